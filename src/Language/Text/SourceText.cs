namespace Duixian.Language.Text;

/// <summary>A text with a name, against which spans are counted; line and column are counted from one.</summary>
/// <param name="name">What people know it by: a file path relative to the package, or a sheet cell such as <c>facts.xlsx!平台!B3</c>.</param>
/// <param name="text">The decoded characters.</param>
public sealed class SourceText(string name, string text)
{
    private int[]? _lineStarts;

    /// <summary>What people know it by.</summary>
    public string Name { get; } = name;

    /// <summary>The decoded characters.</summary>
    public string Text { get; } = text;

    private int[] LineStarts => _lineStarts ??= [0, .. NewlinesOf(Text)];

    /// <summary>The line and column, both from one, of a character offset.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        var found = Array.BinarySearch(LineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - LineStarts[line] + 1);
    }

    /// <summary>The characters of a line counted from one, without its line end; empty past the last.</summary>
    public string LineAt(int line)
    {
        if (line < 1 || line > LineStarts.Length) return "";
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>A span of this text.</summary>
    public SourceSpan Span(int start, int length) => new(this, start, length);

    private static IEnumerable<int> NewlinesOf(string text)
    {
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            yield return at + 1;
    }
}

/// <summary>A run of characters in a source text.</summary>
/// <param name="Source">The text it counts in.</param>
/// <param name="Start">Zero-based offset of the first character.</param>
/// <param name="Length">Number of characters; zero marks a place between two.</param>
public readonly record struct SourceSpan(SourceText Source, int Start, int Length)
{
    /// <summary>Zero-based offset after the last character.</summary>
    public int End => Start + Length;

    /// <summary>The characters themselves.</summary>
    public string Text => Source.Text.Substring(Start, Length);

    /// <summary>Line and column of the first character, from one.</summary>
    public (int Line, int Column) Position => Source.PositionOf(Start);

    /// <summary>The smallest span that covers this one and another of the same text.</summary>
    public SourceSpan To(SourceSpan last) => Source != last.Source || last.End < Start
        ? this
        : this with { Length = last.End - Start };

    /// <inheritdoc/>
    public override string ToString() => $"{Source.Name}:{Position.Line}:{Position.Column}";
}
