using System.Numerics;

namespace Duixian.Quantities;

// Two longs in, Int128 between, and BigInteger only when the reduced result needs it.
public readonly partial struct Ratio
{
    /// <summary>The sum; exact.</summary>
    public static Ratio operator +(Ratio left, Ratio right)
    {
        if (left._large is not null || right._large is not null) return AddLarge(left, right);
        if ((left._denominatorLessOne | right._denominatorLessOne) == 0)
        {
            long a = left._numerator;
            long b = right._numerator;
            long sum = unchecked(a + b);
            // The sum wrapped around exactly when its sign differs from both signs.
            return ((a ^ sum) & (b ^ sum)) >= 0 ? new(sum, 1) : FromReduced((Int128)a + b, Int128.One);
        }

        return AddSmall(left._numerator, left.SmallDenominator, right._numerator, right.SmallDenominator);
    }

    /// <summary>The difference; exact.</summary>
    public static Ratio operator -(Ratio left, Ratio right) =>
        right._large is null && right._numerator != long.MinValue
            ? left + new Ratio(-right._numerator, right.SmallDenominator)
            : left + -right;

    /// <summary>The product; exact.</summary>
    public static Ratio operator *(Ratio left, Ratio right)
    {
        if (left._large is not null || right._large is not null)
            return Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);
        if ((left._denominatorLessOne | right._denominatorLessOne) == 0)
        {
            long high = Math.BigMul(left._numerator, right._numerator, out long low);
            // The product fits a long exactly when its upper half only repeats the sign of the lower.
            if (high == low >> 63) return new(low, 1);
        }

        return MultiplySmall(left._numerator, left.SmallDenominator, right._numerator, right.SmallDenominator);
    }

    /// <summary>The quotient; exact.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Ratio operator /(Ratio left, Ratio right) => Divide(left, right);

    /// <summary>The same number with the opposite sign.</summary>
    public static Ratio operator -(Ratio value)
    {
        if (value._large is { } large) return FromReduced(-large.Numerator, large.Denominator);
        return FromReduced(-(Int128)value._numerator, value.SmallDenominator);
    }

    /// <summary>The value without its sign.</summary>
    public static Ratio Abs(Ratio value) => value.Sign < 0 ? -value : value;

    private static Ratio Divide(Ratio left, Ratio right)
    {
        if (right.IsZero) throw new DivideByZeroException();
        // A divisor whose numerator is long.MinValue has no positive long to become a denominator.
        if (left._large is not null || right._large is not null || right._numerator == long.MinValue)
            return Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);
        return right._numerator > 0
            ? MultiplySmall(left._numerator, left.SmallDenominator, right.SmallDenominator, right._numerator)
            : MultiplySmall(left._numerator, left.SmallDenominator, -right.SmallDenominator, -right._numerator);
    }

    private static Ratio AddLarge(Ratio left, Ratio right) => Of(
        left.Numerator * right.Denominator + right.Numerator * left.Denominator,
        left.Denominator * right.Denominator);

    // Knuth, The Art of Computer Programming 2, 4.5.1: with g = gcd(b, d) a common factor of the sum and the
    // denominator can only come from g, so the numbers to reduce stay small.
    private static Ratio AddSmall(long a, long b, long c, long d)
    {
        long g = (long)GreatestCommonDivisor((ulong)b, (ulong)d);
        Int128 sum = (Int128)a * (d / g) + (Int128)c * (b / g);
        if (g == 1) return FromReduced(sum, (Int128)b * d);
        long rest = (long)(sum % g);
        long h = (long)GreatestCommonDivisor(Magnitude(rest), (ulong)g);
        return FromReduced(sum / h, (Int128)(b / g) * (d / h));
    }

    // Both fractions are in lowest terms, so dividing crosswise leaves nothing to reduce in the product.
    private static Ratio MultiplySmall(long a, long b, long c, long d)
    {
        // A common divisor is no larger than the denominator, which is a positive long.
        if (d > 1)
        {
            long g = (long)GreatestCommonDivisor(Magnitude(a), (ulong)d);
            (a, d) = (a / g, d / g);
        }

        if (b > 1)
        {
            long g = (long)GreatestCommonDivisor(Magnitude(c), (ulong)b);
            (c, b) = (c / g, b / g);
        }

        long high = Math.BigMul(a, c, out long numerator);
        long highBelow = Math.BigMul(b, d, out long denominator);
        return high == numerator >> 63 && highBelow == denominator >> 63
            ? new(numerator, denominator)
            : FromReduced((Int128)a * c, (Int128)b * d);
    }

    // Binary algorithm: shifts instead of divisions. gcd(0, n) is n.
    private static ulong GreatestCommonDivisor(ulong a, ulong b)
    {
        if (a == 0) return b;
        if (b == 0) return a;
        if (a == 1 || b == 1) return 1;
        int shift = BitOperations.TrailingZeroCount(a | b);
        a >>= BitOperations.TrailingZeroCount(a);
        do
        {
            b >>= BitOperations.TrailingZeroCount(b);
            if (a > b) (a, b) = (b, a);
            b -= a;
        }
        while (b != 0);
        return a << shift;
    }
}
