using Duixian.Language.Diagnostics;

namespace Duixian.Execution.Text;

internal static partial class Phrases
{
    // Headings.

    /// <summary>Heading of the conditions.</summary>
    public static Wording ConditionsHeading { get; } = new("一、资格", "1. Eligibility");

    /// <summary>Heading of the amount.</summary>
    public static Wording AmountHeading { get; } = new("二、金额", "2. Amount");

    /// <summary>Heading of the amount of an award that is not eligible.</summary>
    public static Wording AmountIfEligible { get; } = new("二、金额(条件不满足,以下只供参考)", "2. Amount (not eligible; for information only)");

    /// <summary>Heading of what is still open.</summary>
    public static Wording OpenHeading { get; } = new("三、还取决于", "3. What it still hangs on");

    /// <summary>Heading of the answers.</summary>
    public static Wording AnswersHeading { get; } = new("结论", "Result");

    /// <summary>Conditions that every award has.</summary>
    public static Wording ScopeHeading { get; } = new("适用范围", "Scope");

    /// <summary>Conditions of the award.</summary>
    public static Wording OwnConditions { get; } = new("条件", "Conditions");

    /// <summary>Whether the policy is in force.</summary>
    public static Wording TermHeading { get; } = new("有效期({0})", "In force ({0})");

    /// <summary>The scope was shown before.</summary>
    public static Wording ScopeAsAbove { get; } = new("适用范围同上", "Scope as above");

    /// <summary>The year and scenario of a result.</summary>
    public static Wording YearAndScenario { get; } = new("{0} 年 · {1}", "{0} · {1}");

    /// <summary>The ceiling scenario.</summary>
    public static Wording CeilingScenario { get; } = new(
        "上限情景:开放参数按上限计,通知公布后以通知为准",
        "ceiling scenario: open parameters at their ceiling until a notice sets them");

    /// <summary>A notice.</summary>
    public static Wording NoticeScenario { get; } = new("年度通知「{0}」", "notice “{0}”");

    /// <summary>A notice that is only an example.</summary>
    public static Wording ExampleNotice { get; } = new("年度通知「{0}」(示例,不是真实通知)", "notice “{0}” (an example, not a real notice)");

    /// <summary>No steps recorded.</summary>
    public static Wording NoTrace { get; } = new("没有记录计算步骤", "no steps were recorded");

    // Conditions.

    /// <summary>A condition that holds.</summary>
    public static Wording Met { get; } = new("满足", "met");

    /// <summary>A condition that holds if people judge so.</summary>
    public static Wording MetIfJudged { get; } = new("判断有利时满足", "met if judged so");

    /// <summary>A condition that does not.</summary>
    public static Wording NotMet { get; } = new("不满足", "not met");

    /// <summary>A condition and what became of it.</summary>
    public static Wording ConditionLine { get; } = new("{0} {1}:{2}", "{0} {1}: {2}");

    /// <summary>The values compared.</summary>
    public static Wording That { get; } = new("即 {0}", "that is, {0}");

    /// <summary>At least so many.</summary>
    public static Wording AtLeastSoMany { get; } = new("至少 {0} 项", "at least {0}");

    // Amount.

    /// <summary>The exception that applies.</summary>
    public static Wording ExceptionApplies { get; } = new("例外「{0}」成立:{1}", "exception “{0}” applies: {1}");

    /// <summary>An exception that does not apply.</summary>
    public static Wording ExceptionNot { get; } = new("例外「{0}」不成立:{1}", "exception “{0}” does not apply: {1}");

    /// <summary>An exception that may apply.</summary>
    public static Wording ExceptionMaybe { get; } = new("例外「{0}」不能确定:{1}", "exception “{0}” cannot be told: {1}");

    /// <summary>An exception that another one precedes.</summary>
    public static Wording ExceptionPreceded { get; } = new("例外「{0}」也成立,但「{1}」优先", "exception “{0}” holds too, but “{1}” precedes");

    /// <summary>The general rule.</summary>
    public static Wording GeneralAmount { get; } = new("一般算法", "general rule");

    /// <summary>The exception's rule.</summary>
    public static Wording ExceptionAmount { get; } = new("例外「{0}」的算法", "rule of exception “{0}”");

    /// <summary>The computed amount.</summary>
    public static Wording Computed { get; } = new("算得", "computed");

    /// <summary>A cap and what it did.</summary>
    public static Wording CapLine { get; } = new("上限 {0} = {1}:{2}", "cap {0} = {1}: {2}");

    /// <summary>A floor and what it did.</summary>
    public static Wording FloorLine { get; } = new("下限 {0} = {1}:{2}", "floor {0} = {1}: {2}");

    /// <summary>The cap took effect.</summary>
    public static Wording Exceeded { get; } = new("{0} 超过上限,按上限计", "{0} exceeds it, so the cap counts");

    /// <summary>The cap did not.</summary>
    public static Wording NotExceeded { get; } = new("{0} 没有超过", "{0} does not exceed it");

    /// <summary>The floor took effect.</summary>
    public static Wording Raised { get; } = new("{0} 低于下限,按下限计", "{0} is below it, so the floor counts");

    /// <summary>The floor did not.</summary>
    public static Wording NotRaised { get; } = new("{0} 不低于下限", "{0} is not below it");

    /// <summary>It cannot be told whether the bound took effect.</summary>
    public static Wording BoundUnclear { get; } = new("是否起作用还不能确定", "whether it takes effect cannot be told yet");

    /// <summary>Parameters and where their values come from.</summary>
    public static Wording ParameterLine { get; } = new("{0} = {1}:{2}", "{0} = {1}: {2}");

    /// <summary>An open parameter in the ceiling scenario.</summary>
    public static Wording FromCeiling { get; } = new("开放参数,通知未定,按上限计", "open parameter, taken at its ceiling until a notice sets it");

    /// <summary>An open parameter that no notice sets.</summary>
    public static Wording FromNowhere { get; } = new("开放参数,通知没有公布", "open parameter that the notice leaves out");

    /// <summary>A limit at the value of the text.</summary>
    public static Wording FromText { get; } = new("政策文本写定的限额", "limit as the policy text has it");

    /// <summary>A choice at its default.</summary>
    public static Wording FromDefault { get; } = new("原文没有说死,按默认(假设)", "left open by the text, at its default (an assumption)");

    /// <summary>Set by a notice.</summary>
    public static Wording FromNotice { get; } = new("由{0}定", "set by {0}");

    /// <summary>Set for this calculation.</summary>
    public static Wording FromSetting { get; } = new("为本次计算单独设定", "set for this calculation");

    /// <summary>Rounding that changed something.</summary>
    public static Wording RoundedLine { get; } = new("舍入({0},到 {1}):{2} → {3}", "rounding ({0}, to {1}): {2} → {3}");

    /// <summary>Rounding that changed nothing.</summary>
    public static Wording RoundedSame { get; } = new("舍入({0},到 {1}):没有变化", "rounding ({0}, to {1}): no change");

    /// <summary>The minimum award.</summary>
    public static Wording MinimumLine { get; } = new("起付 {0}:{1}", "minimum award {0}: {1}");

    /// <summary>The minimum is reached.</summary>
    public static Wording MinimumReached { get; } = new("已达到", "reached");

    /// <summary>The minimum is not reached.</summary>
    public static Wording MinimumMissed { get; } = new("没有达到,不发", "not reached, nothing is paid");

    /// <summary>A shared cap that lowered the amount.</summary>
    public static Wording SharedCapBit { get; } = new(
        "共同上限「{0}」:同一企业合计 {1},只能给 {2},{3}分摊;这一项 {4} → {5}",
        "shared cap “{0}”: the firm's sum is {1}, only {2} can be given, allocated {3}; this one {4} → {5}");

    /// <summary>A shared cap that left the amount as it was.</summary>
    public static Wording SharedCapFree { get; } = new("共同上限「{0}」({1}):没有影响这一项", "shared cap “{0}” ({1}): this one is not affected");

    /// <summary>Allocation in proportion.</summary>
    public static Wording ProRata { get; } = new("按比例", "pro rata");

    /// <summary>Allocation in order.</summary>
    public static Wording InOrder { get; } = new("依次", "in order");

    /// <summary>Instalments.</summary>
    public static Wording InstalmentsLine { get; } = new("分期:{0}", "instalments: {0}");

    /// <summary>A remark that holds.</summary>
    public static Wording WarningLine { get; } = new("提示 {0}:{1}", "note {0}: {1}");

    /// <summary>Who is paid.</summary>
    public static Wording PayeeLine { get; } = new("付给 {0}", "paid to {0}");

    /// <summary>Named results.</summary>
    public static Wording ResultLabel { get; } = new("结果 {0}", "result {0}");

    /// <summary>Where the figures come from.</summary>
    public static Wording ParametersLabel { get; } = new("用到的参数", "parameters used");

    /// <summary>Choices at their default.</summary>
    public static Wording AssumptionsLabel { get; } = new("用到的假设(开放选择的默认)", "assumptions used (choices at their default)");

    /// <summary>What the bounds wait for.</summary>
    public static Wording BoundsWait { get; } = new("补上 {0} 后才能算准", "exact once {0} is given");

    // What it hangs on.

    /// <summary>Hangs on nothing.</summary>
    public static Wording HangsOnNothing { get; } = new("不取决于别的", "nothing further");

    /// <summary>A quota.</summary>
    public static Wording QuotaLine { get; } = new(
        "遴选:取前 {0} 名;只算一家企业时名次还不能定", "selection: the first {0}; the rank of one firm alone is not known");

    /// <summary>How the order is made.</summary>
    public static Wording RankingLine { get; } = new("排序按 {0}", "ranked by {0}");

    /// <summary>The judgement that chooses.</summary>
    public static Wording MeritLine { get; } = new("择优看「{0}」{1}", "chosen on “{0}”{1}");

    /// <summary>A pending judgement.</summary>
    public static Wording PendingLine { get; } = new(
        "判断「{0}」{1}还没有作出;每种结论都算过,上面是判断有利时的结果",
        "the judgement “{0}”{1} is pending; every outcome was computed, the result above is the favourable one");

    /// <summary>A pending figure.</summary>
    public static Wording PendingFigure { get; } = new(
        "判断「{0}」{1}还没有作出;按它的上下限计算", "the judgement “{0}”{1} is pending; computed with its bounds");

    /// <summary>The authority and the document of a judgement.</summary>
    public static Wording ByAuthority { get; } = new("(由 {0},看 {1})", " (by {0}, on {1})");

    /// <summary>The budget.</summary>
    public static Wording BudgetLine { get; } = new("预算「{0}」是否够", "whether the budget “{0}” suffices");

    // Answers.

    /// <summary>The first answer.</summary>
    public static Wording EligibilityAnswer { get; } = new("资格:{0}", "eligibility: {0}");

    /// <summary>The second answer.</summary>
    public static Wording AmountAnswer { get; } = new("金额:{0}", "amount: {0}");

    /// <summary>The third answer.</summary>
    public static Wording HangsOnAnswer { get; } = new("还取决于:{0}", "still hangs on: {0}");

    /// <summary>An amount without upper bound.</summary>
    public static Wording NoUpperBound { get; } = new("不低于 {0},上不封顶", "at least {0}, no upper bound");
}
