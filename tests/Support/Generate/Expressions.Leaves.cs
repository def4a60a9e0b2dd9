using Duixian.Language.Ir;

namespace Duixian.Tests.Support.Generate;

// Names and literals, choices, and what is gathered over lists.
public sealed partial class Expressions
{
    private Piece Leaf(Sort sort)
    {
        List<Func<Piece>> ways = [() => new Piece(Literal(sort), sort.Kind == Kind.AmountDays && !sort.IsOption ? 5 : Piece.Atom)];
        foreach (GeneratedValue local in _locals.Where(local => local.Sort == sort))
            ways.Add(() => new Piece(local.Name, Piece.Atom));
        foreach (GeneratedValue value in words.Values.Where(value => value.Sort == sort))
            ways.Add(() => new Piece(Called(value), Piece.Atom));
        foreach (GeneratedFact fact in words.Facts.Where(fact => fact.Sort == sort))
            ways.Add(() => Use(fact.Name, fact));
        foreach ((string item, int list) in _items)
            foreach (GeneratedFact field in words.Lists[list].Fields.Where(field => field.Sort == sort))
                ways.Add(() => Use($"{item}.{field.Name}", field));
        return chance.Pick(ways)();
    }

    private string Called(GeneratedValue value) => value.Arguments.Count == 0
        ? value.Name
        : $"{value.Name}({string.Join(", ", value.Arguments.Select(argument => Of(argument, 0).Text))})";

    private Piece Use(string name, GeneratedFact fact)
    {
        string use = fact.Series switch
        {
            "每年" => $"{name}({Of(Kind.Year, 0).Text})",
            "逐日" => $"{name}({Of(Kind.Date, 0).Text})",
            _ => name,
        };
        if (!fact.MayLack)
            return new Piece(use, Piece.Atom);
        string substitute = fact.Sort is { IsOption: false, Kind: Kind.AmountDays } ? $"({Literal(fact.Sort)})" : Literal(fact.Sort);
        // Dated steps are there or not as a whole.
        if (fact.Series == "逐日")
            return new Piece($"若 有({name}) 则 {use} 否则 {substitute}", 0);
        return chance.Pick(new Piece($"{use} 若无 {substitute}", 5), new Piece($"若 有({use}) 则 {use} 否则 {substitute}", 0));
    }

    /// <summary>若, 按 or 分档, for any sort.</summary>
    private Piece Chosen(Sort sort, int depth)
    {
        switch (chance.Below(3))
        {
            case 0:
                return new Piece($"若 {Of(Kind.YesNo, depth - 1).At(1)} 则 {Of(sort, depth - 1).At(1)} 否则 {Of(sort, depth - 1).At(1)}", 0);
            case 1 when words.Options.Count > 0:
                int option = chance.Below(words.Options.Count);
                IReadOnlyList<string> options = words.Options[option].Options;
                string subject = Leaf(Sort.OfOption(option)) is var leaf && options.Contains(leaf.Text) ? "" : leaf.At(4);
                if (subject.Length == 0)
                    goto default;
                bool all = chance.OneIn(2);
                IEnumerable<string> cases = options.Skip(all ? 0 : 1).Select(name => $"{name}: {Of(sort, depth - 2).Text}");
                return new Piece($"按 {subject} {{{string.Join("; ", all ? cases : cases.Append($"其余: {Of(sort, depth - 2).Text}"))}}}", Piece.Atom);
            default:
                string high = Of(sort, depth - 2).Text;
                string low = Of(sort, depth - 2).Text;
                return new Piece($"分档 {Of(Kind.Amount, depth - 2).At(4)} {{≥ 5000元: {high}; {Word("≥", ">", "不低于", "超过")} 100元: {low}; 其余: {Of(sort, 0).Text}}}", Piece.Atom);
        }
    }

    private Piece Gathered(Kind kind, int depth)
    {
        if (kind == Kind.Count)
            return Over(depth, () => $"计数({Of(Kind.YesNo, depth - 2).At(1)}") is { } counted ? counted : Leaf(new Sort(kind));
        string function = Word(kind is Kind.Number ? ["合计", "最大"] : ["合计", "平均", "最大", "最小"]);
        return Over(depth, () => $"{function}({Of(kind, depth - 2).At(1)}") is { } gathered ? gathered : Leaf(new Sort(kind));
    }

    /// <summary>An aggregate over a list, a nested list of an item in scope, or years.</summary>
    private Piece? Over(int depth, Func<string> start)
    {
        List<(string Source, int List)> sources = [.. words.Lists.Select((list, i) => (list, i)).Where(pair => pair.list.Parent < 0).Select(pair => (pair.list.Name, pair.i))];
        foreach ((string item, int list) in _items)
            sources.AddRange(words.Lists.Select((nested, i) => (nested, i)).Where(pair => pair.nested.Parent == list).Select(pair => ($"{item}.{pair.nested.Name}", pair.i)));
        if (sources.Count == 0 || chance.OneIn(6))
        {
            using (WithLocal("某年", new Sort(Kind.Year)))
                return new Piece($"{start()} 对 年份({Word("前年", "上年 − 3")}, {Word("上年", "本年")}) 作 某年)", Piece.Atom);
        }

        (string source, int chosen) = chance.Pick(sources);
        bool renamed = chance.OneIn(2) || _items.Any(item => item.Name == words.Lists[chosen].Name);
        string name = renamed ? $"项{_items.Count}" : words.Lists[chosen].Name;
        using (WithItem(name, chosen))
        {
            string rest = $"{start()} 对 {source}{(renamed ? $" 作 {name}" : "")}";
            if (chance.OneIn(2))
                rest += $" 当 {Of(Kind.YesNo, depth - 2).At(1)}";
            if (chance.OneIn(4))
                rest += $" 按 {Of(Kind.Amount, depth - 2).At(4)} {Word("升序", "降序")} 取前 {chance.Between(1, 5)}";
            return new Piece(rest + ")", Piece.Atom);
        }
    }

    private Piece Truth(int depth)
    {
        switch (chance.Below(8))
        {
            case 0:
                return new Piece($"{Of(Kind.YesNo, depth - 1).At(2)} 且 {Of(Kind.YesNo, depth - 1).At(2)}", 1);
            case 1:
                return new Piece($"{Of(Kind.YesNo, depth - 1).At(1)} 或 {Of(Kind.YesNo, depth - 1).At(1)}", 0);
            case 2:
                return new Piece($"非 {Of(Kind.YesNo, depth - 1).At(2)}", 2);
            case 3 when chance.OneIn(3):
                return new Piece($"工作日数({Of(Kind.DateRange, depth - 1).Text}) {Word("≤", "≥")} {Literal(new Sort(Kind.WorkingDays))}", 3);
            case 3:
                return new Piece($"{Of(Kind.Date, depth - 1).At(4)} 属于 {Of(Kind.DateRange, depth - 1).At(4)}", 3);
            case 4:
                return Over(depth, () => $"{Word("存在", "全都")}({Of(Kind.YesNo, depth - 2).At(1)}") is { } gathered ? gathered : Leaf(new Sort(Kind.YesNo));
            case 5 when Leaf(Sort.OfOption(chance.Below(Math.Max(1, words.Options.Count)))) is var leaf && !words.Options.Any(o => o.Options.Contains(leaf.Text)):
                int option = words.Facts.FirstOrDefault(fact => leaf.Text.StartsWith(fact.Name, StringComparison.Ordinal))?.Sort.Option ?? -1;
                return option < 0 ? Leaf(new Sort(Kind.YesNo)) : new Piece($"{leaf.At(4)} {Word("=", "≠")} {Literal(Sort.OfOption(option))}", 3);
            default:
                return Comparison(SomeQuantity(), depth);
        }
    }

    private Piece Comparison(Sort sort, int depth)
    {
        string left = Of(sort, depth - 1).At(4);
        string right = Of(sort, depth - 1).At(4);
        return chance.OneIn(4)
            ? new Piece($"{left} 在 {right} {Word("以上", "以下", "以内", "以外")}", 3)
            : new Piece($"{left} {Word("=", "≠", "<", "≤", ">", "≥", "超过", "不超过", "不低于", "不高于", "达到", "不足", "不满", "低于", "高于", ">=", "!=")} {right}", 3);
    }

    private Piece DateOf(int depth) => chance.Below(4) switch
    {
        0 => new Piece($"{Word("首日", "末日")}({Of(Kind.DateRange, depth - 1).Text})", Piece.Atom),
        1 => new Piece($"{Word("年初", "年末")}({Of(Kind.Year, depth - 1).Text})", Piece.Atom),
        2 => new Piece($"{Of(Kind.Date, depth - 1).At(4)} {Word("+", "−")} {Word("1年", "6个月", "30日", "5个工作日")}", 4),
        _ => Leaf(new Sort(Kind.Date)),
    };

    private Piece YearOf(int depth) => chance.Below(3) switch
    {
        0 => new Piece($"年度({Of(Kind.Date, depth - 1).Text})", Piece.Atom),
        1 => new Piece($"{Of(Kind.Year, depth - 1).At(4)} {Word("+", "−")} {chance.Between(1, 3)}", 4),
        _ => Leaf(new Sort(Kind.Year)),
    };

    private Piece RangeOf(int depth) => chance.Below(3) switch
    {
        0 => new Piece($"自 {Of(Kind.Date, depth - 1).At(5)} 至 {Of(Kind.Date, depth - 1).At(5)}", 5),
        1 => new Piece($"{Of(Kind.DateRange, depth - 1).At(4)} ∩ {Of(Kind.DateRange, depth - 1).At(5)}", 4),
        _ => Leaf(new Sort(Kind.DateRange)),
    };
}
