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
        var (elements, stopped) = ElementsOf(node.Source, node.Span);
        // Items that nobody has named may hold anything, errors too.
        if (stopped is { } stop) return stop.State == ValueState.Unknown ? Value.Unknown(stop.Needs, OpenBounds(node.How), mayFail: true) : stop;
        var picked = new List<Picked>(elements.Count);
        foreach (var element in elements)
        {
            SetSlot(node.Slot, element);
            var when = node.When is null ? Value.Of(true) : Strict(Evaluate(node.When), node.When.Span);
            if (when.IsFalse) continue;
            // An order decides nothing unless only the first are taken.
            var order = node.Order is null || node.Take is null ? Value.Of(Ratio.Zero) : Strict(Evaluate(node.Order), node.Order.Span);
            picked.Add(new Picked(element, when, Strict(Evaluate(node.Body), node.Body.Span, keepBounds: true), order));
        }

        // Whether there is one, whether all are, and how many follow the logic of their parts: a part that is false outweighs an error.
        if ((node.Take is not null || node.How is not (Gathering.Count or Gathering.Exists or Gathering.Every))
            && Stopping(picked.SelectMany(p => new[] { p.When, p.Order }), node.Span) is { } blocked)
            return blocked;
        return node.Take is null ? Gathered(node, picked) : Taken(node, picked, Evaluate(node.Take));
    }

    private readonly record struct Picked(Value Element, Value When, Value Body, Value Order);

    /// <summary>What is gathered over the first so many in order.</summary>
    private static Value Taken(Expr.Aggregate node, List<Picked> picked, Value take)
    {
        if (Both(take, take, node.Span) is { } stopped) return stopped;
        if (!take.IsKnown || !picked.TrueForAll(p => p.When.IsKnown && p.Order.IsKnown))
            return Stopping(picked.Select(p => p.Body), node.Span) ?? Value.Unknown(NeedsOf(picked).And(take.Needs), OpenBounds(node.How), mayFail: true);
        return Gathered(node, FirstOf(picked, node, take.Int));
    }

    /// <summary>Items with equal keys are told apart by their own key, so that the order of the list plays no part.</summary>
    private static List<Picked> FirstOf(List<Picked> picked, Expr.Aggregate node, int count)
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

    private (List<Value> Elements, Value? Stopped) ElementsOf(Source source, SourceSpan span)
    {
        switch (source)
        {
            case Source.Items items:
                return ItemsOf(items, span);
            case Source.Years years:
                var (from, to) = (Evaluate(years.From), Evaluate(years.To));
                if (Both(from, to, span) is { } stopped) return ([], stopped);
                if (!from.IsKnown || !to.IsKnown) return ([], Value.Unknown(from.Needs.And(to.Needs)));
                if (from.Number > to.Number) return ([], null);
                if (from.Int < 1 || to.Int > 9999) return ([], Value.Fault(EvaluationFault.DateOutOfCalendar, span));
                if (to.Int - from.Int > MostYears) return ([], Value.Fault(EvaluationFault.TooMuchWork, span));
                return (Enumerable.Range(from.Int, to.Int - from.Int + 1).Select(year => Value.Of(year)).ToList(), null);
            default:
                var anniversaries = (Source.Anniversaries)source;
                var (start, within) = (Evaluate(anniversaries.Start), Evaluate(anniversaries.Within));
                if (Both(start, within, span) is { } blocked) return ([], blocked);
                if (!start.IsKnown || !within.IsKnown) return ([], Value.Unknown(start.Needs.And(within.Needs)));
                return (
                    Anniversaries.YearsWithin(start.Day, within.Get<DateRange>()).Take(MostYears).Select(range => Value.OfObject(range)).ToList(),
                    null);
        }
    }

    private (List<Value> Elements, Value? Stopped) ItemsOf(Source.Items items, SourceSpan span)
    {
        Item? parent = null;
        if (items.Parent is not null)
        {
            var holder = Evaluate(items.Parent);
            if (!holder.IsKnown) return ([], Strict(holder, span));
            parent = holder.Get<Item>();
        }

        var found = parent is null ? Facts.Lists[items.List] : parent.Lists[items.List];
        if (found is not { } known) return ([], Value.Unknown(Needs.Of(new Need.OfList(Program.Lists[items.List], parent))));
        return known.Count > MostElements
            ? ([], Value.Fault(EvaluationFault.TooMuchWork, span))
            : (ValuesOf(known), null);
    }

    private static List<Value> ValuesOf(Seq<Item> items)
    {
        var values = new List<Value>(items.Count);
        foreach (var item in items) values.Add(Value.OfObject(item));
        return values;
    }

    private static Value Gathered(Expr.Aggregate node, List<Picked> picked) => node.How switch
    {
        Gathering.Sum => SumOf(picked, node.Span),
        Gathering.Count => CountOf(picked, node.Span),
        Gathering.Exists => AtLeast(1, picked.Select(p => AtLeast(2, [p.When, p.Body], node.Span)).ToArray(), node.Span),
        Gathering.Every => AtLeast(
            picked.Count, picked.Select(p => AtLeast(1, [Denied(p.When, node.Span), p.Body], node.Span)).ToArray(), node.Span),
        _ => OneOfMany(node, picked),
    };

    private static Value SumOf(List<Picked> picked, SourceSpan span)
    {
        var total = Value.Of(Ratio.Zero);
        foreach (var p in picked)
        {
            var part = p.When.IsKnown ? p.Body : Merged(p.Body, Value.Of(Ratio.Zero), p.When.Needs, p.When.MayFail);
            total = Both(total, part, span) ?? Combine(total, part, static (a, b) => a + b, static (a, b) => a + b);
            if (total.IsKnown) total = Sized(total.Number, span);
        }

        return total;
    }

    private static Value CountOf(List<Picked> picked, SourceSpan span)
    {
        var total = Value.Of(Ratio.Zero);
        foreach (var p in picked)
        {
            var part = AtLeast(2, [p.When, p.Body], span);
            total = Both(total, part, span) ?? Combine(total, part, static (a, b) => a + b, static (a, b) => a + b);
        }

        return total;
    }

    /// <summary>Average, maximum or minimum; with unknown members it lies between the least and the greatest of them.</summary>
    private static Value OneOfMany(Expr.Aggregate node, List<Picked> picked)
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

    private static Value Among(List<Picked> picked)
    {
        var numbers = picked.FindAll(p => p.Body.State != ValueState.Error);
        var bounds = numbers.Count == 0 || picked.Exists(p => p.Body.MayResolve) ? Interval.Everything : numbers.Select(p => p.Body.Bounds).Aggregate((a, b) => a.Hull(b));
        var mayFail = numbers.Count < picked.Count || picked.Exists(p => p.When.MayFail || p.Body.MayFail) || !picked.Exists(p => p.When.IsKnown);
        return Value.Unknown(NeedsOf(picked), bounds, mayFail);
    }

    private static Needs NeedsOf(List<Picked> picked) =>
        picked.Aggregate(Needs.None, (needs, p) => needs.And(p.When.Needs).And(p.Body.Needs).And(p.Order.Needs));

    private static Interval OpenBounds(Gathering how) => how switch
    {
        Gathering.Count => Interval.NotNegative,
        Gathering.Exists or Gathering.Every => Interval.Truth,
        _ => Interval.Everything,
    };

    public Value Ledger(Expr.Ledger node)
    {
        var filter = node.Filter;
        var parts = new[] { filter.Item, filter.Family, filter.From, filter.To }.Select(part => part is null ? default(Value?) : Evaluate(part)).ToArray();
        if (All(parts.OfType<Value>().ToArray(), node.Span) is { } all)
            return all.State == ValueState.Unknown ? Value.Unknown(all.Needs, Interval.NotNegative, all.MayFail) : all;
        if (Facts.Ledger is not { } ledger) return Value.Unknown(Needs.Of(new Need.OfLedger()), Interval.NotNegative);
        var entries = ledger.Where(entry => Counts(entry, filter, parts)).ToList();
        return Value.Of(node.Measure switch
        {
            LedgerMeasure.Sum => entries.Aggregate(Ratio.Zero, (sum, entry) => sum + entry.Amount.Fen),
            LedgerMeasure.Entries => entries.Count,
            LedgerMeasure.DistinctYears => entries.Select(entry => entry.Year).Distinct().Count(),
            _ => entries.Aggregate(Ratio.Zero, (largest, entry) => Ratio.Max(largest, entry.Amount.Fen)),
        });
    }

    private static bool Counts(LedgerEntry entry, LedgerFilter filter, Value?[] parts)
    {
        if (!filter.States.Contains(entry.State) || (entry.AllLevels && !filter.AllTiers)) return false;
        if (filter.Awards.Count > 0 && !filter.Awards.Contains(entry.Award)) return false;
        if (parts[0] is { } item && !IsNamed(entry.Item, item, filter.Item!)) return false;
        if (parts[1] is { } family && !IsNamed(entry.Family, family, filter.Family!)) return false;
        // An entry without a date stands at the end of its year.
        var date = entry.Date ?? new DateOnly(Math.Clamp(entry.Year, 1, 9999), 12, 31);
        return !(parts[2] is { } from && date < from.Day) && !(parts[3] is { } to && date > to.Day);
    }

    /// <summary>The ledger keeps an item by its key, an option by either of its names, anything else as it is written.</summary>
    private static bool IsNamed(string? entry, Value value, Expr source) => source.Type is DataType.Option { Type: var type }
        ? entry is not null && type.IndexOf(entry) == value.Int
        : entry is not null && entry == (value.Payload is Item item ? item.Key : value.Payload?.ToString() ?? value.Number.ToString());
}
