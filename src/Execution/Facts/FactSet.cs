using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Facts;

/// <summary>Typed facts of one firm, read against a program.</summary>
/// <param name="Facts">One value for each fact of the program.</param>
/// <param name="Lists">One list of items for each list of the program that hangs on the firm or is shared; null while unknown.</param>
/// <param name="Judgements">One value for each judgement on the firm; unknown while pending.</param>
/// <param name="Ledger">Earlier awards; null while unknown.</param>
/// <param name="Provenance">Source, date and evidence of the facts that give them.</param>
public sealed record FactSet(
    Value[] Facts,
    Seq<Item>?[] Lists,
    Value[] Judgements,
    Seq<LedgerEntry>? Ledger,
    Seq<Provenance> Provenance);

/// <summary>One item of a list. Two items are the same when they are the same object: facts are read once.</summary>
public sealed class Item(ListType list, string key, Item? parent, int lists, int judgements)
{
    /// <summary>Its list.</summary>
    public ListType List { get; } = list;

    /// <summary>Its key as given.</summary>
    public string Key { get; } = key;

    /// <summary>The item that holds it; null when the firm does.</summary>
    public Item? Parent { get; } = parent;

    /// <summary>The keys of the items above it and its own, each on a line: the same for the same item, whatever the order of a list.</summary>
    public string Path { get; } = $"{parent?.Path}{key}\n";

    /// <summary>One value for each field.</summary>
    public Value[] Fields { get; } = new Value[list.Fields.Count];

    /// <summary>Nested lists by their position in the program; null while unknown.</summary>
    public Seq<Item>?[] Lists { get; } = new Seq<Item>?[lists];

    /// <summary>Values by the judgement's position; judgements on other things stay unused.</summary>
    public Value[] Judgements { get; } = new Value[judgements];
}

/// <summary>The values of a yearly fact by calendar year; a year that is not there is unknown.</summary>
/// <param name="fact">The fact.</param>
/// <param name="item">The item it is a field of; null for the firm.</param>
public sealed class YearSeries(Fact fact, Item? item)
{
    private readonly SortedDictionary<int, Value> _values = [];

    /// <summary>The fact.</summary>
    public Fact Fact { get; } = fact;

    /// <summary>The item it is a field of; null for the firm.</summary>
    public Item? Item { get; } = item;

    /// <summary>The years given, ascending.</summary>
    public IEnumerable<KeyValuePair<int, Value>> Values => _values;

    /// <summary>Adds a year; false when it is already there.</summary>
    public bool TryAdd(int year, Value value) => _values.TryAdd(year, value);

    /// <summary>The same series with one year given anew.</summary>
    public YearSeries With(int year, Value value)
    {
        var series = new YearSeries(Fact, Item);
        foreach (var (other, given) in _values)
            if (other != year)
                series.TryAdd(other, given);
        series.TryAdd(year, value);
        return series;
    }

    /// <summary>The value of a year, if given.</summary>
    public bool TryGet(int year, out Value value) => _values.TryGetValue(year, out value);
}

/// <summary>An earlier award from the ledger.</summary>
/// <param name="Award">Name of the award, or of another scheme's.</param>
/// <param name="Item">Key of the item; null when it was for the firm.</param>
/// <param name="Family">Its family; null for none.</param>
/// <param name="Year">The policy year.</param>
/// <param name="Amount">The amount.</param>
/// <param name="State">Position in <see cref="BuiltinOptions.LedgerStates"/>.</param>
/// <param name="Date">The day it was entered; null when unknown.</param>
/// <param name="Scheme">The scheme; null for this policy.</param>
/// <param name="Level">The level of government that awarded it.</param>
public sealed record LedgerEntry(
    string Award, string? Item, string? Family, int Year, Money Amount, int State, DateOnly? Date, string? Scheme, LedgerLevel Level)
{
    // Positions in the built-in option type of ledger states.
    private const int Granted = 1;
    private const int Paid = 2;

    /// <summary>True for what was granted and not given back.</summary>
    public bool IsGrant => State is Granted or Paid;

    /// <summary>True for an award of the city or one of its districts and counties, which is what counts unless every level is asked for.</summary>
    public bool IsOfThisCity => Level is LedgerLevel.City or LedgerLevel.District;
}

/// <summary>The level of government that gave an award.</summary>
public enum LedgerLevel
{
    /// <summary>本市: the city itself.</summary>
    City,

    /// <summary>区县: a district or county of the city.</summary>
    District,

    /// <summary>省级.</summary>
    Province,

    /// <summary>国家级.</summary>
    Nation,
}

/// <summary>Where a given value comes from.</summary>
/// <param name="Path">The fact, such as 营业收入(2025).</param>
/// <param name="Source">What it was taken from.</param>
/// <param name="AsOf">The day it stood so.</param>
/// <param name="Evidence">The paper that proves it.</param>
public sealed record Provenance(string Path, string? Source, string? AsOf, string? Evidence);
