using Duixian.Cli.Commands;
using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Text;

/// <summary>What <c>duixian diff</c> says.</summary>
internal static class DiffText
{
    public static readonly Wording Summary = new("比较两个版本:规则改了什么,企业多得少得多少", "compare two versions: what changed in the rules, and for each firm");

    public static readonly Wording Remarks = new(
        "比的是规则的意思:排版、注释、关键词的语言、数字的写法不算改动。给了 --facts 就再算出每家企业前后各得多少。有改动也以 0 退出。",
        "Meanings are compared: layout, comments, the language of keywords and how a figure is written do not count. With --facts each firm is computed under both. Differences exit with 0 too.");

    public static readonly CommandArgument Before = new(
        new("政策包甲", "package A"), new("之前的版本:政策包文件夹,或一个 Markdown 文件", "the version before: a package folder, or one Markdown file"));

    public static readonly CommandArgument After = new(
        new("政策包乙", "package B"), new("之后的版本", "the version after"));

    public static readonly CommandOption Facts = new(
        "--facts",
        new("文件", "file"),
        new("企业的事实,可以写多次,一家一个文件", "facts of a firm; may be given several times, one file each"),
        MayRepeat: true);

    public static readonly CommandOption NoticeBefore = new(
        "--notice-a", new("文件", "file"), new("之前那一版用的年度通知", "the yearly notice of the version before"));

    public static readonly CommandOption NoticeAfter = new(
        "--notice-b", new("文件", "file"), new("之后那一版用的年度通知", "the yearly notice of the version after"));

    public static readonly Wording Rules = new("规则", "Rules");

    public static readonly Wording NoRules = new("规则的意思没有改动。", "The rules mean the same.");

    public static Wording RuleCount(int rules, int pieces) => new($"{rules} 条规则有改动,共 {pieces} 处", $"{rules} rules changed in {pieces} places");

    public static Wording Firm(string facts, int year) => new($"{facts},{year} 年", $"{facts}, {year}");

    public static Wording Unchanged(int awards) => new($"其余 {awards} 项奖补没有变化", $"{awards} other awards came out the same");
}
