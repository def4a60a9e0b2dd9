using Duixian.Cli.Input;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution.Cases;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Storage.Files;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian check</c>: everything wrong in a package, with its line and what to do.</summary>
internal sealed class CheckCommand : ICommand
{
    public CommandShape Shape { get; } = new(
        "check",
        CommandText.Check,
        CommandText.CheckRemarks,
        OptionText.Package,
        [],
        ["check policies/hangzhou-software-2026"]);

    public int Run(Invocation call)
    {
        var files = PolicyPackage.ReadFiles(call, out var reading);
        var compilation = Compiler.Compile(files.Documents);
        var folder = PolicyPackage.FolderOf(call.Argument);
        var report = new DiagnosticReport(call.Terminal.Output, call.Terminal, call.Tongue);
        report.Show(reading, folder);
        report.Show(compilation.Diagnostics, folder);
        if (compilation.Program is not null)
        {
            foreach (var notice in files.Notices) report.Show(Compiler.CompileNotice(compilation, notice).Diagnostics, folder);
            foreach (var cases in files.Cases) report.Show(TroublesOf(cases, compilation, files), folder);
        }

        report.ShowCounts();
        Summarise(call, files, compilation, report.HasErrors);
        return report.HasErrors ? ExitCode.Mistakes : ExitCode.Fine;
    }

    /// <summary>What cannot be read in a file of cases. Whether the cases come out as they expect is for <c>test</c> to say.</summary>
    private static DiagnosticBag TroublesOf(SourceText cases, Compilation compilation, PackageFiles files)
    {
        var bag = new DiagnosticBag();
        var read = CaseReader.Read(compilation, cases, name => PolicyPackage.NoticeNamed(files, name), bag);
        // A value may be absurd on purpose; only how the case comes out tells.
        foreach (var workedCase in read) bag.AddRange(CaseRunner.Run(compilation.Program!, workedCase).Troubles);
        return bag;
    }

    private static void Summarise(Invocation call, PackageFiles files, Compilation compilation, bool failed)
    {
        if (compilation.Program is { } program)
        {
            call.Say(CheckText.Holds(files.Documents.Count, program.Awards.Count, program.Provisions.Count));
            call.Say(CheckText.Uses(program.Facts.Count, program.Lists.Count, program.Judgements.Count, program.Parameters.Count));
        }

        call.Say(CheckText.Beside(files.Notices.Count, files.Cases.Count));
        var verdict = failed ? CheckText.Failed : CheckText.Fine;
        call.Terminal.Output.WriteLine(call.Terminal.Paint(verdict.In(call.Tongue), failed ? Paint.Error : Paint.Fine));
    }
}
