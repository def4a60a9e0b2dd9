using System.Globalization;

namespace Duixian.Quantities;

/// <summary>An amount of renminbi in whole fen: money at rest, in files, ledgers and payments.</summary>
/// <remarks>
/// Inside a calculation money is a <see cref="Ratio"/> counted in fen, because a rate of it need not be whole. The
/// range is that of <see cref="long"/>: about ±92 thousand million million yuan.
/// </remarks>
public readonly record struct Money : IComparable<Money>
{
    private const int FenPerYuan = 100;

    private Money(long fen) => Fen = fen;

    /// <summary>No money: 0.00 yuan.</summary>
    public static Money Zero => default;

    /// <summary>The amount.</summary>
    /// <unit>fen</unit>
    public long Fen { get; }

    /// <summary>The amount; exact.</summary>
    /// <unit>yuan</unit>
    public Ratio Yuan => Ratio.Of(Fen, FenPerYuan);

    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">The result lies outside the range.</exception>
    public static Money operator +(Money left, Money right) => new(checked(left.Fen + right.Fen));

    /// <summary>The difference; may be negative.</summary>
    /// <exception cref="OverflowException">The result lies outside the range.</exception>
    public static Money operator -(Money left, Money right) => new(checked(left.Fen - right.Fen));

    /// <summary>The same amount with the opposite sign.</summary>
    /// <exception cref="OverflowException">The result lies outside the range.</exception>
    public static Money operator -(Money value) => new(checked(-value.Fen));

    /// <summary>Whether the left amount is strictly less.</summary>
    public static bool operator <(Money left, Money right) => left.Fen < right.Fen;

    /// <summary>Whether the left amount is less or equal.</summary>
    public static bool operator <=(Money left, Money right) => left.Fen <= right.Fen;

    /// <summary>Whether the left amount is strictly greater.</summary>
    public static bool operator >(Money left, Money right) => left.Fen > right.Fen;

    /// <summary>Whether the left amount is greater or equal.</summary>
    public static bool operator >=(Money left, Money right) => left.Fen >= right.Fen;

    /// <summary>An amount given in fen.</summary>
    public static Money FromFen(long fen) => new(fen);

    /// <summary>An amount given in fen.</summary>
    /// <returns>False when it is not whole fen or out of range: rounding is the caller's named step.</returns>
    public static bool TryFromFen(Ratio fen, out Money money)
    {
        bool isWhole = fen.TryToInt64(out long whole);
        money = new(whole);
        return isWhole;
    }

    /// <summary>An amount given in yuan.</summary>
    /// <returns>False when it is not whole fen or out of range.</returns>
    public static bool TryFromYuan(Ratio yuan, out Money money) => TryFromFen(yuan * FenPerYuan, out money);

    /// <summary>Reads a plain decimal in yuan, as written by <see cref="ToYuanString"/>.</summary>
    /// <returns>False when <see cref="Ratio.TryParse"/> refuses it, when it is not whole fen or out of range.</returns>
    public static bool TryParseYuan(ReadOnlySpan<char> text, out Money money)
    {
        money = default;
        return Ratio.TryParse(text, out Ratio yuan) && TryFromYuan(yuan, out money);
    }

    /// <inheritdoc/>
    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    /// <summary>The amount in yuan with always two decimals and no separators: <c>1234567.50</c>.</summary>
    public string ToYuanString() => Format("D");

    /// <summary>The amount in yuan with two decimals and a comma per thousand: <c>1,234,567.50</c>.</summary>
    public string ToGroupedYuanString() => Format("N0");

    /// <summary>Same as <see cref="ToYuanString"/>.</summary>
    public override string ToString() => ToYuanString();

    private string Format(string wholeFormat)
    {
        // Int128, because the magnitude of the least long is not a long.
        (Int128 yuan, Int128 fen) = Int128.DivRem(Int128.Abs(Fen), FenPerYuan);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(Fen < 0 ? "-" : "")}{yuan.ToString(wholeFormat, CultureInfo.InvariantCulture)}.{fen:D2}");
    }
}
