using CsCheck;
using Duixian.Quantities;
using Xunit;
using static Duixian.Tests.Quantities.Numbers;

namespace Duixian.Tests.Quantities;

/// <summary>Counting by the working calendar; what the mainland's years hold is in <see cref="MainlandSchedulesTests"/>.</summary>
public class WorkingCalendarTests
{
    private static readonly DateRange Known = DateRange.Inclusive(Day("2023-01-01"), Day("2026-12-31"));

    private static readonly Gen<DateOnly> SomeDay = Gen.Int[0, Known.Days - 1].Select(Known.First.AddDays);

    [Theory]
    [InlineData("2026-03-02", 1, "2026-03-03")]
    [InlineData("2026-03-02", 5, "2026-03-09")]
    [InlineData("2026-03-06", 1, "2026-03-09")]
    [InlineData("2026-03-07", 1, "2026-03-09")]
    [InlineData("2026-03-08", 1, "2026-03-09")]
    [InlineData("2026-03-09", -1, "2026-03-06")]
    [InlineData("2026-03-08", -1, "2026-03-06")]
    [InlineData("2026-03-07", -1, "2026-03-06")]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-13", 2, "2026-02-24")]
    [InlineData("2026-02-24", -2, "2026-02-13")]
    [InlineData("2024-12-31", 1, "2025-01-02")]
    [InlineData("2026-03-07", 0, "2026-03-07")]
    public void The_day_from_which_is_counted_does_not_count(string from, int workingDays, string expected) =>
        Assert.Equal(Day(expected), Added(Day(from), workingDays));

    [Theory]
    [InlineData("2026-03-02", "2026-03-08", 5)]
    [InlineData("2026-03-07", "2026-03-08", 0)]
    [InlineData("2026-02-14", "2026-02-24", 2)]
    [InlineData("2025-12-31", "2026-01-04", 2)]
    [InlineData("2026-03-09", "2026-03-02", 0)]
    public void Both_ends_of_a_range_are_counted(string first, string last, int expected) =>
        Assert.Equal(expected, Counted(DateRange.Inclusive(Day(first), Day(last))));

    [Theory]
    [InlineData("2026-03-06", "2026-03-06")]
    [InlineData("2026-03-07", "2026-03-09")]
    [InlineData("2026-10-01", "2026-10-08")]
    [InlineData("2026-10-10", "2026-10-10")]
    [InlineData("2026-02-15", "2026-02-24")]
    public void A_period_that_ends_on_a_day_off_ends_on_the_next_working_day(string last, string expected)
    {
        Assert.True(WorkingCalendar.Mainland.TryNextWorkingDay(Day(last), out DateOnly end, out int? missing));
        Assert.Equal((Day(expected), null), (end, missing));
    }

    [Theory]
    [InlineData("2026-12-31", 1, 2027)]
    [InlineData("2026-12-01", 100_000, 2027)]
    [InlineData("2023-01-01", -1, 2022)]
    [InlineData("2031-05-06", 3, 2031)]
    [InlineData("9999-12-31", 1, 10000)]
    [InlineData("0001-01-01", -1, 0)]
    [InlineData("2026-12-31", long.MaxValue, 2027)]
    [InlineData("2023-01-01", long.MinValue, 2022)]
    public void A_year_without_a_schedule_is_named_and_never_guessed(string from, long workingDays, int year)
    {
        Assert.False(WorkingCalendar.Mainland.TryAdd(Day(from), workingDays, out _, out int? missing));
        Assert.Equal(year, missing);
    }

    [Fact]
    public void A_range_names_its_first_year_without_a_schedule()
    {
        Assert.False(WorkingCalendar.Mainland.TryCount(DateRange.Inclusive(Day("2021-06-01"), Day("2028-01-01")), out _, out int? before));
        Assert.False(WorkingCalendar.Mainland.TryCount(DateRange.Inclusive(Day("2026-06-01"), Day("2028-01-01")), out _, out int? after));
        Assert.Equal((2021, 2027), (before, after));
        Assert.False(WorkingCalendar.Mainland.TryNextWorkingDay(Day("2022-12-31"), out _, out int? last));
        Assert.Equal(2022, last);
        Assert.False(WorkingCalendar.Mainland.TryIsWorkingDay(Day("2027-01-04"), out _));
    }

    [Fact]
    public void Only_the_days_that_are_counted_need_a_schedule()
    {
        Assert.Equal(Day("2023-01-03"), Added(Day("2022-12-31"), 1));
        Assert.Equal(Day("2026-12-31"), Added(Day("2027-01-01"), -1));
        Assert.Equal(Day("2040-01-01"), Added(Day("2040-01-01"), 0));
        Assert.Equal(0, Counted(DateRange.Empty));
    }

    [Fact]
    public void Adding_and_counting_agree() =>
        Gen.Select(SomeDay, Gen.Int[-300, 300]).Sample((from, workingDays) =>
        {
            if (!WorkingCalendar.Mainland.TryAdd(from, workingDays, out DateOnly to, out int? missing))
                return Assert.IsType<int>(missing) == (workingDays > 0 ? 2027 : 2022);
            DateRange walked = workingDays > 0
                ? DateRange.Inclusive(from.AddDays(1), to)
                : DateRange.Inclusive(to, from.AddDays(-1));
            return workingDays == 0
                ? to == from
                : Counted(walked) == Math.Abs(workingDays) && IsWorking(to);
        });

    [Fact]
    public void From_a_working_day_there_and_back_is_the_same_day() =>
        Gen.Select(SomeDay.Where(IsWorking), Gen.Int[-300, 300]).Sample((from, workingDays) =>
            !WorkingCalendar.Mainland.TryAdd(from, workingDays, out DateOnly to, out _) || Added(to, -workingDays) == from);

    [Fact]
    public void A_range_may_be_cut_anywhere() =>
        Gen.Select(SomeDay, SomeDay, SomeDay).Sample((a, b, c) =>
        {
            DateOnly[] days = [a, b, c];
            Array.Sort(days);
            int parts = Counted(DateRange.HalfOpen(days[0], days[1])) + Counted(DateRange.Inclusive(days[1], days[2]));
            return parts == Counted(DateRange.Inclusive(days[0], days[2]));
        });

    [Fact]
    public void The_end_of_a_period_is_one_step_back_and_one_working_day_on() =>
        SomeDay.Sample(day => !WorkingCalendar.Mainland.TryNextWorkingDay(day, out DateOnly end, out _) || end == Added(day.AddDays(-1), 1));

    [Fact]
    public void An_invented_calendar_has_a_label_and_only_its_own_years()
    {
        WorkingCalendar invented = WorkingCalendar.Of(
            "invented for a test",
            [
                new YearSchedule(2040, new ScheduledDay(Day("2040-01-02"), DayKind.PublicHoliday), new ScheduledDay(Day("2040-01-07"), DayKind.MakeUp)),
                new YearSchedule(2042),
            ]);
        Assert.Equal("invented for a test", invented.Label);
        Assert.True(invented.TryAdd(Day("2040-01-01"), 5, out DateOnly fifth, out _));
        Assert.Equal(Day("2040-01-07"), fifth);
        Assert.True(invented.TryCount(DateRange.Year(2042), out int days, out _));
        Assert.Equal(261, days);
        Assert.False(invented.TryAdd(Day("2040-12-31"), 1, out _, out int? missing));
        Assert.Equal(2041, missing);
    }

    [Theory]
    [InlineData("2040-01-02", DayKind.MakeUp)]
    [InlineData("2041-01-02", DayKind.Rest)]
    [InlineData("2040-01-03", DayKind.Rest)]
    [InlineData("2040-01-07", DayKind.Weekend)]
    [InlineData("2040-01-04", DayKind.Working)]
    public void A_schedule_that_contradicts_itself_is_refused(string day, DayKind kind) => Assert.Throws<ArgumentException>(() =>
        WorkingCalendar.Of("invented", [new YearSchedule(2040, new ScheduledDay(Day("2040-01-03"), DayKind.Rest), new ScheduledDay(Day(day), kind))]));

    [Fact]
    public void A_year_given_twice_or_a_calendar_without_a_label_is_refused()
    {
        Assert.Throws<ArgumentException>(() => WorkingCalendar.Of("invented", [new YearSchedule(2040), new YearSchedule(2040)]));
        Assert.Throws<ArgumentException>(() => WorkingCalendar.Of(" ", []));
    }

    private static DateOnly Added(DateOnly from, long workingDays)
    {
        Assert.True(WorkingCalendar.Mainland.TryAdd(from, workingDays, out DateOnly result, out int? missing), $"{from}: {missing}");
        return result;
    }

    private static int Counted(DateRange range)
    {
        Assert.True(WorkingCalendar.Mainland.TryCount(range, out int workingDays, out int? missing), $"{range}: {missing}");
        return workingDays;
    }

    private static bool IsWorking(DateOnly day) => WorkingCalendar.Mainland.TryIsWorkingDay(day, out bool isWorking) && isWorking;
}
