using System.Globalization;
using Duixian.Execution.Values;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Reference;

internal sealed partial class Evaluator
{
    // More days than the calendar has; keeps a count of any size within what the calendar counts with.
    private const long MostDays = 4_000_000;

    /// <summary>The one calendar there is: data of the program, so the same facts give the same result everywhere.</summary>
    private static WorkingCalendar Calendar => WorkingCalendar.Mainland;

    private static Value WorkingDaysFrom(DateOnly date, Ratio workingDays, SourceSpan span)
    {
        if (!Ratio.Max(Ratio.Min(workingDays, MostDays), -MostDays).TryToInt64(out var count))
            return Value.Fault(EvaluationFault.DateOutOfCalendar, span);
        return Calendar.TryAdd(date, count, out var result, out var missingYear) ? Value.Of(result) : NoSchedule(missingYear.Value, span);
    }

    private static Value WorkingDaysIn(DateRange range, SourceSpan span) =>
        Calendar.TryCount(range, out var count, out var missingYear) ? Value.Of(count) : NoSchedule(missingYear.Value, span);

    private static Value NoSchedule(int year, SourceSpan span) =>
        Value.Fault(EvaluationFault.NoWorkingCalendar, span, year.ToString(CultureInfo.InvariantCulture));
}
