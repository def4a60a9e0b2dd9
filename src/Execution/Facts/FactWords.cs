using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Facts;

/// <summary>The words a facts file may use, and the wording of what is wrong with it.</summary>
internal static class FactWords
{
    public static readonly Wording Value = new("值", "value");
    public static readonly Wording Source = new("来源", "source");
    public static readonly Wording AsOf = new("日期", "as_of");
    public static readonly Wording Evidence = new("证明", "evidence");
    public static readonly Wording[] Metadata = [Value, Source, AsOf, Evidence];

    public static readonly string[] Absent = ["无", "none", "absent"];
    public static readonly string[] Inapplicable = ["不适用", "n/a", "not applicable"];
    public static readonly string[] Empty = ["无", "无记录", "none", "[]"];
    public static readonly string[] Yes = ["是", "yes", "true", "√"];
    public static readonly string[] No = ["否", "no", "false", "×"];
    public static readonly string[] YearUnits = ["年", "years"];
    public static readonly string[] MonthUnits = ["个月", "months"];
    public static readonly string[] DayUnits = ["日", "天", "days"];

    // The fact that names a firm beside its code, where a policy declares one.
    public static readonly Wording FirmName = new("企业名称", "firm_name");

    public static readonly Wording LedgerAward = new("奖补", "award");
    public static readonly Wording LedgerItem = new("对象", "item");
    public static readonly Wording LedgerFamily = new("家族", "family");
    public static readonly Wording LedgerYear = new("年度", "year");
    public static readonly Wording LedgerAmount = new("金额", "amount");
    public static readonly Wording LedgerState = new("状态", "state");
    public static readonly Wording LedgerDate = new("日期", "date");
    public static readonly Wording LedgerScheme = new("政策", "scheme");
    public static readonly Wording LedgerTier = new("层级", "tier");

    // In the order of LedgerLevel.
    public static readonly OptionType LedgerLevels = new(
        OptionNamed(LedgerTier),
        [OptionNamed(new("本市", "this_city")), OptionNamed(new("区县", "district")), OptionNamed(new("省级", "province")), OptionNamed(new("国家级", "nation"))]);

    private static Name OptionNamed(Wording word) => new(word.Chinese, word.English, new SourceText("", "").Span(0, 0));

    public static readonly Wording YearMap = new("年份: 值 的形式,例如 2025: 3亿元", "year: value, such as 2025: 3000000yuan");
    public static readonly Wording DateMap = new("日期: 值 的形式,例如 2026-01-01: 300万元; 2026-06-01: 0元", "date: value, such as 2026-01-01: 3000000yuan; 2026-06-01: 0yuan");
    public static readonly Wording OneValue = new("一个值", "a single value");
    public static readonly Wording ItemList = new("清单:每项一段,一项也没有就写 []", "a list of items; [] when there are none");
    public static readonly Wording ItemMap = new("名称: 值 的形式,例如 编号: 甲", "name: value, such as id: A");
    public static readonly Wording LargestMoney = new("±92,233,720,368,547,758.07 元", "CNY ±92,233,720,368,547,758.07");
    public static readonly Wording IndustryForm = new("应为 GB/T 4754 的门类字母或 2 至 4 位代码", "it must be a section letter or 2 to 4 digits of GB/T 4754");

    public static readonly Wording SeeFacts = new(
        "名称要与政策里的一样;duixian facts <政策包> --list 列出全部名称。",
        "Names must be those of the policy; duixian facts <package> --list shows them all.");

    /// <summary>Which lists there are.</summary>
    public static Wording SeeLists(IReadOnlyList<Wording> lists) => new(
        $"清单有:{string.Join("、", lists.Select(list => list.Chinese))}。只给人看的表,名称以 _ 开头。",
        $"The lists are: {string.Join(", ", lists.Select(list => list.English))}. A table for people only has a name that starts with _.");

    /// <summary>What an item of a list may hold.</summary>
    public static Wording MayHold(Wording list, IReadOnlyList<Wording> fields) => new(
        $"「{list.Chinese}」的一项可以写:{string.Join("、", fields.Select(field => field.Chinese))}",
        $"An item of “{list.English}” may hold: {string.Join(", ", fields.Select(field => field.English))}");

    public static Wording Example(DataType type) => type switch
    {
        DataType.Scalar { Kind: Kind.Amount } => new Wording("例如 2.35亿元、1200万元、350000元", "such as 3500000yuan or 3500000.50, in yuan"),
        DataType.Scalar { Kind: Kind.Ratio } => new Wording("例如 12% 或 5‰", "such as 12% or 5‰"),
        DataType.Scalar { Kind: Kind.YearlyRate } => new Wording("例如 3.45%/年", "such as 3.45%/year"),
        DataType.Scalar { Kind: Kind.Points } => new Wording("例如 3个百分点", "such as 3percentage_points"),
        DataType.Scalar { Kind: Kind.Date } => new Wording("例如 2026-03-01", "such as 2026-03-01"),
        DataType.Scalar { Kind: Kind.YesNo } => new Wording("写 是 或 否", "write yes or no"),
        DataType.Scalar { Kind: Kind.Count or Kind.Days or Kind.WorkingDays } => new Wording("写一个整数", "write a whole number"),
        DataType.Scalar { Kind: Kind.Duration } => new Wording("例如 3年 或 6个月", "such as 3years or 6months"),
        _ => "",
    };

    public static Wording Why(CreditCodeProblem? problem) => problem switch
    {
        CreditCodeProblem.Length => new Wording("应为 18 位", "it must have 18 characters"),
        CreditCodeProblem.Character at => new Wording($"第 {at.Position} 位不是允许的字符", $"character {at.Position} is not allowed"),
        CreditCodeProblem.CheckCharacter check => new Wording($"校验位应为 {check.Expected}", $"the check character must be {check.Expected}"),
        _ => "",
    };
}
