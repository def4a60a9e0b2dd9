using CsCheck;
using Duixian.Quantities;
using Xunit;
using static Duixian.Tests.Quantities.Numbers;

namespace Duixian.Tests.Quantities;

public class StepSeriesTests
{
    private static readonly StepSeries Loan = Series("2026-02-01=300", "2026-01-10=100", "2026-04-16=0");

    [Fact]
    public void Steps_are_put_in_order_of_date() => Assert.Equal(
        [Day("2026-01-10"), Day("2026-02-01"), Day("2026-04-16")],
        Loan.Steps.Select(step => step.Date));

    [Fact]
    public void Two_steps_on_one_date_are_refused()
    {
        Assert.False(StepSeries.TryCreate(
            [(Day("2026-01-10"), 1), (Day("2026-01-11"), 2), (Day("2026-01-10"), 1)], out StepSeries? series));
        Assert.Null(series);
    }

    [Theory]
    [InlineData("0001-01-01", 0)]
    [InlineData("2026-01-09", 0)]
    [InlineData("2026-01-10", 100)]
    [InlineData("2026-01-31", 100)]
    [InlineData("2026-02-01", 300)]
    [InlineData("2026-04-15", 300)]
    [InlineData("2026-04-16", 0)]
    [InlineData("9999-12-31", 0)]
    public void A_step_holds_from_its_date_until_the_next(string date, int value) =>
        Assert.Equal(value, Loan.ValueAt(Day(date)));

    [Fact]
    public void Segments_cover_the_range_and_include_days_of_zero() => Assert.Equal(
        [
            (Between("2026-01-01", "2026-01-10"), Ratio.Zero),
            (Between("2026-01-10", "2026-02-01"), 100),
            (Between("2026-02-01", "2026-03-01"), 300),
        ],
        Loan.Segments(Between("2026-01-01", "2026-03-01")));

    [Fact]
    public void A_step_on_the_last_day_makes_a_segment_of_one_day_and_one_after_it_none()
    {
        Assert.Equal(
            [(Between("2026-01-31", "2026-02-01"), (Ratio)100), (Between("2026-02-01", "2026-02-02"), 300)],
            Loan.Segments(Between("2026-01-31", "2026-02-02")));
        Assert.Single(Loan.Segments(Between("2026-01-31", "2026-02-01")));
    }

    [Fact]
    public void The_last_step_holds_to_the_end_of_the_calendar()
    {
        StepSeries open = Series("9999-12-30=7");
        Assert.Equal(14, open.SumOverDays(DateRange.Year(9999)));
        Assert.Equal(7, Series("9999-12-31=7").SumOverDays(DateRange.Year(9999)));
    }

    [Fact]
    public void A_series_without_steps_is_zero_on_every_day()
    {
        Assert.Equal(Ratio.Zero, StepSeries.Zero.SumOverDays(DateRange.Year(2026)));
        Assert.Equal(StepSeries.Zero, Series());
        Assert.Equal([(DateRange.Year(2026), Ratio.Zero)], StepSeries.Zero.Segments(DateRange.Year(2026)));
        Assert.Empty(Loan.Segments(DateRange.Empty));
        Assert.Equal(Ratio.Zero, Loan.SumOverDays(DateRange.Empty));
    }

    [Fact]
    public void Series_are_equal_when_their_steps_are()
    {
        StepSeries same = Series("2026-01-10=100", "2026-02-01=300", "2026-04-16=0.0");
        Assert.Equal(Loan, same);
        Assert.Equal(Loan.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(Loan, Series("2026-01-10=100"));
        Assert.False(Loan.Equals((object?)null));
        Assert.Equal("2026-01-10=100, 2026-02-01=300, 2026-04-16=0", Loan.ToString());
    }

    [Fact]
    public void The_sum_over_days_is_the_sum_of_each_day_and_additive()
    {
        Gen<(int, int)[]> steps = Gen.Select(Gen.Int[739000, 739200], Gen.Int[-50, 50]).Array[0, 8];
        Gen<int> lengths = Gen.Int[0, 150];
        Gen.Select(steps, Gen.Int[738990, 739210], lengths, lengths).Sample((raw, start, first, second) =>
        {
            var distinct = raw.DistinctBy(step => step.Item1)
                .Select(step => (DateOnly.FromDayNumber(step.Item1), (Ratio)step.Item2));
            Assert.True(StepSeries.TryCreate(distinct, out StepSeries? series));
            DateRange Days(int from, int count) => DateRange.HalfOpen(
                DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(from + count));
            DateRange whole = Days(start, first + second);
            Ratio daily = Enumerable.Range(start, whole.Days)
                .Aggregate(Ratio.Zero, (sum, day) => sum + series.ValueAt(DateOnly.FromDayNumber(day)));
            Assert.Equal(daily, series.SumOverDays(whole));
            Assert.Equal(
                daily,
                series.SumOverDays(Days(start, first)) + series.SumOverDays(Days(start + first, second)));
            Assert.Equal(whole.Days, series.Segments(whole).Sum(segment => segment.Range.Days));
        }, iter: 1000);
    }
}
