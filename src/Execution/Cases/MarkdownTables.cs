using Duixian.Language.Text;

namespace Duixian.Execution.Cases;

/// <summary>A cell of a table: its text without outer spaces, and where it stands.</summary>
internal readonly record struct Cell(string Text, SourceSpan Span);

/// <summary>A heading or a table of a Markdown document, in document order.</summary>
internal abstract record CaseBlock
{
    public sealed record Heading(int Level, string Title, SourceSpan Span) : CaseBlock;

    public sealed record Table(Cell[] Header, IReadOnlyList<Cell[]> Rows) : CaseBlock;
}

/// <summary>Reads headings and pipe tables; everything else is prose. A row may be shorter than its header.</summary>
internal static class MarkdownTables
{
    public static IEnumerable<CaseBlock> Read(SourceText source)
    {
        List<Cell[]>? table = null;
        foreach (var (start, end) in Lines(source.Text))
        {
            var line = source.Text.AsSpan(start, end - start).Trim();
            if (line.StartsWith("|", StringComparison.Ordinal))
            {
                (table ??= []).Add(Cells(source, start, end));
                continue;
            }

            if (TableOf(table) is { } done) yield return done;
            table = null;
            var level = source.Text.AsSpan(start, end - start).IndexOfAnyExcept('#');
            if (level is >= 1 and <= 6 && source.Text[start] == '#')
                yield return new CaseBlock.Heading(level, source.Text[(start + level)..end].Trim(), source.Span(start, end - start));
        }

        if (TableOf(table) is { } last) yield return last;
    }

    private static CaseBlock.Table? TableOf(List<Cell[]>? rows)
    {
        if (rows is null || rows.Count < 2 || !rows[1].All(cell => cell.Text.Length > 0 && cell.Text.All(c => c is '-' or ':'))) return null;
        return new CaseBlock.Table(rows[0], rows.Skip(2).ToList());
    }

    private static Cell[] Cells(SourceText source, int start, int end)
    {
        var cells = new List<Cell>();
        var open = source.Text.IndexOf('|', start) + 1;
        for (var at = open; at <= end; at++)
        {
            if (at < end && (source.Text[at] != '|' || source.Text[at - 1] == '\\')) continue;
            if (at == end && source.Text.AsSpan(open, at - open).Trim().IsEmpty) break;
            cells.Add(CellOf(source, open, at));
            open = at + 1;
        }

        return cells.ToArray();
    }

    private static Cell CellOf(SourceText source, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(source.Text[start])) start++;
        while (end > start && char.IsWhiteSpace(source.Text[end - 1])) end--;
        return new Cell(source.Text[start..end].Replace("\\|", "|", StringComparison.Ordinal), source.Span(start, end - start));
    }

    private static IEnumerable<(int Start, int End)> Lines(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var newline = text.IndexOf('\n', at);
            var end = newline < 0 ? text.Length : newline;
            yield return (at, end > at && text[end - 1] == '\r' ? end - 1 : end);
            at = end + 1;
        }
    }
}
