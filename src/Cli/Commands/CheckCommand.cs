using Duixian.Cli.Input;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Language;
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
            foreach (var notice in files.Notices) report.Show(Compiler.CompileNotice(compilation, notice).Diagnostics, folder);
        report.ShowCounts();
        Summarise(call, files, compilation, report.HasErrors);
        return report.HasErrors ? ExitCode.Mistakes : ExitCode.Fine;
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
