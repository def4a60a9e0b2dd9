namespace Duixian.Language.Diagnostics;

public static partial class Catalogue
{
    private static Entry[] Calendars =>
    [
        new(DiagnosticCode.CalendarYearPublished, Severity.Error,
            "{0} 年的放假安排已经公布并收入程序",
            "The schedule of {0} is published and part of the program",
            "删去这一年;为测试虚构的日历标明 示例。",
            "Leave the year out; a calendar invented for tests is marked example."),
        new(DiagnosticCode.CalendarYearTwice, Severity.Error,
            "{0} 年在工作日历里给了两次",
            "The year {0} is given twice in working calendars"),
        new(DiagnosticCode.CalendarDayOutside, Severity.Error,
            "{0} 不在这份工作日历的年份里",
            "{0} is not in a year of this working calendar"),
        new(DiagnosticCode.CalendarDayTwice, Severity.Error,
            "{0} 写了两次",
            "{0} is written twice"),
        new(DiagnosticCode.CalendarDayIdle, Severity.Error,
            "{0} 是星期一到星期五,本来就上班",
            "{0} is a Monday to Friday and worked anyway",
            "上班 只写调休的星期六、星期日。",
            "Only Saturdays and Sundays that are made up for are written as workday."),
        new(DiagnosticCode.CalendarYearMissing, Severity.Error,
            "工作日历没有 {0} 年,这几个工作日到哪天为止不作推算",
            "The working calendar has no {0}; where these working days end is not guessed",
            "直接写明日期;测试可以用 工作日历 虚构这一年。",
            "Write the day itself; a test may invent the year with working_calendar."),
    ];
}
