using Duixian.Language.Diagnostics;

namespace Duixian.Execution.Text;

internal static partial class Phrases
{
    /// <summary>Headings of the columns.</summary>
    public static Wording[] TableHeadings { get; } =
    [
        new("奖补", "award"), new("条款", "article"), new("状态", "status"), new("金额", "amount"), new("理由", "reason"),
    ];

    /// <summary>Heading of the provisions.</summary>
    public static Wording ProvisionHeading { get; } = new("不计金额的事项", "Provisions without an amount");

    /// <summary>How many provisions there are, of which kinds, and how to see them.</summary>
    public static Wording ProvisionSummary { get; } = new(
        "另有 {0} 个不计金额的事项:{1};用 calc --provisions 逐项列出",
        "{0} provisions without an amount besides: {1}; calc --provisions lists them");

    /// <summary>A kind of provision and how many there are.</summary>
    public static Wording ProvisionKind { get; } = new("{0} {1}", "{0} {1}");

    /// <summary>An award with its only item.</summary>
    public static Wording OnlyItem { get; } = new("{0}[{1}]", "{0}[{1}]");

    /// <summary>A number of awards.</summary>
    public static Wording Count { get; } = new("{0} 项", "{0}");

    /// <summary>Sum of what hangs on nothing.</summary>
    public static Wording CertainTotal { get; } = new("确定的合计", "certain");

    /// <summary>Sum of what hangs on selection or judgement.</summary>
    public static Wording SelectedTotal { get; } = new("若入选、判断有利,另有", "further, if selected and judged favourably");

    /// <summary>Sum of what is bounded.</summary>
    public static Wording RangeTotal { get; } = new("事实不全,另在此范围", "further, within this range while facts are missing");

    /// <summary>How many wait for a notice.</summary>
    public static Wording NotAnnouncedTotal { get; } = new("通知未公布,没有计入", "not announced, left out");

    /// <summary>How many cannot be computed.</summary>
    public static Wording ErrorTotal { get; } = new("无法计算,没有计入", "cannot be computed, left out");

    /// <summary>For how many the policy is not in force.</summary>
    public static Wording NotInForceTotal { get; } = new("不在有效期,没有计入", "policy not in force, left out");

    /// <summary>Overlap is another stage.</summary>
    public static Wording OverlapNote { get; } = new(
        "还没有做重叠处理:同一事项在别的政策或本政策几条中都有的,合计可能偏高",
        "overlap is not yet applied: where one matter falls under several awards or policies, the sums may be too high");

    /// <summary>The ceiling scenario is no promise.</summary>
    public static Wording CeilingNote { get; } = new(
        "上限情景不是承诺:「最高」「不超过」的比例和金额由年度通知定,可能更低;用 --notice 换成真实通知",
        "the ceiling scenario promises nothing: rates and amounts worded “up to” are set by the yearly notice; name one with --notice");

    /// <summary>What the ends of bounded amounts are worth: all attained.</summary>
    public static Wording ExactBoundsNote { get; } = new(
        "金额的上下限两端都取得到:未知的事实取某些值时正好是它", "both ends of each range are attained by some values of the facts that are missing");

    /// <summary>What the ends of bounded amounts are worth: some are only safe.</summary>
    public static Wording SafeBoundsNote { get; } = new(
        "金额带 ≥ 或 ≤ 的一端是保守的界,真正的上下限可能更近;单项金额不带的一端取得到",
        "an end with ≥ or ≤ is safe, the true one may be nearer; an end of a single amount without either is attained");

    /// <summary>An amount beside an open eligibility is no promise either.</summary>
    public static Wording UnknownNote { get; } = new(
        "状态为「未知」的,金额是条件都满足时的数;条件不满足就是 0 元",
        "where the status is unknown, the amount is what is due if the conditions hold; it is zero if they do not");

    /// <summary>An example notice is none.</summary>
    public static Wording ExampleNote { get; } = new(
        "所用通知是示例,数字为虚构", "the notice used is an example with invented figures");

    /// <summary>Assumptions.</summary>
    public static Wording AssumptionNote { get; } = new(
        "有 {0} 个开放选择按默认值(假设)计算;用 --json 或 explain 查看逐项内容",
        "open choices computed at their default (assumptions): {0}; list them with --json or explain");

    /// <summary>A remark on one award or item.</summary>
    public static Wording WarningNote { get; } = new("{0}:{1}", "{0}: {1}");
}
