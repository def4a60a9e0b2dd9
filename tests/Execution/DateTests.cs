using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Dates, anniversaries, growth and interest as the rules use them.</summary>
public sealed class DateTests
{
    private const string Rules = """
        事实 日 (day) : 日期
        事实 后日 (later) : 日期
        事实 收入 (revenue) : 每年 金额 范围 1元 至 100元
        事实 利润 (profit) : 每年 金额 范围 −50元 至 100元
        事实 余额 (balance) : 逐日 金额
        """;

    private static string Ask(string condition, string facts) => Calculate.Condition(Rules, condition, facts);

    [Theory]
    [InlineData("日 + 1个月 = 2026-02-28", "2026-01-31")]
    [InlineData("日 + 1个月 = 2028-02-29", "2028-01-31")]
    [InlineData("日 + 1年 = 2025-02-28", "2024-02-29")]
    [InlineData("日 + 1年 − 1日 = 2027-01-14", "2026-01-15")]
    [InlineData("日 − 1个月 = 2026-02-28", "2026-03-31")]
    [InlineData("日 + 30日 = 2026-03-02", "2026-01-31")]
    [InlineData("年度(日) = 本年", "2026-12-31")]
    [InlineData("年末(年度(日)) = 2026-12-31", "2026-01-01")]
    [InlineData("天数(自 日 至 2026-12-31) = 365日", "2026-01-01")]
    [InlineData("天数(自 日 至 2026-12-31) = 0日", "2027-01-01")]
    [InlineData("天数((自 日 至 2026-12-31) ∩ 全年(本年)) = 1日", "2026-12-31")]
    [InlineData("日 属于 自 2026-01-01 至 2026-01-31", "2026-01-31")]
    [InlineData("非 日 属于 自 2026-01-01 至 2026-01-31", "2026-02-01")]
    public void Dates_move_and_count_as_the_civil_code_says(string condition, string day)
    {
        Assert.Equal("是", Ask(condition, $"日 = {day}"));
    }

    [Theory]
    [InlineData("自 2026-01-01 至 2026-12-31", "否")]
    [InlineData("自 2027-03-31 至 2027-12-31", "未知")]
    [InlineData("自 2027-04-01 至 2027-12-31", "否")]
    [InlineData("自 2027-01-01 至 2027-03-31", "是")]
    [InlineData("自 2027-01-02 至 2027-03-31", "未知")]
    [InlineData("自 2027-03-01 至 2027-02-01", "否")]
    public void A_day_that_is_only_bounded_lies_in_a_range_or_outside_it_where_its_bounds_do(string range, string expected) =>
        Assert.Equal(expected, Calculate.Condition("事实 某日 (some_day) : 日期 范围 2027-01-01 至 2027-03-31\n", $"某日 属于 {range}"));

    [Theory]
    [InlineData("2020-03-01", "2026-02-28", 5, 71)]
    [InlineData("2020-03-01", "2026-03-01", 6, 72)]
    [InlineData("2020-02-29", "2026-02-28", 6, 72)]
    [InlineData("2020-01-31", "2020-02-29", 0, 1)]
    [InlineData("2026-03-01", "2020-03-01", -6, -72)]
    public void Completed_years_and_months_end_on_the_corresponding_day(string from, string to, int years, int months)
    {
        Assert.Equal("是", Ask($"整年数(日, 后日) = {years} 且 整月数(日, 后日) = {months}", $"日 = {from}\n后日 = {to}"));
    }

    [Theory]
    [InlineData("收入 = {2024 = 10元, 2025 = 11元}", "增长率(收入, 上年) = 10%", "是")]
    [InlineData("收入 = {2024 = 10元, 2025 = 11元}", "增长率(收入, 上年) > 10%", "否")]
    [InlineData("收入 = {2025 = 11元}", "增长率(收入, 上年) > 10%", "未知")]
    [InlineData("收入 = {2025 = 100元}", "增长率(收入, 上年) ≥ 0%", "是")]
    [InlineData("收入 = {2025 = 2元}", "增长率(收入, 上年) > 100%", "否")]
    [InlineData("收入 = {2024 = 20元}", "增长率(收入, 上年) ≤ 400%", "是")]
    [InlineData("利润 = {2025 = 10元}", "增长率(利润, 上年) ≥ −100%", "未知")]
    [InlineData("利润 = {2024 = 10元}", "增长率(利润, 上年) ≥ −600%", "是")]
    public void Growth_is_measured_on_a_positive_base(string facts, string condition, string expected)
    {
        Assert.Equal(expected, Ask(condition, facts));
    }

    [Theory]
    [InlineData("收入 = {2023 = 1元, 2024 = 2元, 2025 = 3元}", "是")]
    [InlineData("收入 = {2023 = 1元, 2024 = 2元, 2025 = 2元}", "否")]
    [InlineData("收入 = {2023 = 1元, 2025 = 3元}", "未知")]
    [InlineData("收入 = {2023 = 3元, 2025 = 3元}", "未知")]
    [InlineData("收入 = {2023 = 100元, 2025 = 3元}", "否")]
    [InlineData("收入 = {2024 = 很多, 2025 = 3元}", "错误")]
    public void Continuous_growth_means_every_year_above_the_one_before(string facts, string expected)
    {
        Assert.Equal(expected, Ask("连续增长(收入, 前年, 上年)", facts));
    }

    [Theory]
    [InlineData("收入 = {2024 = 1元, 2025 = 2元}", "是")]
    [InlineData("收入 = {2024 = 2元, 2025 = 2元}", "否")]
    [InlineData("收入 = {2025 = 2元}", "未知")]
    [InlineData("", "未知")]
    public void Growth_of_one_year_is_over_the_year_before_it(string facts, string expected)
    {
        Assert.Equal(expected, Ask("连续增长(收入, 上年, 上年)", facts));
    }

    [Theory]
    [InlineData("连续增长(收入, 上年, 前年)", "是")]
    [InlineData("连续增长(收入, 1, 2)", "错误")]
    public void Over_no_years_growth_holds_and_the_first_year_of_the_calendar_has_none_before(string condition, string expected)
    {
        Assert.Equal(expected, Ask(condition, ""));
    }

    [Theory]
    [InlineData("2024-02-29", 3)]
    [InlineData("2026-07-01", 1)]
    [InlineData("2027-01-01", 0)]
    public void Anniversary_years_are_those_that_meet_the_range(string day, int expected)
    {
        Assert.Equal("是", Ask($"计数(是 对 周年段(日, 自 2020-01-01 至 2026-12-31) 作 段) = {expected}", $"日 = {day}"));
    }

    private const string Balance = "余额 = {2026-01-16 = 36500元, 2026-01-20 = 0元}";

    [Theory]
    [InlineData("逐日计息(余额, 全年(本年), 1%/年, 实际365)", "4.00")]
    [InlineData("逐日计息(余额, 全年(本年), 3.6%/年, 实际360)", "14.60")]
    [InlineData("逐日计息(余额, 自 2026-01-18 至 2026-01-31, 1%/年, 实际365)", "2.00")]
    [InlineData("逐日计息(余额, 全年(上年), 1%/年, 实际365)", "0.00")]
    [InlineData("积数(余额, 全年(本年)) ÷ 天数(自 2026-01-01 至 2026-01-10)", "14600.00")]
    [InlineData("年化(5元, 积数(余额, 全年(本年)), 实际365) ÷ 1%/年 × 1元", "1.25")]
    [InlineData("年化(5元, 积数(余额, 全年(本年)), 实际360) ÷ 1%/年 × 1元", "1.23")]
    [InlineData("余额(2026-01-19)", "36500.00")]
    [InlineData("余额(2026-01-20)", "0.00")]
    [InlineData("余额(2026-01-15)", "0.00")]
    public void Balances_bear_interest_by_the_day(string amount, string expected)
    {
        Assert.Equal(expected, Calculate.Amount(Rules, amount, Balance));
    }

    [Theory]
    [InlineData("余额 = 2026-01-16: 36500元; 2026-01-20: 0元", "4.00")]
    [InlineData("", "0.00~")]
    [InlineData("余额 = 36500元", "错误 FactInvalid")]
    [InlineData("余额 = 2026-01-16: 36500元; 2026-01-20 0元", "错误 FactInvalid")]
    [InlineData("余额 = 2026-01-16: 36500元; 2026-01-20: 0元;", "4.00")]
    public void Balances_may_be_given_in_one_cell_and_a_gap_is_unknown(string facts, string expected)
    {
        Assert.Equal(expected, Calculate.Amount(Rules, "逐日计息(余额, 全年(本年), 1%/年, 实际365)", facts));
    }

    [Fact]
    public void A_balance_may_be_inapplicable_where_its_declaration_says_so()
    {
        const string Rules = "事实 余款 (balance_left) : 逐日 金额 可不适用\n";
        Assert.Equal("7.00", Calculate.Amount(Rules, "若 有(余款) 则 余款(2026-03-01) 否则 7元", "余款 = 不适用"));
        Assert.Equal("错误 FactInvalid", Calculate.Amount(Rules, "若 有(余款) 则 余款(2026-03-01) 否则 7元", "余款 = 无"));
    }

    [Fact]
    public void Annualising_over_no_balance_is_an_error()
    {
        Assert.Equal("错误 DivisionByZero", Calculate.Amount(Rules, "年化(5元, 积数(余额, 全年(上年)), 实际365) ÷ 1%/年 × 1元", Balance));
    }
}
