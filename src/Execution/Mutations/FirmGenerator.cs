using System.Globalization;
using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Mutations;

/// <summary>Makes firms from the facts that a package declares, as a file would hold them.</summary>
internal sealed class FirmGenerator(Program program, ValuePool pool)
{
    private const int FirstYear = 2021;
    private const int Years = 8;
    private const int MostItems = 3;

    private static readonly SourceSpan Nowhere = new SourceText("", "").Span(0, 0);

    /// <summary>The facts of one firm.</summary>
    /// <param name="code">Its own credit code, where it states one.</param>
    /// <param name="chance">Where its values come from.</param>
    public FactNode.Map Firm(string code, Chance chance)
    {
        var entries = program.Facts
            .Where(_ => !chance.OneIn(40))
            .Select(fact => Entry(fact.Name, fact.Type is DataType.Scalar { Kind: Kind.CreditCode } ? Text(code) : Value(fact, code, chance)))
            .ToList();
        entries.AddRange(program.Lists.Where(list => list.Parent < 0 && !chance.OneIn(40)).Select(list => Entry(list.Name, Items(list, code, chance))));
        entries.AddRange(Judgements(-1, code, chance));
        if (!chance.OneIn(20)) entries.Add(new FactEntry(FactKeys.Ledger.Chinese, Nowhere, Ledger(chance)));
        return new FactNode.Map(entries.ToSeq(), Nowhere);
    }

    private IEnumerable<FactEntry> Judgements(int list, string code, Chance chance) => program.Judgements
        .Where(judgement => judgement.List == list && !chance.OneIn(10))
        .Select(judgement => Entry(judgement.Name, One(judgement.Type, judgement.Range, code, chance)));

    private FactNode.Sequence Items(ListType list, string code, Chance chance) => new(
        Enumerable.Range(1, Math.Min(chance.Below(MostItems + 1), chance.Below(MostItems + 1))).Select(number => Item(list, number, code, chance)).ToSeq(), Nowhere);

    private FactNode Item(ListType list, int number, string code, Chance chance)
    {
        var entries = list.Fields
            .Select((field, at) => Entry(field.Name, at == list.Key ? Text($"K{number}") : Value(field, code, chance)))
            .Where((_, at) => at == list.Key || !chance.OneIn(40))
            .ToList();
        entries.AddRange(program.Lists.Where(inner => inner.Parent == list.Index).Select(inner => Entry(inner.Name, Items(inner, code, chance))));
        entries.AddRange(Judgements(list.Index, code, chance));
        return new FactNode.Map(entries.ToSeq(), Nowhere);
    }

    private FactNode Value(Fact fact, string code, Chance chance)
    {
        if (fact.MayBeAbsent && chance.OneIn(4)) return Text(FactWords.Absent[0]);
        if (fact.MayBeInapplicable && chance.OneIn(4)) return Text(FactWords.Inapplicable[0]);
        return fact.Type switch
        {
            DataType.Yearly yearly => new FactNode.Map(
                Enumerable.Range(FirstYear, Years)
                    .Where(_ => !chance.OneIn(40))
                    .Select(year => new FactEntry(year.ToString(CultureInfo.InvariantCulture), Nowhere, One(yearly.Inner, fact.Range, code, chance)))
                    .ToSeq(),
                Nowhere),
            DataType.Daily daily => Text(string.Join("; ", Enumerable.Range(0, 1 + chance.Below(3)).Select(step =>
                FormattableString.Invariant($"{2025 + step}-0{1 + chance.Below(9)}-{10 + chance.Below(19)}: {pool.Written(daily.Inner, fact.Range, chance)}")))),
            _ => One(fact.Type, fact.Range, code, chance),
        };
    }

    private FactNode.Scalar One(DataType type, ValueRange? range, string code, Chance chance) => type switch
    {
        DataType.Item => Text($"K{1 + chance.Below(MostItems)}"),
        DataType.Scalar { Kind: Kind.CreditCode } when !chance.OneIn(4) => Text(code),
        _ => Text(pool.Written(type, range, chance)),
    };

    private FactNode.Sequence Ledger(Chance chance) => new(
        Enumerable.Range(0, chance.Below(3)).Select(_ => Entry(chance)).ToSeq(), Nowhere);

    private FactNode Entry(Chance chance)
    {
        var award = chance.Pick(program.Awards.ToList());
        var states = BuiltinOptions.LedgerStates.Members;
        var year = FirstYear + 2 + chance.Below(5);
        List<(Wording Column, string Text)> cells =
        [
            (FactWords.LedgerAward, award.Name.Text),
            (FactWords.LedgerYear, year.ToString(CultureInfo.InvariantCulture)),
            (FactWords.LedgerAmount, pool.Written(DataType.Of(Kind.Amount), null, chance)),
            (FactWords.LedgerState, states[chance.Below(states.Count)].Text),
            (FactWords.LedgerDate, FormattableString.Invariant($"{year}-0{1 + chance.Below(9)}-15")),
        ];
        if (award.Grain is not Grain.Firm || award.OverlapKey is not null) cells.Add((FactWords.LedgerItem, $"K{1 + chance.Below(MostItems)}"));
        if (award.Family?.Type is DataType.Option { Type.Members: var families }) cells.Add((FactWords.LedgerFamily, families[chance.Below(families.Count)].Text));
        if (chance.OneIn(4)) cells.Add((FactWords.LedgerScheme, pool.Written(DataType.Of(Kind.Text), null, chance)));
        return new FactNode.Map(cells.Select(cell => new FactEntry(cell.Column.Chinese, Nowhere, Text(cell.Text))).ToSeq(), Nowhere);
    }

    private static FactEntry Entry(Name name, FactNode value) => new(name.Text, Nowhere, value);

    private static FactNode.Scalar Text(string text) => new(text, false, Nowhere);
}
