using System.Text.Json;
using Duixian.Cli;
using Duixian.Tests.Storage;
using Xunit;

namespace Duixian.Tests.Cli;

/// <summary>What a change of one fact would bring, at the command line.</summary>
public sealed class WhatIfCommandTests : IDisposable
{
    private const string Facts = "营业收入: {2025: 1.5亿元}\n是软件企业: 是\n研发占比: 12%\n平台: [{平台编号: P1, 投入: 0元}]\n台账: []\n";
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Thresholds_and_changes_of_every_award_are_shown()
    {
        CliRun run = Run();
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        Assert.Contains("研发补助:不符合", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"规模 +营业收入\(2025\) ≥ 2亿元 +150,000,000.00 元 +200,000,000.00 元 +\+50,000,000.00 元 +✗", run.Out);
        Assert.Matches(@"营业收入\(2025\) +150,000,000.00 元 +200,000,000.00 元 +\+50,000,000.00 元 +符合 2,000,000.00 元", run.Out);
        Assert.Matches(@"营业收入\(2025\) .*\+149,999,999.50 元 +符合", run.Out);
        Assert.Matches(@"平台\[P1\].投入 +0.00 元 +0.05 元 +\+0.05 元 +符合 0.01 元", run.Out);
    }

    [Fact]
    public void One_award_one_item_and_one_fact_can_be_asked_for()
    {
        Assert.DoesNotContain("平台补助", Run("--award", "rd_grant").Out, StringComparison.Ordinal);
        Assert.Contains("平台补助 平台[P1]", Run("--item", "P1").Out, StringComparison.Ordinal);
        CliRun run = Run("--award", "rd_grant", "--fact", "研发占比");
        Assert.Contains("只改一个不够的:研发占比", run.Out, StringComparison.Ordinal);
        Assert.Contains("营业收入(2025) ", Run("--fact", "revenue(2025)", "--award", "rd_grant").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("200,000,000.00 元  +50", Run("--fact", "revenue(2024)", "--award", "rd_grant").Out.Split("只改")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_does_not_exist_is_a_wrong_call()
    {
        CliRun run = Run("--fact", "营业收人");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("没有「营业收人」这个事实。", run.Error, StringComparison.Ordinal);
        Assert.Contains("营业收入", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Run("--award", "研发").Code);
        CliRun item = Run("--item", "P7");
        Assert.Equal((ExitCode.Usage, ""), (item.Code, item.Out));
        Assert.Contains("有这些:P1", item.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_that_no_number_stands_before_is_named_where_it_is_not_met()
    {
        const string Rules = """
            ```policy
            政策 小政策 (small_policy) 施行 2026-01-01 舍入 四舍五入 0.01元
            选项 种类 (kinds) {甲 (kind_a), 乙 (kind_b)}
            清单 产品 (product) 键 产品编号 (product_no)
              件数 (pieces) : 计数 范围 0 至 10
            清单 测评 (evaluation) 键 测评编号 (evaluation_no)
              所测 (kind) : 种类
            奖补 甲奖 (award_a) 对象 每个 产品 周期 每年
              条件
                够 (enough): 产品.件数 ≥ 3
                有测评 (evaluated): 存在(测评.所测 = 甲 对 测评)
              金额 100元
            ```
            """;
        string[] call = ["whatif", _scratch.Write("kinds.md", Rules), "--facts", _scratch.Write("f.yaml", "产品: [{产品编号: P1, 件数: 4}]\n测评: [{测评编号: C1, 所测: 乙}]\n")];
        CliRun run = CliRun.Of(call);
        Assert.Contains("没有满足的条件\n  ✗ 有测评:存在(测评 …) 否", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("✗ 够", run.Out, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(CliRun.Of([.. call, "--json"]).Out);
        Assert.Equal("有测评", Assert.Single(json.RootElement.GetProperty("awards")[0].GetProperty("unmet").EnumerateArray()).GetString());
    }

    [Fact]
    public void An_award_that_is_due_needs_no_other_fact()
    {
        const string Rules = """
            ```policy
            政策 小政策 (small_policy) 施行 2026-01-01 舍入 四舍五入 0.01元
            事实 额 (sum_given) : 金额 范围 0元 至 1000元
            事实 件 (pieces) : 计数 范围 0 至 10
            奖补 甲奖 (award_a) 对象 企业 周期 每年
              条件
                够 (enough): 件 ≥ 3
              金额 额 × 10%
            ```
            """;
        CliRun run = CliRun.Of("whatif", _scratch.Write("due.md", Rules), "--facts", _scratch.Write("f.yaml", "件: 4\n"), "--fact", "件");
        Assert.Contains("甲奖:符合", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("只改一个不够", run.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"件 +4 +3", run.Out);
    }

    [Fact]
    public void What_does_not_apply_is_named_and_what_eligibility_waits_for_too()
    {
        string facts = _scratch.Write("few.yaml", "营业收入: {2025: 1.5亿元}\n是软件企业: 是\n平台: []\n");
        CliRun run = CliRun.Of("whatif", _scratch.Write("policy.md", CliRun.SmallPolicy), "--facts", facts);
        Assert.Contains("不适用:平台补助", run.Out, StringComparison.Ordinal);
        facts = _scratch.Write("open.yaml", "营业收入: {2025: 2.5亿元}\n是软件企业: 是\n平台: []\n");
        run = CliRun.Of("whatif", _scratch.Write("policy.md", CliRun.SmallPolicy), "--facts", facts);
        Assert.Contains("符合不符合,先要知道:研发占比", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"研发占比 +未知\(0% 至 100%\) +10.01% +符合 2,500,000.00 元", run.Out);
    }

    [Fact]
    public void Programs_get_the_same_as_json()
    {
        CliRun run = Run("--json");
        using JsonDocument json = JsonDocument.Parse(run.Out);
        JsonElement award = json.RootElement.GetProperty("awards")[0];
        Assert.Equal(("rd_grant", "no"), (award.GetProperty("alias").GetString(), award.GetProperty("eligibility").GetString()));
        JsonElement threshold = award.GetProperty("thresholds")[0];
        Assert.Equal(("规模", false), (threshold.GetProperty("condition").GetString(), threshold.GetProperty("holds").GetBoolean()));
        JsonElement payable = award.GetProperty("facts")[0].GetProperty("payable");
        Assert.Equal(("found", "2000000.00"), (payable.GetProperty("ending").GetString(), payable.GetProperty("amount").GetProperty("value").GetString()));
        Assert.Equal("300万元", award.GetProperty("facts")[0].GetProperty("caps")[0].GetString());
    }

    [Fact]
    public void In_English_no_Chinese_is_left()
    {
        CliRun run = Run("--lang", "en");
        Assert.Contains("Not enough alone", Run("--lang", "en", "--fact", "rd_ratio", "--award", "rd_grant").Out, StringComparison.Ordinal);
        Assert.Contains("revenue(2025)", run.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u3400-\u9fff]", run.Out);
        Assert.DoesNotMatch("[\u3400-\u9fff]", CliRun.Of("whatif", "--help", "--lang", "en").Out);
    }

    [Fact]
    public void Explain_says_why_not_and_the_fewest_facts_that_would_do()
    {
        CliRun run = WhyNot("营业收入: {2025: 1.5亿元}\n是软件企业: 否\n研发占比: 12%\n平台: []\n", "--award", "rd_grant");
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        Assert.Contains("✗ 规模:营业收入(2025) 150,000,000.00 元 ≥ 200,000,000.00 元", run.Out, StringComparison.Ordinal);
        Assert.Contains("最少要一起改 2 个事实", run.Out, StringComparison.Ordinal);
        Assert.Contains("是软件企业:否 → 是", run.Out, StringComparison.Ordinal);
        Assert.Contains("营业收入(2025):150,000,000.00 元 → 200,000,000.00 元(+50,000,000.00 元)", run.Out, StringComparison.Ordinal);
        Assert.Contains("→ 符合 2,000,000.00 元", run.Out, StringComparison.Ordinal);
        Assert.Contains("没有 平台", WhyNot("平台: []\n是软件企业: 是\n", "--award", "platform_grant").Out, StringComparison.Ordinal);
        Assert.Contains("现在还说不准", WhyNot("是软件企业: 是\n", "--award", "platform_grant").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_says_what_makes_an_award_that_is_due_more()
    {
        CliRun run = WhyNot("营业收入: {2025: 2.5亿元}\n是软件企业: 是\n研发占比: 12%\n平台: []\n", "--award", "rd_grant");
        Assert.Contains("已经能得;改哪个事实能更多", run.Out, StringComparison.Ordinal);
        Assert.Contains("299,999,999.50 元 → 符合 3,000,000.00 元,到顶(300万元)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Why_not_is_there_in_English_and_as_json()
    {
        string facts = "营业收入: {2025: 1.5亿元}\n是软件企业: 是\n研发占比: 2%\n平台: []\n";
        CliRun run = WhyNot(facts, "--award", "rd_grant", "--lang", "en");
        Assert.Contains("At least 2 facts have to change together", run.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u3400-\u9fff]", run.Out);
        using JsonDocument json = JsonDocument.Parse(WhyNot(facts, "--award", "rd_grant", "--json").Out);
        JsonElement award = json.RootElement.GetProperty("awards")[0];
        Assert.Equal(["规模", "强度"], award.GetProperty("failing").EnumerateArray().Select(each => each.GetString()));
        JsonElement remedy = Assert.Single(award.GetProperty("remedies").EnumerateArray());
        Assert.Equal("10.01%", remedy.GetProperty("moves").EnumerateArray().Single(m => m.GetProperty("fact").GetString() == "研发占比").GetProperty("to").GetString());
        Assert.Equal("2000000.00", remedy.GetProperty("then").GetProperty("amount").GetProperty("value").GetString());
    }

    private CliRun WhyNot(string facts, params string[] more) =>
        CliRun.Of(["explain", _scratch.Write("policy.md", CliRun.SmallPolicy), "--why-not", "--facts", _scratch.Write("asked.yaml", facts), .. more]);

    private CliRun Run(params string[] more) =>
        CliRun.Of(["whatif", _scratch.Write("policy.md", CliRun.SmallPolicy), "--facts", _scratch.Write("firm.yaml", Facts), .. more]);
}
