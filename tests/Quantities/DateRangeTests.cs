using CsCheck;
using Duixian.Quantities;
using Xunit;
using static Duixian.Tests.Quantities.Numbers;

namespace Duixian.Tests.Quantities;

public class DateRangeTests
{
    private static readonly Gen<DateRange> Ranges =
        Gen.Select(Gen.Int[738000, 738800], Gen.Int[738000, 738800]).Select((start, end) =>
            DateRange.HalfOpen(DateOnly.FromDayNumber(start), DateOnly.FromDayNumber(end)));

    [Fact]
    public void The_start_counts_and_the_end_does_not()
    {
        DateRange range = Between("2026-03-16", "2026-03-20");
        Assert.Equal(4, range.Days);
        Assert.Equal(Day("2026-03-16"), range.First);
        Assert.Equal(Day("2026-03-19"), range.Last);
        Assert.Equal(Day("2026-03-20"), range.EndExclusive);
        Assert.True(range.Contains(Day("2026-03-16")));
        Assert.False(range.Contains(Day("2026-03-20")));
        Assert.False(range.Contains(Day("2026-03-15")));
        Assert.Equal(range, DateRange.Inclusive(Day("2026-03-16"), Day("2026-03-19")));
        Assert.Equal("2026-03-16/2026-03-19", range.ToString());
    }

    [Fact]
    public void All_empty_ranges_are_equal()
    {
        Assert.Equal(DateRange.Empty, Between("2026-03-16", "2026-03-16"));
        Assert.Equal(DateRange.Empty, Between("2026-03-16", "2020-01-01"));
        Assert.Equal(DateRange.Empty, DateRange.Inclusive(Day("2026-03-16"), Day("2026-03-15")));
        Assert.Equal(DateRange.Empty, DateRange.Inclusive(DateOnly.MaxValue, DateOnly.MinValue));
        Assert.Equal(DateRange.Empty, DateRange.Year(2025).Intersect(DateRange.Year(2026)));
        Assert.Equal(default, DateRange.Empty);
        Assert.True(DateRange.Empty.IsEmpty);
        Assert.Equal("empty", DateRange.Empty.ToString());
        Assert.Equal(DateRange.Empty.Start, DateRange.Empty.EndExclusive);
        Assert.False(DateRange.Empty.Contains(DateOnly.MinValue));
        Assert.Empty(DateRange.Empty.ByCalendarMonth());
    }

    [Fact]
    public void An_empty_range_has_no_first_and_no_last_day()
    {
        Assert.Throws<InvalidOperationException>(() => DateRange.Empty.First);
        Assert.Throws<InvalidOperationException>(() => DateRange.Empty.Last);
    }

    [Fact]
    public void The_last_day_of_the_calendar_can_belong_to_a_range()
    {
        DateRange forEver = DateRange.Inclusive(Day("2026-01-01"), DateOnly.MaxValue);
        Assert.Equal(DateOnly.MaxValue, forEver.Last);
        Assert.Equal(DateOnly.MaxValue, forEver.EndExclusive);
        Assert.True(forEver.Contains(DateOnly.MaxValue));
        Assert.Equal(365, DateRange.Year(9999).Days);
        Assert.Equal(DateRange.Year(9999), forEver.Intersect(DateRange.Year(9999)));
        Assert.Equal(3652059, DateRange.Inclusive(DateOnly.MinValue, DateOnly.MaxValue).Days);
        Assert.Equal(12, DateRange.Year(9999).ByCalendarMonth().Count());
    }

    [Theory]
    [InlineData(2023, 365)]
    [InlineData(2024, 366)]
    [InlineData(2000, 366)]
    [InlineData(2100, 365)]
    public void A_year_has_its_leap_day(int year, int days) => Assert.Equal(days, DateRange.Year(year).Days);

    [Fact]
    public void A_month_ends_on_its_own_last_day()
    {
        Assert.Equal(29, DateRange.Month(2024, 2).Days);
        Assert.Equal(Day("2026-02-28"), DateRange.Month(2026, 2).Last);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10000)]
    public void A_year_outside_the_calendar_is_refused(int year)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DateRange.Year(year));
        Assert.Throws<ArgumentOutOfRangeException>(() => DateRange.Month(year, 1));
    }

    [Fact]
    public void Common_days_are_the_days_in_both() => Gen.Select(Ranges, Ranges).Sample((a, b) =>
    {
        DateRange common = a.Intersect(b);
        Assert.Equal(common, b.Intersect(a));
        int expected = Enumerable.Range(738000, 801)
            .Select(DateOnly.FromDayNumber).Count(day => a.Contains(day) && b.Contains(day));
        Assert.Equal(expected, common.Days);
    }, iter: 500);

    [Fact]
    public void Cutting_by_month_or_year_loses_no_day() => Ranges.Sample(range =>
    {
        List<DateRange>[] cuts = [[.. range.ByCalendarMonth()], [.. range.ByCalendarYear()]];
        foreach (List<DateRange> parts in cuts)
        {
            Assert.Equal(range.Days, parts.Sum(part => part.Days));
            Assert.All(parts, part => Assert.False(part.IsEmpty));
            for (int i = 1; i < parts.Count; i++) Assert.Equal(parts[i - 1].EndExclusive, parts[i].Start);
        }

        Assert.All(range.ByCalendarMonth(), part => Assert.Equal(part.First.Month, part.Last.Month));
        Assert.All(range.ByCalendarYear(), part => Assert.Equal(part.First.Year, part.Last.Year));
    });
}
