using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Duixian.Language.Diagnostics;

namespace Duixian.Tests.Language;

/// <summary>Diagnostics drawn below the lines they are about: <c>--   ^^^ 4001 OperandTypes</c>, as wide as a terminal shows the text.</summary>
public static partial class Squiggles
{
    /// <summary>A block without its squiggles.</summary>
    public static string Without(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !Squiggle().IsMatch(line)));

    /// <summary>A block without squiggles, with these diagnostics drawn.</summary>
    public static string Drawn(string text, IEnumerable<Diagnostic> diagnostics)
    {
        ILookup<int, Diagnostic> byLine = diagnostics.OrderBy(d => d.Span.Start).ThenBy(d => d.Code).ToLookup(d => d.Span.Position.Line);
        List<string> lines = [];
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            lines.Add(line);
            lines.AddRange(byLine[++number].Select(diagnostic => Draw(line, diagnostic)));
        }

        return string.Join('\n', lines);
    }

    // What the dashes cover of the place is not drawn; a place without width gets one mark.
    private static string Draw(string line, Diagnostic diagnostic)
    {
        int start = diagnostic.Span.Position.Column - 1;
        int end = Math.Min(line.Length, start + diagnostic.Span.Length);
        int from = Math.Max(2, Width(line.AsSpan(0, start)));
        int to = Math.Max(from + 1, Width(line.AsSpan(0, end)));
        StringBuilder drawn = new("--");
        drawn.Append(' ', from - 2).Append('^', to - from);
        return drawn.Append(CultureInfo.InvariantCulture, $" {(int)diagnostic.Code} {diagnostic.Code}").ToString();
    }

    private static int Width(ReadOnlySpan<char> text)
    {
        int width = 0;
        foreach (char c in text)
            width += IsWide(c) ? 2 : 1;
        return width;
    }

    private static bool IsWide(char c) =>
        c is >= '\u1100' and <= '\u115f' or >= '\u2e80' and <= '\ua4cf' or >= '\uac00' and <= '\ud7a3'
            or >= '\uf900' and <= '\ufaff' or >= '\ufe30' and <= '\ufe6f' or >= '\uff00' and <= '\uff60' or >= '\uffe0' and <= '\uffe6';

    [GeneratedRegex(@"^-- *\^+ \d{4} \w+$")]
    private static partial Regex Squiggle();
}
