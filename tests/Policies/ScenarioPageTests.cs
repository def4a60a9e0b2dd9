using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Policies;

/// <summary>The pages about the sixty firms say what the workbook says, and their arithmetic is right.</summary>
public sealed class ScenarioPageTests
{
    private const string Results = "results.md";

    private static readonly Dictionary<string, string> Rounding = new(StringComparer.Ordinal)
    {
        ["2026"] = "四舍五入 0.01元",
        ["2027"] = "四舍五入 0.01元",
        ["2028"] = "向下舍入 1元",
    };

    private static IEnumerable<ScenarioPage> ResultTables => ScenarioPage.Tables(Results).Where(table => table.Header[0].StartsWith("年度", StringComparison.Ordinal));

    [Fact]
    public void Every_result_stands_on_the_page_as_in_the_workbook()
    {
        ScenarioBook book = ScenarioBook.Open();
        Dictionary<string, string> names = book.Names();
        string[] expected = [.. book.Results().Where(row => row.Eligible is not ("不符合" or "不在有效期")).Select(row =>
            $"{row.Year} {names[row.Firm]} {row.Award} {row.Item} {row.Entitled}; {row.Rank} {row.Outcome}; {row.Chosen}; {row.Granted}")];
        string[] told = [.. from table in ResultTables
                            let award = table.Section.Split(' ')[1]
                            from row in table.Rows
                            select $"{table.Cell(row, "年度")} {table.Cell(row, "企业")} {award} {table.Cell(row, "对象")} {Plain(table.Cell(row, "应得"))}; "
                                + $"{table.Cell(row, "名次 ")} {table.Cell(row, "遴选")}; {Plain(table.Cell(row, "限额"))}; {Plain(table.Cell(row, "核定"))}"];
        Findings.None(expected.Except(told).Select(row => $"workbook only: {row}").Concat(told.Except(expected).Select(row => $"page only: {row}")));
        Assert.Equal(expected.Length, told.Length);
    }

    [Fact]
    public void The_arithmetic_of_every_result_gives_what_is_due()
    {
        (string How, string Rounded, string Due)[] lines = [.. from table in ResultTables
                                                               from row in table.Rows
                                                               let due = Plain(table.Cell(row, "应得"))
                                                               where !due.Contains('至', StringComparison.Ordinal)
                                                               select (table.Cell(row, "算式"), Rounding[table.Cell(row, "年度")], due)];
        string rules = string.Join('\n', lines.Select((line, i) =>
            $"奖补 算{i} (line_{i}) 对象 企业 周期 每年\n  金额\n    {line.How}\n  舍入 {line.Rounded}"));
        Assert.Equal(
            lines.Select(line => $"{line.How} = {line.Due}"),
            Calculate.Of(rules).Instances.Select((one, i) => $"{lines[i].How} = {Calculate.Shown(one.Amount)}"));
        Assert.All(ResultTables.SelectMany(table => table.Rows.Select(row => table.Cell(row, "名次之和"))).Where(sum => sum.Length > 0), sum =>
        {
            int[] figures = [.. sum.Split(['+', '=']).Select(int.Parse)];
            Assert.Equal(figures[2], figures[0] + figures[1]);
        });
    }

    [Theory]
    [InlineData("README.md", Tongue.English, "total")]
    [InlineData("README.zh-CN.md", Tongue.Chinese, "合计")]
    public void The_sums_by_year_are_those_of_the_workbook(string page, Tongue tongue, string total)
    {
        Dictionary<string, string> names = PolicyPackage.Of("policies/hangzhou-software-2026").Compilation.Program!.Awards
            .ToDictionary(award => award.Name.Text, award => award.Name.Wording.In(tongue), StringComparer.Ordinal);
        names["合计"] = total;
        string[] years = [.. ScenarioBook.Open().Below("合计 totals").Select(cell =>
            $"{names[cell[1]]} {cell[2]} {cell[3]} {ScenarioBook.Yuan(cell[4])} {ScenarioBook.Yuan(cell[5])}")];
        ScenarioPage[] tables = [.. ScenarioPage.Tables(page).Where(table => table.Part.Length > 0)];
        Assert.Equal(["2026", "2027", "2028"], tables.Select(table => table.Part));
        Assert.Equal(years, tables.SelectMany(table => table.Rows.Select(row => string.Join(' ', row.Take(3).Concat(row.Skip(3).Select(Plain))))));
    }

    [Fact]
    public void The_rights_of_article_9_are_the_same_on_the_page_in_the_workbook_and_by_the_policy()
    {
        string[][] sheet = [.. ScenarioBook.Open().Below("第9条 people")];
        ScenarioPage table = Assert.Single(ScenarioPage.Tables(Results), table => table.Section.Contains("第九条", StringComparison.Ordinal));
        Assert.Equal(
            sheet.Where(row => row.Skip(2).Any(right => right != "否")).Select(row => string.Join(' ', row.Skip(1))),
            table.Rows.Select(row => string.Join(' ', row)));

        string[] rights = [.. table.Header.Skip(1).Select(name => name.Split(' ')[0])];
        Dictionary<string, CalculationResult> computed = ScenarioRun.EachAlone(2026);
        Assert.Equal(
            sheet.Select(row => $"{row[0]} {string.Join(' ', row.Skip(2))}"),
            sheet.Select(row => $"{row[0]} {string.Join(' ', rights.Select(right => Shown(computed[row[0]], right)))}"));
    }

    private static string Shown(CalculationResult result, string right) =>
        result.Provisions.First(one => one.Provision.Name.Text == right).Eligibility switch
        {
            Eligibility.Yes => "是",
            Eligibility.No => "否",
            Eligibility.Unknown => "未知",
            var other => other.ToString(),
        };

    private static string Plain(string figure) => figure.Replace(",", "", StringComparison.Ordinal);
}
