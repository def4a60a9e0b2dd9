using Duixian.Execution.Facts;
using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Trials;

/// <summary>Brings the bounds of amounts together until facts are found that attain them, or the work is ended.</summary>
/// <remarks>
/// The engine's bounds hold for every value of the facts that are not known. Cut into ranges they hold for each range, and get closer where
/// an expression uses a fact twice or a condition rules a part out. The range with the outermost bound is cut first, until some values of the
/// facts give that very bound: then it is exact. A bound that nothing was found to attain stays as safe.
/// </remarks>
public static class BoundsSearch
{
    private const int MostSteps = 2_500;
    private const int MostFacts = 12;

    /// <summary>A result with closer bounds; what is exact, or hangs on more than facts, stays.</summary>
    /// <param name="result">The engine's result.</param>
    /// <param name="facts">The facts it was computed from.</param>
    public static CalculationResult Narrow(CalculationResult result, FactSet facts)
    {
        if (!result.Instances.Any(instance => instance.Amount is AmountResult.Between)) return result;
        var trial = new Trial(result.Program, result.Scenario, facts, result.Year);
        var instances = result.Instances.Select(instance => instance.Amount is AmountResult.Between between
            ? instance with { Amount = Narrowed(trial, instance, between) }
            : instance).ToSeq();
        return result with { Instances = instances, Totals = TotalStage.Sum(instances) };
    }

    private static AmountResult Narrowed(Trial trial, AwardInstance instance, AmountResult.Between between)
    {
        var safe = between with { LowEnd = EndOfBounds.Safe, HighEnd = EndOfBounds.Safe };
        if (instance is { Item: null, Award.Grain: Grain.EachItem }) return safe;
        var subject = Subject.Like(trial, instance);
        var axes = subject.Now().Needs.Items.OfType<Need.OfFact>().Select(need => Axis.Of(need, trial[need])).OfType<Axis>()
            // What may be absent is left as it is: its values are not all that it can be.
            .Where(axis => axis.IsWhole).ToSeq();
        if (axes.Count is 0 or > MostFacts) return safe;
        var boxes = new Boxes(subject, axes);
        var (high, isHigh) = End(trial, boxes, isHigh: true);
        var (low, isLow) = End(trial, boxes, isHigh: false);
        if (isHigh && isLow && low == high) return new AmountResult.Exact(low!.Value);
        return new AmountResult.Between(Larger(low, between.Low), Smaller(high, between.High))
        {
            LowEnd = isLow ? EndOfBounds.Exact : EndOfBounds.Safe,
            HighEnd = isHigh ? EndOfBounds.Exact : EndOfBounds.Safe,
        };
    }

    private static Money Larger(Money? one, Money other) => one is { } money && money > other ? money : other;

    private static Money? Smaller(Money? one, Money? other) => one is { } money && !(other is { } least && least < money) ? money : other;

    /// <summary>One end of the bounds, and whether some values attain it; null for one that is open.</summary>
    private static (Money? End, bool IsAttained) End(Trial trial, Boxes boxes, bool isHigh)
    {
        // In fen from the outermost: the greatest promise, or the least, comes first.
        long Order((Money Low, Money? High) bounds) => isHigh ? -(bounds.High?.Fen ?? long.MaxValue) : bounds.Low.Fen;
        Money? ToMoney(long order) => order == -long.MaxValue ? null : Money.FromFen(isHigh ? -order : order);
        var (queue, limit, added) = (new PriorityQueue<Box, (long, int)>(), trial.Steps + MostSteps, 0);
        var attained = long.MaxValue;
        void Add(Box box)
        {
            if (box.Bounds is { } bounds && Order(bounds) < attained) queue.Enqueue(box, (Order(bounds), added++));
        }

        Add(boxes.All());
        while (queue.TryDequeue(out var box, out var order) && order.Item1 < attained)
        {
            if (Corner(boxes, box, Order) is { } corner && Attained(boxes.First(corner)) is { } given) attained = Math.Min(attained, Order(given));
            if (order.Item1 >= attained) break;
            if (box.IsLeaf || trial.Steps > limit) return (ToMoney(order.Item1), false);
            var (lower, upper) = Best(boxes, box, Order);
            Add(lower);
            Add(upper);
        }

        return attained < long.MaxValue ? (ToMoney(attained), true) : (null, false);
    }

    /// <summary>The amount that the engine gives for one value of each fact, or those that pending decisions of a few outcomes choose from; null for none.</summary>
    private static (Money Low, Money? High)? Attained(AwardInstance instance)
    {
        if (instance.Eligibility != Eligibility.Yes) return null;
        var isChosen = instance.Amount is AmountResult.Between
            && instance.Needs.Items.All(need => need is Need.OfJudgement)
            && instance.Pending.All(need => need.Symbol.Type is DataType.Option || need.Symbol.Type.Is(Kind.YesNo));
        return instance.Amount is AmountResult.Exact || isChosen ? AmountBounds.Of(instance.Amount) : null;
    }

    /// <summary>One value of each fact within a box, going for each in turn to the end that promises more; null where nobody is eligible there.</summary>
    private static Box? Corner(Boxes boxes, Box box, Func<(Money, Money?), long> order)
    {
        for (var i = 0; i < boxes.Axes.Count; i++)
        {
            if (box.From[i] == box.To[i]) continue;
            var (first, last) = (boxes.At(box, i, box.From[i]), boxes.At(box, i, box.To[i]));
            if (first.Bounds is null && last.Bounds is null) return null;
            box = OrderOf(first, order) <= OrderOf(last, order) ? first : last;
        }

        return box.Bounds is null ? null : box;
    }

    private static long OrderOf(Box box, Func<(Money, Money?), long> order) => box.Bounds is { } bounds ? order(bounds) : long.MaxValue;

    /// <summary>The halves along the fact that takes most away from what either of them promises; the widest of equals.</summary>
    private static (Box Lower, Box Upper) Best(Boxes boxes, Box box, Func<(Money, Money?), long> order) => Enumerable.Range(0, boxes.Axes.Count)
        .Where(i => box.To[i] > box.From[i])
        .Select(i => (Halves: boxes.Cut(box, i), Width: box.To[i] - box.From[i]))
        .MaxBy(cut =>
        {
            var (lower, upper) = (OrderOf(cut.Halves.Lower, order), OrderOf(cut.Halves.Upper, order));
            // Among promises of the same fen the one that comes closer before rounding.
            return (Math.Min(lower, upper), Math.Max(lower, upper), -(Spread(cut.Halves.Lower) + Spread(cut.Halves.Upper)), cut.Width);
        }).Halves;

    private static Ratio Spread(Box box) => box.Bounds is not null && box.Instance.Entitlement.Raw.Bounds is { Low: { } low, High: { } high } ? high - low : Ratio.Zero;
}
