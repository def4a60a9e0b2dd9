using Duixian.Execution.Text;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Working days as the rules use them, by the calendar of the mainland.</summary>
public sealed class WorkingDayTests
{
    private const string Rules = """
        事实 日 (day) : 日期
        事实 后日 (later) : 日期
        事实 时限 (limit) : 工作日数
        清单 步骤 (step) 键 编号 (id)
          用时 (taken) : 工作日数
        """;

    private static string Ask(string condition, string facts) => Calculate.Condition(Rules, condition, facts);

    [Theory]
    [InlineData("日 + 1个工作日 = 2026-03-09", "2026-03-06")]
    [InlineData("日 + 1个工作日 = 2026-02-14", "2026-02-13")]
    [InlineData("日 + 5个工作日 = 2026-02-28", "2026-02-14")]
    [InlineData("日 − 1个工作日 = 2026-02-14", "2026-02-24")]
    [InlineData("日 + 0个工作日 = 日", "2026-10-03")]
    [InlineData("日 + (3个工作日 − 5个工作日) = 2026-02-14", "2026-02-25")]
    [InlineData("日 − 1日 + 1个工作日 = 2026-10-08", "2026-10-04")]
    [InlineData("日 − 1日 + 1个工作日 = 日", "2026-10-10")]
    [InlineData("工作日数(自 日 至 2026-10-10) = 3个工作日", "2026-10-01")]
    [InlineData("工作日数(自 日 至 2026-10-10) = 0个工作日", "2026-10-11")]
    [InlineData("工作日数(全年(本年)) = 248个工作日", "2026-10-11")]
    [InlineData("工作日数(全年(本年) ∩ 自 日 至 2027-06-30) = 1个工作日", "2026-12-31")]
    public void Dates_move_and_ranges_count_by_the_working_calendar(string condition, string day)
    {
        Assert.Equal("是", Ask(condition, $"日 = {day}"));
    }

    [Theory]
    [InlineData("日 + 时限 = 2026-03-09", "日 = 2026-03-02\n时限 = 5个工作日", "是")]
    [InlineData("后日 ≤ 日 + 时限", "日 = 2026-03-02\n时限 = 5个工作日\n后日 = 2026-03-10", "否")]
    [InlineData("后日 ≤ 日 + 时限", "日 = 2026-03-02\n后日 = 2026-03-10", "未知")]
    [InlineData("后日 ≤ 日 + 时限", "时限 = 5个工作日\n后日 = 2026-03-10", "未知")]
    [InlineData("工作日数(自 日 至 后日) ≤ 时限", "日 = 2026-03-02\n时限 = 5个工作日", "未知")]
    [InlineData("日 + 合计(步骤.用时 对 步骤) = 2026-03-09", "日 = 2026-03-02\n步骤:\n  编号 = A, 用时 = 2个工作日\n  编号 = B, 用时 = 3个工作日", "是")]
    public void A_time_limit_may_be_a_fact(string condition, string facts, string expected)
    {
        Assert.Equal(expected, Ask(condition, facts));
    }

    [Theory]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void The_manual_says_how_many_working_days_a_year_has(int year, int workingDays)
    {
        Assert.Equal("是", Ask($"工作日数(全年({year})) = {workingDays}个工作日", ""));
        Assert.Contains($"| {year} | {workingDays} |", Repository.Read("docs/language/dates-and-interest.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_count_that_is_unknown_is_not_below_zero_and_may_still_fail() =>
        // A count that could not fail would be decided by its bounds.
        Assert.Equal("未知", Ask("工作日数(自 日 至 后日) ≥ 0个工作日", "日 = 2026-03-02"));

    [Theory]
    [InlineData("日 + 1个工作日 > 日", "日 = 2026-12-31", "2027")]
    [InlineData("日 − 1个工作日 < 日", "日 = 2023-01-02", "2022")]
    [InlineData("日 + 时限 > 日", "日 = 2026-03-02\n时限 = 99999999999999999999个工作日", "2027")]
    [InlineData("日 − 时限 < 日", "日 = 2026-03-02\n时限 = 99999999999999999999个工作日", "2022")]
    [InlineData("工作日数(自 日 至 后日) > 0个工作日", "日 = 2026-03-02\n后日 = 2028-03-02", "2027")]
    [InlineData("工作日数(全年(本年 + 1)) > 0个工作日", "日 = 2026-03-02", "2027")]
    public void A_year_without_a_schedule_is_an_error_that_names_the_year(string condition, string facts, string year)
    {
        EvaluationError error = Calculate.ErrorOf(Calculate.Of(
            $"{Rules}\n奖补 试 (trial) 对象 企业 周期 每年\n  条件\n    试条件 (trial_condition): {condition}\n  金额 1元", facts));
        Assert.Equal((EvaluationFault.NoWorkingCalendar, year), (error.Fault, Assert.Single(error.Arguments)));
    }

    [Fact]
    public void The_error_says_in_both_languages_which_year_is_missing()
    {
        const string Policy = $"{Rules}\n奖补 试 (trial) 对象 企业 周期 每年\n  金额\n    若 日 + 1个工作日 > 日 则 1元 否则 2元";
        EvaluationError error = Calculate.ErrorOf(Calculate.Of(Policy, "日 = 2026-12-31"));
        Assert.Contains("2027 年的放假调休安排没有收入工作日历", FaultText.Sentence(error, Calculate.Program(Policy), Tongue.Chinese), StringComparison.Ordinal);
        Assert.Contains("holds no schedule for 2027", FaultText.Sentence(error, Calculate.Program(Policy), Tongue.English), StringComparison.Ordinal);
    }
}
