namespace Duixian.Quantities;

/// <summary>The days that the yearly notices of the State Council General Office name, for the mainland of
/// China.</summary>
/// <remarks>
/// One line for each day: <c>Holiday</c> is a public holiday of all citizens, <c>Rest</c> another day of the block that
/// is off, <c>MakeUp</c> a Saturday or Sunday that is worked. Behind it stands the day of the week, 一 to 日. A new year
/// is a new table, copied from its notice; a notice that moves a day of the December before adds a line to the table
/// of that year.
/// </remarks>
/// <source>全国年节及纪念日放假办法 (国务院令第644号, 自2014-01-01; 国务院令第795号, 自2025-01-01) 第二条、第六条</source>
internal static class MainlandSchedules
{
    /// <summary>The schedules, oldest first.</summary>
    public static IEnumerable<YearSchedule> All => [Year2023, Year2024, Year2025, Year2026];

    /// <source>国务院办公厅关于2023年部分节假日安排的通知, 国办发明电〔2022〕16号, 2022-12-08</source>
    // The block of New Year's Day begins on 2022-12-31, a Saturday of a year that is not in this table.
    private static YearSchedule Year2023 { get; } = new(2023,
    [
        // 元旦: 01-01 to 01-02, 2 days.
        Holiday(2023, 1, 1), // 日
        Rest(2023, 1, 2), // 一
        // 春节: 01-21 to 01-27, 7 days.
        Rest(2023, 1, 21), // 六
        Holiday(2023, 1, 22), // 日
        Holiday(2023, 1, 23), // 一
        Holiday(2023, 1, 24), // 二
        Rest(2023, 1, 25), // 三
        Rest(2023, 1, 26), // 四
        Rest(2023, 1, 27), // 五
        MakeUp(2023, 1, 28), // 六
        MakeUp(2023, 1, 29), // 日
        // 清明节: 04-05, 1 day.
        Holiday(2023, 4, 5), // 三
        // 劳动节: 04-29 to 05-03, 5 days.
        MakeUp(2023, 4, 23), // 日
        Rest(2023, 4, 29), // 六
        Rest(2023, 4, 30), // 日
        Holiday(2023, 5, 1), // 一
        Rest(2023, 5, 2), // 二
        Rest(2023, 5, 3), // 三
        MakeUp(2023, 5, 6), // 六
        // 端午节: 06-22 to 06-24, 3 days.
        Holiday(2023, 6, 22), // 四
        Rest(2023, 6, 23), // 五
        Rest(2023, 6, 24), // 六
        MakeUp(2023, 6, 25), // 日
        // 中秋节、国庆节: 09-29 to 10-06, 8 days.
        Holiday(2023, 9, 29), // 五
        Rest(2023, 9, 30), // 六
        Holiday(2023, 10, 1), // 日
        Holiday(2023, 10, 2), // 一
        Holiday(2023, 10, 3), // 二
        Rest(2023, 10, 4), // 三
        Rest(2023, 10, 5), // 四
        Rest(2023, 10, 6), // 五
        MakeUp(2023, 10, 7), // 六
        MakeUp(2023, 10, 8), // 日
    ]);

    /// <source>国务院办公厅关于2024年部分节假日安排的通知, 国办发明电〔2023〕7号, 2023-10-25</source>
    // Spring Festival eve, 2024-02-09, is worked: the notice only encourages leave on it.
    private static YearSchedule Year2024 { get; } = new(2024,
    [
        // 元旦: 01-01, 1 day.
        Holiday(2024, 1, 1), // 一
        // 春节: 02-10 to 02-17, 8 days.
        MakeUp(2024, 2, 4), // 日
        Holiday(2024, 2, 10), // 六
        Holiday(2024, 2, 11), // 日
        Holiday(2024, 2, 12), // 一
        Rest(2024, 2, 13), // 二
        Rest(2024, 2, 14), // 三
        Rest(2024, 2, 15), // 四
        Rest(2024, 2, 16), // 五
        Rest(2024, 2, 17), // 六
        MakeUp(2024, 2, 18), // 日
        // 清明节: 04-04 to 04-06, 3 days.
        Holiday(2024, 4, 4), // 四
        Rest(2024, 4, 5), // 五
        Rest(2024, 4, 6), // 六
        MakeUp(2024, 4, 7), // 日
        // 劳动节: 05-01 to 05-05, 5 days.
        MakeUp(2024, 4, 28), // 日
        Holiday(2024, 5, 1), // 三
        Rest(2024, 5, 2), // 四
        Rest(2024, 5, 3), // 五
        Rest(2024, 5, 4), // 六
        Rest(2024, 5, 5), // 日
        MakeUp(2024, 5, 11), // 六
        // 端午节: 06-10, 1 day.
        Holiday(2024, 6, 10), // 一
        // 中秋节: 09-15 to 09-17, 3 days.
        MakeUp(2024, 9, 14), // 六
        Rest(2024, 9, 15), // 日
        Rest(2024, 9, 16), // 一
        Holiday(2024, 9, 17), // 二
        // 国庆节: 10-01 to 10-07, 7 days.
        MakeUp(2024, 9, 29), // 日
        Holiday(2024, 10, 1), // 二
        Holiday(2024, 10, 2), // 三
        Holiday(2024, 10, 3), // 四
        Rest(2024, 10, 4), // 五
        Rest(2024, 10, 5), // 六
        Rest(2024, 10, 6), // 日
        Rest(2024, 10, 7), // 一
        MakeUp(2024, 10, 12), // 六
    ]);

    /// <source>国务院办公厅关于2025年部分节假日安排的通知, 国办发明电〔2024〕12号, 2024-11-12</source>
    // From this year on Spring Festival eve and 2 May are public holidays.
    private static YearSchedule Year2025 { get; } = new(2025,
    [
        // 元旦: 01-01, 1 day.
        Holiday(2025, 1, 1), // 三
        // 春节: 01-28 to 02-04, 8 days.
        MakeUp(2025, 1, 26), // 日
        Holiday(2025, 1, 28), // 二
        Holiday(2025, 1, 29), // 三
        Holiday(2025, 1, 30), // 四
        Holiday(2025, 1, 31), // 五
        Rest(2025, 2, 1), // 六
        Rest(2025, 2, 2), // 日
        Rest(2025, 2, 3), // 一
        Rest(2025, 2, 4), // 二
        MakeUp(2025, 2, 8), // 六
        // 清明节: 04-04 to 04-06, 3 days.
        Holiday(2025, 4, 4), // 五
        Rest(2025, 4, 5), // 六
        Rest(2025, 4, 6), // 日
        // 劳动节: 05-01 to 05-05, 5 days.
        MakeUp(2025, 4, 27), // 日
        Holiday(2025, 5, 1), // 四
        Holiday(2025, 5, 2), // 五
        Rest(2025, 5, 3), // 六
        Rest(2025, 5, 4), // 日
        Rest(2025, 5, 5), // 一
        // 端午节: 05-31 to 06-02, 3 days.
        Holiday(2025, 5, 31), // 六
        Rest(2025, 6, 1), // 日
        Rest(2025, 6, 2), // 一
        // 国庆节、中秋节: 10-01 to 10-08, 8 days.
        MakeUp(2025, 9, 28), // 日
        Holiday(2025, 10, 1), // 三
        Holiday(2025, 10, 2), // 四
        Holiday(2025, 10, 3), // 五
        Rest(2025, 10, 4), // 六
        Rest(2025, 10, 5), // 日
        Holiday(2025, 10, 6), // 一
        Rest(2025, 10, 7), // 二
        Rest(2025, 10, 8), // 三
        MakeUp(2025, 10, 11), // 六
    ]);

    /// <source>国务院办公厅关于2026年部分节假日安排的通知, 国办发明电〔2025〕7号, 2025-11-04</source>
    private static YearSchedule Year2026 { get; } = new(2026,
    [
        // 元旦: 01-01 to 01-03, 3 days.
        Holiday(2026, 1, 1), // 四
        Rest(2026, 1, 2), // 五
        Rest(2026, 1, 3), // 六
        MakeUp(2026, 1, 4), // 日
        // 春节: 02-15 to 02-23, 9 days.
        MakeUp(2026, 2, 14), // 六
        Rest(2026, 2, 15), // 日
        Holiday(2026, 2, 16), // 一
        Holiday(2026, 2, 17), // 二
        Holiday(2026, 2, 18), // 三
        Holiday(2026, 2, 19), // 四
        Rest(2026, 2, 20), // 五
        Rest(2026, 2, 21), // 六
        Rest(2026, 2, 22), // 日
        Rest(2026, 2, 23), // 一
        MakeUp(2026, 2, 28), // 六
        // 清明节: 04-04 to 04-06, 3 days.
        Rest(2026, 4, 4), // 六
        Holiday(2026, 4, 5), // 日
        Rest(2026, 4, 6), // 一
        // 劳动节: 05-01 to 05-05, 5 days.
        Holiday(2026, 5, 1), // 五
        Holiday(2026, 5, 2), // 六
        Rest(2026, 5, 3), // 日
        Rest(2026, 5, 4), // 一
        Rest(2026, 5, 5), // 二
        MakeUp(2026, 5, 9), // 六
        // 端午节: 06-19 to 06-21, 3 days.
        Holiday(2026, 6, 19), // 五
        Rest(2026, 6, 20), // 六
        Rest(2026, 6, 21), // 日
        // 中秋节: 09-25 to 09-27, 3 days.
        Holiday(2026, 9, 25), // 五
        Rest(2026, 9, 26), // 六
        Rest(2026, 9, 27), // 日
        // 国庆节: 10-01 to 10-07, 7 days.
        MakeUp(2026, 9, 20), // 日
        Holiday(2026, 10, 1), // 四
        Holiday(2026, 10, 2), // 五
        Holiday(2026, 10, 3), // 六
        Rest(2026, 10, 4), // 日
        Rest(2026, 10, 5), // 一
        Rest(2026, 10, 6), // 二
        Rest(2026, 10, 7), // 三
        MakeUp(2026, 10, 10), // 六
    ]);

    private static ScheduledDay Holiday(int year, int month, int day) =>
        new(new DateOnly(year, month, day), DayKind.PublicHoliday);

    private static ScheduledDay Rest(int year, int month, int day) =>
        new(new DateOnly(year, month, day), DayKind.Rest);

    private static ScheduledDay MakeUp(int year, int month, int day) =>
        new(new DateOnly(year, month, day), DayKind.MakeUp);
}
