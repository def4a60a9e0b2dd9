using Duixian.Execution.Values;
using Duixian.Quantities;

namespace Duixian.Execution.Population;

/// <summary>What became of a candidate in the selection.</summary>
public enum PlaceOutcome
{
    /// <summary>The award has no selection: whoever is eligible is in.</summary>
    NoSelection,

    /// <summary>Not ranked, because the award does not apply or its conditions do not hold.</summary>
    NotQualified,

    /// <summary>Not ranked, because the policy is not in force, or eligibility or a ranking figure is unknown, pending, not announced or an error.</summary>
    NotRanked,

    /// <summary>In.</summary>
    Selected,

    /// <summary>On the reserve list.</summary>
    Reserve,

    /// <summary>Behind the last place.</summary>
    BehindLastPlace,

    /// <summary>In a group tied at the last place, none of which is in.</summary>
    TiedOut,

    /// <summary>In a group tied at the last place, which a panel has yet to decide.</summary>
    PanelDecides,

    /// <summary>In a group tied at the last place, where lots are to be drawn and no seed is recorded.</summary>
    DrawPending,

    /// <summary>Offered and declined, because the firm is better off with other awards.</summary>
    Declined,
}

/// <summary>The place of one candidate among all that were ranked with it.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Rank">1 for the first; equal candidates have the same; null when not ranked.</param>
/// <param name="Ranked">How many were ranked.</param>
/// <param name="TieGroup">How many are equal in every key, itself included; 0 when not ranked.</param>
/// <param name="Score">What it was ranked by: a value, a weighted sum, or a sum of ranks; null when not ranked.</param>
/// <param name="CutOff">The score of the last one in; null when nobody is.</param>
/// <param name="IsSmallestFirst">True where the smallest score is the best, as with a sum of ranks.</param>
/// <param name="Reserve">Its number on the reserve list, from 1; null off the list.</param>
/// <param name="Waits">Why it is not ranked; empty otherwise.</param>
public sealed record Place(
    PlaceOutcome Outcome, int? Rank, int Ranked, int TieGroup, Ratio? Score, Ratio? CutOff, bool IsSmallestFirst, int? Reserve, Needs Waits)
{
    /// <summary>How far the score is from that of the last one in: positive for better, zero for equal, negative for worse; null when either is missing.</summary>
    public Ratio? Margin => Score is { } own && CutOff is { } last ? IsSmallestFirst ? last - own : own - last : null;

    /// <summary>Whether the award goes on to the next stage.</summary>
    public bool IsIn => Outcome is PlaceOutcome.NoSelection or PlaceOutcome.Selected;

    internal static Place Unranked(PlaceOutcome outcome, Needs? waits = null) => new(outcome, null, 0, 0, null, null, false, null, waits ?? Needs.None);
}
