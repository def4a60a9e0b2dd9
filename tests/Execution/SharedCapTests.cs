using Duixian.Execution.Results;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Caps over several items or awards of one firm, and how they go back to the items.</summary>
public sealed class SharedCapTests
{
    private const string Rules = """
        清单 产品 (product) 属于 企业 键 编号
          额 (due) : 金额 范围 0元 至 500元
          先后 (turn) : 计数
          合格 (fit) : 是否
        事实 限 (limit_given) : 金额 范围 0元 至 1000元
        开放参数 顶 (top_cap) : 金额 不超过 100元 由 "通知"
        奖补 试 (trial) 对象 每个 产品 周期 每年
          条件
            条 (condition): 产品.合格
          金额 产品.额

        """;

    private static string All(string cap, string items, string more = "", string? notice = null) =>
        Calculate.All($"{Rules}共同上限 共限 (shared) 适用 试 企业 {cap}", $"产品:\n  {items.Replace("|", "\n  ", StringComparison.Ordinal)}\n{more}", notice: notice).Replace("\n", " | ", StringComparison.Ordinal);

    private static string Item(string key, string due, int turn = 1, string fit = "是") => $"编号 = {key}, 额 = {due}, 先后 = {turn}, 合格 = {fit}";

    [Fact]
    public void Within_the_cap_nothing_changes_and_exactly_at_it_neither()
    {
        Assert.Equal("A 是 60.00 | B 是 40.00", All("每年 100元 分摊 按比例", $"{Item("A", "60元")}|{Item("B", "40元")}"));
    }

    [Fact]
    public void Pro_rata_goes_to_the_fen_by_largest_remainder()
    {
        Assert.Equal("A 是 33.34 | B 是 33.33 | C 是 33.33", All("每年 100元 分摊 按比例", $"{Item("A", "50元")}|{Item("B", "50元")}|{Item("C", "50元")}"));
        Assert.Equal("A 是 57.14 | B 是 42.86", All("每年 100元 分摊 按比例", $"{Item("A", "80元")}|{Item("B", "60元")}"));
    }

    [Fact]
    public void The_order_of_the_list_plays_no_part_in_who_gets_the_odd_fen()
    {
        Assert.Equal("C 是 33.33 | A 是 33.34 | B 是 33.33", All("每年 100元 分摊 按比例", $"{Item("C", "50元")}|{Item("A", "50元")}|{Item("B", "50元")}"));
    }

    [Fact]
    public void In_turn_each_gets_its_whole_amount_while_the_cap_lasts()
    {
        Assert.Equal(
            "A 是 20.00 | B 是 80.00 | C 是 0.00",
            All("每年 100元 分摊 依次 按 产品.先后", $"{Item("A", "50元", 2)}|{Item("B", "80元", 1)}|{Item("C", "10元", 3)}"));
        Assert.Equal("B 是 20.00 | A 是 80.00", All("每年 100元 分摊 依次 按 产品.先后", $"{Item("B", "80元")}|{Item("A", "80元")}"));
    }

    // B may turn out to be less than nothing, an error for all that share the first cap; the second must not forget it.
    [Fact]
    public void What_may_still_be_an_error_of_one_cap_stays_open_through_the_next()
    {
        string rules = """
            事实 额 (due) : 金额 范围 0元 至 100元
            奖补 甲奖 (first_award) 对象 企业 周期 每年
              金额 6元
            奖补 乙奖 (second_award) 对象 企业 周期 每年
              金额 额 − 50元
            共同上限 先限 (first_cap) 适用 甲奖, 乙奖 企业 每年 1000元 分摊 按比例
            共同上限 后限 (second_cap) 适用 甲奖, 乙奖 企业 每年 100元 分摊 依次
            """;
        Assert.Equal("是 6.00~6.00\n是 0.00~50.00", Calculate.All(rules));
        Assert.Equal("是 错误 NegativeAmount\n是 错误 NegativeAmount", Calculate.All(rules, "额 = 1元"));
    }

    [Fact]
    public void Behind_those_that_take_all_of_a_cap_in_turn_nothing_is_left_whatever_stands_between()
    {
        string rules = """
            事实 额 (due) : 金额 范围 0元 至 100元
            奖补 甲奖 (first_award) 对象 企业 周期 每年
              金额 30元
            奖补 乙奖 (second_award) 对象 企业 周期 每年
              金额 额 − 50元
            奖补 丙奖 (third_award) 对象 企业 周期 每年
              金额 50元
            共同上限 同限 (one_cap) 适用 甲奖, 乙奖, 丙奖 企业 每年
            """;
        Assert.Equal("是 30.00\n是 错误 NegativeAmount\n是 0.00", Calculate.All(rules + " 30元 分摊 依次", "额 = 1元"));
        Assert.Equal("是 30.00\n是 错误 NegativeAmount\n是 错误 NegativeAmount", Calculate.All(rules + " 31元 分摊 依次", "额 = 1元"));
    }

    // What may be more than any money is an error if it is; a cap that makes it small must not hide that from the next.
    [Fact]
    public void What_may_be_too_large_for_money_stays_open_through_two_caps()
    {
        string rules = """
            事实 额 (due) : 金额
            奖补 甲奖 (first_award) 对象 企业 周期 每年
              金额 较高(额, 100元)
            共同上限 先限 (first_cap) 适用 甲奖 企业 每年 30元 分摊 依次
            共同上限 后限 (second_cap) 适用 甲奖 企业 每年 20元 分摊 依次
            """;
        Assert.Equal("是 20.00~20.00", Calculate.All(rules));
        Assert.Equal("是 错误 NumberTooLarge", Calculate.All(rules, "额 = 9000000亿元"));
    }

    [Fact]
    public void The_cap_that_lowered_an_amount_is_named_on_that_item_only()
    {
        CalculationResult result = Calculate.Of(
            $"{Rules}共同上限 共限 (shared) 适用 试 企业 每年 100元 分摊 依次 按 产品.先后",
            $"产品:\n  {Item("A", "80元")}\n  {Item("B", "80元", 2)}");
        Assert.Equal([null, "共限"], result.Instances.Select(instance => instance.SharedCap?.Name.Text));
    }

    [Fact]
    public void What_is_not_eligible_takes_no_part()
    {
        Assert.Equal("A 是 80.00 | B 否 0.00", All("每年 100元 分摊 按比例", $"{Item("A", "80元")}|{Item("B", "80元", 1, "否")}"));
    }

    [Fact]
    public void Several_awards_share_one_cap()
    {
        CalculationResult result = Calculate.Of(
            "奖补 甲 (a) 对象 企业 周期 每年\n  金额 80元\n奖补 乙 (b) 对象 企业 周期 每年\n  金额 40元\n共同上限 共限 (shared) 适用 甲, 乙 企业 每年 60元 分摊 按比例");
        Assert.Equal(["是 40.00", "是 20.00"], result.Instances.Select(Calculate.Shown));
    }

    [Fact]
    public void A_lifetime_cap_is_less_what_the_ledger_counts()
    {
        const string Entries = """
            台账:
              奖补 = 试, 对象 = A, 年度 = 2024, 金额 = 70元, 状态 = 已兑付
              奖补 = 试, 对象 = A, 年度 = 2020, 金额 = 25元, 状态 = 已兑付
              奖补 = 试, 对象 = A, 年度 = 2024, 金额 = 20元, 状态 = 已预留
              奖补 = 别的, 年度 = 2024, 金额 = 20元, 状态 = 已兑付
            """;
        Assert.Equal("A 是 30.00", All("累计 100元 自 2022-01-01 计 已批准, 已兑付 分摊 按比例", Item("A", "80元"), Entries));
        Assert.Equal("A 是 5.00", All("累计 100元 计 已批准, 已兑付 分摊 按比例", Item("A", "80元"), Entries));
        Assert.Equal("A 是 0.00", All("累计 60元 计 已批准, 已兑付 分摊 按比例", Item("A", "80元"), Entries));
        Assert.Equal("A 是 80.00", All("累计 100元 计 已批准, 已兑付 分摊 按比例", Item("A", "80元"), "台账 = []"));
        Assert.Equal("A 是 0.00~80.00", All("累计 100元 计 已批准, 已兑付 分摊 按比例", Item("A", "80元")));
    }

    [Theory]
    [InlineData("每年 限 分摊 按比例", "", "A 是 0.00~80.00 | B 是 0.00~60.00")]
    [InlineData("每年 限 分摊 按比例", "限 = 70元", "A 是 40.00 | B 是 30.00")]
    [InlineData("每年 限 + 140元 分摊 按比例", "", "A 是 80.00 | B 是 60.00")]
    [InlineData("每年 限 分摊 按比例", "限 = 很多", "A 是 错误 FactInvalid | B 是 错误 FactInvalid")]
    [InlineData("每年 顶 分摊 按比例", "", "A 是 未公布 顶 | B 是 未公布 顶")]
    [InlineData("每年 限 − 100元 分摊 按比例", "限 = 70元", "A 是 0.00 | B 是 0.00")]
    public void A_cap_that_is_unknown_not_announced_or_an_error_says_so_on_every_item(string cap, string facts, string expected)
    {
        Assert.Equal(expected, All(cap, $"{Item("A", "80元")}|{Item("B", "60元")}", facts, notice: ""));
    }

    [Fact]
    public void An_item_that_is_not_known_leaves_the_others_open_unless_the_cap_cannot_be_reached()
    {
        Assert.Equal("A 是 57.14~80.00 | B 未知 42.86", All("每年 100元 分摊 按比例", $"{Item("A", "80元")}|{Item("B", "60元", 1, "?")}"));
        Assert.Equal("A 是 80.00 | B 未知 20.00", All("每年 100元 分摊 按比例", $"{Item("A", "80元")}|{Item("B", "20元", 1, "?")}"));
    }

    [Fact]
    public void One_item_alone_keeps_its_least_amount()
    {
        Assert.Equal("A 是 0.00~100.00", All("每年 100元 分摊 按比例", "编号 = A, 合格 = 是"));
        Assert.Equal("A 是 20.00~80.00", All("每年 限 + 20元 分摊 按比例", Item("A", "80元")));
    }

    [Fact]
    public void A_share_that_needs_an_amount_in_error_is_an_error()
    {
        Assert.Equal("A 是 错误 FactInvalid | B 是 错误 FactInvalid", All("每年 100元 分摊 按比例", $"{Item("A", "80元")}|{Item("B", "900元")}"));
        Assert.Equal("A 是 错误 FactInvalid | B 错误 错误 FactInvalid", All("每年 100元 分摊 按比例", $"{Item("A", "80元")}|{Item("B", "60元", 1, "也许")}"));
        Assert.Equal(
            "A 是 80.00 | B 是 错误 FactInvalid | C 是 错误 FactInvalid",
            All("每年 100元 分摊 依次 按 产品.先后", $"{Item("A", "80元", 1)}|{Item("B", "900元", 2)}|{Item("C", "10元", 3)}"));
    }

    [Fact]
    public void An_error_of_what_may_not_take_part_leaves_the_others_open()
    {
        Assert.Equal("A 是 0.00~80.00 | B 未知 错误 FactInvalid", All("每年 100元 分摊 按比例", $"{Item("A", "80元")}|{Item("B", "900元", 1, "?")}"));
        Assert.Equal("A 是 0.00~80.00 | B 未知 错误 FactInvalid", All("每年 100元 分摊 依次 按 产品.先后", $"{Item("A", "80元", 2)}|{Item("B", "900元", 1, "?")}"));
        Assert.Equal("A 是 0.00 | B 是 错误 FactInvalid", All("每年 100元 分摊 按比例", $"{Item("A", "0元")}|{Item("B", "900元")}"));
        Assert.Equal("A 是 0.00 | B 是 错误 FactInvalid", All("每年 0元 分摊 按比例", $"{Item("A", "80元")}|{Item("B", "900元")}"));
        Assert.Equal("A 是 0.00~80.00 | B 是 错误 FactInvalid", All("每年 100元 分摊 依次 按 产品.先后", $"{Item("A", "80元")}|编号 = B, 额 = 900元, 合格 = 是"));
    }

    [Fact]
    public void A_share_lies_between_those_beside_the_most_and_the_least_the_others_may_claim()
    {
        const string Unknown = "编号 = C, 先后 = 2, 合格 = 是";
        Assert.Equal("A 是 13.79~80.00 | C 是 0.00~86.21", All("每年 100元 分摊 按比例", $"{Item("A", "80元")}|{Unknown}"));
        Assert.Equal("A 是 80.00 | C 是 0.00~20.00", All("每年 100元 分摊 依次 按 产品.先后", $"{Item("A", "80元")}|{Unknown}"));
        Assert.Equal("C 是 0.00~100.00 | D 是 0.00~80.00", All("每年 100元 分摊 依次 按 产品.先后", $"{Unknown}|{Item("D", "80元", 3)}"));
        CalculationResult result = Calculate.Of($"{Rules}共同上限 共限 (shared) 适用 试 企业 每年 100元 分摊 按比例", $"产品:\n  {Item("A", "80元")}\n  {Unknown}");
        Assert.Equal(["C.额"], result.Instances[0].Needs.Items.Select(Calculate.Shown));
    }

    private const string Judged = """
        清单 产品 (product) 属于 企业 键 编号
          额 (due) : 金额
          先后 (turn) : 计数
        判断 产品.入围 (listed) : 是否 由 "局"
        奖补 试 (trial) 对象 每个 产品 周期 每年
          条件
            条 (condition): 产品.入围
          金额 产品.额

        """;

    [Fact]
    public void A_share_beside_what_is_not_judged_yet_hangs_on_that_judgement()
    {
        const string Items = "产品:\n  编号 = A, 额 = 80元, 先后 = 1\n  编号 = B, 额 = 80元, 先后 = 2, 入围 = 是\n  编号 = C, 额 = 10元, 先后 = 3, 入围 = 是";
        CalculationResult turns = Calculate.Of($"{Judged}共同上限 共限 (shared) 适用 试 企业 每年 100元 分摊 依次 按 产品.先后", Items);
        Assert.Equal(["是 80.00 +Judgement", "是 20.00~80.00 +Judgement", "是 0.00~10.00 +Judgement"], turns.Instances.Select(Calculate.Shown));
        Assert.Equal(["A.入围"], turns.Instances[1].Pending.Select(Calculate.Shown));
        CalculationResult free = Calculate.Of($"{Judged}共同上限 共限 (shared) 适用 试 企业 每年 160元 分摊 依次 按 产品.先后", Items);
        Assert.Equal(["是 80.00 +Judgement", "是 80.00", "是 0.00~10.00 +Judgement"], free.Instances.Select(Calculate.Shown));
        CalculationResult shared = Calculate.Of($"{Judged}共同上限 共限 (shared) 适用 试 企业 每年 85元 分摊 按比例", Items);
        Assert.Equal(["是 40.00 +Judgement", "是 40.00~75.56 +Judgement", "是 5.00~9.45 +Judgement"], shared.Instances.Select(Calculate.Shown));
    }

    [Fact]
    public void A_share_beside_what_is_selected_counts_it_as_selected_and_hangs_on_the_selection()
    {
        CalculationResult result = Calculate.Of(
            "奖补 甲 (a) 对象 企业 周期 每年\n  金额 80元\n  遴选 取前 5\n奖补 乙 (b) 对象 企业 周期 每年\n  金额 40元\n共同上限 共限 (shared) 适用 甲, 乙 企业 每年 60元 分摊 按比例");
        Assert.Equal(["是 40.00 +Selection", "是 20.00 +Selection"], result.Instances.Select(Calculate.Shown));
    }

    // Whether the firm is eligible may turn out to be an error; what is due if it is eligible is known.
    [Theory]
    [InlineData("按比例", "30元", "未知 30.00")]
    [InlineData("依次", "30元", "未知 30.00")]
    [InlineData("按比例", "60元", "未知 50.00")]
    [InlineData("依次", "60元", "未知 50.00")]
    [InlineData("依次", "?", "未知 0.00~50.00")]
    public void A_share_is_exact_where_only_a_condition_may_fail(string allocation, string due, string expected)
    {
        string rules = $"""
            清单 失信 (default_entry) 属于 企业 键 编号
              列入 (listed) : 是否
            事实 额 (due) : 金额 范围 0元 至 100元
            奖补 试 (trial) 对象 企业 周期 每年
              条件
                不在名单 (not_listed): 非 存在(失信.列入 对 失信)
              金额 额
            共同上限 共限 (shared) 适用 试 企业 每年 50元 分摊 {allocation}
            """;
        Assert.Equal(expected, Calculate.One(rules, $"额 = {due}\n"));
    }

    [Fact]
    public void A_share_of_what_may_be_too_large_for_money_is_not_exact()
    {
        string Share(string facts) => Calculate.One(
            $"事实 额 (due) : 金额 范围 100元 至 90000000000000000元\n奖补 试 (trial) 对象 企业 周期 每年\n  金额 额\n共同上限 共限 (shared) 适用 试 企业 每年 50元 分摊 按比例", facts);
        Assert.Equal("是 50.00~50.00", Share(""));
        Assert.Equal("是 错误 NumberTooLarge", Share("额 = 90000000000000000元"));
        Assert.Equal("是 50.00", Share("额 = 101元"));
    }

    [Fact]
    public void A_cap_beyond_any_sum_of_money_bounds_nothing()
    {
        const string Cap = "每年 90000000000000000元 分摊 按比例";
        CalculationResult result = Calculate.Of(
            $"清单 产品 (product) 属于 企业 键 编号\n  额 (due) : 金额\n奖补 试 (trial) 对象 每个 产品 周期 每年\n  金额 产品.额\n共同上限 共限 (shared) 适用 试 企业 {Cap}", "产品:\n  编号 = A\n  编号 = B");
        Assert.Equal(["是 0.00~", "是 0.00~"], result.Instances.Select(Calculate.Shown));
        Assert.Null(result.Totals.High);
        Assert.Equal("0.00~", Calculate.Shown(AwardSummary.Of(result)[0].Amount));
    }

    [Fact]
    public void An_order_that_is_not_known_decides_nothing()
    {
        Assert.Equal(
            "A 是 40.00~80.00 | B 是 20.00~60.00",
            All("每年 100元 分摊 依次 按 产品.先后", $"{Item("A", "80元")}|编号 = B, 额 = 60元, 合格 = 是"));
    }

    [Fact]
    public void An_order_that_is_not_known_waits_for_the_facts_that_put_it_in_order()
    {
        string rules = $"清单 产品 (product) 属于 企业 键 编号\n  先后 (turn) : 计数\n奖补 试 (trial) 对象 每个 产品 周期 每年\n  金额 80元\n"
            + "共同上限 共限 (shared) 适用 试 企业 每年 100元 分摊 依次 按 产品.先后";
        string[] Needs(string items) => [.. Calculate.Of(rules, $"产品:\n{items}").Instances.Select(i => string.Join(' ', i.Needs.Items.Select(Calculate.Shown)))];
        Assert.Equal(["B.先后", "B.先后"], Needs("  编号 = A, 先后 = 2\n  编号 = B"));
        Assert.Equal(["", ""], Needs("  编号 = A, 先后 = 2\n  编号 = B, 先后 = 1"));
    }

    [Fact]
    public void Two_caps_apply_one_after_the_other()
    {
        CalculationResult result = Calculate.Of(
            "奖补 甲 (a) 对象 企业 周期 每年\n  金额 80元\n奖补 乙 (b) 对象 企业 周期 每年\n  金额 40元\n"
            + "共同上限 一 (one) 适用 甲 企业 每年 60元 分摊 按比例\n共同上限 二 (two) 适用 甲, 乙 企业 每年 50元 分摊 按比例");
        Assert.Equal(["是 30.00", "是 20.00"], result.Instances.Select(Calculate.Shown));
    }
}
