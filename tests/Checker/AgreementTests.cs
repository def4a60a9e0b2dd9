using CsCheck;
using Duixian.Execution.Population;
using Duixian.Language;
using Duixian.Language.Ir;
using Duixian.Tests.Checker.Generate;
using Duixian.Tests.Policies;
using Duixian.Tests.Support;
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
        (Program program, Notice? read) = Hangzhou(notice);
        Gen.ULong.Sample(seed => Agree(program, read, year, new Chance(seed)), iter: Math.Max(1, Populations / 4));
    }

    [Fact]
    public void They_agree_on_generated_packages() => Sample(Populations, (chance, package) =>
    {
        Compilation compilation = Compiler.Compile(package.Documents);
        Agree(compilation.Program!, NoticeOf(compilation, package, chance), 2026, chance, Written(package));
    });

    [Fact]
    public void They_agree_on_policies_in_which_every_stage_decides() => Sample(Populations * 2, (chance, _) =>
    {
        string rules = StagePolicies.Rules(chance);
        Agree(Calculate.Program(rules), null, 2026, chance, rules);
    });

    [Fact]
    public void With_gaps_the_engine_bounds_what_the_checker_finds_for_the_whole_Hangzhou_package()
    {
        (Program program, Notice? notice) = Hangzhou("2026-example.md");
        Gen.ULong.Sample(seed => Bound(program, notice, new Chance(seed)), iter: Math.Max(1, Populations / 4));
    }

    [Fact]
    public void With_gaps_the_engine_bounds_what_the_checker_finds_for_generated_packages() => Sample(Populations, (chance, package) =>
    {
        Compilation compilation = Compiler.Compile(package.Documents);
        Bound(compilation.Program!, NoticeOf(compilation, package, chance), chance, Written(package));
    });

    private static (Program Program, Notice? Notice) Hangzhou(string? notice)
    {
        PolicyPackage package = PolicyPackage.Of("policies/hangzhou-software-2026");
        return (package.Compilation.Program!,
            notice is null ? null : Compiler.CompileNotice(package.Compilation, package.Notice(notice)!).Notice);
    }

    private static Notice? NoticeOf(Compilation compilation, GeneratedPackage package, Chance chance) =>
        chance.OneIn(2) ? Compiler.CompileNotice(compilation, package.Notice).Notice : null;

    private static string Written(GeneratedPackage package) => string.Concat(package.Documents.Append(package.Notice).Select(each => each.Text));

    /// <summary>Compares over packages that compile; what the checker refuses must stay rare.</summary>
    private static void Sample(int times, Action<Chance, GeneratedPackage> compare)
    {
        (int compared, int refused) = (0, 0);
        Gen.ULong.Sample(
            seed =>
            {
                Chance chance = new(seed);
                GeneratedPackage package = PackageGenerator.Package(chance);
                if (Compiler.Compile(package.Documents).Diagnostics.HasErrors) return;
                try
                {
                    compare(chance, package);
                    Interlocked.Increment(ref compared);
                }
                catch (NotCovered)
                {
                    Interlocked.Increment(ref refused);
                }
            },
            iter: times);
        Assert.True(refused <= compared, $"{refused} refused, {compared} compared");
    }

    private static void Agree(Program program, Notice? notice, int year, Chance chance, string rules = "")
    {
        GeneratedSheets given = SheetGenerator.Of(program, year, chance.Between(1, 9), chance);
        PopulationResult engine = EngineRun.Of(program, notice, year, given.Sheets, given.Ledger);
        IReadOnlyList<CheckedAward> checker = CheckedRun.Of(program, notice, year, Sheets.FromTexts(given.Sheets), given.Ledger);
        string[] differences = [.. EngineRun.Differences(engine, checker)];
        Assert.True(differences.Length == 0, $"{string.Join('\n', differences)}\n{rules}\n{given}");
    }

    /// <summary>What is given in full is one completion of the same with gaps, so it lies within the bounds.</summary>
    private static void Bound(Program program, Notice? notice, Chance chance, string rules = "")
    {
        GeneratedSheets whole = SheetGenerator.Of(program, 2026, chance.Between(1, 4), chance);
        GeneratedSheets gaps = whole.WithGaps(chance);
        PopulationResult engine = EngineRun.Of(program, notice, 2026, gaps.Sheets, chance.OneIn(3) ? null : gaps.Ledger);
        IReadOnlyList<CheckedAward> checker = CheckedRun.Of(program, notice, 2026, Sheets.FromTexts(whole.Sheets), whole.Ledger);
        string[] outside = [.. EngineBounds.Outside(engine, checker)];
        Assert.True(outside.Length == 0, $"{string.Join('\n', outside)}\n{rules}\n{whole}\nwith gaps\n{gaps}");
    }
}
