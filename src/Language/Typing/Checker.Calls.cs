using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Language.Typing;

internal sealed partial class Checker
{
    /// <summary>Functions whose arguments each have one fixed type.</summary>
    private static readonly Dictionary<Keyword, (Builtin Function, Kind[] Arguments, Kind Result)> Fixed = new()
    {
        [Keyword.PointsBetween] = (Builtin.PointsBetween, [Kind.Ratio, Kind.Ratio], Kind.Points),
        [Keyword.YearOf] = (Builtin.YearOf, [Kind.Date], Kind.Year),
        [Keyword.YearStart] = (Builtin.YearStart, [Kind.Year], Kind.Date),
        [Keyword.YearEnd] = (Builtin.YearEnd, [Kind.Year], Kind.Date),
        [Keyword.WholeYear] = (Builtin.WholeYear, [Kind.Year], Kind.DateRange),
        [Keyword.DayCountType] = (Builtin.Days, [Kind.DateRange], Kind.Days),
        [Keyword.WorkingDays] = (Builtin.WorkingDays, [Kind.DateRange], Kind.WorkingDays),
        [Keyword.FirstDay] = (Builtin.FirstDay, [Kind.DateRange], Kind.Date),
        [Keyword.LastDay] = (Builtin.LastDay, [Kind.DateRange], Kind.Date),
        [Keyword.FullYears] = (Builtin.FullYears, [Kind.Date, Kind.Date], Kind.Count),
        [Keyword.FullMonths] = (Builtin.FullMonths, [Kind.Date, Kind.Date], Kind.Count),
    };

    private static DataType DayCount { get; } = new DataType.Option(BuiltinOptions.DayCounts);

    private Expr BuiltinCall(ExprSyntax.Call call, Keyword keyword, Scope scope)
    {
        if (Fixed.TryGetValue(keyword, out var signature))
            return FixedCall(call, signature.Function, signature.Arguments.Select(DataType.Of).ToArray(), DataType.Of(signature.Result), scope);
        return keyword switch
        {
            Keyword.HigherOf => AlikeCall(call, Builtin.HigherOf, scope),
            Keyword.LowerOf => AlikeCall(call, Builtin.LowerOf, scope),
            Keyword.NotBelowZero => NotBelowZero(call, scope),
            Keyword.Growth => SeriesCall(call, Builtin.Growth, 1, DataType.Of(Kind.Ratio), scope),
            Keyword.GrowsEachYear => SeriesCall(call, Builtin.GrowsEachYear, 2, DataType.Of(Kind.YesNo), scope),
            Keyword.Floor => Floored(call, scope),
            Keyword.Rounding => RoundedCall(call, scope),
            Keyword.DailyInterest => StepsCall(call, scope),
            Keyword.AmountDays => StepsSum(call, scope),
            Keyword.Annualised => FixedCall(
                call, Builtin.Annualised, [DataType.Of(Kind.Amount), DataType.Of(Kind.AmountDays), DayCount],
                DataType.Of(Kind.YearlyRate), scope),
            Keyword.Has => HasOf(call, scope),
            _ => Broken(call, DiagnosticCode.NotCallable, keyword.Word()),
        };
    }

    private Expr FixedCall(ExprSyntax.Call call, Builtin function, DataType[] types, DataType result, Scope scope)
    {
        if (call.Arguments.Count != types.Length)
            return WrongArguments(call, new Wording(
                string.Join(", ", types.Select(type => type.Name.Chinese)), string.Join(", ", types.Select(type => type.Name.English))));
        return FunctionOf(call, function, call.Arguments.Select((argument, i) => Expect(argument, scope, types[i])).ToSeq(), result);
    }

    private static Expr FunctionOf(ExprSyntax.Call call, Builtin function, Seq<Expr> arguments, DataType result) =>
        arguments.Any(argument => argument.Type is DataType.Broken)
            ? new Expr.Broken(call.Span)
            : new Expr.Function(function, arguments, result, call.Span);

    private Expr AlikeCall(ExprSyntax.Call call, Builtin function, Scope scope)
    {
        if (call.Arguments.Count < 2) return WrongArguments(call, Terms.AlikeValues);
        var first = Type(call.Arguments[0], scope);
        var arguments = call.Arguments.Skip(1).Select(argument => Type(argument, scope, first.Type)).Prepend(first).ToList();
        var type = Joined(arguments, call.Span);
        if (type is DataType.Broken) return new Expr.Broken(call.Span);
        return type.IsOrdered
            ? new Expr.Function(function, arguments.Select(argument => Coerced(argument, type)).ToSeq(), type, call.Span)
            : WrongArguments(call, Terms.OrderedValues);
    }

    private Expr NotBelowZero(ExprSyntax.Call call, Scope scope)
    {
        if (call.Arguments.Count != 1) return WrongArguments(call, Terms.OneValue);
        var argument = Type(call.Arguments[0], scope);
        if (argument.Type is DataType.Broken) return argument;
        return argument.Type.IsQuantity
            ? new Expr.Function(Builtin.NotBelowZero, [argument], argument.Type, call.Span)
            : WrongArguments(call, Terms.Quantity);
    }

    private Expr SeriesCall(ExprSyntax.Call call, Builtin function, int years, DataType result, Scope scope)
    {
        if (call.Arguments.Count != years + 1)
            return WrongArguments(call, Terms.YearlyFactAndYears(years));
        var series = Type(call.Arguments[0], scope);
        if (series.Type is DataType.Broken) return series;
        if (series.Type is not DataType.Yearly yearly || !yearly.Inner.IsQuantity)
            return Broken(
                call.Arguments[0], DiagnosticCode.TypeMismatch, Terms.YearlyQuantity, series.Type.Name, Origin(series));
        var fact = series switch { Expr.FactRef f => f.Symbol, Expr.Field f => f.Symbol, _ => null };
        if (fact is { MayLackValue: true } && !IsTestedThroughout(call.Arguments[0], call.Arguments[1], call.Arguments[^1]))
            return Broken(call.Arguments[0], DiagnosticCode.AbsentNotHandled, Short(call.Arguments[0]));
        var arguments = call.Arguments.Skip(1).Select(argument => Expect(argument, scope, DataType.Of(Kind.Year))).Prepend(series);
        return FunctionOf(call, function, arguments.ToSeq(), result);
    }

    private Expr Floored(ExprSyntax.Call call, Scope scope)
    {
        if (call.Arguments.Count != 1) return WrongArguments(call, Terms.NumberOrRatio);
        var argument = Type(call.Arguments[0], scope);
        if (argument.Type is DataType.Broken) return argument;
        return argument.Type.Is(Kind.Number) || argument.Type.Is(Kind.Ratio) || argument.Type.Is(Kind.Count)
            ? new Expr.Function(Builtin.Floor, [argument], DataType.Of(Kind.Count), call.Span)
            : WrongArguments(call, Terms.NumberOrRatio);
    }

    private Expr RoundedCall(ExprSyntax.Call call, Scope scope)
    {
        if (call.Arguments.Count != 3) return WrongArguments(call, Terms.RoundingArguments);
        var value = Type(call.Arguments[0], scope);
        if (value.Type is DataType.Broken) return value;
        if (!value.Type.IsQuantity) return WrongArguments(call, Terms.RoundingArguments);
        var mode = Expect(call.Arguments[1], scope, new DataType.Option(BuiltinOptions.Roundings));
        var unit = Expect(call.Arguments[2], scope, value.Type);
        return Folded(unit) is Literal.Number { Value.Sign: <= 0 }
            ? Broken(call.Arguments[2], DiagnosticCode.TypeMismatch, Terms.AboveZero, Short(call.Arguments[2]), "")
            : FunctionOf(call, Builtin.Rounding, [value, mode, unit], value.Type);
    }

    private Expr StepsCall(ExprSyntax.Call call, Scope scope) => FixedCall(
        call,
        Builtin.DailyInterest,
        [new DataType.Daily(DataType.Of(Kind.Amount)), DataType.Of(Kind.DateRange), DataType.Of(Kind.YearlyRate), DayCount],
        DataType.Of(Kind.Amount),
        scope);

    private Expr StepsSum(ExprSyntax.Call call, Scope scope) => FixedCall(
        call,
        Builtin.AmountDays,
        [new DataType.Daily(DataType.Of(Kind.Amount)), DataType.Of(Kind.DateRange)],
        DataType.Of(Kind.AmountDays),
        scope);

    private Expr HasOf(ExprSyntax.Call call, Scope scope)
    {
        if (call.Arguments.Count != 1) return WrongArguments(call, Terms.OneFact);
        var operand = Allowing(call.Arguments[0], scope);
        return operand.Type is DataType.Broken ? operand : new Expr.Has(operand, call.Span);
    }

    private Expr RangeExpr(ExprSyntax.Range range, Scope scope)
    {
        var from = Expect(range.From, scope, DataType.Of(Kind.Date));
        var to = Expect(range.To, scope, DataType.Of(Kind.Date));
        return from.Type is DataType.Broken || to.Type is DataType.Broken
            ? new Expr.Broken(range.Span)
            : new Expr.Function(Builtin.RangeOf, [from, to], DataType.Of(Kind.DateRange), range.Span);
    }
}
