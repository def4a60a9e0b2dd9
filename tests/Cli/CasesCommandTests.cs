using Duixian.Cli;
using Duixian.Tests.Storage;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Cli;

/// <summary>Proposed cases at the command line.</summary>
public sealed class CasesCommandTests : IDisposable
{
    private static readonly string Spring = Repository.Full("docs/author-tools/spring.md");
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_case_file_goes_to_the_screen_and_the_counts_beside_it()
    {
        CliRun run = CliRun.Of("cases", Spring, "--boundaries");
        Assert.Equal((ExitCode.Fine, "为 5 条界线提出 14 个算例;0 条界线的各边已有算例站得一样近,0 条到不了。\n"), (run.Code, run.Error));
        Assert.StartsWith("# 界线两边的算例 · 示例补助\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("### 2. 规模 营业收入(上年) ≥ 2亿元(spring.md:36)", run.Out, StringComparison.Ordinal);
        Assert.Contains("| 2 规模 差一档 | 2026 | 199999999.99元 | ? | ? |  |  |", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("新品奖", CliRun.Of("cases", Spring, "--boundaries", "--award", "rd_grant").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void In_the_folder_cases_they_do_not_pass_until_a_person_has_worked_them_out()
    {
        string package = _scratch.Folder;
        _scratch.Write("policy.md", Repository.Read("docs/author-tools/spring.md"));
        string file = Path.Combine(Directory.CreateDirectory(Path.Combine(package, "cases")).FullName, "boundaries.md");
        Assert.Equal(ExitCode.Fine, CliRun.Of("cases", package, "--boundaries", "--award", "新品奖", "--out", file).Code);
        CliRun open = CliRun.Of("test", package);
        Assert.Equal(ExitCode.Mistakes, open.Code);
        Assert.Contains("写 是、否、未知、不适用、不在有效期 或 错误", open.Out, StringComparison.Ordinal);
        string[] answers = ["| 不在有效期 | 0元 |  |", "| 是 | 1亿元 |  |", "| 否 | 0元 | 有新品 |", "| 是 | 10万元 |  |", "| 是 | 20万元 |  |"];
        string worked = File.ReadAllText(file);
        foreach (string answer in answers) worked = worked[..worked.IndexOf("| ? | ? |  |", StringComparison.Ordinal)] + answer + worked[(worked.IndexOf("| ? | ? |  |", StringComparison.Ordinal) + "| ? | ? |  |".Length)..];
        File.WriteAllText(file, worked);
        CliRun done = CliRun.Of("test", package);
        Assert.Equal((ExitCode.Fine, true), (done.Code, done.Out.EndsWith("共 5 个算例,5 个相符,0 个不符。\n", StringComparison.Ordinal)));
        Assert.Contains("为 0 条界线提出 0 个算例;2 条界线的各边已有算例站得一样近", CliRun.Of("cases", package, "--boundaries", "--missing", "--award", "新品奖").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_there_is_never_written_over()
    {
        string file = _scratch.Write("mine.md", "worked out");
        CliRun run = CliRun.Of("cases", Spring, "--boundaries", "--out", file);
        Assert.Equal((ExitCode.Environment, "worked out"), (run.Code, File.ReadAllText(file)));
        Assert.Contains("没有覆盖", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_call_says_what_to_write()
    {
        Assert.Contains("写上 --boundaries", CliRun.Of("cases", Spring).Error, StringComparison.Ordinal);
        Assert.Contains("--out 只能是 .md 文件", CliRun.Of("cases", Spring, "--boundaries", "--out", "x.xlsx").Error, StringComparison.Ordinal);
        foreach (string[] wrong in new string[][] { [], ["--boundaries", "--award", "没有"], ["--boundaries", "--article", "77"], ["--boundaries", "--out", "x.txt"] })
            Assert.Equal(ExitCode.Usage, CliRun.Of(["cases", Spring, .. wrong]).Code);
    }

    [Fact]
    public void In_English_no_Chinese_is_left()
    {
        Assert.DoesNotMatch("[\u3400-\u9fff]", CliRun.Of("cases", Spring, "--boundaries", "--lang", "en").Out);
        Assert.DoesNotMatch("[\u3400-\u9fff]", CliRun.Of("cases", "--help", "--lang", "en").Out);
    }
}
