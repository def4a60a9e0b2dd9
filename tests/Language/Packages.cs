using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>The committed package for tests, and the shortest way to compile and format.</summary>
public static class Packages
{
    /// <summary>The rules of the ten articles, without notices and cases.</summary>
    public static IReadOnlyList<SourceText> Hangzhou { get; } = [.. Sources("policies/hangzhou-software-2026")
        .Where(source => !source.Name.Contains("/notices/", StringComparison.Ordinal) && !source.Name.Contains("/cases/", StringComparison.Ordinal))];

    /// <summary>Its notices.</summary>
    public static IReadOnlyList<SourceText> HangzhouNotices { get; } = [.. Sources("policies/hangzhou-software-2026/notices")];

    /// <summary>Every document below a folder of the repository.</summary>
    public static IEnumerable<SourceText> Sources(string folder) =>
        Repository.FilesIn(folder, ".md").Select(file => new SourceText(file, Repository.Read(file)));

    /// <summary>Formats a document that has no errors.</summary>
    public static string Formatted(SourceText document, KeywordLanguage? keywords = null)
    {
        DiagnosticBag diagnostics = new();
        string formatted = Formatter.Format(document, keywords, diagnostics);
        Assert.Equal([], diagnostics.Items.Select(Shown));
        return formatted;
    }

    /// <summary>The print of the program that documents compile to.</summary>
    public static string Meaning(IEnumerable<SourceText> documents)
    {
        Compilation compilation = Compiler.Compile(documents);
        Assert.Equal([], compilation.Diagnostics.Items.Where(diagnostic => diagnostic.Blocks).Select(Shown));
        return ProgramPrint.Of(compilation.Program);
    }

    /// <summary>A diagnostic on one line.</summary>
    public static string Shown(Diagnostic diagnostic) =>
        $"{diagnostic.Span} {diagnostic.Code}: {Catalogue.Message(diagnostic, Tongue.English)}";
}
