using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Language.Mutations;

/// <summary>One small change of a package, to see whether some case notices.</summary>
/// <param name="Operator">What kind of change.</param>
/// <param name="Place">Where.</param>
/// <param name="Before">What stands there, on one line.</param>
/// <param name="After">What stands there instead.</param>
/// <param name="Edits">The change of the document, in text order and apart from each other.</param>
/// <param name="Terms">What the sentence about a survivor names: the two sides of a comparison, what a cap bounds; may be empty.</param>
/// <param name="IsDeclared">
/// True where it changes what facts, cases and notices are read by; false for a rule, under which they can be read once for all.
/// </param>
public sealed record Mutation(
    MutationOperator Operator, MutationPlace Place, Wording Before, Wording After, Seq<TextEdit> Edits, Seq<Wording> Terms, bool IsDeclared)
{
    /// <summary>Where the change begins.</summary>
    public SourceSpan Span => Edits[0].Span;

    /// <summary>The document with the change made.</summary>
    public SourceText Changed()
    {
        var source = Span.Source;
        var text = new System.Text.StringBuilder();
        var at = 0;
        foreach (var edit in Edits)
        {
            text.Append(source.Text, at, edit.Span.Start - at).Append(edit.Text);
            at = edit.Span.End;
        }

        return new SourceText(source.Name, text.Append(source.Text, at, source.Text.Length - at).ToString());
    }
}

/// <summary>A run of characters and what is put in its place.</summary>
/// <param name="Span">The characters; a length of zero inserts.</param>
/// <param name="Text">The new characters.</param>
public sealed record TextEdit(SourceSpan Span, string Text);

/// <summary>Where a change is made, in words that stay the same when lines move.</summary>
/// <param name="Document">The document.</param>
/// <param name="Declaration">The declaration.</param>
/// <param name="Label">The condition, definition or clause in it; empty for the declaration itself.</param>
/// <param name="Around">The whole rule it is part of, on one line.</param>
public sealed record MutationPlace(string Document, Wording Declaration, Wording Label, Wording Around);
