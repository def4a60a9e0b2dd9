using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Language.Ir;

/// <summary>A declared working calendar: every day of some years that is not as its weekday says.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsExample">True when it was invented.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Years">The years it gives, in order.</param>
/// <param name="Days">Days off and make-up days, all in these years.</param>
public sealed record WorkingYears(Name Name, bool IsExample, Prose Source, Seq<int> Years, Seq<ScheduledDay> Days)
{
    /// <summary>The published calendar, with declared years added or put in the place of published ones.</summary>
    public static WorkingCalendar Over(IEnumerable<WorkingYears> declared)
    {
        var schedules = declared
            .SelectMany(calendar => calendar.Years.Select(year =>
                new YearSchedule(year, [.. calendar.Days.Where(day => day.Date.Year == year)])))
            .ToList();
        return schedules.Count == 0 ? WorkingCalendar.Mainland : WorkingCalendar.Mainland.With(schedules);
    }
}
