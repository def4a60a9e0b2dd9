using Duixian.Cli;
using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Storage.Files.Populations;
using Duixian.Tests.Cli;
using Duixian.Tests.Support;
using Xunit;
using Program = Duixian.Language.Ir.Program;

namespace Duixian.Tests.Policies;

/// <summary>The three runs of the sixty firms, as a person types them: each year reads the ledger that the year before wrote.</summary>
internal static class ScenarioRun
{
    /// <summary>The folder of the scenario.</summary>
    public const string Folder = "docs/scenario";

    /// <summary>Runs the years and gives the folder of results of each.</summary>
    /// <param name="inputs">Where firms.csv, its siblings and ledger.csv stand.</param>
    /// <param name="into">Where results and ledgers go.</param>
    public static Dictionary<int, string> Years(string inputs, string into)
    {
        var folders = new Dictionary<int, string>();
        string ledger = Path.Combine(inputs, "ledger.csv");
        foreach (int year in new[] { 2026, 2027, 2028 })
        {
            (string folder, string next) = (Path.Combine(into, $"{year}"), Path.Combine(into, $"ledger-{year}.csv"));
            CliRun run = CliRun.Of(
                "run", CliRun.Package, "--population", Path.Combine(inputs, "firms.csv"), "--ledger", ledger, "--year", $"{year}",
                "--notice", Repository.Full($"{Folder}/notice-{year}.md"), "--out", folder, "--ledger-out", next);
            Assert.True(run.Code == ExitCode.Fine, run.Error + run.Out);
            (folders[year], ledger) = (folder, next);
        }

        return folders;
    }

    /// <summary>What each firm gets alone, by its code: the rights and services too, which a run does not list.</summary>
    public static Dictionary<string, CalculationResult> EachAlone(int year)
    {
        Program program = PolicyPackage.Of("policies/hangzhou-software-2026").Compilation.Program!;
        string folder = Repository.Full(Folder);
        return PopulationFile.Read(Path.Combine(folder, "firms.csv"), Path.Combine(folder, "ledger.csv")).Content!.Firms.ToDictionary(
            firm => firm.Code,
            firm => Engine.Calculate(program, Scenario.Ceiling(program), FactReader.Read(program, firm.Facts, new DiagnosticBag()), year, trace: false),
            StringComparer.Ordinal);
    }

    /// <summary>The awards of a year's result files, without those that do not arise because the firm has no such item.</summary>
    public static IEnumerable<ScenarioRow> Rows(int year, string folder)
    {
        using ScenarioTable table = ScenarioTable.Open(Path.Combine(folder, "奖补.csv"));
        foreach (Func<string, string> row in table.Rows())
        {
            if (row("资格") == "不适用") continue;
            yield return new ScenarioRow(
                $"{year}", row("企业"), row("奖补"), row("对象"), row("资格"), row("应得(元)"), row("名次"), row("遴选"),
                row("核定(元)").Length > 0 ? row("择优后(元)") : "", row("核定(元)"), row("市级承担(元)"), row("区县承担(元)"));
        }
    }
}
