using Duixian.Execution.Facts;
using Duixian.Execution.Values;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Reference;

/// <summary>What an aggregate goes over: items, years, loan years; or why it cannot.</summary>
internal readonly struct Elements
{
    private readonly Seq<Item> _items;
    private readonly List<DateRange>? _ranges;
    private readonly int _firstYear;

    /// <summary>The items of a list.</summary>
    public Elements(Seq<Item> items) => (_items, Count) = (items, items.Count);

    /// <summary>Ranges of days.</summary>
    public Elements(List<DateRange> ranges) => (_ranges, Count) = (ranges, ranges.Count);

    /// <summary>Years in a row.</summary>
    public Elements(int firstYear, int count) => (_firstYear, Count) = (firstYear, count);

    private Elements(Value stopped) => Stopped = stopped;

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>Why they cannot be gone over, unknown included; null when they can.</summary>
    public Value? Stopped { get; }

    /// <summary>One of them.</summary>
    public Value this[int index] => _items.Count > 0 ? Value.OfObject(_items[index])
        : _ranges is not null ? Value.OfObject(_ranges[index])
        : Value.Of(_firstYear + index);

    /// <summary>No elements, because the source has no value.</summary>
    public static implicit operator Elements(Value stopped) => new(stopped);
}
