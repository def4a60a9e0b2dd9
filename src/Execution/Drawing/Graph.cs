using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Drawing;

/// <summary>What depends on what in a package, cut into pictures: what several awards share, each award, what stands over awards, the rest.</summary>
/// <param name="Title">What the whole is called.</param>
/// <param name="Reading">How to read it.</param>
/// <param name="Panels">The pictures, none of them empty.</param>
/// <param name="Tongue">The language of titles and names.</param>
public sealed record Graph(string Title, string Reading, Seq<Panel> Panels, Tongue Tongue)
{
    /// <summary>The whole package. A provision without conditions depends on nothing and is not shown.</summary>
    public static Graph Of(Program program, Tongue tongue)
    {
        var dependencies = Dependencies.Of(program);
        var shared = SharedBy(program, dependencies);
        var panels = new List<Panel>();
        void Add(string title, IEnumerable<Part> roots, HashSet<Part> elsewhere) =>
            panels.Add(Panel.Of(title, dependencies, Reached(dependencies, roots, elsewhere), elsewhere));

        Add(GraphWords.Shared.In(tongue), shared, []);
        foreach (var award in program.Awards.ToArray()) Add(TitleOf(award, program, tongue), [dependencies.PartOf(award)], shared);
        var awards = Of(dependencies, PartKind.Award).ToHashSet();
        HashSet<Part> before = [.. shared, .. awards];
        foreach (var cap in Of(dependencies, PartKind.SharedCap)) Add(TitleOf(cap, tongue), [cap], before);
        Add(GraphWords.Together.In(tongue), Of(dependencies, PartKind.Overlap, PartKind.Budget), before);
        Add(GraphWords.Provisions.In(tongue), Of(dependencies, PartKind.Provision).Where(part => program.Provisions[part.Index].Conditions is not null), shared);
        panels.Add(Panel.Of(GraphWords.Unused.In(tongue), dependencies, Unused(program, dependencies), []));
        return new Graph(TitleOf(program, tongue), GraphWords.Reading.In(tongue), panels.Where(panel => panel.Parts.Count > 0).ToSeq(), tongue);
    }

    /// <summary>What one award needs, and the shared caps, overlaps and budgets that stand over it with what these name themselves.</summary>
    public static Graph Of(Award award, Program program, Tongue tongue)
    {
        var dependencies = Dependencies.Of(program);
        var part = dependencies.PartOf(award);
        var shown = Reached(dependencies, [part], []);
        foreach (var over in dependencies.UsersOf(part).ToArray())
            shown.UnionWith(dependencies.UsesOf(over).Where(used => used.Kind != PartKind.Award).Append(over));
        return new Graph(
            TitleOf(program, tongue), GraphWords.ReadingOne.In(tongue), [Panel.Of(TitleOf(award, program, tongue), dependencies, shown, [])], tongue);
    }

    /// <summary>What is declared but named nowhere. The key of a list names its items and is of use by itself.</summary>
    private static HashSet<Part> Unused(Program program, Dependencies dependencies) => dependencies.Parts
        .Where(part => dependencies.UsersOf(part).Count == 0)
        .Where(part => part.IsParameter
            || part.Kind is PartKind.Fact or PartKind.Judgement or PartKind.Table or PartKind.Definition
            || (part.Kind == PartKind.Field && program.Lists[part.Owner].Key != part.Index))
        .ToHashSet();

    /// <summary>The scope and the definitions that the results of several awards rest on.</summary>
    private static HashSet<Part> SharedBy(Program program, Dependencies dependencies) => program.Awards
        .SelectMany(award => dependencies.NeedsOf(dependencies.PartOf(award)))
        .Where(part => part.Kind is PartKind.Policy or PartKind.Scope or PartKind.Definition)
        .GroupBy(part => part)
        .Where(group => group.Count() > 1)
        .Select(group => group.Key)
        .ToHashSet();

    private static HashSet<Part> Reached(Dependencies dependencies, IEnumerable<Part> roots, HashSet<Part> elsewhere)
    {
        var found = new HashSet<Part>();
        var open = new Stack<Part>(roots);
        while (open.TryPop(out var part))
            if (found.Add(part) && !elsewhere.Contains(part))
                foreach (var used in dependencies.UsesOf(part).ToArray()) open.Push(used);
        return found;
    }

    private static IEnumerable<Part> Of(Dependencies dependencies, params PartKind[] kinds) =>
        dependencies.Parts.Where(part => Array.IndexOf(kinds, part.Kind) >= 0);

    private static string TitleOf(Program program, Tongue tongue) =>
        GraphWords.Title.With(tongue, program.Policy.Title?.In(tongue) ?? program.Policy.Name.Wording.In(tongue));

    private static string TitleOf(Part part, Tongue tongue) =>
        GraphWords.PartTitle.With(tongue, GraphWords.Of(part.Kind).In(tongue), part.Name.In(tongue));

    private static string TitleOf(Award award, Program program, Tongue tongue)
    {
        var name = award.Name.Wording.In(tongue);
        return award.Cites.Count == 0
            ? name
            : GraphWords.PartTitle.With(tongue, new ArticleText(program, tongue).Article(award.Cites[0]), name);
    }
}
