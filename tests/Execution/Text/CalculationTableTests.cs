using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution.Text;

/// <summary>The table of <c>calc</c> as plain rows.</summary>
public sealed class CalculationTableTests
{
    [Fact]
    public void The_table_has_a_row_for_each_award_and_for_each_of_several_items()
    {
        Golden.Equal("table.zh", Printed(CalculationTable.Of(RichPolicy.Calculate(), Tongue.Chinese)));
        Golden.Equal("table.en", Printed(CalculationTable.Of(RichPolicy.Calculate(), Tongue.English)));
    }

    [Fact]
    public void Errors_are_counted_and_never_shown_as_not_eligible()
    {
        var facts = RichPolicy.Facts.Replace("2024: 2000万元", "2024: 0元", StringComparison.Ordinal).Replace("4‰/年", "6‰/年", StringComparison.Ordinal);
        var table = CalculationTable.Of(RichPolicy.Calculate(facts), Tongue.Chinese);
        Assert.Equal((Eligibility.Error, "错误"), (table.Rows[0].Eligibility, table.Rows[0].Status));
        Assert.Contains(table.Totals, total => total is { Label: "无法计算,没有计入", Figure: "1 项" });
    }

    [Fact]
    public void Places_of_the_source_are_called_by_article()
    {
        var chinese = new ArticleText(RichPolicy.Program, Tongue.Chinese);
        var english = new ArticleText(RichPolicy.Program, Tongue.English);
        (string Clause, string Chinese, string English)[] places =
        [
            ("0.6", "总则(§0.6)", "Preamble (§0.6)"),
            ("2.2", "第二条(§2.2)", "Article 2 (§2.2)"),
            ("2", "第二条(§2)", "Article 2 (§2)"),
            ("11.1", "附则(§11.1)", "Closing provisions (§11.1)"),
        ];
        foreach (var place in places)
        {
            Assert.Equal(place.Chinese, chinese.Of(new Duixian.Language.Ir.Citation(place.Clause)));
            Assert.Equal(place.English, english.Of(new Duixian.Language.Ir.Citation(place.Clause)));
        }
    }

    private static string Printed(CalculationTable table)
    {
        List<string> lines = [table.Title, table.Scenario, string.Join(" | ", table.Headings)];
        lines.AddRange(table.Rows.Select(row =>
            (row.IsItem ? "  " : "") + string.Join(" | ", row.Award, row.Article, row.Status, row.Amount, row.Reason)));
        lines.AddRange(table.Totals.Select(total => $"{total.Label} | {total.Figure}"));
        lines.AddRange(table.Notes.Select(note => "* " + note));
        lines.Add("* " + table.ProvisionSummary);
        lines.Add(table.ProvisionTitle);
        lines.AddRange(table.Provisions.Select(row => string.Join(" | ", row.Name, row.Category, row.Article, row.Authority, row.Status, row.Content)));
        return string.Join('\n', lines) + "\n";
    }
}
