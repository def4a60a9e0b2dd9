using Duixian.Execution.Facts;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Reference;

internal sealed partial class Evaluator
{
    public Value Ledger(Expr.Ledger node)
    {
        var filter = node.Filter;
        var few = default(Few);
        Span<Value> parts = few;
        (parts[0], parts[1], parts[2], parts[3]) = (PartOf(filter.Item), PartOf(filter.Family), PartOf(filter.From), PartOf(filter.To));
        var all = All(parts, node.Span);
        if (all is { State: not ValueState.Unknown }) return all.Value;
        if (Facts.Ledger is not { } ledger)
            return Value.Unknown(Needs.Of(new Need.OfLedger()).And(all?.Needs ?? Needs.None), Interval.NotNegative, all?.MayFail == true);
        var (sum, entries, largest) = (Ratio.Zero, 0, Ratio.Zero);
        var years = node.Measure == LedgerMeasure.DistinctYears ? new HashSet<int>() : null;
        foreach (var entry in ledger)
        {
            if (!Counts(entry, filter, parts)) continue;
            entries++;
            sum += entry.Amount.Fen;
            largest = Ratio.Max(largest, entry.Amount.Fen);
            years?.Add(entry.Year);
        }

        var measured = node.Measure switch
        {
            LedgerMeasure.Sum => sum,
            LedgerMeasure.Entries => entries,
            LedgerMeasure.DistinctYears => years!.Count,
            _ => largest,
        };
        // Entries are never below zero: all that may fit bounds what does.
        return all is { } unknown ? Value.Unknown(unknown.Needs, new Interval(Ratio.Zero, measured), unknown.MayFail) : Value.Of(measured);
    }

    /// <summary>A part of the filter; any known value where it is not asked for.</summary>
    private Value PartOf(Expr? part) => part is null ? Value.Of(true) : Known(Evaluate(part));

    /// <summary>The ledger knows an item by its key: one whose key is not known is not known to it.</summary>
    private static Value Known(Value value) =>
        value is { IsKnown: true, Payload: Item item } && item.Fields[item.List.Key] is { IsKnown: false } key ? key : value;

    /// <summary>Whether an entry fits, or may fit as far as the parts are known.</summary>
    private static bool Counts(LedgerEntry entry, LedgerFilter filter, ReadOnlySpan<Value> parts)
    {
        if (!filter.States.Contains(entry.State) || (!entry.IsOfThisCity && !filter.AllTiers)) return false;
        if (filter.Awards.Count > 0 && !filter.Awards.Contains(entry.Award)) return false;
        if (filter.Item is not null && parts[0].IsKnown && !IsNamed(entry.Item, parts[0], filter.Item)) return false;
        if (filter.Family is not null && parts[1].IsKnown && !IsNamed(entry.Family, parts[1], filter.Family)) return false;
        // An entry without a date stands at the end of its year.
        var date = entry.Date ?? new DateOnly(Math.Clamp(entry.Year, 1, 9999), 12, 31);
        return !(filter.From is not null && parts[2].IsKnown && date < parts[2].Day) && !(filter.To is not null && parts[3].IsKnown && date > parts[3].Day);
    }

    /// <summary>The ledger keeps an item by its key, an option by either of its names, anything else as it is written.</summary>
    private static bool IsNamed(string? entry, Value value, Expr source) => source.Type is DataType.Option { Type: var type }
        ? entry is not null && type.IndexOf(entry) == value.Int
        : entry is not null && entry == (value.Payload is Item item ? item.Key : value.Payload?.ToString());
}
