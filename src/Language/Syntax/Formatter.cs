using System.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Documents;
using Duixian.Language.Text;

namespace Duixian.Language.Syntax;

/// <summary>Brings the rule blocks of a document into their one canonical form; prose is never touched.</summary>
public static class Formatter
{
    /// <summary>The document with every readable rule block formatted. A block that cannot be read stays as it is and is diagnosed.</summary>
    /// <param name="document">A document of a package, or a notice.</param>
    /// <param name="keywords">The language keywords and units are converted to; null keeps each as written.</param>
    /// <param name="diagnostics">Where the troubles of unreadable blocks go.</param>
    public static string Format(SourceText document, KeywordLanguage? keywords, DiagnosticBag diagnostics)
    {
        var text = document.Text;
        var normal = Lexer.Normalise(text);
        var newline = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var into = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var block in PolicyDocument.FromText(document, diagnostics).Rules)
        {
            if (Read(document, normal, block, diagnostics) is not { } read) continue;
            var writer = new BlockWriter(keywords, MarginOf(text, block.Start), newline);
            into.Append(text, copied, block.Start - copied).Append(writer.Write(read.Lines, read.Trailing));
            copied = block.End;
        }

        return into.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The lines of a block and the comments behind them; null when something in it could not be read.</summary>
    private static (List<Line> Lines, List<string> Trailing)? Read(
        SourceText document, string normal, RuleBlock block, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var trailing = new List<string>();
        var lines = Layout.Read(document, normal, block.Start, block.End, found, trailing);
        Parser.Read(lines, found);
        diagnostics.AddRange(found.Items);
        return found.HasErrors || !block.Closed ? null : (lines, trailing);
    }

    /// <summary>The column of the fence: a block inside a Markdown list item keeps its place.</summary>
    private static int MarginOf(string text, int start)
    {
        var line = start < 2 ? 0 : text.LastIndexOf('\n', start - 2) + 1;
        var column = 0;
        for (var at = line; at < start && text[at] is not ('`' or '~'); at++)
            column += text[at] == '\t' ? 4 - column % 4 : 1;
        return column;
    }
}
