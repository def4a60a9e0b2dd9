using System.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Language.Syntax;

/// <summary>Cuts one physical line of a rule block into tokens.</summary>
/// <param name="source">The document; spans count in it.</param>
/// <param name="normal">The document with full-width forms folded to half-width, character for character.</param>
/// <param name="diagnostics">Where troubles go.</param>
internal sealed partial class Lexer(SourceText source, string normal, DiagnosticBag diagnostics)
{
    private const int MostDigits = 30;

    // The zero of Chinese numerals: no letter and no digit to Unicode.
    private const char ChineseZero = '\u3007';

    private int _at;
    private int _end;

    /// <summary>The comment found behind the tokens of the last line, if any: two dashes and the text as written.</summary>
    public string? Comment { get; private set; }

    /// <summary>Folds full-width forms, so that each character keeps its offset.</summary>
    public static string Normalise(string text) => string.Create(text.Length, text, static (chars, from) =>
    {
        for (var i = 0; i < from.Length; i++) chars[i] = Fold(from[i]);
    });

    /// <summary>The tokens between two offsets.</summary>
    public void Read(int start, int end, List<Token> into)
    {
        (_at, _end, Comment) = (start, end, null);
        while (_at < _end)
        {
            var c = normal[_at];
            if (c is ' ' or '\r' or '\t') _at++;
            else if (c == '-' && Next == '-') ReadComment();
            else if (char.IsAsciiDigit(c)) into.Add(ReadNumber());
            else if (IsNameStart(c)) ReadWord(into);
            else if (ReadOther(c) is { } token) into.Add(token);
        }
    }

    private char Next => _at + 1 < _end ? normal[_at + 1] : '\0';

    private void ReadComment()
    {
        var text = source.Text[(_at + 2).._end].TrimEnd();
        Comment = text.Length == 0 || text[0] == '-' || char.IsWhiteSpace(text[0]) ? "--" + text : "-- " + text;
        _at = _end;
    }

    private Token? ReadOther(char c) => c switch
    {
        '"' => ReadText('"'),
        '“' => ReadText('”'),
        '「' => ReadText('」'),
        '`' => ReadQuotedName(),
        '§' => ReadCitation(),
        _ => ReadSign(c),
    };

    private Token ReadText(char close)
    {
        var start = _at++;
        var text = new StringBuilder();
        while (_at < _end)
        {
            if (source.Text[_at] == close || normal[_at] == close)
            {
                // A doubled quote stands for one.
                if (close != '"' || Next != '"')
                {
                    _at++;
                    return new Token(TokenKind.Text, source.Span(start, _at - start)) { Word = text.ToString() };
                }

                _at++;
            }

            text.Append(source.Text[_at++]);
        }

        diagnostics.Add(DiagnosticCode.TextNotClosed, source.Span(start, _end - start));
        return new Token(TokenKind.Text, source.Span(start, _end - start)) { Word = text.ToString() };
    }

    private Token ReadQuotedName()
    {
        var start = _at;
        var close = normal.IndexOf('`', start + 1, _end - start - 1);
        if (close < 0) diagnostics.Add(DiagnosticCode.NameNotClosed, source.Span(start, _end - start));
        _at = close < 0 ? _end : close + 1;
        var word = normal[(start + 1)..(close < 0 ? _end : close)].Trim();
        if (word.Length == 0 && close >= 0)
            diagnostics.Add(DiagnosticCode.NameExpected, source.Span(start, _at - start), source.Span(start, _at - start).Text);
        return new Token(TokenKind.Name, source.Span(start, _at - start)) { Word = word };
    }

    private Token ReadCitation()
    {
        var start = _at++;
        while (_at < _end && (char.IsAsciiDigit(normal[_at]) || normal[_at] == '.')) _at++;
        var span = source.Span(start, _at - start);
        var word = normal[(start + 1).._at].TrimEnd('.');
        var parts = word.Split('.');
        if (parts.Length > 2 || !parts.All(part => part.Length is > 0 and <= 4))
            diagnostics.Add(DiagnosticCode.CitationInvalid, span, span.Text);
        return new Token(TokenKind.Citation, span) { Word = word };
    }

    private Token? ReadSign(char c)
    {
        var start = _at;
        var pair = (c, Next) switch
        {
            ('>', '=') => "≥",
            ('<', '=') => "≤",
            ('!', '=') => "≠",
            _ => null,
        };
        _at += pair is null ? 1 : 2;
        var sign = pair ?? c switch
        {
            '-' or '–' or '−' => "−",
            '*' or '×' => "×",
            '/' or '÷' => "÷",
            '、' => ",",
            '(' or ')' or '{' or '}' or ',' or ';' or ':' or '.' or '|' or '=' or '≠' or '<' or '≤' or '>' or '≥'
                or '+' or '∩' => c.ToString(),
            _ => null,
        };
        if (sign is not null) return new Token(TokenKind.Sign, source.Span(start, _at - start)) { Word = sign };

        if (char.IsHighSurrogate(c) && _at < _end && char.IsLowSurrogate(normal[_at])) _at++;
        var span = source.Span(start, _at - start);
        diagnostics.Add(DiagnosticCode.CharacterUnknown, span, Printable(span.Text));
        return null;
    }

    private static string Printable(string text) => text.Any(char.IsControl)
        ? "U+" + ((int)text[0]).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)
        : text;

    internal static bool IsNameStart(char c) => c != '_' && !char.IsAsciiDigit(c) && IsNamePart(c);

    internal static bool IsNamePart(char c) => c is '_' or ChineseZero || char.IsLetterOrDigit(c);

    private static char Fold(char c) => c switch
    {
        '\u3000' or '\u00A0' => ' ',
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        _ => c,
    };
}
