using Duixian.Cli.Input;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution;
using Duixian.Execution.Cases;
using Duixian.Execution.Facts;
using Duixian.Execution.Text;
using Duixian.Execution.Trials;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian cliffs</c>: where the smallest step of one fact changes an award by much.</summary>
internal sealed class CliffsCommand : ICommand
{
    private static readonly Money Usual = Money.FromFen(1_000_000);

    public CommandShape Shape { get; } = new(
        "cliffs",
        CliffsText.Summary,
        CliffsText.Remarks,
        OptionText.Package,
        [CliffsText.Award, CliffsText.Article, CliffsText.Least, OptionText.Notice, OptionText.Year, OptionText.Json],
        [
            "cliffs policies/hangzhou-software-2026",
            "cliffs policies/hangzhou-software-2026 --award rd_grant --min 1000000yuan",
        ]);

    public int Run(Invocation call)
    {
        var package = PolicyPackage.Load(call);
        var program = package.Program;
        var notice = package.LoadNotice(call, call.ValueOf(OptionText.Notice));
        var scenario = notice is null ? Scenario.Ceiling(program) : Scenario.Of(program, notice);
        var nothing = new FactNode.Map([], new SourceText("", "").Span(0, 0));
        var year = PolicyYear.Of(call.ValueOf(OptionText.Year), nothing, notice, program, new DiagnosticBag()).Year;
        var awards = AwardOption.Among(call, CliffsText.Award, CliffsText.Article, program);
        var least = LeastOf(call, program);
        var (unreached, done) = (new List<Award>(), 0);
        var firms = CaseFirms.Of(package.Cases());
        var cliffs = CliffSearch.Of(program, scenario, year, firms, awards, least, unreached, award => ShowProgress(call, ++done, awards.Count, award));
        if (call.Terminal.HasColour) call.Terminal.Error.Write("\r\u001b[K");
        var text = new CliffText(program, call.Tongue);
        if (call.Has(OptionText.Json)) call.Terminal.Output.WriteLine(text.Json(cliffs, unreached, scenario, year));
        else
        {
            call.Terminal.Output.WriteLine(text.Head(scenario, year));
            Show(call, text, cliffs, unreached, ValueText.Of(least, call.Tongue));
        }

        return ExitCode.Fine;
    }

    private static Money LeastOf(Invocation call, Program program)
    {
        if (call.ValueOf(CliffsText.Least) is not { } text) return Usual;
        var source = new SourceText(CliffsText.Least.Name, text);
        var node = new FactNode.Scalar(text, false, source.Span(0, text.Length));
        var read = FactReader.ReadLiteral(program, new Name("", "", node.Span), DataType.Of(Kind.Amount), node, new DiagnosticBag());
        return read is Literal.Number number && Money.TryFromFen(number.Value, out var money) && money > Money.Zero
            ? money
            : throw CommandStopped.Usage(CliffsText.LeastInvalid(text));
    }

    private static void ShowProgress(Invocation call, int done, int all, Award award)
    {
        if (call.Terminal.HasColour) call.Terminal.Error.Write($"\r\u001b[K{CliffsText.Progress(done, all, award.Name.Wording).In(call.Tongue)}");
    }

    private static void Show(Invocation call, CliffText text, Seq<Cliff> cliffs, List<Award> unreached, string least)
    {
        var (to, terminal) = (call.Terminal.Output, call.Terminal);
        var number = 0;
        foreach (var cliff in cliffs.ToArray())
        {
            var lead = FormattableString.Invariant($"{++number}. ");
            var title = lead + text.Title(cliff);
            if (CliffText.PlaceOf(cliff) is { Length: > 0 } place) title += $" ({place})";
            foreach (var line in DisplayWidth.WrapIndented(title, terminal.Width)) to.WriteLine(terminal.Paint(line, Paint.Strong));
            foreach (var detail in new[] { text.Step(cliff), text.Firm(cliff) })
                foreach (var line in DisplayWidth.WrapIndented(new string(' ', lead.Length) + detail, terminal.Width)) to.WriteLine(line);
        }

        if (cliffs.Count > 0) to.WriteLine();
        call.Say(cliffs.Count == 0 ? CliffsText.None(least) : CliffsText.Count(cliffs.Count, least));
        if (unreached.Count > 0)
            call.Say(CliffsText.Unreached(string.Join(call.Tongue == Tongue.Chinese ? "、" : ", ", unreached.Select(award => award.Name.Wording.In(call.Tongue)))));
    }
}
