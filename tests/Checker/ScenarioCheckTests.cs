using Duixian.Language;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Tests.Policies;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Checker;

/// <summary>The checker and the workbook of the sixty firms, three years in a row; neither knows the engine.</summary>
public sealed class ScenarioCheckTests
{
    private const string Folder = "docs/scenario";

    private static readonly Dictionary<CheckedEligibility, string> Words = new()
    {
        [CheckedEligibility.Yes] = "符合",
        [CheckedEligibility.No] = "不符合",
        [CheckedEligibility.Unknown] = "未知",
        [CheckedEligibility.Error] = "错误",
        [CheckedEligibility.NotInForce] = "不在有效期",
    };

    [Fact]
    public void The_checker_gives_every_row_of_the_workbook_at_every_stage()
    {
        ILookup<string, ScenarioRow> workbook = ScenarioBook.Open().Results().ToLookup(row => row.Year);
        PolicyPackage package = PolicyPackage.Of("policies/hangzhou-software-2026");
        Sheets firms = Sheets.FromFiles(Repository.Full($"{Folder}/firms.csv"));
        string ledger = Repository.Read($"{Folder}/ledger.csv");
        foreach (int year in new[] { 2026, 2027, 2028 })
        {
            Notice notice = Compiler.CompileNotice(package.Compilation, Text($"{Folder}/notice-{year}.md")).Notice!;
            IReadOnlyList<CheckedAward> checker = CheckedRun.Of(package.Compilation.Program!, notice, year, firms, ledger);
            ledger = CarriedLedger.After(ledger, year, checker);
            Findings.None(Differences(workbook[$"{year}"].ToList(), checker).Select(difference => $"{year} {difference}"));
        }
    }

    private static SourceText Text(string file) => new(file, Repository.Read(file));

    private static IEnumerable<string> Differences(List<ScenarioRow> workbook, IReadOnlyList<CheckedAward> checker)
    {
        // Neither lists what a firm has no item for.
        var checkedRows = checker.Where(award => award.Eligibility != CheckedEligibility.NotApplicable).ToDictionary(KeyOf);
        foreach (string missing in workbook.Select(KeyOf).Except(checkedRows.Keys)) yield return $"{missing}: only the workbook";
        foreach (string extra in checkedRows.Keys.Except(workbook.Select(KeyOf))) yield return $"{extra}: only the checker";
        foreach (ScenarioRow row in workbook.Where(row => checkedRows.ContainsKey(KeyOf(row))))
        {
            foreach (string difference in Differences(row, checkedRows[KeyOf(row)])) yield return $"{KeyOf(row)}: {difference}";
        }
    }

    private static IEnumerable<string> Differences(ScenarioRow workbook, CheckedAward checker)
    {
        bool isGranted = workbook.Granted.Length > 0;
        bool isIn = workbook.Outcome is "" or "入选";
        (string Stage, string Workbook, string Checker)[] stages =
        [
            ("eligible", workbook.Eligible, Words[checker.Eligibility]),
            ("entitled", workbook.Entitled.Contains('至', StringComparison.Ordinal) ? $"{CheckedKind.Open}" : workbook.Entitled, Shown(checker.Entitled)),
            ("rank", workbook.Rank, $"{checker.Rank}"),
            ("selected", isIn ? Shown(checker.Entitled) : "0.00", Shown(checker.Selected)),
            ("chosen", isGranted ? workbook.Chosen : "", isGranted ? Shown(checker.Chosen) : ""),
            ("granted", isGranted ? workbook.Granted : "0.00", checker.Granted.Kind == CheckedKind.Exact ? Shown(checker.Granted) : "0.00"),
            ("city", workbook.City, isGranted ? Shown(checker.CityShare) : ""),
            ("district", workbook.District, isGranted ? Shown(checker.Granted.Fen - checker.CityShare) : ""),
        ];
        return stages.Where(stage => stage.Workbook != stage.Checker).Select(stage => $"{stage.Stage} {stage.Workbook}, checker {stage.Checker}");
    }

    private static string Shown(CheckedAmount amount) => amount.Kind == CheckedKind.Exact ? CarriedLedger.Yuan(amount.Fen) : $"{amount.Kind}";

    private static string Shown(long? fen) => fen is { } known ? CarriedLedger.Yuan(known) : "";

    private static string KeyOf(ScenarioRow row) => $"{row.Firm} {row.Award} {row.Item}";

    private static string KeyOf(CheckedAward award) => $"{award.Firm} {award.Award} {award.Item.Split('/')[^1]}";
}
