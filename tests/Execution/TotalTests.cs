using Duixian.Execution.Results;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Sums kept apart by how sure they are, scenarios, and what a table shows for an award with several items.</summary>
public sealed class TotalTests
{
    private const string Rules = """
        事实 规模 (size) : 金额 范围 10元 至 20元
        事实 合格 (fit) : 是否
        判断 准入 (admitted) : 是否 由 "局"
        开放参数 额 (figure) : 金额 不超过 50元 由 "通知"
        开放参数 无顶 (open_ended) : 金额 不低于 1元 由 "通知"
        限额 限 (limit_of) : 金额 = 30元 由 "通知"
        开放选择 选 (choice_of) : 选项 {左 (left), 右 (right)} 默认 左 理由 "默认" 由 "通知"

        """;

    private static string Award(string name, string clauses) => $"奖补 {name} (award_{name}) 对象 企业 周期 每年\n{clauses}\n";

    [Fact]
    public void Certain_if_selected_and_ranges_are_kept_apart()
    {
        Totals totals = Calculate.Of(
            Rules
            + Award("甲", "  金额 1元")
            + Award("乙", "  金额 2元\n  遴选\n    取前 3\n    排序 规模")
            + Award("丙", "  条件\n    条 (condition): 准入\n  金额 4元")
            + Award("丁", "  金额 规模")
            + Award("戊", "  条件\n    条 (condition): 合格\n  金额 8元")
            + Award("己", "  金额 规模\n  遴选\n    取前 3\n    排序 规模")
            + Award("庚", "  条件\n    条 (condition): 规模 > 20元\n  金额 99元")
            + Award("辛", "  金额 无顶")
            + Award("壬", "  金额 0元 − 1元")).Totals;
        Assert.Equal(("1.00", "6.00", "10.00", "48.00"), ($"{totals.Certain}", $"{totals.IfSelected}", $"{totals.Low}", $"{totals.High}"));
        Assert.Equal((1, 1), (totals.NotAnnounced, totals.Errors));
    }

    [Fact]
    public void A_budget_does_not_make_a_certain_amount_uncertain()
    {
        CalculationResult result = Calculate.Of(
            Rules + Award("甲", "  金额 1元") + Award("乙", "  金额 规模") + "预算 资金 (funds) 适用 甲, 乙 额度 100元");
        Assert.Equal(["是 1.00 +Budget", "是 10.00~20.00 +Budget"], result.Instances.Select(Calculate.Shown));
        Assert.Equal(("1.00", "10.00", "20.00"), ($"{result.Totals.Certain}", $"{result.Totals.Low}", $"{result.Totals.High}"));
    }

    [Fact]
    public void The_ceiling_scenario_takes_ceilings_and_a_notice_what_it_says()
    {
        string rules = Rules + Award("甲", "  金额 若 选 = 左 则 额 否则 额 × 2");
        Assert.Equal("是 50.00", Calculate.One(rules));
        Assert.Equal("是 40.00", Calculate.One(rules, notice: "额 = 40元"));
        Assert.Equal("是 80.00", Calculate.One(rules, notice: "额 = 40元\n选 = 右"));
        Assert.Equal("是 未公布 额", Calculate.One(rules, notice: "选 = 右"));
        Assert.Equal("是 未公布 无顶", Calculate.One(Rules + Award("甲", "  金额 无顶")));
    }

    [Fact]
    public void A_limit_is_in_force_until_a_notice_lowers_it()
    {
        string rules = Rules + Award("甲", "  金额 限");
        Assert.Equal("是 30.00", Calculate.One(rules, notice: ""));
        Assert.Equal("是 20.00", Calculate.One(rules, notice: "限 = 20元"));
    }

    [Fact]
    public void Choices_at_their_default_are_assumptions_until_a_notice_sets_them()
    {
        string rules = Rules + Award("甲", "  金额 限");
        Assert.Equal(["选"], Calculate.Of(rules).Assumptions.Select(a => a.Parameter.Name.Text));
        Assert.Empty(Calculate.Of(rules, notice: "选 = 左").Assumptions);
    }

    [Fact]
    public void A_provision_is_open_to_those_it_is_for()
    {
        string rules = Rules + "事项 权 (right_of) 类别 权利 内容 \"某权利\"\n  条件\n    条 (condition): 合格";
        Eligibility Of(string facts) => Calculate.Of(rules, facts).Provisions[0].Eligibility;
        Assert.Equal(
            (Eligibility.Yes, Eligibility.No, Eligibility.Unknown, Eligibility.Error), (Of("合格 = 是"), Of("合格 = 否"), Of(""), Of("合格 = 也许")));
    }

    private const string Items = """
        清单 产品 (product) 键 编号
          额 (due) : 金额 范围 0元 至 100元
          合格 (fit) : 是否
        奖补 试 (trial) 对象 每个 产品 周期 每年
          条件
            条 (condition): 产品.合格
          金额 产品.额
        """;

    [Theory]
    [InlineData("是 10元", "Yes 10.00")]
    [InlineData("? 10元", "Unknown 10.00")]
    [InlineData("否 10元", "No 0.00")]
    [InlineData("是 10元|是 20元", "Yes 30.00")]
    [InlineData("是 10元|? 20元", "Yes 10.00~30.00")]
    [InlineData("是 0元|? 20元|否 5元", "Yes 0.00~20.00")]
    [InlineData("? 10元|? 20元", "Unknown 0.00~30.00")]
    [InlineData("是 10元|是 ?", "Yes 10.00~110.00")]
    [InlineData("否 10元|否 20元", "No 0.00")]
    [InlineData("是 10元|也许 20元", "Yes 错误 FactInvalid")]
    [InlineData("否 10元|? 20元", "Unknown 20.00")]
    public void A_summary_of_items_does_not_depend_on_their_order(string items, string expected)
    {
        string[] rows = items.Split('|');
        Assert.Equal([expected, expected], new[] { rows, [.. rows.Reverse()] }.Select(Summary));
    }

    private static string Summary(IEnumerable<string> rows)
    {
        string facts = "产品:\n" + string.Concat(rows.Select((row, i) => $"  编号 = P{i}, 合格 = {row.Split(' ')[0]}, 额 = {row.Split(' ')[1]}\n"));
        AwardSummary summary = Assert.Single(AwardSummary.Of(Calculate.Of(Items, facts)));
        return $"{summary.Eligibility} {Calculate.Shown(summary.Amount)}";
    }

    [Fact]
    public void An_award_without_items_is_not_applicable_in_the_summary()
    {
        AwardSummary summary = Assert.Single(AwardSummary.Of(Calculate.Of(Items, "产品 = []")));
        Assert.Equal((Eligibility.NotApplicable, AmountResult.Nothing), (summary.Eligibility, summary.Amount));
    }
}
