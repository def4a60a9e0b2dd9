using System.Text.RegularExpressions;

namespace Duixian.Storage.Files;

/// <summary>Numbers as characters: what looks like one, and how an exponent is written out. Nothing is computed.</summary>
internal static partial class NumberText
{
    // Beyond this nothing is written out: no amount needs it, and 1e999999999 must not fill the memory.
    private const int MostDigits = 400;

    private const int SignificantDigits = 15;

    /// <summary>True for a sign, digits, thousands separators and one decimal point, full-width or not.</summary>
    public static bool LooksPlain(string text) => text.Length <= MostDigits && Plain.IsMatch(text);

    /// <summary>A number with exponent written out: <c>2.35E+8</c> is 235000000; other texts and huge exponents stay.</summary>
    public static string WriteOut(string text)
    {
        var match = text.Length <= MostDigits ? Exponent.Match(text) : Match.Empty;
        if (!match.Success || !int.TryParse(match.Groups["exp"].ValueSpan, out var exponent)) return text;
        var whole = match.Groups["whole"].Value;
        var fraction = match.Groups["fraction"].Value;
        if (Math.Abs((long)exponent) > MostDigits) return text;
        return match.Groups["sign"].Value.TrimStart('+') + ShiftPoint(whole + fraction, whole.Length + exponent);
    }

    /// <summary>Full-width letters, digits and signs as their plain twins; everything else unchanged.</summary>
    public static string HalfWidth(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = from[i] is >= '\uFF01' and <= '\uFF5E' ? (char)(from[i] - 0xFEE0) : from[i];
    });

    /// <summary>A number that looks plain, without thousands separators and full-width forms.</summary>
    public static string Ungrouped(string number) => Grouping.Replace(HalfWidth(number).Replace('\u2212', '-'), "");

    /// <summary>A plain decimal number, sign, digits and one point, times a power of ten: 0.125 and 2 is 12.5.</summary>
    public static string Scale(string number, int powerOfTen)
    {
        if (powerOfTen == 0) return number;
        var sign = number.StartsWith('-') ? "-" : "";
        var unsigned = number.TrimStart('-', '+');
        var point = unsigned.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? unsigned.Length : point;
        return sign + ShiftPoint(unsigned.Replace(".", "", StringComparison.Ordinal), whole + powerOfTen);
    }

    /// <summary>The number with at most fifteen significant digits, rounded half up, without exponent or idle zeros.</summary>
    /// <returns>Null when the text is no number that Excel stores.</returns>
    /// <remarks>
    /// Excel keeps binary numbers: 0.1+0.2 is stored as 0.30000000000000004 and shown as 0.3. Fifteen digits are what it
    /// shows at most, and every decimal of up to fifteen digits survives the way into a file and back.
    /// </remarks>
    public static string? FromStored(string stored)
    {
        var text = WriteOut(stored);
        if (!Stored.IsMatch(text)) return null;
        var sign = text.StartsWith('-') ? "-" : "";
        var unsigned = text.TrimStart('-');
        var point = unsigned.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? unsigned.Length : point;
        var digits = unsigned.Replace(".", "", StringComparison.Ordinal);
        var first = digits.AsSpan().IndexOfAnyExcept('0');
        if (first < 0) return "0";
        if (digits.Length - first > SignificantDigits)
        {
            var kept = RoundedUp(digits[..(first + SignificantDigits)], digits[first + SignificantDigits] >= '5');
            whole += kept.Length - first - SignificantDigits;
            digits = kept;
        }
        return sign + ShiftPoint(digits, whole);
    }

    private static string RoundedUp(string digits, bool up)
    {
        if (!up) return digits;
        var nines = digits.Length - digits.AsSpan().TrimEnd('9').Length;
        var at = digits.Length - nines - 1;
        var tail = new string('0', nines);
        return at < 0 ? "1" + tail : digits[..at] + (char)(digits[at] + 1) + tail;
    }

    /// <summary>Digits with the decimal point after the given number of them, without idle zeros.</summary>
    public static string ShiftPoint(string digits, int point)
    {
        if (point <= 0)
        {
            digits = new string('0', 1 - point) + digits;
            point = 1;
        }
        if (point > digits.Length) digits = digits.PadRight(point, '0');
        var whole = digits[..point].TrimStart('0');
        var fraction = digits[point..].TrimEnd('0');
        return (whole.Length == 0 ? "0" : whole) + (fraction.Length == 0 ? "" : "." + fraction);
    }

    // Full-width forms are given by number: FF0B + FF0D - 2212 −, FF10-FF19 digits, FF0C comma, FF0E point.
    [GeneratedRegex(
        @"^[+\-\uFF0B\uFF0D\u2212]?"
        + @"(?:[0-9\uFF10-\uFF19]+|[0-9\uFF10-\uFF19]{1,3}(?:[,\uFF0C\u00A0\u2009\u202F][0-9\uFF10-\uFF19]{3})+)"
        + @"(?:[.\uFF0E][0-9\uFF10-\uFF19]+)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Plain { get; }

    [GeneratedRegex(@"[,\u00A0\u2009\u202F]", RegexOptions.CultureInvariant)]
    private static partial Regex Grouping { get; }

    [GeneratedRegex(@"^-?[0-9]+(?:\.[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Stored { get; }

    [GeneratedRegex(
        @"^(?<sign>[+\-]?)(?<whole>[0-9]+)(?:\.(?<fraction>[0-9]*))?[eE](?<exp>[+\-]?[0-9]{1,6})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Exponent { get; }
}
