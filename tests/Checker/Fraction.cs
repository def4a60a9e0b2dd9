using System.Globalization;
using System.Numerics;

namespace Duixian.Tests.Checker;

/// <summary>A fraction as one learns it at school, so that the checker shares no arithmetic with the engine.</summary>
internal readonly struct Fraction : IComparable<Fraction>, IEquatable<Fraction>
{
    private readonly BigInteger _below;

    public Fraction(BigInteger above, BigInteger below)
    {
        BigInteger common = BigInteger.GreatestCommonDivisor(above, below) * (below.Sign < 0 ? -1 : 1);
        Above = above / common;
        _below = below / common;
    }

    public BigInteger Above { get; }

    public BigInteger Below => _below.IsZero ? 1 : _below;

    public bool IsWhole => Below.IsOne;

    public int Sign => Above.Sign;

    public static implicit operator Fraction(long whole) => new(whole, 1);

    public static Fraction operator +(Fraction a, Fraction b) => new(a.Above * b.Below + b.Above * a.Below, a.Below * b.Below);

    public static Fraction operator -(Fraction a, Fraction b) => new(a.Above * b.Below - b.Above * a.Below, a.Below * b.Below);

    public static Fraction operator *(Fraction a, Fraction b) => new(a.Above * b.Above, a.Below * b.Below);

    public static Fraction operator /(Fraction a, Fraction b) => new(a.Above * b.Below, a.Below * b.Above);

    public static Fraction operator -(Fraction a) => new(-a.Above, a.Below);

    public static bool operator <(Fraction a, Fraction b) => a.CompareTo(b) < 0;

    public static bool operator >(Fraction a, Fraction b) => a.CompareTo(b) > 0;

    public static bool operator <=(Fraction a, Fraction b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Fraction a, Fraction b) => a.CompareTo(b) >= 0;

    public static bool operator ==(Fraction a, Fraction b) => a.CompareTo(b) == 0;

    public static bool operator !=(Fraction a, Fraction b) => a.CompareTo(b) != 0;

    public static Fraction Smaller(Fraction a, Fraction b) => a < b ? a : b;

    public static Fraction Larger(Fraction a, Fraction b) => a > b ? a : b;

    /// <summary>The greatest whole number not above it.</summary>
    public BigInteger Floor()
    {
        BigInteger towardZero = BigInteger.Divide(Above, Below);
        return Above.Sign < 0 && !IsWhole ? towardZero - 1 : towardZero;
    }

    public int CompareTo(Fraction other) => (Above * other.Below).CompareTo(other.Above * Below);

    public bool Equals(Fraction other) => CompareTo(other) == 0;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Above, Below);

    public override string ToString() => IsWhole
        ? Above.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Above}/{Below}");
}
