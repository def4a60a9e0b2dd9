using Duixian.Execution.Facts;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Reference;

internal sealed partial class Evaluator
{
    private const int MostElements = 100_000;
    private const int MostYears = 1000;

    public Value Aggregate(Expr.Aggregate node)
    {
        var elements = ElementsOf(node.Source, node.Span);
        // Items that nobody has named may hold anything, errors too.
        if (elements.Stopped is { } stop)
            return stop.State == ValueState.Unknown ? Value.Unknown(stop.Needs, OpenBounds(node.How), mayFail: true) : stop;
        // Whether there is one, whether all are, and how many follow the logic of their parts: a part that is false outweighs an error.
        if (node.Take is null && node.How is Gathering.Count or Gathering.Exists or Gathering.Every) return Counted(node, elements);
        return node is { Take: null, How: Gathering.Sum } ? Summed(node, elements) : Picked(node, elements);
    }

    private Value Counted(Expr.Aggregate node, Elements elements)
    {
        var (tally, total) = (new Tally(), Value.Of(Ratio.Zero));
        for (var i = 0; i < elements.Count; i++)
        {
            if (!IsIn(node, elements[i], out var when)) continue;
            var body = BodyOf(node);
            if (node.How == Gathering.Count) total = Added(total, And(when, body, node.Span), node.Span);
            else tally.Add(node.How == Gathering.Exists ? And(when, body, node.Span) : Or(Denied(when, node.Span), body, node.Span), node.Span);
            if (tracer is null && (node.How == Gathering.Exists ? tally.Yes : tally.No) > 0) break;
        }

        return node.How switch
        {
            Gathering.Count => total,
            Gathering.Exists => tally.AtLeast(1),
            _ => tally.AtLeast(tally.Parts),
        };
    }

    private Value Summed(Expr.Aggregate node, Elements elements)
    {
        var (total, stopped) = (Value.Of(Ratio.Zero), Value.Of(true));
        for (var i = 0; i < elements.Count; i++)
        {
            if (!IsIn(node, elements[i], out var when)) continue;
            stopped = Both(stopped, when, node.Span) ?? stopped;
            total = Added(total, PartOf(when, BodyOf(node)), node.Span);
        }

        return stopped.IsKnown ? total : stopped;
    }

    /// <summary>Puts an element into its slot; false when it is known to be left out.</summary>
    private bool IsIn(Expr.Aggregate node, in Value element, out Value when)
    {
        _frames.Set(node.Slot, element);
        when = node.When is null ? Value.Of(true) : Strict(Evaluate(node.When), node.When.Span);
        return !when.IsFalse;
    }

    private Value BodyOf(Expr.Aggregate node) => Strict(Evaluate(node.Body), node.Body.Span, keepBounds: true);

    /// <summary>What an element that may be left out adds.</summary>
    private static Value PartOf(Value when, Value body) => when.IsKnown ? body : Merged(body, Value.Of(Ratio.Zero), when.Needs, when.MayFail);

    private static Value Added(Value total, Value part, SourceSpan span)
    {
        if (total.IsKnown && part.IsKnown) return Sized(total.Number + part.Number, span);
        return Both(total, part, span) ?? Between(total, part, static (a, b) => a + b);
    }

    private readonly record struct Pick(Value Element, Value When, Value Body, Value Order);

    /// <summary>What needs all elements at once: the largest, the average, the first so many.</summary>
    private Value Picked(Expr.Aggregate node, Elements elements)
    {
        var picked = new List<Pick>(elements.Count);
        for (var i = 0; i < elements.Count; i++)
        {
            if (!IsIn(node, elements[i], out var when)) continue;
            var body = BodyOf(node);
            // An order decides nothing unless only the first are taken.
            var order = node.Order is null || node.Take is null ? Value.Of(Ratio.Zero) : Strict(Evaluate(node.Order), node.Order.Span);
            // The order of an element that may be left out may not be needed.
            picked.Add(new Pick(elements[i], when, body, when.IsKnown ? order : order.Resolvable(when.Needs)));
        }

        if (Stopping(picked.SelectMany(p => new[] { p.When, p.Order }), node.Span) is { } blocked) return blocked;
        return node.Take is null ? OneOfMany(node, picked) : Taken(node, picked, Evaluate(node.Take));
    }

    /// <summary>What is gathered over the first so many in order.</summary>
    private static Value Taken(Expr.Aggregate node, List<Pick> picked, Value take)
    {
        if (Both(take, take, node.Span) is { } stopped) return stopped;
        if (!take.IsKnown || !picked.TrueForAll(p => p.When.IsKnown && p.Order.IsKnown))
            // Nor may what is gathered of an element that may not be among the first.
            return Stopping(picked.Select(p => p.Body), node.Span)?.Resolvable(NeedsOf(picked).And(take.Needs))
                ?? Value.Unknown(
                    NeedsOf(picked).And(take.Needs),
                    TakenBounds(node.How, picked, take.Bounds),
                    take.MayFail || MayBeNone(node.How, picked, take.Bounds) || !picked.TrueForAll(IsSure));
        var first = FirstOf(picked, node, take.Int);
        return node.How switch
        {
            Gathering.Sum => first.Aggregate(Value.Of(Ratio.Zero), (total, p) => Added(total, p.Body, node.Span)),
            Gathering.Count => first.Aggregate(Value.Of(Ratio.Zero), (total, p) => Added(total, And(p.When, p.Body, node.Span), node.Span)),
            Gathering.Exists => Tallied(first, node.Span).AtLeast(1),
            Gathering.Every => Tallied(first, node.Span).AtLeast(first.Count),
            _ => OneOfMany(node, first),
        };
    }

    /// <summary>Whether there may be nothing to take the average, maximum or minimum of, which is an error.</summary>
    private static bool MayBeNone(Gathering how, List<Pick> picked, Interval take) =>
        how is Gathering.Average or Gathering.Max or Gathering.Min && !(picked.Exists(p => p.When.IsKnown) && take.Low >= 1);

    private static bool IsSure(Pick p) => !p.When.MayFail && !p.Body.MayFail && !p.Order.MayFail;

    /// <summary>A sum over so many of them, whichever they are, is no less than that of the smallest and no more than that of the largest.</summary>
    private static Interval TakenBounds(Gathering how, List<Pick> picked, Interval take)
    {
        if (how != Gathering.Sum) return OpenBounds(how);
        var least = CountWithin(take.Low ?? Ratio.Zero, picked.Count(p => p.When.IsKnown));
        var most = CountWithin(take.High ?? picked.Count, picked.Count);
        var (lows, highs) = (picked.ConvertAll(p => p.Body.Bounds.Low), picked.ConvertAll(p => p.Body.Bounds.High));
        return new Interval(
            lows.Contains(null) ? null : PartialSums(lows.Order(), least, most).Min(),
            highs.Contains(null) ? null : PartialSums(highs.OrderDescending(), least, most).Max());
    }

    private static int CountWithin(Ratio count, int all) => (int)Ratio.Max(Ratio.Zero, Ratio.Min(Ratio.Of(count.Floor()), all)).Floor();

    /// <summary>The sums of the first <paramref name="least"/> to <paramref name="most"/> numbers.</summary>
    private static IEnumerable<Ratio> PartialSums(IEnumerable<Ratio?> numbers, int least, int most)
    {
        var (sum, count) = (Ratio.Zero, 0);
        if (least == 0) yield return sum;
        foreach (var number in numbers.Take(most))
        {
            sum += number!.Value;
            if (++count >= least) yield return sum;
        }
    }

    private static Tally Tallied(List<Pick> picked, SourceSpan span)
    {
        var tally = new Tally();
        foreach (var p in picked) tally.Add(p.Body, span);
        return tally;
    }

    /// <summary>Items with equal keys are told apart by their own key, so that the order of the list plays no part.</summary>
    private static List<Pick> FirstOf(List<Pick> picked, Expr.Aggregate node, int count)
    {
        if (node.Order is null) return picked.GetRange(0, Math.Clamp(count, 0, picked.Count));
        var sorted = node.Descending ? picked.OrderByDescending(p => p.Order.Number) : picked.OrderBy(p => p.Order.Number);
        return sorted.ThenBy(p => (p.Element.Payload as Item)?.Key, StringComparer.Ordinal).Take(Math.Max(0, count)).ToList();
    }

    /// <summary>The same for a few values.</summary>
    public static Value? Stopping(ReadOnlySpan<Value> values, SourceSpan span)
    {
        var all = Value.Of(true);
        foreach (var value in values) all = Both(all, value, span) ?? all;
        return all.IsKnown ? null : all;
    }

    /// <summary>An error among the values, or else a figure not announced; null when there is neither.</summary>
    public static Value? Stopping(IEnumerable<Value> values, SourceSpan span)
    {
        var all = Value.Of(true);
        foreach (var value in values) all = Both(all, value, span) ?? all;
        return all.IsKnown ? null : all;
    }

    private Elements ElementsOf(Source source, SourceSpan span)
    {
        switch (source)
        {
            case Source.Items items:
                return ItemsOf(items, span);
            case Source.Years years:
                var (from, to) = (Evaluate(years.From), Evaluate(years.To));
                if (Both(from, to, span) is { } stopped) return stopped;
                if (!from.IsKnown || !to.IsKnown) return Value.Unknown(from.Needs.And(to.Needs));
                if (from.Number > to.Number) return default;
                if (from.Int < 1 || to.Int > 9999) return Value.Fault(EvaluationFault.DateOutOfCalendar, span);
                if (to.Int - from.Int > MostYears) return Value.Fault(EvaluationFault.TooMuchWork, span);
                return new Elements(from.Int, to.Int - from.Int + 1);
            default:
                var anniversaries = (Source.Anniversaries)source;
                var (start, within) = (Evaluate(anniversaries.Start), Evaluate(anniversaries.Within));
                if (Both(start, within, span) is { } blocked) return blocked;
                if (!start.IsKnown || !within.IsKnown) return Value.Unknown(start.Needs.And(within.Needs));
                return new Elements(Anniversaries.YearsWithin(start.Day, within.Get<DateRange>()).Take(MostYears).ToList());
        }
    }

    private Elements ItemsOf(Source.Items items, SourceSpan span)
    {
        Item? parent = null;
        if (items.Parent is not null)
        {
            var holder = Evaluate(items.Parent);
            if (!holder.IsKnown) return Strict(holder, span);
            parent = holder.Get<Item>();
        }

        var found = parent is null ? Facts.Lists[items.List] : parent.Lists[items.List];
        if (found is not { } known) return Value.Unknown(Needs.Of(new Need.OfList(Program.Lists[items.List], parent)));
        return known.Count > MostElements ? Value.Fault(EvaluationFault.TooMuchWork, span) : new Elements(known);
    }

    /// <summary>Average, maximum or minimum; with unknown members it lies between the least and the greatest of them.</summary>
    private static Value OneOfMany(Expr.Aggregate node, List<Pick> picked)
    {
        if (picked.Count == 0) return Value.Fault(EvaluationFault.NothingToAggregate, node.Span);
        // A member that may not be there makes its error one that may not be there either; a figure not announced stays one.
        if (Stopping(picked.Where(p => p.When.IsKnown || p.Body.State == ValueState.NotAnnounced).Select(p => p.Body), node.Span) is { } stopped)
            return stopped;
        if (picked.Exists(p => !p.When.IsKnown || !p.Body.IsKnown)) return Among(picked);
        var numbers = picked.Select(p => p.Body.Number).ToList();
        return node.How switch
        {
            Gathering.Max => Value.Of(numbers.Aggregate(Ratio.Max)),
            Gathering.Min => Value.Of(numbers.Aggregate(Ratio.Min)),
            _ => Sized(numbers.Aggregate(Ratio.Zero, (sum, n) => sum + n) / numbers.Count, node.Span),
        };
    }

    private static Value Among(List<Pick> picked)
    {
        var numbers = picked.FindAll(p => p.Body.State != ValueState.Error);
        var bounds = numbers.Count == 0 || picked.Exists(p => p.Body.MayResolve) ? Interval.Everything : numbers.Select(p => p.Body.Bounds).Aggregate((a, b) => a.Hull(b));
        var mayFail = numbers.Count < picked.Count || picked.Exists(p => p.When.MayFail || p.Body.MayFail) || !picked.Exists(p => p.When.IsKnown);
        return Value.Unknown(NeedsOf(picked), bounds, mayFail);
    }

    private static Needs NeedsOf(List<Pick> picked) =>
        picked.Aggregate(Needs.None, (needs, p) => needs.And(p.When.Needs).And(p.Body.Needs).And(p.Order.Needs));

    private static Interval OpenBounds(Gathering how) => how switch
    {
        Gathering.Count => Interval.NotNegative,
        Gathering.Exists or Gathering.Every => Interval.Truth,
        _ => Interval.Everything,
    };
}
