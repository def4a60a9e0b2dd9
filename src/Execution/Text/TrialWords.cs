using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Execution.Text;

/// <summary>The words of what-if, why-not and cliffs, in both languages.</summary>
internal static class TrialWords
{
    /// <summary>Headings of the thresholds; distances are figures.</summary>
    public static Seq<Wording> Thresholds { get; } =
        [new("门槛", "threshold"), new("比较", "comparison"), new("现在", "now"), new("界线", "bound"), new("相差", "distance"), new("", "")];

    /// <summary>Headings of the changes; changes are figures.</summary>
    public static Seq<Wording> Changes { get; } =
        [new("只改这一个事实", "only this fact"), new("现在", "now"), new("改成", "change to"), new("改动", "change"), new("结果", "result")];

    /// <summary>Behind a result: the most that the fact alone can bring.</summary>
    public static Wording AtMost { get; } = new("{0},只改它最多就是这些", "{0}, the most it alone can bring");

    /// <summary>Behind a result: the cap that is reached.</summary>
    public static Wording AtCap { get; } = new("{0},到顶({1})", "{0}, at the cap ({1})");

    /// <summary>Behind a result: found without going through every nearer value.</summary>
    public static Wording PerhapsNearer { get; } = new("{0},是搜到的,不保证改动最小", "{0}, found by search, perhaps not the smallest change");

    /// <summary>Behind a result that other unknown facts decide.</summary>
    public static Wording Depends { get; } = new("{0},还要看 {1}", "{0}, which {1} decides");

    /// <summary>Facts that alone do nothing.</summary>
    public static Wording NotEnough { get; } = new("只改一个不够的:{0}", "Not enough alone: {0}");

    /// <summary>Facts whose search was ended.</summary>
    public static Wording NotSettled { get; } = new("没能查清的(规则太复杂):{0}", "Not settled (the rule is too involved): {0}");

    /// <summary>Nothing can be done by one fact.</summary>
    public static Wording NoneInPlay { get; } = new(
        "只改一个数值或日期,什么也改变不了;explain --why-not 也试别的事实和几个一起改。",
        "No single number or date changes anything; explain --why-not tries other facts and several together.");

    /// <summary>What eligibility waits for.</summary>
    public static Wording Waits { get; } = new("符合不符合,先要知道:{0}", "Eligibility waits for: {0}");

    /// <summary>Facts without a declared range.</summary>
    public static Wording Undeclared { get; } = new("没有声明范围,按常见的范围找的:{0}", "No range is declared; a usual one was searched: {0}");

    /// <summary>Heading of the conditions that do not hold.</summary>
    public static Wording FailingHeading { get; } = new("没有满足的条件", "Conditions that do not hold");

    /// <summary>Heading of the conditions that are not decided.</summary>
    public static Wording OpenHeading { get; } = new("还不能判断的条件", "Conditions not decided yet");

    /// <summary>One of the conditions: mark, label, and what it says with its values.</summary>
    public static Wording ConditionLine { get; } = new("{0} {1}:{2}", "{0} {1}: {2}");

    /// <summary>Nothing is due although every condition holds.</summary>
    public static Wording NothingDue { get; } = new("条件都满足,但算出来的金额是 0 元", "Every condition holds, but the amount comes to nothing");

    /// <summary>Heading of the remedies: one fact.</summary>
    public static Wording OneFact { get; } = new("改 1 个事实就够,下面任一个都行", "One fact is enough, any of these");

    /// <summary>Heading of the remedies: the fewest, and that is certain.</summary>
    public static Wording FewestFacts { get; } = new("最少要一起改 {0} 个事实,下面任一组都行", "At least {0} facts have to change together, any of these sets");

    /// <summary>Heading of the remedies: perhaps fewer would do.</summary>
    public static Wording PerhapsFewer { get; } = new("一起改这 {0} 个事实就行,不保证最少", "These {0} facts together are enough, perhaps fewer are too");

    /// <summary>Heading of facts whose values cannot be searched.</summary>
    public static Wording Unsearched { get; } = new("离不开的改动(文字、代码、引用换成什么,没有逐个试)", "Changes it cannot do without (which text, code or reference is not searched)");

    /// <summary>No change of facts helps.</summary>
    public static Wording NoRemedy { get; } = new(
        "无论这些事实怎么改(在声明的范围内),都得不到。要看判断、台账、清单有哪些项,或规则本身。",
        "Whatever these facts are, within their declared ranges, nothing is due. Judgements, the ledger, the items of lists, or the rule itself decide.");

    /// <summary>The search for remedies ended without one.</summary>
    public static Wording RemedyNotFound { get; } = new("没有找到够用的改动;规则太复杂,不能断定没有。", "No change was found that is enough; the rule is too involved to say that there is none.");

    /// <summary>What it hangs on is no single fact.</summary>
    public static Wording RemedyOpen { get; } = new("现在还说不准:{0}", "It cannot be said yet: {0}");

    /// <summary>One fact of a remedy.</summary>
    public static Wording MoveLine { get; } = new("{0}:{1} → {2}", "{0}: {1} → {2}");

    /// <summary>The value of a fact that has to be another, whichever.</summary>
    public static Wording Another { get; } = new("要换一个,换成什么看条件", "another one, which one the conditions say");

    /// <summary>What a remedy comes to.</summary>
    public static Wording Then { get; } = new("→ {0}", "→ {0}");

    /// <summary>An award that is due in full.</summary>
    public static Wording IsDue { get; } = new("已经能得;改哪个事实能更多:", "It is due; what would make it more:");

    /// <summary>An award that no single number or date makes more.</summary>
    public static Wording NoMore { get; } = new("已经能得;只改一个数值或日期,不会到一个更高的顶", "It is due; no single number or date brings it to a higher cap");

    /// <summary>A cap of an amount, as a threshold.</summary>
    public static Wording Cap { get; } = new("上限", "cap");

    /// <summary>A jump that may be larger for another firm.</summary>
    public static Wording AtLeast { get; } = new("至少 {0}", "at least {0}");

    /// <summary>Between a figure and a name.</summary>
    public static Wording Space { get; } = new("  ", "  ");

    /// <summary>The step of a cliff: fact, value before and after, amount before and after.</summary>
    public static Wording CliffStep { get; } = new("{0} 从 {1} 到 {2}:金额从 {3} 到 {4}", "{0} from {1} to {2}: the amount goes from {3} to {4}");

    /// <summary>The firm of a cliff: where it is from, and its other facts.</summary>
    public static Wording CliffFirm { get; } = new("{0},其中 {1}", "{0} with {1}");

    /// <summary>A firm of a worked case: the place of the case, and its name.</summary>
    public static Wording FirmOfCase { get; } = new("企业取自 {0}「{1}」", "the firm of {0} “{1}”");

    /// <summary>A firm that is made up.</summary>
    public static Wording MadeUpFirm { get; } = new("虚构的企业", "an invented firm");

    /// <summary>A cap that is reached.</summary>
    public static Wording Reached { get; } = new("到顶", "reached");

    /// <summary>A comparison that holds, or does not.</summary>
    public static string Mark(bool holds) => holds ? "✓" : "✗";
}
