using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Questions to the ledger of earlier awards, and what may be given only once.</summary>
public sealed class LedgerTests
{
    private const string Rules = """
        选项 类 (family_of) {甲类 (a), 乙类 (b)}
        清单 产品 (product) 属于 企业 键 编号
          品类 (kind) : 类
        奖补 旧奖 (old_award) 对象 每个 产品 周期 每年
          金额 1元

        """;

    private const string Entries = """
        产品:
          编号 = P1, 品类 = 甲类
          编号 = P2, 品类 = 乙类
        台账:
          奖补 = 旧奖, 对象 = P1, 家族 = 甲类, 年度 = 2022, 金额 = 10元, 状态 = 已兑付, 日期 = 2022-06-01
          奖补 = old_award, 对象 = P1, 家族 = a, 年度 = 2023, 金额 = 20元, 状态 = 已批准, 日期 = 2023-06-01
          奖补 = 旧奖, 对象 = P2, 家族 = 乙类, 年度 = 2023, 金额 = 40元, 状态 = 已预留
          奖补 = 旧奖, 对象 = P1, 年度 = 2024, 金额 = 80元, 状态 = 已退回, 日期 = 2024-06-01
          奖补 = 别处奖, 年度 = 2024, 金额 = 160元, 状态 = 已兑付, 日期 = 2024-12-31, 层级 = 省级
          奖补 = 别处奖, 年度 = 2024, 金额 = 320元, 状态 = 已兑付, 日期 = 2025-01-01, 层级 = 区县
        """;

    private static string Amount(string question, string facts = Entries) => Calculate.Shown(
        Calculate.Of($"{Rules}奖补 试 (trial) 对象 企业 周期 每年\n  金额 {question}", facts).Instances[^1].Amount);

    private static string Number(string question, string facts = Entries) => Amount($"({question}) × 1元", facts);

    [Theory]
    [InlineData("台账 金额 {计: 已兑付}", "330.00")]
    [InlineData("台账 金额 {计: 已兑付; 层级: 各级}", "490.00")]
    [InlineData("台账 金额 {计: 已兑付; 层级: 本市}", "330.00")]
    [InlineData("台账 金额 {计: 已批准, 已兑付; 奖补: 旧奖}", "30.00")]
    [InlineData("台账 金额 {计: 已预留, 已批准, 已兑付, 已退回; 奖补: 旧奖}", "150.00")]
    [InlineData("台账 金额 {计: 已兑付; 奖补: \"别处奖\"}", "320.00")]
    [InlineData("台账 最高额 {计: 已批准, 已兑付; 奖补: 旧奖}", "20.00")]
    [InlineData("台账 最高额 {计: 已兑付; 奖补: \"没有的奖\"}", "0.00")]
    [InlineData("台账 金额 {计: 已批准, 已兑付; 自: 2022-06-01; 至: 2023-06-01}", "30.00")]
    [InlineData("台账 金额 {计: 已批准, 已兑付; 自: 2022-06-02; 至: 2023-05-31}", "0.00")]
    [InlineData("台账 金额 {计: 已预留; 自: 2023-12-31; 至: 2023-12-31}", "40.00")]
    [InlineData("合计(台账 金额 {计: 已批准, 已兑付; 对象: 产品} 对 产品 当 产品.编号 = \"P1\")", "30.00")]
    [InlineData("合计(台账 金额 {计: 已批准, 已兑付; 家族: 产品.品类} 对 产品 当 产品.编号 = \"P1\")", "30.00")]
    [InlineData("台账 金额 {计: 已兑付; 家族: \"甲类\"}", "10.00")]
    public void Sums_and_largest_entries_count_only_what_fits(string question, string expected)
    {
        Assert.Equal(expected, Amount(question.Replace("最高额", Largest, StringComparison.Ordinal)));
    }

    // The keyword of the largest entry is that of a cap.
    private static string Largest => Duixian.Tests.Support.Repository.Read("docs/language/ledger.md").Contains("台账 最高额 ", StringComparison.Ordinal) ? "最高额" : "最高";

    [Theory]
    [InlineData("台账 次数 {计: 已批准, 已兑付; 奖补: 旧奖}", "2.00")]
    [InlineData("台账 次数 {计: 已批准, 已兑付; 层级: 各级}", "4.00")]
    [InlineData("台账 年数 {计: 已批准, 已兑付; 层级: 各级}", "3.00")]
    [InlineData("台账 年数 {计: 已退回}", "1.00")]
    public void Entries_and_different_years_are_counted(string question, string expected)
    {
        Assert.Equal(expected, Number(question));
    }

    [Theory]
    [InlineData("台账 = []")]
    [InlineData("台账 = 无记录")]
    public void An_empty_ledger_is_known(string facts)
    {
        Assert.Equal("0.00", Amount("台账 金额 {计: 已兑付}", facts));
    }

    [Theory]
    [InlineData("")]
    [InlineData("台账 = ?")]
    public void A_ledger_not_given_is_unknown_never_empty(string facts)
    {
        var result = Calculate.Of($"{Rules}奖补 试 (trial) 对象 企业 周期 每年\n  金额 台账 金额 {{计: 已兑付}}", facts);
        Assert.Equal("是 0.00~", Calculate.Shown(result.Instances[^1]));
        Assert.Equal("台账", Calculate.Shown(Assert.Single(result.Instances[^1].Needs.Items)));
    }

    [Theory]
    [InlineData("台账 = []", "是 5.00")]
    [InlineData("台账:\n  奖补 = 试, 年度 = 2024, 金额 = 5元, 状态 = 已兑付", "否 0.00")]
    [InlineData("台账:\n  奖补 = trial, 年度 = 2024, 金额 = 5元, 状态 = paid", "否 0.00")]
    [InlineData("台账:\n  奖补 = 试, 年度 = 2024, 金额 = 5元, 状态 = 已预留", "是 5.00")]
    [InlineData("台账:\n  奖补 = 别的, 年度 = 2024, 金额 = 5元, 状态 = 已兑付", "是 5.00")]
    [InlineData("", "未知 5.00")]
    public void What_is_given_once_is_not_given_again(string facts, string expected)
    {
        Assert.Equal(expected, Calculate.One("奖补 试 (trial) 对象 企业 周期 一次 计 已批准, 已兑付\n  金额 5元", facts));
    }

    [Fact]
    public void Once_is_once_for_each_item_and_each_option()
    {
        Assert.Equal(
            "P1 否 0.00\nP2 是 5.00",
            Calculate.All(
                "清单 产品 (product) 键 编号\n  价 (price) : 金额\n奖补 试 (trial) 对象 每个 产品 周期 一次 计 已兑付\n  金额 5元",
                "产品:\n  编号 = P1\n  编号 = P2\n台账:\n  奖补 = 试, 对象 = P1, 年度 = 2024, 金额 = 5元, 状态 = 已兑付"));
        Assert.Equal(
            "甲类 否 0.00\n乙类 否 0.00\n丙类 是 5.00",
            Calculate.All(
                "选项 类 (kind) {甲类 (a), 乙类 (b), 丙类 (c)}\n奖补 试 (trial) 对象 企业 × 类 周期 一次 计 已兑付\n  金额 5元",
                "台账:\n  奖补 = 试, 对象 = 甲类, 年度 = 2024, 金额 = 5元, 状态 = 已兑付\n  奖补 = 试, 对象 = b, 年度 = 2024, 金额 = 5元, 状态 = 已兑付\n  奖补 = 试, 年度 = 2024, 金额 = 5元, 状态 = 已兑付"));
    }

    private const string OnceForEach = "清单 产品 (product) 键 编号\n  价 (price) : 金额\n奖补 试 (trial) 对象 每个 产品 周期 一次 计 已兑付\n  金额 5元";

    [Fact]
    public void The_history_of_an_item_without_its_key_is_unknown_unless_there_is_none_at_all()
    {
        const string Items = "产品:\n  编号 = P1\n  价 = 1元\n";
        var result = Calculate.Of(OnceForEach, Items + "台账:\n  奖补 = 试, 对象 = P1, 年度 = 2024, 金额 = 5元, 状态 = 已兑付");
        Assert.Equal(["否 0.00", "未知 5.00"], result.Instances.Select(Calculate.Shown));
        Assert.Equal("?2.编号", Calculate.Shown(Assert.Single(result.Instances[1].Needs.Items)));
        Assert.Equal("P1 是 5.00\n?2 是 5.00", Calculate.All(OnceForEach, Items + "台账:\n  奖补 = 别的, 对象 = P1, 年度 = 2024, 金额 = 5元, 状态 = 已兑付"));
        Assert.Equal("P1 未知 5.00\n?2 未知 5.00", Calculate.All(OnceForEach, Items));
    }

    [Fact]
    public void A_question_with_an_unknown_part_lies_between_nothing_and_all_that_may_fit()
    {
        const string Ask = "事实 某日 (some_day) : 日期\n" + Rules + "奖补 试 (trial) 对象 企业 周期 每年\n  金额 台账 金额 {计: 已兑付; 自: 某日}";
        Assert.Equal("0.00~330.00", Calculate.Shown(Calculate.Of(Ask, Entries).Instances[^1].Amount));
        Assert.Equal("0.00", Calculate.Shown(Calculate.Of(Ask, "台账 = []").Instances[^1].Amount));
    }

    [Fact]
    public void Once_shows_as_a_condition_of_its_own()
    {
        var result = Calculate.Of(
            "奖补 试 (trial) 对象 企业 周期 一次 计 已兑付\n  金额 5元",
            "台账:\n  奖补 = 试, 年度 = 2024, 金额 = 5元, 状态 = 已兑付");
        Assert.Equal(("一次", "once"), (result.Instances[0].Conditions[0].Condition.Label!.Text, result.Instances[0].Conditions[0].Condition.Label!.Alias));
    }
}
