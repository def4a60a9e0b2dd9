using CsCheck;
using Duixian.Quantities;
using Xunit;
using static Duixian.Tests.Quantities.Numbers;

namespace Duixian.Tests.Quantities;

public class AnniversariesTests
{
    [Fact]
    public void Loan_years_that_touch_a_calendar_year_are_given_whole() => Assert.Equal(
        [Between("2026-03-16", "2027-03-16"), Between("2027-03-16", "2028-03-16")],
        Anniversaries.YearsWithin(Day("2026-03-16"), DateRange.Year(2027)));

    [Fact]
    public void No_year_lies_before_the_start()
    {
        Assert.Equal(
            [Between("2026-03-16", "2027-03-16")],
            Anniversaries.YearsWithin(Day("2026-03-16"), DateRange.Year(2026)));
        Assert.Empty(Anniversaries.YearsWithin(Day("2026-03-16"), DateRange.Year(2025)));
        Assert.Empty(Anniversaries.YearsWithin(Day("2026-03-16"), DateRange.Empty));
    }

    [Fact]
    public void A_year_that_ends_where_the_range_begins_is_left_out()
    {
        Assert.Equal(
            [Between("2027-03-16", "2028-03-16")],
            Anniversaries.YearsWithin(Day("2026-03-16"), Between("2027-03-16", "2027-03-17")));
        Assert.Equal(
            [Between("2026-03-16", "2027-03-16")],
            Anniversaries.YearsWithin(Day("2026-03-16"), Between("2027-03-15", "2027-03-16")));
    }

    [Fact]
    public void A_leap_day_clamps_in_common_years_and_returns_in_leap_years() => Assert.Equal(
        [
            Between("2024-02-29", "2025-02-28"), Between("2025-02-28", "2026-02-28"),
            Between("2026-02-28", "2027-02-28"), Between("2027-02-28", "2028-02-29"),
            Between("2028-02-29", "2029-02-28"),
        ],
        Anniversaries.YearsWithin(Day("2024-02-29"), Between("2024-01-01", "2028-12-31")));

    [Fact]
    public void The_last_year_ends_with_the_calendar() => Assert.Equal(
        [Between("9998-07-01", "9999-07-01"), DateRange.Inclusive(Day("9999-07-01"), DateOnly.MaxValue)],
        Anniversaries.YearsWithin(Day("2026-07-01"), DateRange.Year(9999)));

    [Theory]
    [InlineData("2023-05-10", "2026-05-09", 2, 35)]
    [InlineData("2023-05-10", "2026-05-10", 3, 36)]
    [InlineData("2024-02-29", "2025-02-27", 0, 11)]
    [InlineData("2024-02-29", "2025-02-28", 1, 12)]
    [InlineData("2024-02-29", "2028-02-28", 3, 47)]
    [InlineData("2024-02-29", "2028-02-29", 4, 48)]
    [InlineData("2026-01-31", "2026-02-28", 0, 1)]
    [InlineData("2026-01-31", "2026-03-30", 0, 1)]
    [InlineData("2026-02-28", "2026-03-28", 0, 1)]
    [InlineData("2026-05-10", "2026-05-10", 0, 0)]
    [InlineData("2026-05-10", "2023-05-10", -3, -36)]
    [InlineData("2026-05-10", "2023-05-11", -2, -35)]
    public void Only_completed_years_and_months_count(string from, string to, int years, int months)
    {
        Assert.Equal(years, Anniversaries.FullYears(Day(from), Day(to)));
        Assert.Equal(months, Anniversaries.FullMonths(Day(from), Day(to)));
    }

    [Fact]
    public void Full_months_are_the_most_that_can_be_added_without_passing_the_date() =>
        Gen.Select(Gen.Int[700000, 740000], Gen.Int[0, 5000]).Sample((start, length) =>
        {
            DateOnly from = DateOnly.FromDayNumber(start);
            DateOnly to = from.AddDays(length);
            int months = Anniversaries.FullMonths(from, to);
            Assert.True(from.AddMonths(months) <= to);
            Assert.True(from.AddMonths(months + 1) > to);
            int years = Anniversaries.FullYears(from, to);
            Assert.True(from.AddYears(years) <= to);
            Assert.True(from.AddYears(years + 1) > to);
        });

    [Fact]
    public void Each_day_after_the_start_lies_in_exactly_one_year() =>
        Gen.Select(Gen.Int[700000, 740000], Gen.Int[0, 5000]).Sample((start, length) =>
        {
            DateOnly from = DateOnly.FromDayNumber(start);
            DateOnly day = from.AddDays(length);
            DateRange year = Assert.Single(Anniversaries.YearsWithin(from, DateRange.Inclusive(day, day)));
            Assert.True(year.Contains(day));
            Assert.Equal(from.AddYears(Anniversaries.FullYears(from, day)), year.First);
        });
}
