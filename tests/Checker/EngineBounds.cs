using Duixian.Execution.Population;
using Duixian.Execution.Results;

namespace Duixian.Tests.Checker;

/// <summary>Whether what the engine says of firms with gaps holds for the same firms without; docs/language/facts.md.</summary>
internal static class EngineBounds
{
    /// <summary>Each answer of the engine that the whole facts contradict; eligibility and entitlement, which hang on the firm alone.</summary>
    public static IEnumerable<string> Outside(PopulationResult gaps, IReadOnlyList<CheckedAward> whole)
    {
        var found = gaps.Firms.SelectMany(firm => firm.Awards)
            .ToDictionary(award => (award.Firm, award.Entitled.Award.Name.Text, EngineRun.ItemOf(award)));
        foreach (CheckedAward row in whole)
        {
            // Without the list there is one answer for whatever items it has.
            if (!found.TryGetValue((row.Firm, row.Award, row.Item), out PopulationAward? award)) continue;
            if (Contradiction(award.Entitled, row) is { } told) yield return $"{(row.Firm, row.Award, row.Item)}: {told}";
        }
    }

    private static string? Contradiction(AwardInstance gaps, CheckedAward whole)
    {
        bool isJudged = gaps.HangsOn.HasFlag(HangsOn.Judgement);
        bool fits = gaps.Eligibility switch
        {
            Eligibility.Yes => whole.Eligibility == CheckedEligibility.Yes || isJudged,
            Eligibility.No => whole.Eligibility == CheckedEligibility.No,
            Eligibility.NotApplicable => whole.Eligibility == CheckedEligibility.NotApplicable,
            Eligibility.NotInForce => whole.Eligibility == CheckedEligibility.NotInForce,
            // An error goes before an unknown, which may turn out to be a no that would have decided.
            _ => true,
        };
        if (!fits) return $"eligibility {gaps.Eligibility}, whole {whole.Eligibility}";
        if (whole is not { Eligibility: CheckedEligibility.Yes, Entitled: { Kind: CheckedKind.Exact, Fen: var fen } }) return null;
        bool isWithin = gaps.Entitlement.Amount switch
        {
            AmountResult.Exact exact => exact.Value.Fen == fen,
            AmountResult.Between between => between.Low.Fen <= fen && (between.High is not { } high || fen <= high.Fen),
            // A figure not announced, or an error, goes before an unknown: it may be needed with what was left out and not without.
            AmountResult.NotAnnounced or AmountResult.Failed => true,
            _ => isJudged,
        };
        return isWithin ? null : $"{gaps.Entitlement.Amount}, whole {whole.Entitled}";
    }
}
