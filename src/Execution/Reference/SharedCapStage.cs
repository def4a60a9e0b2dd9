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

    private List<AwardInstance> Apply(SharedCap cap, List<AwardInstance> instances)
    {
        var covered = instances.FindAll(instance =>
            cap.Awards.Contains(instance.Award.Index)
            && instance.Eligibility is Eligibility.Yes or Eligibility.Unknown && cap.Awards.Contains(instance.Award.Index));
        if (covered.Count == 0) return instances;
        evaluator.Enter(0, 0, []);
        var left = Left(cap);
        if (left.Error is { } error) return Replaced(instances, covered, instance => instance with { Amount = new AmountResult.Failed(error) });
        if (left.State == ValueState.NotAnnounced)
            return Replaced(instances, covered, instance => instance.Amount is AmountResult.Failed
                ? instance
                : instance with { Amount = new AmountResult.NotAnnounced(left.Needs), Needs = instance.Needs.And(left.Needs) });
        var exact = left.IsKnown && covered.TrueForAll(i => i is { Eligibility: Eligibility.Yes, Amount: AmountResult.Exact });
        return exact ? Allocated(cap, left.Number, instances, covered) : Bounded(left, instances, covered);
    }

    /// <summary>The cap, less what the ledger counts against it for a lifetime cap; never below zero.</summary>
    private Value Left(SharedCap cap)
    {
        var bound = evaluator.Evaluate(cap.Bound);
        if (!cap.IsLifetime) return bound;
        var awards = cap.Awards.Select(index => evaluator.Program.Awards[index].Name.Text).ToSeq();
        var filter = new LedgerFilter(awards, null, null, cap.From, null, cap.Counting, false);
        var used = evaluator.Evaluate(new Expr.Ledger(LedgerMeasure.Sum, filter, DataType.Of(Kind.Amount), cap.Bound.Span));
        var zero = new Expr.Constant(new Literal.Number(Ratio.Zero, "0"), DataType.Of(Kind.Amount), cap.Bound.Span);
        if (bound.IsKnown && used.IsKnown) return Value.Of(Ratio.Max(bound.Number - used.Number, zero.Value is Literal.Number n ? n.Value : Ratio.Zero));
        if (bound.State is ValueState.Error or ValueState.NotAnnounced) return bound;
        if (used.State is ValueState.Error or ValueState.NotAnnounced) return used;
        return Value.Unknown(bound.Needs.And(used.Needs), Interval.Max(bound.Bounds - used.Bounds, Interval.Of(Ratio.Zero)));
    }

    private List<AwardInstance> Allocated(SharedCap cap, Ratio left, List<AwardInstance> instances, List<AwardInstance> covered)
    {
        var due = covered.ConvertAll(instance => ((AmountResult.Exact)instance.Amount).Value);
        var sum = due.Aggregate(Money.Zero, (total, amount) => total + amount);
        var limit = Money.FromFen(left.Floor() > long.MaxValue ? long.MaxValue : (long)left.Floor());
        if (sum <= limit) return instances;
        var given = cap.Allocation == CapAllocation.ProRata
            ? Apportionment.ByLargestRemainder(limit, due.ConvertAll(amount => (Ratio)amount.Fen))
            : InTurn(cap, covered, due, limit);
        var next = 0;
        return Replaced(instances, covered, instance =>
        {
            var share = given[next++];
            return share == ((AmountResult.Exact)instance.Amount).Value
                ? instance
                : instance with { Amount = new AmountResult.Exact(share), SharedCap = cap };
        });
    }

    private Money[] InTurn(SharedCap cap, List<AwardInstance> covered, List<Money> due, Money limit)
    {
        var order = Enumerable.Range(0, covered.Count).OrderBy(i => OrderOf(cap, covered[i])).ThenBy(i => i);
        var given = new Money[covered.Count];
        foreach (var i in order)
        {
            given[i] = due[i] < limit ? due[i] : limit;
            limit -= given[i];
        }

        return given;
    }

    /// <summary>The declared key; items whose key is not known come last.</summary>
    private (int Group, Ratio Key) OrderOf(SharedCap cap, AwardInstance instance)
    {
        if (cap.Order.Count == 0) return (0, Ratio.Zero);
        var above = new List<Value>();
        for (var item = instance.Item; item is not null; item = item.Parent) above.Add(Value.OfObject(item));
        evaluator.Enter(above.Count, 0, above.ToArray());
        var key = evaluator.Evaluate(cap.Order[cap.Awards.ToList().IndexOf(instance.Award.Index)]);
        return key.IsKnown ? (0, key.Number) : (1, Ratio.Zero);
    }

    /// <summary>With anything unknown each item is bounded: what the others take at most, and at least, is kept from it.</summary>
    private static List<AwardInstance> Bounded(Value left, List<AwardInstance> instances, List<AwardInstance> covered)
    {
        var bounds = covered.ConvertAll(instance => AmountBounds.Of(instance.Amount));
        Money? most = left.Bounds.High is { } high && Money.TryFromFen(Ratio.Of(high.Floor()), out var money) ? money : null;
        Money? least = left.Bounds.Low is { } low && Money.TryFromFen(Ratio.Of(low.Floor()), out var floor) ? floor : null;
        var sum = bounds.Exists(b => b.High is null) ? null : (Money?)bounds.Aggregate(Money.Zero, (total, b) => total + b.High!.Value);
        if (sum is { } all && least is { } safe && all <= safe) return instances;
        return Replaced(instances, covered, instance =>
        {
            if (instance.Amount is AmountResult.Failed or AmountResult.NotAnnounced) return instance;
            var (_, upper) = AmountBounds.Of(instance.Amount);
            var top = upper is { } u ? most is { } m && m < u ? m : u : most;
            return instance with { Amount = new AmountResult.Between(Money.Zero, top), Needs = instance.Needs.And(left.Needs) };
        });
    }

    private static List<AwardInstance> Replaced(
        List<AwardInstance> instances, List<AwardInstance> covered, Func<AwardInstance, AwardInstance> change)
    {
        var set = new HashSet<AwardInstance>(covered, ReferenceEqualityComparer.Instance);
        return instances.ConvertAll(instance => set.Contains(instance) ? change(instance) : instance);
    }
}
