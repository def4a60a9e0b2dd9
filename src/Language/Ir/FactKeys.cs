using Duixian.Language.Diagnostics;
using Duixian.Language.Syntax;

namespace Duixian.Language.Ir;

/// <summary>What every facts file may hold beside the facts a policy declares; no declaration may take these names.</summary>
public static class FactKeys
{
    /// <summary>Awards received before.</summary>
    public static Wording Ledger { get; } = Keyword.Ledger.Word();

    /// <summary>The policy year.</summary>
    public static Wording Year => Terms.PolicyYear;
}
