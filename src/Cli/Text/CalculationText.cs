using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Text;

/// <summary>The words around the results of <c>calc</c> and <c>explain</c>.</summary>
internal static class CalculationText
{
    public static readonly Wording StandardInput = new("标准输入", "standard input");

    public static readonly Wording Colon = new(":", ": ");

    public static readonly Wording YearNeeded = new(
        "不知道按哪一年算:政策施行日还没有定。用 --year 写明年份。",
        "It is not known which year to compute: the policy has no day of effect yet. Say it with --year.");

    public static readonly Wording HasErrors = new(
        "事实里有错误或待确认的内容(见上),用到它们的奖补没有算出,已标出。",
        "Some facts are wrong or must be confirmed (see above); awards that need them are not computed and are marked.");

    public static readonly Wording[] ProvisionHeadings =
    [
        new("事项", "provision"), new("类别", "kind"), new("条款", "article"), new("状态", "status"), new("内容", "content"),
    ];

    public static Wording YearOfOption(int year) => new($"政策年度 {year}(由 --year 指定)", $"policy year {year} (from --year)");

    public static Wording YearOfFacts(int year) => new($"政策年度 {year}(取自事实文件)", $"policy year {year} (from the facts file)");

    public static Wording YearOfNotice(int year) => new($"政策年度 {year}(取自通知)", $"policy year {year} (from the notice)");

    public static Wording YearOfPolicy(int year) => new(
        $"政策年度 {year}(政策施行的年份;可用 --year 改)", $"policy year {year} (the year the policy takes effect; --year sets another)");

    public static Wording AwardUnknown(string name, Wording didYouMean) => new(
        $"没有「{name}」这项奖补。{didYouMean.Chinese}", $"There is no award “{name}”. {didYouMean.English}");

    public static Wording AwardsThere(string chinese, string english) => new($"有这些:{chinese}", $"There are: {english}");

    public static readonly Wording NoFacts = new(
        "事实文件里一项事实也没有,全部按未知计算。先用 duixian facts 生成一份,填好再算。",
        "The facts file holds no facts; everything counts as unknown. Make one with duixian facts and fill it in.");

    public static Wording ItemsThere(string keys) => new($"有这些:{keys}", $"There are: {keys}");

    public static readonly Wording NoItems = new("这家企业没有这样的清单项。", "This firm has no items of that list.");

    public static Wording ItemUnknown(string key, Wording didYouMean) => new(
        $"这项奖补没有「{key}」这一项。{didYouMean.Chinese}", $"This award has no item “{key}”. {didYouMean.English}");
}
