using Duixian.Execution.Mutations;
using Duixian.Execution.Text;
using Duixian.Language;
using Duixian.Language.Mutations;
using Duixian.Language.Text;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution.Mutations;

/// <summary>What becomes of changes: noticed, missed, excused, refuted.</summary>
public sealed class MutationRunTests
{
    private const string Rules = """
        政策 样例 (sample) 施行 2026-01-01 舍入 四舍五入 0.01元

        事实 营业收入 (revenue) : 每年 金额

        奖补 增长奖 (growth_award)
          对象 企业
          周期 每年
          条件
            规模 (scale): 营业收入(上年) ≥ 2亿元
          金额
            营业收入(上年) × 1%
        """;

    private const string Above = "| 两亿多 | 2.5亿元 | 是 | 250万元 |  |\n";
    private const string Below = "| 不到两亿 | 1亿元 | 否 | 0元 | 规模 |\n";
    private const string Exactly = "| 正好两亿 | 2亿元 | 是 | 200万元 |  |\n";

    private static readonly Compilation Package = Calculate.Compile(Rules);

    private static Mutation Boundary { get; } = PackageMutations.Of(Package).Single(mutation => mutation.Operator == MutationOperator.Boundary);

    [Fact]
    public void A_change_that_a_case_tells_apart_is_noticed_by_that_case()
    {
        MutationTrial trial = Run(Above + Exactly).Try(Boundary);
        Assert.Equal((MutationFate.Killed, 6), (trial.Fate, trial.Killer?.Position.Line));
    }

    [Fact]
    public void A_change_that_no_case_tells_apart_is_missed_and_the_sentence_names_the_case()
    {
        Assert.Equal(MutationFate.Survived, Run(Above + Below).Try(Boundary).Fate);
        Assert.Equal("奖补 增长奖 · 规模:没有案例的「营业收入(上年)」正好等于「2亿元」", MutationSentence.Of(Boundary).Chinese);
        Assert.Equal("award growth_award · scale: no case has “revenue(last_year)” exactly equal to “2hundred_million_yuan”", MutationSentence.Of(Boundary).English.Replace(" hundred", "hundred", StringComparison.Ordinal));
    }

    [Fact]
    public void What_does_not_compile_is_counted_apart()
    {
        Seq<MutationTrial> trials = All(Above + Below + Exactly, []);
        MutationTrial half = trials.Single(trial => trial.Mutation.After.Chinese == "0.005元");
        Assert.Equal(MutationFate.NotCompiled, half.Fate);
        MutationCount total = MutationReport.Of(trials, []).Total;
        Assert.Equal(trials.Count, total.Mutants + total.NotCompiled);
    }

    [Fact]
    public void An_excuse_that_holds_over_generated_populations_excuses()
    {
        // The policy year has a day of the validity either way.
        Excuse excuse = ExcuseOf("政策 样例 · 施行", "2026-01-01 → 2026-01-02");
        MutationTrial trial = Assert.Single(All(Above, [excuse]), trial => trial.Excuse is not null);
        Assert.Equal((MutationFate.Excused, excuse), (trial.Fate, trial.Excuse));
    }

    [Fact]
    public void An_excuse_that_some_generated_firm_contradicts_is_refuted_with_that_firm()
    {
        MutationTrial trial = All(Above + Below, [ExcuseOf("奖补 增长奖 · 规模", "营业收入(上年) ≥ 2亿元 → 营业收入(上年) > 2亿元")])
            .Single(trial => trial.Mutation == Boundary);
        Assert.Equal(MutationFate.Refuted, trial.Fate);
        Assert.Contains("2,000,000.00", trial.Difference!.Before.Chinese.Replace("2000000.00", "2,000,000.00", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotEqual(trial.Difference.Before, trial.Difference.After);
    }

    [Fact]
    public void An_excuse_for_a_change_that_is_noticed_is_reported_as_stale()
    {
        Seq<Excuse> excuses = [ExcuseOf("奖补 增长奖 · 规模", "含不含界"), ExcuseOf("奖补 没有这一项", "数值")];
        MutationReport report = MutationReport.Of(All(Above + Below + Exactly, excuses), excuses);
        Assert.Equal(excuses, report.Stale);
        Assert.False(report.IsComplete);
    }

    [Fact]
    public void The_answers_come_in_the_order_of_the_changes_whatever_thread_finds_them()
    {
        Seq<Mutation> mutations = PackageMutations.Of(Package);
        Assert.Equal(mutations, All(Above, []).Select(trial => trial.Mutation));
        Assert.Equal(All(Above, []).Select(trial => trial.Fate), All(Above, []).Select(trial => trial.Fate));
    }

    [Fact]
    public void A_run_that_is_stopped_says_so()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => Run(Above).Try(PackageMutations.Of(Package), [], null, stop.Token));
    }

    [Fact]
    public void Cases_that_fail_without_a_change_say_nothing_about_changes()
    {
        Assert.True(Run(Above).Passes);
        Assert.False(Run("| 错的预期 | 2.5亿元 | 否 | 0元 | 规模 |\n").Passes);
    }

    [Fact]
    public void The_score_is_rounded_down_and_excused_changes_do_not_count()
    {
        MutationCount count = new("art-01", null, 199, 7, 0, 1, 0);
        Assert.Equal((207, 995), (count.Mutants, count.ScorePerMille));
        Assert.Equal(1000, (count with { Killed = 0, Survived = 0 }).ScorePerMille);
    }

    [Fact]
    public void A_change_of_a_notice_is_noticed_by_a_case_that_names_it()
    {
        MutationTrial trial = OfNotice("| 按通知 | 2026.md | 2亿元 | 是 | 160万元 |\n", []).Single(trial => trial.Mutation.After.Chinese == "0.81%");
        Assert.Equal((MutationFate.Killed, 5), (trial.Fate, trial.Killer?.Position.Line));
    }

    [Fact]
    public void A_change_of_a_notice_is_missed_when_no_case_names_it_and_the_sentence_says_so()
    {
        MutationTrial trial = OfNotice("| 不按通知 |  | 2亿元 | 是 | 200万元 |\n", []).Single(trial => trial.Mutation.After.Chinese == "0.81%");
        Assert.Equal(MutationFate.Survived, trial.Fate);
        Assert.Equal("年度通知 样例通知 · 奖励比例:写明这份通知的案例,没有一个能分出「0.8%」和「0.81%」", MutationSentence.Of(trial.Mutation).Chinese);
        Assert.Equal("notice sample_notice · award_rate: no case that names this notice tells “0.8%” from “0.81%”", MutationSentence.Of(trial.Mutation).English);
    }

    [Fact]
    public void A_change_of_a_notice_beyond_the_bounds_of_the_policy_does_not_compile()
    {
        MutationTrial trial = OfNotice("| 不按通知 |  | 2亿元 | 是 | 200万元 |\n", []).Single(trial => trial.Mutation.After.Chinese == "1.6%");
        Assert.Equal(MutationFate.NotCompiled, trial.Fate);
    }

    [Fact]
    public void An_excuse_for_a_change_of_a_notice_is_checked_under_the_notice()
    {
        const string Row = "| 不按通知 |  | 2亿元 | 是 | 200万元 |\n";
        Excuse wrong = ExcuseOf("年度通知 样例通知 · 奖励比例", "比例");
        Assert.Equal(MutationFate.Refuted, OfNotice(Row, [wrong]).Single(trial => trial.Mutation.After.Chinese == "0.81%").Fate);
        // No award hangs on it.
        Excuse right = ExcuseOf("年度通知 样例通知 · 备用比例", "比例");
        Assert.Equal(MutationFate.Excused, OfNotice(Row, [right]).Single(trial => trial.Mutation.After.Chinese == "5.01%").Fate);
    }

    private static Seq<MutationTrial> OfNotice(string rows, Seq<Excuse> excuses)
    {
        Compilation package = Calculate.Compile(Rules.Replace("营业收入(上年) × 1%", "营业收入(上年) × 奖励比例", StringComparison.Ordinal) + """


            开放参数 奖励比例 (award_rate) : 比例 不超过 1%
            开放参数 备用比例 (spare_rate) : 比例 不超过 10%
            """);
        SourceText notice = new("notices/2026.md", """
            ```policy
            年度通知 样例通知 (sample_notice) 年份 2026 示例
              来源 "为测试编写" | "written for a test"
              奖励比例 = 0.8%
              备用比例 = 5%
            ```
            """);
        SourceText cases = new("cases/a.md", $"## 增长奖\n\n| 案例 | 通知 | 营业收入(2025) | 资格 | 金额 |\n|---|---|---|---|---|\n{rows}");
        MutationRun run = new(package, [cases], name => name == "2026.md" ? notice : null);
        Assert.True(run.Passes);
        Seq<Mutation> mutations = PackageMutations.Of(package, notice).Where(mutation => mutation.Target == MutationTarget.Notice).ToSeq();
        return run.Try(mutations, excuses, null, CancellationToken.None, populations: 300);
    }

    private static Excuse ExcuseOf(string place, string change) => new(place, change, "测试", new SourceText("equivalent-mutants.md", "").Span(0, 0));

    private static Seq<MutationTrial> All(string rows, Seq<Excuse> excuses) =>
        Run(rows).Try(PackageMutations.Of(Package), excuses, null, CancellationToken.None, populations: 300);

    private static MutationRun Run(string rows) => new(
        Package,
        [new SourceText("cases/a.md", $"## 增长奖\n\n| 案例 | 营业收入(2025) | 资格 | 金额 | 理由 |\n|---|---|---|---|---|\n{rows}")],
        _ => null);
}
