using Duixian.Execution.Population;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Text;

/// <summary>What of the grants falls due in which year: a row for each award, and one for all of them.</summary>
internal static class PaymentTable
{
    /// <summary>One column for each year in which anything may fall due; each row sums to what is granted of its award.</summary>
    public static ResultSheet Of(PopulationResult result, Tongue tongue)
    {
        var years = result.Program.Awards.Select(award => Math.Max(award.Instalments.Count, 1)).DefaultIfEmpty(1).Max();
        var rows = result.Program.Awards.Select(award => (award.Name.Wording, Due: DueOf(award, result, years))).ToList();
        rows.Add((PopulationWords.All, [.. Enumerable.Range(0, years).Select(i => Sum(rows.Select(row => row.Due[i])))]));
        var header = Enumerable.Range(result.Year, years).Select(year => PopulationWords.InYuan($"{year}"));
        return PopulationTables.Sheet(
            PopulationWords.Payments, tongue, [PopulationWords.Award, .. header, PopulationWords.InYuan(PopulationWords.DueInAll)],
            rows.Select(row => (Seq<string>)[row.Wording.In(tongue), .. row.Due.Append(Sum(row.Due)).Select(due => due.ToYuanString())]));
    }

    /// <summary>What falls due in this and each following year; what is not paid in instalments is due in this one.</summary>
    private static Money[] DueOf(Award award, PopulationResult result, int years)
    {
        var due = new Money[years];
        foreach (var row in result.Firms.SelectMany(firm => firm.Awards).Where(row => row.Entitled.Award.Index == award.Index))
        {
            if (row.Granted is not { } granted) continue;
            if (row.Instalments.Count == 0) due[0] += granted;
            for (var i = 0; i < row.Instalments.Count; i++) due[i] += row.Instalments[i];
        }

        return due;
    }

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
