using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Sums, counts and the like over items known, unknown, faulty and in any order.</summary>
public sealed class AggregateTests
{
    private const string Rules = """
        清单 产品 (product) 属于 企业 键 编号
          单价 (price) : 金额 范围 0元 至 100元
          入选 (picked) : 是否
          次序 (place) : 计数
        开放参数 额 (figure) : 金额 不超过 50元 由 "通知"
        """;

    private static string Amount(string amount, params string[] items) =>
        Calculate.Amount(Rules, amount, Items(items), notice: "");

    private static string Condition(string condition, params string[] items) =>
        Calculate.Condition(Rules, condition, Items(items), notice: "");

    private static string Items(string[] items) => items.Length == 0 ? "产品 = []" : $"产品:\n  {string.Join("\n  ", items)}";

    private const string One = "编号 = P1, 单价 = 10元, 入选 = 是, 次序 = 1";
    private const string Two = "编号 = P2, 单价 = 20元, 入选 = 否, 次序 = 2";
    private const string Open = "编号 = P3, 入选 = 是, 次序 = 3";
    private const string MaybeIn = "编号 = P4, 单价 = 40元, 次序 = 4";
    private const string Faulty = "编号 = P5, 单价 = 500元, 入选 = 是, 次序 = 5";
    private const string FaultyOut = "编号 = P6, 单价 = 500元, 入选 = 否, 次序 = 6";
    private const string FaultyMaybe = "编号 = P7, 单价 = 500元, 次序 = 7";

    [Theory]
    [InlineData("合计(产品.单价 对 产品 按 产品.单价 降序 取前 2)", "10.00~120.00")]
    [InlineData("合计(产品.单价 对 产品 按 产品.单价 取前 1)", "0.00~100.00")]
    [InlineData("合计(3元 对 产品 按 产品.单价 取前 2)", "6.00")]
    [InlineData("合计(3元 对 产品 当 产品.单价 > 50元 取前 2)", "0.00~3.00")]
    [InlineData("合计(产品.单价 − 30元 对 产品 按 产品.单价 降序 取前 2) + 100元", "50.00~160.00")]
    public void The_sum_of_the_first_so_many_is_bounded_whichever_they_are(string amount, string expected) =>
        Assert.Equal(expected, Amount(amount, One, "编号 = P2, 单价 = 20元, 入选 = 是, 次序 = 2", Open));

    // Beside an exception that may apply: an error that stays leaves only its 5元; one that more knowledge may take away leaves anything.
    [Theory]
    [InlineData("当 产品.入选 按 1 ÷ (产品.次序 − 7) 取前 1", "次序 = 7, 入选 = 是", "5.00~5.00")]
    [InlineData("当 产品.入选 按 1 ÷ (产品.次序 − 7) 取前 1", "次序 = 7", "0.00~")]
    [InlineData("按 产品.次序 取前 1", "单价 = 500元, 次序 = 0", "5.00~5.00")]
    [InlineData("按 产品.次序 取前 1", "单价 = 500元", "0.00~")]
    public void An_error_of_an_element_that_may_not_be_taken_is_one_that_may_not_be_there(string taken, string item, string expected)
    {
        string rules = $"{Rules}\n事实 可能 (maybe) : 是否\n奖补 试 (trial) 对象 企业 周期 每年\n  金额\n    合计(产品.单价 对 产品 {taken})\n    例外 另算 (otherwise_so) 当 可能: 5元";
        Assert.Equal($"是 {expected}", Calculate.One(rules, $"产品:\n  编号 = P8, {item}\n  {One}", notice: ""));
    }

    [Fact]
    public void Over_no_items_a_sum_is_zero_and_every_is_true()
    {
        Assert.Equal("0.00", Amount("合计(产品.单价 对 产品)"));
        Assert.Equal(
            ("否", "是", "是"), (Condition("存在(产品.入选 对 产品)"), Condition("全都(产品.入选 对 产品)"), Condition("计数(产品.入选 对 产品) = 0")));
    }

    [Fact]
    public void An_unknown_member_widens_a_sum_by_its_range()
    {
        Assert.Equal("30.00~130.00", Amount("合计(产品.单价 对 产品)", One, Two, Open));
        Assert.Equal("10.00~50.00", Amount("合计(产品.单价 对 产品 当 产品.入选)", One, Two, MaybeIn));
    }

    [Fact]
    public void A_faulty_item_that_is_left_out_does_no_harm_and_one_that_may_be_in_keeps_the_sum_open()
    {
        Assert.Equal("错误 FactInvalid", Amount("合计(产品.单价 对 产品 当 产品.入选)", One, Faulty));
        Assert.Equal("10.00", Amount("合计(产品.单价 对 产品 当 产品.入选)", One, FaultyOut));
        Assert.Equal("10.00~10.00", Amount("合计(产品.单价 对 产品 当 产品.入选)", One, FaultyMaybe));
        Assert.Equal("10.00~10.00", Amount("最大(产品.单价 对 产品 当 产品.入选)", One, FaultyMaybe));
    }

    [Fact]
    public void In_a_gathering_an_error_comes_before_what_is_not_announced_whatever_the_order_of_items()
    {
        string amount = "合计(若 产品.次序 = 1 则 额 否则 产品.单价 对 产品)";
        Assert.Equal("错误 FactInvalid", Amount(amount, One, Faulty));
        Assert.Equal("错误 FactInvalid", Amount(amount, Faulty, One));
        Assert.Equal("未公布 额", Amount(amount, One, Two, Open));
        string filtered = "合计(产品.单价 对 产品 当 (若 产品.次序 = 1 则 额 > 1元 否则 产品.单价 > 1元))";
        Assert.Equal("错误 FactInvalid", Amount(filtered, One, Faulty));
        Assert.Equal("错误 FactInvalid", Amount(filtered, Faulty, One));
    }

    [Fact]
    public void Whether_there_is_one_and_whether_all_are_follow_the_logic_of_their_parts()
    {
        Assert.Equal("是", Condition("存在(产品.单价 > 5元 对 产品)", Faulty, Open, One));
        Assert.Equal("错误", Condition("存在(产品.单价 > 15元 对 产品)", Faulty, Open, One));
        Assert.Equal("否", Condition("全都(产品.单价 > 15元 对 产品)", Faulty, Open, One));
        Assert.Equal("错误", Condition("全都(产品.单价 > 5元 对 产品)", Faulty, Open, One));
        Assert.Equal("未知", Condition("全都(产品.单价 > 5元 对 产品)", Open, One));
        Assert.Equal("是", Condition("存在(产品.单价 > 5元 对 产品 当 产品.单价 < 15元)", Faulty, One));
        Assert.Equal("否", Condition("存在(产品.次序 > 9 对 产品 当 产品.单价 < 15元)", Faulty, One));
    }

    [Fact]
    public void Counts_are_bounded_by_what_is_unknown()
    {
        Assert.Equal("是", Condition("计数(产品.入选 对 产品) ≥ 1", One, Two, MaybeIn));
        Assert.Equal("未知", Condition("计数(产品.入选 对 产品) ≥ 2", One, Two, MaybeIn));
        Assert.Equal("否", Condition("计数(产品.入选 对 产品) ≥ 3", One, Two, MaybeIn));
    }

    [Theory]
    [InlineData("平均(产品.单价 对 产品)", "15.00")]
    [InlineData("最大(产品.单价 对 产品)", "20.00")]
    [InlineData("最小(产品.单价 对 产品)", "10.00")]
    [InlineData("合计(产品.单价 对 产品 按 产品.次序 取前 1)", "10.00")]
    [InlineData("合计(产品.单价 对 产品 按 产品.次序 降序 取前 1)", "20.00")]
    [InlineData("合计(产品.单价 对 产品 按 产品.次序 取前 0)", "0.00")]
    [InlineData("合计(产品.单价 对 产品 按 产品.次序 取前 9)", "30.00")]
    public void Known_members_are_gathered_exactly_in_any_order(string amount, string expected)
    {
        Assert.Equal(expected, Amount(amount, One, Two));
        Assert.Equal(expected, Amount(amount, Two, One));
    }

    [Fact]
    public void Equal_keys_are_told_apart_by_the_key_of_the_item_not_by_its_place()
    {
        string[] tied = ["编号 = B, 单价 = 1元, 次序 = 1", "编号 = A, 单价 = 2元, 次序 = 1", "编号 = C, 单价 = 3元, 次序 = 2"];
        foreach (string order in new[] { "升序", "降序" })
            Assert.Single(new[] { tied, [tied[1], tied[2], tied[0]], [tied[2], tied[1], tied[0]] }
                .Select(items => Amount($"合计(产品.单价 对 产品 按 产品.次序 {order} 取前 2)", items)).Distinct());
        Assert.Equal("2.00", Amount("合计(产品.单价 对 产品 按 产品.次序 取前 1)", tied));
    }

    [Fact]
    public void With_an_unknown_member_the_extremes_and_the_mean_stay_between_the_ends()
    {
        foreach (string how in new[] { "平均", "最大", "最小" })
            Assert.Equal("0.00~100.00", Amount($"{how}(产品.单价 对 产品)", One, Open));
    }

    [Fact]
    public void Where_it_is_open_whether_any_member_is_taken_there_may_be_none_to_gather()
    {
        foreach (string how in new[] { "平均", "最大", "最小" })
        {
            Assert.Equal("未知", Condition($"不小于零({how}(产品.单价 对 产品 当 产品.入选 按 产品.次序 取前 1)) < 0元", MaybeIn));
            Assert.Equal("否", Condition($"不小于零({how}(产品.单价 对 产品 当 产品.入选 按 产品.次序 取前 1)) < 0元", MaybeIn, One));
            Assert.Equal("否", Condition($"不小于零({how}(产品.单价 对 产品 按 产品.次序 取前 1)) < 0元", Open));
        }
    }

    [Fact]
    public void A_list_not_given_leaves_a_sum_without_bounds_and_names_the_list()
    {
        var result = Calculate.Of($"{Rules}\n奖补 试 (trial) 对象 企业 周期 每年\n  金额 合计(产品.单价 对 产品)");
        Assert.Equal("是 0.00~", Calculate.Shown(result.Instances[0]));
        Assert.Equal("产品", Calculate.Shown(Assert.Single(result.Instances[0].Needs.Items)));
    }

    [Fact]
    public void A_hundred_thousand_items_with_nothing_known_take_bounded_time()
    {
        string items = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"  编号 = {i}\n"));
        Assert.Equal("0.00~3000000.00", Calculate.Amount(Rules, "合计(产品.单价 对 产品)", $"产品:\n{items}"));
    }
}
