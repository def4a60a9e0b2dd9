using Duixian.Cli.Commands;
using Duixian.Cli.Output;
using Duixian.Execution.Cases;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Storage.Files;

namespace Duixian.Cli.Input;

/// <summary>A policy package from a folder: its documents and its program.</summary>
/// <param name="Path">As the person named it.</param>
/// <param name="Files">Rules, notices and cases as texts.</param>
/// <param name="Compilation">What the rules compiled to.</param>
/// <param name="Program">The program.</param>
internal sealed record PolicyPackage(string Path, PackageFiles Files, Compilation Compilation, Program Program)
{
    /// <summary>Reads and compiles the package a command is about; shows what is wrong when it cannot be computed.</summary>
    /// <exception cref="CommandStopped">It cannot be read, or it has errors.</exception>
    public static PolicyPackage Load(Invocation call) => Load(call, call.Argument);

    /// <summary>The same for a package that a command names besides.</summary>
    /// <exception cref="CommandStopped">It cannot be read, or it has errors.</exception>
    public static PolicyPackage Load(Invocation call, string path)
    {
        var files = ReadFiles(call, path, out var reading);
        var compilation = Compiler.Compile(files.Documents);
        var wrong = reading.Where(diagnostic => diagnostic.Blocks).Any() || compilation.Diagnostics.HasErrors;
        if (!wrong && compilation.Program is { } program) return new PolicyPackage(path, files, compilation, program);
        var report = new DiagnosticReport(call.Terminal.Error, call.Terminal, call.Tongue);
        report.Show(reading, FolderOf(path));
        report.Show(compilation.Diagnostics, FolderOf(path));
        report.ShowCounts();
        throw CommandStopped.Mistakes();
    }

    /// <summary>The texts of the package a command is about.</summary>
    /// <exception cref="CommandStopped">There is no such package.</exception>
    public static PackageFiles ReadFiles(Invocation call, out Seq<Diagnostic> diagnostics) => ReadFiles(call, call.Argument, out diagnostics);

    private static PackageFiles ReadFiles(Invocation call, string path, out Seq<Diagnostic> diagnostics)
    {
        var reading = TextFile.ReadFolder(path);
        diagnostics = reading.Diagnostics;
        return reading.Content ?? throw Unreadable(call, reading.Diagnostics);
    }

    /// <summary>The folder that the names in diagnostics are relative to.</summary>
    public static string FolderOf(string path) =>
        Directory.Exists(path) ? path : System.IO.Path.GetDirectoryName(path) ?? "";

    /// <summary>The notice of a package that a case names, with or without the end of its file name; null for none.</summary>
    public static SourceText? NoticeNamed(PackageFiles files, string name) => files.Notices.FirstOrDefault(notice =>
        System.IO.Path.GetFileName(notice.Name) == name || System.IO.Path.GetFileNameWithoutExtension(notice.Name) == name);

    /// <summary>The worked cases that can be read; what is wrong with others, <c>check</c> and <c>test</c> tell.</summary>
    public Seq<WorkedCase> Cases() =>
        Files.Cases.SelectMany(file => CaseReader.Read(Compilation, file, named => NoticeNamed(Files, named), new DiagnosticBag())).ToSeq();

    /// <summary>Shows why a file could not be read; the exit code tells a missing file from a broken one.</summary>
    public static CommandStopped Unreadable(Invocation call, IReadOnlyList<Diagnostic> diagnostics)
    {
        new DiagnosticReport(call.Terminal.Error, call.Terminal, call.Tongue).Show(diagnostics);
        var isWorld = diagnostics.Any(found => found.Code is DiagnosticCode.FileUnreadable or DiagnosticCode.PackageMissing);
        return new CommandStopped(isWorld ? ExitCode.Environment : ExitCode.Mistakes, null);
    }

    /// <summary>The notice a command names; null when it names none.</summary>
    /// <exception cref="CommandStopped">It cannot be read, or it has errors.</exception>
    public Notice? LoadNotice(Invocation call, string? path)
    {
        if (path is null) return null;
        var reading = TextFile.Read(path);
        if (reading.Content is not { } source) throw Unreadable(call, reading.Diagnostics);
        var (notice, diagnostics) = Compiler.CompileNotice(Compilation, source);
        var report = new DiagnosticReport(call.Terminal.Error, call.Terminal, call.Tongue);
        report.Show(reading.Diagnostics);
        report.Show(diagnostics);
        if (notice is not null) return notice;
        report.ShowCounts();
        throw CommandStopped.Mistakes();
    }
}
