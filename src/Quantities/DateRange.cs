using System.Globalization;

namespace Duixian.Quantities;

/// <summary>A run of whole days, half-open: the start belongs to it, the end does not. Can be empty.</summary>
/// <remarks>
/// <para>This is how interest counts: the day of drawing counts, the day of repayment does not. All empty ranges are
/// equal, and <c>default</c> is one.</para>
/// <para>A range may reach the last day of the calendar, 9999-12-31. Its days are then counted in full, only
/// <see cref="EndExclusive"/> has no date to name and gives 9999-12-31 itself.</para>
/// </remarks>
public readonly record struct DateRange
{
    private readonly int _startDayNumber;

    // INVARIANT (one empty range): when Days is 0, _startDayNumber is 0 too.
    private DateRange(int startDayNumber, int days)
    {
        _startDayNumber = days > 0 ? startDayNumber : 0;
        Days = Math.Max(days, 0);
    }

    /// <summary>The range without days.</summary>
    public static DateRange Empty => default;

    /// <summary>The length; at least 0.</summary>
    /// <unit>days</unit>
    public int Days { get; }

    /// <summary>Whether the range has no day.</summary>
    public bool IsEmpty => Days == 0;

    /// <summary>The first day; 0001-01-01 when the range is empty.</summary>
    public DateOnly Start => DateOnly.FromDayNumber(_startDayNumber);

    /// <summary>The day after the last; equal to <see cref="Start"/> when the range is empty, and 9999-12-31 when the
    /// range reaches the end of the calendar.</summary>
    public DateOnly EndExclusive =>
        DateOnly.FromDayNumber(Math.Min(EndDayNumber, DateOnly.MaxValue.DayNumber));

    /// <summary>The first day.</summary>
    /// <exception cref="InvalidOperationException">The range is empty.</exception>
    public DateOnly First => IsEmpty ? throw NoDay() : Start;

    /// <summary>The last day.</summary>
    /// <exception cref="InvalidOperationException">The range is empty.</exception>
    public DateOnly Last => IsEmpty ? throw NoDay() : DateOnly.FromDayNumber(EndDayNumber - 1);

    private int EndDayNumber => _startDayNumber + Days;

    /// <summary>The days from <paramref name="first"/> to <paramref name="last"/>, both included; empty when the first
    /// is after the last.</summary>
    public static DateRange Inclusive(DateOnly first, DateOnly last) =>
        new(first.DayNumber, last.DayNumber - first.DayNumber + 1);

    /// <summary>The days from <paramref name="start"/> on and before <paramref name="endExclusive"/>; empty when there
    /// are none.</summary>
    public static DateRange HalfOpen(DateOnly start, DateOnly endExclusive) =>
        new(start.DayNumber, endExclusive.DayNumber - start.DayNumber);

    /// <summary>A calendar year, 1 January to 31 December.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not between 1 and 9999.</exception>
    public static DateRange Year(int year) => Inclusive(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>A calendar month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not between 1 and 9999, or the month not between 1
    /// and 12.</exception>
    public static DateRange Month(int year, int month) =>
        new(new DateOnly(year, month, 1).DayNumber, DateTime.DaysInMonth(year, month));

    /// <summary>Whether the day belongs to the range.</summary>
    public bool Contains(DateOnly date) => date.DayNumber >= _startDayNumber && date.DayNumber < EndDayNumber;

    /// <summary>The days common to both ranges.</summary>
    public DateRange Intersect(DateRange other)
    {
        int start = Math.Max(_startDayNumber, other._startDayNumber);
        return new(start, Math.Min(EndDayNumber, other.EndDayNumber) - start);
    }

    /// <summary>The range cut at every 1 January, in order of date.</summary>
    public IEnumerable<DateRange> ByCalendarYear()
    {
        if (IsEmpty) yield break;
        for (int year = First.Year; year <= Last.Year; year++)
            yield return Intersect(Year(year));
    }

    /// <summary>The range cut at the first day of every month, in order of date.</summary>
    public IEnumerable<DateRange> ByCalendarMonth()
    {
        foreach (DateRange part in ByCalendarYear())
        {
            for (int month = part.First.Month; month <= part.Last.Month; month++)
                yield return Intersect(Month(part.First.Year, month));
        }
    }

    /// <summary>The range for people who read logs: <c>2026-01-01/2026-12-31</c>, both days included.</summary>
    public override string ToString() => IsEmpty
        ? "empty"
        : string.Create(CultureInfo.InvariantCulture, $"{First:yyyy-MM-dd}/{Last:yyyy-MM-dd}");

    private static InvalidOperationException NoDay() => new("An empty range has no first or last day.");
}
