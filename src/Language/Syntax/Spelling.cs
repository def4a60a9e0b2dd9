using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Language.Syntax;

/// <summary>How the canonical form spells a token.</summary>
internal static class Spelling
{
    /// <param name="token">A token of a line that was read without error.</param>
    /// <param name="keywords">The language of keywords and units; null keeps them as written.</param>
    /// <param name="isBehindNumber">True when a number stands before it, so that a name could be read as its unit.</param>
    public static string Of(Token token, KeywordLanguage? keywords, bool isBehindNumber)
    {
        if (token.Role == TokenRole.Alias) return IsOneWord(token.Word) ? token.Word : $"`{token.Word}`";
        return token.Kind switch
        {
            TokenKind.Keyword => keywords is { } language ? InLanguage(token.Keyword.Word(), language) : token.Word,
            TokenKind.Name => NeedsQuotes(token.Word, isBehindNumber) ? $"`{token.Word}`" : token.Word,
            TokenKind.Number => token.Word + UnitOf(token, keywords),
            TokenKind.Date => Lexer.Normalise(token.Word),
            TokenKind.Text => $"\"{Doubled(token.Word)}\"",
            TokenKind.Citation => "§" + token.Word,
            _ => token.Word,
        };
    }

    private static string InLanguage(Wording word, KeywordLanguage language) =>
        word.In(language == KeywordLanguage.Chinese ? Tongue.Chinese : Tongue.English);

    private static string UnitOf(Token token, KeywordLanguage? keywords)
    {
        // As written: English units are the ones with letters of the Latin alphabet.
        var english = keywords is { } language
            ? language == KeywordLanguage.English
            : Lexer.Normalise(token.Span.Text).Any(char.IsAsciiLetter);
        return Units.Write(token.Unit, english);
    }

    /// <summary>A name is quoted when, written bare, it would be read as something else.</summary>
    private static bool NeedsQuotes(string name, bool isBehindNumber) =>
        Tokens(name) is not [{ Kind: TokenKind.Name } token] || token.Word != name
        || (isBehindNumber && Units.StartOf(name).Length == name.Length);

    private static bool IsOneWord(string alias) =>
        Tokens(alias) is [{ Kind: TokenKind.Name or TokenKind.Keyword } token] && token.Word == alias;

    private static List<Token> Tokens(string word)
    {
        var tokens = new List<Token>();
        new Lexer(new SourceText("", word), word, new DiagnosticBag()).Read(0, word.Length, tokens);
        return tokens;
    }

    /// <summary>Each quote, full-width ones too, is written twice, because either form closes a text.</summary>
    private static string Doubled(string text) => text
        .Replace("\"", "\"\"", StringComparison.Ordinal)
        .Replace("\uFF02", "\"\uFF02", StringComparison.Ordinal);
}
