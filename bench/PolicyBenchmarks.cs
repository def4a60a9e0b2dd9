using BenchmarkDotNet.Attributes;
using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Storage.Files;

namespace Duixian.Bench;

/// <summary>Compiling the Hangzhou package, and evaluating all its awards and provisions for one firm.</summary>
[MemoryDiagnoser]
public class PolicyBenchmarks
{
    private const string Package = "policies/hangzhou-software-2026";

    private Seq<SourceText> _documents;
    private Compilation _compilation = null!;
    private Scenario _scenario = null!;
    private FactSet _facts = null!;

    /// <summary>The invented firm whose facts are evaluated.</summary>
    [Params("gongshu-growing-firm", "qiantang-basic-software", "xiaoshan-spin-off", "yuhang-open-source-platform")]
    public string Firm { get; set; } = "";

    /// <summary>Reads the package and the facts once.</summary>
    [GlobalSetup]
    public void SetUp()
    {
        _documents = TextFile.ReadFolder(Package).Content!.Documents.ToSeq();
        _compilation = Compiler.Compile(_documents);
        _scenario = Scenario.Ceiling(_compilation.Program!);
        var file = FactFile.Read($"examples/{Firm}.yaml").Content!;
        _facts = FactReader.Read(_compilation.Program!, file, new DiagnosticBag());
    }

    /// <summary>From the documents' text to the program.</summary>
    [Benchmark]
    public Compilation Compile() => Compiler.Compile(_documents);

    /// <summary>All awards and provisions, answers only.</summary>
    [Benchmark]
    public CalculationResult Evaluate() => Engine.Calculate(_compilation.Program!, _scenario, _facts, 2026, trace: false);

    /// <summary>All awards and provisions, with every step recorded.</summary>
    [Benchmark]
    public CalculationResult EvaluateWithTrace() => Engine.Calculate(_compilation.Program!, _scenario, _facts, 2026, trace: true);
}
