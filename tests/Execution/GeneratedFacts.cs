using Duixian.Execution.Facts;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;
using Duixian.Tests.Support.Generate;

namespace Duixian.Tests.Execution;

/// <summary>Facts for any program, within their declared ranges, as a file would hold them; and the same with some forgotten.</summary>
internal static class GeneratedFacts
{
    private static readonly SourceSpan Nowhere = new SourceText("facts", "").Span(0, 0);

    /// <summary>A value for every fact, field and judgement, and a few entries of the ledger.</summary>
    public static FactNode.Map All(Program program, Chance chance)
    {
        List<FactEntry> entries = [.. program.Facts.Select(fact => Entry(fact.Name, Node(fact, chance)))];
        entries.AddRange(program.Lists.Where(list => list.Parent < 0).Select(list => Entry(list.Name, Items(program, list, chance))));
        entries.AddRange(program.Judgements.Where(j => j.List < 0).Select(j => Entry(j.Name, Scalar(j.Type, j.Range, chance))));
        entries.Add(new FactEntry("台账", Nowhere, new FactNode.Sequence([], Nowhere)));
        return new FactNode.Map(entries.ToSeq(), Nowhere);
    }

    /// <summary>The same with one in so many values forgotten; judgements and keys stay.</summary>
    public static FactNode.Map Forgotten(Program program, FactNode.Map facts, Chance chance, int oneIn)
    {
        HashSet<string> kept = [.. program.Judgements.Select(j => j.Name.Text), "台账"];
        return (FactNode.Map)Forgotten(facts, kept, chance, oneIn);
    }

    private static FactNode Forgotten(FactNode node, HashSet<string> kept, Chance chance, int oneIn) => node switch
    {
        FactNode.Map map => new FactNode.Map(
            map.Entries.Where(entry => kept.Contains(entry.Key) || entry.Key == "编号" || !chance.OneIn(oneIn))
                .Select(entry => entry with { Value = Forgotten(entry.Value, kept, chance, oneIn) }).ToSeq(),
            Nowhere),
        FactNode.Sequence items => new FactNode.Sequence(items.Items.Select(item => Forgotten(item, kept, chance, oneIn)).ToSeq(), Nowhere),
        _ => node,
    };

    private static FactEntry Entry(Name name, FactNode value) => new(name.Text, Nowhere, value);

    private static FactNode.Sequence Items(Program program, ListType list, Chance chance) => new(
        Enumerable.Range(1, chance.Below(4)).Select(i =>
        {
            List<FactEntry> entries = [.. list.Fields.Select((field, at) => Entry(field.Name, at == list.Key ? Text($"K{i}") : Node(field, chance)))];
            entries.AddRange(program.Lists.Where(inner => inner.Parent == list.Index).Select(inner => Entry(inner.Name, Items(program, inner, chance))));
            entries.AddRange(program.Judgements.Where(j => j.List == list.Index).Select(j => Entry(j.Name, Scalar(j.Type, j.Range, chance))));
            return (FactNode)new FactNode.Map(entries.ToSeq(), Nowhere);
        }).ToSeq(),
        Nowhere);

    private static FactNode Node(Fact fact, Chance chance)
    {
        FactNode One(DataType type) => fact.MayBeAbsent && chance.OneIn(4) ? Text("无")
            : fact.MayBeInapplicable && chance.OneIn(4) ? Text("不适用") : Scalar(type, fact.Range, chance);
        return fact.Type switch
        {
            DataType.Yearly yearly => Map(Enumerable.Range(2018, 12).Select(year => ($"{year}", One(yearly.Inner)))),
            // A balance as a whole is one value: a forgotten step would be a step that is not there.
            DataType.Daily daily => Text(string.Join("; ", Enumerable.Range(1, chance.Between(1, 3)).Select(i => $"202{i + 3}-0{i}-1{i}: {Scalar(daily.Inner, fact.Range, chance).Text}"))),
            _ => One(fact.Type),
        };
    }

    private static FactNode.Map Map(IEnumerable<(string Key, FactNode Value)> entries) =>
        new(entries.Select(entry => new FactEntry(entry.Key, Nowhere, entry.Value)).ToSeq(), Nowhere);

    private static FactNode.Scalar Text(string text) => new(text, false, Nowhere);

    private static FactNode.Scalar Scalar(DataType type, ValueRange? range, Chance chance) => type switch
    {
        DataType.Option { Type: var option } => Text(option.Members[chance.Below(option.Members.Count)].Text),
        DataType.Item => Text(chance.Pick("K1", "K2")),
        DataType.Scalar { Kind: var kind } => Text(Written(kind, range, chance)),
        _ => Text("?"),
    };

    private static string Written(Kind kind, ValueRange? range, Chance chance) => kind switch
    {
        Kind.Amount => $"{Within(range, chance, 100, 5_000_000)}.{chance.Pick("00", "50", "01")}元",
        Kind.Ratio => $"{Within(range, chance, Ratio.Of(1, 100), 150)}%",
        Kind.Points => $"{chance.Below(20)}个百分点",
        Kind.YearlyRate => $"{chance.Below(12)}%/年",
        Kind.YearlyAmount => $"{chance.Below(9000)}元/年",
        Kind.Count => $"{Within(range, chance, 1, 12)}",
        Kind.Number => $"{Within(range, chance, 1, 100)}",
        Kind.Days => $"{chance.Below(400)}日",
        Kind.WorkingDays => $"{chance.Below(60)}个工作日",
        Kind.Date => $"{chance.Between(2018, 2028)}-{chance.Between(1, 12):D2}-{chance.Between(1, 28):D2}",
        Kind.Year => $"{chance.Between(2019, 2028)}",
        Kind.Duration => chance.Pick("1年", "6个月", "30日"),
        Kind.YesNo => chance.Pick("是", "否"),
        Kind.IndustryCode => chance.Pick("6513", "6420", "65", "3912"),
        Kind.CreditCode => "91330108MAXK7Q2W9C",
        _ => chance.Pick("甲", "乙", "丙"),
    };

    // A whole number of units between the ends of the range, now and then at an end; one below the upper end leaves room for decimals.
    private static long Within(ValueRange? range, Chance chance, Ratio unit, int most)
    {
        long low = range is null ? 0 : (long)(range.Low / unit).Ceiling();
        long high = range is null ? most : Math.Min(low + most, (long)(range.High / unit).Floor() - 1);
        return high <= low || chance.OneIn(5) ? low : low + chance.Below((int)(high - low));
    }
}
