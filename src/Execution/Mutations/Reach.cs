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
    private readonly HashSet<Part> _acrossAwards;
    private readonly List<HashSet<Part>> _awards;
    private readonly List<(int Provision, HashSet<Part> Needs)> _provisions;

    public Reaches(Program program)
    {
        (_program, _dependencies) = (program, Dependencies.Of(program));
        _overFirms = Needed(Selections()).ToHashSet();
        _acrossAwards = Needed(Others()).Concat(_dependencies.Parts.Where(IsAcross)).ToHashSet();
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
        var isOverFirms = changed.Exists(_overFirms.Contains) || changed.Exists(_acrossAwards.Contains)
            || Grammar.Selection.Any(rule => rule.Keyword.Word() == mutation.Place.Label)
            || mutation.Operator == MutationOperator.Key;
        if (isOverFirms) awards = changed.Exists(_acrossAwards.Contains) ? Enumerable.Range(0, _awards.Count) : awards.SelectMany(PoolMates).Distinct();
        return new Reach([.. awards], [.. provisions], isOverFirms);
    }

    /// <summary>The part that is declared, the fields of a list with it.</summary>
    private static bool IsIn(Part part, MutationPlace place)
    {
        var name = place.Declaration.Chinese[(place.Declaration.Chinese.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        return part.Home is null && (part.Name.Chinese == name || part.Name.Chinese == place.Declaration.Chinese);
    }

    private static bool IsAcross(Part part) => part.Kind is PartKind.Overlap or PartKind.Budget;

    private IEnumerable<Part> Selections() =>
        _program.Awards.Where(award => award.Selection is not null).SelectMany(award => ProgramExprs.Of(award.Selection!)).SelectMany(expr => _dependencies.UsesOf(expr));

    private IEnumerable<Part> Others() => _dependencies.Parts.Where(IsAcross).SelectMany(part => _dependencies.UsesOf(part));

    /// <summary>The parts and what they need; awards, lists and the ledger are what is chosen from, not how.</summary>
    private IEnumerable<Part> Needed(IEnumerable<Part> parts) => parts
        .Where(part => part.Kind is not (PartKind.Award or PartKind.Ledger or PartKind.List))
        .SelectMany(part => _dependencies.NeedsOf(part).Append(part));

    /// <summary>The awards whose places come from the same pool.</summary>
    private IEnumerable<int> PoolMates(int award) => _program.Awards[award].Selection?.Pool is { } pool
        ? _program.Awards.Where(other => other.Selection?.Pool == pool).Select(other => other.Index)
        : [award];
}
