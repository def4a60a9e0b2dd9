using System.Text.Json;
using Duixian.Cli;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Cli;

/// <summary><c>duixian test --mutate</c>.</summary>
public sealed class MutationTests
{
    private static readonly string Sample = Repository.Full("docs/author-tools/mutation");

    [Fact]
    public void A_missed_change_exits_with_1_and_the_last_line_counts()
    {
        CliRun run = CliRun.Of("test", Sample, "--mutate");
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.Contains("- 奖补 增长奖 · 规模:没有案例的「营业收入(上年)」正好等于「2亿元」", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("共 ", run.Out.TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void English_output_holds_no_Chinese_but_names_without_an_alias()
    {
        CliRun run = CliRun.Of("test", Sample, "--mutate", "--lang", "en");
        Assert.Contains("- award growth_award · scale: no case has", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("没有", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void One_object_holds_the_same_for_programs()
    {
        using JsonDocument json = JsonDocument.Parse(CliRun.Of("test", Sample, "--mutate", "--json").Out);
        JsonElement total = json.RootElement.GetProperty("total");
        Assert.Equal(
            total.GetProperty("mutants").GetInt32(),
            json.RootElement.GetProperty("counts").EnumerateArray().Sum(count => count.GetProperty("mutants").GetInt32()));
        Assert.Equal(total.GetProperty("survived").GetInt32(), json.RootElement.GetProperty("survived").GetArrayLength());
        Assert.Equal(10_000, json.RootElement.GetProperty("populations").GetInt32());
    }

    [Fact]
    public void An_article_is_called_by_its_number_or_its_document()
    {
        Assert.Equal(ExitCode.Usage, CliRun.Of("test", Sample, "--mutate", "--article", "7").Code);
        Assert.Contains("policy", CliRun.Of("test", Sample, "--mutate", "--article", "7").Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Mistakes, CliRun.Of("test", Sample, "--mutate", "--article", "policy").Code);
        CliRun notice = CliRun.Of("test", CliRun.Package, "--mutate", "--article", "2026-partial-example");
        Assert.Equal((ExitCode.Fine, notice), (notice.Code, notice));
        CliRun ninth = CliRun.Of("test", CliRun.Package, "--mutate", "--article", "9");
        Assert.Equal((ExitCode.Fine, ninth), (ninth.Code, ninth));
    }

    [Fact]
    public void Options_of_mutation_need_it()
    {
        Assert.Equal(ExitCode.Usage, CliRun.Of("test", Sample, "--json").Code);
        Assert.Equal(ExitCode.Usage, CliRun.Of("test", Sample, "--article", "1").Code);
    }

    [Fact]
    public void A_package_without_cases_has_nothing_to_notice_with()
    {
        CliRun run = CliRun.Of("test", Repository.Full("docs/author-tools/spring.md"), "--mutate");
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.Contains("没有算例", run.Error, StringComparison.Ordinal);
    }
}
