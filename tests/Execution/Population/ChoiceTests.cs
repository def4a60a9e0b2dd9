using Duixian.Execution.Population;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution.Population;

/// <summary>Which of several awards a firm has: overlap, differences, shared caps, and places that pass down.</summary>
public sealed class ChoiceTests
{
    private const string Rules = """
        事实 分 (points) : 数
        事实 大 (large) : 金额
        事实 小 (small) : 金额
        事实 项目号 (matter) : 文字
        奖补 大奖 (large_award) 对象 企业 周期 每年
          金额 大
          重叠键 项目号
          遴选
            取前 1 名
            排序 分
        奖补 小奖 (small_award) 对象 企业 周期 每年
          金额 小
          重叠键 项目号
        """;

    private const string Exclusive = Rules + "\n重叠 不重复 (never_twice) 适用 大奖, 小奖 办法 补差";

    private static string Firm(string code, int points, int large, int small, string matter, string ledger = "") =>
        $"# {code}\n分 = {points}\n大 = {large}元\n小 = {small}元\n项目号 = {matter}\n{ledger}";

    [Fact]
    public void Awards_that_share_a_matter_exclude_each_other_and_the_larger_is_kept()
    {
        PopulationResult result = Populate.Run(Exclusive, Firm("甲", 2, 10, 7, "P1"));
        Assert.Equal("甲 Selected 1/1 10.00 → 10.00\n甲·小奖 NoSelection", Populate.Shown(result));
        RejectedOption rejected = Assert.Single(result.Firms[0].Rejected);
        Assert.Equal(("小奖", "不重复", "大奖"), (rejected.Award.Award.Name.Text, rejected.Overlap!.Name.Text, rejected.KeptAward!.Award.Name.Text));
    }

    [Fact]
    public void Without_a_rule_that_they_exclude_each_other_both_are_kept()
    {
        Assert.Equal("甲 Selected 1/1 10.00 → 10.00\n甲·小奖 NoSelection 7.00 → 7.00", Populate.Shown(Populate.Run(Rules, Firm("甲", 2, 10, 7, "P1"))));
    }

    [Fact]
    public void A_declined_place_passes_down_to_the_next()
    {
        PopulationResult result = Populate.Run(Exclusive, Firm("甲", 2, 6, 7, "P1") + Firm("乙", 1, 10, 3, "P2"));
        Assert.Equal(
            "乙 Selected 2/2 10.00 → 10.00\n乙·小奖 NoSelection\n甲 Declined 1/2\n甲·小奖 NoSelection 7.00 → 7.00", Populate.Shown(result));
    }

    [Fact]
    public void Among_equal_sets_the_first_declared_is_kept()
    {
        Assert.Equal("甲 Selected 1/1 7.00 → 7.00\n甲·小奖 NoSelection", Populate.Shown(Populate.Run(Exclusive, Firm("甲", 2, 7, 7, "P1"))));
    }

    // All on one matter; the pairs one–two, two–three and three–four exclude each other.
    // Round 1: 甲 is offered one (5) and two (6), keeps two and declines one; 乙 is offered three (1) and keeps its four (9).
    // Round 2: three passes to 甲, which keeps it (8) and gives up two. One and three together would now be worth 13.
    [Fact]
    public void A_firm_that_would_want_a_declined_award_back_is_told_and_does_not_get_it()
    {
        string Award(string name, string alias) => $"""

            事实 {name}额 ({alias}_amount) : 金额
            事实 {name}分 ({alias}_points) : 数
            奖补 {name}奖 ({alias}_award) 对象 企业 周期 每年
              金额 {name}额
              重叠键 事
            """;
        const string Place = "\n  遴选\n    取前 1 名\n    排序 ";
        string rules = "事实 事 (matter) : 文字" + Award("一", "first") + Place + "一分" + Award("二", "second") + Place + "二分"
            + Award("三", "third") + Place + "三分" + Award("四", "fourth")
            + "\n重叠 一与二 (first_second) 适用 一奖, 二奖 办法 补差\n重叠 二与三 (second_third) 适用 二奖, 三奖 办法 补差\n重叠 三与四 (third_fourth) 适用 三奖, 四奖 办法 补差";
        string Firm(string code, string matter, int[] amounts, int[] points) => $"# {code}\n事 = {matter}\n"
            + string.Concat("一二三四".Zip(amounts, (name, amount) => $"{name}额 = {amount}元\n")) + string.Concat("一二三四".Zip(points, (name, p) => $"{name}分 = {p}\n"));
        PopulationResult result = Populate.Run(rules, Firm("甲", "X", [5, 6, 8, 0], [9, 9, 1, 0]) + Firm("乙", "Y", [1, 1, 1, 9], [1, 1, 9, 0]));
        PopulationFirm first = result.Firms.Single(firm => firm.Code == "甲");
        Assert.Equal(["一奖 Declined", "二奖 Declined", "三奖 Selected", "四奖 NoSelection"], first.Awards.Select(a => $"{a.Entitled.Award.Name.Text} {a.Place.Outcome}"));
        Assert.Equal(["三奖 8.00"], first.Awards.Where(a => a.Granted is not null).Select(a => $"{a.Entitled.Award.Name.Text} {a.Granted!.Value.ToYuanString()}"));
        Assert.Equal(["一奖"], first.Rejected.Where(option => option.WouldBeBetter).Select(option => option.Award.Award.Name.Text));
    }

    [Fact]
    public void What_other_schemes_gave_for_the_matter_is_taken_off_or_the_award_refused()
    {
        string elsewhere = "台账:\n  奖补 = 区里的奖, 对象 = P1, 年度 = 2026, 金额 = 4元, 状态 = 已兑付, 政策 = 区政策\n";
        string rules = Rules + "\n重叠 别处资助 (similar_schemes) 来源 \"同类政策\" 适用 大奖, 小奖 办法 ";
        Assert.Equal(
            "甲 Selected 1/1 6.00 → 6.00\n甲·小奖 NoSelection 7.00 → 7.00", Populate.Shown(Populate.Run(rules + "补差", Firm("甲", 2, 10, 7, "P1", elsewhere))));
        Assert.Equal(
            "甲 Selected 1/1 0.00 → 0.00\n甲·小奖 NoSelection 4.00 → 4.00", Populate.Shown(Populate.Run(rules + "补差", Firm("甲", 2, 3, 5, "P1", elsewhere))));
        Assert.Equal(
            "甲 Selected 1/1 0.00 → 0.00\n甲·小奖 NoSelection 0.00 → 0.00", Populate.Shown(Populate.Run(rules + "不予", Firm("甲", 2, 10, 7, "P1", elsewhere))));
        Assert.Equal(
            "甲 Selected 1/1 10.00 → 10.00\n甲·小奖 NoSelection 7.00 → 7.00", Populate.Shown(Populate.Run(rules + "不予", Firm("甲", 2, 10, 7, "P2", elsewhere))));
    }

    [Theory]
    [InlineData("本市", "6.00")]
    [InlineData("区县", "6.00")]
    [InlineData("省级", "10.00")]
    [InlineData("国家级", "10.00")]
    public void Only_other_schemes_of_the_city_and_its_districts_overlap(string level, string granted)
    {
        string elsewhere = $"台账:\n  奖补 = 别的奖, 对象 = P1, 年度 = 2026, 金额 = 4元, 状态 = 已兑付, 政策 = 别的政策, 层级 = {level}\n";
        string rules = Rules + "\n重叠 别处资助 (similar_schemes) 来源 \"同类政策\" 适用 大奖 办法 补差";
        Assert.Equal(
            $"甲 Selected 1/1 {granted} → {granted}\n甲·小奖 NoSelection 7.00 → 7.00", Populate.Shown(Populate.Run(rules, Firm("甲", 2, 10, 7, "P1", elsewhere))));
    }

    [Theory]
    [InlineData(2026, null, "7.00")]
    [InlineData(2025, null, "7.00")]
    [InlineData(2025, 2025, "10.00")]
    [InlineData(2024, 2025, "10.00")]
    [InlineData(2025, 2024, "7.00")]
    public void What_another_scheme_gave_is_not_taken_off_again_once_the_award_was_given_beside_it(int elsewhere, int? own, string granted)
    {
        const string Scheme = """
            清单 项目 (project)
              键 编号 (project_no)
            奖补 项目奖 (project_award) 对象 每个 项目 周期 每年
              金额 10元
              重叠键 项目
            重叠 别处资助 (similar_schemes) 来源 "同类政策" 适用 项目奖 办法 补差
            """;
        string firm = $"# 甲\n项目:\n  编号 = P1\n台账:\n  奖补 = 区里的奖, 对象 = P1, 年度 = {elsewhere}, 金额 = 3元, 状态 = 已兑付, 政策 = 区政策\n"
            + (own is null ? "" : $"  奖补 = 项目奖, 对象 = P1, 年度 = {own}, 金额 = 7元, 状态 = 已批准\n");
        Assert.Equal($"甲.P1 NoSelection {granted} → {granted}", Populate.Shown(Populate.Run(Scheme, firm)));
    }

    [Fact]
    public void Shared_caps_count_in_the_choice()
    {
        // Alone 大奖 is worth more, but its cap is shared with a third award that is had anyway.
        string rules = Exclusive + """

            奖补 第三奖 (third_award) 对象 企业 周期 每年
              金额 9元
            共同上限 两奖上限 (both_cap) 适用 大奖, 第三奖
              企业 每年 12元
              分摊 依次
            """;
        Assert.Equal(
            "甲 Declined 1/1\n甲·小奖 NoSelection 7.00 → 7.00\n甲·第三奖 NoSelection 9.00 → 9.00",
            Populate.Shown(Populate.Run(rules, Firm("甲", 2, 10, 7, "P1", "台账 = 无记录\n"))));
    }

    // Once the facts are mended 先奖 may take its share first, so that nothing of 后奖 is granted yet.
    [Fact]
    public void An_award_whose_eligibility_is_an_error_keeps_its_claim_on_a_shared_cap()
    {
        const string rules = """
            事实 分 (points) : 数
            奖补 先奖 (first_award) 对象 企业 周期 每年
              条件
                倒数 (reciprocal): 1 ÷ 分 > 0
              金额 7元
            奖补 后奖 (later_award) 对象 企业 周期 每年
              金额 9元
            共同上限 两奖上限 (both_cap) 适用 先奖, 后奖
              企业 每年 10元
              分摊 依次
            """;
        Assert.Equal(
            "乙 NoSelection 7.00 → 7.00\n乙·后奖 NoSelection 3.00 → 3.00\n甲 NoSelection 错误 DivisionByZero\n甲·后奖 NoSelection 错误 DivisionByZero",
            Populate.Shown(Populate.Run(rules, "# 甲\n分 = 0\n# 乙\n分 = 2\n")));
    }

    [Fact]
    public void An_unknown_amount_that_could_decide_leaves_the_choice_open()
    {
        string firm = "# 甲\n分 = 2\n小 = 7元\n项目号 = P1\n";
        PopulationResult result = Populate.Run(Exclusive, firm);
        Assert.True(result.Firms[0].IsUndetermined);
        Assert.All(result.Firms[0].Awards, award => Assert.Null(award.Granted));
    }

    [Fact]
    public void An_earlier_set_that_could_be_worth_as_much_leaves_the_choice_open()
    {
        string rules = Exclusive.Replace("事实 大 (large) : 金额", "事实 大 (large) : 金额 范围 0元 至 7元", StringComparison.Ordinal);
        Assert.True(Populate.Run(rules, "# 甲\n分 = 2\n小 = 7元\n项目号 = P1\n").Firms[0].IsUndetermined);
        Assert.False(Populate.Run(rules, "# 甲\n分 = 2\n小 = 8元\n项目号 = P1\n").Firms[0].IsUndetermined);
        // A later one is not kept where both are equal.
        rules = Exclusive.Replace("事实 小 (small) : 金额", "事实 小 (small) : 金额 范围 0元 至 7元", StringComparison.Ordinal);
        Assert.False(Populate.Run(rules, "# 甲\n分 = 2\n大 = 7元\n项目号 = P1\n").Firms[0].IsUndetermined);
    }

    [Fact]
    public void An_award_not_certainly_eligible_does_not_push_out_one_that_is()
    {
        string rules = Exclusive.Replace("奖补 小奖 (small_award) 对象 企业 周期 每年\n", "事实 合格 (fit) : 是否\n奖补 小奖 (small_award) 对象 企业 周期 每年\n  条件\n    合格者 (the_fit): 合格\n", StringComparison.Ordinal);
        PopulationFirm firm = Populate.Run(rules, "# 甲\n分 = 2\n大 = 7元\n小 = 9元\n项目号 = P1\n").Firms[0];
        Assert.True(firm.IsUndetermined);
        Assert.Empty(firm.Rejected);
        Assert.Equal(["0.00~7.00", "0.00~9.00"], firm.Awards.Select(award => Calculate.Shown(award.Chosen!.Amount)));
    }

    // Equal sets are told apart by what is certain of them: without the award that is not, the other comes first.
    [Fact]
    public void An_award_that_may_fall_away_gives_its_set_no_place_in_the_order_of_equal_ones()
    {
        string Award(string name, string alias, string matter, int yuan, string more = "") =>
            $"奖补 {name} ({alias}) 对象 企业 周期 每年\n{more}  金额 {yuan}元\n  重叠键 {matter}\n";
        string rules = "事实 合格 (fit) : 是否\n事实 甲事 (first_matter) : 文字\n事实 乙事 (second_matter) : 文字\n"
            + Award("一奖", "one", "甲事", 1, "  条件\n    合格者 (the_fit): 合格\n") + Award("二奖", "two", "甲事", 5) + Award("三奖", "three", "乙事", 8) + Award("四奖", "four", "乙事", 3)
            + "共同上限 余下上限 (cap) 适用 二奖, 三奖, 四奖 企业 每年 8元 分摊 依次\n重叠 不重复 (never_twice) 适用 一奖, 二奖, 三奖, 四奖 办法 补差";
        string Chosen(string fit) => string.Join(' ', Populate.Run(rules, $"# 甲\n{fit}甲事 = A\n乙事 = B\n").Firms[0].Awards.Where(award => award.Chosen is not null && !award.IsUndetermined).Select(award => award.Entitled.Award.Name.Text));
        Assert.Equal("一奖 三奖", Chosen("合格 = 是\n"));
        Assert.Equal("二奖 三奖", Chosen("合格 = 否\n"));
        Assert.Equal("", Chosen(""));
    }

    [Fact]
    public void While_a_choice_is_open_its_places_pass_to_nobody()
    {
        PopulationResult result = Populate.Run(Exclusive, "# 甲\n分 = 2\n大 = 5元\n项目号 = P1\n" + Firm("乙", 1, 10, 3, "P2"));
        Assert.Equal("乙 BehindLastPlace 2/2\n乙·小奖 NoSelection 3.00 → 3.00\n甲 Selected 1/2 0.00~5.00\n甲·小奖 NoSelection 0.00~", Populate.Shown(result));
        Assert.Equal([1, 1], result.Totals.Select(totals => totals.Open));
    }

    [Fact]
    public void An_unknown_matter_may_be_any_and_leaves_open_what_it_could_exclude()
    {
        string firm = Firm("甲", 2, 10, 7, "P1").Replace("项目号 = P1\n", "", StringComparison.Ordinal);
        Assert.Equal("甲 Selected 1/1 0.00~10.00\n甲·小奖 NoSelection 0.00~7.00", Populate.Shown(Populate.Run(Exclusive, firm)));
        Assert.Equal("甲 Selected 1/1 10.00 → 10.00\n甲·小奖 NoSelection 7.00 → 7.00", Populate.Shown(Populate.Run(Rules, firm)));
    }

    [Fact]
    public void An_award_without_a_matter_is_never_open_because_anothers_matter_is_unknown()
    {
        string rules = Exclusive.Replace("  金额 小\n  重叠键 项目号", "  金额 小", StringComparison.Ordinal);
        string firm = Firm("甲", 2, 10, 7, "P1").Replace("项目号 = P1\n", "", StringComparison.Ordinal);
        Assert.Equal("甲 Selected 1/1 10.00 → 10.00\n甲·小奖 NoSelection 7.00 → 7.00", Populate.Shown(Populate.Run(rules, firm)));
    }

    [Fact]
    public void What_was_received_elsewhere_may_have_been_for_an_unknown_matter_declared_before()
    {
        string rules = Rules.Replace("重叠键 项目号\n  遴选", "重叠键 别的号\n  遴选", StringComparison.Ordinal) + "\n事实 别的号 (other_matter) : 文字\n重叠 别处资助 (similar_schemes) 来源 \"同类政策\" 适用 大奖, 小奖 办法 补差";
        string elsewhere = "台账:\n  奖补 = 区里的奖, 对象 = P1, 年度 = 2025, 金额 = 4元, 状态 = 已兑付, 政策 = 区政策\n";
        Assert.Equal("甲 Selected 1/1 0.00~10.00\n甲·小奖 NoSelection 3.00~7.00", Populate.Shown(Populate.Run(rules, Firm("甲", 2, 10, 7, "P1", elsewhere))));
        Assert.Equal("甲 Selected 1/1 6.00 → 6.00\n甲·小奖 NoSelection 7.00 → 7.00", Populate.Shown(Populate.Run(rules, Firm("甲", 2, 10, 7, "P1", "别的号 = P1\n" + elsewhere))));
    }

    [Fact]
    public void A_choice_among_too_many_sets_is_left_open_and_nothing_of_it_is_granted()
    {
        string rules = """
            清单 事 (matter) 键 事号
            奖补 一奖 (first_award) 对象 每个 事 周期 每年
              金额 6元
              重叠键 事.事号
            奖补 二奖 (second_award) 对象 每个 事 周期 每年
              金额 7元
              重叠键 事.事号
            共同上限 总上限 (total_cap) 适用 一奖, 二奖 企业 每年 50元 分摊 依次
            重叠 不重复 (never_twice) 适用 一奖, 二奖 办法 补差
            """;
        string Firm(int matters) => "# 甲\n事:\n" + string.Concat(Enumerable.Range(0, matters).Select(i => $"  事号 = P{i:00}\n"));
        PopulationFirm few = Populate.Run(rules, Firm(3)).Firms[0];
        Assert.Equal((false, "21.00"), (few.IsUndetermined, few.Awards.Aggregate(Duixian.Quantities.Money.Zero, (sum, a) => sum + (a.Granted ?? Duixian.Quantities.Money.Zero)).ToYuanString()));
        PopulationFirm many = Populate.Run(rules, Firm(12)).Firms[0];
        Assert.True(many.IsUndetermined);
        Assert.All(many.Awards, award => Assert.Null(award.Granted));
    }

    [Fact]
    public void One_matter_claimed_by_two_firms_is_a_conflict()
    {
        PopulationResult result = Populate.Run(Exclusive, Firm("甲", 2, 10, 7, "P1") + Firm("乙", 1, 10, 7, "P1"));
        Assert.All(result.Firms.SelectMany(firm => firm.Awards), award => Assert.Null(award.Granted));
        Assert.Equal([2, 2], result.Totals.Select(totals => totals.Errors));
        MatterConflict conflict = Assert.Single(result.Conflicts);
        Assert.Equal(("P1", "乙 甲"), (conflict.Matter, string.Join(' ', conflict.Firms)));
    }
}
