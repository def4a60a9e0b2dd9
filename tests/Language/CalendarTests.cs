using Duixian.Language.Ir;
using Duixian.Quantities;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>Working calendars that a package or a notice brings.</summary>
public sealed class CalendarTests
{
    [Fact]
    public void A_declared_calendar_gives_every_day_of_its_years()
    {
        WorkingYears calendar = Assert.Single(Check.Program("""
            工作日历 试 (trial) 年份 2031, 2032 示例 来源 "测试"
              2031-01-01 至 2031-01-02 放假
              2031-01-04 上班
            """).Calendars);
        Assert.Equal((true, 2, 3), (calendar.IsExample, calendar.Years.Count, calendar.Days.Count));
        WorkingCalendar all = WorkingYears.Over([calendar]);
        Assert.True(all.TryCount(DateRange.Inclusive(new(2031, 1, 1), new(2031, 1, 7)), out int days, out _));
        // 1 January 2031 is a Wednesday: Friday, the made-up Saturday, Monday, Tuesday.
        Assert.Equal(4, days);
        Assert.True(all.TryCount(DateRange.Year(2026), out days, out _));
        Assert.Equal(248, days);
        Assert.False(all.TryCount(DateRange.Year(2033), out _, out int? missing));
        Assert.Equal(2033, missing);
    }

    [Fact]
    public void An_invented_calendar_may_take_the_place_of_a_published_year_and_no_other_may()
    {
        Check.Diagnostics("""
            工作日历 真 (real) 年份 2026 来源 "抄错了"
            --                      ^^^^ 5001 CalendarYearPublished
            """);
        WorkingYears calendar = Assert.Single(Check.Program("工作日历 试 (trial) 年份 2026 示例 来源 \"测试\"").Calendars);
        Assert.True(WorkingYears.Over([calendar]).TryCount(DateRange.Year(2026), out int days, out _));
        Assert.Equal(261, days);
    }

    [Fact]
    public void What_contradicts_itself_is_told() => Check.Diagnostics("""
        工作日历 甲 (a) 年份 2031, 2031 示例 来源 "测试"
        --                         ^^^^ 5002 CalendarYearTwice
          2032-01-01 放假
        --^^^^^^^^^^^^^^^ 5003 CalendarDayOutside
          2031-12-30 至 2032-01-02 放假
        --^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 5003 CalendarDayOutside
          2031-05-01 放假
          2031-05-01 放假
        --^^^^^^^^^^^^^^^ 5004 CalendarDayTwice
          2031-05-02 上班
        --^^^^^^^^^^^^^^^ 5005 CalendarDayIdle
          2031-06-02 至 2031-06-01 放假
        --^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4016 BoundsReversed
          2031-07-01 休
        --           ^^ 2001 TokenUnexpected
        工作日历 乙 (b) 年份 2031 示例 来源 "测试"
        --                   ^^^^ 5002 CalendarYearTwice
        工作日历 丙 (c) 年份 2034
        --       ^^ 2009 ClauseMissing
        """);

    [Fact]
    public void A_notice_may_not_give_a_year_that_its_package_gives() => Check.NoticeDiagnostics(
        "工作日历 甲 (a) 年份 2031 示例 来源 \"测试\"",
        """
        年度通知 试 (n) 年份 2031
        工作日历 乙 (b) 年份 2031 示例 来源 "测试"
        --                   ^^^^ 5002 CalendarYearTwice
        """);
}
