using System.Globalization;
using Duixian.Language.Syntax;

namespace Duixian.Execution.Facts;

/// <summary>Reads a date as people write it: 2026-03-01, 2026/3/1, 2026.3.1, 2026年3月1日, 20260301.</summary>
internal static class WrittenDate
{
    /// <summary>The day; when there is none, whether the text at least has the form of a date.</summary>
    public static bool TryRead(string text, out DateOnly day, out bool looksLikeDate)
    {
        day = default;
        var normal = Lexer.Normalise(text).Trim();
        var parts = normal.TrimEnd('日').Split('-', '/', '.', '年', '月');
        if (parts.Length == 1 && normal.Length == 8) parts = [normal[..4], normal[4..6], normal[6..]];
        looksLikeDate = parts.Length == 3 && parts[0].Length == 4 && parts.All(part => part.Length is 1 or 2 or 4 && part.All(char.IsAsciiDigit));
        if (!looksLikeDate) return false;
        var (year, month, date) = (Int(parts[0]), Int(parts[1]), Int(parts[2]));
        if (year < 1 || month is < 1 or > 12 || date < 1 || date > DateTime.DaysInMonth(year, month)) return false;
        day = new DateOnly(year, month, date);
        return true;
    }

    private static int Int(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
