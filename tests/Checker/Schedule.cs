using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Tests.Checker;

/// <summary>Dates one at a time; docs/language/dates-and-interest.md.</summary>
internal static class Schedule
{
    /// <summary>A date moved by calendar months, then by days; null outside the calendar.</summary>
    public static DateOnly? Moved(DateOnly date, long months, long days)
    {
        long month = date.Year * 12L + date.Month - 1 + months;
        if (month is < 12 or >= 120_000) return null;
        int year = (int)(month / 12);
        int monthOfYear = (int)(month % 12) + 1;
        int day = Math.Min(date.Day, DateTime.DaysInMonth(year, monthOfYear));
        long number = new DateOnly(year, monthOfYear, day).DayNumber + days;
        return number < 0 || number > DateOnly.MaxValue.DayNumber ? null : DateOnly.FromDayNumber((int)number);
    }

    /// <summary>The n-th working day after a date, before it when negative; null where a year has no schedule.</summary>
    public static DateOnly? MovedByWorkingDays(DateOnly date, long count, IReadOnlyList<WorkingYears> declared)
    {
        DateOnly at = date;
        for (long left = Math.Abs(count); left > 0;)
        {
            at = at.AddDays(count > 0 ? 1 : -1);
            if (IsWorked(at, declared) is not { } worked) return null;
            if (worked) left--;
        }

        return at;
    }

    /// <summary>Whether a day is worked, by a declared calendar of its year, otherwise the published one; null where its year has none.</summary>
    public static bool? IsWorked(DateOnly day, IReadOnlyList<WorkingYears> declared)
    {
        List<WorkingYears> own = [.. declared.Where(calendar => calendar.Years.Contains(day.Year))];
        if (own.Count > 1) throw new NotCovered("a year with two working calendars");
        if (own.Count == 0) return WorkingCalendar.Mainland.TryIsWorkingDay(day, out bool worked) ? worked : null;
        foreach (ScheduledDay named in own[0].Days)
        {
            if (named.Date == day) return named.Kind == DayKind.MakeUp;
        }

        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
    }

    public static IEnumerable<DateOnly> DaysOf(Value.Range range)
    {
        if (range.IsEmpty) yield break;
        for (int number = range.First.DayNumber; number <= range.Last.DayNumber; number++)
            yield return DateOnly.FromDayNumber(number);
    }

    /// <summary>Completed units of so many months from one date to another; the way back is negative.</summary>
    public static long Completed(DateOnly from, DateOnly to, int monthsOfUnit)
    {
        if (to < from) return -Completed(to, from, monthsOfUnit);
        long count = 0;
        while (Moved(from, (count + 1) * monthsOfUnit, 0) is { } next && next <= to) count++;
        return count;
    }

    /// <summary>The whole years from each anniversary of a date to the day before the next that share a day with a range.</summary>
    public static IEnumerable<Value.Range> AnniversaryYears(DateOnly start, Value.Range within)
    {
        if (within.IsEmpty) yield break;
        for (int year = 0; Moved(start, year * 12L, 0) is { } first && first <= within.Last; year++)
        {
            DateOnly last = Moved(start, (year + 1) * 12L, -1) ?? DateOnly.MaxValue;
            if (last >= within.First) yield return new Value.Range(first, last);
        }
    }

    /// <summary>The balance at the end of a day: that of the last step not after it, zero before the first.</summary>
    public static Fraction Balance(Value.Daily balance, DateOnly day)
    {
        Fraction amount = 0;
        foreach (var step in balance.Steps)
        {
            if (step.From <= day) amount = step.Amount;
        }

        return amount;
    }

    /// <summary>Balances of all days, added.</summary>
    public static Fraction AmountDays(Value.Daily balance, Value.Range range)
    {
        Fraction sum = 0;
        foreach (DateOnly day in DaysOf(range)) sum += Balance(balance, day);
        return sum;
    }

    /// <summary>The interest of each day, added; of whole months, the months in which more than 15 days bear a balance.</summary>
    public static Fraction Interest(Value.Daily balance, Value.Range range, Fraction rate, DayCount count)
    {
        if (count != DayCount.WholeMonths)
            return AmountDays(balance, range) * rate / (count == DayCount.Actual360 ? 360 : 365);
        Fraction sum = 0;
        foreach (var month in DaysOf(range).GroupBy(day => (day.Year, day.Month)))
        {
            List<Fraction> balances = [.. month.Select(day => Balance(balance, day)).Where(each => each.Sign != 0)];
            if (balances.Count > 15) sum += balances.Aggregate((Fraction)0, (a, b) => a + b) / balances.Count * rate / 12;
        }

        return sum;
    }
}
