using System.Globalization;
using System.Text;

namespace Duixian.Cli.Output;

/// <summary>How many terminal columns characters take: Chinese two, combining marks none.</summary>
internal static class DisplayWidth
{
    // East Asian Width W and F of Unicode, without the unassigned parts.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF),
        (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6B), (0xFF01, 0xFF60),
        (0xFFE0, 0xFFE6), (0x16FE0, 0x18CD5), (0x1B000, 0x1B2FB), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FC), (0x1F900, 0x1F9FF),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns of a text.</summary>
    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }

    /// <summary>The columns of one character.</summary>
    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300) return 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        foreach (var (first, last) in Wide)
            if (rune.Value >= first)
            {
                if (rune.Value <= last) return 2;
            }
            else
            {
                return 1;
            }

        return 1;
    }

    /// <summary>The columns of the longest stretch that is not broken into lines unless it must be.</summary>
    public static int LongestWord(string text)
    {
        var (longest, from) = (0, 0);
        for (var at = 1; at <= text.Length; at++)
        {
            if (at < text.Length && !MayBreakAt(text, at)) continue;
            longest = Math.Max(longest, Of(text[from..at]));
            from = at;
        }

        return longest;
    }

    /// <summary>A text filled with spaces to a width.</summary>
    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(0, width - Of(text)));

    /// <summary>A text with control characters made visible, so that input never steers the terminal.</summary>
    public static string Printable(string text) => string.Create(text.Length, text, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
            to[i] = from[i] == '\t' ? ' ' : char.IsControl(from[i]) || from[i] is '\u2028' or '\u2029' ? '\uFFFD' : from[i];
    });

    /// <summary>A text in lines of at most a width, broken at spaces or between Chinese characters; there is always one.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.Split('\n')) WrapParagraph(paragraph, Math.Max(2, width), lines);
        return lines;
    }

    /// <summary>A line in lines of at most a width, each indented as the line is and two columns further from the second on.</summary>
    public static IEnumerable<string> WrapIndented(string line, int width)
    {
        var indent = line.Length - line.TrimStart(' ').Length;
        var further = "";
        foreach (var part in Wrap(line[indent..], width - indent - 2))
        {
            yield return new string(' ', indent) + further + part;
            further = "  ";
        }
    }

    private static void WrapParagraph(string text, int width, List<string> lines)
    {
        while (Of(text) > width)
        {
            var fits = CharactersWithin(text, width);
            var cut = BreakBefore(text, fits);
            lines.Add(text[..cut].TrimEnd());
            text = text[cut..].TrimStart(' ');
        }

        lines.Add(text);
    }

    /// <summary>How many chars from the start fit into a width; at least one character.</summary>
    public static int CharactersWithin(string text, int width)
    {
        var used = 0;
        var chars = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += Of(rune);
            if (used > width && chars > 0) break;
            chars += rune.Utf16SequenceLength;
        }

        return Math.Min(chars, text.Length);
    }

    // A word that is longer than the line is cut; closing punctuation never starts a line.
    private static int BreakBefore(string text, int fits)
    {
        for (var at = fits; at > 0; at--)
            if (MayBreakAt(text, at)) return at;
        return fits;
    }

    private static bool MayBreakAt(string text, int at)
    {
        if (at >= text.Length || char.IsLowSurrogate(text[at])) return false;
        if (text[at] is ' ' or '[' || text[at - 1] is ' ' or '_' or '/') return true;
        var before = text[at - 1];
        var after = text[at];
        return (IsWide(before) || IsWide(after))
            && char.GetUnicodeCategory(after) is not (UnicodeCategory.OtherPunctuation or UnicodeCategory.ClosePunctuation)
            && char.GetUnicodeCategory(before) is not UnicodeCategory.OpenPunctuation;
    }

    private static bool IsWide(char c) => char.IsSurrogate(c) || Of(new Rune(c)) == 2;
}
