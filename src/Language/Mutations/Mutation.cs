using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Language.Mutations;

/// <summary>One small change of a package, to see whether some case notices.</summary>
/// <param name="Operator">What kind of change.</param>
/// <param name="Place">Where.</param>
/// <param name="Before">What stands there, on one line.</param>
/// <param name="After">What stands there instead.</param>
/// <param name="Edits">The change of the document, in text order and apart from each other; what must change with it elsewhere behind it.</param>
/// <param name="Terms">What the sentence about a survivor names: the two sides of a comparison, what a cap bounds; may be empty.</param>
/// <param name="Target">What of the package is changed.</param>
public sealed record Mutation(
    MutationOperator Operator, MutationPlace Place, Wording Before, Wording After, Seq<TextEdit> Edits, Seq<Wording> Terms, MutationTarget Target)
{
    /// <summary>Where the change begins.</summary>
    public SourceSpan Span => Edits[0].Span;

    /// <summary>The documents with the change made: one, but where several must change together.</summary>
    public Seq<SourceText> Changed() => Edits
        .GroupBy(edit => edit.Span.Source)
        .Select(document => new SourceText(document.Key.Name, TextEdit.Applied(document.Key.Span(0, document.Key.Text.Length), document)))
        .ToSeq();
}

/// <summary>What of a package a change is made in, which says what has to be read again.</summary>
public enum MutationTarget
{
    /// <summary>A rule: facts, cases and notices are read as before.</summary>
    Rule,

    /// <summary>What facts, cases and notices are read by.</summary>
    Declaration,

    /// <summary>A notice: only the cases that name it can tell.</summary>
    Notice,
}

/// <summary>A run of characters and what is put in its place.</summary>
/// <param name="Span">The characters; a length of zero inserts.</param>
/// <param name="Text">The new characters.</param>
public sealed record TextEdit(SourceSpan Span, string Text)
{
    /// <summary>What stands in a span after some edits in it, which are apart from each other.</summary>
    internal static string Applied(SourceSpan span, IEnumerable<TextEdit> edits)
    {
        var text = new System.Text.StringBuilder();
        var at = span.Start;
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start))
        {
            text.Append(span.Source.Text, at, edit.Span.Start - at).Append(edit.Text);
            at = edit.Span.End;
        }

        return text.Append(span.Source.Text, at, span.End - at).ToString();
    }
}

/// <summary>Where a change is made, in words that stay the same when lines move.</summary>
/// <param name="Document">The document.</param>
/// <param name="Declaration">The declaration.</param>
/// <param name="Label">The condition, definition or clause in it; empty for the declaration itself.</param>
/// <param name="Around">The whole rule it is part of, on one line.</param>
public sealed record MutationPlace(string Document, Wording Declaration, Wording Label, Wording Around);
