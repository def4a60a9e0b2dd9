using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Text;

/// <summary>What decided a result.</summary>
public enum ReasonKind
{
    /// <summary>A condition that does not hold.</summary>
    NotMet,

    /// <summary>A fact, list or ledger that is missing.</summary>
    Missing,

    /// <summary>A figure that no notice has announced.</summary>
    NotAnnounced,

    /// <summary>A human decision that is pending.</summary>
    Pending,

    /// <summary>The data cannot be evaluated.</summary>
    Error,

    /// <summary>An exception that replaced the default amount.</summary>
    Exception,

    /// <summary>A cap that lowered the amount.</summary>
    Cap,
}

/// <summary>One of the things that decided a result.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As a worked case writes it: <c>规模</c>, <c>缺 研发投入(2025)</c>, <c>错误</c>, <c>重点</c>, <c>上限 一般补助上限</c>, <c>待 平台条件审核</c>.</param>
public sealed record Reason(ReasonKind Kind, Wording Text);

/// <summary>The short reasons of a result, as worked cases check them.</summary>
/// <remarks>
/// Where the answer is no, the labels of the conditions that do not hold: of the parts of a group that needs all of them, of the group
/// itself where some would do. Where it is unknown, what eligibility waits for. Where it is yes, the exception and the caps that made the
/// amount, and what people still decide. Amounts that are unknown or not announced say so themselves.
/// </remarks>
public static class DecisiveReason
{
    /// <summary>The reasons in the order of the policy.</summary>
    public static Seq<Reason> Of(AwardInstance instance) => instance.Eligibility switch
    {
        Eligibility.No => NotMet(instance.Conditions),
        Eligibility.Unknown => Waits(NeedsOf(instance)),
        Eligibility.Error => Seq.Create([Error]),
        Eligibility.Yes => Amounting(instance).ToSeq(),
        _ => [],
    };

    /// <summary>The same for a provision.</summary>
    public static Seq<Reason> Of(ProvisionResult provision) => provision.Eligibility switch
    {
        Eligibility.No => NotMet(provision.Conditions),
        Eligibility.Unknown => Waits(NeedsOf(provision.Conditions)),
        Eligibility.Error => Seq.Create([Error]),
        _ => [],
    };

    private static Reason Error { get; } = new(ReasonKind.Error, Phrases.Error);

    /// <summary>What eligibility waits for; the amount may wait for more.</summary>
    internal static Needs NeedsOf(AwardInstance instance) =>
        NeedsOf(instance.Conditions) is { Items.Count: > 0 } needs ? needs : instance.Needs;

    private static Needs NeedsOf(Seq<ConditionResult> conditions) =>
        conditions.Aggregate(Needs.None, (needs, condition) => needs.And(condition.Value.Needs));

    private static Seq<Reason> Waits(Needs needs) => needs.Items.Select(Waits).ToSeq();

    private static Reason Waits(Need need) => need switch
    {
        Need.OfJudgement => new Reason(ReasonKind.Pending, Filled(Phrases.Awaits, NeedText.Of(need))),
        Need.OfParameter => new Reason(ReasonKind.NotAnnounced, Filled(Phrases.Unannounced, NeedText.Of(need))),
        _ => new Reason(ReasonKind.Missing, Filled(Phrases.Lacks, NeedText.Of(need))),
    };

    private static Wording Filled(Wording phrase, Wording place) => new(
        phrase.With(Tongue.Chinese, place.Chinese), phrase.With(Tongue.English, place.English));

    private static Seq<Reason> NotMet(Seq<ConditionResult> conditions) => conditions
        .SelectMany(Failing)
        .Select(condition => new Reason(ReasonKind.NotMet, condition.Condition.Label!.Wording))
        .ToSeq();

    /// <summary>The labelled conditions that make this one fail.</summary>
    internal static IEnumerable<ConditionResult> Failing(ConditionResult condition)
    {
        if (!condition.Value.IsFalse) return [];
        if (condition.Condition is not Condition.Group group) return [condition];
        if (group.Denied) return group.Name is null ? condition.Parts.SelectMany(Holding) : [condition];
        var needsAll = group.Least == group.Parts.Count;
        return needsAll || group.Name is null ? condition.Parts.SelectMany(Failing) : [condition];
    }

    /// <summary>The labelled conditions that hold although they must not.</summary>
    private static IEnumerable<ConditionResult> Holding(ConditionResult condition)
    {
        if (!condition.Value.IsTrue) return [];
        return condition.Condition.Label is null ? condition.Parts.SelectMany(Holding) : [condition];
    }

    private static List<Reason> Amounting(AwardInstance instance)
    {
        var entitlement = instance.Entitlement;
        var reasons = new List<Reason>();
        if (instance.Amount is AmountResult.Failed) reasons.Add(Error);
        if (entitlement.Exception is { } exception) reasons.Add(new Reason(ReasonKind.Exception, exception.Name.Wording));
        if (entitlement.Raw.IsKnown) reasons.AddRange(entitlement.Caps.Select(cap => Capped(cap.Name)));
        if (instance.SharedCap is { } shared) reasons.Add(Capped(shared.Name));
        reasons.AddRange(instance.Pending.Select(Waits));
        return reasons;
    }

    private static Reason Capped(Name cap) => new(ReasonKind.Cap, Filled(Phrases.Capped, cap.Wording));
}
