using System.Diagnostics;
using System.Numerics;

namespace Duixian.Quantities;

/// <summary>An exact rational number: the one number type of the whole system. <b>Start here.</b></summary>
/// <remarks>
/// <para>Always in lowest terms with a positive denominator, so equal values have one form. Arithmetic never rounds;
/// only <see cref="Rounding"/> and <see cref="Round"/> do. There is no upper bound: an evaluator that must refuse
/// runaway numbers looks at <see cref="BitLength"/>.</para>
/// <para><c>default(Ratio)</c> is zero. A ratio has no unit of its own; whoever holds it states the unit.</para>
/// </remarks>
public readonly partial struct Ratio : IEquatable<Ratio>, IComparable<Ratio>
{
    // INVARIANT (one form): _large is null exactly when both parts fit a long; then the value is
    // _numerator / (_denominatorLessOne + 1). Storing the denominator less one makes default(Ratio) zero.
    private readonly long _numerator;
    private readonly long _denominatorLessOne;
    private readonly Large? _large;

    private Ratio(long numerator, long denominator)
    {
        _numerator = numerator;
        _denominatorLessOne = denominator - 1;
    }

    private Ratio(Large large) => _large = large;

    /// <summary>The number 0.</summary>
    public static Ratio Zero => default;

    /// <summary>The number 1.</summary>
    public static Ratio One => new(1, 1);

    /// <summary>The numerator in lowest terms; it carries the sign.</summary>
    public BigInteger Numerator => _large?.Numerator ?? _numerator;

    /// <summary>The denominator in lowest terms; at least 1.</summary>
    public BigInteger Denominator => _large?.Denominator ?? SmallDenominator;

    /// <summary>Whether the value is a whole number.</summary>
    public bool IsInteger => _large is null ? _denominatorLessOne == 0 : _large.Denominator.IsOne;

    /// <summary>Whether the value is zero.</summary>
    public bool IsZero => _large is null && _numerator == 0;

    /// <summary>−1, 0 or 1 as the value is negative, zero or positive.</summary>
    public int Sign => _large?.Numerator.Sign ?? Math.Sign(_numerator);

    /// <summary>The size of the number: bits of the absolute numerator plus bits of the denominator.</summary>
    /// <value>In bits; 1 for zero, 2 for one. A product is at most as long as its factors together.</value>
    public long BitLength => _large is null
        ? 128 - BitOperations.LeadingZeroCount(Magnitude(_numerator))
              - BitOperations.LeadingZeroCount((ulong)SmallDenominator)
        : BigInteger.Abs(_large.Numerator).GetBitLength() + _large.Denominator.GetBitLength();

    private long SmallDenominator => _denominatorLessOne + 1;

    /// <summary>The quotient of two whole numbers, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Ratio Of(long numerator, long denominator = 1)
    {
        if (denominator == 1) return new(numerator, 1);
        return Divide(new(numerator, 1), new(denominator, 1));
    }

    /// <summary>A whole number of any size.</summary>
    public static Ratio Of(BigInteger value) => FromReduced(value, BigInteger.One);

    /// <summary>The quotient of two whole numbers of any size, reduced.</summary>
    /// <exception cref="DivideByZeroException">The denominator is zero.</exception>
    public static Ratio Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsZero) throw new DivideByZeroException();
        BigInteger divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0) divisor = -divisor;
        return FromReduced(numerator / divisor, denominator / divisor);
    }

    /// <summary>A whole number as a ratio; exact.</summary>
    public static implicit operator Ratio(long value) => new(value, 1);

    /// <summary>Gives the value as a <see cref="long"/> when it is a whole number in range.</summary>
    /// <returns>False when there is a fraction or the number lies outside <see cref="long"/>.</returns>
    public bool TryToInt64(out long value)
    {
        // By the invariant of one form a whole number that fits a long is never held as Large.
        bool fits = _large is null && _denominatorLessOne == 0;
        value = fits ? _numerator : 0;
        return fits;
    }

    /// <summary>Gives both parts in lowest terms when each fits a <see cref="long"/>.</summary>
    /// <param name="numerator">The numerator with the sign; 0 when they do not fit.</param>
    /// <param name="denominator">The denominator, at least 1; 0 when they do not fit.</param>
    /// <returns>False for a number of which one part is longer.</returns>
    public bool TryGetParts(out long numerator, out long denominator)
    {
        (numerator, denominator) = _large is null ? (_numerator, SmallDenominator) : (0, 0);
        return _large is null;
    }

    /// <summary>The number that <see cref="TryGetParts"/> took apart; nothing is reduced.</summary>
    /// <param name="numerator">The numerator in lowest terms, with the sign.</param>
    /// <param name="denominator">The denominator in lowest terms, at least 1.</param>
    public static Ratio OfParts(long numerator, long denominator)
    {
        Debug.Assert(denominator >= 1 && GreatestCommonDivisor(Magnitude(numerator), (ulong)denominator) is 1 or 0, "Not in lowest terms.");
        return new(numerator, denominator);
    }

    private static Ratio FromReduced(BigInteger numerator, BigInteger denominator) =>
        numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new((long)numerator, (long)denominator)
            : new(new Large(numerator, denominator));

    private static Ratio FromReduced(Int128 numerator, Int128 denominator) =>
        numerator >= long.MinValue && numerator <= long.MaxValue && denominator <= long.MaxValue
            ? new((long)numerator, (long)denominator)
            : new(new Large(numerator, denominator));

    private static ulong Magnitude(long value) => value < 0 ? unchecked(0UL - (ulong)value) : (ulong)value;

    /// <summary>The parts of a number of which at least one part does not fit a long.</summary>
    private sealed class Large(BigInteger numerator, BigInteger denominator)
    {
        public BigInteger Numerator { get; } = numerator;
        public BigInteger Denominator { get; } = denominator;
    }
}
