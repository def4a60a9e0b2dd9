using Duixian.Execution.Results;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Known, absent, unknown, not applicable, invalid: five states that are never mixed up.</summary>
public sealed class FactStateTests
{
    private const string Rules = """
        事实 规模 (size) : 金额 范围 0元 至 100元
        事实 出口 (export) : 金额 范围 0元 至 100元 可无
        事实 占比 (share) : 比例 可不适用
        事实 研发 (rd) : 每年 金额 范围 0元 至 100元 可无
        """;

    [Theory]
    [InlineData("规模 = 20元", "是")]
    [InlineData("规模 = 10元", "否")]
    [InlineData("规模 = ?", "未知")]
    [InlineData("规模 = ？", "未知")]
    [InlineData("规模 =", "未知")]
    [InlineData("", "未知")]
    [InlineData("规模 = 无", "错误")]
    [InlineData("规模 = 不适用", "错误")]
    [InlineData("规模 = 很大", "错误")]
    [InlineData("规模 = 101元", "错误")]
    public void What_is_not_given_is_unknown_and_what_cannot_be_read_is_an_error_never_a_no(string facts, string expected)
    {
        Assert.Equal(expected, Calculate.Condition(Rules, "规模 > 10元", facts));
    }

    [Theory]
    [InlineData("出口 = 20元", "是")]
    [InlineData("出口 = 10元", "否")]
    [InlineData("出口 = 无", "否")]
    [InlineData("", "未知")]
    [InlineData("出口 = 一些", "错误")]
    public void A_fact_that_may_be_absent_is_tested_first(string facts, string expected)
    {
        Assert.Equal(expected, Calculate.Condition(Rules, "有(出口) 且 出口 > 10元", facts));
    }

    [Theory]
    [InlineData("出口 = 20元", "20.00")]
    [InlineData("出口 = 无", "7.00")]
    [InlineData("", "0.00~100.00")]
    [InlineData("出口 = 一些", "错误 FactInvalid")]
    public void Or_it_has_a_substitute(string facts, string expected)
    {
        Assert.Equal(expected, Calculate.Amount(Rules, "出口 若无 7元", facts));
    }

    [Fact]
    public void The_substitute_counts_where_the_fact_may_turn_out_absent()
    {
        Assert.Equal("0.00~200.00", Calculate.Amount(Rules, "出口 若无 200元"));
    }

    [Theory]
    [InlineData("占比 = 20%", "是")]
    [InlineData("占比 = 不适用", "否")]
    [InlineData("占比 = 无", "错误")]
    [InlineData("", "未知")]
    public void Not_applicable_is_a_state_of_its_own(string facts, string expected)
    {
        Assert.Equal(expected, Calculate.Condition(Rules, "有(占比)", facts));
    }

    [Theory]
    [InlineData("研发(2025) = 20元", "20.00")]
    [InlineData("研发 = {2025 = 20元}", "20.00")]
    [InlineData("rd = {2025年 = 20元}", "20.00")]
    [InlineData("研发(2024) = 20元", "0.00~100.00")]
    [InlineData("研发 = {2025 = 无}", "0.00")]
    [InlineData("研发 = {2025 = ?}", "0.00~100.00")]
    [InlineData("研发 = {2025 = 20}", "20.00")]
    public void A_yearly_fact_is_known_year_by_year(string facts, string expected)
    {
        Assert.Equal(expected, Calculate.Amount(Rules, "研发(上年) 若无 0元", facts));
    }

    [Fact]
    public void The_policy_year_says_which_years_are_meant()
    {
        Assert.Equal("20.00", Calculate.Amount(Rules, "研发(上年) 若无 0元", "研发(2019) = 20元", year: 2020));
        Assert.Equal("20.00", Calculate.Amount(Rules, "研发(本年 − 3) 若无 0元", "研发(2017) = 20元", year: 2020));
    }

    [Fact]
    public void A_missing_year_is_named()
    {
        CalculationResult result = Calculate.Of($"{Rules}\n奖补 试 (trial) 对象 企业 周期 每年\n  金额 研发(上年) 若无 0元");
        Assert.Equal("研发(2025)", Calculate.Shown(Assert.Single(result.Instances[0].Needs.Items)));
    }

    [Fact]
    public void A_reference_not_given_asks_for_the_reference_and_keeps_the_range_of_the_field()
    {
        CalculationResult result = Calculate.Of("""
            清单 机构 (agency) 键 代码
              收费 (fee) : 每年 金额 范围 1元 至 5元
            事实 服务商 (provider) : 机构
            奖补 试 (trial) 对象 企业 周期 每年
              金额 服务商.收费(上年)
            """, "机构:\n  代码 = J1, 收费 = {2025 = 2元}");
        Assert.Equal("是 1.00~5.00", Calculate.Shown(result.Instances[0]));
        Assert.Equal("服务商", Calculate.Shown(Assert.Single(result.Instances[0].Needs.Items)));
    }

    [Fact]
    public void What_eligibility_waits_for_is_named_once_each_in_the_order_of_the_policy()
    {
        CalculationResult result = Calculate.Of($"{Rules}\n奖补 试 (trial) 对象 企业 周期 每年\n  条件\n    甲 (a): 规模 > 1元\n    乙 (b): 有(占比)\n    丙 (c): 规模 > 2元\n  金额 规模");
        Assert.Equal(["规模", "占比"], result.Instances[0].Needs.Items.Select(Calculate.Shown));
    }
}
