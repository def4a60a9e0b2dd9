using System.Collections.Concurrent;
using Duixian.Execution.Cases;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Storage.Files;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Policies;

/// <summary>A package below policies/, read the way the command line reads it and compiled once.</summary>
public sealed class PolicyPackage
{
    private static readonly ConcurrentDictionary<string, PolicyPackage> Loaded = new(StringComparer.Ordinal);

    private readonly Lazy<IReadOnlyDictionary<string, Seq<WorkedCase>>> _cases;

    private PolicyPackage(string folder)
    {
        FileReading<PackageFiles> reading = TextFile.ReadFolder(Repository.Full(folder));
        Findings.None(reading.Diagnostics.Select(Shown));
        Folder = folder;
        Files = reading.Content!;
        Compilation = Compiler.Compile(Files.Documents);
        _cases = new(() => Files.Cases.ToDictionary(file => file.Name, file => CaseReader.Read(Compilation, file, Notice, new DiagnosticBag()), StringComparer.Ordinal));
    }

    /// <summary>Path from the root of the repository.</summary>
    public string Folder { get; }

    /// <summary>Its documents, notices and cases.</summary>
    public PackageFiles Files { get; }

    /// <summary>What became of the documents.</summary>
    public Compilation Compilation { get; }

    /// <summary>The folders that hold a policy.md.</summary>
    public static IEnumerable<string> Folders { get; } =
        [.. Repository.FilesIn("policies", "/policy.md").Select(file => file[..^"/policy.md".Length])];

    /// <summary>One row for each package.</summary>
    public static TheoryData<string> All { get; } = [.. Folders];

    /// <summary>One row for each whole scheme; the small examples show a construct each and need not divide every figure.</summary>
    public static TheoryData<string> WholeSchemes { get; } = ["policies/hangzhou-software-2026", "policies/examples/lanyu-fishery-2026"];

    /// <summary>One row for each case file of each package.</summary>
    public static TheoryData<string, string> CaseFiles { get; } =
        [.. Folders.SelectMany(folder => Of(folder).Files.Cases.Select(file => (folder, file.Name)))];

    /// <summary>The package of a folder.</summary>
    public static PolicyPackage Of(string folder) => Loaded.GetOrAdd(folder, path => new PolicyPackage(path));

    /// <summary>Its worked cases by file, read once.</summary>
    public IReadOnlyDictionary<string, Seq<WorkedCase>> Cases => _cases.Value;

    /// <summary>Runs a case file against this package or another form of it.</summary>
    public IEnumerable<CaseResult> Run(SourceText cases, DiagnosticBag diagnostics, Compilation? changed = null)
    {
        Compilation compilation = changed ?? Compilation;
        List<CaseResult> results = [.. CaseReader.Read(compilation, cases, Notice, diagnostics).Select(workedCase => CaseRunner.Run(compilation.Program!, workedCase))];
        diagnostics.AddRange(results.SelectMany(result => result.Troubles));
        return results;
    }

    /// <summary>A notice by its file name.</summary>
    public SourceText? Notice(string name) => Files.Notices.FirstOrDefault(notice => notice.Name == $"notices/{name}");

    /// <summary>A diagnostic on one line.</summary>
    public static string Shown(Diagnostic diagnostic) =>
        $"{diagnostic.Span} {diagnostic.Code}: {Catalogue.Message(diagnostic, Tongue.English)}";
}
