namespace Duixian.Quantities;

/// <summary>What a day is in a working calendar.</summary>
public enum DayKind
{
    /// <summary>Monday to Friday, not touched by the schedule.</summary>
    Working,

    /// <summary>A Saturday or Sunday that is worked to make up for a rest day (调休上班).</summary>
    MakeUp,

    /// <summary>A Saturday or Sunday, not touched by the schedule.</summary>
    Weekend,

    /// <summary>Off by the schedule without being a public holiday: a moved rest day or the weekend inside a
    /// block.</summary>
    Rest,

    /// <summary>A public holiday of all citizens (全体公民放假的节日), on whatever day of the week it falls.</summary>
    /// <source>全国年节及纪念日放假办法 第二条</source>
    PublicHoliday,
}

/// <summary>One line of a year's schedule.</summary>
/// <param name="Date">The day.</param>
/// <param name="Kind">What the schedule makes of it: a public holiday, a rest day or a make-up day.</param>
public readonly record struct ScheduledDay(DateOnly Date, DayKind Kind);

/// <summary>The published schedule of one calendar year: every day that it names, and no other.</summary>
/// <param name="year">The year, 1 to 9999.</param>
/// <param name="days">The days of that year which the schedule names, in any order.</param>
public sealed class YearSchedule(int year, params IReadOnlyList<ScheduledDay> days)
{
    /// <summary>The year.</summary>
    public int Year => year;

    /// <summary>The days that the schedule names.</summary>
    public IReadOnlyList<ScheduledDay> Days => days;
}
