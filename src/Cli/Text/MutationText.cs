using Duixian.Cli.Commands;
using Duixian.Execution.Mutations;
using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Text;

/// <summary>What <c>duixian test --mutate</c> says.</summary>
internal static class MutationText
{
    public static readonly CommandOption Mutate = new(
        "--mutate",
        null,
        new("把规则逐处改动一点,看算例能不能发现;没有发现的,说出缺哪个算例", "change the rules in one small way after another and say which case is missing where no case notices"));

    public static readonly CommandOption Article = new(
        "--article",
        new("编号", "number"),
        new("与 --mutate 同用:只改这一条,如 2、art-02、policy", "with --mutate: change this article only, such as 2, art-02 or policy"));

    public static readonly CommandOption Json = new(
        "--json", null, new("与 --mutate 同用:输出一个 JSON 对象", "with --mutate: print one JSON object"));

    public static readonly Wording Remarks = new(
        $"--mutate 改的是数值、比例、日期、比较、条件、例外、名额、排名、键、舍入等等,每处只改一点,编译不过的不算;通知里改参数、额度和日期,申报窗口、证明和程序不决定结果,不改。确实改了也一样的,在 {Excuses.FileName} 里写明理由,再用生成的企业核对。有漏掉的就以 1 退出。",
        $"--mutate changes figures, rates, dates, comparisons, conditions, exceptions, quotas, rankings, keys, roundings and more, one at a time; what does not compile does not count. In notices it changes parameters, envelopes and dates; windows, documents and steps decide no result and stay. Changes that change nothing are excused in {Excuses.FileName} and checked over generated firms. Exit code 1 when one is missed.");

    public static readonly Wording NeedsMutate = new(
        "--article 和 --json 要与 --mutate 同用。", "--article and --json go with --mutate.");

    public static readonly Wording CasesFail = new(
        "有算例不符:先让 duixian test 全部相符,再看改动能不能被发现。", "Some cases fail: let duixian test pass first, then see which changes are noticed.");

    public static readonly Wording NoCases = new(
        "这个政策包没有算例,什么改动都发现不了。", "This package has no cases, so no change can be noticed.");

    public static readonly Wording Stopped = new("已中断,没有结果。", "Stopped; there is no result.");

    public static readonly Wording ArticleColumn = new("条款", "article");
    public static readonly Wording Kind = new("改动种类", "change");
    public static readonly Wording Mutants = new("改动", "changes");
    public static readonly Wording Killed = new("发现", "noticed");
    public static readonly Wording Excused = new("有理由", "excused");
    public static readonly Wording Survived = new("漏掉", "missed");

    public static readonly Wording Survivors = new("漏掉的改动,每处缺一个算例:", "Changes missed, each for want of a case:");
    public static readonly Wording Refuted = new("理由不成立:生成的企业里有结果不同的", "Excuses that do not hold: some generated firm comes out otherwise");
    public static readonly Wording Stale = new("多余的理由:没有哪处漏掉的改动对得上", "Excuses too many: they fit no change that was missed");
    public static readonly Wording Before = new("改前 ", "before ");
    public static readonly Wording After = new("改后 ", "after  ");

    public static Wording Progress(int done, int all) => new($"已试 {done} / {all}", $"{done} of {all}");

    public static Wording ArticleUnknown(string word, string there) => new(
        $"没有「{word}」这一条;有 {there}", $"There is no article “{word}”; there are {there}");

    public static Wording RefutedBy(PopulationDifference difference) => new(
        $"第 {difference.Population} 个企业群,企业 {difference.Firm}", $"population {difference.Population}, firm {difference.Firm}");

    public static Wording Total(MutationCount count, int cases) => new(
        $"共 {count.Mutants} 处改动、{cases} 个算例:发现 {count.Killed},有理由 {count.Excused},漏掉 {count.Survived + count.Refuted};"
        + $"该发现的发现了 {Percent(count)}%。另有 {count.NotCompiled} 处编译不过,不算。有理由的各核对 {MutationReport.Populations} 个企业群,种子 {MutationReport.Seed}。",
        $"{count.Mutants} changes, {cases} cases: {count.Killed} noticed, {count.Excused} excused, {count.Survived + count.Refuted} missed; "
        + $"{Percent(count)}% noticed of those that can be. {count.NotCompiled} more do not compile. Each excused one was checked over {MutationReport.Populations} populations, seed {MutationReport.Seed}.");

    private static string Percent(MutationCount count) => FormattableString.Invariant($"{count.ScorePerMille / 10}.{count.ScorePerMille % 10}");
}
