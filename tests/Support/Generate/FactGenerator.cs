using Duixian.Execution.Facts;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Tests.Support.Generate;

/// <summary>Makes a firm's facts for any program: some known, some unknown, some absent where that is allowed.</summary>
public sealed class FactGenerator
{
    private static readonly SourceSpan Nowhere = new SourceText("generated facts", "").Span(0, 0);

    private readonly Program _program;
    private readonly Chance _chance;

    private FactGenerator(Program program, Chance chance)
    {
        _program = program;
        _chance = chance;
    }

    /// <summary>Facts as a file would hold them.</summary>
    public static FactNode.Map Facts(Program program, Chance chance)
    {
        FactGenerator generator = new(program, chance);
        List<FactEntry> entries = [.. generator.Entries(program.Facts)];
        entries.AddRange(generator.Lists(-1, 0));
        entries.AddRange(generator.Judgements(-1));
        return new FactNode.Map(entries.ToSeq(), Nowhere);
    }

    private IEnumerable<FactEntry> Entries(IEnumerable<Fact> facts) =>
        facts.Where(_ => !_chance.OneIn(8)).Select(fact => Entry(fact.Name.Text, Value(fact)));

    private IEnumerable<FactEntry> Judgements(int list) => _program.Judgements.Where(j => j.List == list && !_chance.OneIn(3))
        .Select(judgement => Entry(judgement.Name.Text, Scalar(One(judgement.Type))));

    private IEnumerable<FactEntry> Lists(int parent, int depth)
    {
        foreach (ListType list in _program.Lists.Where(list => list.Parent == parent && depth < 3 && !_chance.OneIn(8)))
        {
            FactNode[] items = [.. Enumerable.Range(0, _chance.Below(4)).Select(i => Item(list, i, depth))];
            yield return Entry(list.Name.Text, new FactNode.Sequence(items.ToSeq(), Nowhere));
        }
    }

    private FactNode.Map Item(ListType list, int number, int depth)
    {
        Fact key = list.Fields[list.Key];
        IEnumerable<FactEntry> entries = Entries(list.Fields.Where(field => field != key));
        return new FactNode.Map(
            [Entry(key.Name.Text, Scalar($"K{number}")), .. entries, .. Judgements(list.Index), .. Lists(list.Index, depth + 1)], Nowhere);
    }

    private FactNode Value(Fact fact)
    {
        if (fact.MayBeAbsent && _chance.OneIn(3))
            return Scalar("无");
        if (fact.MayBeInapplicable && _chance.OneIn(3))
            return Scalar("不适用");
        return fact.Type switch
        {
            DataType.Yearly yearly => new FactNode.Map(
                [.. Enumerable.Range(2020, 8).Where(_ => !_chance.OneIn(5)).Select(year => Entry($"{year}", Scalar(One(yearly.Inner))))], Nowhere),
            DataType.Daily daily => new FactNode.Map(
                [.. Enumerable.Range(1, 4).Select(month => Entry($"2026-0{month * 2}-01", Scalar(One(daily.Inner))))], Nowhere),
            _ => Scalar(_chance.OneIn(10) ? "?" : One(fact.Type)),
        };
    }

    private string One(DataType type)
    {
        int n = _chance.Below(100);
        return type switch
        {
            DataType.Option option => _chance.Pick(option.Type.Members).Text,
            DataType.Item => $"K{n % 3}",
            DataType.Scalar { Kind: var kind } => kind switch
            {
                Kind.Amount => _chance.Pick($"{n}元", $"{n}.05元", $"{n}万元", "0元"),
                Kind.Ratio => _chance.Pick($"{n}%", $"{n}‰"),
                Kind.Points => $"{n}个百分点",
                Kind.YearlyRate => $"{n}‰/年",
                Kind.YearlyAmount => $"{n}元/年",
                Kind.Count or Kind.Number => $"{n}",
                Kind.Days => $"{n}日",
                Kind.WorkingDays => $"{n}个工作日",
                Kind.Date => $"20{20 + n % 8}-0{n % 9 + 1}-{n % 19 + 10}",
                Kind.Year => $"{2020 + n % 8}",
                Kind.Duration => $"{n}个月",
                Kind.YesNo => _chance.Pick("是", "否"),
                Kind.IndustryCode => _chance.Pick("65", "6513", "I"),
                Kind.CreditCode => "91330000MA27XYZ00X",
                _ => $"文字{n}",
            },
            _ => "?",
        };
    }

    private static FactNode.Scalar Scalar(string text) => new(text, false, Nowhere);

    private static FactEntry Entry(string key, FactNode value) => new(key, Nowhere, value);
}
