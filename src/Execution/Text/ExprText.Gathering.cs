using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

public sealed partial class ExprText
{
    /// <inheritdoc/>
    public string Function(Expr.Function node)
    {
        if (node.Name == Builtin.RangeOf)
            return $"{Word(ExprWords.From)} {Show(node.Arguments[0], Precedence.Sum)}{Spaced(ExprWords.To)}{Show(node.Arguments[1], Precedence.Sum)}";
        if (node.Name == Builtin.Intersect)
            return $"{Show(node.Arguments[0], Precedence.Sum)} ∩ {Show(node.Arguments[1], Precedence.Product)}";
        var name = Word(ExprWords.Of(node.Name));
        if (_withValues && node.Name is Builtin.Growth or Builtin.GrowsEachYear && _at is { Years.Count: > 0 })
            return Leaf($"{name}({YearsOf(node)})", node);
        // Inside a longer formula the result says more than the arguments.
        return _withValues && !KeepsArguments(node.Name) && !ReferenceEquals(_at, _root)
            ? Leaf($"{name}({string.Join(", ", node.Arguments.Select(argument => Plain(argument)))})", node)
            : $"{name}({Listed(node.Arguments)})";
    }

    private static bool KeepsArguments(Builtin function) =>
        function is Builtin.HigherOf or Builtin.LowerOf or Builtin.NotBelowZero or Builtin.Floor or Builtin.Rounding or Builtin.PointsBetween;

    /// <summary>The values that a function of a series read, latest first.</summary>
    private string YearsOf(Expr.Function node)
    {
        var series = Plain(node.Arguments[0], Precedence.Primary);
        var inner = ((DataType.Yearly)node.Arguments[0].Type).Inner;
        return string.Join(", ", _at!.Years
            .DistinctBy(year => year.Year)
            .OrderByDescending(year => year.Year)
            .Select(year => $"{series}({year.Year}) {ValueText.Of(year.Value, inner, _tongue)}"));
    }

    /// <inheritdoc/>
    public string Aggregate(Expr.Aggregate node)
    {
        var name = Word(ExprWords.Of(node.How));
        if (_withValues) return Leaf($"{name}({SourceOf(node.Source)} …)", node);
        var text = $"{Show(node.Body)}{Spaced(ExprWords.For)}{SourceOf(node.Source)}";
        if (node.When is not null) text += $"{Spaced(ExprWords.When)}{Show(node.When)}";
        if (node.Order is not null)
            text += $"{Spaced(ExprWords.By)}{Show(node.Order, Precedence.Sum)} {Word(node.Descending ? ExprWords.Descending : ExprWords.Ascending)}";
        if (node.Take is not null) text += $"{Spaced(ExprWords.TakeFirst)}{Show(node.Take, Precedence.Sum)}";
        return $"{name}({text})";
    }

    private string SourceOf(Source source) => source switch
    {
        Source.Items { Parent: null } items => Word(items.Name),
        Source.Items items => $"{Holder(items.Parent!)}.{Word(items.Name)}",
        Source.Years years => $"{Word(ExprWords.Years)}({Plain(years.From)}, {Plain(years.To)})",
        Source.Anniversaries each => $"{Word(ExprWords.Anniversaries)}({Plain(each.Start)}, {Plain(each.Within)})",
        _ => "…",
    };

    /// <summary>The ledger knows awards by their Chinese names.</summary>
    private string AwardName(string name) => _program.Awards.FirstOrDefault(award => award.Name.Text == name) is { } award
        ? Word(award.Name.Wording)
        : name;

    /// <inheritdoc/>
    public string Ledger(Expr.Ledger node)
    {
        var filter = node.Filter;
        var parts = new List<string>();
        void Add(Wording key, string value) => parts.Add($"{Word(key)}: {value}");
        if (filter.Awards.Count > 0) Add(ExprWords.LedgerAward, string.Join(", ", filter.Awards.Select(AwardName)));
        if (filter.Item is not null) Add(ExprWords.LedgerItem, Holder(filter.Item));
        if (filter.Family is not null) Add(ExprWords.LedgerFamily, Plain(filter.Family));
        if (filter.From is not null) Add(ExprWords.From, Plain(filter.From));
        if (filter.To is not null) Add(ExprWords.To, Plain(filter.To));
        Add(ExprWords.LedgerStates, string.Join(", ", filter.States.Select(state => Word(BuiltinOptions.LedgerStates.Members[state].Wording))));
        if (filter.AllTiers) Add(ExprWords.LedgerTier, Word(BuiltinOptions.Tiers.Members[1].Wording));
        return Leaf($"{Word(ExprWords.Ledger)} {Word(ExprWords.Of(node.Measure))} {{{string.Join("; ", parts)}}}", node);
    }
}
