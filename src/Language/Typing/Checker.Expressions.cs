using System.Globalization;
using System.Runtime.CompilerServices;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Language.Typing;

internal sealed partial class Checker
{
    // As far as the calendar goes.
    private const int MostPeriod = 9999;

    /// <summary>The typed form of an expression. What is expected helps to read options and plain numbers; it is not enforced here.</summary>
    private Expr Type(ExprSyntax syntax, Scope scope, DataType? expected = null)
    {
        if (_depth >= MostHeight || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) return TooDeep(syntax);
        var beside = _height;
        _height = 0;
        _depth++;
        var expr = Read(syntax, scope, expected);
        _depth--;
        var own = _height + 1;
        _height = Math.Max(beside, own);
        if (own > MostHeight) return TooDeep(syntax);
        return LacksValueUntested(expr, syntax) ? Broken(syntax, DiagnosticCode.AbsentNotHandled, Short(syntax)) : expr;
    }

    private Expr Read(ExprSyntax syntax, Scope scope, DataType? expected) => syntax switch
    {
        ExprSyntax.Number number => NumberConstant(number),
        ExprSyntax.Date date => new Expr.Constant(new Literal.Day(date.Value), DataType.Of(Kind.Date), date.Span),
        ExprSyntax.Text text => new Expr.Constant(new Literal.Text(text.Value), DataType.Of(Kind.Text), text.Span),
        ExprSyntax.Word word => WordValue(word, expected),
        ExprSyntax.Name name => Named(name, scope, expected),
        ExprSyntax.Member member => MemberOf(member, scope),
        ExprSyntax.Call call => CallOf(call, scope),
        ExprSyntax.Not not => new Expr.Not(YesNo(not.Operand, scope), not.Span),
        ExprSyntax.Negate negate => Negated(negate, scope),
        ExprSyntax.Binary binary => BinaryOf(binary, scope, expected),
        ExprSyntax.If choice => IfOf(choice, scope, expected),
        ExprSyntax.Match match => MatchOf(match, scope, expected),
        ExprSyntax.Bands bands => BandsOf(bands, scope, expected),
        ExprSyntax.Brackets brackets => BracketsOf(brackets, scope),
        ExprSyntax.Range range => RangeExpr(range, scope),
        ExprSyntax.Ledger ledger => LedgerOf(ledger, scope),
        ExprSyntax.Aggregate aggregate => AggregateOf(aggregate, scope),
        ExprSyntax.Set set => Broken(set, DiagnosticCode.ExpressionExpected, "{"),
        _ => new Expr.Broken(syntax.Span),
    };

    private Expr NumberConstant(ExprSyntax.Number number)
    {
        if (number.Unit is Unit.Years or Unit.Months) return PeriodConstant(number);
        var kind = number.Unit switch
        {
            Unit.Yuan or Unit.TenThousandYuan or Unit.HundredMillionYuan => Kind.Amount,
            Unit.Percent or Unit.PerMille => Kind.Ratio,
            Unit.PercentagePoints => Kind.Points,
            Unit.Days => Kind.Days,
            Unit.WorkingDays => Kind.WorkingDays,
            Unit.PercentPerYear or Unit.PerMillePerYear => Kind.YearlyRate,
            Unit.YuanPerYear or Unit.TenThousandYuanPerYear => Kind.YearlyAmount,
            _ => number.Value.IsInteger ? Kind.Count : Kind.Number,
        };
        return new Expr.Constant(new Literal.Number(number.Value, Units.Written(number.Digits, number.Unit)), DataType.Of(kind), number.Span);
    }

    /// <summary>Whole years and months; 1.5年 is 18个月.</summary>
    private Expr PeriodConstant(ExprSyntax.Number number)
    {
        var (count, isYears) = (number.Value, number.Unit == Unit.Years);
        if (isYears && !count.IsInteger) (count, isYears) = (count * 12, false);
        if (!count.TryToInt64(out var n))
            return Broken(number, DiagnosticCode.TypeMismatch, DataType.Of(Kind.Count).Name, DataType.Of(Kind.Number).Name, "");
        if (n > MostPeriod) return Broken(number, DiagnosticCode.NumberTooLong, $"{n}".Length.ToString(CultureInfo.InvariantCulture), "4");
        var period = isYears ? new CalendarPeriod((int)n, 0, 0) : new CalendarPeriod(0, (int)n, 0);
        return new Expr.Constant(new Literal.Period(period, Units.Written(number.Digits, number.Unit)), DataType.Of(Kind.Duration), number.Span);
    }

    private Expr WordValue(ExprSyntax.Word word, DataType? expected)
    {
        switch (word.Keyword)
        {
            case Keyword.Yes or Keyword.No:
                return new Expr.Constant(new Literal.Truth(word.Keyword == Keyword.Yes), DataType.Of(Kind.YesNo), word.Span);
            case Keyword.ThisYear:
                return new Expr.PolicyYear(0, word.Span);
            case Keyword.LastYear:
                return new Expr.PolicyYear(-1, word.Span);
            case Keyword.YearBeforeLast:
                return new Expr.PolicyYear(-2, word.Span);
            case Keyword.Validity:
                return new Expr.Function(Builtin.Validity, [], DataType.Of(Kind.DateRange), word.Span);
        }

        // An option that an author's own type also has goes to the expected type first.
        if (expected is DataType.Option option && option.Type.IndexOf(word.Keyword.Word().Chinese) is >= 0 and var index)
            return OptionConstant(option.Type, index, word.Span);
        foreach (var member in BuiltinOptions.Members)
            if (member.Keyword == word.Keyword)
                return OptionConstant(member.Type, member.Index, word.Span);
        return Broken(word, DiagnosticCode.ExpressionExpected, word.Keyword.Word());
    }

    private static Expr.Constant OptionConstant(OptionType type, int index, SourceSpan span) =>
        new(new Literal.Option(index), new DataType.Option(type), span);

    private Expr Negated(ExprSyntax.Negate negate, Scope scope)
    {
        var operand = Type(negate.Operand, scope);
        if (operand.Type is DataType.Broken) return operand;
        if (!operand.Type.IsQuantity)
            return Broken(negate, DiagnosticCode.TypeMismatch, Terms.Quantity, operand.Type.Name, Origin(operand));
        var zero = new Expr.Constant(new Literal.Number(Ratio.Zero, "0"), operand.Type, negate.Span with { Length = 0 });
        return new Expr.Compute(Arithmetic.Subtract, zero, operand, operand.Type, negate.Span);
    }

    private Expr YesNo(ExprSyntax syntax, Scope scope)
    {
        var expr = Type(syntax, scope, DataType.Of(Kind.YesNo));
        if (expr.Type is DataType.Broken || expr.Type.Is(Kind.YesNo)) return expr;
        return Broken(syntax, DiagnosticCode.ConditionNotYesNo, expr.Type.Name, Origin(expr));
    }

    /// <summary>An expression that must have a type; whole numbers become numbers, years and codes where those are needed.</summary>
    private Expr Expect(ExprSyntax syntax, Scope scope, DataType type) => Required(Type(syntax, scope, type), type);

    private Expr Required(Expr expr, DataType type)
    {
        var coerced = Coerced(expr, type);
        if (coerced.Type is DataType.Broken || type is DataType.Broken || Same(coerced.Type, type)) return coerced;
        return Broken(expr.Span, DiagnosticCode.TypeMismatch, type.Name, expr.Type.Name, Origin(expr));
    }

    private static bool Same(DataType left, DataType right) => (left, right) switch
    {
        (DataType.Item a, DataType.Item b) => a.List == b.List,
        (DataType.Option a, DataType.Option b) => a.Type.Members == b.Type.Members,
        _ => left == right,
    };

    private static Expr Coerced(Expr expr, DataType wanted)
    {
        if (expr is Expr.Constant { Value: Literal.Number { Value: var value } number } && expr.Type.Is(Kind.Count))
        {
            var isYear = wanted.Is(Kind.Year) && value >= 1 && value <= 9999;
            if (isYear || wanted.Is(Kind.Number)) return new Expr.Constant(number, wanted, expr.Span);
        }

        if (wanted is DataType.Option { Type: var into } && expr.Type is DataType.Option { Type: var from } && into != from
            && from.Members.All(member => into.IndexOf(member.Text) >= 0))
            return new Expr.Match(
                expr, from.Members.Select((member, i) => (i, (Expr)OptionConstant(into, into.IndexOf(member.Text), expr.Span))).ToSeq(),
                null, wanted, expr.Span);

        if (wanted.Is(Kind.Number) && expr.Type.Is(Kind.Count))
            return new Expr.Compute(Arithmetic.Add, expr, ZeroBehind(expr, wanted), wanted, expr.Span);
        var isCode = wanted.Is(Kind.CreditCode) || wanted.Is(Kind.IndustryCode);
        return expr is Expr.Constant { Value: Literal.Text text } && isCode ? new Expr.Constant(text, wanted, expr.Span) : expr;
    }

    private static Expr.Constant ZeroBehind(Expr expr, DataType type) =>
        new(new Literal.Number(Ratio.Zero, "0"), type, expr.Span with { Start = expr.Span.End, Length = 0 });

    /// <summary>Where an operand has its type from, for the help of a type error.</summary>
    private static Wording Origin(Expr expr) => expr switch
    {
        Expr.FactRef { Symbol: var fact } => Declared(fact.Name, expr.Type),
        Expr.Field { Symbol: var fact } => Declared(fact.Name, expr.Type),
        Expr.InYear { Series: Expr.FactRef { Symbol: var fact } } => Declared(fact.Name, expr.Type),
        Expr.InYear { Series: Expr.Field { Symbol: var fact } } => Declared(fact.Name, expr.Type),
        Expr.ParameterRef { Symbol: var parameter } => Declared(parameter.Name, expr.Type),
        Expr.JudgementRef { Symbol: var judgement } => Declared(judgement.Name, expr.Type),
        Expr.Call { Symbol: var definition } => Declared(definition.Name, expr.Type),
        _ => Terms.IsOfType(Short(expr.Span), expr.Type.Name),
    };

    private static Wording Declared(Name name, DataType type) => Terms.DeclaredAs(name.Wording, type.Name, name.Span.ToString());

    private static string Short(ExprSyntax syntax) => Short(syntax.Span);

    private static string Short(SourceSpan span) => span.Length <= 40 ? span.Text : span.Text[..40] + "…";
}
