using System.Text.Json;
using Duixian.Cli;
using Duixian.Tests.Storage;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Cli;

/// <summary>The cliffs of a package at the command line.</summary>
public sealed class CliffsCommandTests : IDisposable
{
    private static readonly string Spring = Repository.Full("docs/author-tools/spring.md");
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Each_threshold_is_shown_with_its_place_the_step_and_a_firm()
    {
        CliRun run = CliRun.Of("cliffs", Spring);
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        Assert.Contains("1. 3,000,000.00 元  研发补助:规模 营业收入(上年) ≥ 2亿元 (spring.md:36)", run.Out, StringComparison.Ordinal);
        Assert.Contains("营业收入(2025) 从 199,999,999.99 元 到 200,000,000.00 元:金额从 0.00 元 到 3,000,000.00 元", run.Out, StringComparison.Ordinal);
        Assert.Contains("   虚构的企业,其中 研发投入(2025) 29,999,999.95 元", run.Out, StringComparison.Ordinal);
        Assert.Contains("至少 100,000.00 元  新品奖", run.Out, StringComparison.Ordinal);
        Assert.Contains("共 3 处,每处不小于 10,000.00 元。", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void One_award_one_article_and_larger_jumps_can_be_asked_for()
    {
        Assert.DoesNotContain("新品奖", CliRun.Of("cliffs", Spring, "--award", "rd_grant").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("新品奖", CliRun.Of("cliffs", Spring, "--min", "100万元").Out, StringComparison.Ordinal);
        Assert.Contains("没有找到不小于 500,000,000.00 元 的断崖。", CliRun.Of("cliffs", Spring, "--min", "5亿元").Out, StringComparison.Ordinal);
        CliRun article = CliRun.Of("cliffs", CliRun.Package, "--article", "2", "--min", "500万元");
        Assert.Contains("研发投入补助:规模", article.Out, StringComparison.Ordinal);
        Assert.Contains("共 3 处", article.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_year_and_where_the_firm_is_from_are_named()
    {
        Assert.StartsWith("2026 年 · 上限情景", CliffRunOf("--lang", "zh").Out, StringComparison.Ordinal);
        CliRun run = CliffRunOf();
        Assert.Contains("企业取自 cases/one.md:12「能得」,其中 额 5,000.00 元", run.Out, StringComparison.Ordinal);
        Assert.Contains("the firm of cases/one.md:12 “能得” with sum_given CNY 5,000.00", CliffRunOf("--lang", "en").Out, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(CliffRunOf("--json").Out);
        Assert.Equal(2026, json.RootElement.GetProperty("year").GetInt32());
        JsonElement from = json.RootElement.GetProperty("cliffs")[0].GetProperty("from");
        Assert.Equal(("能得", "cases/one.md:12"), (from.GetProperty("case").GetString(), from.GetProperty("place").GetString()));
        using JsonDocument invented = JsonDocument.Parse(CliRun.Of("cliffs", Spring, "--json").Out);
        Assert.Equal(JsonValueKind.Null, invented.RootElement.GetProperty("cliffs")[0].GetProperty("from").ValueKind);
    }

    // Two items make it due, and the invented firm has one of each list.
    private CliRun CliffRunOf(params string[] more)
    {
        _scratch.Write("policy.md", """
            ```policy
            政策 小政策 (small_policy) 施行 2026-01-01 舍入 四舍五入 0.01元
            清单 产品 (product) 键 产品编号 (product_no)
              件数 (pieces) : 计数 范围 0 至 10
            事实 额 (sum_given) : 金额 范围 0元 至 5000元
            事实 件 (count_given) : 计数 范围 0 至 9
            奖补 甲奖 (award_a) 对象 企业 周期 每年
              条件
                两个 (two): 计数(产品.件数 ≥ 0 对 产品) ≥ 2
                够 (enough): 件 ≥ 3
              金额 额
            ```
            """);
        string worked = _scratch.Write("cases/one.md", """
            # 算例

            ## 甲奖 · award_a

            | 清单 产品 | 件数 |
            |---|---|
            | P1 | 1 |
            | P2 | 1 |

            | 案例 | 额 | 件 | 资格 | 金额 |
            |---|---|---|---|---|
            | 能得 | 5000元 | 3 | 是 | 5000元 |
            """);
        return CliRun.Of(["cliffs", Path.GetDirectoryName(Path.GetDirectoryName(worked)!)!, "--min", "1000元", .. more]);
    }

    [Fact]
    public void A_wrong_amount_award_or_article_is_a_wrong_call()
    {
        foreach (string[] wrong in new string[][] { ["--min", "0元"], ["--min", "10%"], ["--award", "没有"], ["--article", "77"] })
            Assert.Equal(ExitCode.Usage, CliRun.Of(["cliffs", Spring, .. wrong]).Code);
        Assert.Contains("--min 应是大于零的金额", CliRun.Of("cliffs", Spring, "--min", "10%").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_award_that_nobody_gets_is_named()
    {
        string text = Repository.Read("docs/author-tools/spring.md").Replace("新产品数 ≥ 1", "新产品数 > 1000", StringComparison.Ordinal);
        CliRun run = CliRun.Of("cliffs", _scratch.Write("none.md", text));
        Assert.Contains("没有找到能得的企业,没有查:新品奖", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_the_same_as_json()
    {
        using JsonDocument json = JsonDocument.Parse(CliRun.Of("cliffs", Spring, "--json").Out);
        JsonElement cliff = json.RootElement.GetProperty("cliffs")[0];
        Assert.Equal(
            ("rd_grant", "3000000.00", true, "规模", "spring.md:36", "0.00", "3000000.00"),
            (cliff.GetProperty("alias").GetString(), cliff.GetProperty("jump").GetString(), cliff.GetProperty("largest").GetBoolean(), cliff.GetProperty("condition").GetString(),
                cliff.GetProperty("place").GetString(), cliff.GetProperty("amount_before").GetString(), cliff.GetProperty("amount_after").GetString()));
        Assert.Equal("29,999,999.95 元", cliff.GetProperty("firm").GetProperty("研发投入(2025)").GetString());
        Assert.Equal(0, json.RootElement.GetProperty("unreached").GetArrayLength());
    }

    [Fact]
    public void In_English_no_Chinese_is_left()
    {
        Assert.DoesNotMatch("[\u3400-\u9fff]", CliRun.Of("cliffs", Spring, "--lang", "en").Out);
        Assert.DoesNotMatch("[\u3400-\u9fff]", CliRun.Of("cliffs", "--help", "--lang", "en").Out);
    }
}
