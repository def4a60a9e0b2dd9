using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Language.Syntax;

internal static partial class Parser
{
    private static TypeSyntax Type(Cursor cursor)
    {
        var token = cursor.Current;
        if (cursor.Depth >= Layout.MostNesting)
        {
            cursor.Fail(DiagnosticCode.NestingTooDeep, $"{Layout.MostNesting}");
            return new TypeSyntax.Missing(token.Span);
        }

        cursor.Depth++;
        var type = TypeAt(cursor, token);
        cursor.Depth--;
        return type;
    }

    private static TypeSyntax TypeAt(Cursor cursor, Token token)
    {
        switch (token.Keyword)
        {
            case Keyword.Yearly:
                cursor.Take();
                return new TypeSyntax.Yearly(Type(cursor), token.Span);
            case Keyword.Daily:
                cursor.Take();
                return new TypeSyntax.Daily(Type(cursor), token.Span);
            case Keyword.Option:
                cursor.Take();
                cursor.Expect("{");
                return new TypeSyntax.Options(OptionHeads(cursor), token.Span.To(cursor.Last));
            case Keyword.Amount or (>= Keyword.RatioType and <= Keyword.IndustryCode):
                cursor.Take();
                return new TypeSyntax.Word(token.Keyword, token.Span);
        }

        // Built-in option types are named by the clause that takes them: 名次, 并列, 自, 办法.
        if (token.Keyword is Keyword.Ranks or Keyword.Ties or Keyword.From or Keyword.Method)
        {
            cursor.Take();
            return new TypeSyntax.Word(token.Keyword, token.Span);
        }

        return Name(cursor) is { } name ? new TypeSyntax.Named(name) : new TypeSyntax.Missing(token.Span);
    }

    /// <summary>A condition block: what stands behind the keyword on its line, and the lines below.</summary>
    private static ConditionSyntax.Group Group(Cursor cursor, Keyword kind)
    {
        var span = cursor.Last;
        var parts = new List<ConditionSyntax>();
        if (!cursor.AtEnd) parts.Add(Leaf(cursor));
        else parts.AddRange(Conditions(cursor.Children, cursor.Diagnostics));
        return new ConditionSyntax.Group(kind, 0, null, [], parts.ToSeq(), span);
    }

    private static Seq<ConditionSyntax> Conditions(List<Line> lines, DiagnosticBag diagnostics) =>
        lines.Select(line => Condition(line, diagnostics)).ToSeq();

    private static ConditionSyntax Condition(Line line, DiagnosticBag diagnostics)
    {
        var cursor = new Cursor(line, diagnostics);
        var first = cursor.Current;
        if (first.Keyword is not (Keyword.AnyOf or Keyword.AllOf or Keyword.NoneOf or Keyword.AtLeastOf))
        {
            return Leaf(cursor);
        }

        cursor.Take();
        var least = 1;
        if (first.Keyword == Keyword.AtLeastOf)
        {
            var number = cursor.Current;
            if (number.Kind != TokenKind.Number || number.Unit != Unit.None || !number.Number.TryToInt64(out var count) || count > 1000)
                cursor.Fail(DiagnosticCode.TokenUnexpected, Terms.NumberOfConditions, Cursor.Shown(number));
            else least = (int)count;
            cursor.Take();
        }

        var head = cursor.Current.Kind == TokenKind.Name ? Head(cursor, dotted: false) : null;
        var cites = cursor.Skip(Keyword.Cites) ? Citations(cursor) : [];
        cursor.Skip(":");
        if (!cursor.AtEnd) Finish(cursor);
        if (line.Children.Count == 0 && !cursor.Failed)
            diagnostics.Add(DiagnosticCode.ClauseMissing, first.Span, Keyword.Conditions.Word(), Cursor.Shown(first));
        return new ConditionSyntax.Group(first.Keyword, least, head, cites, Conditions(line.Children, diagnostics), line.Span);
    }

    /// <summary>An expression behind a colon: on the same line, or on a line of its own below.</summary>
    private static ExprSyntax Below(Cursor cursor, Func<Cursor, ExprSyntax> read)
    {
        if (cursor.Failed) return read(cursor);
        var reader = cursor.AtEnd && cursor.Children.Count == 1 ? new Cursor(cursor.Children[0], cursor.Diagnostics) : cursor;
        var result = read(reader);
        Finish(reader);
        return result;
    }

    private static ConditionSyntax.Leaf Leaf(Cursor cursor)
    {
        var start = cursor.Current.Span;
        var head = Head(cursor, dotted: false);
        var cites = cursor.Skip(Keyword.Cites) ? Citations(cursor) : [];
        cursor.Expect(":");
        var test = Below(cursor, Expression);
        return new ConditionSyntax.Leaf(head, cites, test, start.To(cursor.Last));
    }

    /// <summary>The base amount, then the exceptions below it.</summary>
    private static ArgumentSyntax.Amounts? Amount(Cursor cursor)
    {
        ExprSyntax? first = cursor.AtEnd ? null : Capped(cursor);
        var exceptions = new List<ExceptionSyntax>();
        foreach (var line in cursor.Children)
        {
            var below = new Cursor(line, cursor.Diagnostics);
            if (below.At(Keyword.Exception))
            {
                if (Exception(below) is { } exception) exceptions.Add(exception);
                continue;
            }

            if (first is not null)
            {
                cursor.Diagnostics.Add(DiagnosticCode.IndentationUnexpected, line.Span);
                continue;
            }

            first = Capped(below);
            Finish(below);
        }

        if (first is not null) return new ArgumentSyntax.Amounts(new AmountSyntax(first, exceptions.ToSeq()));
        cursor.Fail(DiagnosticCode.ExpressionExpected, Cursor.Shown(cursor.Current));
        return null;
    }

    private static ExceptionSyntax? Exception(Cursor cursor)
    {
        cursor.Take();
        if (Head(cursor, dotted: false) is not { } head) return null;
        var cites = cursor.Skip(Keyword.Cites) ? Citations(cursor) : [];
        var overrides = cursor.Skip(Keyword.Overrides) ? List(cursor, Name).OfType<NameSyntax>().ToSeq() : [];
        cursor.Expect(Keyword.When);
        var when = Expression(cursor);
        cursor.Expect(":");
        var value = Below(cursor, Capped);
        return new ExceptionSyntax(head, cites, overrides, when, value);
    }

    private static ArgumentSyntax.Definitions Definitions(Cursor cursor)
    {
        var items = new List<DefinitionSyntax>();
        if (!cursor.AtEnd && Definition(cursor) is { } first) items.Add(first);
        foreach (var line in cursor.Children)
        {
            var below = new Cursor(line, cursor.Diagnostics);
            if (Definition(below) is { } definition) items.Add(definition);
            Finish(below);
        }

        return new ArgumentSyntax.Definitions(items.ToSeq());
    }

    private static DefinitionSyntax? Definition(Cursor cursor)
    {
        if (Head(cursor, dotted: false) is not { } head) return null;
        var cites = cursor.Skip(Keyword.Cites) ? Citations(cursor) : [];
        cursor.Expect("=");
        return new DefinitionSyntax(head, cites, Capped(cursor));
    }

    private static ArgumentSyntax.Clauses SelectionBlock(Cursor cursor)
    {
        var keyword = cursor.Last;
        var clauses = new List<ClauseSyntax>();
        var seen = new HashSet<Keyword>();
        if (!cursor.AtEnd) SelectionLine(cursor, clauses, seen);
        var failed = cursor.Failed;
        foreach (var line in cursor.Children)
        {
            var below = new Cursor(line, cursor.Diagnostics);
            SelectionLine(below, clauses, seen);
            failed |= below.Failed;
        }

        if (!failed && clauses.All(clause => clause.Keyword != Keyword.TakeFirst))
            cursor.Diagnostics.Add(DiagnosticCode.ClauseMissing, keyword, Keyword.TakeFirst.Word(), Keyword.Selection.Word());
        return new ArgumentSyntax.Clauses(clauses.ToSeq());
    }

    private static void SelectionLine(Cursor cursor, List<ClauseSyntax> into, HashSet<Keyword> seen)
    {
        while (!cursor.AtEnd)
        {
            var token = cursor.Current;
            var rule = Array.Find(Grammar.Selection, candidate => candidate.Keyword == token.Keyword);
            if (rule is null)
            {
                cursor.Fail(DiagnosticCode.ClauseUnknown, Cursor.Shown(token), Keyword.Selection.Word(), Names(Grammar.Selection));
                return;
            }

            if (!seen.Add(token.Keyword) && !rule.Repeats)
                cursor.Diagnostics.Add(DiagnosticCode.ClauseDuplicate, token.Span, token.Keyword.Word());
            cursor.Take();
            if (Argument(cursor, rule) is not { } argument) return;
            if (token.Is(Keyword.ThenBy) && argument is ArgumentSyntax.Values { Items: [var key] }
                && (cursor.At(Keyword.Descending) || cursor.At(Keyword.Ascending)))
            {
                var direction = cursor.Take();
                argument = new ArgumentSyntax.Values([key, new ExprSyntax.Word(direction.Keyword, direction.Span)]);
            }

            if (token.Keyword is Keyword.TakeFirst or Keyword.PerCategory or Keyword.Reserve) cursor.Skip(Keyword.Places);
            into.Add(new ClauseSyntax(token.Keyword, argument, token.Span.To(cursor.Last)));
        }
    }
}
