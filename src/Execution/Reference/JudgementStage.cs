using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Reference;

/// <summary>One way the first two stages may come out.</summary>
/// <param name="Conditions">Results of scope and conditions.</param>
/// <param name="All">Whether they all hold.</param>
/// <param name="Entitlement">The amount.</param>
internal sealed record Outcome(Seq<ConditionResult> Conditions, Value All, Entitlement Entitlement)
{
    /// <summary>What eligibility waited for before it was taken as judged positively; null otherwise.</summary>
    public Needs? Awaited { get; init; }

    public Eligibility Eligibility => EligibilityStage.Of(All);

    /// <summary>What eligibility and amount wait for.</summary>
    public Needs Needs => Awaited ?? All.Needs.And(Entitlement.Needs);
}

/// <summary>A pending judgement is no unknown fact: the rule is evaluated with every outcome.</summary>
internal static class JudgementStage
{
    // Judgements that would need more outcomes than this on one award count as unknown, which is sound.
    private const int MostTried = 64;

    /// <summary>The outcome to report, and the judgements it hangs on.</summary>
    public static (Outcome Outcome, Seq<Need.OfJudgement> Pending) Settle(Evaluator evaluator, Func<Outcome?, Outcome> evaluate)
    {
        var first = evaluate(null);
        if (first.Eligibility != Eligibility.Error && !first.Needs.Have<Need.OfJudgement>()) return (first, []);
        var outcomes = new List<Outcome>();
        var tried = new List<Need.OfJudgement>();
        Explore(evaluator, evaluate, first, outcomes, tried, 1);
        var best = outcomes.MinBy(outcome => Rank(outcome.Eligibility))!;
        if (best.Eligibility == Eligibility.No) return (best, []);
        var alike = outcomes.Where(outcome => outcome.Eligibility == best.Eligibility).ToList();
        var agree = alike.Count == outcomes.Count && alike.TrueForAll(outcome => outcome.Entitlement.Amount == best.Entitlement.Amount);
        if (agree) return (best, JudgementsOf(best).ToSeq());
        // An outcome that is not yes yet may still become so, with its own amount; what fails there is no amount, but leaves it open.
        var later = outcomes.Where(outcome => outcome.Eligibility != best.Eligibility && MayBecomeYes(outcome)).ToList();
        var amount = Hull([.. alike.Concat(later.Where(outcome => !Fails(outcome))).Select(outcome => outcome.Entitlement.Amount)]);
        if (amount is AmountResult.Exact { Value: var only } && later.Exists(Fails)) amount = new AmountResult.Between(only, only);
        var reported = amount is AmountResult.Exact ? best : Awaiting(best, later);
        return (reported with { Entitlement = best.Entitlement with { Amount = amount } }, tried.Union(alike.SelectMany(JudgementsOf)).ToSeq());
    }

    private static bool Fails(Outcome outcome) => outcome.Entitlement.Amount is AmountResult.Failed;

    /// <summary>The outcome that is reported waits for what decides whether another one comes true as well.</summary>
    private static Outcome Awaiting(Outcome best, List<Outcome> later)
    {
        var needs = later.Aggregate(best.Needs, (all, outcome) => all.And(outcome.All.Needs));
        return later.Count == 0 ? best : best with { Awaited = needs };
    }

    private static bool MayBecomeYes(Outcome outcome) => outcome.Eligibility == Eligibility.Unknown || outcome.All.MayResolve;

    private static void Explore(
        Evaluator evaluator, Func<Outcome?, Outcome> evaluate, Outcome outcome, List<Outcome> outcomes, List<Need.OfJudgement> tried, int ways)
    {
        if (PendingIn(outcome, MostTried / ways) is not { } pending)
        {
            outcomes.Add(Judged(outcome));
            return;
        }

        if (!tried.Contains(pending)) tried.Add(pending);
        var count = OutcomesOf(pending);
        // Assumptions are undone behind each try, so that nothing remembered outlives them.
        // The positive outcome is tried first: among equals it is the one reported.
        for (var i = count - 1; i >= 0; i--)
        {
            evaluator.Assumed[(pending.Symbol.Index, pending.Item)] = Value.Of(i);
            evaluator.Forget();
            Explore(evaluator, evaluate, evaluate(outcome), outcomes, tried, ways * count);
        }

        evaluator.Assumed.Remove((pending.Symbol.Index, pending.Item));
        evaluator.Forget();
    }

    /// <summary>What waits only for figures that people set may still be yes.</summary>
    private static Outcome Judged(Outcome outcome) =>
        outcome.All is { State: ValueState.Unknown, Needs.Items.Count: > 0 } && outcome.All.Needs.Items.All(need => need is Need.OfJudgement)
            ? outcome with { All = Value.Of(true), Awaited = outcome.Needs }
            : outcome;

    /// <summary>The first pending decision with a fixed set of outcomes that are not too many to try.</summary>
    private static Need.OfJudgement? PendingIn(Outcome outcome, int most) =>
        JudgementsOf(outcome).FirstOrDefault(need => OutcomesOf(need) is > 0 and var count && count <= most);

    /// <summary>How many outcomes a decision has; zero for a figure.</summary>
    private static int OutcomesOf(Need.OfJudgement need) =>
        need.Symbol.Type is DataType.Option option ? option.Type.Members.Count : need.Symbol.Type.Is(Kind.YesNo) ? 2 : 0;

    /// <summary>What an outcome waits for; behind an error, whatever any condition waits for, since a yes may outweigh the error.</summary>
    private static IEnumerable<Need.OfJudgement> JudgementsOf(Outcome outcome) => (outcome.Eligibility == Eligibility.Error
        ? outcome.Conditions.SelectMany(NeedsOf)
        : outcome.Needs.Items).OfType<Need.OfJudgement>();

    private static IEnumerable<Need> NeedsOf(ConditionResult condition) => condition.Parts.SelectMany(NeedsOf).Concat(condition.Value.Needs.Items);

    private static int Rank(Eligibility eligibility) => eligibility switch
    {
        Eligibility.Yes => 0,
        Eligibility.Unknown => 1,
        Eligibility.Error => 2,
        _ => 3,
    };

    private static AmountResult Hull(List<AmountResult> amounts)
    {
        if (amounts.Find(amount => amount is AmountResult.Failed) is { } failed) return failed;
        if (amounts.OfType<AmountResult.NotAnnounced>().ToList() is { Count: > 0 } waiting)
            return new AmountResult.NotAnnounced(waiting.Aggregate(Needs.None, (needs, amount) => needs.And(amount.Needs)));
        if (amounts.TrueForAll(amount => amount == amounts[0])) return amounts[0];
        var bounds = amounts.ConvertAll(AmountBounds.Of);
        return new AmountResult.Between(
            bounds.Select(b => b.Low).Min(),
            bounds.Exists(b => b.High is null) ? null : bounds.Select(b => b.High!.Value).Max());
    }
}
