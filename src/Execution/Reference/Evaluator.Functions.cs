using Duixian.Execution.Facts;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Reference;

internal sealed partial class Evaluator
{
    public Value Function(Expr.Function node)
    {
        if (node.Name is Builtin.Growth) return Growth(node);
        if (node.Name is Builtin.GrowsEachYear) return GrowsEachYear(node);
        if (node.Name is Builtin.Validity) return Validity();
        var few = default(Few);
        var arguments = node.Arguments.Count <= Few.Most ? ((Span<Value>)few)[..node.Arguments.Count] : new Value[node.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Evaluate(node.Arguments[i]);
        return All(arguments, node.Span) is { } stopped
            ? stopped.State == ValueState.Unknown
                ? Value.Unknown(stopped.Needs, BoundsOf(node.Name, arguments), stopped.MayFail || MayFail(node.Name, arguments))
                : stopped
            : Applied(node, arguments);
    }

    /// <summary>Whether some arguments within their bounds have no result.</summary>
    private static bool MayFail(Builtin function, ReadOnlySpan<Value> arguments) => function switch
    {
        Builtin.FirstDay or Builtin.LastDay or Builtin.WorkingDays => true,
        Builtin.YearStart or Builtin.YearEnd or Builtin.WholeYear => true,
        Builtin.Annualised => arguments[1].Bounds.HasZero,
        Builtin.Rounding => !(arguments[2].Bounds.Low > Ratio.Zero),
        _ => false,
    };

    private static Interval BoundsOf(Builtin function, ReadOnlySpan<Value> arguments) => function switch
    {
        Builtin.HigherOf => Folded(arguments, value => value.Bounds, Interval.Max),
        Builtin.LowerOf => Folded(arguments, value => value.Bounds, Interval.Min),
        Builtin.NotBelowZero => Interval.Max(arguments[0].Bounds, Interval.Of(Ratio.Zero)),
        Builtin.Floor => arguments[0].Bounds.Rising(x => Ratio.Of(x.Floor())),
        Builtin.PointsBetween => (arguments[0].Bounds - arguments[1].Bounds) * Interval.Of(100),
        Builtin.Rounding when arguments[1].IsKnown && arguments[2] is { IsKnown: true, Number.Sign: > 0 } =>
            arguments[0].Bounds.Rising(new Rounding((RoundingMode)arguments[1].Int, arguments[2].Number).Apply),
        Builtin.Days or Builtin.WorkingDays => Interval.NotNegative,
        _ => Interval.Everything,
    };

    private static T Folded<T>(ReadOnlySpan<Value> values, Func<Value, T> part, Func<T, T, T> join)
    {
        var whole = part(values[0]);
        foreach (var value in values[1..]) whole = join(whole, part(value));
        return whole;
    }

    private Value Applied(Expr.Function node, ReadOnlySpan<Value> arguments)
    {
        var first = arguments[0];
        return node.Name switch
        {
            Builtin.HigherOf => Value.Of(Folded(arguments, value => value.Number, Ratio.Max)),
            Builtin.LowerOf => Value.Of(Folded(arguments, value => value.Number, Ratio.Min)),
            Builtin.NotBelowZero => Value.Of(Ratio.Max(first.Number, Ratio.Zero)),
            Builtin.Floor => Value.Of(Ratio.Of(first.Number.Floor())),
            Builtin.Rounding => arguments[2].Number.Sign > 0
                ? Value.Of(new Rounding((RoundingMode)arguments[1].Int, arguments[2].Number).Apply(first.Number))
                : Value.Fault(EvaluationFault.RoundingUnit, node.Span),
            Builtin.PointsBetween => Value.Of((first.Number - arguments[1].Number) * 100),
            Builtin.YearOf => Value.Of(first.Day.Year),
            Builtin.YearStart => YearValue(node, first, year => Value.Of(new DateOnly(year, 1, 1))),
            Builtin.YearEnd => YearValue(node, first, year => Value.Of(new DateOnly(year, 12, 31))),
            Builtin.WholeYear => YearValue(node, first, year => Value.OfObject(DateRange.Year(year))),
            Builtin.Days => Value.Of(first.Get<DateRange>().Days),
            Builtin.WorkingDays => WorkingDaysIn(first.Get<DateRange>(), node.Span),
            Builtin.FirstDay => RangeValue(node, first, range => range.First),
            Builtin.LastDay => RangeValue(node, first, range => range.Last),
            Builtin.FullYears => Value.Of(Anniversaries.FullYears(first.Day, arguments[1].Day)),
            Builtin.FullMonths => Value.Of(Anniversaries.FullMonths(first.Day, arguments[1].Day)),
            Builtin.Intersect => Value.OfObject(first.Get<DateRange>().Intersect(arguments[1].Get<DateRange>())),
            Builtin.RangeOf => Value.OfObject(DateRange.Inclusive(first.Day, arguments[1].Day)),
            Builtin.DailyInterest => Sized(
                DayCounts.Interest(first.Get<StepSeries>(), arguments[1].Get<DateRange>(), arguments[2].Number, (DayCount)arguments[3].Int),
                node.Span),
            Builtin.AmountDays => Sized(first.Get<StepSeries>().SumOverDays(arguments[1].Get<DateRange>()), node.Span),
            Builtin.Annualised => Annualised(node, first.Number, arguments[1].Number, (DayCount)arguments[2].Int),
            _ => throw new System.Diagnostics.UnreachableException(node.Name.ToString()),
        };
    }

    private static Value YearValue(Expr.Function node, Value year, Func<int, Value> value) => year.Int is >= 1 and <= 9999
        ? value(year.Int)
        : Value.Fault(EvaluationFault.DateOutOfCalendar, node.Span);

    private static Value RangeValue(Expr.Function node, Value range, Func<DateRange, DateOnly> day) => range.Get<DateRange>().IsEmpty
        ? Value.Fault(EvaluationFault.EmptyRange, node.Span)
        : Value.Of(day(range.Get<DateRange>()));

    /// <summary>Amount ÷ (amount-days ÷ days of the year); whole months do not fit amount-days and count as actual/365.</summary>
    private static Value Annualised(Expr.Function node, Ratio amount, Ratio amountDays, DayCount count)
    {
        if (amountDays.IsZero) return Value.Fault(EvaluationFault.DivisionByZero, node.Arguments[1].Span);
        return Value.Of(amount * (count == DayCount.Actual360 ? 360 : 365) / amountDays);
    }

    /// <summary>Null when every value is known; otherwise what the whole is: an error, not announced, or unknown without bounds.</summary>
    private static Value? All(ReadOnlySpan<Value> values, Language.Text.SourceSpan span)
    {
        Value? all = null;
        foreach (var value in values)
        {
            if (value.IsKnown) continue;
            var (one, other) = (Strict(all ?? value, span), Strict(value, span));
            all = Both(one, other, span) ?? Value.Unknown(one.Needs.And(other.Needs), Interval.Everything, one.MayFail || other.MayFail);
        }

        return all;
    }

    private Value Growth(Expr.Function node)
    {
        var year = Evaluate(node.Arguments[1]);
        if (!year.IsKnown) return Both(year, year, node.Span) ?? Value.Unknown(year.Needs, Interval.Everything, mayFail: true);
        if (year.Int is < 2 or > 9999) return Value.Fault(EvaluationFault.DateOutOfCalendar, node.Span);
        var (now, before) = (InYear(node.Arguments[0], year.Int), InYear(node.Arguments[0], year.Int - 1));
        if (Both(now, before, node.Span) is { } stopped) return stopped;
        if (before.IsKnown && before.Number.Sign <= 0) return Value.Fault(EvaluationFault.GrowthBaseNotPositive, node.Span);
        if (now.IsKnown && before.IsKnown) return Value.Of((now.Number / before.Number) - 1);
        // Only positive bases have a growth rate, so only those bound it.
        var positive = before.Bounds.Low > Ratio.Zero;
        var bounds = positive
            ? (now.Bounds / before.Bounds) - Interval.Of(1)
            : new Interval(now.Bounds.Low >= Ratio.Zero ? -1 : null, null);
        return Value.Unknown(now.Needs.And(before.Needs), bounds, !positive || now.MayFail || before.MayFail);
    }

    private Value GrowsEachYear(Expr.Function node)
    {
        var from = Evaluate(node.Arguments[1]);
        var to = Evaluate(node.Arguments[2]);
        if (Both(from, to, node.Span) is { } stopped) return stopped;
        if (!from.IsKnown || !to.IsKnown) return Value.Unknown(from.Needs.And(to.Needs), Interval.Truth, mayFail: true);
        if (from.Int is < 2 or > 9999 || to.Int is < 1 or > 9999) return Value.Fault(EvaluationFault.DateOutOfCalendar, node.Span);
        if (to.Int - from.Int > MostYears) return Value.Fault(EvaluationFault.TooMuchWork, node.Span);
        var tally = new Tally();
        for (var year = from.Int; year <= to.Int; year++)
            tally.Add(Compared(Comparison.Greater, InYear(node.Arguments[0], year), InYear(node.Arguments[0], year - 1), node.Span), node.Span);
        return tally.AtLeast(tally.Parts);
    }

    private Value InYear(Expr series, int year)
    {
        var value = Evaluate(series);
        var found = value.IsKnown
            ? InYear(value.Get<YearSeries>(), year, series.Span)
            : Both(value, value, series.Span) ?? Value.Unknown(value.Needs, RangeIn(series), mayFail: true);
        tracer?.Year(year, found);
        return found;
    }
}
