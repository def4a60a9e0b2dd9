using CsCheck;
using Duixian.Execution.Population;
using Duixian.Language;
using Duixian.Language.Ir;
using Duixian.Tests.Checker.Generate;
using Duixian.Tests.Policies;
using Duixian.Tests.Support.Generate;
using Xunit;

namespace Duixian.Tests.Checker;

/// <summary>
/// The engine and the checker agree on generated populations: firm for firm, award for award, item for item, at every stage, to the fen.
/// A failure prints its seed; DUIXIAN_POPULATIONS asks for more.
/// </summary>
public sealed class AgreementTests
{
    private static readonly int Populations = int.TryParse(Environment.GetEnvironmentVariable("DUIXIAN_POPULATIONS"), out int more) ? more : 40;

    [Theory]
    [InlineData(null, 2026)]
    [InlineData("2026-example.md", 2026)]
    [InlineData("2026-partial-example.md", 2027)]
    public void They_agree_on_the_Hangzhou_package(string? notice, int year)
    {
        PolicyPackage package = PolicyPackage.Of("policies/hangzhou-software-2026");
        Notice? read = notice is null ? null : Compiler.CompileNotice(package.Compilation, package.Notice(notice)!).Notice;
        Gen.ULong.Sample(seed => Agree(package.Compilation.Program!, read, year, new Chance(seed)), iter: Math.Max(1, Populations / 4));
    }

    private static void Agree(Program program, Notice? notice, int year, Chance chance, string rules = "")
    {
        GeneratedSheets given = SheetGenerator.Of(program, year, chance.Between(1, 12), chance);
        PopulationResult engine = EngineRun.Of(program, notice, year, given.Sheets, given.Ledger);
        IReadOnlyList<CheckedAward> checker = CheckedRun.Of(program, notice, year, Sheets.FromTexts(given.Sheets), given.Ledger);
        string[] differences = [.. EngineRun.Differences(engine, checker)];
        Assert.True(differences.Length == 0, $"{string.Join('\n', differences)}\n{rules}\n{given}");
    }
}
