using Duixian.Execution.Results;
using Duixian.Quantities;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Error before not announced before bounds; caps, minimum, rounding, instalments.</summary>
public sealed class AmountTests
{
    private const string Rules = """
        事实 收入 (revenue) : 金额 范围 0元 至 100元
        事实 支出 (cost) : 金额 范围 10元 至 30元
        事实 坏数 (bad) : 金额 范围 0元 至 10元
        事实 数额 (sum_given) : 金额
        事实 大小 (is_big) : 是否
        开放参数 额 (figure) : 金额 不超过 50元 由 "通知"
        限额 顶 (top_cap) : 金额 = 50元 由 "通知"
        """;

    private static string Award(string clauses) => $"{Rules}\n奖补 试 (trial) 对象 企业 周期 每年\n{clauses}";

    [Theory]
    [InlineData("收入 + 支出", "10.00~130.00")]
    [InlineData("收入 − 支出", "0.00~90.00")]
    [InlineData("支出 − 收入 − 50元", "错误 NegativeAmount")]
    [InlineData("0元 − 1元 ÷ 1000", "错误 NegativeAmount")]
    [InlineData("收入 × 10%", "0.00~10.00")]
    [InlineData("较低(收入, 支出)", "0.00~30.00")]
    [InlineData("较高(收入, 支出)", "10.00~100.00")]
    [InlineData("不小于零(收入 − 50元)", "0.00~50.00")]
    [InlineData("收入 ÷ 支出 × 1元", "0.00~10.00")]
    [InlineData("支出 ÷ 收入 × 1元", "0.00~")]
    [InlineData("收入, 最高 5元", "0.00~5.00")]
    [InlineData("支出, 最高 5元", "5.00")]
    [InlineData("支出, 最低 40元", "40.00")]
    [InlineData("支出, 最低 20元", "20.00~30.00")]
    [InlineData("若 大小 则 支出 否则 1元", "1.00~30.00")]
    [InlineData("若 大小 则 7元 否则 7元", "7.00")]
    [InlineData("若 大小 则 7元 ÷ 收入 × 1元 否则 7元", "0.00~")]
    [InlineData("若 大小 则 10元 ÷ (支出 − 支出) × 1元 否则 7元", "0.00~")]
    [InlineData("舍入(支出 ÷ 3, 向下舍入, 1元)", "3.00~10.00")]
    [InlineData("数额", "0.00~")]
    public void Unknown_facts_give_bounds(string amount, string expected)
    {
        Assert.Equal(expected, Calculate.Amount(Rules, amount));
    }

    [Theory]
    [InlineData("7% + 2个百分点", "9.00")]
    [InlineData("7% − 2个百分点", "5.00")]
    [InlineData("7% + 相差百分点(9%, 6.5%)", "9.50")]
    [InlineData("7% + 变动", "7.00~9.00")]
    [InlineData("7% − 变动", "5.00~7.00")]
    [InlineData("2个百分点 × 50% ÷ 1个百分点", "100.00")]
    [InlineData("50% × 2个百分点 ÷ 1个百分点", "100.00")]
    [InlineData("50% × 变动 ÷ 1个百分点", "0.00~100.00")]
    public void A_ratio_moves_by_percentage_points_in_hundredths(string ratio, string amount)
    {
        Assert.Equal(amount, Calculate.Amount("事实 变动 (change) : 百分点 范围 0个百分点 至 2个百分点", $"100元 × ({ratio})"));
    }

    // A tenth of a fen more or less than nothing is nothing once it is rounded, but less than nothing is an error before.
    [Theory]
    [InlineData("", "是 0.00~0.00")]
    [InlineData("支出 = 20元\n", "是 0.00~0.00")]
    [InlineData("收入 = 30元\n", "是 0.00")]
    [InlineData("收入 = 20元\n支出 = 20.01元\n", "是 错误 NegativeAmount")]
    [InlineData("收入 = 20元\n支出 = 20元\n", "是 0.00")]
    public void What_may_be_less_than_nothing_is_not_nothing_because_it_rounds_to_it(string facts, string expected)
    {
        string rules = Award("  金额 (收入 − 支出) ÷ 10万");
        Assert.Equal(expected, Calculate.One(rules, facts));
        string needs = string.Join(' ', Calculate.Of(rules, facts).Instances[0].Needs.Items.Select(Calculate.Shown));
        Assert.Equal(expected.Contains('~', StringComparison.Ordinal), needs.Contains("收入", StringComparison.Ordinal));
    }

    [Fact]
    public void An_error_in_one_branch_only_leaves_the_other_as_bounds_but_never_as_the_answer()
    {
        Assert.Equal("7.00~7.00", Calculate.Amount(Rules, "若 大小 则 坏数 否则 7元", "坏数 = 20元"));
        Assert.Equal("错误 FactInvalid", Calculate.Amount(Rules, "若 大小 则 坏数 否则 坏数 + 1元", "坏数 = 20元"));
    }

    [Fact]
    public void An_error_beside_one_that_more_knowledge_may_take_away_bounds_nothing()
    {
        string amount = "若 收入 > 50元 则 1元 否则 (若 坏数 > 0元 或 (坏数 > 0元 或 大小) 则 100元 否则 2元)";
        Assert.Equal("0.00~", Calculate.Amount(Rules, amount, "坏数 = 20元"));
        Assert.Equal("1.00~100.00", Calculate.Amount(Rules, amount, "坏数 = 20元\n大小 = 是"));
        string branches = "若 收入 > 50元 则 1元 否则 (若 支出 > 20元 则 坏数 否则 (若 坏数 > 0元 或 大小 则 100元 否则 2元))";
        Assert.Equal("0.00~", Calculate.Amount(Rules, branches, "坏数 = 20元"));
    }

    [Fact]
    public void A_branch_in_error_only_until_more_is_known_bounds_nothing()
    {
        string amount = "若 大小 则 7元 否则 (若 坏数 > 1元 且 收入 > 50元 则 1元 否则 90元)";
        Assert.Equal("0.00~", Calculate.Amount(Rules, amount, "坏数 = 20元"));
        Assert.Equal("7.00~90.00", Calculate.Amount(Rules, amount, "坏数 = 20元\n收入 = 50元"));
        Assert.Equal("90.00", Calculate.Amount(Rules, amount, "坏数 = 20元\n收入 = 50元\n大小 = 否"));
    }

    [Theory]
    [InlineData("收入", "额", "未公布 额")]
    [InlineData("收入", "坏数", "错误 FactInvalid")]
    [InlineData("额", "坏数", "错误 FactInvalid")]
    [InlineData("5元", "额", "未公布 额")]
    [InlineData("5元", "收入", "5.00~105.00")]
    public void Error_comes_before_not_announced_before_bounds_in_either_order(string one, string other, string expected)
    {
        Assert.Equal(expected, Calculate.Amount(Rules, $"{one} + {other}", "坏数 = 20元", notice: ""));
        Assert.Equal(expected, Calculate.Amount(Rules, $"{other} + {one}", "坏数 = 20元", notice: ""));
    }

    [Fact]
    public void An_unknown_choice_with_a_branch_not_announced_is_not_announced()
    {
        Assert.Equal("未公布 额", Calculate.Amount(Rules, "若 大小 则 额 否则 1元", notice: ""));
        Assert.Equal("1.00", Calculate.Amount(Rules, "若 大小 则 额 否则 1元", "大小 = 否", notice: ""));
    }

    [Theory]
    [InlineData("49.99元", "是 49.99", false)]
    [InlineData("50元", "是 50.00", false)]
    [InlineData("50.01元", "是 50.00", true)]
    public void A_cap_bites_only_above_itself(string given, string expected, bool bites)
    {
        CalculationResult result = Calculate.Of(Award("  金额 数额, 最高 顶"), $"数额 = {given}");
        Assert.Equal(expected, Calculate.Shown(result.Instances[0]));
        Assert.Equal(bites ? ["顶"] : [], result.Instances[0].Entitlement.Caps.Select(cap => cap.Name.Text));
    }

    [Fact]
    public void A_cap_inside_a_definition_is_named_however_often_the_definition_is_used()
    {
        CalculationResult result = Calculate.Of(
            $"{Rules}\n定义 受限 (capped) = 数额, 最高 顶\n"
            + string.Join('\n', "甲乙".Select(c => $"奖补 {c} (award_{c}) 对象 企业 周期 每年\n  条件\n    有额 (some): 封顶额 > 0元\n  金额 封顶额\n  其中\n    封顶额 (own) = 受限")),
            "数额 = 60元");
        Assert.All(result.Instances, instance => Assert.Equal("顶", Assert.Single(instance.Entitlement.Caps).Name.Text));
    }

    [Fact]
    public void A_cap_that_only_a_condition_or_another_branch_meets_is_not_named()
    {
        CalculationResult result = Calculate.Of(
            Award("  条件\n    大于 (above): (数额, 最高 顶) > 1元\n  金额\n    数额\n    例外 小 (small) 当 (数额, 最高 顶) < 1元: 数额, 最高 顶"), "数额 = 60元");
        Assert.Equal(("是 60.00", 0), (Calculate.Shown(result.Instances[0]), result.Instances[0].Entitlement.Caps.Count));
    }

    [Theory]
    [InlineData("99.99元", "是 0.00", true)]
    [InlineData("100元", "是 100.00", false)]
    [InlineData("0元", "是 0.00", true)]
    public void Below_the_minimum_nothing_is_paid_and_at_it_all(string given, string expected, bool below)
    {
        CalculationResult result = Calculate.Of(Award("  金额 数额\n  起付 100元"), $"数额 = {given}");
        Assert.Equal(expected, Calculate.Shown(result.Instances[0]));
        Assert.Equal(below, result.Instances[0].Entitlement.BelowMinimum);
    }

    [Theory]
    [InlineData("收入", "20元", "0.00~100.00")]
    [InlineData("支出", "10元", "10.00~30.00")]
    [InlineData("支出", "31元", "0.00")]
    [InlineData("支出", "支出 + 21元", "0.00")]
    [InlineData("50元", "支出", "50.00")]
    [InlineData("20元", "支出", "0.00~20.00")]
    public void An_unknown_amount_or_minimum_takes_nothing_as_its_least_where_it_may_stay_below(string amount, string minimum, string expected)
    {
        Assert.Equal($"是 {expected}", Calculate.One(Award($"  金额 {amount}\n  起付 {minimum}")));
    }

    [Theory]
    [InlineData("四舍五入", "0.01元", "12345元", "12.35")]
    [InlineData("四舍六入五成双", "0.01元", "12345元", "12.34")]
    [InlineData("四舍六入五成双", "0.01元", "12355元", "12.36")]
    [InlineData("向下舍入", "0.01元", "12349元", "12.34")]
    [InlineData("向上舍入", "0.01元", "12341元", "12.35")]
    [InlineData("四舍五入", "1元", "12500元", "13.00")]
    [InlineData("四舍六入五成双", "1元", "12500元", "12.00")]
    [InlineData("四舍五入", "1元", "12499.99元", "12.00")]
    [InlineData("四舍五入", "1万元", "15000000元", "20000.00")]
    [InlineData("四舍六入五成双", "1万元", "25000000元", "20000.00")]
    [InlineData("向下舍入", "1万元", "19999990元", "10000.00")]
    [InlineData("向上舍入", "1万元", "10000010元", "20000.00")]
    public void The_award_rounds_once_by_its_mode_and_unit(string mode, string unit, string given, string expected)
    {
        Assert.Equal($"是 {expected}", Calculate.One(Award($"  金额 数额 ÷ 1000\n  舍入 {mode} {unit}"), $"数额 = {given}"));
    }

    [Theory]
    [InlineData("四舍五入", "97.00")]
    [InlineData("四舍六入五成双", "98.00")]
    [InlineData("向下舍入", "98.00")]
    [InlineData("向上舍入", "97.00")]
    public void A_negative_half_goes_away_from_zero(string mode, string expected)
    {
        Assert.Equal(expected, Calculate.Amount(Rules, $"100元 + 舍入(0元 − 数额 ÷ 1000, {mode}, 1元)", "数额 = 2500元"));
    }

    [Fact]
    public void Nothing_rounds_before_the_award_does()
    {
        Assert.Equal("是 100.00", Calculate.One(Award("  金额 三分之一 × 3\n  其中\n    三分之一 (third) = 数额 ÷ 3"), "数额 = 100元"));
        Assert.Equal("是 0.01", Calculate.One(Award("  金额 (数额 ÷ 3 + 数额 ÷ 3) ÷ 2"), "数额 = 0.02元"));
    }

    [Fact]
    public void An_unknown_rounding_moves_the_bounds_and_nothing_else()
    {
        string rules = Award("  金额 数额 ÷ 1000\n  舍入 (若 大小 则 向上舍入 否则 向下舍入) 1元");
        Assert.Equal("是 11.34~13.35", Calculate.One(rules, "数额 = 12345元"));
        Assert.Equal("是 13.00", Calculate.One(rules, "数额 = 12345元\n大小 = 是"));
    }

    [Theory]
    [InlineData("0.01元")]
    [InlineData("0.05元")]
    [InlineData("100元")]
    [InlineData("33.33元")]
    [InlineData("0元")]
    public void Instalments_sum_to_the_amount(string given)
    {
        AwardInstance instance = Calculate.Of(Award("  金额 数额\n  分期 50%, 30%, 20%"), $"数额 = {given}").Instances[0];
        Assert.Equal(3, instance.Instalments.Count);
        Assert.Equal(instance.Amount, new AmountResult.Exact(instance.Instalments.Aggregate(Money.Zero, (a, b) => a + b)));
    }

    [Fact]
    public void An_amount_that_is_not_exact_has_no_instalments()
    {
        Assert.Empty(Calculate.Of(Award("  金额 数额\n  分期 50%, 50%")).Instances[0].Instalments);
    }

    [Fact]
    public void Named_results_show_with_their_values()
    {
        NamedResult named = Assert.Single(Calculate.Of(Award("  金额 数额\n  结果\n    占比 (share) = 数额 ÷ 200元"), "数额 = 50元").Instances[0].Results);
        Assert.Equal(("占比", Ratio.Of(1, 4)), (named.Definition.Name.Text, named.Value.Number));
    }

    [Fact]
    public void A_fraction_given_to_a_definition_needs_a_rounding_as_well()
    {
        string rules = "政策 无舍入 (unrounded) 施行 2026-01-01\n事实 数额 (sum_given) : 金额\n定义 加一 (plus_one) (底 : 金额) = 底 + 1元\n";
        Assert.Equal("是 3.00", Calculate.One(rules + "奖补 试 (trial) 对象 企业 周期 每年\n  金额 加一(数额)", "数额 = 2元"));
        var compiled = Duixian.Language.Compiler.Compile([new("rules.md", $"```policy\n{rules}奖补 试 (trial) 对象 企业 周期 每年\n  金额 加一(数额 ÷ 3)\n```\n")]);
        Assert.Contains(compiled.Diagnostics.Items, d => d.Code == Duixian.Language.Diagnostics.DiagnosticCode.RoundingMissing);
    }

    [Theory]
    [InlineData("  金额 50元\n  起付 收入", "是 0.00~50.00", "收入")]
    [InlineData("  金额 50元\n  起付 支出", "是 50.00", "")]
    [InlineData("  金额 50.37元\n  舍入 (若 大小 则 向下舍入 否则 四舍五入) 1元", "是 49.37~51.37", "大小")]
    [InlineData("  金额 收入\n  舍入 向下舍入 单位\n定义 单位 (unit_chosen) = 若 大小 则 1元 否则 10元", "是 0.00~110.00", "大小、收入")]
    [InlineData("  金额 收入 ÷ 100000", "是 0.00", "")]
    [InlineData("  金额 收入, 最高 额\n  起付 支出", "是 未公布 额", "额")]
    [InlineData("  金额 收入\n  起付 额", "是 未公布 额", "额")]
    public void What_is_missing_for_the_minimum_or_the_rounding_is_named(string clauses, string expected, string needs)
    {
        AwardInstance instance = Assert.Single(Calculate.Of(Award(clauses), notice: "").Instances);
        Assert.Equal((expected, needs), (Calculate.Shown(instance), string.Join('、', instance.Needs.Items.Select(Calculate.Shown).Order(StringComparer.Ordinal))));
    }
}
