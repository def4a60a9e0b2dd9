using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;

namespace Duixian.Execution.Text;

/// <summary>The three answers of a result in words.</summary>
public static class AnswerText
{
    /// <summary>The first answer.</summary>
    public static string Of(Eligibility eligibility, Tongue tongue) => (eligibility switch
    {
        Eligibility.Yes => Phrases.Eligible,
        Eligibility.No => Phrases.NotEligible,
        Eligibility.NotApplicable => Phrases.NotApplicable,
        Eligibility.NotInForce => Phrases.NotInForce,
        Eligibility.Error => Phrases.Error,
        _ => Phrases.EligibilityUnknown,
    }).In(tongue);

    /// <summary>The second answer.</summary>
    public static string Of(AmountResult amount, Tongue tongue) => amount switch
    {
        AmountResult.Exact exact => ValueText.Of(exact.Value, tongue),
        AmountResult.Between { High: { } high } between =>
            Phrases.Between.With(tongue, Low(between, tongue), (between.HighEnd == EndOfBounds.Safe ? "≤ " : "") + ValueText.Of(high, tongue)),
        AmountResult.Between between => Phrases.NoUpperBound.With(tongue, ValueText.Of(between.Low, tongue)),
        AmountResult.NotAnnounced => Phrases.NotAnnounced.In(tongue),
        AmountResult.Failed failed => Phrases.Error.In(tongue) + Phrases.Colon.In(tongue) + FaultText.Short(failed.Error, tongue),
        _ => "",
    };

    /// <summary>An end that nothing was found to attain has a sign before it: the true one may be nearer.</summary>
    private static string Low(AmountResult.Between between, Tongue tongue) =>
        (between.LowEnd == EndOfBounds.Safe ? "≥ " : "") + ValueText.Of(between.Low, tongue);

    /// <summary>The third answer; empty where it hangs on nothing.</summary>
    public static string Of(HangsOn hangsOn, Tongue tongue) => Phrases.Listed(Parts(hangsOn).Select(part => part.In(tongue)), tongue);

    private static IEnumerable<Wording> Parts(HangsOn hangsOn)
    {
        if (hangsOn.HasFlag(HangsOn.Selection)) yield return Phrases.Selection;
        if (hangsOn.HasFlag(HangsOn.Judgement)) yield return Phrases.Judgement;
        if (hangsOn.HasFlag(HangsOn.Budget)) yield return Phrases.Budget;
    }
}
