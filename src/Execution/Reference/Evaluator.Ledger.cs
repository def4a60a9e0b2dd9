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
        if (All(parts, node.Span) is { } all)
            return all.State == ValueState.Unknown ? Value.Unknown(all.Needs, Interval.NotNegative, all.MayFail) : all;
        if (Facts.Ledger is not { } ledger) return Value.Unknown(Needs.Of(new Need.OfLedger()), Interval.NotNegative);
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

        return node.Measure switch
        {
            LedgerMeasure.Sum => Value.Of(sum),
            LedgerMeasure.Entries => Value.Of(entries),
            LedgerMeasure.DistinctYears => Value.Of(years!.Count),
            _ => Value.Of(largest),
        };
    }

    /// <summary>A part of the filter; any known value where it is not asked for.</summary>
    private Value PartOf(Expr? part) => part is null ? Value.Of(true) : Evaluate(part);

    private static bool Counts(LedgerEntry entry, LedgerFilter filter, ReadOnlySpan<Value> parts)
    {
        if (!filter.States.Contains(entry.State) || (entry.AllLevels && !filter.AllTiers)) return false;
        if (filter.Awards.Count > 0 && !filter.Awards.Contains(entry.Award)) return false;
        if (filter.Item is not null && !IsNamed(entry.Item, parts[0], filter.Item)) return false;
        if (filter.Family is not null && !IsNamed(entry.Family, parts[1], filter.Family)) return false;
        // An entry without a date stands at the end of its year.
        var date = entry.Date ?? new DateOnly(Math.Clamp(entry.Year, 1, 9999), 12, 31);
        return !(filter.From is not null && date < parts[2].Day) && !(filter.To is not null && date > parts[3].Day);
    }

    /// <summary>The ledger keeps an item by its key, an option by either of its names, anything else as it is written.</summary>
    private static bool IsNamed(string? entry, Value value, Expr source) => source.Type is DataType.Option { Type: var type }
        ? entry is not null && type.IndexOf(entry) == value.Int
        : entry is not null && entry == (value.Payload is Item item ? item.Key : value.Payload?.ToString() ?? value.Number.ToString());
}
