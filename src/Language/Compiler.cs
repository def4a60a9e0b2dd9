using Duixian.Language.Binding;
using Duixian.Language.Diagnostics;
using Duixian.Language.Documents;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Language.Typing;

namespace Duixian.Language;

/// <summary>START HERE. From the documents of a package to a checked program: one short call for each stage.</summary>
public static class Compiler
{
    /// <summary>The longest document that is read. Far longer than any policy, and short enough to be read whatever it holds.</summary>
    /// <unit>characters</unit>
    public const int MostCharacters = 1_000_000;

    // All documents together.
    private const int MostCharactersOfPackage = 8 * MostCharacters;

    /// <summary>Compiles a package. Any text gives a result with diagnostics; nothing is thrown.</summary>
    public static Compilation Compile(IEnumerable<SourceText> documents)
    {
        var diagnostics = new DiagnosticBag();
        var total = 0L;
        var read = documents
            .Where(source => IsShort(source, MostCharacters, source.Text.Length, diagnostics)
                && IsShort(source, MostCharactersOfPackage, total += source.Text.Length, diagnostics))
            .Select(source => PolicyDocument.FromText(source, diagnostics))
            .ToSeq();
        var declarations = read.SelectMany(document => Declarations(document, diagnostics)).ToList();
        if (!diagnostics.HasErrors && declarations.Count == 0) Empty(read, diagnostics);
        var names = Names.FromSyntax(declarations, diagnostics);
        var program = declarations.Count == 0 && diagnostics.HasErrors ? null : new Checker(names, diagnostics).ToProgram();
        return new Compilation(program, diagnostics, read, names);
    }

    /// <summary>Compiles a package again after a change of some documents; the others are not read again.</summary>
    /// <param name="compilation">The package before the change.</param>
    /// <param name="changed">The changed documents, under their old names.</param>
    public static Compilation Compile(Compilation compilation, Seq<SourceText> changed)
    {
        var diagnostics = new DiagnosticBag();
        if (!changed.All(source => IsShort(source, MostCharacters, source.Text.Length, diagnostics)))
            return new Compilation(null, diagnostics, compilation.Documents, compilation.Names);
        var again = changed.ToDictionary(source => source.Name, source => PolicyDocument.FromText(source, diagnostics), StringComparer.Ordinal);
        var before = compilation.Names.Declarations.ToLookup(declaration => declaration.Span.Source.Name, StringComparer.Ordinal);
        var read = compilation.Documents.Select(document => again.GetValueOrDefault(document.Source.Name, document)).ToSeq();
        var declarations = read
            .SelectMany(document => again.ContainsKey(document.Source.Name) ? Declarations(document, diagnostics) : before[document.Source.Name])
            .ToList();
        var names = Names.FromSyntax(declarations, diagnostics);
        return new Compilation(new Checker(names, diagnostics).ToProgram(), diagnostics, read, names);
    }

    /// <summary>Compiles a notice against a package; its values are checked against the package's bounds.</summary>
    /// <param name="compilation">A package that compiled.</param>
    /// <param name="source">The notice document.</param>
    public static (Notice? Notice, DiagnosticBag Diagnostics) CompileNotice(Compilation compilation, SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        if (!IsShort(source, MostCharacters, source.Text.Length, diagnostics)) return (null, diagnostics);
        var document = PolicyDocument.FromText(source, diagnostics);
        var declarations = Declarations(document, diagnostics).ToList();
        var notice = compilation.Program is { } program
            ? new Checker(compilation.Names, diagnostics).NoticeOf(program, declarations, source)
            : null;
        return (diagnostics.HasErrors ? null : notice, diagnostics);
    }

    /// <summary>An expression of figures alone, such as the arithmetic of a worked case; null when it does not compile.</summary>
    public static (Expr? Expr, DiagnosticBag Diagnostics) CompileExpression(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        if (!IsShort(source, MostCharacters, source.Text.Length, diagnostics)) return (null, diagnostics);
        var lines = Layout.Read(source, Lexer.Normalise(source.Text), 0, source.Text.Length, diagnostics, []);
        if (lines.Count == 0) diagnostics.Add(DiagnosticCode.ExpressionExpected, source.Span(0, 0), Terms.EndOfLine);
        foreach (var more in lines.Skip(1)) diagnostics.Add(DiagnosticCode.TokenUnexpected, more.Span, Terms.EndOfLine, Cursor.Shown(more.Tokens[0]));
        if (diagnostics.HasErrors) return (null, diagnostics);
        var syntax = Parser.ReadExpression(lines[0], diagnostics);
        if (diagnostics.HasErrors) return (null, diagnostics);
        return (new Checker(Names.FromSyntax([], diagnostics), diagnostics).StandAlone(syntax), diagnostics);
    }

    private static void Empty(Seq<PolicyDocument> documents, DiagnosticBag diagnostics)
    {
        var first = documents.Count > 0 ? documents[0].Source : new SourceText("policy.md", "");
        diagnostics.Add(DiagnosticCode.PackageEmpty, first.Span(0, 0), first.Name);
    }

    private static bool IsShort(SourceText source, int most, long length, DiagnosticBag diagnostics)
    {
        if (length <= most) return true;
        diagnostics.Add(DiagnosticCode.DocumentTooLong, source.Span(0, 0), source.Name, $"{length}", $"{most}");
        return false;
    }

    /// <summary>The declarations of a document, in text order.</summary>
    internal static IEnumerable<DeclarationSyntax> Declarations(PolicyDocument document, DiagnosticBag diagnostics)
    {
        var normal = Lexer.Normalise(document.Source.Text);
        return document.Rules.SelectMany(block =>
        {
            var lines = Layout.Read(document.Source, normal, block.Start, block.End, diagnostics, []);
            return Parser.Read(lines, diagnostics);
        });
    }
}

/// <summary>What became of a package: its program, if it compiled, its diagnostics and its documents.</summary>
public sealed class Compilation
{
    internal Compilation(Program? program, DiagnosticBag diagnostics, Seq<PolicyDocument> documents, Names names)
    {
        Program = program;
        Diagnostics = diagnostics;
        Documents = documents;
        Names = names;
    }

    /// <summary>The program; null when something blocks.</summary>
    public Program? Program { get; }

    /// <summary>Everything found, warnings included.</summary>
    public DiagnosticBag Diagnostics { get; }

    /// <summary>The documents with their prose and anchors.</summary>
    public Seq<PolicyDocument> Documents { get; }

    internal Names Names { get; }
}
