namespace Duixian.Quantities;

/// <summary>How days become a part of a year. Three customs exist side by side in Chinese subsidy rules, so a rule
/// always names one.</summary>
public enum DayCount
{
    /// <summary>Days divided by 365, also in a leap year, when a full year counts 366/365.</summary>
    /// <source>重庆高新区 贷款贴息：奖补年度贷款天数 / 365</source>
    Actual365,

    /// <summary>Days divided by 360: how banks charge interest.</summary>
    Actual360,

    /// <summary>Twelfths of a year: a calendar month counts when more than <see cref="DayCounts.MonthCountsAfterDays"/>
    /// of its days are covered, otherwise not at all.</summary>
    /// <source>荆州 2025-03-18 贷款贴息：按月计算，提款当月超过 15 日的计入</source>
    WholeMonths,
}
