using System.Text.RegularExpressions;
using Duixian.Cli;
using Duixian.Tests.Storage;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Cli;

/// <summary>Interviews with the answers of a script.</summary>
public sealed partial class AskTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly string _policy;
    private readonly string _draft;

    public AskTests()
    {
        _policy = _scratch.Write("policy.md", CliRun.SmallPolicy);
        _draft = _scratch.PathOf("draft.yaml");
    }

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_interviews_of_the_manual_are_real()
    {
        foreach (Match shown in ShownInterview().Matches(Repository.Read("docs/facts-files.md")))
        {
            CliRun run = CliRun.WithInput("7\n1亿元\n\n", ["ask", Repository.Full("docs/author-tools/spring.md"), "--facts", _scratch.PathOf($"{shown.Index}.yaml"), .. shown.Groups["options"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
            var from = 0;
            foreach (string part in shown.Groups["output"].Value.Split("…\n", StringSplitOptions.RemoveEmptyEntries))
            {
                int found = run.Out.IndexOf(part.Trim('\n'), from, StringComparison.Ordinal);
                Assert.True(found >= 0, $"does not print:\n{part}\nbut:\n{run.Out}");
                from = found + part.Trim('\n').Length;
            }
        }

        Assert.Equal(2, ShownInterview().Count(Repository.Read("docs/facts-files.md")));
    }

    [GeneratedRegex(@"^```text\n\$ \./duixian ask docs/author-tools/spring\.md(?<options>[^\n]*)\n(?<output>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex ShownInterview();

    [Fact]
    public void A_whole_interview_ends_with_the_answers_and_the_result()
    {
        var run = Ask("是", "2", "甲", "乙", "2.5亿元", "12%", "100万元", "50万元", "");
        Assert.True(run.Code == ExitCode.Fine, run.Out + run.Error);
        Assert.Contains("请核对您的回答", run.Out, StringComparison.Ordinal);
        Assert.Contains("平台「甲」 投入:100万元", run.Out, StringComparison.Ordinal);
        Assert.Matches("确定的合计 +2,650,000.00 元", run.Out);
        Assert.Contains("即 250,000,000.00 元", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_still_matters_is_asked()
    {
        var run = Ask("否", "");
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.DoesNotContain("营业收入", run.Out.Split("请核对您的回答")[0], StringComparison.Ordinal);
        Assert.Matches("确定的合计 +0.00 元", run.Out);
        // Below the size the ratio does not matter any more.
        var small = CliRun.WithInput("是\n0\n1亿元\n\n", "ask", _policy, "--facts", _scratch.PathOf("small.yaml"));
        Assert.DoesNotContain("研发占比是多少", small.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_decides_most_is_asked_first()
    {
        var run = Ask("是", "1", "甲", "100万元", "2.5亿元", "12%", "");
        string[] asked = ["是软件企业", "平台", "平台第 1 项 平台编号", "平台「甲」 投入", "营业收入(2025)", "研发占比"];
        Assert.Equal(asked.Select((title, i) => $"第 {i + 1} 问  {title}("), run.Out.Split('\n').Where(line => line.StartsWith('第')).Select(line => line[..(line.LastIndexOf('(') + 1)]));
    }

    [Fact]
    public void Leaving_keeps_the_answers_and_the_next_run_goes_on()
    {
        var first = Ask("是", "0", "2.5亿元", "q");
        Assert.Equal(ExitCode.Fine, first.Code);
        Assert.Contains("已保存到", first.Out, StringComparison.Ordinal);
        Assert.Equal(
            "# duixian ask 的答案,可以接着问\n年度: 2026\n是软件企业: 是\n平台: []\n营业收入:\n  2025: 2.5亿元\n", File.ReadAllText(_draft));
        var second = Ask("12%", "");
        Assert.Contains("已有 3 个答案", second.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("是不是软件企业?", second.Out, StringComparison.Ordinal);
        Assert.Matches("确定的合计 +2,500,000.00 元", second.Out);
    }

    [Fact]
    public void The_end_of_the_input_leaves_too()
    {
        Assert.Equal(ExitCode.Fine, Ask("是").Code);
        Assert.Contains("是软件企业: 是", File.ReadAllText(_draft), StringComparison.Ordinal);
    }

    [Fact]
    public void Going_back_takes_the_answer_before_back()
    {
        var run = Ask("是", "0", "2.6亿元", "<", "2.5亿元", "q");
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Contains("2025: 2.5亿元", File.ReadAllText(_draft), StringComparison.Ordinal);
        Assert.Contains("这已经是第一问", CliRun.WithInput("<\nq\n", "ask", _policy, "--facts", _scratch.PathOf("b.yaml")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_cannot_be_read_is_explained_and_asked_again()
    {
        var run = Ask("也许", "是", "0", "-3元", "2.5亿元", "12", "12%", "q");
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Contains("却写成「也许」", run.Out, StringComparison.Ordinal);
        Assert.Contains("12%", File.ReadAllText(_draft), StringComparison.Ordinal);
        Assert.DoesNotContain("-3", File.ReadAllText(_draft), StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_may_be_chosen_by_its_number_and_help_be_asked_for()
    {
        var run = Ask("?", "1", "0", "?", "q");
        Assert.Contains("是软件企业: 是", File.ReadAllText(_draft), StringComparison.Ordinal);
        Assert.Contains("按年份填", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_skipped_stays_unknown_and_is_not_asked_again()
    {
        var run = Ask("是", "0", "2.5亿元", "-", "");
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Contains("有 1 问跳过了", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("12%", File.ReadAllText(_draft), StringComparison.Ordinal);
        Assert.Matches("另在此范围 +0.00 元 至 2,500,000.00 元", run.Out);
    }

    [Fact]
    public void An_answer_can_be_corrected_before_the_result()
    {
        var run = Ask("是", "0", "2.5亿元", "12%", "2", "2.6亿元", "");
        Assert.Equal(ExitCode.Fine, run.Code);
        Assert.Matches("确定的合计 +2,600,000.00 元", run.Out);
    }

    [Fact]
    public void More_items_keep_those_that_are_there()
    {
        var run = Ask("是", "1", "甲", "100万元", "2.5亿元", "12%", "4", "2", "乙", "50万元", "");
        Assert.True(run.Code == ExitCode.Fine, run.Out + run.Error);
        Assert.Matches("确定的合计 +2,650,000.00 元", run.Out);
    }

    [Fact]
    public void Without_anybody_to_answer_it_is_the_environment_s_fault()
    {
        var run = Ask();
        Assert.Equal(ExitCode.Environment, run.Code);
        Assert.Contains("没有人可以回答", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_draft));
    }

    [Fact]
    public void A_file_with_comments_is_kept_beside_and_years_in_brackets_are_understood()
    {
        File.WriteAllText(_draft, "# 张会计填的\n是软件企业: 是\n营业收入(2025): 2.5亿元\n");
        var run = Ask("12%", "0", "");
        Assert.Matches("确定的合计 +2,500,000.00 元", run.Out);
        Assert.Contains("张会计填的", File.ReadAllText(_draft + ".orig"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_English_everything_is_asked_by_its_English_name()
    {
        var run = CliRun.WithInput("yes\n1\nA\n1000000\n250000000yuan\n12%\n\n", "ask", _policy, "--facts", _draft, "--lang", "en");
        Assert.True(run.Code == ExitCode.Fine, run.Out + run.Error);
        Assert.Contains("Is it a software firm?", run.Out, StringComparison.Ordinal);
        Assert.Contains("rd_ratio: 12%", File.ReadAllText(_draft), StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u3400-\u9fff]", run.Out);
    }

    private CliRun Ask(params string[] answers) =>
        CliRun.WithInput(string.Concat(answers.Select(answer => answer + "\n")), "ask", _policy, "--facts", _draft);
}
