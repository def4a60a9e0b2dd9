using Duixian.Execution.Facts;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Results;

/// <summary>What made an amount another one after the entitlement, with the figures it did it by.</summary>
/// <param name="After">What it left of the amount.</param>
public abstract record AmountChange(AmountResult After)
{
    /// <summary>A cap that awards or items share.</summary>
    /// <param name="Cap">The cap.</param>
    /// <param name="Asked">The sum of all that share it; null while one of them is not exact.</param>
    /// <param name="Left">What there is to share, in fen; null while it is not known.</param>
    /// <param name="Bound">The cap itself, in fen; null while it is not known.</param>
    /// <param name="Used">What earlier years used of a lifetime cap, in fen; null for another cap and while it is not known.</param>
    /// <param name="After">What it left of the amount.</param>
    public sealed record SharedCap(Language.Ir.SharedCap Cap, Money? Asked, Ratio? Left, Ratio? Bound, Ratio? Used, AmountResult After) : AmountChange(After);

    /// <summary>What other schemes gave for the same matter: taken off, or the reason for giving nothing.</summary>
    /// <param name="Overlap">The rule.</param>
    /// <param name="Given">The entries of the ledger, of one year.</param>
    /// <param name="IsRefusal">True where nothing is given beside them, false where the difference is.</param>
    /// <param name="Taken">How much was taken off; null where the amount is not exact.</param>
    /// <param name="After">What it left of the amount.</param>
    public sealed record Elsewhere(Language.Ir.Overlap Overlap, Seq<LedgerEntry> Given, bool IsRefusal, Money? Taken, AmountResult After) : AmountChange(After);

    /// <summary>An envelope that was too small.</summary>
    /// <param name="Budget">The budget.</param>
    /// <param name="Method">Position in the built-in option type of shortfalls.</param>
    /// <param name="Asked">The sum that was to be paid of it.</param>
    /// <param name="Envelope">How much there was.</param>
    /// <param name="BelowMinimum">What was left in proportion and is not paid for being less than the minimum, with that minimum; null where it is paid.</param>
    /// <param name="After">What it left of the amount.</param>
    public sealed record BudgetCut(
        Language.Ir.Budget Budget, int Method, Money Asked, Money Envelope, (Money Share, Money Minimum)? BelowMinimum, AmountResult After) : AmountChange(After);

    /// <summary>An amount with one change more, where it is another one than before.</summary>
    internal static AwardInstance Told(AwardInstance before, AwardInstance after, Func<AmountResult, AmountChange> change) =>
        after.Amount == before.Amount ? after : after with { Changes = [.. after.Changes, change(after.Amount)] };
}
