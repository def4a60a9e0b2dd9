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
        Assert.Contains("其余事实:研发投入(2025) 29,999,999.95 元", run.Out, StringComparison.Ordinal);
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
