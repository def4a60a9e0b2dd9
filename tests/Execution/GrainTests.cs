using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>One answer for the firm, for each option, for each item and for each nested item.</summary>
public sealed class GrainTests
{
    private const string Rules = """
        选项 模型 (model) {甲模型 (a), 乙模型 (b)}
        清单 产品 (product) 属于 企业 键 编号
          单价 (price) : 金额 范围 0元 至 100元
          厂家 (maker) : 文字
        清单 版本 (version) 属于 产品 键 版本号
          规模 (size) : 金额 范围 0元 至 10元

        """;

    private const string PerProduct = Rules + "奖补 试 (trial) 对象 每个 产品 周期 每年\n  条件\n    有价 (priced): 产品.单价 > 0元\n  金额 产品.单价 × 10%";
    private const string PerVersion = Rules + "奖补 试 (trial) 对象 每个 版本 周期 每年\n  金额 版本.规模 + 产品.单价";

    [Fact]
    public void An_option_grain_answers_for_each_option()
    {
        Assert.Equal(
            "甲模型 是 10.00\n乙模型 是 20.00",
            Calculate.All(Rules + "奖补 试 (trial) 对象 企业 × 模型 周期 每年\n  金额 按 模型 {甲模型: 10元; 乙模型: 20元}"));
    }

    [Fact]
    public void An_item_grain_answers_for_each_item()
    {
        Assert.Equal(
            "P1 是 1.00\nP2 否 0.00\nP3 未知 0.00~10.00",
            Calculate.All(PerProduct, "产品:\n  编号 = P1, 单价 = 10元\n  编号 = P2, 单价 = 0元\n  编号 = P3"));
    }

    [Fact]
    public void A_nested_item_sees_the_item_above_it()
    {
        Assert.Equal(
            "V1 是 11.00\nV2 是 12.00\nV1 是 21.00",
            Calculate.All(PerVersion, """
                产品:
                  编号 = P1, 单价 = 10元
                    版本:
                      版本号 = V1, 规模 = 1元
                      版本号 = V2, 规模 = 2元
                  编号 = P2, 单价 = 20元
                    版本:
                      版本号 = V1, 规模 = 1元
                """));
    }

    [Theory]
    [InlineData("产品 = []")]
    [InlineData("产品 = 无")]
    public void A_list_known_to_be_empty_makes_the_award_not_applicable(string facts)
    {
        Assert.Equal("不适用 0.00", Calculate.All(PerProduct, facts));
        Assert.Equal("不适用 0.00", Calculate.All(PerVersion, facts));
    }

    [Theory]
    [InlineData("")]
    [InlineData("产品 = ?")]
    public void A_list_not_given_is_unknown(string facts)
    {
        CalculationResult result = Calculate.Of(PerProduct, facts);
        Assert.Equal("未知 0.00~", Calculate.Shown(result.Instances[0]));
        Assert.Equal("产品", Calculate.Shown(Assert.Single(result.Instances[0].Needs.Items)));
    }

    [Fact]
    public void A_nested_list_not_given_leaves_items_that_may_exist()
    {
        CalculationResult result = Calculate.Of(PerVersion, """
            产品:
              编号 = P1, 单价 = 10元
                版本:
                  版本号 = V1, 规模 = 1元
              编号 = P2, 单价 = 20元
            """);
        Assert.Equal(["是 11.00", "未知 0.00~"], result.Instances.Select(Calculate.Shown));
        Assert.Equal("P2.版本", Calculate.Shown(Assert.Single(result.Instances[1].Needs.Items)));
    }

    [Fact]
    public void Products_that_all_have_no_versions_make_the_award_not_applicable()
    {
        Assert.Equal("不适用 0.00", Calculate.All(PerVersion, "产品:\n  编号 = P1, 单价 = 10元\n    版本 = []"));
    }

    [Fact]
    public void The_payee_is_what_the_award_says_and_unknown_while_that_is()
    {
        CalculationResult result = Calculate.Of(
            Rules + "奖补 试 (trial) 对象 每个 产品 周期 每年 受益 产品.厂家\n  金额 1元", "产品:\n  编号 = P1, 厂家 = 某厂\n  编号 = P2");
        Assert.Equal(["某厂", "未知"], result.Instances.Select(instance => ValueText.Of(instance.Payee!.Value, instance.Award.Payee!.Type, Tongue.Chinese)));
    }

    [Fact]
    public void The_envelope_of_a_budget_leaves_the_item_at_hand_alone()
    {
        CalculationResult result = Calculate.Of(
            Rules + "奖补 试 (trial) 对象 每个 产品 周期 每年 受益 产品.编号\n  金额 产品.单价\n  结果 价 (shown_price) = 产品.单价\n预算 资金 (fund) 适用 试 额度 合计(产品.单价 对 产品)",
            "产品:\n  编号 = P1, 单价 = 1元\n  编号 = P2, 单价 = 2元");
        Assert.Equal(["P1 100 是 1.00 +Budget", "P2 200 是 2.00 +Budget"], result.Instances.Select(i => $"{ValueText.Of(i.Payee!.Value, i.Award.Payee!.Type, Tongue.Chinese)} {i.Results[0].Value.Number} {Calculate.Shown(i)}"));
    }

    [Fact]
    public void A_result_hangs_on_a_budget_once_policy_or_notice_announce_its_envelope()
    {
        const string Award = "开放参数 总额 (total) : 金额 由 \"通知\"\n奖补 试 (trial) 对象 企业 周期 每年\n  金额 5元\n预算 资金 (fund) 适用 试";
        Assert.Equal("是 5.00", Calculate.One(Award));
        Assert.Equal("是 5.00", Calculate.One(Award, notice: ""));
        Assert.Equal("是 5.00 +Budget", Calculate.One(Award, notice: "额度 资金 = 9元"));
        Assert.Equal("是 5.00", Calculate.One(Award + " 额度 总额", notice: ""));
        Assert.Equal("是 5.00 +Budget", Calculate.One(Award + " 额度 总额", notice: "总额 = 9元"));
        Assert.Equal("是 5.00 +Budget", Calculate.One(Award + " 额度 9元"));
    }

    [Fact]
    public void Remarks_show_only_where_their_condition_holds()
    {
        CalculationResult result = Calculate.Of(
            Rules + "奖补 试 (trial) 对象 每个 产品 周期 每年\n  金额 1元\n  提示 贵 (dear) 当 产品.单价 > 50元: \"贵\"",
            "产品:\n  编号 = P1, 单价 = 60元\n  编号 = P2, 单价 = 50元\n  编号 = P3");
        Assert.Equal([1, 0, 0], result.Instances.Select(instance => instance.Warnings.Count));
    }
}
