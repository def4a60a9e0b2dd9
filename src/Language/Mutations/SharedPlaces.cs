using Duixian.Language.Syntax;

namespace Duixian.Language.Mutations;

/// <summary>Pools of places: each award of a pool states the places, and all must state them alike, so that a change is made in all at once.</summary>
internal sealed class SharedPlaces
{
    private static readonly Keyword[] Shared = [Keyword.TakeFirst, Keyword.From, Keyword.Ranks, Keyword.Ties, Keyword.Reserve];

    private readonly ILookup<string, ArgumentSyntax.Clauses> _pools;

    public SharedPlaces(IEnumerable<DeclarationSyntax> declarations) => _pools = declarations
        .Select(declaration => declaration.Clause(Keyword.Selection)?.Argument)
        .OfType<ArgumentSyntax.Clauses>()
        .Where(selection => PoolOf(selection) is not null)
        .ToLookup(selection => PoolOf(selection)!, StringComparer.Ordinal);

    /// <summary>Whether an award of the pool that is declared before states a clause, and is where it is changed for all.</summary>
    public bool AreStatedBefore(ArgumentSyntax.Clauses selection, Keyword clause) => Shared.Contains(clause)
        && OfPool(selection).TakeWhile(other => !ReferenceEquals(other, selection)).Any(other => ClauseOf(other, clause) is not null);

    /// <summary>What a change of a clause changes in the other awards of the pool: they say the same as the changed clause.</summary>
    public IEnumerable<TextEdit> InTheOthers(ArgumentSyntax.Clauses selection, ClauseSyntax clause, IEnumerable<TextEdit> edits)
    {
        if (!Shared.Contains(clause.Keyword)) yield break;
        var stated = TextEdit.Applied(clause.Span, edits);
        foreach (var other in OfPool(selection).Where(other => !ReferenceEquals(other, selection)))
        {
            var first = other.Items[0].Span;
            // What an award leaves unsaid is what the others say all the same.
            yield return ClauseOf(other, clause.Keyword) is { } own
                ? new TextEdit(own.Span, stated)
                : new TextEdit(first with { Start = first.End, Length = 0 }, $" {stated}");
        }
    }

    private IEnumerable<ArgumentSyntax.Clauses> OfPool(ArgumentSyntax.Clauses selection) => PoolOf(selection) is { } pool ? _pools[pool] : [];

    private static string? PoolOf(ArgumentSyntax.Clauses selection) =>
        ClauseOf(selection, Keyword.Pool)?.Argument is ArgumentSyntax.Names { Items: [var pool, ..] } ? pool.Name.Text : null;

    private static ClauseSyntax? ClauseOf(ArgumentSyntax.Clauses selection, Keyword keyword) =>
        selection.Items.FirstOrDefault(clause => clause.Keyword == keyword);
}
