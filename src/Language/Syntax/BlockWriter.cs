using System.Text;

namespace Duixian.Language.Syntax;

/// <summary>Writes the logical lines of one rule block: indentation, blank lines, comments, and the author's line breaks.</summary>
internal sealed class BlockWriter(KeywordLanguage? keywords, int margin, string newline)
{
    // How many columns a level takes, and how many levels a continued line stands deeper than its first.
    private const int Step = 2;
    private const int Continued = 2;

    private readonly StringBuilder _into = new();

    /// <summary>The text of the block, each line ended.</summary>
    public string Write(List<Line> lines, List<string> trailing)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            // Declarations stand one blank line apart, the comments above a declaration with it.
            var above = lines[i].Above.SkipWhile(comment => comment.Length == 0);
            Above(i == 0 ? above : above.Prepend(""), 0);
            Write(lines[i], 0);
        }

        var last = trailing.FindLastIndex(comment => comment.Length > 0);
        Above(trailing.Take(last + 1).SkipWhile(comment => comment.Length == 0 && lines.Count == 0), 0);
        return _into.ToString();
    }

    private void Write(Line line, int level)
    {
        Indent(level);
        var comments = new Queue<Comment>(line.Behind);
        for (var i = 0; i < line.Tokens.Count; i++)
        {
            if (i > 0)
            {
                if (BreaksBefore(line, i)) Break(comments, i, level + Continued);
                else if (Spacing.Between(line.Tokens[i - 1], line.Tokens[i])) _into.Append(' ');
            }

            var isBehindNumber = i > 0 && line.Tokens[i - 1].Kind == TokenKind.Number;
            _into.Append(Spelling.Of(line.Tokens[i], keywords, isBehindNumber));
        }

        Behind(comments, line.Tokens.Count);
        End();
        foreach (var child in line.Children)
        {
            Above(child.Above, level + 1);
            Write(child, level + 1);
        }
    }

    private static bool BreaksBefore(Line line, int index)
    {
        var (from, to) = (line.Tokens[index - 1].Span.End, line.Tokens[index].Span.Start);
        return line.Span.Source.Text.AsSpan(from, to - from).Contains('\n');
    }

    /// <summary>Ends a physical line inside a logical one, with the comments that stand there.</summary>
    private void Break(Queue<Comment> comments, int index, int level)
    {
        Behind(comments, index);
        End();
        while (comments.TryPeek(out var comment) && comment.After <= index)
        {
            Indent(level);
            _into.Append(comments.Dequeue().Text);
            End();
        }

        Indent(level);
    }

    private void Behind(Queue<Comment> comments, int index)
    {
        if (comments.TryPeek(out var comment) && comment.After <= index && !comment.Alone)
            _into.Append(' ').Append(comments.Dequeue().Text);
    }

    private void Above(IEnumerable<string> comments, int level)
    {
        foreach (var comment in comments)
        {
            if (comment.Length > 0)
            {
                Indent(level);
                _into.Append(comment);
            }

            End();
        }
    }

    private void Indent(int level) => _into.Append(' ', margin + level * Step);

    private void End() => _into.Append(newline);
}
