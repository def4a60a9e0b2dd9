using CsCheck;
using Duixian.Quantities;
using Xunit;
using static Duixian.Tests.Quantities.Numbers;

namespace Duixian.Tests.Quantities;

/// <summary>The loan vectors V0f to V8, V0h and D1, in yuan; each is rounded once, half up to the fen.</summary>
public class InterestTests
{
    [Theory]
    // V0f 重庆: half of the benchmark rate.
    [InlineData("3000000", "2026-01-01", "2026-07-04", "0.02175", DayCount.Actual365, "32893.15")]
    [InlineData("20000000", "2026-01-01", "2027-01-01", "0.02175", DayCount.Actual365, "435000")]
    // V0g: repaid after 200 days.
    [InlineData("5000000", "2026-01-01", "2026-07-20", "0.01", DayCount.Actual365, "27397.26")]
    [InlineData("5000000", "2026-01-01", "2026-07-20", "0.01", DayCount.Actual360, "27777.78")]
    // V1: a loan over the turn of the year.
    [InlineData("5000000", "2026-03-16", "2027-01-01", "0.01", DayCount.Actual365, "39863.01")]
    [InlineData("5000000", "2027-01-01", "2027-03-16", "0.01", DayCount.Actual365, "10136.99")]
    [InlineData("5000000", "2026-03-16", "2027-03-16", "0.01", DayCount.Actual365, "50000")]
    [InlineData("5000000", "2026-03-16", "2027-01-01", "0.01", DayCount.Actual360, "40416.67")]
    [InlineData("5000000", "2027-01-01", "2027-03-16", "0.01", DayCount.Actual360, "10277.78")]
    // V3: two loans of one firm.
    [InlineData("10000000", "2026-01-15", "2026-12-15", "0.01", DayCount.Actual365, "91506.85")]
    [InlineData("15000000", "2026-04-01", "2027-01-01", "0.01", DayCount.Actual365, "113013.70")]
    [InlineData("20000000", "2026-01-01", "2027-01-01", "0.01", DayCount.Actual365, "200000")]
    // V4: to the due date, not to the day of the late payment; and never both end days.
    [InlineData("3000000", "2026-01-05", "2026-10-05", "0.01", DayCount.Actual365, "22438.36")]
    // V6: a year of 366 days.
    [InlineData("4000000", "2027-09-01", "2028-09-01", "0.01", DayCount.Actual365, "40109.59")]
    // V7: the raw subsidy and the interest the bank took.
    [InlineData("2000000", "2026-01-01", "2026-07-01", "0.01", DayCount.Actual365, "9917.81")]
    [InlineData("2000000", "2026-01-01", "2026-07-01", "0.008", DayCount.Actual360, "8044.44")]
    // V8: three calendar years of one loan.
    [InlineData("10000000", "2026-03-01", "2027-01-01", "0.01", DayCount.Actual365, "83835.62")]
    [InlineData("10000000", "2027-01-01", "2028-01-01", "0.01", DayCount.Actual365, "100000")]
    [InlineData("10000000", "2028-01-01", "2028-03-01", "0.01", DayCount.Actual365, "16438.36")]
    // D1: a voucher discounted for 90 days.
    [InlineData("1000000", "2026-07-02", "2026-09-30", "0.032", DayCount.Actual360, "8000")]
    [InlineData("1000000", "2026-07-02", "2026-09-30", "0.032", DayCount.Actual365, "7890.41")]
    public void A_constant_balance_bears_interest_by_the_day(
        string principal, string start, string end, string rate, DayCount dayCount, string expected)
    {
        StepSeries balance = Series($"{start}={principal}", $"{end}=0");
        Assert.Equal(Number(expected), ToFen(Interest(balance, Between(start, end), rate, dayCount)));
        // The balance ends by itself: a range that is wider gives the same.
        Assert.Equal(Number(expected), ToFen(Interest(balance, Between("2020-01-01", "2040-01-01"), rate, dayCount)));
    }

    [Fact]
    public void V2_a_loan_repaid_in_two_parts()
    {
        StepSeries balance = Series("2026-02-10=8000000", "2026-06-30=5000000", "2026-11-20=0");
        Assert.Equal(Number("1835000000"), balance.SumOverDays(DateRange.Year(2026)));
        Assert.Equal([40, 140, 143, 42], balance.Segments(DateRange.Year(2026)).Select(segment => segment.Range.Days));
        Assert.Equal(Number("50273.97"), ToFen(Interest(balance, DateRange.Year(2026), "0.01", DayCount.Actual365)));
        Assert.Equal(Number("50972.22"), ToFen(Interest(balance, DateRange.Year(2026), "0.01", DayCount.Actual360)));
    }

    [Fact]
    public void V2b_a_revolving_loan()
    {
        StepSeries balance = Series("2026-01-10=1000000", "2026-02-01=3000000", "2026-04-16=1500000", "2026-07-10=0");
        Assert.Equal(Number("371500000"), balance.SumOverDays(DateRange.Year(2026)));
        Assert.Equal(Number("10178.08"), ToFen(Interest(balance, DateRange.Year(2026), "0.01", DayCount.Actual365)));
        Assert.Equal(Number("10319.44"), ToFen(Interest(balance, DateRange.Year(2026), "0.01", DayCount.Actual360)));
    }

    [Fact]
    public void V5_one_rounding_is_not_the_sum_of_twelve()
    {
        StepSeries balance = Series("2026-01-01=1234567");
        Ratio Year(DateRange range) => ToFen(Interest(balance, range, "0.01", DayCount.Actual365));
        Assert.Equal(Number("12345.67"), Year(DateRange.Year(2026)));
        Ratio monthly = DateRange.Year(2026).ByCalendarMonth().Aggregate(Ratio.Zero, (sum, month) => sum + Year(month));
        Assert.Equal(Number("12345.69"), monthly);
    }

    [Theory]
    // V0h 荆州: 12 days of May do not count, seven months do; the width of the range makes no difference.
    [InlineData("2024-05-20", "2025-01-01", "20125")]
    [InlineData("2024-01-01", "2025-01-01", "20125")]
    [InlineData("2024-05-01", "2025-01-01", "20125")]
    public void V0h_whole_months_leave_out_a_short_month_of_drawing(string start, string end, string expected)
    {
        StepSeries balance = Series("2024-05-20=2000000");
        Assert.Equal(Number(expected), Interest(balance, Between(start, end), "0.01725", DayCount.WholeMonths));
    }

    [Fact]
    public void Interest_by_days_is_additive_at_any_cut() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[0, 400], Gen.Int[-1000, 1000], Gen.Int[1, 900]).Sample(
            (cut, end, value, bp) =>
            {
                StepSeries balance = Series("2026-02-10=8000000", $"2026-09-01={value}");
                DateOnly start = Day("2026-01-01");
                Ratio rate = Ratio.Of(bp, 10000);
                DateRange whole = DateRange.HalfOpen(start, start.AddDays(cut + end));
                DateRange left = DateRange.HalfOpen(start, start.AddDays(cut));
                DateRange right = DateRange.HalfOpen(start.AddDays(cut), start.AddDays(cut + end));
                foreach (DayCount dayCount in new[] { DayCount.Actual365, DayCount.Actual360 })
                {
                    Assert.Equal(
                        DayCounts.Interest(balance, whole, rate, dayCount),
                        DayCounts.Interest(balance, left, rate, dayCount)
                            + DayCounts.Interest(balance, right, rate, dayCount));
                }
            }, iter: 1000);

    private static Ratio Interest(StepSeries balance, DateRange range, string rate, DayCount dayCount) =>
        DayCounts.Interest(balance, range, Number(rate), dayCount);

    private static Ratio ToFen(Ratio yuan) => new Rounding(RoundingMode.HalfUp, Ratio.Of(1, 100)).Apply(yuan);
}
