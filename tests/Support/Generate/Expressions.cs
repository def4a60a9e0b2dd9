using Duixian.Language.Ir;
using Duixian.Language.Typing;

namespace Duixian.Tests.Support.Generate;

/// <summary>Writes expressions of a wanted sort from what a vocabulary declares; they compile by construction.</summary>
public sealed partial class Expressions(Chance chance, Vocabulary words)
{
    private static readonly Kind[] Quantities =
    [
        Kind.Amount, Kind.Ratio, Kind.Points, Kind.YearlyRate, Kind.YearlyAmount, Kind.AmountDays, Kind.Count, Kind.Number, Kind.Days,
    ];

    // Items in scope, innermost last: the name an expression calls it by, and its list.
    private readonly List<(string Name, int List)> _items = [];

    // Plain values in scope: parameters of a definition, an award's own definitions, years and ranges of aggregates.
    private readonly List<GeneratedValue> _locals = [];

    /// <summary>Lets expressions use an item of a list until disposed.</summary>
    public IDisposable WithItem(string name, int list)
    {
        _items.Add((name, list));
        return new Leaving(() => _items.RemoveAt(_items.Count - 1));
    }

    /// <summary>Lets expressions use a plain value until disposed.</summary>
    public IDisposable WithLocal(string name, Sort sort)
    {
        _locals.Add(new GeneratedValue(name, sort, []));
        return new Leaving(() => _locals.RemoveAt(_locals.Count - 1));
    }

    /// <summary>A quantity of some kind.</summary>
    public Sort SomeQuantity() => new(chance.Pick(Quantities));

    /// <summary>An expression of a sort; how deep it may branch is bounded.</summary>
    public Piece Of(Sort sort, int depth)
    {
        if (depth <= 0 || chance.OneIn(4))
            return Leaf(sort);
        if (chance.OneIn(6))
            return Chosen(sort, depth);
        if (sort.IsOption)
            return Leaf(sort);
        return sort.Kind switch
        {
            Kind.YesNo => Truth(depth),
            Kind.Date => DateOf(depth),
            Kind.Year => YearOf(depth),
            Kind.DateRange => RangeOf(depth),
            Kind.Text or Kind.IndustryCode => Leaf(sort),
            _ => Quantity(sort.Kind, depth),
        };
    }

    /// <summary>The same, of a built-in kind.</summary>
    public Piece Of(Kind kind, int depth) => Of(new Sort(kind), depth);

    /// <summary>A literal that is not zero.</summary>
    public string Literal(Sort sort)
    {
        if (sort.IsOption)
            return chance.Pick(words.Options[sort.Option].Options);
        int n = chance.Between(1, 99);
        return sort.Kind switch
        {
            Kind.Amount => chance.Pick($"{n}元", $"{n}.05元", $"{n}万元", $"{n}亿元", $"{n} 万元"),
            Kind.Ratio => chance.Pick($"{n}%", $"{n}‰", $"{n}.5%", $"{n}％"),
            Kind.Points => $"{n}个百分点",
            Kind.YearlyRate => chance.Pick($"{n}%/年", $"{n}‰/年"),
            Kind.YearlyAmount => chance.Pick($"{n}元/年", $"{n}万元/年"),
            Kind.AmountDays => $"{n}万元 × {n}日",
            Kind.Count => chance.Pick($"{n}", $"{n}万"),
            Kind.Number => $"{n}.5",
            Kind.Days => $"{n}日",
            Kind.WorkingDays => $"{n}个工作日",
            Kind.Date => chance.Pick($"20{n % 30 + 10}-0{n % 9 + 1}-1{n % 9}", $"20{n % 30 + 10}年{n % 12 + 1}月{n % 28 + 1}日"),
            Kind.Year => chance.Pick("本年", "上年", "前年"),
            Kind.DateRange => $"全年({chance.Pick("本年", "上年", "前年")})",
            Kind.YesNo => chance.Pick("是", "否"),
            Kind.IndustryCode or Kind.Text => $"\"{n}\"",
            _ => $"{n}个月",
        };
    }

    private Piece Quantity(Kind kind, int depth)
    {
        switch (chance.Below(8))
        {
            case 0 or 1 or 2:
                return Joined(kind, depth);
            case 3:
                return new Piece($"{Word("较高", "较低")}({Of(kind, depth - 1).Text}, {Of(kind, depth - 1).Text})", Piece.Atom);
            case 4:
                return new Piece($"不小于零({Of(kind, depth - 1).Text})", Piece.Atom);
            case 5:
                return new Piece($"({Of(kind, depth - 1).At(0)}, {Word("最高", "最低")} {Of(kind, depth - 1).At(4)})", Piece.Atom);
            case 6:
                return Gathered(kind, depth);
            default:
                return Special(kind, depth);
        }
    }

    /// <summary>An operator that the table of units knows to give the kind.</summary>
    private Piece Joined(Kind kind, int depth)
    {
        var rows = Operators.Rows.Where(row => row.Result == kind).ToList();
        var (op, left, right, _) = chance.Pick(rows);
        bool product = op is Arithmetic.Multiply or Arithmetic.Divide;
        string sign = op switch
        {
            Arithmetic.Add => Word("+", "＋"),
            Arithmetic.Subtract => Word("−", "-"),
            Arithmetic.Multiply => Word("×", "*"),
            _ => Word("÷", "/"),
        };
        int level = product ? 5 : 4;
        return new Piece($"{Of(left, depth - 1).At(level)} {sign} {Of(right, depth - 1).At(level + 1)}", level);
    }

    private Piece Special(Kind kind, int depth)
    {
        string D() => Of(Kind.Date, depth - 1).Text;
        string R() => Of(Kind.DateRange, depth - 1).Text;
        string? text = kind switch
        {
            Kind.Amount when chance.OneIn(3) => $"舍入({Of(kind, depth - 1).Text}, {Word("四舍五入", "向下舍入", "向上舍入", "四舍六入五成双")}, 1元)",
            Kind.Amount when chance.OneIn(2) => $"累进 {Of(kind, depth - 1).At(4)} {{0元: 5%; 1000元: {Of(Kind.Ratio, depth - 1).At(4)}; 1万元: 0%}}",
            Kind.Amount => Daily() is { } series ? $"逐日计息({series}, {R()}, {Of(Kind.YearlyRate, depth - 1).Text}, {DayCount()})" : null,
            Kind.AmountDays => Daily() is { } series ? $"积数({series}, {R()})" : null,
            Kind.YearlyRate => $"年化({Of(Kind.Amount, depth - 1).Text}, {Of(Kind.AmountDays, depth - 1).Text}, {DayCount()})",
            Kind.Points => $"相差百分点({Of(Kind.Ratio, depth - 1).Text}, {Of(Kind.Ratio, depth - 1).Text})",
            Kind.Days => $"天数({R()})",
            Kind.Ratio => Yearly() is { } series ? $"增长率({series}, {Of(Kind.Year, 0).Text})" : null,
            Kind.Count when chance.OneIn(3) => $"取整({Of(Kind.Number, depth - 1).Text})",
            Kind.Count when chance.OneIn(2) => $"{Word("整年数", "整月数")}({D()}, {D()})",
            Kind.Count => $"台账 {Word("次数", "年数")} {{计: {Word("已兑付", "已批准, 已兑付")}}}",
            _ => null,
        };
        return text is null ? Leaf(new Sort(kind)) : new Piece(text, Piece.Atom);
    }

    private string DayCount() => Word("实际365", "实际360");

    private string Word(params IReadOnlyList<string> several) => chance.Pick(several);

    private string? Daily() => SeriesNamed("逐日", sort => sort.Kind == Kind.Amount);

    private string? Yearly() => SeriesNamed("每年", sort => !sort.IsOption && Quantities.Contains(sort.Kind));

    private string? SeriesNamed(string series, Func<Sort, bool> fits)
    {
        List<string> found = [.. words.Facts.Where(fact => fact.Series == series && !fact.MayLack && fits(fact.Sort)).Select(fact => fact.Name)];
        foreach ((string item, int list) in _items)
            found.AddRange(words.Lists[list].Fields.Where(field => field.Series == series && !field.MayLack && fits(field.Sort)).Select(field => $"{item}.{field.Name}"));
        return found.Count == 0 ? null : chance.Pick(found);
    }

    private sealed class Leaving(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
