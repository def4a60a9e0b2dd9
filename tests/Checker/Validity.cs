using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Tests.Checker;

/// <summary>Whether the policy is in force for a computation, and on which days it is; docs/language/validity.md.</summary>
internal static class Validity
{
    /// <summary>By the rule of the award, which counts for it alone, otherwise by that of the policy.</summary>
    public static Answer IsInForce(Asking asking, Award award, IReadOnlyDictionary<int, Answer> slots) =>
        award.InForce is { } own ? asking.Of(own.Expr, slots) : IsInForce(asking);

    /// <summary>By the rule of the policy, which knows no item.</summary>
    public static Answer IsInForce(Asking asking) => asking.Of(asking.Program.Policy.InForce.Expr, Matter.NoSlots);

    /// <summary>From the day of effect to the last day of the period, or to the day before another policy prevails.</summary>
    public static Answer Days(Asking asking)
    {
        Policy policy = asking.Program.Policy;
        Answer first = asking.Of(policy.Effective, Matter.NoSlots);
        if (Answer.Obstacle(first) is { } obstacle) return obstacle;
        DateOnly last = policy.Validity is { } period ? LastDay(first.Day, period) : DateOnly.MaxValue;
        foreach (Supersession other in new[] { policy.Superseded, asking.Notice?.Superseded }.OfType<Supersession>())
        {
            DateOnly before = other.From == DateOnly.MinValue ? throw new NotCovered("a policy that never was in force") : other.From.AddDays(-1);
            if (before < last) last = before;
        }

        return Answer.Of(new Value.Range(first.Day, last));
    }

    /// <summary>The first day counts too; where the last month does not have the day, the period ends with that month.</summary>
    private static DateOnly LastDay(DateOnly first, CalendarPeriod period)
    {
        int months = period.Years * 12 + period.Months;
        if (months > 0 && period.Days > 0) throw new NotCovered("a validity of months and days");
        DateOnly end = Schedule.Moved(first, months, period.Days) ?? throw new NotCovered("a validity beyond the calendar");
        return months > 0 && end.Day < first.Day ? end : end.AddDays(-1);
    }
}
