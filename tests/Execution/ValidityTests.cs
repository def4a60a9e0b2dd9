using System.Text.Json;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Whether a policy is in force: an answer of its own, by the date that the rule names.</summary>
public sealed class ValidityTests
{
    private const string Awards = """
        事实 申报日 (applied) : 日期
        事实 人数 (staff) : 计数
        清单 产品 (product) 键 编号 (id)
          认定日 (recognised) : 日期
        奖补 甲 (a) 对象 企业 周期 每年
          条件
            有人 (people): 人数 ≥ 1
          金额 1元 × 人数
        """;

    private static string Policy(string clauses, string rules = Awards) => $"政策 试 (p) {clauses} 舍入 四舍五入 0.01元\n{rules}";

    [Theory]
    [InlineData(2025, "不在有效期 0.00")]
    [InlineData(2026, "是 3.00")]
    [InlineData(2028, "是 3.00")]
    [InlineData(2029, "不在有效期 0.00")]
    [InlineData(2030, "不在有效期 0.00")]
    [InlineData(9999, "不在有效期 0.00")]
    public void The_policy_year_must_have_a_day_of_the_validity(int year, string expected) =>
        Assert.Equal(expected, Calculate.One(Policy("施行 2026-01-01 有效期 3年"), "人数 = 3", year));

    [Theory]
    [InlineData("施行 2026-07-01 有效期 3年", 2029, "是 3.00")]
    [InlineData("施行 2026-07-01 有效期 3年", 2030, "不在有效期 0.00")]
    [InlineData("施行 2026-07-01", 2025, "不在有效期 0.00")]
    [InlineData("施行 2026-07-01", 9998, "是 3.00")]
    [InlineData("施行 2028-02-29 有效期 3年", 2031, "是 3.00")]
    [InlineData("施行 9998-07-01 有效期 30年", 9999, "是 3.00")]
    public void A_part_of_the_year_is_enough_and_without_an_end_there_is_none(string clauses, int year, string expected) =>
        Assert.Equal(expected, Calculate.One(Policy(clauses), "人数 = 3", year));

    [Theory]
    [InlineData("人数 = 0")]
    [InlineData("")]
    public void Outside_no_condition_is_looked_at_and_nothing_is_missing(string facts)
    {
        AwardInstance instance = Assert.Single(Calculate.Of(Policy("施行 2026-01-01 有效期 3年"), facts, 2030).Instances);
        Assert.Equal((Eligibility.NotInForce, AmountResult.Nothing, HangsOn.Nothing), (instance.Eligibility, instance.Amount, instance.HangsOn));
        Assert.Empty(instance.Needs.Items);
        Assert.Empty(DecisiveReason.Of(instance));
    }

    [Fact]
    public void A_rule_may_name_the_date_that_decides()
    {
        string rules = Policy("施行 2026-01-01 有效期 3年 在期 申报日 属于 有效期");
        Assert.Equal("是 3.00", Calculate.One(rules, "人数 = 3\n申报日 = 2028-12-31", 2029));
        Assert.Equal("不在有效期 0.00", Calculate.One(rules, "人数 = 3\n申报日 = 2029-01-01", 2028));
        Assert.Equal("不在有效期 0.00", Calculate.One(rules, "人数 = 3\n申报日 = 2025-12-31", 2026));
    }

    [Theory]
    [InlineData("人数 = 3", "未知 3.00", "申报日")]
    [InlineData("人数 = 0", "未知 0.00", "申报日")]
    [InlineData("", "未知 0.00~", "申报日 人数")]
    public void While_the_date_is_unknown_so_is_the_answer_even_where_a_condition_does_not_hold(string facts, string expected, string missing)
    {
        CalculationResult result = Calculate.Of(Policy("施行 2026-01-01 有效期 3年 在期 申报日 属于 有效期"), facts);
        CalculationResult traced = Calculate.Of(Policy("施行 2026-01-01 有效期 3年 在期 申报日 属于 有效期"), facts, trace: true);
        AwardInstance instance = Assert.Single(result.Instances);
        Assert.Equal(expected, Calculate.Shown(instance));
        Assert.Equal(expected, Calculate.Shown(Assert.Single(traced.Instances)));
        Assert.Equal(missing, string.Join(' ', instance.Needs.Items.Select(Calculate.Shown)));
    }

    [Theory]
    [InlineData("人数 = 3")]
    [InlineData("人数 = 0")]
    public void An_error_in_the_date_is_an_error_and_never_no(string facts)
    {
        string rules = Policy("施行 2026-01-01 有效期 3年 在期 首日(自 申报日 至 2026-01-01) 属于 有效期");
        Assert.Equal("错误 错误 EmptyRange", Calculate.One(rules, $"{facts}\n申报日 = 2026-06-01"));
    }

    [Fact]
    public void An_award_may_have_a_date_of_its_own_item_by_item()
    {
        string rules = Policy("施行 2026-01-01 有效期 3年", Awards + "\n奖补 乙 (b) 对象 每个 产品 周期 每年 在期 产品.认定日 属于 有效期\n  金额 5元");
        string facts = "人数 = 3\n产品:\n  编号 = A, 认定日 = 2028-12-31\n  编号 = B, 认定日 = 2029-01-01\n  编号 = C";
        Assert.Equal("不在有效期 0.00\nA 是 5.00\nB 不在有效期 0.00\nC 未知 5.00", Calculate.All(rules, facts, 2029));
        CalculationResult result = Calculate.Of(rules, facts, 2029);
        Assert.Equal((2, Eligibility.Yes), (result.Totals.NotInForce, AwardSummary.Of(result)[1].Eligibility));
        Assert.Equal("5.00", $"{result.Totals.Certain}");
    }

    [Fact]
    public void A_list_that_is_empty_or_not_given_does_not_hide_that_the_policy_is_not_in_force()
    {
        string rules = Policy(
            "施行 2026-01-01 有效期 3年",
            Awards + "\n奖补 乙 (b) 对象 每个 产品 周期 每年 在期 本年 ≤ 2028 且 产品.认定日 属于 有效期\n  金额 5元\n奖补 丙 (c) 对象 每个 产品 周期 每年\n  金额 5元");
        foreach (string facts in (string[])["", "产品 = 无"])
            Assert.Equal("不在有效期 0.00\n不在有效期 0.00\n不在有效期 0.00", Calculate.All(rules, facts, 2030));
        Assert.Equal("未知 0.00~\n未知 0.00~\n未知 0.00~", Calculate.All(rules, "", 2026));
    }

    [Fact]
    public void Provisions_are_not_in_force_either()
    {
        string rules = Policy("施行 2026-01-01 有效期 3年", Awards + "\n事项 服务项 (s) 类别 服务 内容 \"服务\"");
        Assert.Equal(Eligibility.NotInForce, Assert.Single(Calculate.Of(rules, "", 2030).Provisions).Eligibility);
        Assert.Equal(Eligibility.Yes, Assert.Single(Calculate.Of(rules, "", 2026).Provisions).Eligibility);
    }

    [Fact]
    public void A_day_of_effect_that_no_notice_has_announced_leaves_everything_open()
    {
        string rules = "开放参数 起日 (start) : 日期 由 \"通知\"\n" + Policy("施行 起日 有效期 3年");
        Assert.Equal("未知 3.00", Calculate.One(rules, "人数 = 3"));
        Assert.Equal("是 3.00", Calculate.One(rules, "人数 = 3", notice: "起日 = 2026-03-01"));
        Assert.Equal("不在有效期 0.00", Calculate.One(rules, "人数 = 3", notice: "起日 = 2027-03-01"));
    }

    [Theory]
    [InlineData("替代政策 \"新规\" | \"the new act\" 自 2027-07-01", null, 2027, "是 3.00")]
    [InlineData("替代政策 \"新规\" | \"the new act\" 自 2027-07-01", null, 2028, "不在有效期 0.00")]
    [InlineData("替代政策 \"新规\" | \"the new act\" 自 2027-01-01", null, 2027, "不在有效期 0.00")]
    [InlineData("", "替代政策 \"新规\" | \"the new act\" 自 2027-01-01", 2027, "不在有效期 0.00")]
    [InlineData("替代政策 \"晚的\" 自 2028-01-01", "替代政策 \"新规\" | \"the new act\" 自 2027-01-01", 2027, "不在有效期 0.00")]
    [InlineData("替代政策 \"新规\" | \"the new act\" 自 2020-01-01", null, 2026, "不在有效期 0.00")]
    public void From_the_day_on_which_another_policy_prevails_this_one_is_not_in_force(string header, string? notice, int year, string expected)
    {
        string rules = Policy($"施行 2026-01-01 有效期 3年 {header}");
        Assert.Equal(expected, Calculate.One(rules, "人数 = 3", year, notice));
        CalculationResult result = Calculate.Of(rules, "人数 = 3", year, notice);
        Assert.Contains(CalculationTable.Of(result, Tongue.English).Versions.ToArray(), version => version.Figure.Contains("the new act prevails", StringComparison.Ordinal));
        if (expected[0] == '不') Assert.Contains("以新规为准", ReasonSentence.Of(result.Instances[0], result.Program, Tongue.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Events_are_judged_by_the_shortened_validity_too()
    {
        string rules = Policy("施行 2026-01-01 有效期 3年 替代政策 \"新规\" 自 2027-07-01", Awards + "\n奖补 乙 (b) 对象 企业 周期 每年 在期 申报日 属于 有效期\n  金额 5元");
        Assert.EndsWith("是 5.00", Calculate.All(rules, "人数 = 1\n申报日 = 2027-06-30", 2027), StringComparison.Ordinal);
        Assert.EndsWith("不在有效期 0.00", Calculate.All(rules, "人数 = 1\n申报日 = 2027-07-01", 2027), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_ranked_or_paid_under_a_policy_that_is_not_in_force()
    {
        string rules = Policy("施行 2026-01-01 有效期 3年", "事实 人数 (staff) : 计数\n奖补 甲 (a) 对象 企业 周期 每年\n  金额 1元\n  遴选\n    取前 1 名\n    自 申报者\n    排序 人数");
        Assert.Equal("A NotRanked\nB NotRanked", Populate.Shown(Populate.Run(rules, "# A\n人数 = 3\n# B\n人数 = 5", year: 2030)));
        var totals = Assert.Single(Populate.Run(rules, "# A\n人数 = 3\n# B\n人数 = 5", year: 2030).Totals);
        Assert.Equal((0, 0, 0, "0.00"), (totals.Eligible, totals.Open, totals.Errors, $"{totals.Granted}"));
        ResultSheet sheet = PopulationTables.Of(Populate.Run(rules, "# A\n人数 = 3", year: 2030), [], Tongue.Chinese)[0];
        Assert.Equal(("不在有效期", "0.00", "政策有效期 2026-01-01 至 2028-12-31,这次计算不在其内"), (sheet.Rows[0][5], sheet.Rows[0][6], sheet.Rows[0][20]));
    }

    [Fact]
    public void The_answer_is_told_in_words_and_in_JSON()
    {
        CalculationResult result = Calculate.Of(Policy("施行 2026-01-01 有效期 3年"), "人数 = 3", 2030, trace: true);
        CalculationTable table = CalculationTable.Of(result, Tongue.English);
        Assert.Equal(
            ("not in force", "CNY 0.00", "the policy is in force from 2026-01-01 to 2028-12-31; this computation is outside"),
            (table.Rows[0].Status, table.Rows[0].Amount, table.Rows[0].Reason));
        Assert.Contains(table.Totals.ToArray(), total => total.Label == "policy not in force, left out" && total.Figure == "1");
        using JsonDocument json = JsonDocument.Parse(ResultJson.Write(result, new Receipt("", "", "", ""), Tongue.Chinese, trace: true));
        Assert.Equal("not_in_force", json.RootElement.GetProperty("awards")[0].GetProperty("eligibility").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("totals").GetProperty("not_in_force").GetInt32());
        Assert.Equal("2028-12-31", json.RootElement.GetProperty("versions").GetProperty("validity").GetProperty("to").GetString());
        string explained = string.Join('\n', Explanation.Of(result, result.Program.Awards[0], Tongue.Chinese));
        Assert.Contains("有效期(2026-01-01 至 2028-12-31)", explained, StringComparison.Ordinal);
        Assert.Contains("不在有效期", explained, StringComparison.Ordinal);
        Assert.DoesNotContain("有人", explained, StringComparison.Ordinal);
    }
}
