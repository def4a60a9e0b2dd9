using Duixian.Execution.Differences;
using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Text;

/// <summary>What differs between two versions, as rows of a table.</summary>
public static class DifferenceRows
{
    private static readonly Wording None = "—";

    /// <summary>The headings of the rules.</summary>
    public static Seq<Wording> RuleHeadings { get; } = [new("规则", "rule"), new("哪一处", "where"), new("之前", "before"), new("之后", "after")];

    /// <summary>The headings of a firm; the fourth column holds figures.</summary>
    public static Seq<Wording> FirmHeadings { get; } =
        [new("奖补", "award"), new("之前", "before"), new("之后", "after"), new("差额(元)", "difference (CNY)"), new("牵涉的改动", "changed rules")];

    /// <summary>Rule, piece, before and after, for each difference.</summary>
    public static IEnumerable<Seq<string>> Of(RuleDifferences rules, Tongue tongue) => rules.Items.Select(item => (Seq<string>)
    [
        $"{GraphWords.Of(item.Part.Kind).In(tongue)} {(item.Part.Home is { } home ? $"{home.In(tongue)}/" : "")}{item.Part.Name.In(tongue)}",
        item.Change switch
        {
            RuleChange.Added => Phrases.Aside.With(tongue, DifferenceWords.Added.In(tongue), item.What.In(tongue)),
            RuleChange.Removed => Phrases.Aside.With(tongue, DifferenceWords.Removed.In(tongue), item.What.In(tongue)),
            _ => item.What.In(tongue),
        },
        (item.Before ?? None).In(tongue),
        (item.After ?? None).In(tongue),
    ]);

    /// <summary>Award, before, after, difference and the changed rules behind it, for each award that came out differently; then the sums.</summary>
    public static IEnumerable<Seq<string>> Of(FirmDifferences firm, Tongue tongue)
    {
        foreach (var award in firm.Awards.Where(award => award.IsChanged))
            yield return
            [
                award.Award.Name.Wording.In(tongue),
                Answer(award.Before, tongue),
                Answer(award.After, tongue),
                award.Difference is { } difference ? Signed(difference) : None.In(tongue),
                Phrases.Listed(award.Rules.Select(part => part.Name.In(tongue)), tongue),
            ];
        var (before, after) = (firm.Before.Totals, firm.After.Totals);
        yield return Sum(Phrases.CertainTotal, before.Certain, after.Certain, tongue);
        yield return Sum(Phrases.SelectedTotal, before.IfSelected, after.IfSelected, tongue);
        if (Open(before) || Open(after))
            yield return [Phrases.RangeTotal.In(tongue), Range(before, tongue), Range(after, tongue), None.In(tongue), ""];
    }

    private static bool Open(Totals totals) => totals.High is not { } high || high != totals.Low || high != default;

    private static string Range(Totals totals, Tongue tongue) => AnswerText.Of(new AmountResult.Between(totals.Low, totals.High), tongue);

    private static Seq<string> Sum(Wording label, Money before, Money after, Tongue tongue) =>
        [label.In(tongue), ValueText.Of(before, tongue), ValueText.Of(after, tongue), Signed(after - before), ""];

    private static string Answer(AwardSummary? summary, Tongue tongue)
    {
        if (summary is null) return None.In(tongue);
        var status = CalculationRows.Status(summary.Eligibility, summary.HangsOn, tongue);
        return summary.Eligibility is Eligibility.Yes or Eligibility.Unknown
            ? $"{status} {AnswerText.Of(summary.Amount, tongue)}"
            : status;
    }

    private static string Signed(Money difference) => difference > Money.Zero ? $"+{difference.ToGroupedYuanString()}" : difference.ToGroupedYuanString();
}
