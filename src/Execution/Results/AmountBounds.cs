using Duixian.Quantities;

namespace Duixian.Execution.Results;

/// <summary>Least and greatest of an amount that is exact or bounded.</summary>
public static class AmountBounds
{
    /// <summary>The bounds; zero to unbounded where the amount is not announced or failed.</summary>
    public static (Money Low, Money? High) Of(AmountResult amount) => amount switch
    {
        AmountResult.Exact exact => (exact.Value, exact.Value),
        AmountResult.Between between => (between.Low, between.High),
        _ => (Money.Zero, null),
    };
}
