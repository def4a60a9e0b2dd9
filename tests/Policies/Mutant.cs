using System.Globalization;
using System.Text.RegularExpressions;
using Duixian.Language;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Tests.Policies;

/// <summary>A package with one figure changed.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Change">How, for people.</param>
/// <param name="Edits">Text to put in place of spans of the document.</param>
internal sealed partial record Mutant(Figure Figure, string Change, IReadOnlyList<(SourceSpan Span, string Text)> Edits)
{
    // The same comparison with the boundary moved to the other side.
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["="] = "≠",
        ["≠"] = "=",
        ["<"] = "≤",
        ["≤"] = "<",
        [">"] = "≥",
        ["≥"] = ">",
    };

    private static readonly Dictionary<Keyword, Keyword> Words = new()
    {
        [Keyword.Exceeds] = Keyword.NotBelow,
        [Keyword.Above] = Keyword.NotBelow,
        [Keyword.NotBelow] = Keyword.Exceeds,
        [Keyword.Reaches] = Keyword.Exceeds,
        [Keyword.NotExceeding] = Keyword.Below,
        [Keyword.NotAbove] = Keyword.Below,
        [Keyword.ShortOf] = Keyword.NotExceeding,
        [Keyword.Under] = Keyword.NotExceeding,
        [Keyword.Below] = Keyword.NotExceeding,
    };

    // 在 … 以上 becomes > …
    private static readonly Dictionary<Keyword, string> Around = new()
    {
        [Keyword.OrMore] = ">",
        [Keyword.Completed] = ">",
        [Keyword.Beyond] = "≥",
        [Keyword.OrLess] = "<",
        [Keyword.Within] = "<",
    };

    /// <summary>The comparison with its boundary moved; null when the token is none.</summary>
    public static string? Comparison(Token token) => token.Kind switch
    {
        TokenKind.Sign => Signs.GetValueOrDefault(token.Word),
        TokenKind.Keyword => Words.TryGetValue(token.Keyword, out Keyword other) ? other.Word().Chinese : null,
        _ => null,
    };

    /// <summary>A number or date one step up and down, a comparison with its boundary moved.</summary>
    public static IEnumerable<Mutant> Of(Figure figure) => figure.Token switch
    {
        { Kind: TokenKind.Number } when figure.Passage.Clause == Keyword.Instalments => [Shifted(figure)],
        { Kind: TokenKind.Number } => Numbers(figure.Token.Span.Text).Select(text => Replaced(figure, text)),
        { Kind: TokenKind.Date } token => new[] { 1, -1 }
            .Select(days => Replaced(figure, token.Date.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        { Keyword: Keyword.Is } => [Unwrapped(figure)],
        _ => [Replaced(figure, Comparison(figure.Token)!)],
    };

    /// <summary>The number doubled, for where one step more does not compile.</summary>
    public Mutant? Doubled()
    {
        Match number = Digits().Match(Figure.Token.Span.Text);
        return number.Success && decimal.Parse(number.Value, CultureInfo.InvariantCulture) is var value and > 0
            ? Replaced(Figure, Figure.Token.Span.Text.Replace(number.Value, (value * 2).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))
            : null;
    }

    /// <summary>The changed package.</summary>
    public Compilation Compile(PolicyPackage package) => Compiler.Compile(package.Files.Documents.Select(document =>
        document.Name == Figure.Passage.Document.Name ? new SourceText(document.Name, Edited(document.Text)) : document));

    /// <inheritdoc/>
    public override string ToString() => $"{Figure.Place}: {Change}";

    private string Edited(string text) => Edits.OrderByDescending(edit => edit.Span.Start)
        .Aggregate(text, (soFar, edit) => string.Concat(soFar.AsSpan(0, edit.Span.Start), edit.Text, soFar.AsSpan(edit.Span.End)));

    private static Mutant Replaced(Figure figure, string text) =>
        new(figure, $"{figure.Token.Span.Text} → {text}", [(figure.Token.Span, text)]);

    /// <summary>One step more of this share and one less of another: shares that do not sum to the whole do not compile.</summary>
    private static Mutant Shifted(Figure figure)
    {
        Token other = figure.Passage.Tokens.First(token => token.Kind == TokenKind.Number && token != figure.Token);
        string more = Numbers(figure.Token.Span.Text).First();
        return new Mutant(figure, $"{figure.Token.Span.Text} → {more}", [(figure.Token.Span, more), (other.Span, Numbers(other.Span.Text).Last())]);
    }

    private static Mutant Unwrapped(Figure figure)
    {
        Token close = figure.Passage.Tokens.First(token =>
            token.Span.Start > figure.Token.Span.Start && Around.ContainsKey(token.Keyword));
        string sign = Around[close.Keyword];
        return new Mutant(figure, $"在 … {close.Span.Text} → {sign} …", [(figure.Token.Span, sign), (close.Span, "")]);
    }

    private static IEnumerable<string> Numbers(string written)
    {
        string digits = Digits().Match(written).Value;
        int decimals = digits.Contains('.') ? digits.Length - digits.IndexOf('.') - 1 : 0;
        decimal step = 1m / (decimal)Math.Pow(10, decimals);
        decimal value = decimal.Parse(digits, CultureInfo.InvariantCulture);
        return new[] { value + step, value - step }
            .Where(changed => changed >= 0)
            .Select(changed => changed.ToString($"F{decimals}", CultureInfo.InvariantCulture) + written[digits.Length..]);
    }

    [GeneratedRegex(@"^[0-9.]+")]
    private static partial Regex Digits();
}
