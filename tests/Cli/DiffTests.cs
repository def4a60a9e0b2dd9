using System.Text.Json;
using Duixian.Cli;
using Duixian.Tests.Storage;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Cli;

/// <summary>What changed between two versions, by rule and by firm.</summary>
public sealed class DiffTests : IDisposable
{
    private const string Facts = "营业收入: {2025: 3亿元}\n是软件企业: 是\n研发占比: 12%\n平台: [{平台编号: P1, 投入: 100万元}]\n台账: []\n";
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Layout_comments_keywords_and_the_spelling_of_figures_do_not_count()
    {
        var english = _scratch.Write("same.md", CliRun.SmallPolicy.Replace("≥ 2亿元", "≥   20000万元 -- 两亿", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Fine, CliRun.Of("fmt", english, "--keywords", "en").Code);
        Assert.Contains("award", File.ReadAllText(english), StringComparison.Ordinal);
        var run = CliRun.Of("diff", Before, english);
        Assert.Equal((ExitCode.Fine, "规则的意思没有改动。\n", ""), (run.Code, run.Out, run.Error));
        Assert.Equal("规则的意思没有改动。\n", CliRun.Of("diff", CliRun.Package, CliRun.Package).Out);
    }

    [Theory]
    [InlineData("≥ 2亿元", "> 2亿元", "奖补 研发补助 +条件 规模 +营业收入\\(上年\\) ≥ 2亿元 +营业收入\\(上年\\) > 2亿元")]
    [InlineData("× 1%, 最高 300万元", "× 2%, 最高 300万元", "奖补 研发补助 +金额 +营业收入\\(上年\\) × 1%")]
    [InlineData("0% 至 100%", "0% 至 90%", "事实 研发占比 +范围 +0% ~ 100% +0% ~ 90%")]
    [InlineData("软件企业 (software_firm): 是软件企业", "软件企业 (software_firm): 非 是软件企业", "适用范围 适用范围 +条件 软件企业 +是软件企业 +非 是软件企业")]
    [InlineData("舍入 四舍五入 0.01元", "舍入 四舍五入 1元", "政策 小政策 +舍入")]
    [InlineData("周期 每年", "周期 一次 计 已批准", "奖补 研发补助 +一次 +— +是")]
    public void A_changed_rule_is_shown_before_and_after(string was, string now, string row)
    {
        var run = CliRun.Of("diff", Before, After((was, now)));
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        Assert.Matches(row, run.Out);
    }

    [Fact]
    public void A_new_name_alone_is_one_difference()
    {
        var run = CliRun.Of("diff", Before, After(("研发占比", "研发强度")));
        Assert.Contains("1 条规则有改动,共 1 处", run.Out, StringComparison.Ordinal);
        Assert.Matches("事实 研发占比 +名称 +研发占比 \\(rd_ratio\\) +研发强度 \\(rd_ratio\\)", run.Out);
    }

    [Fact]
    public void Added_and_removed_awards_are_named_with_their_amounts()
    {
        var run = CliRun.Of("diff", Before, After(("平台补助 (platform_grant)", "云补助 (cloud_grant)")));
        Assert.Matches("奖补 平台补助 +删去\\(金额\\) +平台.投入 × 10% +—", run.Out);
        Assert.Matches("奖补 云补助 +新增\\(金额\\) +— +平台.投入 × 10%", run.Out);
    }

    [Fact]
    public void A_firm_sees_amounts_before_and_after_and_the_rules_behind()
    {
        var facts = _scratch.Write("firm.yaml", Facts);
        var after = After(("× 1%, 最高 300万元", "× 1%, 最高 250万元"), ("平台.投入 × 10%", "平台.投入 × 20%"), ("> 10%", "> 15%"));
        var run = CliRun.Of("diff", Before, after, "--facts", facts, "--year", "2026");
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        Assert.Matches("研发补助 +符合 3,000,000.00 元 +不符合 +-3,000,000.00 +研发补助\n", run.Out);
        Assert.Matches("平台补助 +符合 100,000.00 元 +符合 200,000.00 元 +\\+100,000.00 +平台补助\n", run.Out);
        Assert.Matches("确定的合计 +3,100,000.00 元 +200,000.00 元 +-2,900,000.00", run.Out);
        Assert.Contains("其余 0 项奖补没有变化", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_firms_are_compared_one_after_another_and_for_programs_too()
    {
        var (one, other) = (_scratch.Write("one.yaml", Facts), _scratch.Write("other.yaml", Facts.Replace("3亿元", "1亿元", StringComparison.Ordinal)));
        var after = After(("≥ 2亿元", "≥ 4亿元"));
        var run = CliRun.Of("diff", Before, after, "--facts", one, "--facts", other, "--json");
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Out);
        var rule = Assert.Single(json.RootElement.GetProperty("rules").EnumerateArray());
        Assert.Equal(("award", "研发补助", "changed"), (Text(rule, "kind"), Text(rule, "name"), Text(rule, "change")));
        var firms = json.RootElement.GetProperty("firms").EnumerateArray().ToList();
        Assert.Equal(["-3000000.00", "0.00"], firms.Select(firm => Text(firm.GetProperty("awards")[0], "difference")));
        Assert.Equal([true, false], firms.Select(firm => firm.GetProperty("awards")[0].GetProperty("changed").GetBoolean()));
        Assert.Equal("-3000000.00", Text(firms[0].GetProperty("totals").GetProperty("certain"), "difference"));
    }

    [Fact]
    public void A_notice_changes_what_is_in_force()
    {
        var notice = Path.Combine(CliRun.Package, "notices/2026-example.md");
        var run = CliRun.Of("diff", CliRun.Package, CliRun.Package, "--notice-b", notice, "--facts", CliRun.Firm);
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        Assert.Matches("开放参数 一般补助比例 +按通知执行 +10% +8%", run.Out);
        Assert.Matches("研发投入补助 .*-2,000,000.00", run.Out);
    }

    [Fact]
    public void Two_notices_differ_in_the_envelope_they_announce()
    {
        string text = Repository.Read("policies/hangzhou-software-2026/notices/2026-example.md");
        string less = _scratch.Write("less.md", text.Replace("额度 年度支持资金 = 2亿元", "额度 年度支持资金 = 1亿元", StringComparison.Ordinal));
        string more = _scratch.Write("more.md", text);
        var run = CliRun.Of("diff", CliRun.Package, CliRun.Package, "--notice-a", more, "--notice-b", less);
        Assert.Matches("预算 年度支持资金 +按通知执行 +2亿元 +1亿元", run.Out);
    }

    [Fact]
    public void A_fact_that_one_version_knows_is_no_trouble_of_the_other()
    {
        var facts = _scratch.Write("firm.yaml", Facts + "新事实: 是\n");
        var after = After(("事实 研发占比", "事实 新事实 (new_fact) : 是否\n\n事实 研发占比"));
        Assert.Equal((ExitCode.Fine, ""), (CliRun.Of("diff", Before, after, "--facts", facts).Code, CliRun.Of("diff", Before, after, "--facts", facts).Error));
        var run = CliRun.Of("diff", Before, Before, "--facts", facts);
        Assert.Contains("新事实", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_of_a_package_or_the_facts_are_mistakes_and_a_missing_one_is_a_wrong_call()
    {
        var broken = _scratch.Write("broken.md", "```policy\n奖补 坏 (bad)\n```\n");
        Assert.Equal(ExitCode.Mistakes, CliRun.Of("diff", Before, broken).Code);
        var facts = _scratch.Write("wrong.yaml", Facts.Replace("12%", "很多", StringComparison.Ordinal));
        var run = CliRun.Of("diff", Before, Before, "--facts", facts);
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.Single(run.Error.Split('\n'), line => line.Contains("很多", StringComparison.Ordinal) && line.Contains('|', StringComparison.Ordinal));
        var call = CliRun.Of("diff", Before);
        Assert.Equal((ExitCode.Usage, true), (call.Code, call.Error.Contains("缺少<政策包乙>。", StringComparison.Ordinal)));
    }

    private string Before => _scratch.Write("before.md", CliRun.SmallPolicy);

    private string After(params (string Was, string Now)[] changes)
    {
        var text = CliRun.SmallPolicy;
        foreach (var (was, now) in changes)
        {
            Assert.Contains(was, text, StringComparison.Ordinal);
            text = text.Replace(was, now, StringComparison.Ordinal);
        }

        return _scratch.Write("after.md", text);
    }

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
