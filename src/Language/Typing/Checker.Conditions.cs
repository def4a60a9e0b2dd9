using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Language.Typing;

internal sealed partial class Checker
{
    private Condition? ScopeConditions()
    {
        var groups = names.Of(Keyword.Scope)
            .Select(declaration => declaration.Clause(Keyword.Conditions)?.Argument)
            .OfType<ArgumentSyntax.Conditions>()
            .ToList();
        if (groups.Count == 0) return null;
        var scope = new Scope(new Frame());
        using var _ = Tested(groups.SelectMany(group => LeafTests(group.Root)));
        var parts = groups.SelectMany(group => group.Root.Parts).Select(part => ConditionOf(part, scope)).ToSeq();
        var cites = names.Of(Keyword.Scope).SelectMany(declaration => CitesOf(declaration)).ToSeq();
        return new Condition.Group(null, cites, parts.Count, false, parts);
    }

    /// <summary>The tests that all hold where a block of conditions holds.</summary>
    private static IEnumerable<ExprSyntax> LeafTests(ConditionSyntax.Group group) => group.Kind != Keyword.AllOf
        ? []
        : group.Parts.SelectMany(part => part switch
        {
            ConditionSyntax.Leaf leaf => [leaf.Test],
            ConditionSyntax.Group inner => LeafTests(inner),
            _ => [],
        });

    private Condition ConditionOf(ConditionSyntax syntax, Scope scope)
    {
        if (syntax is ConditionSyntax.Leaf leaf)
        {
            var name = leaf.Name is { } head ? NameOf(head) : new Name("?", "?", leaf.Span);
            return new Condition.Test(name, CitesOf(leaf.Cites).ToSeq(), YesNo(leaf.Test, scope));
        }

        var group = (ConditionSyntax.Group)syntax;
        using var _ = Tested(LeafTests(group));
        var parts = group.Parts.Select(part => ConditionOf(part, scope)).ToSeq();
        CheckDoubles(group.Parts.Select(part => part.Label).OfType<HeadSyntax>());
        if (group.Kind == Keyword.AtLeastOf && (group.Least < 1 || group.Least > parts.Count))
            diagnostics.Add(DiagnosticCode.TokenUnexpected, group.Span, Terms.NumberOfConditions, $"{group.Least}");
        var least = group.Kind switch
        {
            Keyword.AllOf => parts.Count,
            Keyword.AtLeastOf => group.Least,
            _ => 1,
        };
        return new Condition.Group(
            group.Name is { } own ? NameOf(own) : null, CitesOf(group.Cites).ToSeq(), least, group.Kind == Keyword.NoneOf, parts);
    }

    private Expr LedgerOf(ExprSyntax.Ledger ledger, Scope scope)
    {
        Seq<ExprSyntax> Values(Keyword key) => ledger.Filters.FirstOrDefault(filter => filter.Key == key).Values;
        ExprSyntax? One(Keyword key) => Values(key) is { Count: > 0 } values ? values[0] : null;
        Expr? Date(Keyword key) => One(key) is { } value ? Expect(value, scope, DataType.Of(Kind.Date)) : null;

        var awards = new List<string>();
        foreach (var value in Values(Keyword.Award))
        {
            if (value is ExprSyntax.Name name && names.Find(name.Identifier) is { Keyword: Keyword.Award } award) awards.Add(award.Head.Name.Text);
            else if (value is ExprSyntax.Text other) awards.Add(other.Value);
            else Broken(value, DiagnosticCode.NameUnknown, Short(value), Near(Short(value), names.Of(Keyword.Award).Select(d => d.Head.Name.Text)));
        }

        var item = One(Keyword.Grain) is { } grain ? Identified(grain, scope) : null;
        var family = One(Keyword.Family) is { } named ? Identified(named, scope) : null;
        var states = StatesOf(Values(Keyword.Counting));
        var tier = One(Keyword.Tier) is { } level ? ConstantOf(level, new DataType.Option(BuiltinOptions.Tiers)) : null;
        if (Values(Keyword.Counting).Count == 0)
            return Broken(ledger, DiagnosticCode.ClauseMissing, Keyword.Counting.Word(), Keyword.Ledger.Word());
        var (from, to) = (Date(Keyword.From), Date(Keyword.To));
        if (new[] { item, family, from, to }.Any(part => part?.Type is DataType.Broken)) return new Expr.Broken(ledger.Span);
        var filter = new LedgerFilter(awards.ToSeq(), item, family, from, to, states, tier is Literal.Option { Index: 1 });
        var measure = ledger.Measure switch
        {
            Keyword.Amount => LedgerMeasure.Sum,
            Keyword.Entries => LedgerMeasure.Entries,
            Keyword.DistinctYears => LedgerMeasure.DistinctYears,
            _ => LedgerMeasure.Largest,
        };
        var counts = measure is LedgerMeasure.Entries or LedgerMeasure.DistinctYears;
        return new Expr.Ledger(measure, filter, DataType.Of(counts ? Kind.Count : Kind.Amount), ledger.Span);
    }

    private Selection SelectionOf(ArgumentSyntax.Clauses clauses, Scope scope)
    {
        ClauseSyntax? Clause(Keyword keyword) => clauses.Items.FirstOrDefault(clause => clause.Keyword == keyword);
        ExprSyntax? Value(Keyword keyword, int index = 0) => ValueOf(Clause(keyword), index);
        Expr? Of(Keyword keyword, DataType type, int index = 0) => Value(keyword, index) is { } value ? Expect(value, scope, type) : null;

        var count = DataType.Of(Kind.Count);
        var ranking = Value(Keyword.RankBy) is { } order ? RankingOf(order, scope) : null;
        var thenBy = clauses.Items.Where(clause => clause.Keyword == Keyword.ThenBy)
            .Select(clause => (Ordered(ValueOf(clause)!, scope), ValueOf(clause, 1) is not ExprSyntax.Word { Keyword: Keyword.Ascending }))
            .ToSeq();
        var category = Value(Keyword.PerCategory) is { } categorised ? Identified(categorised, scope, orYesNo: true) : null;
        var cites = clauses.Items.Select(clause => clause.Argument).OfType<ArgumentSyntax.Citations>().SelectMany(c => CitesOf(c.Items)).ToSeq();
        return new Selection(
            Of(Keyword.TakeFirst, count) ?? new Expr.Broken(clauses.Items.Count > 0 ? clauses.Items[0].Span : default),
            Of(Keyword.From, new DataType.Option(BuiltinOptions.Ranked)), ranking,
            Of(Keyword.Ranks, new DataType.Option(BuiltinOptions.Ranks)), thenBy,
            Of(Keyword.Ties, new DataType.Option(BuiltinOptions.Ties)), Value(Keyword.OnMerit) is { } merit ? Type(merit, scope) : null,
            Clause(Keyword.Pool)?.Argument is ArgumentSyntax.Names { Items.Count: > 0 } pool ? pool.Items[0].Name.Text : null,
            category, Of(Keyword.PerCategory, count, 1), Of(Keyword.Reserve, count), cites);
    }

    private Ranking RankingOf(ExprSyntax ranking, Scope scope)
    {
        switch (ranking)
        {
            case ExprSyntax.If choice:
                return new Ranking.Either(YesNo(choice.When, scope), RankingOf(choice.Then, scope), RankingOf(choice.Else, scope));
            case ExprSyntax.Call { Target: ExprSyntax.Word { Keyword: Keyword.SumOfRanks }, Arguments.Count: > 0 } sum:
                return new Ranking.BySumOfRanks(sum.Arguments.Select(argument => Ordered(argument, scope)).ToSeq());
            case ExprSyntax.Call { Target: ExprSyntax.Word { Keyword: Keyword.Weighted } } weighted:
                var products = weighted.Arguments.OfType<ExprSyntax.Binary>().Where(b => b.Operator == Operator.Multiply).ToList();
                if (products.Count < Math.Max(1, weighted.Arguments.Count))
                    Broken(weighted, DiagnosticCode.ArgumentsWrong, Keyword.Weighted.Word(), "A × 60%, B × 40%");
                return new Ranking.ByWeight(
                    Addends(products.Select(product => product.Left), scope),
                    products.Select(product => Expect(product.Right, scope, DataType.Of(Kind.Ratio))).ToSeq());
            case ExprSyntax.Call { Target: ExprSyntax.Word { Keyword: Keyword.SumOfRanks } } empty:
                return new Ranking.ByValue(WrongArguments(empty, Terms.OrderedValues));
            default:
                return new Ranking.ByValue(Ordered(ranking, scope));
        }
    }

    /// <summary>Quantities that are added: of the type of the first, plain and whole numbers mixed.</summary>
    private Seq<Expr> Addends(IEnumerable<ExprSyntax> values, Scope scope)
    {
        var addends = new List<Expr>();
        foreach (var syntax in values)
        {
            var expr = Type(syntax, scope);
            if (expr.Type is not DataType.Broken && !expr.Type.IsQuantity)
                expr = Broken(syntax, DiagnosticCode.TypeMismatch, Terms.Quantity, expr.Type.Name, Origin(expr));
            var first = addends.Find(addend => addend.Type is not DataType.Broken);
            if (first is not null && expr.Type is not DataType.Broken && !AddsUp(first.Type, expr.Type))
                expr = Broken(syntax, DiagnosticCode.OperandTypes, "+", first.Type.Name, expr.Type.Name, Origin(first), Origin(expr));
            addends.Add(expr);
        }

        return addends.ToSeq();
    }

    private static bool AddsUp(DataType one, DataType other) =>
        Same(one, other) || (one.Is(Kind.Count) && other.Is(Kind.Number)) || (one.Is(Kind.Number) && other.Is(Kind.Count));

    private Expr Ordered(ExprSyntax syntax, Scope scope)
    {
        var expr = Type(syntax, scope);
        return expr.Type is DataType.Broken || expr.Type.IsOrdered
            ? expr
            : Broken(syntax, DiagnosticCode.TypeMismatch, Terms.OrderedValue, expr.Type.Name, Origin(expr));
    }
}
