using Duixian.Language.Diagnostics;

namespace Duixian.Execution.Text;

internal static partial class Phrases
{
    // What changed an amount after the entitlement.

    /// <summary>A shared cap, with its figures.</summary>
    public static Wording SharedCapSentence { get; } = new("{0}:{1}", "{0}: {1}");

    /// <summary>A lifetime cap and what is left of it.</summary>
    public static Wording LifetimeUsed { get; } = new("累计 {0},以前已用 {1}", "{0} in all, {1} used before");

    /// <summary>What is asked of a cap and what there is.</summary>
    public static Wording AskedOfCap { get; } = new("合计 {0},只给 {1}", "{0} together, only {1} is given");

    /// <summary>What there is, where the sum is not known.</summary>
    public static Wording LeftOfCap { get; } = new("只给 {0}", "only {0} is given");

    /// <summary>What is left of the amount of the row.</summary>
    public static Wording OwnShare { get; } = new("本项 {0}", "this one {0}");

    /// <summary>What another scheme gave: year, scheme, award, level, amount.</summary>
    public static Wording GivenElsewhere { get; } = new("{0} 年 {1}·{2}({3}){4}", "{0}, {1} · {2} ({3}) {4}");

    /// <summary>The difference to what others gave.</summary>
    public static Wording Difference { get; } = new("重叠「{0}」:已有 {1},补足差额", "overlap “{0}”: already given {1}, the difference is paid");

    /// <summary>Nothing beside what others gave.</summary>
    public static Wording Refused { get; } = new("重叠「{0}」:已有 {1},不再给", "overlap “{0}”: already given {1}, nothing is paid beside it");

    /// <summary>What was taken off.</summary>
    public static Wording TakenOff { get; } = new("减去 {0}", "{0} taken off");

    /// <summary>Given up for another award on the same matter.</summary>
    public static Wording GivenUp { get; } = new("重叠「{0}」:与「{1}」同一事项,选了那一项(应得 {2})", "overlap “{0}”: the same matter as “{1}”, which was chosen (entitled to {2})");

    /// <summary>A selection that the award is not in by.</summary>
    public static Wording SelectionSentence { get; } = new("遴选:{0}", "selection: {0}");

    /// <summary>An envelope that is too small.</summary>
    public static Wording BudgetSentence { get; } = new("预算「{0}」不足:需要 {1},额度 {2}", "budget “{0}” is short: {1} asked, envelope {2}");

    /// <summary>What part of the sum there is money for.</summary>
    public static Wording InProportion { get; } = new("按比例 {0}", "pro rata {0}");

    /// <summary>A share too small to be paid.</summary>
    public static Wording ShareBelowMinimum { get; } = new("按比例 {0} 得 {1},低于起付 {2},不发", "pro rata {0} comes to {1}, below the minimum of {2}, nothing is paid");

    /// <summary>Behind the line to which there is money.</summary>
    public static Wording BehindCutLine { get; } = new("在截止线以后,不发", "behind the cut line, nothing is paid");

    // Why an award that is eligible comes to nothing.

    /// <summary>A difference of two equal amounts.</summary>
    public static Wording ZeroDifference { get; } = new("差额为零:{0}", "the difference is zero: {0}");

    /// <summary>Less than the floor, which is nothing.</summary>
    public static Wording ZeroFloor { get; } = new("{0},按最低 {1} 计", "{0}, held at the least of {1}");

    /// <summary>A difference and what it comes to.</summary>
    public static Wording DifferenceOf { get; } = new("{0} − {1} = {2}", "{0} − {1} = {2}");

    /// <summary>Equal amounts.</summary>
    public static Wording DifferenceOfEqual { get; } = new("{0} − {1}", "{0} − {1}");

    /// <summary>A named part and its figure.</summary>
    public static Wording NamedFigure { get; } = new("{0} {1}", "{0} {1}");

    /// <summary>A part that is nothing.</summary>
    public static Wording ZeroPart { get; } = new("{0} 为零", "{0} is zero");

    /// <summary>Less than half of the smallest unit.</summary>
    public static Wording ZeroRounded { get; } = new("舍入后为零", "rounded to zero");
}
