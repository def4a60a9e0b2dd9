using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Cli.Text;

/// <summary>How facts are described in files, tables and interviews.</summary>
internal static class FactText
{
    public static readonly Wording Comma = new("、", ", ");
    public static readonly Wording Yes = new("是", "yes");
    public static readonly Wording No = new("否", "no");
    public static readonly Wording StepsExample = new("例如 2026-01-01: 300万元; 2026-06-01: 0元", "such as 2026-01-01: 3000000yuan; 2026-06-01: 0yuan");
    public static readonly Wording IsJudgement = new("由主管部门决定,没有决定就留 ?", "decided by the authority; leave ? until it has decided");
    public static readonly Wording Required = new("必填", "required");
    public static readonly Wording Optional = new("没有就留 ?", "leave ? for none");
    public static readonly Wording ByYear = new("按年份填;其他年份可照样添加", "by year; other years may be added");
    public static readonly Wording BySteps = new("按日期填,每个数管到下一个日期", "by date; each figure holds until the next date");
    public static readonly Wording MayBeAbsent = new("没有就写「无」", "write “none” when there is none");
    public static readonly Wording MayBeInapplicable = new("不适用就写「不适用」", "write “n/a” when it does not apply");

    public static readonly Wording Notes = new(
        "只填知道的。不清楚的留 ?,按未知计算,不会当作 0 或「否」。",
        "Fill in what is known. What is left at ? counts as unknown, never as zero or no.");

    public static readonly Wording YearQuestion = new(
        "按哪个政策年度计算;「上年」是它的前一年", "which policy year is computed; “last year” is the one before");

    public static readonly Wording LedgerExplanation = new(
        "以前得到过的奖补(本政策、以前的政策、其他部门的同类奖补);从来没有就写 []",
        "awards received before, under this policy, earlier ones, or similar ones of others; write [] for none");

    public static readonly Wording JudgementSection = new("由主管部门决定的事", "What the authority decides");
    public static readonly Wording Shared = new("这份清单由多家企业共用", "many firms share this list");

    public static readonly Wording ListTitle = new("企业", "firm");
    public static readonly Wording NameColumn = new("事实", "fact");
    public static readonly Wording OtherNameColumn = new("英文名", "Chinese name");
    public static readonly Wording TypeColumn = new("类型", "type");
    public static readonly Wording RangeColumn = new("范围或选项", "range or options");
    public static readonly Wording RecognisedColumn = new("由谁认定", "recognised by");

    public static Wording Between(string low, string high) => new($"{low} 至 {high}", $"{low} to {high}");

    public static Wording Title(string policy) => new($"{policy}:企业事实", $"{policy}: facts of the firm");

    public static Wording Range(string range) => new($"范围:{range}", $"range: {range}");

    public static Wording RecognisedBy(string who) => new($"由{who}认定", $"recognised by: {who}");

    public static Wording RefersTo(Wording list, Wording key) => new(
        $"填「{list.Chinese}」里某一项的{key.Chinese}", $"the {key.English} of one item of “{list.English}”");

    public static Wording Written(string path) => new(
        $"已写到 {path}。填好后运行 duixian calc … --facts {path}", $"Written to {path}. Fill it in, then run duixian calc … --facts {path}");

    public static Wording OutUnknown(string path) => new(
        $"--out 只能是 .yaml 或 .xlsx 文件,却是「{path}」。", $"--out takes a .yaml or .xlsx file, not “{path}”.");

    public static Wording OutThere(string path) => new(
        $"文件「{path}」已经有了,没有覆盖;换个名字,或先删去它。", $"The file “{path}” is there already and was not replaced; choose another name or remove it first.");

    public static Wording UnitOf(Kind kind) => kind switch
    {
        Kind.Amount => new Wording("万元", "yuan"),
        Kind.YearlyAmount => new Wording("万元/年", "yuan/year"),
        Kind.Ratio => new Wording("%", "%"),
        Kind.YearlyRate => new Wording("%/年", "%/year"),
        Kind.Points => new Wording("个百分点", "percentage_points"),
        _ => "",
    };
}
