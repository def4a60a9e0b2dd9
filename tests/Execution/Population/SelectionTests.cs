using Duixian.Execution.Population;
using Duixian.Quantities;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution.Population;

/// <summary>Ranks, places, ties, categories, pools and reserve lists over a population.</summary>
public sealed class SelectionTests
{
    private static string Rules(string selection) => $"""
        事实 分 (points) : 数
        事实 额 (size) : 金额
        事实 类 (kind_of_firm) : 选项 {'{'}甲类 (first_kind), 乙类 (second_kind){'}'}
        事实 合格 (fit) : 是否
        奖补 试 (trial) 对象 企业 周期 每年
          条件
            合格者 (the_fit): 合格
          金额 1元
          遴选
            {selection}
        """;

    private static string Firm(string code, int points, int size = 1, string kind = "甲类", string fit = "是") =>
        $"# {code}\n分 = {points}\n额 = {size}元\n类 = {kind}\n合格 = {fit}\n";

    private static readonly string Five = Firm("甲", 5, 9) + Firm("乙", 4, 8) + Firm("丙", 4, 7) + Firm("丁", 2, 6) + Firm("戊", 1, 5);

    [Fact]
    public void The_best_are_in_and_each_learns_rank_cut_off_and_margin()
    {
        PopulationResult result = Populate.Run(Rules("取前 2 名\n    排序 分\n    先比 额"), Five);
        Assert.Equal(
            "丁 BehindLastPlace 4/5\n丙 BehindLastPlace 3/5\n乙 Selected 2/5 1.00 → 1.00\n戊 BehindLastPlace 5/5\n甲 Selected 1/5 1.00 → 1.00",
            Populate.Shown(result));
        Place place = result.Firms[0].Awards[0].Place;
        Assert.Equal((Ratio?)2, place.Score);
        Assert.Equal((Ratio?)4, place.CutOff);
        Assert.Equal((Ratio?)-2, place.Margin);
    }

    [Theory]
    [InlineData("全部入选", "丙 乙 甲")]
    [InlineData("全部不入选", "甲")]
    [InlineData("评审决定", "甲")]
    public void A_group_tied_at_the_last_place_follows_the_declared_rule(string ties, string expected)
    {
        Assert.Equal(expected, Populate.In(Populate.Run(Rules($"取前 2 名\n    排序 分\n    并列 {ties}"), Five)));
    }

    [Fact]
    public void Places_may_be_named_among_the_definitions_of_the_award()
    {
        string rules = Rules("取前 名额数 名\n    排序 分\n    先比 额").Replace("  遴选", "  其中\n    名额数 (number_of_places) = 1 + 1\n  遴选", StringComparison.Ordinal);
        Assert.Equal("乙 甲", Populate.In(Populate.Run(rules, Five)));
    }

    [Fact]
    public void A_group_kept_out_leaves_its_places_empty_and_nothing_passes_below_it()
    {
        Assert.Equal("甲", Populate.In(Populate.Run(Rules("取前 2 名\n    排序 分\n    并列 全部不入选"), Five)));
        Assert.Equal(
            ["TiedOut", "TiedOut"],
            Populate.Run(Rules("取前 2 名\n    排序 分\n    并列 全部不入选"), Five).Firms.SelectMany(f => f.Awards)
                .Where(a => a.Place.TieGroup == 2).Select(a => $"{a.Place.Outcome}"));
    }

    [Fact]
    public void Lots_are_drawn_from_a_recorded_seed_by_firm_and_never_by_row()
    {
        string rules = Rules("取前 2 名\n    排序 分\n    并列 抽签");
        Applicant[] firms = Populate.Applicants(rules, Five);
        Assert.Equal("甲", Populate.In(Populate.Run(rules, firms)));
        Assert.Contains("丙 DrawPending", Populate.Shown(Populate.Run(rules, firms)), StringComparison.Ordinal);
        string[] drawn = [.. Enumerable.Range(0, 20).Select(seed => Populate.In(Populate.Run(rules, firms, seed: $"{seed}")))];
        Assert.Equal(["丙 甲", "乙 甲"], drawn.Distinct().Order(StringComparer.Ordinal));
        for (int seed = 0; seed < 20; seed++)
            Assert.Equal(drawn[seed], Populate.In(Populate.Run(rules, firms.Reverse(), seed: $"{seed}")));
    }

    // 分: 甲 1, 乙 2, 丙 2, 丁 4 or 3 when dense; 额: 丙 1, 乙 2, 甲 3, 丁 3.
    [Theory]
    [InlineData("竞争名次", "丁 7 丙 3 乙 4 甲 4")]
    [InlineData("密集名次", "丁 6 丙 3 乙 4 甲 4")]
    public void Ranks_are_added_with_equal_values_ranked_as_declared(string ranks, string expected)
    {
        string firms = Firm("甲", 5, 1) + Firm("乙", 4, 8) + Firm("丙", 4, 9) + Firm("丁", 2, 1);
        PopulationResult result = Populate.Run(Rules($"取前 2 名\n    排序 名次之和(分, 额)\n    名次 {ranks}"), firms);
        Assert.Equal(expected, string.Join(' ', result.Firms.Select(firm => $"{firm.Code} {firm.Awards[0].Place.Score}")));
    }

    [Theory]
    [InlineData("竞争名次", "丁 4 丙 2 乙 2 戊 5 甲 1")]
    [InlineData("密集名次", "丁 3 丙 2 乙 2 戊 4 甲 1")]
    public void The_rank_of_equal_ones_is_counted_as_declared(string ranks, string expected)
    {
        PopulationResult result = Populate.Run(Rules($"取前 4 名\n    排序 分\n    名次 {ranks}\n    并列 全部入选"), Five);
        Assert.Equal(expected, string.Join(' ', result.Firms.SelectMany(f => f.Awards).Select(a => $"{a.Firm} {a.Place.Rank}")));
        Assert.Equal("丁 丙 乙 甲", Populate.In(result));
    }

    [Fact]
    public void Weighted_values_are_added()
    {
        PopulationResult result = Populate.Run(Rules("取前 1 名\n    排序 加权(分 × 60%, 分 × 40%)"), Five);
        Assert.Equal("甲", Populate.In(result));
        Assert.Equal((Ratio?)5, result.Firms[4].Awards[0].Place.Score);
    }

    [Fact]
    public void Among_applicants_a_rank_is_used_up_by_a_firm_that_does_not_qualify()
    {
        string firms = Firm("甲", 5, fit: "否") + Firm("乙", 4) + Firm("丙", 3);
        Assert.Equal("乙", Populate.In(Populate.Run(Rules("取前 2 名\n    自 申报者\n    排序 分"), firms)));
        Assert.Equal("丙 乙", Populate.In(Populate.Run(Rules("取前 2 名\n    自 符合条件者\n    排序 分"), firms)));
        Assert.Contains("甲 NotQualified 1/3", Populate.Shown(Populate.Run(Rules("取前 2 名\n    自 申报者\n    排序 分"), firms)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_category_that_is_full_lets_the_next_of_another_in()
    {
        string firms = Firm("甲", 5) + Firm("乙", 4) + Firm("丙", 3, kind: "乙类") + Firm("丁", 2, kind: "乙类");
        Assert.Equal("丙 甲", Populate.In(Populate.Run(Rules("取前 2 名\n    排序 分\n    每类 类 最多 1"), firms)));
    }

    // 甲 gives its place up in the first round, 乙 in the second, when it is offered the third award, which 戊 gave up.
    [Theory]
    [InlineData("取前 3 名")]
    [InlineData("取前 9 名\n    每类 类 最多 3")]
    public void Places_given_up_one_after_the_other_reach_the_group_kept_out_once_they_are_enough(string places)
    {
        string rules = $$"""
            事实 分 (points) : 数
            事实 别分 (other_points) : 数
            事实 小 (small) : 金额
            事实 项目号 (matter) : 文字
            事实 类 (kind_of_firm) : 选项 {甲类 (first_kind), 乙类 (second_kind)}
            奖补 大奖 (large_award) 对象 企业 周期 每年
              金额 10元
              重叠键 项目号
              遴选
                {{places}}
                排序 分
                并列 全部不入选
            奖补 小奖 (small_award) 对象 企业 周期 每年
              金额 小
              重叠键 项目号
            奖补 三奖 (third_award) 对象 企业 周期 每年
              金额 15元
              重叠键 项目号
              遴选
                取前 1 名
                排序 别分
            重叠 不重复 (never_twice) 适用 大奖, 小奖, 三奖
            """;
        string Firm(string code, int points, int other, int small) =>
            $"# {code}\n分 = {points}\n别分 = {other}\n小 = {small}元\n项目号 = {code}\n类 = 甲类\n";
        PopulationResult result = Populate.Run(rules, Firm("甲", 5, 1, 20) + Firm("乙", 4, 8, 0) + Firm("丙", 3, 1, 0) + Firm("丁", 3, 1, 0) + Firm("戊", 1, 9, 20));
        Assert.Equal(
            "丁 大奖, 丙 大奖, 乙 三奖, 戊 小奖, 甲 小奖",
            string.Join(", ", result.Firms.SelectMany(f => f.Awards).Where(a => a.Granted > Money.Zero).Select(a => $"{a.Firm} {a.Entitled.Award.Name.Text}")));
    }

    [Theory]
    [InlineData("择优 评选")]
    [InlineData("排序 分\n    择优 评选")]
    public void Whoever_the_panel_does_not_choose_has_no_place_even_where_places_are_left(string order)
    {
        string rules = "判断 评选 (panel_choice) : 是否 由 \"评审组\" | \"the panel\" 文件 \"记录\" | \"the record\"\n" + Rules($"取前 4 名\n    {order}\n    并列 全部入选\n    候补 3");
        PopulationResult result = Populate.Run(rules, Firm("甲", 5) + "评选 = 是\n" + Firm("乙", 4) + "评选 = 否\n" + Firm("丙", 3) + "评选 = 是\n" + Firm("丁", 2));
        Assert.Equal("丙 甲", Populate.In(result));
        Assert.Equal(
            ["丁 NotRanked", "丙 Selected", "乙 BehindLastPlace", "甲 Selected"],
            result.Firms.SelectMany(f => f.Awards).Select(a => $"{a.Firm} {a.Place.Outcome}"));
    }

    [Fact]
    public void The_reserve_list_goes_on_behind_the_last_place()
    {
        PopulationResult result = Populate.Run(Rules("取前 1 名\n    排序 分\n    候补 1"), Five);
        Assert.Equal(["丙 1", "乙 1"], result.Firms.Where(f => f.Awards[0].Place.Outcome == PlaceOutcome.Reserve).Select(f => $"{f.Code} {f.Awards[0].Place.Reserve}"));
    }

    [Fact]
    public void A_firm_whose_figure_is_not_known_is_not_ranked_and_waits_for_it()
    {
        PopulationResult result = Populate.Run(Rules("取前 2 名\n    排序 分"), Firm("甲", 5) + "# 乙\n额 = 1元\n类 = 甲类\n合格 = 是\n" + "# 丙\n分 = 3\n额 = 1元\n类 = 甲类\n");
        Assert.Equal("丙 NotRanked\n乙 NotRanked\n甲 Selected 1/1 1.00 → 1.00", Populate.Shown(result));
        Assert.Equal("合格", Calculate.Shown(Assert.Single(result.Firms[0].Awards[0].Place.Waits.Items)));
        Assert.Equal("分", Calculate.Shown(Assert.Single(result.Firms[1].Awards[0].Place.Waits.Items)));
        Assert.Equal(2, result.Totals[0].Open);
    }

    [Fact]
    public void An_error_is_counted_as_an_error_and_never_as_not_eligible()
    {
        string rules = """
            事实 分 (points) : 数
            奖补 试 (trial) 对象 企业 周期 每年
              条件
                倒数 (reciprocal): 1 ÷ 分 > 0
              金额 1元
              遴选
                取前 2 名
                排序 分
            """;
        PopulationResult result = Populate.Run(rules, "# 甲\n分 = 0\n# 乙\n分 = 2\n# 丙\n分 = −1\n");
        Assert.Equal("丙 NotQualified\n乙 Selected 1/1 1.00 → 1.00\n甲 NotRanked", Populate.Shown(result));
        Assert.Equal((1, 1, 0), (result.Totals[0].Eligible, result.Totals[0].Errors, result.Totals[0].Open));
    }

    [Fact]
    public void Several_kinds_of_item_share_a_pool_of_places()
    {
        string rules = """
            清单 项目 (project) 键 编号
              分 (points) : 数
            清单 产品 (product) 键 产品号
              分数 (score) : 数
            奖补 项目奖 (project_award) 对象 每个 项目 周期 每年
              金额 1元
              遴选
                取前 2 名
                排序 项目.分
                名额池 合池
            奖补 产品奖 (product_award) 对象 每个 产品 周期 每年
              金额 2元
              遴选
                取前 2 名
                排序 产品.分数
                名额池 合池
            """;
        string firms = "# 甲\n项目:\n  编号 = P1, 分 = 9\n  编号 = P2, 分 = 5\n产品:\n  产品号 = Q1, 分数 = 7\n# 乙\n项目 = []\n产品:\n  产品号 = Q2, 分数 = 6\n";
        Assert.Equal("甲.P1 甲.Q1·产品奖", Populate.In(Populate.Run(rules, firms)));
    }
}
