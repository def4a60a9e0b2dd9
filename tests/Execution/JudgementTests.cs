using Duixian.Execution.Results;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>A pending judgement is tried with every outcome; only what agrees is the answer.</summary>
public sealed class JudgementTests
{
    private const string Rules = """
        选项 等次 (mark) {优 (best), 良 (good), 差 (poor)}
        事实 规模 (size) : 金额 范围 0元 至 100元
        事实 坏数 (bad) : 金额 范围 0元 至 1元
        清单 项目 (project) 属于 企业 键 编号
          投入 (spent) : 金额
        开放参数 额 (figure) : 金额 不超过 50元 由 "通知"
        判断 准入 (admitted) : 是否 由 "局"
        判断 第二准入 (admitted_too) : 是否 由 "局"
        判断 评等 (graded) : 等次 由 "专家"
        判断 得分 (score) : 数 由 "专家" 范围 0 至 100
        判断 项目.入围 (shortlisted) : 是否 由 "专家"

        """;

    private static string One(string conditions, string amount, string facts = "", string? notice = null) =>
        Calculate.One($"{Rules}奖补 试 (trial) 对象 企业 周期 每年\n  条件\n    条 (condition): {conditions}\n  金额 {amount}", facts, notice: notice);

    [Fact]
    public void An_amount_that_fails_should_the_judgement_be_negative_is_open_while_that_may_still_be_eligible()
    {
        const string Amount = "若 准入 则 5元 否则 0元 − 5元";
        Assert.Equal("是 5.00~5.00 +Judgement", One("准入 或 规模 > 50元", Amount));
        Assert.Equal("是 5.00 +Judgement", One("准入 或 规模 > 50元", Amount, "规模 = 40元"));
        Assert.Equal("是 错误 NegativeAmount +Judgement", One("准入 或 规模 > 50元", Amount, "规模 = 60元"));
        Assert.Equal(["规模"], Calculate.Of($"{Rules}奖补 试 (trial) 对象 企业 周期 每年\n  条件\n    条 (condition): 准入 或 规模 > 50元\n  金额 {Amount}").Instances[0].Needs.Items.Select(Calculate.Shown));
    }

    [Theory]
    [InlineData("准入", "是 1.00 +Judgement")]
    [InlineData("非 准入", "是 1.00 +Judgement")]
    [InlineData("准入 或 非 准入", "是 1.00")]
    [InlineData("准入 且 非 准入", "否 0.00")]
    [InlineData("准入 且 第二准入", "是 1.00 +Judgement")]
    [InlineData("准入 或 规模 ≥ 0元", "是 1.00")]
    [InlineData("准入 且 规模 > 100元", "否 0.00")]
    [InlineData("准入 且 规模 > 50元", "未知 1.00 +Judgement")]
    [InlineData("准入 或 规模 > 50元", "是 1.00 +Judgement")]
    [InlineData("评等 = 优", "是 1.00 +Judgement")]
    [InlineData("评等 ≠ 优", "是 1.00 +Judgement")]
    [InlineData("评等 属于 {优, 良, 差}", "是 1.00")]
    [InlineData("得分 ≥ 60", "是 1.00 +Judgement")]
    [InlineData("得分 ≥ 0", "是 1.00")]
    [InlineData("得分 > 100", "否 0.00")]
    [InlineData("准入 且 得分 ≥ 60", "是 1.00 +Judgement")]
    public void While_it_is_pending_every_outcome_is_tried(string condition, string expected)
    {
        Assert.Equal(expected, One(condition, "1元"));
    }

    [Theory]
    [InlineData("准入 = 是", "准入", "是 1.00")]
    [InlineData("准入 = 否", "准入", "否 0.00")]
    [InlineData("admitted = 否", "非 准入", "是 1.00")]
    [InlineData("准入 = 大概", "准入", "错误 错误 FactInvalid")]
    [InlineData("准入 = ?", "准入", "是 1.00 +Judgement")]
    [InlineData("评等 = 良", "评等 = 优", "否 0.00")]
    [InlineData("得分 = 60", "得分 ≥ 60", "是 1.00")]
    [InlineData("得分 = 101", "得分 ≥ 60", "错误 错误 FactInvalid")]
    public void Once_given_it_is_a_fact_like_any_other(string facts, string condition, string expected)
    {
        Assert.Equal(expected, One(condition, "1元", facts));
    }

    [Fact]
    public void An_amount_that_depends_on_it_lies_between_the_outcomes_that_give_a_yes()
    {
        Assert.Equal("是 10.00~30.00 +Judgement", One("是", "按 评等 {优: 30元; 良: 20元; 差: 10元}"));
        Assert.Equal("是 20.00~30.00 +Judgement", One("评等 ≠ 差", "按 评等 {优: 30元; 良: 20元; 差: 10元}"));
        Assert.Equal("是 7.00", One("是", "若 准入 则 7元 否则 7元"));
        Assert.Equal("是 0.00~1.00 +Judgement", One("是", "得分 ÷ 100 × 1元"));
    }

    [Fact]
    public void A_judgement_on_which_only_the_minimum_or_the_rounding_hangs_is_tried()
    {
        string Award(string clauses) => $"{Rules}奖补 试 (trial) 对象 企业 周期 每年\n{clauses}";
        Assert.Equal("是 0.00~50.00 +Judgement", Calculate.One(Award("  金额 50元\n  起付 若 准入 则 10元 否则 60元")));
        Assert.Equal("是 50.00", Calculate.One(Award("  金额 50元\n  起付 若 准入 则 10元 否则 20元")));
        Assert.Equal("是 50.00~51.00 +Judgement", Calculate.One(Award("  金额 50.6元\n  舍入 (若 准入 则 向下舍入 否则 四舍五入) 1元")));
    }

    [Fact]
    public void An_outcome_that_may_still_become_a_yes_bounds_the_amount_too()
    {
        Assert.Equal("是 1.00~7.00 +Judgement", One("准入 或 规模 > 50元", "若 准入 则 1元 否则 7元"));
        Assert.Equal("是 1.00 +Judgement", One("准入 或 规模 > 100元", "若 准入 则 1元 否则 7元"));
        Assert.Equal("是 1.00~7.00 +Judgement", One("准入 或 (坏数 > 0元 或 规模 > 50元)", "若 准入 则 1元 否则 7元", "坏数 = 9元"));
        Assert.Equal("是 1.00 +Judgement", One("准入 或 坏数 > 0元", "若 准入 则 1元 否则 7元", "坏数 = 9元"));
    }

    [Fact]
    public void An_outcome_with_an_error_or_a_figure_not_announced_shows_it()
    {
        Assert.Equal("是 错误 FactInvalid +Judgement", One("是", "若 准入 则 坏数 否则 1元", "坏数 = 9元"));
        Assert.Equal("是 未公布 额 +Judgement", One("是", "若 准入 则 额 否则 1元", notice: ""));
        Assert.Equal("未知 1.00 +Judgement", One("准入 且 额 > 1元", "1元", notice: ""));
        Assert.Equal("是 未公布 额", One("准入 或 非 准入", "额", notice: ""));
    }

    [Fact]
    public void A_yes_that_outweighs_an_error_is_found_among_grouped_conditions()
    {
        string any = $"{Rules}奖补 试 (trial) 对象 企业 周期 每年\n  条件\n    任一 组 (group):\n      人定 (human): 准入\n      数定 (figures): 坏数 > 0元\n  金额 1元";
        Assert.Equal("是 1.00 +Judgement", Calculate.One(any, "坏数 = 9元"));
        Assert.Equal("错误 错误 FactInvalid", Calculate.One(any, "坏数 = 9元\n准入 = 否"));
    }

    [Theory]
    [InlineData("准入 或 坏数 > 0元", "是 1.00 +Judgement")]
    [InlineData("坏数 > 0元 或 非 准入", "是 1.00 +Judgement")]
    [InlineData("非 (坏数 > 0元 且 准入)", "是 1.00 +Judgement")]
    [InlineData("规模 > 50元 且 (准入 或 坏数 > 0元)", "未知 1.00 +Judgement")]
    [InlineData("准入 且 坏数 > 0元", "错误 错误 FactInvalid")]
    public void A_yes_that_outweighs_an_error_is_found_within_one_condition(string condition, string expected)
    {
        Assert.Equal(expected, One(condition, "1元", "坏数 = 9元"));
    }

    [Fact]
    public void Each_item_is_judged_on_its_own()
    {
        Assert.Equal(
            "甲 是 1.00\n乙 否 0.00\n丙 是 1.00 +Judgement",
            Calculate.All(
                $"{Rules}奖补 试 (trial) 对象 每个 项目 周期 每年\n  条件\n    条 (condition): 项目.入围\n  金额 1元",
                "项目:\n  编号 = 甲, 入围 = 是\n  编号 = 乙, shortlisted = 否\n  编号 = 丙"));
    }

    [Fact]
    public void The_judgements_it_hangs_on_are_named()
    {
        CalculationResult result = Calculate.Of(
            $"{Rules}奖补 试 (trial) 对象 企业 周期 每年\n  条件\n    条 (condition): 准入 且 得分 > 60\n  金额 1元");
        Assert.Equal(["准入", "得分"], result.Instances[0].Pending.Select(Calculate.Shown));
    }

    [Fact]
    public void Many_pending_judgements_stay_within_bounds_and_time()
    {
        string judgements = string.Concat(Enumerable.Range(0, 20).Select(i => $"判断 审{i} (review_{i}) : 等次 由 \"局\"\n"));
        string all = string.Join(" 且 ", Enumerable.Range(0, 20).Select(i => $"审{i} = 优"));
        Assert.Equal(
            "是 1.00 +Judgement",
            Calculate.One($"{Rules}{judgements}奖补 试 (trial) 对象 企业 周期 每年\n  条件\n    条 (condition): {all}\n  金额 1元"));
    }

    [Fact]
    public void In_the_scope_it_counts_for_every_award()
    {
        CalculationResult result = Calculate.Of(
            $"{Rules}适用范围\n  范围条件 (in_scope): 准入\n奖补 甲 (a) 对象 企业 周期 每年\n  金额 1元\n奖补 乙 (b) 对象 企业 周期 每年\n  条件\n    条 (condition): 非 准入\n  金额 1元");
        Assert.Equal(["是 1.00 +Judgement", "否 0.00"], result.Instances.Select(Calculate.Shown));
    }
}
