using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Language.Syntax;

internal static partial class Parser
{
    private static readonly Dictionary<string, Operator> ComparisonSigns = new(StringComparer.Ordinal)
    {
        ["="] = Operator.Equal,
        ["≠"] = Operator.NotEqual,
        ["<"] = Operator.Less,
        ["≤"] = Operator.AtMost,
        [">"] = Operator.Greater,
        ["≥"] = Operator.AtLeast,
    };

    /// <summary>The comparison words of Civil Code article 1259 and their kin: which side the number itself is on.</summary>
    private static readonly Dictionary<Keyword, Operator> ComparisonWords = new()
    {
        [Keyword.Exceeds] = Operator.Greater,
        [Keyword.Above] = Operator.Greater,
        [Keyword.NotExceeding] = Operator.AtMost,
        [Keyword.NotAbove] = Operator.AtMost,
        [Keyword.NotBelow] = Operator.AtLeast,
        [Keyword.Reaches] = Operator.AtLeast,
        [Keyword.ShortOf] = Operator.Less,
        [Keyword.Under] = Operator.Less,
        [Keyword.Below] = Operator.Less,
        [Keyword.In] = Operator.In,
    };

    private static readonly Dictionary<Keyword, Operator> BehindWords = new()
    {
        [Keyword.OrMore] = Operator.AtLeast,
        [Keyword.Completed] = Operator.AtLeast,
        [Keyword.OrLess] = Operator.AtMost,
        [Keyword.Within] = Operator.AtMost,
        [Keyword.Beyond] = Operator.Greater,
    };

    /// <summary>An expression with caps and floors behind it: <c>e, 最高 c</c>.</summary>
    private static ExprSyntax Capped(Cursor cursor)
    {
        var left = Expression(cursor);
        while (true)
        {
            var comma = cursor.At(",") && (cursor.Ahead.Is(Keyword.AtMost) || cursor.Ahead.Is(Keyword.AtLeast));
            if (!comma && !cursor.At(Keyword.AtMost) && !cursor.At(Keyword.AtLeast)) return left;
            if (comma) cursor.Take();
            if (!cursor.CountOperator()) return left;
            var word = cursor.Take();
            left = new ExprSyntax.Binary(
                word.Keyword == Keyword.AtMost ? Operator.Cap : Operator.Floor, left, Additive(cursor), word.Span);
        }
    }

    private static ExprSyntax Expression(Cursor cursor) => Nested(cursor, Or);

    private static ExprSyntax Nested(Cursor cursor, Func<Cursor, ExprSyntax> read)
    {
        if (cursor.Depth >= Layout.MostNesting)
        {
            var here = cursor.Current.Span;
            cursor.Fail(DiagnosticCode.NestingTooDeep, $"{Layout.MostNesting}");
            return new ExprSyntax.Missing(here);
        }

        cursor.Depth++;
        var result = read(cursor);
        cursor.Depth--;
        // Half an expression would only be told a second time what is missing.
        return cursor.Failed ? new ExprSyntax.Missing(result.Span) : result;
    }

    private static ExprSyntax If(Cursor cursor)
    {
        var start = cursor.Take().Span;
        var when = Expression(cursor);
        cursor.Expect(Keyword.Then);
        var then = Expression(cursor);
        cursor.Expect(Keyword.Else);
        var otherwise = Expression(cursor);
        return new ExprSyntax.If(when, then, otherwise, start.To(otherwise.Span));
    }

    private static ExprSyntax Or(Cursor cursor) => Chain(cursor, And, t => t.Is(Keyword.Or) ? Operator.Or : null);

    private static ExprSyntax And(Cursor cursor) => Chain(cursor, Negation, t => t.Is(Keyword.And) ? Operator.And : null);

    private static ExprSyntax Negation(Cursor cursor)
    {
        if (!cursor.At(Keyword.Not)) return Comparison(cursor);
        var start = cursor.Take().Span;
        if (!cursor.CountOperator()) return new ExprSyntax.Missing(start);
        var operand = Negation(cursor);
        return new ExprSyntax.Not(operand, start.To(operand.Span));
    }

    private static ExprSyntax Comparison(Cursor cursor)
    {
        var left = Additive(cursor);
        if (cursor.Skip(Keyword.Is)) return Behind(cursor, left);
        if (ComparisonAt(cursor.Current) is not { } op) return left;
        var sign = cursor.Take().Span;
        var right = op == Operator.In && cursor.At("{") ? Set(cursor) : Additive(cursor);
        if (ComparisonAt(cursor.Current) is not null) cursor.Fail(DiagnosticCode.ComparisonChained);
        return new ExprSyntax.Binary(op, left, right, sign);
    }

    /// <summary>a 在 b 以上: the word behind the number says which side it is on.</summary>
    private static ExprSyntax Behind(Cursor cursor, ExprSyntax left)
    {
        var right = Additive(cursor);
        if (cursor.Current.Kind == TokenKind.Keyword && BehindWords.TryGetValue(cursor.Current.Keyword, out var op))
            return new ExprSyntax.Binary(op, left, right, cursor.Take().Span);
        cursor.Fail(
            DiagnosticCode.TokenUnexpected,
            Terms.OneOf(BehindWords.Keys.Select(word => word.Word())),
            Cursor.Shown(cursor.Current));
        return left;
    }

    private static Operator? ComparisonAt(Token token) => token.Kind switch
    {
        TokenKind.Sign when ComparisonSigns.TryGetValue(token.Word, out var op) => op,
        TokenKind.Keyword when ComparisonWords.TryGetValue(token.Keyword, out var op) => op,
        _ => null,
    };

    private static ExprSyntax Additive(Cursor cursor) =>
        Chain(cursor, Product, token => token.Is("∩") ? Operator.Intersect : SumAt(token));

    /// <summary>An end of 自 … 至 …: a sum of dates and days, so that ∩ joins whole ranges.</summary>
    private static ExprSyntax Sum(Cursor cursor) => Chain(cursor, Product, SumAt);

    private static Operator? SumAt(Token token) => token.Is("+") ? Operator.Add : token.Is("−") ? Operator.Subtract : null;

    private static ExprSyntax Product(Cursor cursor) => Chain(cursor, Signed, token => token switch
    {
        { Kind: TokenKind.Sign, Word: "×" } => Operator.Multiply,
        { Kind: TokenKind.Sign, Word: "÷" } => Operator.Divide,
        _ => null,
    });

    private static ExprSyntax Signed(Cursor cursor)
    {
        if (cursor.At("−"))
        {
            var start = cursor.TakeAs(TokenRole.Minus).Span;
            if (!cursor.CountOperator()) return new ExprSyntax.Missing(start);
            var operand = Signed(cursor);
            return new ExprSyntax.Negate(operand, start.To(operand.Span));
        }

        return Chain(cursor, Postfix, token => token.Is(Keyword.OrIfAbsent) ? Operator.IfAbsent : null);
    }

    private static ExprSyntax Chain(Cursor cursor, Func<Cursor, ExprSyntax> operand, Func<Token, Operator?> operatorAt)
    {
        var left = operand(cursor);
        while (operatorAt(cursor.Current) is { } op)
        {
            if (!cursor.CountOperator()) break;
            var sign = cursor.Take().Span;
            left = new ExprSyntax.Binary(op, left, operand(cursor), sign);
        }

        return left;
    }

    private static ExprSyntax Postfix(Cursor cursor)
    {
        var target = Primary(cursor);
        while (true)
        {
            if (cursor.At("."))
            {
                if (!cursor.CountOperator()) return target;
                cursor.Take();
                if (Name(cursor) is not { } field) return target;
                target = new ExprSyntax.Member(target, field, target.Span.To(field.Span));
            }
            else if (cursor.At("(") && target is (ExprSyntax.Name or ExprSyntax.Member))
            {
                if (!cursor.CountOperator()) return target;
                target = Call(cursor, target);
            }
            else
            {
                return target;
            }
        }
    }

    private static ExprSyntax.Call Call(Cursor cursor, ExprSyntax target)
    {
        cursor.TakeAs(TokenRole.CallBracket);
        var arguments = new List<ExprSyntax>();
        ExprSyntax? date = null;
        while (!cursor.At(")") && !cursor.AtEnd)
        {
            if (cursor.At(Keyword.At))
            {
                if (date is not null) cursor.Diagnostics.Add(DiagnosticCode.ClauseDuplicate, cursor.Current.Span, Keyword.At.Word());
                cursor.Take();
                date = Expression(cursor);
            }
            else
            {
                arguments.Add(Capped(cursor));
            }

            if (!cursor.Skip(",")) break;
        }

        cursor.Expect(")");
        return new ExprSyntax.Call(target, arguments.ToSeq(), date, target.Span.To(cursor.Last));
    }
}
