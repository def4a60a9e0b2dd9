using Duixian.Language.Ir;
using Duixian.Language.Mutations;
using Duixian.Language.Syntax;

namespace Duixian.Execution.Mutations;

/// <summary>What a change can be noticed in: nothing else need be computed again.</summary>
/// <param name="Awards">Awards whose result for one firm may change, by position.</param>
/// <param name="Provisions">Provisions that may open or close, by position.</param>
/// <param name="IsOverFirms">True when the order of applicants, the choice among awards or a budget may change.</param>
internal sealed record Reach(HashSet<int> Awards, HashSet<int> Provisions, bool IsOverFirms)
{
    /// <summary>Whether the answer for an award or provision of a name may change.</summary>
    public bool Holds(Program program, string name) =>
        Awards.Any(index => program.Awards[index].Name.Wording.Is(name)) || Provisions.Any(index => program.Provisions[index].Name.Wording.Is(name));
}

/// <summary>How far changes of one package reach.</summary>
internal sealed class Reaches
{
    private readonly Program _program;
    private readonly Dependencies _dependencies;
    private readonly HashSet<Part> _overFirms;
    private readonly List<HashSet<Part>> _awards;
    private readonly List<(int Provision, HashSet<Part> Needs)> _provisions;

    public Reaches(Program program)
    {
        (_program, _dependencies) = (program, Dependencies.Of(program));
        _overFirms = OverFirms().ToHashSet();
        _awards = [.. program.Awards.Select(award => _dependencies.NeedsOfResult(award).ToHashSet())];
        _provisions = [.. _dependencies.Parts.Where(part => part.Kind == PartKind.Provision)
            .Select(part => (part.Index, _dependencies.NeedsOf(part).Append(part).ToHashSet()))];
    }

    public Reach Of(Mutation mutation)
    {
        var changed = _dependencies.Parts.Where(part => IsIn(part, mutation.Place)).ToList();
        // What is no part of its own may matter anywhere; what the policy says of itself matters to the amounts of every award.
        if (changed.Count == 0 || changed.Exists(part => part.Kind == PartKind.Policy))
            return new Reach([.. Enumerable.Range(0, _program.Awards.Count)], [.. Enumerable.Range(0, _program.Provisions.Count)], changed.Count == 0);
        var awards = Enumerable.Range(0, _awards.Count).Where(award => changed.Exists(_awards[award].Contains));
        var provisions = _provisions.FindAll(provision => changed.Exists(provision.Needs.Contains)).ConvertAll(provision => provision.Provision);
        var isOverFirms = changed.Exists(_overFirms.Contains) || changed.Exists(part => part.Kind is PartKind.Overlap or PartKind.Budget)
            || Grammar.Selection.Any(rule => rule.Keyword.Word() == mutation.Place.Label)
            || mutation.Operator == MutationOperator.Key;
        return new Reach([.. awards], [.. provisions], isOverFirms);
    }

    /// <summary>The part that is declared, the fields of a list with it.</summary>
    private static bool IsIn(Part part, MutationPlace place)
    {
        var name = place.Declaration.Chinese[(place.Declaration.Chinese.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return part.Home is null && (part.Name.Chinese == name || part.Name.Chinese == place.Declaration.Chinese);
    }

    /// <summary>What selections, overlaps and budgets name, and what that needs.</summary>
    private IEnumerable<Part> OverFirms()
    {
        var selections = _program.Awards.Where(award => award.Selection is not null).SelectMany(award => ProgramExprs.Of(award.Selection!)).SelectMany(expr => _dependencies.UsesOf(expr));
        var others = _dependencies.Parts.Where(part => part.Kind is PartKind.Overlap or PartKind.Budget).SelectMany(part => _dependencies.UsesOf(part));
        return selections.Concat(others)
            .Where(part => part.Kind is not (PartKind.Award or PartKind.Ledger or PartKind.List))
            .SelectMany(part => _dependencies.NeedsOf(part).Append(part));
    }
}
