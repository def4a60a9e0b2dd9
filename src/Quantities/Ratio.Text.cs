using System.Globalization;
using System.Numerics;

namespace Duixian.Quantities;

public readonly partial struct Ratio
{
    // Any number of so many digits fits a long.
    private const int LongDigits = 18;
    private const string Zeros = "000000000000000000";

    /// <summary>The greatest number of digits that <see cref="TryParse"/> reads.</summary>
    public const int ParsedDigitsMax = 40;

    /// <summary>The greatest number of decimals with which <see cref="ToString"/> writes a decimal fraction.</summary>
    public const int ExactDecimalsMax = 30;

    /// <summary>Reads a plain decimal such as <c>12</c>, <c>-12.50</c> or <c>0.1</c>; exact.</summary>
    /// <remarks>
    /// An optional minus sign, ASCII digits, and optionally a point with digits on both sides; leading and trailing
    /// zeros are allowed. No plus sign, exponent, separator, space or other script: those belong to whoever reads
    /// people's writing.
    /// </remarks>
    /// <returns>False for any other text and for more than <see cref="ParsedDigitsMax"/> digits.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out Ratio value)
    {
        value = default;
        ReadOnlySpan<char> digits = text.StartsWith('-') ? text[1..] : text;
        int point = digits.IndexOf('.');
        ReadOnlySpan<char> whole = point < 0 ? digits : digits[..point];
        ReadOnlySpan<char> decimals = point < 0 ? [] : digits[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && decimals.IsEmpty)) return false;
        if (whole.Length + decimals.Length > ParsedDigitsMax) return false;
        if (whole.ContainsAnyExceptInRange('0', '9') || decimals.ContainsAnyExceptInRange('0', '9')) return false;

        Ratio magnitude = whole.Length + decimals.Length <= LongDigits
            ? Of(Append(Append(0, whole), decimals), Append(1, Zeros.AsSpan(0, decimals.Length)))
            : Of(
                BigInteger.Parse(string.Concat(whole, decimals), NumberStyles.None, CultureInfo.InvariantCulture),
                BigInteger.Pow(10, decimals.Length));
        value = text.StartsWith('-') ? -magnitude : magnitude;
        return true;
    }

    /// <summary>The value in decimals, rounded when it needs more than allowed; independent of culture.</summary>
    /// <param name="maxDecimals">The greatest number of decimals, at least 0; trailing zeros are left out.</param>
    /// <param name="mode">How to round to the last decimal allowed.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDecimals"/> is negative.</exception>
    public string ToDecimalString(int maxDecimals, RoundingMode mode)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxDecimals);
        BigInteger scaled = (this * Of(BigInteger.Pow(10, maxDecimals))).Round(mode).Numerator;
        string digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(maxDecimals + 1, '0');
        string sign = scaled.Sign < 0 ? "-" : "";
        string whole = digits[..^maxDecimals];
        string decimals = digits[^maxDecimals..].TrimEnd('0');
        return decimals.Length == 0 ? sign + whole : $"{sign}{whole}.{decimals}";
    }

    /// <summary>The exact value: <c>12</c>, <c>-12.5</c>, <c>0.375</c>; or <c>1/3</c> in lowest terms when the
    /// decimals do not end within <see cref="ExactDecimalsMax"/> places.</summary>
    public override string ToString() =>
        (BigInteger.Pow(10, ExactDecimalsMax) % Denominator).IsZero
            ? ToDecimalString(ExactDecimalsMax, RoundingMode.Down)
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static long Append(long number, ReadOnlySpan<char> digits)
    {
        foreach (char digit in digits) number = number * 10 + (digit - '0');
        return number;
    }
}
