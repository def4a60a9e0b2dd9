using Duixian.Cli;
using Duixian.Tests.Storage;
using Xunit;

namespace Duixian.Tests.Cli;

/// <summary>How the command line is called, and what it says when it is called wrongly.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public static TheoryData<string> Commands => ["check", "test", "fmt", "calc", "explain", "ask", "facts", "graph", "diff"];

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_has_help_with_an_example_in_both_languages(string command)
    {
        var chinese = CliRun.Of(command, "--help");
        var english = CliRun.Of(command, "-h", "--lang", "en");
        Assert.Equal((ExitCode.Fine, ExitCode.Fine), (chinese.Code, english.Code));
        Assert.Contains($"例子\n  duixian {command} policies/hangzhou-software-2026", chinese.Out, StringComparison.Ordinal);
        Assert.Contains($"Examples\n  duixian {command} policies/hangzhou-software-2026", english.Out, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u3400-\u9fff]", english.Out);
        Assert.All(english.Out.Split('\n').Where(line => !line.Contains("duixian", StringComparison.Ordinal)), line => Assert.True(line.Length <= 120, line));
    }

    [Fact]
    public void The_program_s_help_names_every_command()
    {
        var help = CliRun.Of("--help");
        Assert.Equal(ExitCode.Fine, help.Code);
        Assert.All(Commands, row => Assert.Contains($"  {row.Data} ", help.Out, StringComparison.Ordinal));
        Assert.Contains("Commands", CliRun.Of("--help", "--lang=en").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有「calx」这个命令。是不是「calc」?", "calx", "p")]
    [InlineData("要做什么?", "--lang", "zh")]
    [InlineData("要做什么?")]
    [InlineData("没有「--fact」这个选项。是不是「--facts」?", "calc", "p", "--fact", "f.yaml")]
    [InlineData("缺少 --facts <文件>。", "calc", "p")]
    [InlineData("缺少<政策包>。", "calc")]
    [InlineData("--facts 后面缺少<文件>。", "calc", "p", "--facts")]
    [InlineData("--facts 后面缺少<文件>。", "calc", "p", "--facts", "--json")]
    [InlineData("--facts 只能写一次。", "calc", "p", "--facts", "a", "--facts", "b")]
    [InlineData("缺少<政策包>。", "check")]
    [InlineData("多出来的「q」", "check", "p", "q")]
    [InlineData("--lang 不能是「de」,可以是 zh, en。", "check", "p", "--lang", "de")]
    [InlineData("--keywords 不能是「fr」", "fmt", "p", "--keywords", "fr")]
    [InlineData("多出来的「@p」", "check", "p", "@p")]
    public void A_wrong_call_says_what_is_wrong_and_where_the_help_is(string sentence, params string[] args)
    {
        var run = CliRun.Of(args);
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Equal("", run.Out);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
        Assert.Contains("--help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_call_in_English_is_answered_in_English()
    {
        var run = CliRun.Of("calc", "p", "--fact", "f", "--lang", "en");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Equal("There is no option “--fact”. Did you mean “--facts”?\nSee duixian calc --help for usage and examples.\n", run.Error);
    }

    [Fact]
    public void A_year_that_is_none_is_a_wrong_call()
    {
        var run = CliRun.Of("calc", CliRun.Package, "--facts", CliRun.Firm, "--year", "12026");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("--year", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_package_or_file_that_is_not_there_is_the_environment_s_fault()
    {
        var nowhere = _scratch.PathOf("nowhere");
        Assert.Equal(ExitCode.Environment, CliRun.Of("check", nowhere).Code);
        var calc = CliRun.Of("calc", CliRun.Package, "--facts", nowhere);
        Assert.Equal(ExitCode.Environment, calc.Code);
        Assert.Contains("nowhere", calc.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Environment, CliRun.Of("calc", CliRun.Package, "--facts", CliRun.Firm, "--notice", nowhere).Code);
    }

    [Fact]
    public void An_unexpected_failure_is_a_sentence_and_never_a_stack_trace()
    {
        var error = new StringWriter();
        var code = CommandLine.Run(["--help"], Stream.Null, new BrokenWriter(), error);
        Assert.Equal(ExitCode.Environment, code);
        Assert.StartsWith("程序内部出错(InvalidOperationException)", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
    }

    private sealed class BrokenWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new InvalidOperationException("broken");
    }
}
