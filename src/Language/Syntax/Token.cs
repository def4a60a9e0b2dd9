using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Language.Syntax;

internal enum TokenKind
{
    Name,
    Keyword,
    Number,
    Date,
    Text,
    Citation,
    Sign,
    End,
}

/// <summary>One word of a rule block. Signs carry their canonical spelling, whatever was typed.</summary>
internal sealed record Token(TokenKind Kind, SourceSpan Span)
{
    /// <summary>The name without back-quotes, the text without quotes, or the canonical sign.</summary>
    public string Word { get; init; } = "";

    public Keyword Keyword { get; init; }

    public Ratio Number { get; init; }

    public Unit Unit { get; init; }

    public DateOnly Date { get; init; }

    public bool Is(Keyword keyword) => Kind == TokenKind.Keyword && Keyword == keyword;

    public bool Is(string sign) => Kind == TokenKind.Sign && Word == sign;
}

/// <summary>A logical line: its tokens, the comment behind it and the lines indented below it.</summary>
internal sealed class Line(int indent, SourceSpan span)
{
    public int Indent { get; } = indent;

    public SourceSpan Span { get; set; } = span;

    public List<Token> Tokens { get; } = [];

    public List<Line> Children { get; } = [];

    /// <summary>Comments on lines of their own above this one, blank lines as empty texts.</summary>
    public List<string> Above { get; } = [];

    /// <summary>Comments behind the line.</summary>
    public List<string> Behind { get; } = [];
}
