using System.Diagnostics;

namespace Duixian.Quantities;

/// <summary>Year fractions and interest under each <see cref="DayCount"/>. Nothing here rounds.</summary>
public static class DayCounts
{
    /// <summary>Under <see cref="DayCount.WholeMonths"/> a month counts when <em>more</em> of its days than this are
    /// covered.</summary>
    /// <unit>days</unit>
    public const int MonthCountsAfterDays = 15;

    private const int MonthsPerYear = 12;

    /// <summary>The part of a year that a range makes; exact, at least 0.</summary>
    /// <remarks><see cref="DayCount.WholeMonths"/> is not additive: each of two adjoining ranges of ten days in one
    /// month counts nothing, the two together count a month. Cut a range only where the rule says so.</remarks>
    /// <unit>years</unit>
    public static Ratio YearFraction(this DayCount dayCount, DateRange range) => dayCount == DayCount.WholeMonths
        ? Ratio.Of(range.ByCalendarMonth().Count(month => month.Days > MonthCountsAfterDays), MonthsPerYear)
        : Ratio.Of(range.Days, DaysPerYear(dayCount));

    /// <summary>The interest on a balance that changes by the day: balance × yearly rate × part of a year;
    /// exact.</summary>
    /// <remarks>
    /// <para><see cref="DayCount.Actual365"/> and <see cref="DayCount.Actual360"/>: the sum of the balance over each
    /// day of the range × rate ÷ 365 or 360. Additive over adjoining ranges.</para>
    /// <para><see cref="DayCount.WholeMonths"/>: in each calendar month only the days of the range count on which the
    /// balance is not zero. When they are more than <see cref="MonthCountsAfterDays"/>, the month bears rate ÷ 12 of
    /// the average balance over those days; otherwise it bears nothing. So a month of drawing or of full repayment
    /// counts wholly or not at all, with no need to cut the range to the life of the loan, and for a balance that is
    /// the same and not zero on every day the result is balance × rate × <see cref="YearFraction"/>.</para>
    /// </remarks>
    /// <param name="balance">The balance at the end of each day.</param>
    /// <param name="range">The days that bear interest.</param>
    /// <param name="yearlyRate">The rate per year as a plain number: 1 % is 1/100.</param>
    /// <param name="dayCount">The custom that the rule names.</param>
    /// <unit>the unit of the balance</unit>
    public static Ratio Interest(StepSeries balance, DateRange range, Ratio yearlyRate, DayCount dayCount)
    {
        if (dayCount != DayCount.WholeMonths)
            return balance.SumOverDays(range) * yearlyRate / DaysPerYear(dayCount);

        Ratio balanceMonths = Ratio.Zero;
        foreach (DateRange month in range.ByCalendarMonth())
            balanceMonths += AverageWhenCounted(balance, month);
        return balanceMonths * yearlyRate / MonthsPerYear;
    }

    private static Ratio AverageWhenCounted(StepSeries balance, DateRange month)
    {
        int days = 0;
        Ratio sum = Ratio.Zero;
        foreach ((DateRange range, Ratio value) in balance.Segments(month))
        {
            if (value.IsZero) continue;
            days += range.Days;
            sum += value * range.Days;
        }

        return days > MonthCountsAfterDays ? sum / days : Ratio.Zero;
    }

    private static int DaysPerYear(DayCount dayCount) => dayCount switch
    {
        DayCount.Actual365 => 365,
        DayCount.Actual360 => 360,
        _ => throw new UnreachableException($"{dayCount} does not count days."),
    };
}
