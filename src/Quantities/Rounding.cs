namespace Duixian.Quantities;

/// <summary>A complete rounding instruction: direction and unit.</summary>
/// <param name="Mode">The direction.</param>
/// <param name="Unit">The result is a whole multiple of this. Greater than zero, in the unit of the values it is
/// applied to: for amounts counted in fen, 1 rounds to the fen, 100 to the yuan, 1000000 to 万元.</param>
/// <exception cref="ArgumentOutOfRangeException"><c>Unit</c> is zero or negative.</exception>
public readonly record struct Rounding(RoundingMode Mode, Ratio Unit)
{
    /// <summary>Half up to the whole fen, for amounts counted in fen: how documents in RMB round.</summary>
    public static Rounding HalfUpToFen => new(RoundingMode.HalfUp, Ratio.One);

    /// <summary>The unit of which every result is a whole multiple; greater than zero.</summary>
    public Ratio Unit { get; } = Unit.Sign > 0
        ? Unit
        : throw new ArgumentOutOfRangeException(nameof(Unit), "A rounding unit is greater than zero.");

    /// <summary>Rounds a value to a whole multiple of <see cref="Unit"/>.</summary>
    /// <exception cref="DivideByZeroException">On <c>default(Rounding)</c>, which has no unit.</exception>
    public Ratio Apply(Ratio value) => (value / Unit).Round(Mode) * Unit;
}
