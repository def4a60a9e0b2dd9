using System.Diagnostics.CodeAnalysis;

namespace Duixian.Quantities;

/// <summary>Which days are worked (工作日): Monday to Friday, except where the schedule of the year says
/// otherwise.</summary>
/// <remarks>Only years with a schedule have an answer; every operation that meets a day of another year names that year
/// instead of guessing. An operation looks only at the days that it counts.</remarks>
public sealed class WorkingCalendar
{
    private readonly Dictionary<int, DayKind[]> _years = [];

    private WorkingCalendar(string label) => Label = label;

    /// <summary>The mainland of China, 2023 to 2026.</summary>
    public static WorkingCalendar Mainland { get; } = Of("mainland China", MainlandSchedules.All);

    /// <summary>Whose calendar it is; an invented one says so here.</summary>
    public string Label { get; }

    /// <summary>A calendar from the schedules of its years.</summary>
    /// <exception cref="ArgumentException">There is no label, or a schedule contradicts itself: a year or a day given
    /// twice, a day outside its year, a make-up day that is no weekend, a line that changes nothing.</exception>
    public static WorkingCalendar Of(string label, IEnumerable<YearSchedule> schedules)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(label);
        WorkingCalendar calendar = new(label);
        foreach (YearSchedule schedule in schedules)
        {
            if (!calendar._years.TryAdd(schedule.Year, KindsOf(schedule)))
                throw new ArgumentException($"Year {schedule.Year} is given twice.", nameof(schedules));
        }

        return calendar;
    }

    /// <summary>The years that have a schedule, in order.</summary>
    public IEnumerable<int> Years => _years.Keys.Order();

    /// <summary>This calendar with the schedules of some years added, or put in the place of its own.</summary>
    /// <exception cref="ArgumentException">A schedule contradicts itself, as for <see cref="Of"/>.</exception>
    public WorkingCalendar With(IEnumerable<YearSchedule> schedules)
    {
        WorkingCalendar added = Of(Label, schedules);
        foreach ((int year, DayKind[] days) in _years) added._years.TryAdd(year, days);
        return added;
    }

    /// <summary>What a day is.</summary>
    /// <returns>False when its year has no schedule.</returns>
    public bool TryKindOf(DateOnly date, out DayKind kind)
    {
        kind = default;
        if (!_years.TryGetValue(date.Year, out DayKind[]? days)) return false;
        kind = days[date.DayOfYear - 1];
        return true;
    }

    /// <summary>Whether a day is worked.</summary>
    /// <returns>False when its year has no schedule.</returns>
    public bool TryIsWorkingDay(DateOnly date, out bool isWorking)
    {
        bool known = TryKindOf(date, out DayKind kind);
        isWorking = known && IsWorking(kind);
        return known;
    }

    /// <summary>The working day that is so many working days after a date, or before it when negative.</summary>
    /// <remarks>The date itself does not count, whether it is worked or not; zero gives the date itself.</remarks>
    /// <param name="date">The date from which is counted.</param>
    /// <param name="workingDays">How many; of any sign.</param>
    /// <param name="result">The day reached.</param>
    /// <param name="missingYear">The first year met that has no schedule; 0 or 10000 past the ends of the
    /// calendar.</param>
    /// <source>民法典 第二百零一条 (开始的当日不计入,自下一日开始计算)</source>
    public bool TryAdd(
        DateOnly date, long workingDays, out DateOnly result, [NotNullWhen(false)] out int? missingYear)
    {
        result = date;
        missingYear = null;
        int step = Math.Sign(workingDays);
        for (long left = workingDays; left != 0;)
        {
            if (IsEnd(result, step))
            {
                missingYear = result.Year + step;
                return false;
            }

            result = result.AddDays(step);
            if (!TryIsWorkingDay(result, out bool isWorking))
            {
                missingYear = result.Year;
                return false;
            }

            if (isWorking) left -= step;
        }

        return true;
    }

    /// <summary>How many days of a range are worked; an empty range has none, whatever the year.</summary>
    /// <unit>working days; at least 0</unit>
    /// <param name="range">The days looked at.</param>
    /// <param name="workingDays">The count.</param>
    /// <param name="missingYear">The first year of the range that has no schedule.</param>
    public bool TryCount(DateRange range, out int workingDays, [NotNullWhen(false)] out int? missingYear)
    {
        workingDays = 0;
        missingYear = null;
        foreach (DateRange part in range.ByCalendarYear())
        {
            if (!_years.TryGetValue(part.First.Year, out DayKind[]? days))
            {
                missingYear = part.First.Year;
                return false;
            }

            foreach (DayKind kind in days.AsSpan(part.First.DayOfYear - 1, part.Days))
            {
                if (IsWorking(kind)) workingDays++;
            }
        }

        return true;
    }

    /// <summary>The day on which a period ends whose last day is the given one: that day, or the first working day
    /// after it when it is a day off.</summary>
    /// <source>民法典 第二百零三条 (最后一日是法定休假日的,以休假日结束的次日为最后一日)</source>
    public bool TryNextWorkingDay(DateOnly date, out DateOnly result, [NotNullWhen(false)] out int? missingYear)
    {
        result = date;
        missingYear = date.Year;
        if (!TryIsWorkingDay(date, out bool isWorking)) return false;
        missingYear = null;
        return isWorking || TryAdd(date, 1, out result, out missingYear);
    }

    private static bool IsWorking(DayKind kind) => kind is DayKind.Working or DayKind.MakeUp;

    private static bool IsEnd(DateOnly date, int step) => date == (step > 0 ? DateOnly.MaxValue : DateOnly.MinValue);

    private static DayKind[] KindsOf(YearSchedule schedule)
    {
        DateRange year = DateRange.Year(schedule.Year);
        DayKind[] kinds = [.. Enumerable.Range(0, year.Days).Select(day => UnscheduledKindOf(year.First.AddDays(day)))];
        foreach (ScheduledDay day in schedule.Days)
        {
            bool isOff = day.Kind is DayKind.PublicHoliday or DayKind.Rest;
            bool isMakeUp = day.Kind == DayKind.MakeUp && UnscheduledKindOf(day.Date) == DayKind.Weekend;
            if (!year.Contains(day.Date) || !(isOff || isMakeUp) || !IsUntouched(kinds[day.Date.DayOfYear - 1]))
            {
                throw new ArgumentException(
                    $"{day.Date:yyyy-MM-dd} cannot be {day.Kind} in {schedule.Year}.", nameof(schedule));
            }

            kinds[day.Date.DayOfYear - 1] = day.Kind;
        }

        return kinds;
    }

    private static bool IsUntouched(DayKind kind) => kind is DayKind.Working or DayKind.Weekend;

    private static DayKind UnscheduledKindOf(DateOnly date) =>
        date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayKind.Weekend : DayKind.Working;
}
