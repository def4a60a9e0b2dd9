using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>What the declared range of an unknown fact already decides.</summary>
public sealed class ComparisonTests
{
    private const string Rules = """
        选项 等级 (level) {甲级 (a), 乙级 (b)}
        事实 规模 (size) : 金额 范围 10元 至 20元
        事实 另一规模 (other_size) : 金额 范围 20元 至 30元
        事实 无界 (unbounded) : 金额
        事实 级 (grade) : 等级
        事实 成立 (founded) : 日期 范围 2020-01-01 至 2020-12-31
        事实 除数 (divisor) : 金额 范围 0元 至 10元
        """;

    [Theory]
    [InlineData("规模 > 9.99元", "是")]
    [InlineData("规模 > 10元", "未知")]
    [InlineData("规模 ≥ 10元", "是")]
    [InlineData("规模 < 10元", "否")]
    [InlineData("规模 ≤ 10元", "未知")]
    [InlineData("规模 ≤ 20元", "是")]
    [InlineData("规模 < 20元", "未知")]
    [InlineData("规模 ≥ 20元", "未知")]
    [InlineData("规模 > 20元", "否")]
    [InlineData("规模 = 20元", "未知")]
    [InlineData("规模 = 20.01元", "否")]
    [InlineData("规模 ≠ 20.01元", "是")]
    [InlineData("规模 ≠ 15元", "未知")]
    [InlineData("规模 ≤ 另一规模", "是")]
    [InlineData("规模 < 另一规模", "未知")]
    [InlineData("另一规模 < 规模", "否")]
    [InlineData("规模 = 另一规模", "未知")]
    [InlineData("无界 ≥ 0元", "未知")]
    [InlineData("规模 + 另一规模 ≤ 50元", "是")]
    [InlineData("规模 × 2 > 50元", "否")]
    [InlineData("级 = 甲级", "未知")]
    [InlineData("成立 < 2021-01-01", "是")]
    [InlineData("成立 > 2020-12-31", "否")]
    [InlineData("成立 + 1年 > 2021-06-01", "未知")]
    public void Ranges_decide_what_they_can(string condition, string expected)
    {
        Assert.Equal(expected, Calculate.Condition(Rules, condition));
    }

    [Theory]
    [InlineData("10元 ÷ 除数 ≥ 0")]
    [InlineData("(若 除数 > 5元 则 (10元 ÷ (除数 − 除数)) > 1 否则 是)")]
    [InlineData("较低(10元 ÷ 除数, 100%) ≤ 100%")]
    public void What_may_turn_out_to_be_an_error_is_not_decided_by_bounds(string condition)
    {
        Assert.Equal("未知", Calculate.Condition(Rules, condition.Replace("≥ 0", "≥ 0%", StringComparison.Ordinal).Replace("> 1 ", "> 100% ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_false_part_still_outweighs_what_may_be_an_error()
    {
        Assert.Equal("否", Calculate.Condition(Rules, "10元 ÷ 除数 > 1% 且 规模 < 10元"));
    }

    [Theory]
    [InlineData("代码 = \"91110000802100433B\"", "是")]
    [InlineData("代码 = \"91110000802100433b\"", "是")]
    [InlineData("\"91110000802100433B\" = 代码", "是")]
    [InlineData("代码 ≠ \"91110000802100433B\"", "否")]
    [InlineData("代码 = \"91330100799655058B\"", "否")]
    [InlineData("代码 属于 {\"91330100799655058B\", \"91110000802100433b\"}", "是")]
    [InlineData("行业 = \"6513\"", "是")]
    [InlineData("行业 = \"65\"", "否")]
    [InlineData("行业 属于 {\"65\"}", "是")]
    public void A_code_in_the_policy_is_the_same_as_one_in_the_facts(string condition, string expected)
    {
        Assert.Equal(expected, Calculate.Condition("事实 代码 (code) : 信用代码\n事实 行业 (industry) : 行业代码", condition, "代码 = 91110000802100433B\n行业 = 6513"));
    }

    [Theory]
    [InlineData("级 = 甲级", "级 = 甲级", "是")]
    [InlineData("级 = 甲级", "级 = 乙级", "否")]
    [InlineData("级 = a", "级 ≠ 甲级", "否")]
    public void Known_options_are_compared_by_either_name(string facts, string condition, string expected)
    {
        Assert.Equal(expected, Calculate.Condition(Rules, condition, facts));
    }
}
