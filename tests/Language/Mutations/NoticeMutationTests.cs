using Duixian.Execution.Text;
using Duixian.Language;
using Duixian.Language.Mutations;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Tests.Policies;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language.Mutations;

/// <summary>The small changes of a notice: what it sets, and nothing of how one applies.</summary>
public sealed class NoticeMutationTests
{
    private static readonly SourceText Notice = new("notices/2026.md", $"```policy\n{Examples.Notice}\n```\n");

    private static Seq<Mutation> OfNotice =>
        PackageMutations.Of(Calculate.Compile(Examples.Rules), Notice).Where(mutation => mutation.Target == MutationTarget.Notice).ToSeq();

    public static TheoryData<string> Packages => PolicyPackage.All;

    [Fact]
    public void Settings_envelopes_the_day_another_policy_takes_over_and_calendar_days_are_changed()
    {
        Assert.Equal(
            [
                "年度通知 样例通知 · 替代政策: 2027-07-01 → 2027-07-02",
                "年度通知 样例通知 · 替代政策: 2027-07-01 → 2027-06-30",
                "年度通知 样例通知 · 比例甲: 8% → 8.01%",
                "年度通知 样例通知 · 比例甲: 8% → 7.99%",
                "年度通知 样例通知 · 比例甲: 8% → 16%",
                "年度通知 样例通知 · 比例甲: 8% → 4%",
                "年度通知 样例通知 · 比例甲: 8% → 0%",
                "年度通知 样例通知 · 口径: 窄 → 宽",
                "年度通知 样例通知 · 资金: 2亿元 → 200000000.01元",
                "年度通知 样例通知 · 资金: 2亿元 → 199999999.99元",
                "年度通知 样例通知 · 资金: 2亿元 → 4亿元",
                "年度通知 样例通知 · 资金: 2亿元 → 1亿元",
                "年度通知 样例通知 · 资金: 2亿元 → 0亿元",
                "工作日历 试算日历 · 年份: 2031 → 2032",
                "工作日历 试算日历 · 年份: 2031 → 2030",
                "工作日历 试算日历 · 年份: 2031 → 4062",
                "工作日历 试算日历 · 年份: 2031 → 1015",
                "工作日历 试算日历 · 年份: 2031 → 0",
                "工作日历 试算日历 · 2031-01-22 至 2031-01-28 放假: 2031-01-22 → 2031-01-23",
                "工作日历 试算日历 · 2031-01-22 至 2031-01-28 放假: 2031-01-22 → 2031-01-21",
                "工作日历 试算日历 · 2031-01-22 至 2031-01-28 放假: 2031-01-28 → 2031-01-29",
                "工作日历 试算日历 · 2031-01-22 至 2031-01-28 放假: 2031-01-28 → 2031-01-27",
                "工作日历 试算日历 · 2031-01-22 至 2031-01-28 放假: 2031-01-22 至 2031-01-28 放假 → 2031-01-22 至 2031-01-28 上班",
                "工作日历 试算日历 · 2031-01-18 上班: 2031-01-18 → 2031-01-19",
                "工作日历 试算日历 · 2031-01-18 上班: 2031-01-18 → 2031-01-17",
                "工作日历 试算日历 · 2031-01-18 上班: 2031-01-18 上班 → 2031-01-18 放假",
            ],
            OfNotice.Select(Told));
    }

    [Fact]
    public void Windows_documents_deadlines_and_the_year_are_left_alone()
    {
        string[] untouched = ["年份 2026", "2026-05-06", "10个工作日", "申报书", "2026-12-31"];
        Findings.None(untouched.Where(text => !Notice.Text.Contains(text, StringComparison.Ordinal)));
        Findings.None(OfNotice.SelectMany(mutation => untouched.Where(text => !mutation.Changed().Single().Text.Contains(text, StringComparison.Ordinal)).Select(_ => Told(mutation))));
    }

    [Fact]
    public void A_setting_by_its_alias_is_changed_as_well()
    {
        SourceText english = new("notices/2026.md", "```policy\nnotice 样例通知 (sample_notice) year 2026\n  source \"为测试编写\" | \"written for a test\"\n  basis = narrow\n```\n");
        Assert.Equal("notice sample_notice · basis: narrow → wide", MutationWords.Place(English(english).Place).English + ": " + MutationWords.Change(English(english)).English);
    }

    [Fact]
    public void English_words_hold_no_Chinese()
    {
        Findings.None(OfNotice
            .Select(mutation => MutationWords.Change(mutation).English + MutationWords.Place(mutation.Place).English + MutationSentence.Of(mutation).English)
            .Where(text => text.Any(c => c is >= '\u3400' and <= '\u9fff')));
    }

    [Fact]
    public void A_notice_with_errors_has_no_changes()
    {
        SourceText raised = new("notices/2026.md", Notice.Text.Replace("8%", "80%", StringComparison.Ordinal));
        Assert.DoesNotContain(PackageMutations.Of(Calculate.Compile(Examples.Rules), raised), mutation => mutation.Target == MutationTarget.Notice);
    }

    /// <summary>Walks the tokens, not the tree that the changes are found by.</summary>
    [Theory]
    [MemberData(nameof(Packages))]
    public void Every_setting_of_the_notices_of_a_package_has_a_change_that_compiles(string folder)
    {
        PolicyPackage package = PolicyPackage.Of(folder);
        ILookup<string, Mutation> mutations = PackageMutations.Of(package.Compilation, package.Files.Notices).ToLookup(mutation => mutation.Span.Source.Name);
        Findings.None(package.Files.Notices.SelectMany(Deciding)
            .Where(token => !mutations[token.Span.Source.Name].Any(mutation => Touches(mutation, token) && Compiles(package, mutation)))
            .Select(token => $"{token.Span} {token.Span.Text}"));
    }

    /// <summary>The last word of each line that sets something: its value.</summary>
    private static IEnumerable<Token> Deciding(SourceText notice) => RuleTokens.LinesBelow(notice)
        .Where(line => line.Tokens.Any(token => token.Is("=")))
        .Select(line => line.Tokens[^1]);

    private static bool Touches(Mutation mutation, Token token) =>
        mutation.Edits.Any(edit => edit.Span.Start < token.Span.End && token.Span.Start < edit.Span.End);

    private static bool Compiles(PolicyPackage package, Mutation mutation) =>
        Compiler.CompileNotice(package.Compilation, mutation.Changed().Single()).Notice is not null;

    private static Mutation English(SourceText notice) => Assert.Single(PackageMutations.Of(Calculate.Compile(Examples.Rules), notice), mutation => mutation.Target == MutationTarget.Notice);

    private static string Told(Mutation mutation) => $"{MutationWords.Place(mutation.Place).Chinese}: {MutationWords.Change(mutation).Chinese}";
}
