using Duixian.Cli.Input;
using Duixian.Cli.Text;
using Duixian.Execution.Boundaries;
using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Storage.Files;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian cases</c>: proposes worked cases on both sides of every bound.</summary>
internal sealed class CasesCommand : ICommand
{
    public CommandShape Shape { get; } = new(
        "cases",
        CasesText.Summary,
        CasesText.Remarks,
        OptionText.Package,
        [CasesText.Boundaries, CasesText.Missing, CasesText.Award, CasesText.Article, CasesText.Out],
        [
            "cases policies/hangzhou-software-2026 --boundaries --article 2",
            "cases policies/hangzhou-software-2026 --boundaries --missing --out missing-cases.md",
        ]);

    public int Run(Invocation call)
    {
        if (!call.Has(CasesText.Boundaries)) throw CommandStopped.Usage(CasesText.NeedsBoundaries);
        var path = call.ValueOf(CasesText.Out);
        if (path is not null && !Path.GetExtension(path).Equals(".md", StringComparison.OrdinalIgnoreCase)) throw CommandStopped.Usage(CasesText.OutUnknown(path));
        // Somebody may have worked out what it asks for.
        if (File.Exists(path)) throw CommandStopped.Environment(FactText.OutThere(path!));
        var package = PolicyPackage.Load(call);
        var program = package.Program;
        var awards = AwardOption.Among(call, CasesText.Award, CasesText.Article, program);
        var nothing = new FactNode.Map([], new SourceText("", "").Span(0, 0));
        var year = PolicyYear.Of(null, nothing, null, program, new DiagnosticBag()).Year;
        var done = 0;
        var proposed = BoundaryCases.Of(program, package.Cases(), awards, year, call.Has(CasesText.Missing), call.Tongue, award => ShowProgress(call, ++done, awards.Count, award));
        if (call.Terminal.HasColour) call.Terminal.Error.Write("\r\u001b[K");
        if (path is null) call.Terminal.Output.Write(proposed.Page);
        else Write(path, proposed.Page);
        call.Remark(CasesText.Count(proposed.Bounds, proposed.Cases, proposed.Covered, proposed.Left));
        return ExitCode.Fine;
    }

    private static void Write(string path, string page)
    {
        try
        {
            SafeFile.Write(path, page);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandStopped.Environment(UsageText.CannotWrite(path, SafeFile.ReasonOf(e, path)));
        }
    }

    private static void ShowProgress(Invocation call, int done, int all, Award award)
    {
        if (call.Terminal.HasColour) call.Terminal.Error.Write($"\r\u001b[K{CasesText.Progress(done, all, award.Name.Wording).In(call.Tongue)}");
    }
}
