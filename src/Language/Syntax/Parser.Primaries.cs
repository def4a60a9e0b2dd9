using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Language.Syntax;

internal static partial class Parser
{
    private static readonly HashSet<Keyword> Aggregates =
    [
        Keyword.Sum, Keyword.Count, Keyword.Average, Keyword.Max, Keyword.Min, Keyword.Exists, Keyword.Every,
    ];

    private static ExprSyntax Primary(Cursor cursor)
    {
        var token = cursor.Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new ExprSyntax.Number(token.Number * Units.Scale(token.Unit), token.Word, token.Unit, cursor.Take().Span);
            case TokenKind.Date:
                return new ExprSyntax.Date(token.Date, cursor.Take().Span);
            case TokenKind.Text:
                return new ExprSyntax.Text(token.Word, cursor.Take().Span);
            case TokenKind.Name:
                return new ExprSyntax.Name(token.Word, cursor.Take().Span);
            case TokenKind.Sign when token.Word == "(":
                return Parenthesised(cursor);
            case TokenKind.Keyword:
                return FromKeyword(cursor, token);
            default:
                cursor.Fail(DiagnosticCode.ExpressionExpected, Cursor.Shown(token));
                return new ExprSyntax.Missing(token.Span);
        }
    }

    private static ExprSyntax Parenthesised(Cursor cursor)
    {
        cursor.Take();
        var inner = Capped(cursor);
        cursor.Expect(")");
        return inner;
    }

    private static ExprSyntax FromKeyword(Cursor cursor, Token token)
    {
        switch (token.Keyword)
        {
            case Keyword.If: return Nested(cursor, If);
            case Keyword.By: return Nested(cursor, Match);
            case Keyword.Bands: return Nested(cursor, Bands);
            case Keyword.Brackets: return Nested(cursor, Brackets);
            case Keyword.From: return Nested(cursor, Range);
            case Keyword.Ledger: return Nested(cursor, Ledger);
        }

        if (Aggregates.Contains(token.Keyword) && cursor.Ahead.Is("(")) return Nested(cursor, Aggregate);
        var word = new ExprSyntax.Word(token.Keyword, token.Span);
        if (cursor.Ahead.Is("("))
        {
            cursor.Take();
            return cursor.CountOperator() ? Call(cursor, word) : word;
        }

        // 有效期 is a clause of the policy and, elsewhere, the days of its validity.
        if (Words.IsValue(token.Keyword) || token.Is(Keyword.Validity))
        {
            cursor.Take();
            return word;
        }

        cursor.Fail(DiagnosticCode.ExpressionExpected, Cursor.Shown(token), Cursor.HelpOf(token));
        return new ExprSyntax.Missing(token.Span);
    }

    private static ExprSyntax.Set Set(Cursor cursor)
    {
        var start = cursor.Take().Span;
        var items = new List<ExprSyntax>();
        while (!cursor.At("}") && !cursor.AtEnd)
        {
            items.Add(Expression(cursor));
            if (!cursor.Skip(",")) break;
        }

        cursor.Expect("}");
        return new ExprSyntax.Set(items.ToSeq(), start.To(cursor.Last));
    }

    private static ExprSyntax.Match Match(Cursor cursor)
    {
        var start = cursor.Take().Span;
        var subject = Additive(cursor);
        var cases = new List<(ExprSyntax, ExprSyntax)>();
        var otherwise = Cases(cursor, () =>
        {
            var option = Additive(cursor);
            cursor.Expect(":");
            cases.Add((option, Capped(cursor)));
        });
        return new ExprSyntax.Match(subject, cases.ToSeq(), otherwise, start.To(cursor.Last));
    }

    private static ExprSyntax.Bands Bands(Cursor cursor)
    {
        var start = cursor.Take().Span;
        var subject = Additive(cursor);
        var cases = new List<(Operator, ExprSyntax, ExprSyntax)>();
        var otherwise = Cases(cursor, () =>
        {
            if (ComparisonAt(cursor.Current) is not { } op || op is Operator.In or Operator.Equal or Operator.NotEqual)
            {
                cursor.Fail(DiagnosticCode.TokenUnexpected, "≥ > ≤ <", Cursor.Shown(cursor.Current));
                return;
            }

            cursor.Take();
            var bound = Additive(cursor);
            cursor.Expect(":");
            cases.Add((op, bound, Capped(cursor)));
        });
        return new ExprSyntax.Bands(subject, cases.ToSeq(), otherwise, start.To(cursor.Last));
    }

    private static ExprSyntax.Brackets Brackets(Cursor cursor)
    {
        var start = cursor.Take().Span;
        var subject = Additive(cursor);
        var cases = new List<(ExprSyntax, ExprSyntax)>();
        Braces(cursor, () =>
        {
            var bound = Additive(cursor);
            cursor.Expect(":");
            cases.Add((bound, Additive(cursor)));
        });
        return new ExprSyntax.Brackets(subject, cases.ToSeq(), start.To(cursor.Last));
    }

    /// <summary>Cases between braces; the value behind 其余, if one stands there, is returned.</summary>
    private static ExprSyntax? Cases(Cursor cursor, Action entry)
    {
        ExprSyntax? otherwise = null;
        Braces(cursor, () =>
        {
            if (!cursor.At(Keyword.Otherwise))
            {
                entry();
                return;
            }

            if (otherwise is not null)
                cursor.Diagnostics.Add(DiagnosticCode.CaseDuplicate, cursor.Current.Span, Keyword.Otherwise.Word());
            cursor.Take();
            cursor.Expect(":");
            otherwise = Capped(cursor);
        });
        return otherwise;
    }

    /// <summary>Entries between braces, divided by semicolons.</summary>
    private static void Braces(Cursor cursor, Action entry)
    {
        if (!cursor.Expect("{")) return;
        while (!cursor.At("}") && !cursor.AtEnd)
        {
            entry();
            if (!cursor.Skip(";")) break;
        }

        cursor.Expect("}");
    }

    private static ExprSyntax.Range Range(Cursor cursor)
    {
        var start = cursor.Take().Span;
        var from = Sum(cursor);
        cursor.Expect(Keyword.To);
        var to = Sum(cursor);
        return new ExprSyntax.Range(from, to, start.To(to.Span));
    }

    private static ExprSyntax.Ledger Ledger(Cursor cursor)
    {
        var start = cursor.Take().Span;
        var measure = cursor.Current;
        if (!Words.IsLedgerMeasure(measure.Keyword))
            cursor.Fail(DiagnosticCode.TokenUnexpected, Words.LedgerMeasures, Cursor.Shown(measure));
        cursor.Take();
        var filters = new List<(Keyword, Seq<ExprSyntax>)>();
        Braces(cursor, () =>
        {
            var key = cursor.Current;
            if (!Words.IsLedgerFilter(key.Keyword))
                cursor.Fail(DiagnosticCode.TokenUnexpected, Words.LedgerFilters, Cursor.Shown(key));
            if (filters.Exists(filter => filter.Item1 == key.Keyword))
                cursor.Diagnostics.Add(DiagnosticCode.ClauseDuplicate, key.Span, key.Keyword.Word());
            cursor.Take();
            cursor.Expect(":");
            var values = new List<ExprSyntax>();
            do values.Add(Additive(cursor));
            while (cursor.Skip(","));
            filters.Add((key.Keyword, values.ToSeq()));
        });
        return new ExprSyntax.Ledger(measure.Keyword, filters.ToSeq(), start.To(cursor.Last));
    }

    private static ExprSyntax.Aggregate Aggregate(Cursor cursor)
    {
        var function = cursor.Take();
        cursor.TakeAs(TokenRole.CallBracket);
        var body = Expression(cursor);
        cursor.Expect(Keyword.For);
        var source = Postfix(cursor);
        var name = cursor.Skip(Keyword.As) ? Name(cursor) : null;
        var when = cursor.Skip(Keyword.When) ? Expression(cursor) : null;
        ExprSyntax? order = null;
        var descending = false;
        if (cursor.Skip(Keyword.By))
        {
            order = Additive(cursor);
            descending = cursor.Skip(Keyword.Descending) || (!cursor.Skip(Keyword.Ascending) && descending);
        }

        var take = cursor.Skip(Keyword.TakeFirst) ? Additive(cursor) : null;
        cursor.Expect(")");
        return new ExprSyntax.Aggregate(
            function.Keyword, body, source, name, when, order, descending, take, function.Span.To(cursor.Last));
    }
}
