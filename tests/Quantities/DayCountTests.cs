using CsCheck;
using Duixian.Quantities;
using Xunit;
using static Duixian.Tests.Quantities.Numbers;

namespace Duixian.Tests.Quantities;

public class DayCountTests
{
    [Theory]
    [InlineData(DayCount.Actual365, "2026-01-01", "2027-01-01", "1")]
    [InlineData(DayCount.Actual365, "2024-01-01", "2025-01-01", "366/365")]
    [InlineData(DayCount.Actual360, "2026-01-01", "2027-01-01", "365/360")]
    [InlineData(DayCount.Actual360, "2026-03-16", "2026-03-16", "0")]
    [InlineData(DayCount.WholeMonths, "2026-01-01", "2027-01-01", "1")]
    [InlineData(DayCount.WholeMonths, "2026-01-17", "2026-02-01", "0")]
    [InlineData(DayCount.WholeMonths, "2026-01-16", "2026-02-01", "1/12")]
    [InlineData(DayCount.WholeMonths, "2026-02-01", "2026-02-16", "0")]
    [InlineData(DayCount.WholeMonths, "2026-02-01", "2026-02-17", "1/12")]
    [InlineData(DayCount.WholeMonths, "2024-02-15", "2024-03-01", "0")]
    [InlineData(DayCount.WholeMonths, "2024-02-14", "2024-03-01", "1/12")]
    [InlineData(DayCount.WholeMonths, "2026-01-17", "2026-02-16", "0")]
    [InlineData(DayCount.WholeMonths, "2025-12-16", "2026-01-17", "1/6")]
    public void Each_day_count_has_its_own_part_of_a_year(
        DayCount dayCount, string start, string end, string expected) =>
        Assert.Equal(Number(expected), dayCount.YearFraction(Between(start, end)));

    [Theory]
    // Factors that a public loan engine prints at 9.4822 % a year.
    [InlineData(31, DayCount.Actual365, "0.008053375342")]
    [InlineData(29, DayCount.Actual365, "0.007533802740")]
    [InlineData(30, DayCount.Actual360, "0.007901833333")]
    public void V0e_day_count_factors(int days, DayCount dayCount, string expected)
    {
        DateOnly start = Day("2024-01-01");
        Ratio factor = dayCount.YearFraction(DateRange.HalfOpen(start, start.AddDays(days))) * Number("0.094822");
        Assert.True(Ratio.Abs(factor - Number(expected)) < Number("0.000000000001"));
    }

    [Fact]
    public void Whole_months_are_not_additive()
    {
        Ratio Part(string start, string end) => DayCount.WholeMonths.YearFraction(Between(start, end));
        Assert.Equal(Ratio.Zero, Part("2026-01-01", "2026-01-11") + Part("2026-01-11", "2026-01-21"));
        Assert.Equal(Ratio.Of(1, 12), Part("2026-01-01", "2026-01-21"));
    }

    [Fact]
    public void Interest_on_a_constant_balance_is_balance_times_rate_times_year_fraction() =>
        Gen.Select(Gen.Int[0, 800], Gen.Int[0, 800], Gen.Enum<DayCount>(), Gen.Int[1, 1000000]).Sample(
            (from, length, dayCount, principal) =>
            {
                DateOnly start = Day("2023-06-15").AddDays(from);
                DateRange range = DateRange.HalfOpen(start, start.AddDays(length));
                StepSeries balance = Series($"2020-01-01={principal}");
                Assert.Equal(
                    principal * Number("0.0345") * dayCount.YearFraction(range),
                    DayCounts.Interest(balance, range, Number("0.0345"), dayCount));
            });

    [Theory]
    // Drawn on the 16th of a month of 31 days: 16 days, counted whole.
    [InlineData("100", "2026-01-16=1200")]
    // Drawn on the 17th: 15 days, not counted.
    [InlineData("0", "2026-01-17=1200")]
    // Repaid on the 17th: 16 days carried a balance, counted whole.
    [InlineData("100", "2026-01-01=1200", "2026-01-17=0")]
    // Repaid on the 16th: not counted.
    [InlineData("0", "2026-01-01=1200", "2026-01-16=0")]
    // Two draws in one month: 10 days of 1200 and 21 days of 2430 are 63030 yuan-days, over 31 days and 12 months.
    [InlineData("63030/372", "2026-01-01=1200", "2026-01-11=2430")]
    // A gap: 10 and 6 days carry a balance, 16 together.
    [InlineData("100", "2026-01-01=1200", "2026-01-11=0", "2026-01-26=1200")]
    public void A_counted_month_bears_a_twelfth_of_its_average_balance(string expected, params string[] steps) =>
        Assert.Equal(
            Number(expected),
            DayCounts.Interest(Series(steps), DateRange.Month(2026, 1), Ratio.One, DayCount.WholeMonths));
}
