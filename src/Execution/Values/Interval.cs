using Duixian.Quantities;

namespace Duixian.Execution.Values;

/// <summary>Least and greatest possible value, both included; null is unbounded on that side.</summary>
/// <param name="Low">Least.</param>
/// <param name="High">Greatest.</param>
public readonly record struct Interval(Ratio? Low, Ratio? High)
{
    /// <summary>The longest number that is computed with: an amount of money needs fewer than 100 bits; this leaves room for any chain of exact ratios.</summary>
    /// <unit>bits of numerator and denominator together</unit>
    public const int MostBits = 4096;

    /// <summary>No bounds.</summary>
    public static Interval Everything => new(null, null);

    /// <summary>Zero and above.</summary>
    public static Interval NotNegative => new(Ratio.Zero, null);

    /// <summary>No or yes.</summary>
    public static Interval Truth => new(Ratio.Zero, Ratio.One);

    /// <summary>One value only.</summary>
    public static Interval Of(Ratio value) => new(value, value);

    /// <summary>True when zero may be among the values.</summary>
    public bool HasZero => !(Low > Ratio.Zero) && !(High < Ratio.Zero);

    /// <summary>The same without an end that has grown too long to compute with.</summary>
    public Interval Kept => new(Low is { BitLength: > MostBits } ? null : Low, High is { BitLength: > MostBits } ? null : High);

    /// <summary>The smallest interval that holds both.</summary>
    public Interval Hull(Interval other) => new(
        Low is { } a && other.Low is { } b ? Ratio.Min(a, b) : null,
        High is { } c && other.High is { } d ? Ratio.Max(c, d) : null);

    /// <summary>Bounds of the sum.</summary>
    public static Interval operator +(Interval left, Interval right) => new(left.Low + right.Low, left.High + right.High);

    /// <summary>Bounds of the difference.</summary>
    public static Interval operator -(Interval left, Interval right) => new(left.Low - right.High, left.High - right.Low);

    /// <summary>Bounds of the product.</summary>
    public static Interval operator *(Interval left, Interval right)
    {
        if (left is { Low: { } a, High: { } b } && right is { Low: { } c, High: { } d })
        {
            var (ac, ad, bc, bd) = (a * c, a * d, b * c, b * d);
            return new Interval(Ratio.Min(Ratio.Min(ac, ad), Ratio.Min(bc, bd)), Ratio.Max(Ratio.Max(ac, ad), Ratio.Max(bc, bd)));
        }

        // With an open end only the case that matters in practice is kept: nothing negative on either side.
        return left.Low >= Ratio.Zero && right.Low >= Ratio.Zero
            ? new Interval(left.Low * right.Low, ZeroOnly(left) || ZeroOnly(right) ? Ratio.Zero : left.High * right.High)
            : Everything;
    }

    /// <summary>Bounds of the quotient; everything when the divisor may be zero.</summary>
    public static Interval operator /(Interval left, Interval right)
    {
        if (right.HasZero) return Everything;
        return left * new Interval(Inverse(right.High, right), Inverse(right.Low, right));
    }

    /// <summary>Bounds of the smaller of both.</summary>
    public static Interval Min(Interval left, Interval right) => new(
        left.Low is { } a && right.Low is { } b ? Ratio.Min(a, b) : null,
        left.High is { } c ? right.High is { } d ? Ratio.Min(c, d) : c : right.High);

    /// <summary>Bounds of the larger of both.</summary>
    public static Interval Max(Interval left, Interval right) => new(
        left.Low is { } a ? right.Low is { } b ? Ratio.Max(a, b) : a : right.Low,
        left.High is { } c && right.High is { } d ? Ratio.Max(c, d) : null);

    /// <summary>Bounds after a function that never falls when its argument rises.</summary>
    public Interval Rising(Func<Ratio, Ratio> function) => new(Low is { } low ? function(low) : null, High is { } high ? function(high) : null);

    private static bool ZeroOnly(Interval interval) => interval is { Low: { IsZero: true }, High: { IsZero: true } };

    // An unbounded divisor comes arbitrarily near to a zero quotient.
    private static Ratio? Inverse(Ratio? bound, Interval whole) =>
        bound is { } value ? Ratio.One / value : whole.Low > Ratio.Zero || whole.High < Ratio.Zero ? Ratio.Zero : null;
}
