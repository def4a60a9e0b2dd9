using CsCheck;
using Duixian.Quantities;
using Xunit;
using static Duixian.Tests.Quantities.Numbers;

namespace Duixian.Tests.Quantities;

public class CalendarPeriodTests
{
    [Theory]
    [InlineData("2026-01-01", 3, 0, 0, "2028-12-31")]
    [InlineData("2026-07-15", 3, 0, 0, "2029-07-14")]
    [InlineData("2028-02-29", 3, 0, 0, "2031-02-28")]
    [InlineData("2028-02-29", 4, 0, 0, "2032-02-28")]
    [InlineData("2027-03-01", 1, 0, 0, "2028-02-29")]
    [InlineData("2026-01-31", 0, 1, 0, "2026-02-28")]
    [InlineData("2026-01-28", 0, 1, 0, "2026-02-27")]
    [InlineData("2026-01-31", 0, 1, 1, "2026-03-01")]
    [InlineData("2026-03-01", 0, 0, 1, "2026-03-01")]
    [InlineData("2026-03-01", 0, 0, 0, "2026-02-28")]
    public void The_last_day_of_a_period_that_begins_on_a_date_is_the_day_before_the_next_begins(
        string first, int years, int months, int days, string expected)
    {
        Assert.True(new CalendarPeriod(years, months, days).TryLastDayFrom(Day(first), out DateOnly last));
        Assert.Equal(Day(expected), last);
    }

    [Fact]
    public void A_period_that_leaves_the_calendar_has_no_last_day()
    {
        Assert.False(new CalendarPeriod(30, 0, 0).TryLastDayFrom(Day("9990-01-01"), out _));
        Assert.False(new CalendarPeriod(0, 0, 0).TryLastDayFrom(DateOnly.MinValue, out _));
    }

    [Theory]
    [InlineData("2026-01-31", 0, 1, 0, "2026-02-28")]
    [InlineData("2024-01-31", 0, 1, 0, "2024-02-29")]
    [InlineData("2024-02-29", 1, 0, 0, "2025-02-28")]
    [InlineData("2024-02-29", 4, 0, 0, "2028-02-29")]
    [InlineData("2026-03-31", 0, 6, 0, "2026-09-30")]
    [InlineData("2027-08-31", 0, 6, 0, "2028-02-29")]
    [InlineData("2026-01-31", 0, 1, 1, "2026-03-01")]
    [InlineData("2026-11-15", 0, 2, 0, "2027-01-15")]
    [InlineData("2026-12-31", 0, 0, 1, "2027-01-01")]
    [InlineData("2026-05-15", 1, -12, 0, "2026-05-15")]
    [InlineData("2026-05-31", -1, -3, -1, "2025-02-27")]
    public void Months_move_first_and_the_day_clamps_to_the_end_of_the_month(
        string date, int years, int months, int days, string expected) =>
        Assert.Equal(Day(expected), new CalendarPeriod(years, months, days).AddTo(Day(date)));

    [Theory]
    [InlineData("2026-03-31", 0, 1, 0, "2026-02-28")]
    [InlineData("2024-02-29", 1, 0, 0, "2023-02-28")]
    [InlineData("2026-03-31", 0, 1, 1, "2026-02-27")]
    [InlineData("2026-01-15", 0, 1, 0, "2025-12-15")]
    [InlineData("2026-01-01", 3, 0, 0, "2023-01-01")]
    public void Going_back_also_moves_months_first(string date, int years, int months, int days, string expected) =>
        Assert.Equal(Day(expected), new CalendarPeriod(years, months, days).SubtractFrom(Day(date)));

    [Fact]
    public void Adding_and_then_subtracting_need_not_lead_back()
    {
        CalendarPeriod month = new(0, 1, 0);
        Assert.Equal(Day("2026-01-28"), month.SubtractFrom(month.AddTo(Day("2026-01-31"))));
    }

    [Theory]
    [InlineData("9999-12-31", 0, 0, 1)]
    [InlineData("9999-12-01", 0, 1, 0)]
    [InlineData("9999-12-01", 0, 1, -31)]
    [InlineData("0001-01-01", 0, 0, -1)]
    [InlineData("0001-01-31", 0, -1, 31)]
    [InlineData("0001-01-01", -1, 0, 0)]
    [InlineData("2026-01-01", int.MaxValue, int.MaxValue, int.MaxValue)]
    [InlineData("2026-01-01", int.MinValue, int.MinValue, int.MinValue)]
    public void A_date_outside_the_calendar_is_refused_in_both_directions(string date, int years, int months, int days)
    {
        CalendarPeriod period = new(years, months, days);
        Assert.False(period.TryAddTo(Day(date), out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => period.AddTo(Day(date)));
        // The opposite of int.MinValue is no int, so the way back is tried where it can be written.
        if (years == int.MinValue) return;
        CalendarPeriod opposite = new(-years, -months, -days);
        Assert.False(opposite.TrySubtractFrom(Day(date), out _));
        Assert.Throws<ArgumentOutOfRangeException>(() => opposite.SubtractFrom(Day(date)));
    }

    [Fact]
    public void Years_and_months_make_one_count_of_months()
    {
        Assert.Equal(27, new CalendarPeriod(2, 3, 40).TotalMonths);
        Assert.Equal(13L * int.MaxValue, new CalendarPeriod(int.MaxValue, int.MaxValue, 0).TotalMonths);
        Assert.Equal("P2Y3M-40D", new CalendarPeriod(2, 3, -40).ToString());
        Assert.NotEqual(new CalendarPeriod(1, 0, 0), new CalendarPeriod(0, 12, 0));
    }

    [Fact]
    public void It_agrees_with_the_calendar_of_the_platform() =>
        Gen.Select(Gen.Int[1000000, 2000000], Gen.Int[-500, 500], Gen.Int[-500, 500], Gen.Int[-5000, 5000])
            .Sample((dayNumber, years, months, days) =>
            {
                DateOnly date = DateOnly.FromDayNumber(dayNumber);
                CalendarPeriod period = new(years, months, days);
                Assert.Equal(date.AddMonths(years * 12 + months).AddDays(days), period.AddTo(date));
                Assert.Equal(date.AddMonths(-years * 12 - months).AddDays(-days), period.SubtractFrom(date));
            });
}
