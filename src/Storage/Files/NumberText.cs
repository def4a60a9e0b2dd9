using System.Text.RegularExpressions;

namespace Duixian.Storage.Files;

/// <summary>Numbers as characters: what looks like one, and how an exponent is written out. Nothing is computed.</summary>
internal static partial class NumberText
{
    // Beyond this nothing is written out: no amount needs it, and 1e999999999 must not fill the memory.
    private const int MostDigits = 400;

    /// <summary>True for a sign, digits, thousands separators and one decimal point, full-width or not, and nothing else.</summary>
    public static bool LooksPlain(string text) => text.Length <= MostDigits && Plain.IsMatch(text);

    /// <summary>A number with exponent written out in full: <c>2.35E+8</c> is 235000000; other texts and huge exponents stay as they are.</summary>
    public static string WriteOut(string text)
    {
        var match = text.Length <= MostDigits ? Exponent.Match(text) : Match.Empty;
        if (!match.Success || !int.TryParse(match.Groups["exp"].ValueSpan, out var exponent)) return text;
        var whole = match.Groups["whole"].Value;
        var fraction = match.Groups["fraction"].Value;
        if (Math.Abs((long)exponent) > MostDigits) return text;
        return match.Groups["sign"].Value.TrimStart('+') + ShiftPoint(whole + fraction, whole.Length + exponent);
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

    [GeneratedRegex(
        @"^(?<sign>[+\-]?)(?<whole>[0-9]+)(?:\.(?<fraction>[0-9]*))?[eE](?<exp>[+\-]?[0-9]{1,6})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Exponent { get; }
}
