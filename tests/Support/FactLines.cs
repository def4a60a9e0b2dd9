using Duixian.Execution.Facts;
using Duixian.Language.Text;

namespace Duixian.Tests.Support;

/// <summary>A tiny notation for facts in tests: <c>name = value</c> lines, and items below <c>list:</c> lines, by indentation.</summary>
/// <remarks>
/// <c>收入(2025) = 1万元</c> · <c>产品 = []</c> · <c>产品:</c> and below it <c>编号 = 甲, 单价 = 5元</c> for each item, below an item its nested
/// lists. <c>{</c> and <c>}</c> around entries make a map: <c>收入 = {2025 = 1元, 2024 = ?}</c>.
/// </remarks>
public static class FactLines
{
    /// <summary>The facts as a file would hold them; spans lead into the given text.</summary>
    public static FactNode.Map Read(string lines)
    {
        SourceText source = new("facts.txt", lines.ReplaceLineEndings("\n"));
        Queue<Line> queue = new(LinesOf(source));
        return new FactNode.Map(Block(queue, -1), source.Span(0, 0));
    }

    private sealed record Line(SourceText Source, int Start, int End, int Depth)
    {
        public string Text => Source.Text[Start..End];
    }

    private static IEnumerable<Line> LinesOf(SourceText source)
    {
        int at = 0;
        foreach (string line in source.Text.Split('\n'))
        {
            int depth = line.Length - line.TrimStart(' ').Length;
            if (line.Trim().Length > 0)
                yield return new Line(source, at + depth, at + line.TrimEnd().Length, depth);
            at += line.Length + 1;
        }
    }

    private static Seq<FactEntry> Block(Queue<Line> lines, int above)
    {
        List<FactEntry> entries = [];
        while (lines.TryPeek(out Line? line) && line.Depth > above)
        {
            lines.Dequeue();
            entries.AddRange(line.Text.EndsWith(':') ? [List(line, lines)] : Entries(line.Source, line.Start, line.End));
        }

        return entries.ToSeq();
    }

    private static FactEntry List(Line head, Queue<Line> lines)
    {
        List<FactNode> items = [];
        while (lines.TryPeek(out Line? line) && line.Depth > head.Depth)
        {
            lines.Dequeue();
            List<FactEntry> fields = Entries(line.Source, line.Start, line.End);
            fields.AddRange(Block(lines, line.Depth));
            items.Add(new FactNode.Map(fields.ToSeq(), line.Source.Span(line.Start, line.End - line.Start)));
        }

        SourceSpan name = head.Source.Span(head.Start, head.Text.Length - 1);
        return new FactEntry(name.Text, name, new FactNode.Sequence(items.ToSeq(), name));
    }

    private static List<FactEntry> Entries(SourceText source, int start, int end)
    {
        List<FactEntry> entries = [];
        int depth = 0;
        int from = start;
        for (int at = start; at <= end; at++)
        {
            char c = at < end ? source.Text[at] : ',';
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            // A comma between digits belongs to the number.
            bool inNumber = at < end && at > start && char.IsAsciiDigit(source.Text[at - 1]) && at + 1 < end && char.IsAsciiDigit(source.Text[at + 1]);
            if (c != ',' || depth > 0 || inNumber)
                continue;
            entries.Add(Entry(source, from, at));
            from = at + 1;
        }

        return entries;
    }

    private static FactEntry Entry(SourceText source, int start, int end)
    {
        int sign = source.Text.IndexOf('=', start, end - start);
        SourceSpan key = Trimmed(source, start, sign < 0 ? end : sign);
        SourceSpan value = sign < 0 ? source.Span(end, 0) : Trimmed(source, sign + 1, end);
        return new FactEntry(key.Text, key, ValueOf(value));
    }

    private static FactNode ValueOf(SourceSpan value) => value.Text switch
    {
        "[]" => new FactNode.Sequence([], value),
        ['{', .., '}'] => new FactNode.Map(Entries(value.Source, value.Start + 1, value.End - 1).ToSeq(), value),
        var text => new FactNode.Scalar(text, false, value),
    };

    private static SourceSpan Trimmed(SourceText source, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(source.Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(source.Text[end - 1]))
            end--;
        return source.Span(start, end - start);
    }
}
