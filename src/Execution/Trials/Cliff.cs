using Duixian.Execution.Cases;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Trials;

/// <summary>A place where the smallest change of one fact changes an award.</summary>
/// <param name="Award">The award.</param>
/// <param name="Condition">The condition that the threshold stands in; null where it stands in the amount.</param>
/// <param name="Threshold">The comparison, bands, table or function that tells the two sides apart; null where none was found that does.</param>
/// <param name="Place">The fact that changes.</param>
/// <param name="Before">Its value on the lower side.</param>
/// <param name="After">Its value on the upper side, one smallest unit above.</param>
/// <param name="AmountBefore">What the engine gives on the lower side; zero where the firm is not eligible.</param>
/// <param name="AmountAfter">What the engine gives on the upper side.</param>
/// <param name="Firm">The other facts of the firm at which this happens, as far as the award goes by them.</param>
/// <param name="From">The firm of a worked case that it was taken from, which all facts not named here are of; null for one made up.</param>
/// <param name="IsLargest">True when no firm can have a larger jump: it is the most that the award can ever give.</param>
public sealed record Cliff(
    Award Award,
    Condition? Condition,
    Expr? Threshold,
    Need.OfFact Place,
    Value Before,
    Value After,
    Money AmountBefore,
    Money AmountAfter,
    Seq<(Need.OfFact Place, Value Value)> Firm,
    CaseFirm? From,
    bool IsLargest)
{
    /// <summary>The size of the jump, in fen, never negative.</summary>
    public Money Jump => AmountAfter > AmountBefore ? AmountAfter - AmountBefore : AmountBefore - AmountAfter;
}
