using Duixian.Quantities;
using Xunit;
using static Duixian.Tests.Quantities.Numbers;

namespace Duixian.Tests.Quantities;

/// <summary>The mainland's working calendar against its notices, copied a second time as first and last day of each block.</summary>
public class MainlandSchedulesTests
{
    /// <summary>Each block: name, first day, last day, its public holidays, the weekend days worked for it.</summary>
    public static TheoryData<string, string, string, string, string> Blocks => new()
    {
        { "New Year 2023", "2023-01-01", "2023-01-02", "01-01", "" },
        { "Spring Festival 2023", "2023-01-21", "2023-01-27", "01-22 01-23 01-24", "01-28 01-29" },
        { "Tomb-sweeping 2023", "2023-04-05", "2023-04-05", "04-05", "" },
        { "Labour Day 2023", "2023-04-29", "2023-05-03", "05-01", "04-23 05-06" },
        { "Dragon Boat 2023", "2023-06-22", "2023-06-24", "06-22", "06-25" },
        { "Mid-autumn and National Day 2023", "2023-09-29", "2023-10-06", "09-29 10-01 10-02 10-03", "10-07 10-08" },
        { "New Year 2024", "2024-01-01", "2024-01-01", "01-01", "" },
        { "Spring Festival 2024", "2024-02-10", "2024-02-17", "02-10 02-11 02-12", "02-04 02-18" },
        { "Tomb-sweeping 2024", "2024-04-04", "2024-04-06", "04-04", "04-07" },
        { "Labour Day 2024", "2024-05-01", "2024-05-05", "05-01", "04-28 05-11" },
        { "Dragon Boat 2024", "2024-06-10", "2024-06-10", "06-10", "" },
        { "Mid-autumn 2024", "2024-09-15", "2024-09-17", "09-17", "09-14" },
        { "National Day 2024", "2024-10-01", "2024-10-07", "10-01 10-02 10-03", "09-29 10-12" },
        { "New Year 2025", "2025-01-01", "2025-01-01", "01-01", "" },
        { "Spring Festival 2025", "2025-01-28", "2025-02-04", "01-28 01-29 01-30 01-31", "01-26 02-08" },
        { "Tomb-sweeping 2025", "2025-04-04", "2025-04-06", "04-04", "" },
        { "Labour Day 2025", "2025-05-01", "2025-05-05", "05-01 05-02", "04-27" },
        { "Dragon Boat 2025", "2025-05-31", "2025-06-02", "05-31", "" },
        { "National Day and Mid-autumn 2025", "2025-10-01", "2025-10-08", "10-01 10-02 10-03 10-06", "09-28 10-11" },
        { "New Year 2026", "2026-01-01", "2026-01-03", "01-01", "01-04" },
        { "Spring Festival 2026", "2026-02-15", "2026-02-23", "02-16 02-17 02-18 02-19", "02-14 02-28" },
        { "Tomb-sweeping 2026", "2026-04-04", "2026-04-06", "04-05", "" },
        { "Labour Day 2026", "2026-05-01", "2026-05-05", "05-01 05-02", "05-09" },
        { "Dragon Boat 2026", "2026-06-19", "2026-06-21", "06-19", "" },
        { "Mid-autumn 2026", "2026-09-25", "2026-09-27", "09-25", "" },
        { "National Day 2026", "2026-10-01", "2026-10-07", "10-01 10-02 10-03", "09-20 10-10" },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_published_block_is_off_and_its_make_up_days_are_worked(string name, string first, string last, string holidays, string makeUps)
    {
        Assert.Contains(first[..4], name, StringComparison.Ordinal);
        HashSet<DateOnly> statutory = [.. In(first, holidays)];
        Assert.All(DaysOf(first, last), day => Assert.Equal(statutory.Contains(day) ? DayKind.PublicHoliday : DayKind.Rest, KindOf(day)));
        Assert.All(statutory, day => Assert.True(DateRange.Inclusive(Day(first), Day(last)).Contains(day)));
        Assert.All(In(first, makeUps), day => Assert.Equal(DayKind.MakeUp, KindOf(day)));
        // The block is whole: neither its eve nor the day after it belongs to it.
        Assert.False(IsNamedAsOff(Day(last).AddDays(1)));
        Assert.False(first != "2023-01-01" && IsNamedAsOff(Day(first).AddDays(-1)));
    }

    [Fact]
    public void Outside_the_blocks_Monday_to_Friday_are_worked()
    {
        HashSet<DateOnly> named = [.. Blocks.SelectMany(row => DaysOf(row.Data.Item2, row.Data.Item3).Concat(In(row.Data.Item2, row.Data.Item5)))];
        foreach (DateOnly day in DaysOf("2023-01-01", "2026-12-31").Where(day => !named.Contains(day)))
            Assert.Equal(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayKind.Weekend : DayKind.Working, KindOf(day));
    }

    [Theory]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void A_year_has_as_many_working_days_as_its_public_holidays_leave(int year, int expected)
    {
        Assert.True(WorkingCalendar.Mainland.TryCount(DateRange.Year(year), out int workingDays, out _));
        Assert.Equal(expected, workingDays);
        // Moving rest days changes none of the sum, and a holiday on a weekend is made good on another day (article 6).
        List<DateOnly> days = [.. DaysOf($"{year}-01-01", $"{year}-12-31")];
        int weekends = days.Count(day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.Equal(days.Count - weekends - PublicHolidays(year).Count, workingDays);
    }

    [Theory]
    [InlineData(2023, 11)]
    [InlineData(2024, 11)]
    [InlineData(2025, 13)]
    [InlineData(2026, 13)]
    public void There_are_eleven_public_holidays_until_2024_and_thirteen_since(int year, int expected) =>
        Assert.Equal(expected, PublicHolidays(year).Count);

    [Theory]
    [InlineData("2023-01-21", DayKind.Rest)]
    [InlineData("2024-02-09", DayKind.Working)]
    [InlineData("2025-01-28", DayKind.PublicHoliday)]
    [InlineData("2026-02-16", DayKind.PublicHoliday)]
    public void The_eve_of_the_Spring_Festival_is_a_public_holiday_from_2025(string eve, DayKind expected) =>
        Assert.Equal(expected, KindOf(Day(eve)));

    [Theory]
    [InlineData("2023-05-02", DayKind.Rest)]
    [InlineData("2024-05-02", DayKind.Rest)]
    [InlineData("2025-05-02", DayKind.PublicHoliday)]
    [InlineData("2026-05-02", DayKind.PublicHoliday)]
    public void Labour_Day_has_two_days_from_2025(string second, DayKind expected)
    {
        Assert.Equal(expected, KindOf(Day(second)));
        Assert.Equal(DayKind.PublicHoliday, KindOf(Day(second).AddDays(-1)));
        Assert.Equal(DayKind.Rest, KindOf(Day(second).AddDays(1)));
    }

    private static bool IsNamedAsOff(DateOnly day) => KindOf(day) is DayKind.PublicHoliday or DayKind.Rest;

    private static DayKind KindOf(DateOnly day)
    {
        Assert.True(WorkingCalendar.Mainland.TryKindOf(day, out DayKind kind), $"{day} has no schedule");
        return kind;
    }

    private static List<DateOnly> PublicHolidays(int year) =>
        [.. DaysOf($"{year}-01-01", $"{year}-12-31").Where(day => KindOf(day) == DayKind.PublicHoliday)];

    private static IEnumerable<DateOnly> DaysOf(string first, string last)
    {
        for (DateOnly day = Day(first); day <= Day(last); day = day.AddDays(1)) yield return day;
    }

    private static IEnumerable<DateOnly> In(string yearOf, string monthsAndDays) =>
        monthsAndDays.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => Day($"{yearOf[..4]}-{text}"));
}
