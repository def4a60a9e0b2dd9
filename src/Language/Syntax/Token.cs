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

/// <summary>What only the parser knows about a token, kept for the formatter.</summary>
internal enum TokenRole
{
    Plain,

    /// <summary>An English alias: a name even when it is spelled like a keyword.</summary>
    Alias,

    /// <summary>The parenthesis that opens the arguments of a call.</summary>
    CallBracket,

    /// <summary>A minus in front of its only operand.</summary>
    Minus,

    /// <summary>The colon between a declared name and its type.</summary>
    TypeColon,
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

    public TokenRole Role { get; init; }

    public bool Is(Keyword keyword) => Kind == TokenKind.Keyword && Keyword == keyword;

    public bool Is(string sign) => Kind == TokenKind.Sign && Word == sign;
}

/// <summary>A comment inside or behind a logical line.</summary>
/// <param name="After">How many tokens of the line stand before it.</param>
/// <param name="Alone">True when it has a physical line of its own.</param>
/// <param name="Text">The comment with its dashes.</param>
internal sealed record Comment(int After, bool Alone, string Text);

/// <summary>A logical line: its tokens, the comments in it and the lines indented below it.</summary>
internal sealed class Line(int indent, SourceSpan span)
{
    public int Indent { get; } = indent;

    public SourceSpan Span { get; set; } = span;

    public List<Token> Tokens { get; } = [];

    public List<Line> Children { get; } = [];

    /// <summary>Comments on lines of their own above this one, blank lines as empty texts.</summary>
    public List<string> Above { get; } = [];

    /// <summary>Comments between its tokens and behind it, in text order.</summary>
    public List<Comment> Behind { get; } = [];
}
