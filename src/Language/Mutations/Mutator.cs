using Duixian.Language.Diagnostics;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Language.Mutations;

/// <summary>The small changes of one document: goes through its declarations in text order.</summary>
internal sealed partial class Mutator(Wordings words, OptionPlaces options, SharedPlaces places)
{
    private readonly List<Mutation> _found = [];
    private Spot _spot = new("", "", "", "", null, MutationTarget.Rule);

    /// <summary>Where the walk is.</summary>
    /// <param name="Document">The document.</param>
    /// <param name="Declaration">The declaration.</param>
    /// <param name="Label">The condition, definition or clause.</param>
    /// <param name="Around">The whole rule.</param>
    /// <param name="Figures">What a change of a figure is called here; null for what the figure itself says.</param>
    /// <param name="Target">What of the package it is in.</param>
    private sealed record Spot(
        string Document, Wording Declaration, Wording Label, Wording Around, MutationOperator? Figures, MutationTarget Target);

    /// <summary>The changes of some declarations of one document.</summary>
    /// <param name="declarations">Those of a document of the package, or of a notice.</param>
    /// <param name="isNotice">Whether it is a notice.</param>
    public IReadOnlyList<Mutation> Of(IEnumerable<DeclarationSyntax> declarations, bool isNotice)
    {
        foreach (var declaration in declarations)
        {
            var target = isNotice ? MutationTarget.Notice : IsReadBy(declaration.Keyword) ? MutationTarget.Declaration : MutationTarget.Rule;
            _spot = new Spot(declaration.Span.Source.Name, NameOf(declaration), "", "", null, target);
            Declaration(declaration);
        }

        return _found;
    }

    private static bool IsReadBy(Keyword keyword) => keyword is Keyword.Fact or Keyword.List or Keyword.Judgement
        or Keyword.OpenParameter or Keyword.Limit or Keyword.OpenChoice or Keyword.WorkingCalendar;

    private static Wording NameOf(DeclarationSyntax declaration)
    {
        var keyword = declaration.Keyword.Word();
        if (declaration.Keyword == Keyword.Scope) return keyword;
        var head = declaration.Head;
        var owner = head.Owner is { } list ? list.Text + "." : "";
        return new Wording($"{keyword.Chinese} {owner}{head.Name.Text}", $"{keyword.English} {owner}{head.Alias?.Text ?? head.Name.Text}");
    }

    private static Wording WordingOf(HeadSyntax head) => new(head.Name.Text, head.Alias?.Text ?? head.Name.Text);

    /// <summary>Does something one level further down, where the changes get another label.</summary>
    private void At(Wording label, SourceSpan around, Action walk, MutationOperator? figures = null)
    {
        var outer = _spot;
        _spot = outer with { Label = label, Around = words.Of(around), Figures = figures ?? outer.Figures };
        walk();
        _spot = outer;
    }

    /// <summary>A change that replaces one run of characters.</summary>
    private void Replace(MutationOperator what, SourceSpan frame, SourceSpan at, Wording by, params ReadOnlySpan<Wording> terms) =>
        Add(what, frame, [new Edit(at, by)], terms);

    /// <summary>A change that takes something away, with the sign that divides it from the next.</summary>
    private void Remove(MutationOperator what, SourceSpan own, SourceSpan gone) => Add(what, words.Of(own), "", [new Edit(gone, "")], []);

    /// <summary>A change, shown within a frame before and after.</summary>
    private void Add(MutationOperator what, SourceSpan frame, IReadOnlyList<Edit> edits, params ReadOnlySpan<Wording> terms)
    {
        var ordered = edits.OrderBy(edit => edit.Span.Start).ToList();
        Add(what, words.Of(frame), words.Of(frame, ordered), ordered, terms);
    }

    private void Add(MutationOperator what, Wording before, Wording after, List<Edit> edits, ReadOnlySpan<Wording> terms)
    {
        var place = new MutationPlace(_spot.Document, _spot.Declaration, _spot.Label, _spot.Around);
        var changes = edits.Select(edit => new TextEdit(edit.Span, edit.Text.Chinese)).ToSeq();
        _found.Add(new Mutation(what, place, before, after, changes, Seq.Create(terms), _spot.Target));
    }

    private SourceSpan Whole(ExprSyntax expr) => words.Balanced(WithWordBehind(expr));

    /// <summary>人数 在 100 with the 以上 behind it, which the tree keeps as the comparison's sign.</summary>
    private static SourceSpan WithWordBehind(ExprSyntax expr) => expr switch
    {
        ExprSyntax.Binary { Operator: Operator.And or Operator.Or } both => both.Span.To(WithWordBehind(both.Right)),
        ExprSyntax.Binary binary when binary.OperatorSpan.Start >= binary.Right.Span.End => binary.Span.To(binary.OperatorSpan),
        ExprSyntax.Not not => not.Span.To(WithWordBehind(not.Operand)),
        _ => expr.Span,
    };

    private Wording InParentheses(ExprSyntax expr)
    {
        var raw = words.Raw(Whole(expr));
        return new Wording($"({raw.Chinese})", $"({raw.English})");
    }
}
