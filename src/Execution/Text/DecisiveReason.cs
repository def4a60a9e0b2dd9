using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
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

/// <summary>The short reasons of a result, as worked cases check them and as the table shows them.</summary>
public static class DecisiveReason
{
    /// <summary>The reasons in the order of the policy.</summary>
    public static Seq<Reason> Of(AwardInstance instance) => throw new NotImplementedException();

    /// <summary>The same for a provision.</summary>
    public static Seq<Reason> Of(ProvisionResult provision) => throw new NotImplementedException();

    /// <summary>The reasons as one sentence for a table.</summary>
    public static string Sentence(AwardInstance instance, Tongue tongue) => throw new NotImplementedException();
}
