using Duixian.Cli.Text;
using Duixian.Execution.Population;
using Duixian.Language.Diagnostics;
using Duixian.Quantities;

namespace Duixian.Cli.Output;

/// <summary>The sums of a run at each stage, a line for each award.</summary>
internal sealed class PopulationSummary(Terminal terminal, Tongue tongue)
{
    /// <summary>Shows the table, and each budget that is too small.</summary>
    public void Show(PopulationResult result)
    {
        terminal.Output.WriteLine(RunText.Firms(result.Firms.Count, result.Year).In(tongue));
        var headings = new[] { RunText.Award, RunText.Eligible, RunText.Entitled, RunText.Selected, RunText.Chosen, RunText.Granted, RunText.Open, RunText.Errors };
        var table = new TextTable(terminal, [.. headings.Select(heading => heading.In(tongue))], figures: 1, more: 6);
        foreach (var total in result.Totals)
            table.Add([
                total.Award.Name.Wording.In(tongue), $"{total.Eligible}", Yuan(total.Entitled), Yuan(total.Selected), Yuan(total.Chosen), Yuan(total.Granted),
                $"{total.Open}", $"{total.Errors}"]);
        table.Add([
            RunText.Total.In(tongue), $"{result.Totals.Sum(total => total.Eligible)}", Sum(result, total => total.Entitled), Sum(result, total => total.Selected),
            Sum(result, total => total.Chosen), Sum(result, total => total.Granted), $"{result.Totals.Sum(total => total.Open)}", $"{result.Totals.Sum(total => total.Errors)}"]);
        table.Show();
        if (result.Totals.Sum(total => total.Pending) is > 0 and var pending)
            terminal.Output.WriteLine(RunText.PendingIncluded(pending, Sum(result, total => total.PendingChosen)).In(tongue));
        foreach (var budget in result.Budgets)
            if (budget.Envelope is { } envelope && budget.Asked > envelope)
                terminal.Output.WriteLine(RunText.BudgetShort(budget.Budget.Name.Wording.In(tongue), Yuan(budget.Asked), Yuan(envelope)).In(tongue));
    }

    private static string Sum(PopulationResult result, Func<StageTotals, Money> of) =>
        Yuan(result.Totals.Aggregate(Money.Zero, (sum, total) => sum + of(total)));

    private static string Yuan(Money money) => money.ToGroupedYuanString();
}
