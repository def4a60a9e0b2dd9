using Duixian.Execution;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Tests.Execution.Text;
using Xunit;

namespace Duixian.Tests.Execution.Reference;

/// <summary>What is missing stays unknown on every way to it.</summary>
public sealed class MissingFactTests
{
    private const string Rules = """
        政策 测试 (test)
          施行 2026-01-01
          舍入 四舍五入 0.01元
        事实 收入 (revenue) : 每年 金额
          范围 0元 至 100亿元
        定义 主营 (main_revenue) = 收入
        定义 封顶额 (capped) = 收入(上年), 最高 上限额
        限额 上限额 (cap) : 金额 = 100元
        奖补 经定义 (by_definition)
          对象 企业
          周期 每年
          条件
            增长 (growth): 增长率(主营, 上年) > 10%
          金额
            收入(前年) × 1%
        奖补 先判断后用 (tested_first)
          对象 企业
          周期 每年
          条件
            有数 (some): 封顶额 > 0元
          金额
            封顶额
        """;

    [Fact]
    public void A_year_missing_behind_a_definition_is_unknown_and_never_yes()
    {
        var instance = RichPolicy.Instance(Calculate("收入: {2024: 5元}"), "经定义");
        Assert.Equal(Eligibility.Unknown, instance.Eligibility);
        Assert.Equal(["缺 收入(2025)"], DecisiveReason.Of(instance).Select(reason => reason.Text.Chinese));
        Assert.Equal(HangsOn.Nothing, instance.HangsOn);
    }

    [Fact]
    public void A_cap_that_a_condition_met_first_is_still_a_reason_of_the_amount()
    {
        var instance = RichPolicy.Instance(Calculate("收入: {2025: 500元}"), "先判断后用");
        Assert.Equal(["上限 上限额"], DecisiveReason.Of(instance).Select(reason => reason.Text.Chinese));
    }

    private static CalculationResult Calculate(string facts)
    {
        var compilation = RichPolicy.Compile(("policy.md", Rules));
        return RichPolicy.Calculate(compilation, Scenario.Ceiling(compilation.Program!), facts, trace: false);
    }
}
