using System.Globalization;
using Duixian.Execution.Values;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Reference;

internal sealed partial class Evaluator
{
    // More days than the calendar has; keeps a count of any size within what the calendar counts with.
    private const long MostDays = 4_000_000;

    private Value WorkingDaysFrom(DateOnly date, Ratio workingDays, SourceSpan span)
    {
        if (!Ratio.Max(Ratio.Min(workingDays, MostDays), -MostDays).TryToInt64(out var count))
            return Value.Fault(EvaluationFault.DateOutOfCalendar, span);
        if (!scenario.Calendar.TryAdd(date, count, out var result, out var missingYear)) return NoSchedule(missingYear.Value, span);
        if (count != 0) Used.AddYears(date, result);
        return Value.Of(result);
    }

    private Value WorkingDaysIn(DateRange range, SourceSpan span)
    {
        if (!scenario.Calendar.TryCount(range, out var count, out var missingYear)) return NoSchedule(missingYear.Value, span);
        if (!range.IsEmpty) Used.AddYears(range.First, range.Last);
        return Value.Of(count);
    }

    private static Value NoSchedule(int year, SourceSpan span) =>
        Value.Fault(EvaluationFault.NoWorkingCalendar, span, year.ToString(CultureInfo.InvariantCulture));
}
