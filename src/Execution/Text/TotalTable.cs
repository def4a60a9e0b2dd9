using Duixian.Execution.Population;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Text;

/// <summary>The sums of each award at each stage, and of all of them; what hangs on judgements not taken is told apart.</summary>
internal static class TotalTable
{
    /// <summary>A row for each award, in declared order, and one for all.</summary>
    public static ResultSheet Of(PopulationResult result, Tongue tongue) => PopulationTables.Sheet(
        PopulationWords.Totals, tongue, PopulationWords.TotalColumns,
        result.Totals.Select(total => Row(total.Award.Name.Wording, [total], tongue)).Append(Row(PopulationWords.All, result.Totals, tongue)));

    private static Seq<string> Row(Wording name, Seq<StageTotals> totals, Tongue tongue)
    {
        string Sum(Func<StageTotals, Money> of) => totals.Aggregate(Money.Zero, (sum, total) => sum + of(total)).ToYuanString();
        string Count(Func<StageTotals, int> of) => $"{totals.Sum(of)}";
        return
        [
            name.In(tongue), Count(total => total.Eligible), Count(total => total.Pending), Sum(total => total.Entitled), Sum(total => total.Selected),
            Sum(total => total.Chosen), Sum(total => total.PendingChosen), Sum(total => total.Granted), Count(total => total.Grants),
            Count(total => total.Open), Count(total => total.Errors),
        ];
    }
}
