using Duixian.Language;
using Duixian.Language.Ir;
using Duixian.Tests.Policies;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Checker;

/// <summary>The engine and the checker over the packages of this repository.</summary>
public sealed class CheckedRunTests
{
    private const string Hangzhou = "policies/hangzhou-software-2026";

    [Theory]
    [InlineData(null, 2026)]
    [InlineData("2026-example.md", 2026)]
    [InlineData("2026-partial-example.md", 2026)]
    [InlineData(null, 2027)]
    public void The_engine_and_the_checker_agree_on_the_example_population(string? notice, int year)
    {
        string firms = Repository.Full("examples/population/firms.csv");
        string ledger = Repository.Full("examples/population/ledger.csv");
        PolicyPackage package = PolicyPackage.Of(Hangzhou);
        Program program = package.Compilation.Program!;
        Notice? read = notice is null ? null : Compiler.CompileNotice(package.Compilation, package.Notice(notice)!).Notice;
        Findings.None(EngineRun.Differences(
            EngineRun.Of(program, read, year, firms, ledger), CheckedRun.Of(Repository.Full(Hangzhou), firms, ledger, notice, year)));
    }
}
