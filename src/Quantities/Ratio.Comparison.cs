namespace Duixian.Quantities;

public readonly partial struct Ratio
{
    /// <summary>Whether both are the same number.</summary>
    public static bool operator ==(Ratio left, Ratio right) => left.Equals(right);

    /// <summary>Whether the numbers differ.</summary>
    public static bool operator !=(Ratio left, Ratio right) => !left.Equals(right);

    /// <summary>Whether the left number is strictly less.</summary>
    public static bool operator <(Ratio left, Ratio right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left number is less or equal.</summary>
    public static bool operator <=(Ratio left, Ratio right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left number is strictly greater.</summary>
    public static bool operator >(Ratio left, Ratio right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left number is greater or equal.</summary>
    public static bool operator >=(Ratio left, Ratio right) => left.CompareTo(right) >= 0;

    /// <summary>The lesser of two numbers.</summary>
    public static Ratio Min(Ratio a, Ratio b) => b < a ? b : a;

    /// <summary>The greater of two numbers.</summary>
    public static Ratio Max(Ratio a, Ratio b) => b > a ? b : a;

    /// <summary>Compares by value, exactly.</summary>
    /// <returns>Negative, zero or positive as this number is less than, equal to or greater than the other.</returns>
    public int CompareTo(Ratio other)
    {
        if (_large is null && other._large is null)
        {
            if (_denominatorLessOne == other._denominatorLessOne) return _numerator.CompareTo(other._numerator);
            return ((Int128)_numerator * other.SmallDenominator).CompareTo(
                (Int128)other._numerator * SmallDenominator);
        }

        int bySign = Sign.CompareTo(other.Sign);
        return bySign != 0
            ? bySign
            : (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);
    }

    /// <summary>Whether both are the same number.</summary>
    public bool Equals(Ratio other)
    {
        // One form per value: a small and a large number are never equal.
        if (_large is null && other._large is null)
            return _numerator == other._numerator && _denominatorLessOne == other._denominatorLessOne;
        return _large is { } mine && other._large is { } its
            && mine.Numerator == its.Numerator && mine.Denominator == its.Denominator;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Ratio other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _large is { } large
        ? HashCode.Combine(large.Numerator, large.Denominator)
        : HashCode.Combine(_numerator, _denominatorLessOne);
}
