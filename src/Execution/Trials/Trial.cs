using Duixian.Execution.Facts;
using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Trials;

/// <summary>One firm in one year and scenario, whose facts can be given other values, one place at a time, to see what the engine says.</summary>
/// <remarks>
/// START HERE for what-if, why-not, exact bounds, questions and cliffs. A place may be given a range instead of a value: then the engine's
/// own bounds say what holds for every value in it. That is the only way anything here learns about a rule, so whatever is found is what the
/// engine means.
/// </remarks>
internal sealed class Trial
{
    private const string BlankKey = "*";

    private FactSet _facts;

    /// <param name="program">A compiled policy.</param>
    /// <param name="scenario">Which values the open figures take.</param>
    /// <param name="facts">The firm's facts; they are copied.</param>
    /// <param name="year">The policy year, 1 to 9999.</param>
    public Trial(Program program, Scenario scenario, FactSet facts, int year) =>
        (Program, Scenario, Year, _facts) = (program, scenario, year, FactCopy.Of(facts));

    public Program Program { get; }

    public Scenario Scenario { get; }

    public int Year { get; }

    /// <summary>How often the engine was asked.</summary>
    public int Steps { get; private set; }

    /// <summary>The facts as they stand now. Whoever changes them does so through this trial.</summary>
    public FactSet Facts => _facts;

    /// <summary>What a place holds now: a value, a range of values, or what nobody knows.</summary>
    public Value this[Need.OfFact place]
    {
        get => place.Year is not { } year ? Slot(place)
            : Slot(place).Payload is YearSeries series && series.TryGet(year, out var value) ? value
            : Evaluator.UnknownFact(place.Symbol, place.Item, year);
        set
        {
            ref var slot = ref Slot(place);
            slot = place.Year is { } year && slot.Payload is YearSeries series ? Value.OfObject(series.With(year, value)) : value;
        }
    }

    /// <summary>What something is while a place holds another value.</summary>
    public T With<T>(Need.OfFact place, Value value, Func<T> what)
    {
        var before = this[place];
        this[place] = value;
        var result = what();
        this[place] = before;
        return result;
    }

    /// <summary>What something is while several places hold other values.</summary>
    public T With<T>(Seq<(Need.OfFact Place, Value Value)> values, Func<T> what)
    {
        var before = values.Select(each => (each.Place, this[each.Place])).ToSeq();
        foreach (var (place, value) in values) this[place] = value;
        var result = what();
        foreach (var (place, value) in before) this[place] = value;
        return result;
    }

    /// <summary>What something is while a list has other items.</summary>
    public T With<T>(Need.OfList list, Seq<Item> items, Func<T> what)
    {
        var lists = list.Parent?.Lists ?? _facts.Lists;
        var before = lists[list.List.Index];
        lists[list.List.Index] = items;
        var result = what();
        lists[list.List.Index] = before;
        return result;
    }

    /// <summary>What something is while a judgement has an outcome.</summary>
    public T With<T>(Need.OfJudgement judgement, Value outcome, Func<T> what)
    {
        var judgements = judgement.Item?.Judgements ?? _facts.Judgements;
        var before = judgements[judgement.Symbol.Index];
        judgements[judgement.Symbol.Index] = outcome;
        var result = what();
        judgements[judgement.Symbol.Index] = before;
        return result;
    }

    /// <summary>What something is while the ledger has other entries.</summary>
    public T WithLedger<T>(Seq<LedgerEntry> entries, Func<T> what)
    {
        var before = _facts;
        _facts = _facts with { Ledger = entries };
        var result = what();
        _facts = before;
        return result;
    }

    /// <summary>An item of which nothing is known but that it is there.</summary>
    public Item Blank(ListType list, Item? parent)
    {
        var item = new Item(list, BlankKey, parent, Program.Lists.Count, Program.Judgements.Count);
        foreach (var field in list.Fields)
            item.Fields[field.Index] = field.Type is DataType.Yearly ? Value.OfObject(new YearSeries(field, item)) : Evaluator.UnknownFact(field, item, null);
        item.Fields[list.Key] = Value.OfObject(BlankKey);
        return item;
    }

    /// <summary>What the engine says of some awards.</summary>
    public CalculationResult Calculate(Seq<Award> awards, bool trace = false)
    {
        Steps++;
        return Engine.Calculate(Program, Scenario, _facts, Year, trace, awards, []);
    }

    /// <summary>An award with those it shares caps with, directly or through others, in declared order: their results hang together.</summary>
    public Seq<Award> Sharing(Award award)
    {
        var together = new HashSet<int> { award.Index };
        for (var before = 0; before < together.Count;)
        {
            before = together.Count;
            foreach (var cap in Program.SharedCaps)
                if (cap.Awards.Any(together.Contains))
                    together.UnionWith(cap.Awards);
        }

        return Program.Awards.Where(other => together.Contains(other.Index)).ToSeq();
    }

    private ref Value Slot(Need.OfFact place)
    {
        if (place.Item is { } item) return ref item.Fields[place.Symbol.Index];
        return ref _facts.Facts[place.Symbol.Index];
    }
}
