using System.Diagnostics;
using System.Numerics;

namespace Duixian.Quantities;

public readonly partial struct Ratio
{
    /// <summary>The greatest whole number not above the value (toward minus infinity).</summary>
    public BigInteger Floor()
    {
        BigInteger quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    /// <summary>The least whole number not below the value (toward plus infinity).</summary>
    public BigInteger Ceiling()
    {
        BigInteger quotient = BigInteger.DivRem(Numerator, Denominator, out BigInteger rest);
        return rest.Sign > 0 ? quotient + 1 : quotient;
    }

    /// <summary>The value rounded to a whole number in the named way.</summary>
    public Ratio Round(RoundingMode mode)
    {
        if (IsInteger) return this;
        if (_large is { } large) return Of(RoundLarge(large, mode));
        (long quotient, long rest) = Math.DivRem(_numerator, SmallDenominator);
        ulong twice = Magnitude(rest) * 2;
        int half = twice.CompareTo((ulong)SmallDenominator);
        // With a fraction the denominator is at least 2, so the quotient is far from the end of long.
        return AwayFromZero(mode, half, long.IsOddInteger(quotient)) ? quotient + Math.Sign(_numerator) : quotient;
    }

    private static BigInteger RoundLarge(Large value, RoundingMode mode)
    {
        BigInteger quotient = BigInteger.DivRem(value.Numerator, value.Denominator, out BigInteger rest);
        int half = (BigInteger.Abs(rest) * 2).CompareTo(value.Denominator);
        return AwayFromZero(mode, half, !quotient.IsEven) ? quotient + value.Numerator.Sign : quotient;
    }

    // half: how the dropped part, which is not zero, compares with one half.
    private static bool AwayFromZero(RoundingMode mode, int half, bool quotientIsOdd) => mode switch
    {
        RoundingMode.HalfUp => half >= 0,
        RoundingMode.HalfEven => half > 0 || (half == 0 && quotientIsOdd),
        RoundingMode.Down => false,
        RoundingMode.Up => true,
        _ => throw new UnreachableException($"Rounding mode {mode} has no rule."),
    };
}
