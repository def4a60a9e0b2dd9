using Duixian.Execution.Facts;
using Duixian.Execution.Population;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Text;

/// <summary>What a run adds to the ledger, in the columns in which a ledger is read.</summary>
public static class LedgerTable
{
    // Position in the built-in option type of ledger states.
    private const int Granted = 1;

    /// <summary>One row for each grant of more than nothing, in state granted.</summary>
    /// <param name="result">A run.</param>
    /// <param name="date">The day of the decision; null leaves it open, which counts as the end of the year.</param>
    public static ResultSheet GrantsOf(PopulationResult result, DateOnly? date)
    {
        var columns = FactReader.LedgerFields.Select(column => column.Name.Chinese).ToList();
        var rows = result.Firms.SelectMany(firm => firm.Awards)
            .Where(award => award.Granted > Money.Zero)
            .Select(award => columns.Select(column => Cell(column, award, result.Year, date)).Prepend(award.Firm).ToSeq());
        return new ResultSheet(FactReader.LedgerKey.Chinese, columns.Prepend(PopulationWords.Firm.Chinese).ToSeq(), rows.ToSeq());
    }

    private static string Cell(string column, PopulationAward award, int year, DateOnly? date)
    {
        if (column == FactWords.LedgerAward.Chinese) return award.Entitled.Award.Name.Text;
        if (column == FactWords.LedgerItem.Chinese) return Subject(award);
        if (column == FactWords.LedgerYear.Chinese) return $"{year}";
        if (column == FactWords.LedgerAmount.Chinese) return $"{award.Granted!.Value.ToYuanString()}元";
        if (column == FactWords.LedgerState.Chinese) return BuiltinOptions.LedgerStates.Members[Granted].Text;
        if (column == FactWords.LedgerDate.Chinese) return date is { } day ? $"{day:yyyy-MM-dd}" : "";
        return column == FactWords.LedgerFamily.Chinese ? award.Family ?? "" : "";
    }

    private static string Subject(PopulationAward award) => award.Entitled.Item is { } item ? item.Key
        : award.Entitled is { Option: >= 0, Award.Grain: Grain.EachOption each } ? each.Type.Members[award.Entitled.Option].Text
        : "";
}
