using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Trials;

/// <summary>Which facts of a firm the result of an award may rest on, each as the values it may take.</summary>
internal sealed class Places(Trial trial)
{
    // Nobody reads more; every one of them is searched.
    private const int MostPlaces = 400;

    private readonly Dependencies _dependencies = Dependencies.Of(trial.Program);

    /// <summary>
    /// The facts that the rule names, directly or through others, in declared order: of the firm, of the item with those above and below
    /// it, and of the items of other lists. A yearly fact counts once for each year that is given or asked for.
    /// </summary>
    public IReadOnlyList<Axis> Of(Subject subject) =>
        [.. All(subject).Select(place => Axis.Of(place, trial[place])).OfType<Axis>().Where(axis => axis.Count > 0)];

    /// <summary>The same facts, those without an order too: texts, codes, periods, references, daily balances.</summary>
    public IReadOnlyList<Need.OfFact> All(Subject subject)
    {
        var needed = _dependencies.NeedsOfResult(subject.Award).Select(part => (part.Kind, part.Owner, part.Index)).ToHashSet();
        var asked = subject.Now().Needs.Items.OfType<Need.OfFact>().ToList();
        var facts = trial.Program.Facts.Where(fact => needed.Contains((PartKind.Fact, -1, fact.Index))).SelectMany(fact => Years(fact, null, asked));
        var fields =
            from item in Items(subject.Item)
            from field in item.List.Fields
            where field.Index != item.List.Key && needed.Contains((PartKind.Field, item.List.Index, field.Index))
            from place in Years(field, item, asked)
            select place;
        return [.. facts.Concat(fields).Take(MostPlaces)];
    }

    /// <summary>Whether the answer is another one, or is waited for, when the fact may be anything; what is not is out of play as the others stand.</summary>
    public static bool IsInPlay(Subject subject, AwardInstance now, Axis axis)
    {
        var any = subject.At(axis.Place, axis.Between(0, axis.Count - 1));
        return (any.Eligibility, any.Amount) != (now.Eligibility, now.Amount) || any.Needs.Items.Contains(axis.Place) || any.Pending != now.Pending;
    }

    private IEnumerable<Need.OfFact> Years(Fact fact, Item? item, List<Need.OfFact> asked)
    {
        if (fact.Type is not DataType.Yearly) return [new Need.OfFact(fact, item, null)];
        var held = item is null ? trial.Facts.Facts[fact.Index] : item.Fields[fact.Index];
        var given = held.Payload is YearSeries series ? series.Values.Select(year => year.Key) : [];
        return asked.Where(need => need.Symbol == fact && need.Item == item).Select(need => need.Year ?? 0)
            .Concat(given).Distinct().Order().Select(year => new Need.OfFact(fact, item, year));
    }

    /// <summary>All items, but of those beside the given one none: each has a result of its own.</summary>
    private IEnumerable<Item> Items(Item? of)
    {
        var above = new HashSet<Item>(ReferenceEqualityComparer.Instance);
        for (var item = of; item is not null; item = item.Parent) above.Add(item);
        var lists = above.Select(item => item.List.Index).ToHashSet();
        return Below(trial.Facts.Lists, item => !lists.Contains(item.List.Index) || above.Contains(item));
    }

    private static IEnumerable<Item> Below(Seq<Item>?[] lists, Func<Item, bool> isMeant) =>
        from list in lists
        where list is not null
        from item in list.Value
        where isMeant(item)
        from each in Below(item.Lists, isMeant).Prepend(item)
        select each;
}
