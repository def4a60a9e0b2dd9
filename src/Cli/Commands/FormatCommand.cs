using Duixian.Cli.Input;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Syntax;
using Duixian.Storage.Files;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian fmt</c>: rules in their one layout, in place.</summary>
internal sealed class FormatCommand : ICommand
{
    public CommandShape Shape { get; } = new(
        "fmt",
        CommandText.Format,
        CommandText.FormatRemarks,
        OptionText.PackageOrFile,
        [OptionText.CheckOnly, OptionText.Keywords],
        [
            "fmt policies/hangzhou-software-2026 --check",
            "fmt policies/hangzhou-software-2026 --keywords en",
            "fmt policies/hangzhou-software-2026/policy.md",
        ]);

    public int Run(Invocation call)
    {
        var files = PolicyPackage.ReadFiles(call, out var reading);
        var folder = PolicyPackage.FolderOf(call.Argument);
        var keywords = call.ValueOf(OptionText.Keywords) switch
        {
            "zh" => KeywordLanguage.Chinese,
            "en" => KeywordLanguage.English,
            _ => (KeywordLanguage?)null,
        };
        var onlyCheck = call.Has(OptionText.CheckOnly);
        var report = new DiagnosticReport(call.Terminal.Error, call.Terminal, call.Tongue);
        report.Show(reading, folder);
        var changed = 0;
        foreach (var source in files.Documents.Concat(files.Notices).Concat(files.Cases))
        {
            var bag = new DiagnosticBag();
            var formatted = Formatter.Format(source, keywords, bag);
            report.Show(bag, folder);
            if (formatted == source.Text) continue;
            changed++;
            var path = Path.Combine(folder, source.Name);
            if (!onlyCheck) Save(path, formatted);
            call.Say(onlyCheck ? FormatText.WouldChange(path) : FormatText.Changed(path));
        }

        report.ShowCounts();
        call.Say(FormatText.Summary(files.Documents.Count + files.Notices.Count + files.Cases.Count, changed, onlyCheck));
        return report.HasErrors || (onlyCheck && changed > 0) ? ExitCode.Mistakes : ExitCode.Fine;
    }

    private static void Save(string path, string text)
    {
        try
        {
            SafeFile.Write(path, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandStopped.Environment(UsageText.CannotWrite(path, SafeFile.ReasonOf(e, path)));
        }
    }
}
