using System.Globalization;
using Duixian.Language.Diagnostics;

namespace Duixian.Execution.Text;

/// <summary>Every word that results show to people, in both languages.</summary>
internal static partial class Phrases
{
    /// <summary>A phrase with its places filled.</summary>
    public static string With(this Wording phrase, Tongue tongue, params ReadOnlySpan<object?> places) =>
        string.Format(CultureInfo.InvariantCulture, phrase.In(tongue), places);

    /// <summary>Texts joined as a list: <c>甲、乙</c> or <c>a, b</c>.</summary>
    public static string Listed(IEnumerable<string> texts, Tongue tongue) => string.Join(ListComma.In(tongue), texts);

    /// <summary>Between the members of a list.</summary>
    public static Wording ListComma { get; } = new("、", ", ");

    /// <summary>Between the parts of one statement.</summary>
    public static Wording Comma { get; } = new(",", ", ");

    /// <summary>Between two statements of one sentence.</summary>
    public static Wording Semicolon { get; } = new(";", "; ");

    /// <summary>Between a label and what it labels.</summary>
    public static Wording Colon { get; } = new(":", ": ");

    /// <summary>A remark in parentheses behind a text.</summary>
    public static Wording Aside { get; } = new("{0}({1})", "{0} ({1})");

    /// <summary>A name in quotes.</summary>
    public static Wording Quoted { get; } = new("「{0}」", "“{0}”");

    /// <summary>A number that is rounded to be shown.</summary>
    public static Wording About { get; } = new("约 {0}", "≈ {0}");

    /// <summary>From one value to another.</summary>
    public static Wording Between { get; } = new("{0} 至 {1}", "{0} to {1}");

    /// <summary>A lower bound only.</summary>
    public static Wording NotLess { get; } = new("不低于 {0}", "at least {0}");

    /// <summary>An upper bound only.</summary>
    public static Wording NotMore { get; } = new("不超过 {0}", "at most {0}");

    /// <summary>Money in yuan.</summary>
    public static Wording Yuan { get; } = new("{0} 元", "CNY {0}");

    /// <summary>Money per year.</summary>
    public static Wording YuanPerYear { get; } = new("{0} 元/年", "CNY {0} a year");

    /// <summary>Money times days.</summary>
    public static Wording YuanDays { get; } = new("{0} 元·日", "CNY {0} × days");

    /// <summary>A rate per year.</summary>
    public static Wording PerYear { get; } = new("{0}/年", "{0} a year");

    /// <summary>Percentage points.</summary>
    public static Wording Points { get; } = new("{0} 个百分点", "{0} percentage points");

    /// <summary>Calendar days.</summary>
    public static Wording Days { get; } = new("{0} 日", "{0} days");

    /// <summary>Working days.</summary>
    public static Wording WorkingDays { get; } = new("{0} 个工作日", "{0} working days");

    /// <summary>The parts of a calendar period.</summary>
    public static Wording PeriodYears { get; } = new("{0} 年", "{0} years");

    /// <summary>The parts of a calendar period.</summary>
    public static Wording PeriodMonths { get; } = new("{0} 个月", "{0} months");

    /// <summary>A range without days.</summary>
    public static Wording NoDays { get; } = new("没有一天", "no days");

    /// <summary>A step of a dated series.</summary>
    public static Wording FromDay { get; } = new("{0} 起 {1}", "from {0} {1}");

    /// <summary>A value of a yearly series.</summary>
    public static Wording InYear { get; } = new("{0} 年 {1}", "{0}: {1}");

    /// <summary>What is left out of a long list.</summary>
    public static Wording AndMore { get; } = new("……共 {0} 项", "… {0} in all");

    /// <summary>A value that is not known.</summary>
    public static Wording Unknown { get; } = new("未知", "unknown");

    /// <summary>A figure that no notice has announced.</summary>
    public static Wording NotAnnounced { get; } = new("未公布", "not announced");

    /// <summary>Known to be absent.</summary>
    public static Wording Absent { get; } = new("无", "none");

    /// <summary>Known not to apply.</summary>
    public static Wording Inapplicable { get; } = new("不适用", "not applicable");

    /// <summary>Cannot be evaluated.</summary>
    public static Wording Error { get; } = new("错误", "error");

    /// <summary>The ledger of earlier awards, as something missing.</summary>
    public static Wording LedgerNeed { get; } = new("台账", "ledger");

    /// <summary>An item by its list and key.</summary>
    public static Wording ItemPath { get; } = "{0}[{1}]";

    /// <summary>Why a branch was taken.</summary>
    public static Wording BecauseHolds { get; } = new("因为 {0} 成立", "because {0} holds");

    /// <summary>Why the other branch was taken.</summary>
    public static Wording BecauseNot { get; } = new("因为 {0} 不成立", "because {0} does not hold");

    /// <summary>Why a case was taken.</summary>
    public static Wording BecauseIs { get; } = new("因为 {0}", "because {0}");

    /// <summary>Why the rest was taken.</summary>
    public static Wording BecauseOtherwise { get; } = new("{0} 不在前面各档", "{0} is in none of the bands before");
}
