using Duixian.Execution;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution.Text;

/// <summary>The derivation of an award as people read it.</summary>
public sealed class ExplanationTests
{
    [Fact]
    public void A_whole_derivation_reads_as_Chinese_sentences() => Golden.Equal("explanation.zh", Explained(Tongue.Chinese));

    [Fact]
    public void A_whole_derivation_reads_as_English_sentences() => Golden.Equal("explanation.en", Explained(Tongue.English));

    [Fact]
    public void English_has_no_Chinese_but_what_the_firm_wrote()
    {
        var text = Explained(Tongue.English);
        Assert.DoesNotContain(text, c => c is >= '\u3000' and <= '\u9fff');
    }

    [Fact]
    public void What_is_missing_is_named_where_it_is_missing()
    {
        var result = RichPolicy.Calculate(RichPolicy.Facts.Replace("2025: 3000.55555万元", "2025: ?", StringComparison.Ordinal));
        var lines = Explanation.Of(result, RichPolicy.Award("成长奖励"), Tongue.Chinese);
        Assert.Contains(lines, line => line.Contains("? 规模:未知;缺 收入(2025)", StringComparison.Ordinal));
        Assert.Contains("    补上 收入(2025) 后才能算准", lines);
    }

    [Fact]
    public void An_error_says_what_where_why_and_what_to_do()
    {
        var result = RichPolicy.Calculate(RichPolicy.Facts
            .Replace("2024: 2000万元", "2024: 0元", StringComparison.Ordinal).Replace("4‰/年", "6‰/年", StringComparison.Ordinal));
        var lines = Explanation.Of(result, RichPolicy.Award("成长奖励"), Tongue.Chinese);
        Assert.Contains(lines, line => line.Contains("增长率的基数不是正数(art-01-growth.md 第 11 行「增长率(收入, 上年)」):", StringComparison.Ordinal));
    }

    [Fact]
    public void A_result_without_a_trace_still_gives_its_answers()
    {
        var result = RichPolicy.Calculate(trace: false);
        var lines = Explanation.Of(result, RichPolicy.Award("成长奖励"), Tongue.Chinese);
        Assert.Contains("  没有记录计算步骤", lines);
        Assert.Contains("  资格:符合", lines);
    }

    [Fact]
    public void A_named_notice_is_where_the_value_comes_from()
    {
        var (notice, _) = Duixian.Language.Compiler.CompileNotice(RichPolicy.Compilation, new Duixian.Language.Text.SourceText(
            "notice.md", "```policy\n年度通知 一号通知 (notice_one) 年份 2026 示例\n  奖励比例 = 20%\n```\n"));
        var result = RichPolicy.Calculate(RichPolicy.Compilation, Scenario.Of(RichPolicy.Program, notice!), RichPolicy.Facts);
        var lines = Explanation.Of(result, RichPolicy.Award("成长奖励"), Tongue.Chinese);
        Assert.Contains(lines, line => line.Contains("奖励比例 = 20%:由年度通知「一号通知」(示例,不是真实通知)定", StringComparison.Ordinal));
    }

    [Fact]
    public void One_item_alone_is_cut_by_what_all_that_share_its_cap_come_to()
    {
        var result = RichPolicy.Calculate();
        var award = RichPolicy.Award("贷款补助");
        var lines = Explanation.Of(result, award, Tongue.Chinese, [result.Instances.First(instance => instance.Award == award)]);
        Assert.Contains(lines, line => line.Contains("同一企业合计 300,000.01 元,只能给 200,000.00 元,按比例分摊;这一项 100,000.01 元", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("L2", StringComparison.Ordinal));
    }

    private static string Explained(Tongue tongue)
    {
        var result = RichPolicy.Calculate();
        return string.Join('\n', RichPolicy.Program.Awards.SelectMany(award => Explanation.Of(result, award, tongue).Append(""))) + "\n";
    }
}
