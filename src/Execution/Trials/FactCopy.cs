using Duixian.Execution.Facts;
using Duixian.Execution.Values;
using Duixian.Language.Text;

namespace Duixian.Execution.Trials;

/// <summary>Copies a firm's facts, so that single ones can be changed while those they came from stay as they are.</summary>
/// <remarks>Items are told apart by being the same object; every reference to one becomes a reference to its copy.</remarks>
internal sealed class FactCopy
{
    private readonly Dictionary<Item, Item> _items = new(ReferenceEqualityComparer.Instance);

    /// <summary>The copy.</summary>
    public static FactSet Of(FactSet facts)
    {
        var copy = new FactCopy();
        var lists = Array.ConvertAll(facts.Lists, list => copy.Items(list, null));
        // References may point anywhere, so values follow once every item has its copy.
        foreach (var (from, to) in copy._items)
        {
            for (var i = 0; i < from.Fields.Length; i++) to.Fields[i] = copy.Of(from.Fields[i]);
            for (var i = 0; i < from.Judgements.Length; i++) to.Judgements[i] = copy.Of(from.Judgements[i]);
        }

        return facts with { Facts = Array.ConvertAll(facts.Facts, copy.Of), Lists = lists, Judgements = Array.ConvertAll(facts.Judgements, copy.Of) };
    }

    private Seq<Item>? Items(Seq<Item>? items, Item? parent) => items?.Select(item => Of(item, parent)).ToSeq();

    private Item Of(Item item, Item? parent)
    {
        var copy = new Item(item.List, item.Key, parent, item.Lists.Length, item.Judgements.Length);
        _items[item] = copy;
        for (var i = 0; i < item.Lists.Length; i++) copy.Lists[i] = Items(item.Lists[i], copy);
        return copy;
    }

    private Value Of(Value value) => value switch
    {
        { Payload: Item item } => Value.OfObject(_items[item]),
        { Payload: YearSeries series } => Value.OfObject(Of(series)),
        { State: ValueState.Unknown, Needs.Items.Count: > 0 } => Value.Unknown(Of(value.Needs), value.Bounds, value.MayFail),
        _ => value,
    };

    private YearSeries Of(YearSeries series)
    {
        var copy = new YearSeries(series.Fact, series.Item is { } item ? _items[item] : null);
        foreach (var (year, value) in series.Values) copy.TryAdd(year, Of(value));
        return copy;
    }

    private Needs Of(Needs needs) => needs.Items.Select(Of).Aggregate(Needs.None, (all, need) => all.And(Needs.Of(need)));

    private Need Of(Need need) => need switch
    {
        Need.OfFact { Item: { } item } fact => fact with { Item = _items[item] },
        Need.OfList { Parent: { } parent } list => list with { Parent = _items[parent] },
        _ => need,
    };
}
