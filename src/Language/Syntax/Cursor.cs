using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Language.Syntax;

/// <summary>Walks the tokens of one logical line. A failed expectation silences the rest of the line: one mistake, one message.</summary>
internal sealed class Cursor(Line line, DiagnosticBag diagnostics)
{
    // Operators of one line are bounded, because each adds a level to the tree.
    private const int MostOperators = 400;

    private int _at;
    private int _operators;

    public Line Line { get; } = line;

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    public int Depth { get; set; }

    /// <summary>True on the first line of a declaration: the lines below are its clauses, not parts of the clause that stands last.</summary>
    public bool IsHead { get; init; }

    /// <summary>The lines that belong to the clause being read.</summary>
    public List<Line> Children => IsHead ? [] : Line.Children;

    /// <summary>True once something in this line could not be read.</summary>
    public bool Failed { get; private set; }

    public bool AtEnd => _at >= Line.Tokens.Count;

    public Token Current => AtEnd ? new Token(TokenKind.End, EndSpan) : Line.Tokens[_at];

    public Token Ahead => Peek(1);

    public SourceSpan Last => _at == 0 ? Current.Span : Line.Tokens[_at - 1].Span;

    private SourceSpan EndSpan => Line.Span with { Start = Line.Span.End, Length = 0 };

    /// <summary>The token so many places further on.</summary>
    public Token Peek(int places) => _at + places < Line.Tokens.Count ? Line.Tokens[_at + places] : new Token(TokenKind.End, EndSpan);

    public bool At(Keyword keyword) => Current.Is(keyword);

    public bool At(string sign) => Current.Is(sign);

    public Token Take()
    {
        var token = Current;
        if (!AtEnd) _at++;
        return token;
    }

    /// <summary>Takes the current token and notes what it turned out to be.</summary>
    public Token TakeAs(TokenRole role)
    {
        if (!AtEnd) Line.Tokens[_at] = Current with { Role = role };
        return Take();
    }

    public bool Skip(Keyword keyword)
    {
        if (!At(keyword)) return false;
        _at++;
        return true;
    }

    public bool Skip(string sign)
    {
        if (!At(sign)) return false;
        _at++;
        return true;
    }

    public bool Expect(string sign)
    {
        if (Skip(sign)) return true;
        Fail(DiagnosticCode.TokenUnexpected, Terms.Quoted(sign), Shown(Current));
        return false;
    }

    public bool Expect(Keyword keyword)
    {
        if (Skip(keyword)) return true;
        Fail(DiagnosticCode.TokenUnexpected, Terms.Quoted(keyword.Word()), Shown(Current));
        return false;
    }

    /// <summary>Reports at the current token and gives up the rest of the line.</summary>
    public void Fail(DiagnosticCode code, params ReadOnlySpan<Wording> arguments)
    {
        if (!Failed) Diagnostics.Add(code, Current.Span, arguments);
        Failed = true;
        _at = Line.Tokens.Count;
    }

    /// <summary>Counts an operator; false, with a diagnostic, when a line has too many.</summary>
    public bool CountOperator()
    {
        if (++_operators <= MostOperators) return true;
        Fail(DiagnosticCode.NestingTooDeep, $"{MostOperators}");
        return false;
    }

    /// <summary>Help where a keyword stands that may have been meant as a name; empty for any other token.</summary>
    public static Wording HelpOf(Token token) => token.Kind == TokenKind.Keyword ? Terms.IsKeyword(token.Word) : "";

    public static Wording Shown(Token token) => token.Kind == TokenKind.End
        ? Terms.EndOfLine
        : token.Span.Length > 40 ? token.Span.Text[..40] + "…" : token.Span.Text;
}
