using Duixian.Cli.Commands;

namespace Duixian.Cli.Text;

/// <summary>The arguments and options that several commands share, with what they say about themselves.</summary>
internal static class OptionText
{
    /// <summary>The package most commands are about.</summary>
    public static readonly CommandArgument Package = new(
        new("政策包", "package"),
        new("政策包文件夹(里面有 policy.md),或一个 Markdown 文件", "folder of the policy package (it holds policy.md), or one Markdown file"));

    /// <summary>What the formatter is about.</summary>
    public static readonly CommandArgument PackageOrFile = new(
        new("政策包|文件", "package|file"),
        new("政策包文件夹,或一个 Markdown 文件", "folder of a policy package, or one Markdown file"));

    /// <summary>The facts of the firm.</summary>
    public static readonly CommandOption Facts = new(
        "--facts",
        new("文件", "file"),
        new(
            "企业的事实:.yaml、.json 或 .xlsx;写 - 表示从标准输入读",
            "facts of the firm: .yaml, .json or .xlsx; - reads standard input"),
        IsRequired: true);

    /// <summary>Where an interview keeps its answers.</summary>
    public static readonly CommandOption Draft = new(
        "--facts",
        new("文件", "file"),
        new(
            "保存答案的草稿(YAML),已有的就接着问;默认在当前文件夹按政策包命名",
            "draft the answers are kept in (YAML), resumed when it is there; default: named after the package, in this folder"));

    /// <summary>The yearly notice.</summary>
    public static readonly CommandOption Notice = new(
        "--notice",
        new("文件", "file"),
        new("年度实施通知;不给时按上限情形计算", "yearly implementation notice; without one the ceiling scenario is computed"));

    /// <summary>List the provisions.</summary>
    public static readonly CommandOption Provisions = new(
        "--provisions", null, new("逐项列出不计金额的事项(--json 总是列出)", "list the provisions without an amount; --json always does"));

    /// <summary>The policy year.</summary>
    public static readonly CommandOption Year = new(
        "--year",
        new("年份", "year"),
        new(
            "政策年度;默认取事实文件里的「年度」,其次通知的年份,再次政策施行的年份",
            "policy year; default: “year” in the facts file, else the year of the notice, else the year the policy takes effect"));

    /// <summary>Output for programs.</summary>
    public static readonly CommandOption Json = new(
        "--json", null, new("输出一个 JSON 对象,金额为元、两位小数的文字", "print one JSON object, amounts as text in yuan with two decimals"));

    /// <summary>The award to explain.</summary>
    public static readonly CommandOption Award = new(
        "--award", new("名称", "name"), new("哪一项奖补:中文名或英文名", "which award: its Chinese name or its English alias"), IsRequired: true);

    /// <summary>The item to explain.</summary>
    public static readonly CommandOption Item = new(
        "--item", new("编号", "key"), new("只看清单里的这一项", "only this item of the list"));

    /// <summary>Report only.</summary>
    public static readonly CommandOption CheckOnly = new(
        "--check", null, new("只报告,不改文件;有需要改的就以 1 退出", "only report; exits with 1 when something would change"));

    /// <summary>The language of keywords.</summary>
    public static readonly CommandOption Keywords = new(
        "--keywords",
        new("zh|en", "zh|en"),
        new("把关键词换成中文或英文;名称不变", "convert the keywords to Chinese or English; names stay as they are"));

    /// <summary>Where to write to.</summary>
    public static readonly CommandOption Out = new(
        "--out",
        new("文件", "file"),
        new("写到这个文件:.yaml 或 .xlsx;默认输出到屏幕(YAML)", "write to this file: .yaml or .xlsx; default: standard output, as YAML"));

    /// <summary>A table instead of a file.</summary>
    public static readonly CommandOption List = new(
        "--list", null, new("只列出有哪些事实", "only list the facts there are"));

    /// <summary>Ask for human decisions too.</summary>
    public static readonly CommandOption Judgements = new(
        "--judgements", null, new("也问由主管部门决定的判断", "also ask for the judgements that are the authority's"));

    /// <summary>The language of the person; every command takes it.</summary>
    public static readonly CommandOption Language = new(
        "--lang", new("zh|en", "zh|en"), new("中文(默认)或英文", "Chinese (the default) or English"));

    /// <summary>The help; every command takes it.</summary>
    public static readonly CommandOption Help = new("--help", null, new("显示说明和例子,也可写 -h", "show this page with examples; also -h"));
}
