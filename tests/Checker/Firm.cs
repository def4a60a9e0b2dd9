using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

/// <summary>What holds facts by name, and lists of items by the position of the list: a firm, or an item.</summary>
internal abstract class Holder
{
    /// <summary>Facts and judgements by name; what is not here is unknown.</summary>
    public Dictionary<string, Answer> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>Items of each list that was given; a list that is not here is unknown.</summary>
    public Dictionary<int, List<ItemOfList>> Lists { get; } = [];

    public Answer this[string name] => Facts.GetValueOrDefault(name, Answer.Unknown);
}

/// <summary>A firm of the population.</summary>
internal sealed class Firm(string code) : Holder
{
    public string Code { get; } = code;
}

/// <summary>An item of a list, such as a product; known by its key.</summary>
internal sealed class ItemOfList(ListType list, string key, ItemOfList? above) : Holder
{
    public ListType List { get; } = list;

    public string Key { get; } = key;

    /// <summary>The item whose nested list it is in; null for the firm's own.</summary>
    public ItemOfList? Above { get; } = above;

    /// <summary>The keys of the items above it and its own, divided by a stroke.</summary>
    public string Path { get; } = above is null ? key : $"{above.Path}/{key}";
}

/// <summary>An entry of the ledger; docs/language/ledger.md.</summary>
internal sealed record Entry(
    string Firm, string Award, string? Item, string? Family, int Year, Fraction Fen, string State, DateOnly On, string? Scheme, string? Tier);
