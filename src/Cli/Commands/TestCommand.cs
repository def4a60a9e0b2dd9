using Duixian.Cli.Input;
using Duixian.Cli.Mutations;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution.Cases;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian test</c>: the worked cases of a package.</summary>
internal sealed class TestCommand : ICommand
{
    public CommandShape Shape { get; } = new(
        "test",
        CommandText.Test,
        MutationText.Remarks,
        OptionText.Package,
        [MutationText.Mutate, MutationText.Article, MutationText.Json],
        ["test policies/hangzhou-software-2026", "test policies/hangzhou-software-2026 --mutate --article 7"]);

    public int Run(Invocation call)
    {
        if (!call.Has(MutationText.Mutate) && (call.Has(MutationText.Article) || call.Has(MutationText.Json))) throw CommandStopped.Usage(MutationText.NeedsMutate);
        var package = PolicyPackage.Load(call);
        if (call.Has(MutationText.Mutate)) return MutationTest.Run(call, package);
        var folder = PolicyPackage.FolderOf(call.Argument);
        var report = new DiagnosticReport(call.Terminal.Output, call.Terminal, call.Tongue);
        var all = new List<CaseResult>();
        foreach (var file in package.Files.Cases)
        {
            var bag = new DiagnosticBag();
            var cases = CaseReader.Read(package.Compilation, file, name => PolicyPackage.NoticeNamed(package.Files, name), bag);
            var results = cases.Select(workedCase => CaseRunner.Run(package.Program, workedCase)).ToList();
            bag.AddRange(results.SelectMany(result => result.Troubles));
            report.Show(bag, folder);
            foreach (var failed in results.Where(result => !result.Passed)) Show(call, failed, folder);
            ShowFile(call, file, results);
            all.AddRange(results);
        }

        report.ShowCounts();
        if (package.Files.Cases.Count == 0) call.Say(TestText.NoCases);
        var passed = all.Count(result => result.Passed);
        var isFine = passed == all.Count && !report.HasErrors;
        var verdict = TestText.Verdict(passed, all.Count - passed).In(call.Tongue);
        call.Terminal.Output.WriteLine(call.Terminal.Paint(verdict, isFine ? Paint.Fine : Paint.Error));
        return isFine ? ExitCode.Fine : ExitCode.Mistakes;
    }

    private static void ShowFile(Invocation call, SourceText file, List<CaseResult> results)
    {
        var passed = results.Count(result => result.Passed);
        var title = MarkdownTitle(file);
        var line = TestText.File(title, passed, results.Count - passed).In(call.Tongue);
        call.Terminal.Output.WriteLine(call.Terminal.Paint(line, passed == results.Count ? Paint.Fine : Paint.Error));
    }

    private static void Show(Invocation call, CaseResult result, string folder)
    {
        var (to, terminal) = (call.Terminal.Output, call.Terminal);
        var (line, column) = result.Span.Position;
        to.WriteLine();
        to.WriteLine(terminal.Paint(TestText.Failed(result.Award, result.Name).In(call.Tongue), Paint.Error));
        to.WriteLine(FormattableString.Invariant($"  --> {Path.Combine(folder, result.Span.Source.Name)}:{line}:{column}"));
        foreach (var difference in result.Differences)
        {
            to.WriteLine($"  {difference.What.In(call.Tongue)}");
            to.WriteLine($"    - {TestText.Expected.In(call.Tongue)}{Shown(difference.Expected, call.Tongue)}");
            to.WriteLine($"    + {TestText.Got.In(call.Tongue)}{Shown(difference.Got, call.Tongue)}");
        }
    }

    private static string Shown(Wording text, Tongue tongue) => text.Chinese.Length == 0 ? TestText.Nothing.In(tongue) : DisplayWidth.Printable(text.In(tongue));

    // The first heading names the article better than the file does.
    private static string MarkdownTitle(SourceText file)
    {
        var first = file.LineAt(1);
        return first.StartsWith("# ", StringComparison.Ordinal) ? $"{first[2..].Trim()} ({file.Name})" : file.Name;
    }
}
