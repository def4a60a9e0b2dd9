using System.Text;
using System.Text.Json;
using Duixian.Cli;
using Duixian.Tests.Storage;
using Xunit;

namespace Duixian.Tests.Cli;

public sealed class CalculateTests : IDisposable
{
    private const string Facts = """
        是软件企业: 是
        营业收入: {2025: 2.5亿元}
        研发占比: 12%
        平台:
          - 平台编号: 甲
            投入: 100万元
          - 平台编号: 乙
            投入: ?
        """;

    private readonly Scratch _scratch = new();
    private readonly string _policy;

    public CalculateTests() => _policy = _scratch.Write("policy.md", CliRun.SmallPolicy);

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_table_shows_every_award_and_sums_kept_apart()
    {
        var run = CliRun.Of("calc", CliRun.Package, "--facts", CliRun.Firm);
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        Assert.Matches("研发投入补助 +第二条 +符合;待遴选 +10,000,000.00 元", run.Out);
        Assert.Contains("确定的合计", run.Out, StringComparison.Ordinal);
        Assert.Contains("若入选", run.Out, StringComparison.Ordinal);
        Assert.Contains("重叠", run.Out, StringComparison.Ordinal);
        Assert.Contains("政策年度 2026(政策施行的年份", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025")]
    [InlineData("2029")]
    [InlineData("2030")]
    public void Outside_its_three_years_the_policy_pays_nothing_and_refuses_nobody(string year)
    {
        foreach (var firm in Directory.GetFiles(Path.GetDirectoryName(CliRun.Firm)!, "*.yaml"))
        {
            var run = CliRun.Of("calc", CliRun.Package, "--facts", firm, "--year", year, "--json");
            Assert.Equal(ExitCode.Fine, run.Code);
            using var json = JsonDocument.Parse(run.Out);
            Assert.All(json.RootElement.GetProperty("awards").EnumerateArray(), award => Assert.Equal("not_in_force", award.GetProperty("eligibility").GetString()));
            Assert.All(json.RootElement.GetProperty("provisions").EnumerateArray(), provision => Assert.Equal("not_in_force", provision.GetProperty("eligibility").GetString()));
            Assert.Equal("0.00", json.RootElement.GetProperty("totals").GetProperty("certain").GetString());
        }
    }

    [Fact]
    public void A_notice_shows_when_to_apply_and_the_versions_are_named()
    {
        var notice = Path.Combine(CliRun.Package, "notices", "2026-example.md");
        var run = CliRun.Of("calc", CliRun.Package, "--facts", CliRun.Firm, "--notice", notice);
        Assert.Contains("申报与程序(按通知)", run.Out, StringComparison.Ordinal);
        Assert.Contains("-研发投入补助:申报2026-05-06至2026-06-16;材料4份(用explain列出);评审20个工作日,至2026-07-15;", Unspaced(run.Out), StringComparison.Ordinal);
        Assert.Contains("\n有效期:2026-01-01 至 2028-12-31", run.Out, StringComparison.Ordinal);
        Assert.Contains(" · 年度通知「示例通知」(示例,不是真实通知)", run.Out, StringComparison.Ordinal);
        var explained = CliRun.Of("explain", CliRun.Package, "--facts", CliRun.Firm, "--notice", notice, "--award", "rd_grant", "--lang", "en");
        Assert.Contains("to hand in: audit report on R&D input", explained.Out, StringComparison.Ordinal);
        Assert.Contains("public_notice 5 working_days, until 2026-07-22", explained.Out, StringComparison.Ordinal);
        Assert.Contains("validity: from 2026-01-01 to 2028-12-31", explained.Out, StringComparison.Ordinal);
    }

    // Lines are wrapped to the width of the screen.
    private static string Unspaced(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    [Fact]
    public void Redirected_output_has_no_colour_and_cuts_no_amount()
    {
        var run = CliRun.Of("calc", CliRun.Package, "--facts", CliRun.Firm, "--lang", "en");
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.DoesNotContain("…", run.Out, StringComparison.Ordinal);
        Assert.Contains("CNY 10,000,000.00", run.Out, StringComparison.Ordinal);
        Assert.All(run.Out.Split('\n'), line => Assert.True(line.Length <= 100, line));
        Assert.Matches("rd_grant +Article 2", run.Out);
    }

    [Fact]
    public void JSON_is_one_object_with_amounts_in_yuan()
    {
        var run = CliRun.Of("calc", _policy, "--facts", _scratch.Write("f.yaml", Facts), "--json");
        Assert.Equal(ExitCode.Fine, run.Code);
        using var json = JsonDocument.Parse(run.Out);
        var awards = json.RootElement.GetProperty("awards");
        Assert.Equal(JsonValueKind.Array, awards.ValueKind);
        Assert.Contains("\"2500000.00\"", run.Out, StringComparison.Ordinal);
        Assert.Equal(2026, json.RootElement.GetProperty("year").GetInt32());
    }

    [Fact]
    public void A_ratio_without_its_sign_is_asked_about_and_the_table_still_shown()
    {
        var facts = _scratch.Write("f.yaml", Facts.Replace("12%", "12", StringComparison.Ordinal));
        var run = CliRun.Of("calc", _policy, "--facts", facts);
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.Contains("请确认 7006", run.Error, StringComparison.Ordinal);
        Assert.Contains(" 3 | 研发占比: 12\n   |           ^^\n", run.Error, StringComparison.Ordinal);
        Assert.Contains("研发补助", run.Out, StringComparison.Ordinal);
        Assert.Contains("平台[甲]", run.Out, StringComparison.Ordinal);
        Assert.Contains("question 7006", CliRun.Of("calc", _policy, "--facts", facts, "--lang", "en").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unrecognised_fact_comes_with_a_suggestion()
    {
        var run = CliRun.Of("calc", _policy, "--facts", _scratch.Write("f.yaml", Facts.Replace("研发占比", "研发站比", StringComparison.Ordinal)));
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.Contains("是不是「研发占比」?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_in_GB18030_are_read_with_a_warning()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var run = CliRun.Of("calc", _policy, "--facts", _scratch.Write("f.yaml", Facts, Encoding.GetEncoding("GB18030")));
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Contains("提醒 1003", run.Error, StringComparison.Ordinal);
        Assert.Contains("2,500,000.00 元", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dash_reads_standard_input()
    {
        var run = CliRun.WithInput(Facts, "calc", _policy, "--facts", "-");
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Contains("2,500,000.00 元", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_year_comes_from_the_option_then_the_facts_then_the_notice_then_the_policy()
    {
        var plain = _scratch.Write("f.yaml", Facts);
        var dated = _scratch.Write("g.yaml", "年度: 2027\n" + Facts);
        Assert.Contains("政策年度 2026(政策施行的年份", CliRun.Of("calc", _policy, "--facts", plain).Out, StringComparison.Ordinal);
        Assert.Contains("政策年度 2027(取自事实文件)", CliRun.Of("calc", _policy, "--facts", dated).Out, StringComparison.Ordinal);
        Assert.Contains("政策年度 2028(由 --year 指定)", CliRun.Of("calc", _policy, "--facts", dated, "--year", "2028").Out, StringComparison.Ordinal);
        var notice = Path.Combine(CliRun.Package, "notices/2026-example.md");
        var run = CliRun.Of("calc", CliRun.Package, "--facts", CliRun.Firm, "--notice", notice);
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Contains("政策年度 2026(取自通知)", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_above_the_ceiling_is_refused()
    {
        var notice = _scratch.Write("notice.md", "```policy\n年度通知 高 (high) 年份 2026 示例\n  一般补助比例 = 11%\n```\n");
        var run = CliRun.Of("calc", CliRun.Package, "--facts", CliRun.Firm, "--notice", notice);
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.Contains("错误 6002", run.Error, StringComparison.Ordinal);
        Assert.Equal("", run.Out);
    }

    [Fact]
    public void Facts_that_are_no_YAML_at_all_are_a_mistake()
    {
        var run = CliRun.Of("calc", _policy, "--facts", _scratch.Write("f.yaml", "甲: [1, 2\n乙: }"));
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.Contains("7001", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_with_errors_is_shown_and_not_computed()
    {
        var broken = _scratch.Write("broken.md", CliRun.SmallPolicy.Replace("平台.投入 × 10%", "平台.投如 × 10%", StringComparison.Ordinal));
        var run = CliRun.Of("calc", broken, "--facts", _scratch.Write("f.yaml", Facts));
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.Contains("投如", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_explanation_shows_one_award_by_either_name()
    {
        var facts = _scratch.Write("f.yaml", Facts);
        var chinese = CliRun.Of("explain", _policy, "--facts", facts, "--award", "研发补助");
        var english = CliRun.Of("explain", _policy, "--facts", facts, "--award", "rd_grant", "--lang", "en");
        Assert.Equal((ExitCode.Fine, ExitCode.Fine), (chinese.Code, english.Code));
        Assert.Contains("2,500,000.00 元", chinese.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u3400-\u9fff]", english.Out);
        var one = CliRun.Of("explain", _policy, "--facts", facts, "--award", "platform_grant", "--item", "甲");
        Assert.Contains("甲", one.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("乙", one.Out, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(CliRun.Of("explain", _policy, "--facts", facts, "--award", "rd_grant", "--json").Out);
        var award = Assert.Single(json.RootElement.GetProperty("awards").EnumerateArray());
        Assert.Equal(
            award.GetProperty("amount").GetProperty("value").GetString(), json.RootElement.GetProperty("totals").GetProperty("certain").GetString());
    }

    [Fact]
    public void One_award_or_item_is_explained_with_the_sums_and_names_of_the_others()
    {
        string products = string.Concat(Enumerable.Range(1, 7).Select(i => $"  - {{产品编号: 甲-{i}, 测评费: 100万元}}\n"));
        string facts = _scratch.Write("seven.yaml", $"产品:\n{products}台账: []\n");
        string policy = _scratch.Write("shared.md", """
            ```policy
            政策 小政策 (small_policy) 施行 2026-01-01 舍入 四舍五入 0.01元
            清单 产品 (product) 键 产品编号 (product_no)
              测评费 (fee) : 金额
            奖补 首测奖励 (first_test) 对象 企业 周期 每年
              金额 1万元
            奖补 测评资助 (test_grant) 对象 每个 产品 周期 每年
              条件
                未奖 (not_awarded): 台账 次数 {奖补: 首测奖励; 计: 已兑付} = 0
              金额 产品.测评费 × 10%
            共同上限 年度限额 (yearly_limit) 适用 首测奖励, 测评资助 企业 每年 50万元 分摊 按比例
            ```
            """);
        string[] call = ["explain", policy, "--facts", facts, "--award", "测评资助", "--item", "甲-1"];
        Assert.Contains("同一企业合计710,000.00元,只能给500,000.00元", Unspaced(CliRun.Of(call).Out), StringComparison.Ordinal);
        Assert.Contains("award: first_test", CliRun.Of([.. call, "--lang", "en"]).Out, StringComparison.Ordinal);
        Assert.Contains("award: first_test", CliRun.Of([.. call, "--lang", "en", "--json"]).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_award_or_item_comes_with_a_suggestion()
    {
        var facts = _scratch.Write("f.yaml", Facts);
        var award = CliRun.Of("explain", _policy, "--facts", facts, "--award", "研发补住");
        Assert.Equal(ExitCode.Usage, award.Code);
        Assert.Contains("是不是「研发补助」?", award.Error, StringComparison.Ordinal);
        Assert.Contains("研发补助、平台补助", award.Error, StringComparison.Ordinal);
        var item = CliRun.Of("explain", _policy, "--facts", facts, "--award", "平台补助", "--item", "丙");
        Assert.Equal(ExitCode.Usage, item.Code);
        Assert.Contains("有这些:甲, 乙", item.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', award.Error + item.Error);
    }

    [Fact]
    public void An_amount_without_a_unit_is_computed_in_yuan_and_said_so()
    {
        var run = CliRun.Of("calc", _policy, "--facts", _scratch.Write("f.yaml", Facts.Replace("2.5亿元", "23500", StringComparison.Ordinal)));
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Contains("7020", run.Error, StringComparison.Ordinal);
        Assert.Contains("写成 23500万元", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_facts_is_remarked_on()
    {
        var run = CliRun.Of("calc", _policy, "--facts", _scratch.Write("f.yaml", ""));
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Contains("一项事实也没有", run.Error, StringComparison.Ordinal);
        Assert.Contains("状态为「未知」的", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_for_missing_facts_is_shown_only_where_facts_are_missing()
    {
        var facts = Facts.Replace("投入: ?", "投入: 1万元", StringComparison.Ordinal);
        Assert.Contains("事实不全", CliRun.Of("calc", _policy, "--facts", _scratch.Write("f.yaml", Facts)).Out, StringComparison.Ordinal);
        var whole = CliRun.Of("calc", _policy, "--facts", _scratch.Write("g.yaml", facts));
        Assert.DoesNotContain("事实不全", whole.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("状态为「未知」的", whole.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_near_none_leads_to_the_list_of_names()
    {
        var run = CliRun.Of("calc", _policy, "--facts", _scratch.Write("f.yaml", Facts + "\n    颜色: 红\n"));
        Assert.Contains("「平台」的一项可以写:投入", run.Error, StringComparison.Ordinal);
        Assert.Contains("--list", CliRun.Of("calc", _policy, "--facts", _scratch.Write("g.yaml", "颜色: 红")).Error, StringComparison.Ordinal);
    }
}
