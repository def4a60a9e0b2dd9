using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Differences;

/// <summary>One award of one firm under two versions.</summary>
/// <param name="Award">The award, of the first version where it has it, else of the second.</param>
/// <param name="Before">What came out under the first version; null where it has no such award.</param>
/// <param name="After">What came out under the second version; null where it has no such award.</param>
/// <param name="Difference">Second less first, in fen; null unless both are exact and certain to be eligible or not.</param>
/// <param name="IsChanged">Whether eligibility, amount or what it hangs on differ.</param>
/// <param name="Rules">The changed rules that its result rests on.</param>
public sealed record AwardDifference(Award Award, AwardSummary? Before, AwardSummary? After, Money? Difference, bool IsChanged, Seq<Part> Rules);

/// <summary>One firm under two versions.</summary>
/// <param name="Before">The whole result under the first version.</param>
/// <param name="After">The whole result under the second version.</param>
/// <param name="Awards">Each award of either version, in the order of the first, then what only the second has.</param>
public sealed record FirmDifferences(CalculationResult Before, CalculationResult After, Seq<AwardDifference> Awards)
{
    /// <summary>Compares two results of one firm.</summary>
    /// <param name="before">Under the first version.</param>
    /// <param name="after">Under the second version.</param>
    /// <param name="rules">What differs between the versions.</param>
    public static FirmDifferences Of(CalculationResult before, CalculationResult after, RuleDifferences rules)
    {
        var later = AwardSummary.Of(after).ToDictionary(summary => summary.Award.Index);
        var awards = new List<AwardDifference>();
        foreach (var summary in AwardSummary.Of(before).ToArray())
        {
            var match = rules.AfterOf(summary.Award) is { } part && later.Remove(part.Index, out var found) ? found : null;
            awards.Add(Of(summary, match, rules));
        }

        awards.AddRange(later.Values.OrderBy(summary => summary.Award.Index).Select(summary => Of(null, summary, rules)));
        return new FirmDifferences(before, after, awards.ToSeq());
    }

    private static AwardDifference Of(AwardSummary? before, AwardSummary? after, RuleDifferences rules)
    {
        // As they read: what an amount waits for is of two different programs and never the same.
        var changed = before is null || after is null
            || (before.Eligibility, before.HangsOn) != (after.Eligibility, after.HangsOn)
            || AnswerText.Of(before.Amount, Tongue.Chinese) != AnswerText.Of(after.Amount, Tongue.Chinese);
        return new AwardDifference(
            (before ?? after)!.Award,
            before,
            after,
            Certain(before) is { } first && Certain(after) is { } second ? second - first : null,
            changed,
            rules.Behind(before?.Award, after?.Award));
    }

    private static Money? Certain(AwardSummary? summary) => summary switch
    {
        null => Money.Zero,
        _ when summary.Eligibility.GivesNothing() => Money.Zero,
        { Eligibility: Eligibility.Yes, Amount: AmountResult.Exact exact } => exact.Value,
        _ => null,
    };
}
