using Duixian.Language.Diagnostics;
using Duixian.Language.Documents;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Language.Mutations;

/// <summary>The text of a document in both languages: as written, and with keywords, units and names in English.</summary>
internal sealed class Wordings
{
    private readonly SourceText _source;
    private readonly List<Token> _tokens = [];
    private readonly IReadOnlyDictionary<string, string> _aliases;

    public Wordings(PolicyDocument document, IReadOnlyDictionary<string, string> aliases)
    {
        (_source, _aliases) = (document.Source, aliases);
        var normal = Lexer.Normalise(document.Source.Text);
        var ignored = new DiagnosticBag();
        foreach (var block in document.Rules) Flatten(Layout.Read(_source, normal, block.Start, block.End, ignored, []));
    }

    /// <summary>What stands in a span, on one line.</summary>
    public Wording Of(SourceSpan span) => Of(span, []);

    /// <summary>What stands in a span after some edits, on one line.</summary>
    /// <param name="span">The span.</param>
    /// <param name="edits">In text order; those outside the span do not count.</param>
    public Wording Of(SourceSpan span, IEnumerable<Edit> edits)
    {
        var (chinese, english, at) = ("", "", span.Start);
        foreach (var edit in edits)
        {
            if (edit.Span.Start < span.Start || edit.Span.End > span.End) continue;
            var kept = span with { Start = at, Length = edit.Span.Start - at };
            chinese += kept.Text + edit.Text.Chinese;
            english += English(kept) + edit.Text.English;
            at = edit.Span.End;
        }

        var rest = span with { Start = at, Length = span.End - at };
        return new Wording(OneLine(chinese + rest.Text), OneLine(english + English(rest)));
    }

    /// <summary>What stands in a span, with its lines.</summary>
    public Wording Raw(SourceSpan span) => new(span.Text, English(span));

    /// <summary>A span widened over the parentheses that it cuts: the tree does not keep those around an operand.</summary>
    public SourceSpan Balanced(SourceSpan span)
    {
        var (open, closed) = (0, 0);
        foreach (var token in TokensIn(span))
        {
            if (token.Is("(")) open++;
            else if (token.Is(")") && open > 0) open--;
            else if (token.Is(")")) closed++;
        }

        var (start, end) = (span.Start, span.End);
        for (; closed > 0; closed--) start = Before(start).Span.Start;
        for (; open > 0; open--) end = From(end)!.Span.End;
        return span with { Start = start, Length = end - start };
    }

    /// <summary>The tokens that stand in a span, in order.</summary>
    public IEnumerable<Token> TokensIn(SourceSpan span) => _tokens
        .Skip(FirstFrom(span.Start))
        .TakeWhile(token => token.Span.End <= span.End);

    /// <summary>The last token before an offset.</summary>
    public Token Before(int offset) => _tokens[FirstFrom(offset) - 1];

    /// <summary>The first token at or behind an offset; null at the end of the document.</summary>
    public Token? From(int offset) => FirstFrom(offset) is var at && at < _tokens.Count ? _tokens[at] : null;

    private int FirstFrom(int offset)
    {
        var (low, high) = (0, _tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_tokens[middle].Span.Start < offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void Flatten(List<Line> lines)
    {
        foreach (var line in lines)
        {
            _tokens.AddRange(line.Tokens);
            Flatten(line.Children);
        }
    }

    private string English(SourceSpan span)
    {
        var text = new System.Text.StringBuilder();
        var at = span.Start;
        foreach (var token in TokensIn(span))
        {
            var words = English(token);
            var between = _source.Text[at..token.Span.Start];
            // Where Chinese needs no space between two words, English does.
            if (between.Length == 0 && text.Length > 0 && char.IsAsciiLetterOrDigit(text[^1]) && char.IsAsciiLetterOrDigit(words[0])) between = " ";
            text.Append(between).Append(words);
            at = token.Span.End;
        }

        return text.Append(_source.Text, at, span.End - at).ToString();
    }

    private string English(Token token) => token.Kind switch
    {
        TokenKind.Keyword => token.Keyword.Word().English,
        TokenKind.Name => _aliases.GetValueOrDefault(token.Word, token.Word),
        TokenKind.Number => Units.Written(token.Word, token.Unit).English,
        TokenKind.Sign => token.Word,
        _ => token.Span.Text,
    };

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A run of characters and what is put in its place, in both languages.</summary>
internal sealed record Edit(SourceSpan Span, Wording Text);
