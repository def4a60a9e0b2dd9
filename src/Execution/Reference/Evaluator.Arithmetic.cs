using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Reference;

internal sealed partial class Evaluator
{
    public Value Compute(Expr.Compute node)
    {
        var left = Evaluate(node.Left);
        var right = Evaluate(node.Right);
        if (node.Left.Type.Is(Kind.Ratio) && node.Right.Type.Is(Kind.Points) && node.Type.Is(Kind.Ratio)) right = OfRatio(right);
        if (!left.IsKnown || !right.IsKnown)
            return Both(left, right, node.Span) ?? Bounded(node.Operator, left, right);
        if (node.Operator == Arithmetic.Divide && right.Number.IsZero) return Value.Fault(EvaluationFault.DivisionByZero, node.Right.Span);
        return Sized(Exact(node.Operator, left.Number, right.Number), node.Span);
    }

    /// <summary>A percentage point is a hundredth of the ratio it is added to or taken off.</summary>
    private static Value OfRatio(Value points) => points.IsKnown ? Value.Of(points.Number / 100)
        : points.State == ValueState.Unknown ? Value.Unknown(points.Needs, points.Bounds / Interval.Of(100), points.MayFail)
        : points;

    private static Ratio Exact(Arithmetic op, Ratio left, Ratio right) => op switch
    {
        Arithmetic.Add => left + right,
        Arithmetic.Subtract => left - right,
        Arithmetic.Multiply => left * right,
        _ => left / right,
    };

    private static Value Bounded(Arithmetic op, Value left, Value right)
    {
        var mayFail = left.MayFail || right.MayFail || (op == Arithmetic.Divide && right.Bounds.HasZero);
        return Value.Unknown(left.Needs.And(right.Needs), BoundsOf(op, left.Bounds, right.Bounds), mayFail);
    }

    private static Interval BoundsOf(Arithmetic op, Interval left, Interval right) => op switch
    {
        Arithmetic.Add => left + right,
        Arithmetic.Subtract => left - right,
        Arithmetic.Multiply => left * right,
        _ => left / right,
    };

    private static Value Sized(Ratio number, SourceSpan span) =>
        number.BitLength > Interval.MostBits ? Value.Fault(EvaluationFault.NumberTooLarge, span) : Value.Of(number);

    public Value Shift(Expr.Shift node)
    {
        var date = Evaluate(node.Date);
        var period = Evaluate(node.Period);
        if (Both(date, period, node.Span) is { } stopped) return stopped;
        if (!date.IsKnown || !period.IsKnown) return Value.Unknown(date.Needs.And(period.Needs), Interval.Everything, mayFail: true);
        if (node.Period.Type.Is(Kind.WorkingDays)) return WorkingDaysFrom(date.Day, node.Back ? -period.Number : period.Number, node.Span);
        CalendarPeriod? calendar = period.Payload is CalendarPeriod given ? given : null;
        if (calendar is null)
        {
            var day = node.Back ? date.Number - period.Number : date.Number + period.Number;
            return day.IsInteger && day.Sign >= 0 && day <= DateOnly.MaxValue.DayNumber
                ? Value.Of(day)
                : Value.Fault(EvaluationFault.DateOutOfCalendar, node.Span);
        }

        var moved = node.Back
            ? calendar.Value.TrySubtractFrom(date.Day, out var result)
            : calendar.Value.TryAddTo(date.Day, out result);
        return moved ? Value.Of(result) : Value.Fault(EvaluationFault.DateOutOfCalendar, node.Span);
    }

    public Value Compare(Expr.Compare node)
    {
        var caps = CapsThatBit.Count;
        var left = Evaluate(node.Left);
        var right = Evaluate(node.Right);
        // A limit on what is compared cuts no amount.
        CapsThatBit.RemoveRange(caps, CapsThatBit.Count - caps);
        return Compared(node.Operator, left, right, node.Span);
    }

    private static Value Compared(Comparison op, Value left, Value right, SourceSpan span)
    {
        if (!left.IsKnown || !right.IsKnown)
        {
            if (Both(left, right, span) is { } stopped) return stopped;
            var mayFail = left.MayFail || right.MayFail;
            return !mayFail && Decided(op, left.Bounds, right.Bounds) is { } decided
                ? Value.Of(decided)
                : Value.Unknown(left.Needs.And(right.Needs), Interval.Truth, mayFail);
        }

        if (left.Payload is { } one) return Value.Of(IsSame(one, right.Payload!) == (op == Comparison.Equal));
        return Value.Of(Holds(op, left.Number.CompareTo(right.Number)));
    }

    /// <summary>A code in the text of a policy is still a text beside one that was read from facts.</summary>
    private static bool IsSame(object one, object other) => one.Equals(other)
        || (one is string != other is string && string.Equals(one.ToString(), other.ToString(), StringComparison.OrdinalIgnoreCase));

    private static bool Holds(Comparison op, int order) => op switch
    {
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.Less => order < 0,
        Comparison.AtMost => order <= 0,
        Comparison.Greater => order > 0,
        _ => order >= 0,
    };

    /// <summary>What bounds alone decide; null when they do not.</summary>
    private static bool? Decided(Comparison op, Interval left, Interval right) => op switch
    {
        Comparison.Less => left.High < right.Low ? true : left.Low >= right.High ? false : null,
        Comparison.AtMost => left.High <= right.Low ? true : left.Low > right.High ? false : null,
        Comparison.Greater => Decided(Comparison.Less, right, left),
        Comparison.AtLeast => Decided(Comparison.AtMost, right, left),
        Comparison.Equal => left.High < right.Low || right.High < left.Low ? false : null,
        _ => !Decided(Comparison.Equal, left, right),
    };

    public Value Bounded(Expr.Bounded node)
    {
        var operand = Evaluate(node.Operand);
        var bound = Evaluate(node.Bound);
        if (Both(operand, bound, node.Span) is { } stopped) return stopped;
        if (node.IsCap && operand.Bounds.Low > bound.Bounds.High) NoteCap(node.Bound);
        if (!operand.IsKnown || !bound.IsKnown)
            return node.IsCap ? Between(operand, bound, Interval.Min) : Between(operand, bound, Interval.Max);
        if (!node.IsCap) return operand.Number < bound.Number ? bound : operand;
        return operand.Number <= bound.Number ? operand : bound;
    }

    /// <summary>A cap is named only where it is a figure of its own; an amount exactly at its cap is not cut.</summary>
    private void NoteCap(Expr bound)
    {
        if (bound is Expr.ParameterRef { Symbol: var cap }) CapsThatBit.Add(cap);
    }
}
