using Duixian.Execution.Facts;
using Duixian.Language.Ir;

namespace Duixian.Execution.Values;

/// <summary>Something that is not there yet: a fact, a list, the ledger, a judgement, or a figure of a notice.</summary>
public abstract record Need
{
    private Need()
    {
    }

    /// <summary>A fact of the firm or of an item, in a year where it is yearly.</summary>
    /// <param name="Symbol">The fact.</param>
    /// <param name="Item">The item; null for the firm.</param>
    /// <param name="Year">The year; null when it is not yearly.</param>
    public sealed record OfFact(Fact Symbol, Item? Item, int? Year) : Need;

    /// <summary>All the items of a list.</summary>
    /// <param name="List">The list.</param>
    /// <param name="Parent">The item whose nested list it is; null for the firm.</param>
    public sealed record OfList(ListType List, Item? Parent) : Need;

    /// <summary>The ledger of earlier awards.</summary>
    public sealed record OfLedger : Need;

    /// <summary>A human decision.</summary>
    /// <param name="Symbol">The judgement.</param>
    /// <param name="Item">The item judged; null for the firm.</param>
    public sealed record OfJudgement(Judgement Symbol, Item? Item) : Need;

    /// <summary>A figure that a notice has to announce.</summary>
    /// <param name="Symbol">The parameter.</param>
    public sealed record OfParameter(Parameter Symbol) : Need;
}

/// <summary>A small set of needs in the order first met; two sets of the same needs are equal.</summary>
public sealed class Needs : IEquatable<Needs>
{
    // Nobody reads more; a list of a hundred thousand items with nothing known must not take a hundred thousand squared steps.
    private const int MostKept = 1000;

    private readonly Need[] _items;

    private Needs(Need[] items) => _items = items;

    /// <summary>The empty set.</summary>
    public static Needs None { get; } = new([]);

    /// <summary>The needs, each once.</summary>
    public IReadOnlyList<Need> Items => _items;

    /// <summary>A set of one.</summary>
    public static Needs Of(Need need) => new([need]);

    /// <summary>Whether one is of a kind.</summary>
    public bool Have<T>()
        where T : Need => Array.Exists(_items, need => need is T);

    /// <summary>Those of one kind.</summary>
    public Needs Only<T>()
        where T : Need => Array.TrueForAll(_items, need => need is T) ? this : new([.. _items.OfType<T>()]);

    /// <summary>Both sets in one; a very large set only takes in what is of a new kind.</summary>
    public Needs And(Needs other)
    {
        if (other._items.Length == 0 || ReferenceEquals(this, other)) return this;
        if (_items.Length == 0) return other;
        var added = _items.Length < MostKept
            ? Array.FindAll(other._items, need => !_items.Contains(need))
            : Array.FindAll(other._items, need => !Array.Exists(_items, kept => kept.GetType() == need.GetType()));
        return added.Length == 0 ? this : new Needs([.. _items, .. added]);
    }

    /// <inheritdoc/>
    public bool Equals(Needs? other) =>
        other is not null && _items.Length == other._items.Length && Array.TrueForAll(_items, need => other._items.Contains(need));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Needs);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.Length;
}
