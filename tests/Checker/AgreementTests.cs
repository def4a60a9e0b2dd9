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
        PolicyPackage package = PolicyPackage.Of("policies/hangzhou-software-2026");
        Notice? read = notice is null ? null : Compiler.CompileNotice(package.Compilation, package.Notice(notice)!).Notice;
        Gen.ULong.Sample(seed => Agree(package.Compilation.Program!, read, year, new Chance(seed)), iter: Math.Max(1, Populations / 4));
    }

    [Fact]
    public void They_agree_on_generated_packages()
    {
        (int compared, int refused) = (0, 0);
        Gen.ULong.Sample(seed =>
        {
            Chance chance = new(seed);
            GeneratedPackage package = PackageGenerator.Package(chance);
            Compilation compilation = Compiler.Compile(package.Documents);
            if (compilation.Diagnostics.HasErrors) return;
            Notice? notice = chance.OneIn(2) ? Compiler.CompileNotice(compilation, package.Notice).Notice : null;
            try
            {
                Agree(compilation.Program!, notice, 2026, chance, string.Concat(package.Documents.Append(package.Notice).Select(each => each.Text)));
                Interlocked.Increment(ref compared);
            }
            catch (NotCovered e)
            {
                File.AppendAllText("/tmp/chk/refused.txt", e.Message + "\n");
                Interlocked.Increment(ref refused);
            }
        }, iter: Populations);
        Assert.True(refused * 3 <= compared, $"{refused} refused, {compared} compared");
    }

    [Fact]
    public void They_agree_on_policies_in_which_every_stage_decides()
    {
        (int compared, int refused) = (0, 0);
        Gen.ULong.Sample(seed =>
        {
            Chance chance = new(seed);
            string rules = StagePolicies.Rules(chance);
            Compilation compilation = Calculate.Compile(rules);
            try
            {
                Agree(compilation.Program!, null, 2026, chance, $"```policy\n{rules}\n```\n");
                Interlocked.Increment(ref compared);
            }
            catch (NotCovered e)
            {
                File.AppendAllText("/tmp/chk/refused.txt", e.Message + "\n");
                Interlocked.Increment(ref refused);
            }
        }, iter: Populations * 2);
        Assert.True(refused * 3 <= compared, $"{refused} refused, {compared} compared");
    }

    private static void Agree(Program program, Notice? notice, int year, Chance chance, string rules = "")
    {
        GeneratedSheets given = SheetGenerator.Of(program, year, chance.Between(1, 9), chance);
        PopulationResult engine = EngineRun.Of(program, notice, year, given.Sheets, given.Ledger);
        IReadOnlyList<CheckedAward> checker = CheckedRun.Of(program, notice, year, Sheets.FromTexts(given.Sheets), given.Ledger);
        string[] differences = [.. EngineRun.Differences(engine, checker)];
        if (differences.Length > 0) { Directory.CreateDirectory("/tmp/chk/pkg"); foreach (var old in Directory.GetFiles("/tmp/chk/pkg")) File.Delete(old); File.WriteAllText("/tmp/chk/pkg/policy.md", rules); foreach (var (n, t) in given.Sheets) File.WriteAllText("/tmp/chk/pkg/firms" + (n == "" ? "" : "." + n) + ".csv", t); File.WriteAllText("/tmp/chk/pkg/ledger.csv", given.Ledger); }
        if (differences.Length > 0) File.WriteAllLines("/tmp/chk/rows.txt", checker.Select(r => r.ToString()).Concat(engine.Firms.SelectMany(f => f.Awards).Select(a => a.Firm + " " + a.Entitled.Award.Name.Text + " " + (a.Entitled.Item?.Key) + " " + a.Entitled.Eligibility + " " + a.Entitled.Entitlement.Amount + " | " + a.Place.Outcome + " " + a.Place.Rank + " | " + a.Chosen?.Amount + " | " + a.Granted)));
        if (differences.Length > 0 && Environment.GetEnvironmentVariable("ALLD") is { } dir) { string key = $"{chance.Next():x}"[..6]; File.WriteAllText($"{dir}/{key}.txt", $"{string.Join('\n', differences)}\n{rules}\n{given}\n" + string.Join('\n', checker.Select(r => r.ToString()).Concat(engine.Firms.SelectMany(f => f.Awards).Select(a => a.Firm + " " + a.Entitled.Award.Name.Text + " " + (a.Entitled.Item?.Key) + " " + a.Entitled.Eligibility + " " + a.Entitled.Entitlement.Amount + " | " + a.Place.Outcome + " " + a.Place.Rank + " | " + a.Chosen?.Amount + " | " + a.Granted)))); return; }
        Assert.True(differences.Length == 0, $"{string.Join('\n', differences)}\n{rules}\n{given}");
    }
}
