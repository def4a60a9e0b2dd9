using System.Globalization;

namespace Duixian.Quantities;

/// <summary>A length of time in calendar units (期间): years, months and days, of any sign.</summary>
/// <remarks>
/// Applied to a date the years and months move first, as one count of months; a day that the month reached does not
/// have becomes its last day; then the days move. So 31 January plus one month is 28 or 29 February, and adding and
/// then subtracting a period need not lead back. Periods are compared part by part: 12 months is not equal to 1 year.
/// </remarks>
/// <param name="Years">Calendar years.</param>
/// <param name="Months">Calendar months.</param>
/// <param name="Days">Days.</param>
/// <source>民法典 第二百零二条 (到期月没有对应日的,月末日为期间的最后一日)</source>
public readonly record struct CalendarPeriod(int Years, int Months, int Days)
{
    private const int MonthsPerYear = 12;

    /// <summary>Years and months together.</summary>
    /// <unit>months</unit>
    public long TotalMonths => (long)Years * MonthsPerYear + Months;

    /// <summary>The date this period after <paramref name="date"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The result leaves the calendar (years 1 to 9999).</exception>
    public DateOnly AddTo(DateOnly date) => TryAddTo(date, out DateOnly result) ? result : throw OutOfCalendar(date);

    /// <summary>The date this period before <paramref name="date"/>: months go back first, then days.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The result leaves the calendar (years 1 to 9999).</exception>
    public DateOnly SubtractFrom(DateOnly date) =>
        TrySubtractFrom(date, out DateOnly result) ? result : throw OutOfCalendar(date);

    /// <summary>The date this period after <paramref name="date"/>.</summary>
    /// <returns>False when the date, or the month reached on the way, lies outside the calendar.</returns>
    public bool TryAddTo(DateOnly date, out DateOnly result) => TryMove(date, TotalMonths, Days, out result);

    /// <summary>The date this period before <paramref name="date"/>: months go back first, then days.</summary>
    /// <returns>False when the date, or the month reached on the way, lies outside the calendar.</returns>
    public bool TrySubtractFrom(DateOnly date, out DateOnly result) =>
        TryMove(date, -TotalMonths, -(long)Days, out result);

    /// <summary>The last day of this period when it begins on a date, that date included: three years from 1 January
    /// 2026 end on 31 December 2028.</summary>
    /// <remarks>The day before the corresponding day; where the month reached does not have the day, that month's last
    /// day, so that three years from 29 February 2028 end on 28 February 2031.</remarks>
    /// <param name="first">The first day of the period.</param>
    /// <param name="last">The last day; before <paramref name="first"/> when the period has no day.</param>
    /// <returns>False when the last day lies outside the calendar.</returns>
    /// <source>民法典 第二百零二条 (到期月没有对应日的,月末日为期间的最后一日)</source>
    public bool TryLastDayFrom(DateOnly first, out DateOnly last)
    {
        bool isInside = TryMove(first, TotalMonths, 0, out DateOnly corresponding);
        // A day that was cut to the end of its month is itself the last one.
        long before = corresponding.Day < first.Day ? 0 : 1;
        return TryMove(isInside ? corresponding : first, 0, Days - before, out last) && isInside;
    }

    /// <summary>The period for people who read logs, in the manner of ISO 8601: <c>P1Y6M0D</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P{Years}Y{Months}M{Days}D");

    private static bool TryMove(DateOnly date, long months, long days, out DateOnly result)
    {
        result = default;
        long month = (long)date.Year * MonthsPerYear + (date.Month - 1) + months;
        (long year, long monthOfYear) = Math.DivRem(month, MonthsPerYear);
        if (month < MonthsPerYear || year > DateOnly.MaxValue.Year) return false;

        int day = Math.Min(date.Day, DateTime.DaysInMonth((int)year, (int)monthOfYear + 1));
        long dayNumber = new DateOnly((int)year, (int)monthOfYear + 1, day).DayNumber + days;
        if (dayNumber < DateOnly.MinValue.DayNumber || dayNumber > DateOnly.MaxValue.DayNumber) return false;
        result = DateOnly.FromDayNumber((int)dayNumber);
        return true;
    }

    private ArgumentOutOfRangeException OutOfCalendar(DateOnly date) =>
        new(nameof(date), date, $"{this} from this date leaves the calendar.");
}
