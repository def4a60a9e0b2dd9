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

/// <summary>A small set of needs in the order first met.</summary>
public sealed class Needs
{
    private readonly Need[] _items;

    private Needs(Need[] items) => _items = items;

    /// <summary>The empty set.</summary>
    public static Needs None { get; } = new([]);

    /// <summary>The needs, each once.</summary>
    public IReadOnlyList<Need> Items => _items;

    /// <summary>A set of one.</summary>
    public static Needs Of(Need need) => new([need]);

    /// <summary>Both sets in one.</summary>
    public Needs And(Needs other)
    {
        if (other._items.Length == 0 || ReferenceEquals(this, other)) return this;
        if (_items.Length == 0) return other;
        var added = other._items.Where(need => !_items.Contains(need)).ToArray();
        return added.Length == 0 ? this : new Needs([.. _items, .. added]);
    }
}
