using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Language.Typing;

internal sealed partial class Checker
{
    private Expr MatchOf(ExprSyntax.Match match, Scope scope, DataType? expected)
    {
        var subject = Type(match.Subject, scope);
        if (subject.Type is DataType.Broken) return subject;
        if (subject.Type is not DataType.Option { Type: var type })
            return Broken(match.Subject, DiagnosticCode.TypeMismatch, Terms.AnOption, subject.Type.Name, Origin(subject));
        var cases = new List<(int Option, Expr Value)>();
        var seen = new HashSet<int>();
        foreach (var (option, value) in match.Cases)
        {
            if (ConstantOf(option, subject.Type) is not Literal.Option { Index: var index }) continue;
            if (!seen.Add(index)) diagnostics.Add(DiagnosticCode.CaseDuplicate, option.Span, Short(option));
            cases.Add((index, Type(value, scope, expected)));
        }

        var otherwise = match.Otherwise is null ? null : Type(match.Otherwise, scope, expected);
        if (otherwise is null && cases.Count < type.Members.Count && cases.Count == match.Cases.Count)
        {
            var missing = type.Members.Where((_, i) => !seen.Contains(i)).ToList();
            return Broken(match, DiagnosticCode.CaseMissing, new Wording(
                string.Join("、", missing.Select(m => m.Text)), string.Join(", ", missing.Select(m => m.Wording.English))));
        }

        var values = cases.Select(c => c.Value).Concat(otherwise is null ? [] : [otherwise]).ToList();
        var joined = Joined(values, match.Span);
        return joined is DataType.Broken || cases.Count < match.Cases.Count
            ? new Expr.Broken(match.Span)
            : new Expr.Match(
                subject, cases.Select(c => (c.Option, Coerced(c.Value, joined))).ToSeq(),
                otherwise is null ? null : Coerced(otherwise, joined), joined, match.Span);
    }

    private Expr BandsOf(ExprSyntax.Bands bands, Scope scope, DataType? expected)
    {
        var subject = Type(bands.Subject, scope);
        if (subject.Type is DataType.Broken) return subject;
        if (!subject.Type.IsOrdered)
            return Broken(bands.Subject, DiagnosticCode.TypeMismatch, Terms.OrderedValue, subject.Type.Name, Origin(subject));
        if (bands.Otherwise is null || bands.Cases.Count == 0)
            return Broken(bands, DiagnosticCode.CaseMissing, Keyword.Otherwise.Word());
        var cases = bands.Cases
            .Select(c => (Operator: (Comparison)(c.Operator - Operator.Equal), Bound: Expect(c.Bound, scope, subject.Type), Value: Type(c.Value, scope, expected)))
            .ToList();
        var otherwise = Type(bands.Otherwise, scope, expected);
        var joined = Joined(cases.Select(c => c.Value).Append(otherwise), bands.Span);
        if (joined is DataType.Broken || cases.Exists(c => c.Bound.Type is DataType.Broken)) return new Expr.Broken(bands.Span);
        var descending = cases[0].Operator is Comparison.Greater or Comparison.AtLeast;
        if (cases.Exists(c => c.Operator is Comparison.Greater or Comparison.AtLeast != descending)
            || !InOrder(cases.Select(c => c.Bound).ToList(), descending))
            return Broken(bands, DiagnosticCode.BandOrder);
        return new Expr.Bands(
            subject, cases.Select(c => (c.Operator, c.Bound, Coerced(c.Value, joined))).ToSeq(), Coerced(otherwise, joined), joined, bands.Span);
    }

    /// <summary>Whether literal bounds are strictly in order; computed ones are checked when they are known.</summary>
    private static bool InOrder(List<Expr> bounds, bool descending)
    {
        for (var i = 1; i < bounds.Count; i++)
        {
            if (Folded(bounds[i - 1]) is not { } before || Folded(bounds[i]) is not { } after) continue;
            if (NumberOf(before) is { } a && NumberOf(after) is { } b && (descending ? a <= b : a >= b)) return false;
        }

        return true;
    }

    private Expr BracketsOf(ExprSyntax.Brackets brackets, Scope scope)
    {
        var subject = Type(brackets.Subject, scope);
        if (subject.Type is DataType.Broken) return subject;
        if (!subject.Type.IsQuantity)
            return Broken(brackets.Subject, DiagnosticCode.TypeMismatch, Terms.Quantity, subject.Type.Name, Origin(subject));
        if (brackets.Cases.Count == 0) return Broken(brackets, DiagnosticCode.ExpressionExpected, "}");
        var cases = brackets.Cases
            .Select(c => (Bound: Expect(c.Bound, scope, subject.Type), Rate: Type(c.Rate, scope, DataType.Of(Kind.Ratio))))
            .ToList();
        if (cases.Exists(c => c.Bound.Type is DataType.Broken || c.Rate.Type is DataType.Broken)) return new Expr.Broken(brackets.Span);
        if (!InOrder(cases.Select(c => c.Bound).ToList(), descending: false)) return Broken(brackets, DiagnosticCode.BandOrder);
        var type = Joined(cases.Select(c => c.Rate), brackets.Span);
        if (subject.Type is DataType.Scalar s && type is DataType.Scalar r && Operators.Result(Arithmetic.Multiply, s.Kind, r.Kind) is { } kind)
            return new Expr.Brackets(
                subject, cases.Select(c => (c.Bound, Coerced(c.Rate, type))).ToSeq(), DataType.Of(kind), brackets.Span);
        return type is DataType.Broken
            ? new Expr.Broken(brackets.Span)
            : Broken(brackets, DiagnosticCode.OperandTypes, "×", subject.Type.Name, type.Name, Origin(subject), Origin(cases[0].Rate), "");
    }

    private Expr AggregateOf(ExprSyntax.Aggregate aggregate, Scope scope)
    {
        if (SourceOf(aggregate, scope) is not var (source, element, name)) return new Expr.Broken(aggregate.Span);
        var inner = new Scope(scope.Frame, scope);
        var called = aggregate.As is { } given ? given.Text : name;
        using var hidden = Hidden(called);
        var slot = inner.Declare(called, element);
        var when = aggregate.When is null ? null : YesNo(aggregate.When, inner);
        using var _ = Tested(aggregate.When is null ? [] : [aggregate.When]);
        var how = (Gathering)(aggregate.Function switch
        {
            Keyword.Sum => (int)Gathering.Sum,
            Keyword.Count => (int)Gathering.Count,
            Keyword.Average => (int)Gathering.Average,
            Keyword.Max => (int)Gathering.Max,
            Keyword.Min => (int)Gathering.Min,
            Keyword.Exists => (int)Gathering.Exists,
            _ => (int)Gathering.Every,
        });
        var asks = how is Gathering.Count or Gathering.Exists or Gathering.Every;
        var body = asks ? YesNo(aggregate.Body, inner) : Type(aggregate.Body, inner);
        var order = aggregate.Order is null ? null : Type(aggregate.Order, inner);
        var take = aggregate.Take is null ? null : Expect(aggregate.Take, scope, DataType.Of(Kind.Count));
        if (new[] { when, body, order, take }.Any(part => part?.Type is DataType.Broken)) return new Expr.Broken(aggregate.Span);
        if (order is { Type.IsOrdered: false })
            return Broken(aggregate.Order!, DiagnosticCode.TypeMismatch, Terms.OrderedValue, order.Type.Name, Origin(order));
        var ordered = how is Gathering.Max or Gathering.Min;
        if (!asks && !(ordered ? body.Type.IsOrdered : body.Type.IsQuantity))
            return Broken(aggregate.Body, DiagnosticCode.TypeMismatch, Terms.Quantity, body.Type.Name, Origin(body));
        var type = how switch
        {
            Gathering.Count => DataType.Of(Kind.Count),
            Gathering.Exists or Gathering.Every => DataType.Of(Kind.YesNo),
            Gathering.Average when body.Type.Is(Kind.Count) => DataType.Of(Kind.Number),
            _ => body.Type,
        };
        return new Expr.Aggregate(how, source, slot, when, order, aggregate.Descending, take, body, type, aggregate.Span);
    }

    private (Source Source, DataType Element, Wording Name)? SourceOf(ExprSyntax.Aggregate aggregate, Scope scope)
    {
        switch (aggregate.Source)
        {
            case ExprSyntax.Name name when ListNamed(name.Identifier) is { } list:
                var holder = ParentItem(list, scope);
                if (holder is not null || list.Parent < 0)
                    return (new Source.Items(list.Index, list.Name.Wording, holder), ItemOf(list), list.Name.Wording);
                Broken(name, DiagnosticCode.ItemOutOfScope, _lists[_listOrder[list.Parent]].Name.Wording);
                return null;
            case ExprSyntax.Member member when ListNamed(member.Field.Text) is { } nested:
                var parent = Type(member.Target, scope);
                if (parent.Type is DataType.Broken) return null;
                if (parent.Type is DataType.Item item && item.List == nested.Parent)
                    return (new Source.Items(nested.Index, nested.Name.Wording, parent), ItemOf(nested), nested.Name.Wording);
                break;
            case ExprSyntax.Call { Target: ExprSyntax.Word { Keyword: Keyword.Year }, Arguments: [var from, var to] }:
                var year = DataType.Of(Kind.Year);
                var (first, last) = (Expect(from, scope, year), Expect(to, scope, year));
                return first is Expr.Broken || last is Expr.Broken ? null : (new Source.Years(first, last), year, Keyword.Year.Word());
            case ExprSyntax.Call { Target: ExprSyntax.Word { Keyword: Keyword.AnniversaryYears }, Arguments: [var start, var within] }:
                var range = DataType.Of(Kind.DateRange);
                var (origin, days) = (Expect(start, scope, DataType.Of(Kind.Date)), Expect(within, scope, range));
                return origin is Expr.Broken || days is Expr.Broken
                    ? null
                    : (new Source.Anniversaries(origin, days), range, Keyword.AnniversaryYears.Word());
        }

        Broken(
            aggregate.Source, DiagnosticCode.NameWrongKind, Short(aggregate.Source), Terms.SomethingElse,
            Terms.OneOf(Keyword.List.Word(), Keyword.Year.Word(), Keyword.AnniversaryYears.Word()));
        return null;
    }

    /// <summary>A nested list named alone belongs to the item of its parent list that is being looked at.</summary>
    private static Expr.Local? ParentItem(ListType list, Scope scope) => list.Parent < 0
        ? null
        : scope.All.Select(name => scope.Find(name)).FirstOrDefault(l => l?.Type is DataType.Item item && item.List == list.Parent) is { } local
            ? new Expr.Local(local.Slot, local.Name, local.Type, list.Name.Span)
            : null;

    private ListType? ListNamed(string name) =>
        names.Find(name) is { Keyword: Keyword.List } declaration ? _lists[declaration] : null;

    private static DataType.Item ItemOf(ListType list) => new(list.Index, list.Name.Wording);
}
