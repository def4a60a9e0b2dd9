using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Language.Syntax;

/// <summary>Joins the physical lines of a rule block into logical lines and hangs the indented ones below their parents.</summary>
internal static class Layout
{
    /// <summary>How deep blocks and brackets may be nested; deeper text is diagnosed, not followed.</summary>
    public const int MostNesting = 100;

    private static readonly HashSet<Keyword> Joining =
    [
        Keyword.And, Keyword.Or, Keyword.AtMost, Keyword.AtLeast, Keyword.Then, Keyword.Else, Keyword.OrIfAbsent,
        Keyword.Exceeds, Keyword.NotExceeding, Keyword.NotBelow, Keyword.NotAbove, Keyword.Reaches, Keyword.ShortOf,
        Keyword.Under, Keyword.Below, Keyword.Above, Keyword.Is, Keyword.In,
    ];

    /// <summary>The top-level lines of the characters between two offsets; comments after the last line go to <paramref name="trailing"/>.</summary>
    public static List<Line> Read(SourceText source, string normal, int start, int end, DiagnosticBag diagnostics, List<string> trailing)
    {
        var lexer = new Lexer(source, normal, diagnostics);
        var top = new List<Line>();
        var open = new Stack<Line>();
        var above = new List<string>();
        Line? last = null;
        var brackets = 0;
        foreach (var (from, to) in PhysicalLines(normal, start, end))
        {
            var indent = IndentOf(source, normal, from, to, diagnostics);
            var tokens = new List<Token>();
            lexer.Read(from, to, tokens);
            if (tokens.Count == 0)
            {
                if (lexer.Comment is { } own) above.Add(own);
                else if (above.Count == 0 || above[^1].Length > 0) above.Add("");
                continue;
            }

            if (last is null || OpensDeclaration(indent, tokens, top) || !Continues(last.Tokens[^1], tokens[0], brackets, open))
            {
                last = new Line(indent, tokens[0].Span);
                last.Above.AddRange(above);
                above.Clear();
                brackets = 0;
                Hang(last, top, open, diagnostics);
            }

            foreach (var alone in above.Where(comment => comment.Length > 0))
                last.Behind.Add(new Comment(last.Tokens.Count, Alone: true, alone));
            above.Clear();
            last.Tokens.AddRange(tokens);
            if (lexer.Comment is { } behind) last.Behind.Add(new Comment(last.Tokens.Count, Alone: false, behind));
            last.Span = last.Tokens[0].Span.To(last.Tokens[^1].Span);
            brackets = Math.Max(0, brackets + Opened(tokens));
        }

        trailing.AddRange(above);
        return top;
    }

    private static void Hang(Line line, List<Line> top, Stack<Line> open, DiagnosticBag diagnostics)
    {
        while (open.Count > 0 && open.Peek().Indent >= line.Indent) open.Pop();
        var siblings = open.Count == 0 ? top : open.Peek().Children;
        if (siblings.Count > 0 && siblings[0].Indent != line.Indent)
            diagnostics.Add(DiagnosticCode.IndentationBroken, line.Span);
        if (open.Count >= MostNesting)
        {
            diagnostics.Add(DiagnosticCode.NestingTooDeep, line.Span, $"{MostNesting}");
            return;
        }

        siblings.Add(line);
        open.Push(line);
    }

    /// <summary>A declaration at the margin ends what is open above it, so that a lost bracket costs one declaration only.</summary>
    private static bool OpensDeclaration(int indent, List<Token> tokens, List<Line> top) =>
        top.Count > 0 && indent <= top[0].Indent && tokens[0].Kind == TokenKind.Keyword && Grammar.IsDeclaration(tokens[0].Keyword)
        && !(tokens.Count > 1 && tokens[1].Is(":"));

    private static bool Continues(Token before, Token first, int brackets, Stack<Line> open) =>
        brackets > 0 || IsJoint(before) || before.Is("(") || before.Is("{") || (IsJoint(first) && !OpensClause(first, open));

    /// <summary>不超过 below 开放参数 and 属于 below 清单 are clauses of the declaration, not operators.</summary>
    private static bool OpensClause(Token first, Stack<Line> open) =>
        first.Kind == TokenKind.Keyword && open.Count > 0
        && Grammar.Clauses.TryGetValue(open.Last().Tokens[0].Keyword, out var rules)
        && rules.Any(rule => rule.Keyword == first.Keyword);

    private static bool IsJoint(Token token) => token.Kind switch
    {
        TokenKind.Keyword => Joining.Contains(token.Keyword),
        TokenKind.Sign => token.Word is "," or "+" or "−" or "×" or "÷" or "∩" or "≠" or "<" or "≤" or ">" or "≥" or "=" or "|",
        _ => false,
    };

    private static int Opened(List<Token> tokens) =>
        tokens.Count(t => t.Is("(") || t.Is("{")) - tokens.Count(t => t.Is(")") || t.Is("}"));

    private static int IndentOf(SourceText source, string normal, int from, int to, DiagnosticBag diagnostics)
    {
        var at = from;
        while (at < to && normal[at] is ' ' or '\t')
        {
            if (normal[at] == '\t') diagnostics.Add(DiagnosticCode.TabIndentation, source.Span(at, 1));
            at++;
        }

        return at - from;
    }

    private static IEnumerable<(int From, int To)> PhysicalLines(string normal, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var newline = normal.IndexOf('\n', at, end - at);
            var to = newline < 0 ? end : newline;
            yield return (at, to);
            at = to + 1;
        }
    }
}
