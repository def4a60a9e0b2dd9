using Duixian.Language.Diagnostics;
using Duixian.Language.Documents;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Tests.Language.Mutations;

/// <summary>The words of the rule blocks of a document.</summary>
internal static class RuleTokens
{
    /// <summary>In text order.</summary>
    public static IEnumerable<Token> Of(SourceText document)
    {
        DiagnosticBag ignored = new();
        string normal = Lexer.Normalise(document.Text);
        return PolicyDocument.FromText(document, ignored).Rules
            .SelectMany(block => Layout.Read(document, normal, block.Start, block.End, ignored, []))
            .SelectMany(Of);
    }

    /// <summary>The lines below declarations, in text order.</summary>
    public static IEnumerable<Line> LinesBelow(SourceText document)
    {
        DiagnosticBag ignored = new();
        string normal = Lexer.Normalise(document.Text);
        return PolicyDocument.FromText(document, ignored).Rules
            .SelectMany(block => Layout.Read(document, normal, block.Start, block.End, ignored, []))
            .SelectMany(line => line.Children);
    }

    private static IEnumerable<Token> Of(Line line) => line.Tokens.Concat(line.Children.SelectMany(Of));
}
