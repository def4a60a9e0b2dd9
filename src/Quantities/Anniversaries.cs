namespace Duixian.Quantities;

/// <summary>Years and months counted from a date instead of from the calendar: loan years, years of
/// establishment.</summary>
/// <remarks>The anniversary of a day that a month does not have is the month's last day; every anniversary is counted
/// from the start, so 29 February returns in each leap year.</remarks>
public static class Anniversaries
{
    private const int MonthsPerYear = 12;

    /// <summary>The years [start + k, start + k + 1), k = 0, 1, 2 …, that share a day with <paramref name="within"/>,
    /// in order.</summary>
    /// <remarks>Each is given whole, not cut to <paramref name="within"/>, and none lies before
    /// <paramref name="start"/>. The last one ends with the calendar, 9999-12-31.</remarks>
    public static IEnumerable<DateRange> YearsWithin(DateOnly start, DateRange within)
    {
        if (within.IsEmpty) yield break;
        int year = within.First <= start ? 0 : FullYears(start, within.First);
        while (TryAnniversary(start, year, out DateOnly from) && from <= within.Last)
        {
            year++;
            yield return TryAnniversary(start, year, out DateOnly to)
                ? DateRange.HalfOpen(from, to)
                : DateRange.Inclusive(from, DateOnly.MaxValue);
        }
    }

    /// <summary>Completed years from one date to another: the greatest k with from + k years not after to.</summary>
    /// <unit>years; the negative count of the way back when <paramref name="to"/> is before
    /// <paramref name="from"/></unit>
    /// <source>民法典 第二百零二条 (到期月的对应日为期间的最后一日)</source>
    public static int FullYears(DateOnly from, DateOnly to) => FullMonths(from, to) / MonthsPerYear;

    /// <summary>Completed months from one date to another: the greatest k with from + k months not after to.</summary>
    /// <unit>months; the negative count of the way back when <paramref name="to"/> is before
    /// <paramref name="from"/></unit>
    /// <source>民法典 第二百零二条 (到期月的对应日为期间的最后一日)</source>
    public static int FullMonths(DateOnly from, DateOnly to)
    {
        if (to < from) return -FullMonths(to, from);
        int months = (to.Year - from.Year) * MonthsPerYear + to.Month - from.Month;
        // In its last month the count is complete once the corresponding day, or the month's last day, is reached.
        int correspondingDay = Math.Min(from.Day, DateTime.DaysInMonth(to.Year, to.Month));
        return to.Day < correspondingDay ? months - 1 : months;
    }

    private static bool TryAnniversary(DateOnly start, int years, out DateOnly date) =>
        new CalendarPeriod(years, 0, 0).TryAddTo(start, out date);
}
