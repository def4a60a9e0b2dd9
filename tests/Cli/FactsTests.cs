using Duixian.Cli;
using Duixian.Tests.Storage;
using Xunit;

namespace Duixian.Tests.Cli;

public sealed class FactsTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("zh", ".yaml")]
    [InlineData("en", ".yaml")]
    [InlineData("zh", ".xlsx")]
    [InlineData("en", ".xlsx")]
    public void An_empty_file_reads_back_with_everything_unknown_and_no_trouble(string language, string extension)
    {
        var path = _scratch.PathOf("empty" + extension);
        Assert.Equal(ExitCode.Fine, CliRun.Of("facts", CliRun.Package, "--out", path, "--lang", language).Code);
        var run = CliRun.Of("calc", CliRun.Package, "--facts", path);
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        Assert.Contains("政策年度 2026(取自事实文件)", run.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch(" 符合", run.Out);
        Assert.DoesNotMatch("不符合", run.Out);
    }

    [Fact]
    public void The_file_explains_every_fact_and_names_the_years()
    {
        var yaml = CliRun.Of("facts", CliRun.Package, "--year", "2027").Out;
        Assert.Contains("# 该年度营业收入是多少?\n", yaml, StringComparison.Ordinal);
        Assert.Contains("营业收入:\n  2025: ?\n  2026: ?\n", yaml, StringComparison.Ordinal);
        Assert.Contains("# 所需证明:营业执照\n企业名称: ?\n", yaml, StringComparison.Ordinal);
        Assert.Contains("\n台账:\n", yaml, StringComparison.Ordinal);
        Assert.Contains("revenue:\n", CliRun.Of("facts", CliRun.Package, "--lang", "en").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_is_never_replaced()
    {
        var path = _scratch.Write("mine.yaml", "营业收入: 1\n");
        Assert.Equal(ExitCode.Environment, CliRun.Of("facts", CliRun.Package, "--out", path).Code);
        Assert.Equal("营业收入: 1\n", File.ReadAllText(path));
        Assert.Equal(ExitCode.Usage, CliRun.Of("facts", CliRun.Package, "--out", _scratch.PathOf("x.docx")).Code);
    }

    [Fact]
    public void The_list_shows_names_types_and_ranges()
    {
        var run = CliRun.Of("facts", CliRun.Package, "--list");
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Matches("营业收入 +revenue +每年 金额 +0元 ~ 10000亿元", run.Out);
    }
}
