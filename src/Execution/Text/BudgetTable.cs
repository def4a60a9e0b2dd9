using Duixian.Execution.Population;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Text;

/// <summary>How each budget came out: what was asked, what there was, how it was cut.</summary>
internal static class BudgetTable
{
    // Position in the built-in option type of shortfalls.
    private const int ProRata = 1;

    /// <summary>A row for each budget, in declared order.</summary>
    public static ResultSheet Of(PopulationResult result, Tongue tongue) => PopulationTables.Sheet(
        PopulationWords.Budgets, tongue, PopulationWords.BudgetColumns, result.Budgets.Select(budget => (Seq<string>)
        [
            budget.Budget.Name.Wording.In(tongue),
            budget.Envelope?.ToYuanString() ?? Phrases.NotAnnounced.In(tongue),
            budget.Asked.ToYuanString(),
            budget.Granted.ToYuanString(),
            Method(budget, tongue),
            budget is { Method: ProRata, Covered: { } part } ? ValueText.Part(part, tongue) : "",
            (budget.IsOpen ? PopulationWords.StillOpen : PopulationWords.Settled).In(tongue),
        ]));

    private static string Method(BudgetResult budget, Tongue tongue) =>
        budget.Method is { } method ? BuiltinOptions.Shortfalls.Members[method].Wording.In(tongue)
        : (budget.Budget.IfShort is null ? PopulationWords.NothingSaid : Phrases.NotAnnounced).In(tongue);
}
