using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Trials;

/// <summary>Whether something holds for the values that are being tried.</summary>
internal enum Verdict
{
    /// <summary>For none of them.</summary>
    Never,

    /// <summary>For none of them for certain: other facts that are not known decide, whatever is tried.</summary>
    Open,

    /// <summary>For some, perhaps.</summary>
    Maybe,

    /// <summary>For all of them.</summary>
    Always,
}

/// <summary>What is looked for: an award that is due, of at least so much.</summary>
/// <param name="Least">The least amount that counts, in fen; one fen means that anything is due.</param>
internal readonly record struct Goal(Money Least)
{
    /// <summary>Something is due. An eligible award whose figures no notice has announced counts: more cannot be said of it.</summary>
    public static Goal Payable => new(Money.FromFen(1));

    /// <summary>What the engine's answer means for the goal.</summary>
    /// <param name="instance">The answer, for a value or for a range of values.</param>
    /// <param name="tried">The places that hold a range; empty where every value tried is one value.</param>
    public Verdict Of(AwardInstance instance, Seq<Need.OfFact> tried)
    {
        var verdict = instance.Eligibility switch
        {
            Eligibility.No or Eligibility.NotApplicable or Eligibility.NotInForce => Verdict.Never,
            Eligibility.Error => MayResolve(instance) ? Verdict.Maybe : Verdict.Never,
            Eligibility.Yes => OfAmount(instance.Amount, tried.Count == 0),
            _ => OfAmount(instance.Amount, tried.Count == 0) == Verdict.Never ? Verdict.Never : Verdict.Maybe,
        };
        return verdict == Verdict.Maybe && (tried.Count == 0 || !Hinges(instance, tried)) ? Verdict.Open : verdict;
    }

    /// <summary>Whether the answer may become another one within what is tried.</summary>
    private static bool Hinges(AwardInstance instance, Seq<Need.OfFact> tried) =>
        tried.Any(place => NeedsOf(instance).Items.Contains(place))
        // These say what they wait for only in part: of pending judgements the best outcome, of errors and figures not announced themselves.
        || instance.Pending.Count > 0
        || instance.Eligibility == Eligibility.Error
        || instance.Amount is AmountResult.Failed or AmountResult.NotAnnounced
        || instance.Conditions.Any(condition => condition.Value.State == ValueState.NotAnnounced);

    /// <summary>Where eligibility is open the amount does not matter: it has to be yes first.</summary>
    private static Needs NeedsOf(AwardInstance instance) => instance.Eligibility == Eligibility.Unknown && instance.Conditions.Count > 0
        ? instance.Conditions.Aggregate(Needs.None, (needs, condition) => needs.And(condition.Value.Needs))
        : instance.Needs;

    private Verdict OfAmount(AmountResult amount, bool isPoint) => amount switch
    {
        AmountResult.Exact exact => exact.Value >= Least ? Verdict.Always : Verdict.Never,
        AmountResult.Between between => between.Low >= Least ? Verdict.Always : between.High < Least ? Verdict.Never : Verdict.Maybe,
        AmountResult.NotAnnounced => isPoint && this == Payable ? Verdict.Always : Verdict.Maybe,
        // An error of a range may be none for one of its values.
        _ => isPoint ? Verdict.Never : Verdict.Maybe,
    };

    private static bool MayResolve(AwardInstance instance) => instance.Conditions.Any(condition =>
        condition.Value.MayResolve || condition.Value.State is ValueState.Unknown or ValueState.NotAnnounced);
}
