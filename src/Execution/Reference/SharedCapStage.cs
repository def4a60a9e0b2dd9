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
        // An item whose eligibility is an error may take its share as well: it is covered, and an error for those that need its amount.
        var covered = instances.FindAll(instance =>
            cap.Awards.Contains(instance.Award.Index) && instance.Eligibility is not (Eligibility.No or Eligibility.NotApplicable));
        if (covered.Count == 0) return instances;
        evaluator.Enter(0, 0, []);
        var left = Left(cap);
        if (left.Error is { } error) return Replaced(instances, covered, instance => instance with { Amount = new AmountResult.Failed(error) });
        if (left.State == ValueState.NotAnnounced)
        {
            var waiting = new AmountResult.NotAnnounced(left.Needs.Only<Need.OfParameter>());
            return Replaced(instances, covered, instance => instance.Amount is AmountResult.Failed
                ? instance
                : instance with { Amount = waiting, Needs = instance.Needs.And(left.Needs) });
        }

        if (Fits(left, covered)) return instances;
        var (turns, stopped) = TurnsOf(cap, covered);
        covered = turns;
        // Where the order is not known each may come behind any other.
        var reason = stopped is AmountResult.Between || cap.Allocation == CapAllocation.ProRata ? WorstOf(covered) ?? stopped : stopped;
        var exact = left.IsKnown && covered.TrueForAll(i => i is { Eligibility: Eligibility.Yes, Amount: AmountResult.Exact });
        return reason is null && exact ? Allocated(cap, left.Number, instances, covered) : Bounded(left, instances, covered, reason);
    }

    /// <summary>The cap, less what the ledger counts against it for a lifetime cap; never below zero.</summary>
    private Value Left(SharedCap cap)
    {
        var bound = evaluator.Evaluate(cap.Bound);
        var used = cap.IsLifetime ? Used(cap) : Value.Of(Ratio.Zero);
        if (Evaluator.Stopping([bound, used], cap.Bound.Span) is { } stopped) return stopped;
        var left = Interval.Max(bound.Bounds - used.Bounds, Interval.Of(Ratio.Zero));
        return Value.Unknown(bound.Needs.And(used.Needs), left, bound.MayFail || used.MayFail);
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
        return !left.MayFail && !covered.Exists(MayFail) && !most.Exists(high => high is null)
            && most.Aggregate(Ratio.Zero, (sum, high) => sum + high!.Value.Fen) <= left.Bounds.Low;
    }

    /// <summary>Whether an item may turn out to be an error, which would then be one for those that share with it.</summary>
    private static bool MayFail(AwardInstance instance)
    {
        var raw = instance.Entitlement.Raw;
        return raw.MayFail || (raw.State == ValueState.Unknown && !(raw.Bounds.Low >= Ratio.Zero)) || instance.Conditions.Any(condition => condition.Value.MayFail);
    }

    /// <summary>
    /// The items in the order they are served: by the declared key, then by award and by their own key, so that the order of a list
    /// plays no part. What stops the order from being known is an error or a figure not announced; unknown keys leave it open.
    /// </summary>
    private (List<AwardInstance> Turns, AmountResult? Stopped) TurnsOf(SharedCap cap, List<AwardInstance> covered)
    {
        var byName = covered.OrderBy(instance => instance.Award.Index).ThenBy(instance => instance.Option).ThenBy(PathOf, StringComparer.Ordinal).ToList();
        if (cap.Order.Count == 0) return (byName, null);
        var keys = byName.ConvertAll(instance => OrderKeyOf(cap, instance));
        if (Evaluator.Stopping(keys, cap.Bound.Span) is { } stopped)
            return (byName, stopped.Error is { } error ? new AmountResult.Failed(error) : new AmountResult.NotAnnounced(stopped.Needs.Only<Need.OfParameter>()));
        return keys.TrueForAll(key => key.IsKnown)
            ? (byName.Zip(keys).OrderBy(pair => pair.Second.Number).Select(pair => pair.First).ToList(), null)
            : (byName, new AmountResult.Between(Money.Zero, null));
    }

    private static string PathOf(AwardInstance instance)
    {
        var path = "";
        for (var item = instance.Item; item is not null; item = item.Parent) path = $"{item.Key}\n{path}";
        return path;
    }

    private Value OrderKeyOf(SharedCap cap, AwardInstance instance)
    {
        // Items of a list not given have no key yet.
        if (instance is { Item: null, Award.Grain: Grain.EachItem }) return Value.Unknown(instance.Needs);
        evaluator.Enter(0, 0, instance.Item is null ? [] : AwardStage.WithThoseAbove(instance.Item));
        return evaluator.Evaluate(cap.Order[cap.Awards.ToList().IndexOf(instance.Award.Index)]);
    }

    private static List<AwardInstance> Allocated(SharedCap cap, Ratio left, List<AwardInstance> instances, List<AwardInstance> covered)
    {
        var due = covered.ConvertAll(instance => ((AmountResult.Exact)instance.Amount).Value);
        var limit = Money.FromFen((long)left.Floor());
        var given = cap.Allocation == CapAllocation.ProRata
            ? Apportionment.ByLargestRemainder(limit, due.ConvertAll(amount => (Ratio)amount.Fen))
            : InTurn(due, limit);
        var shares = covered.Zip(given).ToDictionary(pair => pair.First, pair => pair.Second, ByReference);
        return Replaced(instances, covered, instance => shares[instance] == ((AmountResult.Exact)instance.Amount).Value
            ? instance
            : instance with { Amount = new AmountResult.Exact(shares[instance]), SharedCap = cap });
    }

    private static Money[] InTurn(List<Money> due, Money limit)
    {
        var given = new Money[due.Count];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = due[i] < limit ? due[i] : limit;
            limit -= given[i];
        }

        return given;
    }

    /// <summary>
    /// With anything unknown each item lies between nothing and what it or the cap comes to at most. A share that needs an amount which
    /// is an error or not announced is one itself: pro rata all of them do, in turn those behind it.
    /// </summary>
    private static List<AwardInstance> Bounded(Value left, List<AwardInstance> instances, List<AwardInstance> covered, AmountResult? reason)
    {
        Money? most = left.Bounds.High is { } high && Money.TryFromFen(Ratio.Of(high.Floor()), out var money) ? money : null;
        var changed = new Dictionary<AwardInstance, AwardInstance>(ByReference);
        foreach (var instance in covered)
        {
            reason = Worse(reason, instance.Amount);
            changed[instance] = instance with { Amount = Share(instance.Amount, reason, left, most, covered.Count == 1), Needs = NeedsOf(instance, reason, left) };
        }

        return instances.ConvertAll(instance => changed.GetValueOrDefault(instance, instance));
    }

    private static AmountResult Share(AmountResult amount, AmountResult? reason, Value left, Money? most, bool isAlone)
    {
        if (reason is AmountResult.Failed or AmountResult.NotAnnounced) return amount is AmountResult.Failed ? amount : reason;
        var (low, high) = AmountBounds.Of(amount);
        var least = isAlone && left.Bounds.Low is { } floor ? Ratio.Min(low.Fen, Ratio.Of(floor.Floor())) : Ratio.Zero;
        return new AmountResult.Between(
            Money.TryFromFen(least, out var bottom) ? bottom : Money.Zero, high is { } h && !(most < h) ? h : most);
    }

    private static Needs NeedsOf(AwardInstance instance, AmountResult? reason, Value left) =>
        instance.Needs.And(left.Needs).And(reason is AmountResult.NotAnnounced waiting ? waiting.Needs : Needs.None);

    private static AmountResult? WorstOf(List<AwardInstance> covered) =>
        covered.Aggregate((AmountResult?)null, (worst, instance) => Worse(worst, instance.Amount));

    /// <summary>An error outweighs a figure not announced, which outweighs anything known or unknown.</summary>
    private static AmountResult? Worse(AmountResult? worst, AmountResult amount) => (worst, amount) switch
    {
        (AmountResult.Failed, _) => worst,
        (_, AmountResult.Failed) => amount,
        (AmountResult.NotAnnounced one, AmountResult.NotAnnounced other) => new AmountResult.NotAnnounced(one.Needs.And(other.Needs)),
        (AmountResult.NotAnnounced, _) => worst,
        (_, AmountResult.NotAnnounced) => amount,
        _ => worst,
    };

    private static IEqualityComparer<AwardInstance> ByReference => ReferenceEqualityComparer.Instance;

    private static List<AwardInstance> Replaced(
        List<AwardInstance> instances, List<AwardInstance> covered, Func<AwardInstance, AwardInstance> change)
    {
        var set = new HashSet<AwardInstance>(covered, ByReference);
        return instances.ConvertAll(instance => set.Contains(instance) ? change(instance) : instance);
    }
}
