using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Boundaries;

/// <summary>A case on one side of a bound, or at it.</summary>
/// <param name="Position">Where the lever stands.</param>
/// <param name="Distance">How far what is compared stands from the bound: below zero, at zero, above zero.</param>
/// <param name="IsTaken">Whether a worked case of the package stands on the same side, as near or nearer.</param>
internal sealed record Stand(long Position, Ratio Distance, bool IsTaken);

/// <summary>Cases on the sides of one bound, alike but for one thing.</summary>
/// <param name="Bound">The bound.</param>
/// <param name="Condition">The condition it stands in; null where it stands in the amount or beside it.</param>
/// <param name="Award">The award.</param>
/// <param name="Firm">The firm.</param>
/// <param name="Item">The item or option as a case names it; null for the firm.</param>
/// <param name="Lever">What changes.</param>
/// <param name="Stands">The cases, from below to above.</param>
/// <param name="Matters">Whether the engine answers otherwise on some of the sides.</param>
internal sealed record Proposal(
    Bound Bound, Condition? Condition, Award Award, BaseFirm Firm, Wording? Item, Lever Lever, Seq<Stand> Stands, bool Matters)
{
    /// <summary>Whether one case is below the bound and one above it.</summary>
    public bool HasBothSides => Stands.Any(stand => stand.Distance.Sign < 0) && Stands.Any(stand => stand.Distance.Sign > 0);

    /// <summary>First comes whether the answer changes, then whether there are cases on both sides.</summary>
    public bool IsBetterThan(Proposal other) => (Matters, HasBothSides).CompareTo((other.Matters, other.HasBothSides)) > 0;
}
