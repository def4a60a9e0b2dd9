using System.Text;
using Duixian.Cli;
using Duixian.Tests.Storage;
using Xunit;

namespace Duixian.Tests.Cli;

public sealed class CheckAndFormatTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_package_of_the_repository_is_fine()
    {
        var run = CliRun.Of("check", CliRun.Package);
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        Assert.Contains("检查通过", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Trouble_is_shown_with_its_line_underlined_across_wide_characters()
    {
        var path = _scratch.Write("policy.md", CliRun.SmallPolicy.Replace("营业收入(上年) ≥", "营业收人(上年) ≥", StringComparison.Ordinal));
        var run = CliRun.Of("check", path);
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.Contains(
            $"""
              --> {path}:32:17
                |
             32 |     规模 (scale): 营业收人(上年) ≥ 2亿元
                |                   ^^^^^^^^
              = 是不是「营业收入」?
            """.ReplaceLineEndings("\n"),
            run.Out, StringComparison.Ordinal);
        Assert.Contains("1 个错误", run.Out, StringComparison.Ordinal);
        Assert.Contains("Did you mean", CliRun.Of("check", path, "--lang", "en").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Cases_that_cannot_be_read_are_told_and_wrong_answers_are_left_to_the_tests()
    {
        _scratch.Write("policy.md", CliRun.SmallPolicy);
        _scratch.Write("cases/rd.md", """
            ## 研发补助

            | 案例 | 营业收人(2025) | 金额 |
            |---|---|---|
            | 甲 | 3亿元 | 五元 |
            """);
        var run = CliRun.Of("check", _scratch.Folder);
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.Contains("7002", run.Out, StringComparison.Ordinal);
        Assert.Contains("cases/rd.md:3:8", run.Out, StringComparison.Ordinal);
        Assert.Contains("「五元」", run.Out, StringComparison.Ordinal);
        _scratch.Write("cases/rd.md", "## 研发补助\n\n| 案例 | 营业收入(2025) | 金额 |\n|---|---|---|\n| 甲 | 3亿元 | 5元 |\n");
        Assert.Equal(ExitCode.Fine, CliRun.Of("check", _scratch.Folder).Code);
        Assert.Equal(ExitCode.Mistakes, CliRun.Of("test", _scratch.Folder).Code);
    }

    [Fact]
    public void What_came_out_of_a_case_is_told_in_the_language_asked_for()
    {
        _scratch.Write("policy.md", CliRun.SmallPolicy);
        _scratch.Write("cases/rd.md", "## rd_grant\n\n| case | revenue(2025) | eligible | amount |\n|---|---|---|---|\n| one | ? | yes | 5 yuan |\n");
        var run = CliRun.Of("test", _scratch.Folder, "--lang", "en");
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.Contains("got      unknown", run.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u3400-\u9fff]", run.Out);
    }

    [Fact]
    public void Many_troubles_are_shown_at_once()
    {
        var path = _scratch.Write("policy.md", CliRun.SmallPolicy
            .Replace("营业收入(上年) ≥", "营业收人(上年) ≥", StringComparison.Ordinal)
            .Replace("研发占比 > 10%", "研发占必 > 10%", StringComparison.Ordinal)
            .Replace("平台.投入 × 10%", "平台.投入 × 10% + ", StringComparison.Ordinal));
        Assert.Contains("3 个错误", CliRun.Of("check", path).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_do_not_fail()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var path = _scratch.Write("policy.md", CliRun.SmallPolicy, Encoding.GetEncoding("GB18030"));
        var run = CliRun.Of("check", path);
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Contains("提醒 1003", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_noise_is_cropped_and_steers_no_terminal()
    {
        var noise = "```policy\n政策 \u001b[31m" + new string('§', 5000) + "\n```\n";
        var run = CliRun.Of("check", _scratch.Write("policy.md", noise));
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.All(run.Out.Split('\n').Where(line => line.Contains(" | ", StringComparison.Ordinal)), line => Assert.True(line.Length <= 104, line));
    }

    [Fact]
    public void Formatting_says_which_files_it_changes_and_is_done_once()
    {
        var path = _scratch.Write("policy.md", CliRun.SmallPolicy.Replace("最高 300万元", "最高   300万元", StringComparison.Ordinal));
        var check = CliRun.Of("fmt", path, "--check");
        Assert.Equal(ExitCode.Mistakes, check.Code);
        Assert.Contains("需要改写", check.Out, StringComparison.Ordinal);
        Assert.Contains("最高   300万元", File.ReadAllText(path), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Fine, CliRun.Of("fmt", path).Code);
        Assert.DoesNotContain("最高   300万元", File.ReadAllText(path), StringComparison.Ordinal);
        var again = CliRun.Of("fmt", path, "--check", "--lang", "en");
        Assert.Equal(ExitCode.Fine, again.Code);
        Assert.Contains("all in their one layout", again.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Keywords_are_converted_and_back_to_the_same_bytes()
    {
        var path = _scratch.Write("policy.md", CliRun.SmallPolicy);
        CliRun.Of("fmt", path);
        var chinese = File.ReadAllText(path);
        CliRun.Of("fmt", path, "--keywords", "en");
        Assert.Contains("award 研发补助 (rd_grant)", File.ReadAllText(path), StringComparison.Ordinal);
        CliRun.Of("fmt", path, "--keywords", "zh");
        Assert.Equal(chinese, File.ReadAllText(path));
    }

    [Fact]
    public void A_failing_case_is_a_readable_difference()
    {
        _scratch.Write("policy.md", CliRun.SmallPolicy);
        _scratch.Write("cases/one.md", """
            # 例子

            ## 研发补助

            | 案例 | 是软件企业 | 营业收入(2025) | 研发占比 | 资格 | 金额 |
            |---|---|---|---|---|---|
            | 一般 | 是 | 2亿元 | 11% | 是 | 200万元 |
            | 写错 | 是 | 2亿元 | 11% | 是 | 201万元 |
            """);
        var run = CliRun.Of("test", _scratch.Folder);
        Assert.Equal(ExitCode.Mistakes, run.Code);
        Assert.Contains("不符:研发补助 / 写错", run.Out, StringComparison.Ordinal);
        Assert.Contains($"{Path.Combine(_scratch.Folder, "cases/one.md")}:8:3", run.Out, StringComparison.Ordinal);
        Assert.Contains("    - 预期 2010000.00\n    + 实际 2000000.00\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 cases: 1 pass, 1 fail.", CliRun.Of("test", _scratch.Folder, "--lang", "en").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cases_of_the_repository_s_package_pass()
    {
        var run = CliRun.Of("test", CliRun.Package);
        Assert.True(run.Code == ExitCode.Fine, run.Out + run.Error);
    }
}
