using Duixian.Language.Diagnostics;

namespace Duixian.Execution.Text;

internal static partial class Phrases
{
    /// <summary>Zero to ten.</summary>
    public const string ChineseDigits = "〇一二三四五六七八九十";

    /// <summary>What stands before the first article.</summary>
    public static Wording Preamble { get; } = new("总则", "Preamble");

    /// <summary>What stands behind the last article.</summary>
    public static Wording Closing { get; } = new("附则", "Closing provisions");

    /// <summary>An article.</summary>
    public static Wording Article { get; } = new("第{0}条", "Article {0}");

    /// <summary>Citation of what is said.</summary>
    public static Wording Cites { get; } = new("依据 {0}", "under {0}");

    // The first answer.

    /// <summary>Eligible.</summary>
    public static Wording Eligible { get; } = new("符合", "eligible");

    /// <summary>Not eligible.</summary>
    public static Wording NotEligible { get; } = new("不符合", "not eligible");

    /// <summary>Eligibility depends on what is missing.</summary>
    public static Wording EligibilityUnknown { get; } = new("未知", "unknown");

    /// <summary>Nothing of the kind.</summary>
    public static Wording NotApplicable { get; } = new("不适用", "not applicable");

    /// <summary>The policy is not in force.</summary>
    public static Wording NotInForce { get; } = new("不在有效期", "not in force");

    /// <summary>A provision that is open to the firm.</summary>
    public static Wording Applies { get; } = new("适用", "applies");

    /// <summary>A provision that is not.</summary>
    public static Wording AppliesNot { get; } = new("不适用", "does not apply");

    // The third answer.

    /// <summary>A place in a ranking or a quota.</summary>
    public static Wording Selection { get; } = new("遴选", "selection");

    /// <summary>A human decision.</summary>
    public static Wording Judgement { get; } = new("判断", "judgement");

    /// <summary>Enough money.</summary>
    public static Wording Budget { get; } = new("预算", "budget");

    /// <summary>What a status still waits for.</summary>
    public static Wording HangsOn { get; } = new("待{0}", "subject to {0}");

    // Reasons, as worked cases write them.

    /// <summary>Something missing.</summary>
    public static Wording Lacks { get; } = new("缺 {0}", "missing {0}");

    /// <summary>A pending decision.</summary>
    public static Wording Awaits { get; } = new("待 {0}", "awaiting {0}");

    /// <summary>A cap that lowered the amount.</summary>
    public static Wording Capped { get; } = new("上限 {0}", "cap {0}");

    /// <summary>A figure that is not announced.</summary>
    public static Wording Unannounced { get; } = new("未公布 {0}", "not announced: {0}");

    /// <summary>A list without items.</summary>
    public static Wording NoItems { get; } = new("没有 {0}", "no {0}");

    // Sentences of the table.

    /// <summary>Nothing special.</summary>
    public static Wording AllMet { get; } = new("条件全部满足", "all conditions met");

    /// <summary>What is not met.</summary>
    public static Wording NotMetSentence { get; } = new("不满足:{0}", "not met: {0}");

    /// <summary>What is missing.</summary>
    public static Wording MissingSentence { get; } = new("缺 {0}", "missing: {0}");

    /// <summary>What bounds the amount.</summary>
    public static Wording AmountNeeds { get; } = new("金额还缺 {0}", "the amount still needs {0}");

    /// <summary>What the notice has not announced.</summary>
    public static Wording UnannouncedSentence { get; } = new("通知未公布 {0}", "the notice has not announced {0}");

    /// <summary>The exception that applied.</summary>
    public static Wording ExceptionSentence { get; } = new("适用例外「{0}」", "exception “{0}” applies");

    /// <summary>The cap that bit.</summary>
    public static Wording CapSentence { get; } = new("按上限「{0}」计", "held at the cap “{0}”");

    /// <summary>Below the minimum award.</summary>
    public static Wording BelowMinimum { get; } = new("低于起付,不发", "below the minimum award, nothing is paid");

    /// <summary>What is pending.</summary>
    public static Wording PendingSentence { get; } = new("待「{0}」", "awaiting “{0}”");

    /// <summary>An error in one line.</summary>
    public static Wording ErrorSentence { get; } = new("无法计算:{0}", "cannot be computed: {0}");

    /// <summary>Outside the validity, which is named.</summary>
    public static Wording NotInForceSentence { get; } = new("政策有效期 {0},这次计算不在其内", "the policy is in force {0}; this computation is outside");

    /// <summary>Outside the validity, which is not a matter of known days.</summary>
    public static Wording NotInForceAtAll { get; } = new("政策没有生效", "the policy is not in force");

    /// <summary>What takes the policy's place, and when.</summary>
    public static Wording SupersededSentence { get; } = new("自 {0} 起以{1}为准", "from {0} on {1} prevails");

    /// <summary>Days from one to another.</summary>
    public static Wording FromTo { get; } = new("{0} 至 {1}", "from {0} to {1}");

    /// <summary>Days without an end.</summary>
    public static Wording FromOn { get; } = new("{0} 起", "from {0} on");

    /// <summary>More than a line can hold.</summary>
    public static Wording Others { get; } = new("{0} 等 {1} 项", "{0} and others, {1} in all");

    /// <summary>How many items stand behind a row.</summary>
    public static Wording ItemCount { get; } = new("共 {0} 项,见下", "{0} items, see below");

    /// <summary>Items whose number is not known.</summary>
    public static Wording UnknownItems { get; } = new("未填的{0}", "{0} not yet given");
}
