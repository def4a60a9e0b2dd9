using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Markdig;
using Markdig.Syntax;
using SourceSpan = Duixian.Language.Text.SourceSpan;

namespace Duixian.Language.Documents;

/// <summary>One Markdown document of a package: its prose in sections with anchors, and its rule blocks.</summary>
/// <param name="Source">The whole document.</param>
/// <param name="Sections">Headings in document order.</param>
/// <param name="Rules">The rule blocks in document order.</param>
public sealed record PolicyDocument(SourceText Source, Seq<Section> Sections, Seq<RuleBlock> Rules)
{
    /// <summary>The word that marks a fenced block as rules.</summary>
    public const string RuleFence = "policy";

    /// <summary>Finds headings and rule blocks; a fence that never closes is diagnosed and its text is read all the same.</summary>
    public static PolicyDocument FromText(SourceText source, DiagnosticBag diagnostics)
    {
        var sections = new List<Section>();
        var rules = new List<RuleBlock>();
        foreach (var block in Blocks(source, diagnostics))
        {
            if (block is HeadingBlock { Parent: MarkdownDocument } heading) sections.Add(SectionOf(source, heading, sections.Count));
            if (block is FencedCodeBlock fence && fence.Info == RuleFence)
                rules.Add(RuleOf(source, fence, sections.Count - 1, diagnostics));
        }

        return new PolicyDocument(source, sections.ToSeq(), rules.ToSeq());
    }

    // Emphasis, links and the like are left to whoever shows the prose; some of them take long on hostile text.
    private static MarkdownPipeline BlocksOnly { get; } = BuildBlocksOnly();

    private static MarkdownPipeline BuildBlocksOnly()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.InlineParsers.Clear();
        return builder.Build();
    }

    private static IEnumerable<Block> Blocks(SourceText source, DiagnosticBag diagnostics)
    {
        try
        {
            return Markdown.Parse(source.Text, BlocksOnly).Descendants<Block>();
        }
        catch (ArgumentException)
        {
            // The library refuses documents nested deeper than it follows.
            diagnostics.Add(DiagnosticCode.NestingTooDeep, source.Span(0, 0), "128");
            return [];
        }
    }

    private static Section SectionOf(SourceText source, HeadingBlock heading, int index)
    {
        var written = source.Text.AsSpan(heading.Span.Start, heading.Span.Length);
        if (heading.IsSetext) written = written[..Math.Max(0, written.LastIndexOf('\n'))];
        var title = written.TrimStart('#').Trim().ToString();
        return new Section(heading.Level, title, $"s{index + 1}", source.Span(heading.Span.Start, heading.Span.Length));
    }

    private static RuleBlock RuleOf(SourceText source, FencedCodeBlock fence, int section, DiagnosticBag diagnostics)
    {
        var text = source.Text;
        var closed = fence.ClosingFencedCharCount > 0;
        // A block that is still open at the end of the document runs to that end.
        var end = closed || fence.Parent is not MarkdownDocument ? Math.Min(fence.Span.End + 1, text.Length) : text.Length;
        var opening = text.IndexOf('\n', fence.Span.Start);
        var start = opening < 0 || opening >= end ? end : opening + 1;
        if (!closed)
            diagnostics.Add(DiagnosticCode.FenceNotClosed, source.Span(fence.Span.Start, Math.Min(3, end - fence.Span.Start)));
        else
            end = Math.Max(start, text.LastIndexOf('\n', end - 1) + 1);
        return new RuleBlock(start, end, section, closed);
    }
}

/// <summary>A heading of a document; its prose runs to the next heading.</summary>
/// <param name="Level">One to six.</param>
/// <param name="Title">The heading without its marks.</param>
/// <param name="Anchor">A name unique in the document, for links.</param>
/// <param name="Span">The heading line.</param>
public sealed record Section(int Level, string Title, string Anchor, SourceSpan Span);

/// <summary>The characters of one rule block.</summary>
/// <param name="Start">Offset of the first character behind the opening fence line.</param>
/// <param name="End">Offset behind the last character before the closing fence line.</param>
/// <param name="Section">Position of the section it stands in; −1 before the first heading.</param>
/// <param name="Closed">False when the closing fence is missing.</param>
public sealed record RuleBlock(int Start, int End, int Section, bool Closed);
