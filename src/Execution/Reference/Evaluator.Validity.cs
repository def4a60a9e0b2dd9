using Duixian.Execution.Values;
using Duixian.Quantities;

namespace Duixian.Execution.Reference;

internal sealed partial class Evaluator
{
    private Value? _validity;

    /// <summary>
    /// 有效期: from the day of effect to the last day of the declared period, at the latest to the day before another policy takes this one's
    /// place. Without a declared period it is open; empty when another one prevails from the first day.
    /// </summary>
    public Value Validity()
    {
        if (_validity is { } known) return known;
        var effective = Strict(Apart(() => Evaluate(Program.Policy.Effective)), Program.Policy.Effective.Span);
        var value = effective.IsKnown ? Value.OfObject(ValidFrom(effective.Day))
            : effective.State == ValueState.Unknown ? Value.Unknown(effective.Needs, Interval.Everything, effective.MayFail)
            : effective;
        // A trace shows the steps again.
        if (tracer is null && value.IsKnown) _validity = value;
        return value;
    }

    private DateRange ValidFrom(DateOnly first)
    {
        var last = Program.Policy.Validity is { } period && period.TryLastDayFrom(first, out var end) ? end : DateOnly.MaxValue;
        var days = DateRange.Inclusive(first, last);
        return scenario.Superseded is { } superseded ? days.Intersect(DateRange.HalfOpen(DateOnly.MinValue, superseded.From)) : days;
    }
}
