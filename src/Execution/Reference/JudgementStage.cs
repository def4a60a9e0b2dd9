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
    public Eligibility Eligibility => EligibilityStage.Of(All);

    /// <summary>What eligibility and amount wait for.</summary>
    public Needs Needs => Entitlement.Raw.State == ValueState.Unknown || Entitlement.Raw.State == ValueState.NotAnnounced
        ? All.Needs.And(Entitlement.Raw.Needs)
        : All.Needs;
}

/// <summary>A pending judgement is no unknown fact: the rule is evaluated with every outcome.</summary>
internal static class JudgementStage
{
    // Beyond this many pending judgements on one award the rest count as unknown, which is sound.
    private const int MostTried = 6;

    /// <summary>The outcome to report, and the judgements it hangs on.</summary>
    public static (Outcome Outcome, Seq<Need.OfJudgement> Pending) Settle(Evaluator evaluator, Func<Outcome> evaluate)
    {
        var first = evaluate();
        if (first.Needs.Items.Count == 0) return (first, []);
        var outcomes = new List<Outcome>();
        var tried = new List<Need.OfJudgement>();
        Explore(evaluator, evaluate, first, outcomes, tried, 0);
        if (outcomes.Count == 1)
        {
            var only = outcomes[0];
            // What waits only for figures that people set may still be yes.
            var judged = only.All is { State: ValueState.Unknown, Needs.Items.Count: > 0 }
                && only.All.Needs.Items.All(need => need is Need.OfJudgement);
            return (judged ? only with { All = Value.Of(true) } : only, JudgementsOf(only.Needs).ToSeq());
        }

        var best = outcomes.MinBy(outcome => Rank(outcome.Eligibility))!;
        var alike = outcomes.Where(outcome => outcome.Eligibility == best.Eligibility).ToList();
        var agree = alike.Count == outcomes.Count && alike.TrueForAll(outcome => outcome.Entitlement.Amount == best.Entitlement.Amount);
        return agree || best.Eligibility == Eligibility.No
            ? (best, [])
            : (best with { Entitlement = best.Entitlement with { Amount = Hull(alike) } }, tried.Union(JudgementsOf(best.Needs)).ToSeq());
    }

    private static void Explore(
        Evaluator evaluator, Func<Outcome> evaluate, Outcome outcome, List<Outcome> outcomes, List<Need.OfJudgement> tried, int depth)
    {
        if (depth == MostTried || PendingIn(outcome) is not { } pending)
        {
            outcomes.Add(outcome);
            return;
        }

        if (!tried.Contains(pending)) tried.Add(pending);
        var count = pending.Symbol.Type is DataType.Option option ? option.Type.Members.Count : 2;
        // Assumptions are undone behind each try, so that nothing remembered outlives them.
        // The positive outcome is tried first: among equals it is the one reported.
        for (var i = count - 1; i >= 0; i--)
        {
            evaluator.Assumed[(pending.Symbol.Index, pending.Item)] = Value.Of(i);
            evaluator.Forget();
            Explore(evaluator, evaluate, evaluate(), outcomes, tried, depth + 1);
        }

        evaluator.Assumed.Remove((pending.Symbol.Index, pending.Item));
        evaluator.Forget();
    }

    /// <summary>The first pending decision with a fixed set of outcomes that matters.</summary>
    private static Need.OfJudgement? PendingIn(Outcome outcome) => outcome.Needs.Items
        .OfType<Need.OfJudgement>()
        .FirstOrDefault(need => need.Symbol.Type is DataType.Option || need.Symbol.Type.Is(Kind.YesNo));

    private static IEnumerable<Need.OfJudgement> JudgementsOf(Needs needs) => needs.Items.OfType<Need.OfJudgement>();

    private static int Rank(Eligibility eligibility) => eligibility switch
    {
        Eligibility.Yes => 0,
        Eligibility.Unknown => 1,
        Eligibility.Error => 2,
        _ => 3,
    };

    private static AmountResult Hull(List<Outcome> outcomes)
    {
        var amounts = outcomes.ConvertAll(outcome => outcome.Entitlement.Amount);
        if (amounts.Find(amount => amount is AmountResult.Failed) is { } failed) return failed;
        if (amounts.Find(amount => amount is AmountResult.NotAnnounced) is { } waiting) return waiting;
        if (amounts.TrueForAll(amount => amount == amounts[0])) return amounts[0];
        var bounds = amounts.ConvertAll(AmountBounds.Of);
        return new AmountResult.Between(
            bounds.Select(b => b.Low).Min(),
            bounds.Exists(b => b.High is null) ? null : bounds.Select(b => b.High!.Value).Max());
    }
}
