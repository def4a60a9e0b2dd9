using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Reference;

/// <summary>Caps that several items or awards of one firm share: what is left of the cap goes back to the items as declared.</summary>
internal sealed class SharedCapStage(Evaluator evaluator)
{
    public List<AwardInstance> Apply(List<AwardInstance> instances)
    {
        foreach (var cap in evaluator.Program.SharedCaps) instances = Apply(cap, instances);
        return instances;
    }

    /// <summary>
    /// What a cap does to any set of these items: the items it covers in the order they are served, and what is left of it. Null while
    /// either is not known.
    /// </summary>
    public (List<AwardInstance> Turns, Ratio Left)? TermsOf(SharedCap cap, List<AwardInstance> instances)
    {
        var covered = CoveredBy(cap, instances);
        evaluator.Enter(0, 0, []);
        var left = LeftOf(cap).Left;
        var (turns, order, _) = TurnsOf(cap, covered);
        return left is { IsKnown: true, MayFail: false } && order is null ? (turns, left.Number) : null;
    }

    // An item whose eligibility is an error may take its share as well: it is covered, and an error for those that need its amount.
    private static List<AwardInstance> CoveredBy(SharedCap cap, List<AwardInstance> instances) => instances.FindAll(instance =>
        cap.Awards.Contains(instance.Award.Index) && !instance.Eligibility.GivesNothing());

    private List<AwardInstance> Apply(SharedCap cap, List<AwardInstance> instances)
    {
        var covered = CoveredBy(cap, instances);
        if (covered.Count == 0) return instances;
        evaluator.Enter(0, 0, []);
        var (left, bound, used) = LeftOf(cap);
        if (left.Error is { } error) return Replaced(instances, covered, instance => instance with { Amount = new AmountResult.Failed(error) });
        if (left.State == ValueState.NotAnnounced)
        {
            var waiting = new AmountResult.NotAnnounced(left.Needs.Only<Need.OfParameter>());
            return Replaced(instances, covered, instance => instance.Amount is AmountResult.Failed
                ? instance
                : instance with { Amount = waiting, Needs = instance.Needs.And(left.Needs) });
        }

        if (Fits(left, covered)) return instances;
        var (turns, order, waits) = TurnsOf(cap, covered);
        AmountChange Change(AmountResult after) => new AmountChange.SharedCap(cap, AskedBy(covered), Figure(left), Figure(bound), cap.IsLifetime ? Figure(used) : null, after);
        var shares = turns.Zip(CapShares.Of(cap, left, turns, order, waits))
            .ToDictionary(pair => pair.First, pair => AmountChange.Told(pair.First, pair.Second, Change), ByReference);
        return instances.ConvertAll(instance => shares.GetValueOrDefault(instance, instance));
    }

    private static Ratio? Figure(Value value) => value.IsKnown ? value.Number : null;

    private static Money? AskedBy(List<AwardInstance> covered) => covered.TrueForAll(instance => instance.Amount is AmountResult.Exact)
        ? covered.Aggregate(Money.Zero, (sum, instance) => sum + ((AmountResult.Exact)instance.Amount).Value)
        : null;

    /// <summary>The cap, less what the ledger counts against it for a lifetime cap, never below zero; and both of them.</summary>
    private (Value Left, Value Bound, Value Used) LeftOf(SharedCap cap)
    {
        var bound = evaluator.Evaluate(cap.Bound);
        var used = cap.IsLifetime ? Used(cap) : Value.Of(Ratio.Zero);
        if (Evaluator.Stopping([bound, used], cap.Bound.Span) is { } stopped) return (stopped, bound, used);
        var left = Interval.Max(bound.Bounds - used.Bounds, Interval.Of(Ratio.Zero));
        return (Value.Unknown(bound.Needs.And(used.Needs), left, bound.MayFail || used.MayFail), bound, used);
    }

    private Value Used(SharedCap cap)
    {
        var awards = cap.Awards.Select(index => evaluator.Program.Awards[index].Name.Text).ToSeq();
        var filter = new LedgerFilter(awards, null, null, cap.From, null, cap.Counting, false);
        return evaluator.Evaluate(new Expr.Ledger(LedgerMeasure.Sum, filter, DataType.Of(Kind.Amount), cap.Bound.Span));
    }

    /// <summary>Whether everything covered is within the cap, whatever is not known yet.</summary>
    private static bool Fits(Value left, List<AwardInstance> covered)
    {
        var most = covered.ConvertAll(instance => AmountBounds.Of(instance.Amount).High);
        return !left.MayFail && !covered.Exists(CapShares.MayFail) && !most.Exists(high => high is null)
            && most.Aggregate(Ratio.Zero, (sum, high) => sum + high!.Value.Fen) <= left.Bounds.Low;
    }

    /// <summary>
    /// The items in the order they are served: by the declared key, then by award and by their own key, so that the order of a list
    /// plays no part. What stops the order from being known is an error or a figure not announced; unknown keys leave it open, and every
    /// share waits for them.
    /// </summary>
    private (List<AwardInstance> Turns, AmountResult? Order, Needs Waits) TurnsOf(SharedCap cap, List<AwardInstance> covered)
    {
        var byName = covered.OrderBy(instance => instance.Award.Index).ThenBy(instance => instance.Option).ThenBy(instance => instance.Item?.Path, StringComparer.Ordinal).ToList();
        if (cap.Allocation == CapAllocation.InOrder && covered.Exists(instance => NamesOf(instance.Item).Items.Count > 0))
            return (byName, new AmountResult.Between(Money.Zero, null), covered.Aggregate(Needs.None, (needs, instance) => needs.And(NamesOf(instance.Item))));
        if (cap.Order.Count == 0) return (byName, null, Needs.None);
        var keys = byName.ConvertAll(instance => OrderKeyOf(cap, instance));
        if (Evaluator.Stopping(keys, cap.Bound.Span) is { } stopped)
            return (byName, stopped.Error is { } error ? new AmountResult.Failed(error) : new AmountResult.NotAnnounced(stopped.Needs.Only<Need.OfParameter>()), Needs.None);
        return keys.TrueForAll(key => key.IsKnown)
            ? (byName.Zip(keys).OrderBy(pair => pair.Second.Number).Select(pair => pair.First).ToList(), null, Needs.None)
            : (byName, new AmountResult.Between(Money.Zero, null), keys.Aggregate(Needs.None, (needs, key) => needs.And(key.Needs)));
    }

    /// <summary>The keys, of an item and of those above it, by which it is put in order and that are not known.</summary>
    private static Needs NamesOf(Item? item) => item is null ? Needs.None
        : item.Fields[item.List.Key] is { IsKnown: false } ? Needs.Of(new Need.OfFact(item.List.Fields[item.List.Key], item, null)).And(NamesOf(item.Parent))
        : NamesOf(item.Parent);

    private Value OrderKeyOf(SharedCap cap, AwardInstance instance)
    {
        // Items of a list not given have no key yet.
        if (instance is { Item: null, Award.Grain: Grain.EachItem }) return Value.Unknown(instance.Needs);
        evaluator.Enter(0, 0, instance.Item is null ? [] : AwardStage.WithThoseAbove(instance.Item));
        return evaluator.Evaluate(cap.Order[cap.Awards.ToList().IndexOf(instance.Award.Index)]);
    }

    private static IEqualityComparer<AwardInstance> ByReference => ReferenceEqualityComparer.Instance;

    private static List<AwardInstance> Replaced(
        List<AwardInstance> instances, List<AwardInstance> covered, Func<AwardInstance, AwardInstance> change)
    {
        var set = new HashSet<AwardInstance>(covered, ByReference);
        return instances.ConvertAll(instance => set.Contains(instance) ? change(instance) : instance);
    }
}
