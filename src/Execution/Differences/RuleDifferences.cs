using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Differences;

/// <summary>What became of a part from one version to the other.</summary>
public enum RuleChange
{
    /// <summary>Only the first version has it.</summary>
    Removed,

    /// <summary>Only the second version has it.</summary>
    Added,

    /// <summary>Both have it and it says something else.</summary>
    Changed,
}

/// <summary>One piece of a rule that differs.</summary>
/// <param name="Part">The rule, of the first version where it has it, else of the second.</param>
/// <param name="Change">What became of the rule.</param>
/// <param name="What">Which piece of it; for a rule that one version lacks, the piece that says most.</param>
/// <param name="Before">What the first version says; null where it says nothing.</param>
/// <param name="After">What the second version says; null where it says nothing.</param>
public sealed record RuleDifference(Part Part, RuleChange Change, Wording What, Wording? Before, Wording? After);

/// <summary>Which rules differ between two versions of a package, by what they mean: layout, comments and keywords do not count.</summary>
/// <remarks>A rule is the same one in both if its Chinese name is the same, or else its English one; a new name alone is a difference by itself
/// and no difference of what uses it.</remarks>
public sealed class RuleDifferences
{
    private readonly Dependencies _before;
    private readonly Dependencies _after;
    private readonly Dictionary<Part, Part> _matches = [];
    private readonly HashSet<Part> _changed;

    private RuleDifferences(Scenario before, Scenario after, Program programBefore, Program programAfter)
    {
        (_before, _after) = (Dependencies.Of(programBefore), Dependencies.Of(programAfter));
        Match(part => part.Name.Chinese, part => part.Home?.Chinese);
        Match(part => part.Name.English, part => part.Home?.English);
        // There is one of each, whatever it is called.
        Match(part => part.Kind is PartKind.Policy or PartKind.Scope ? "" : null, _ => "");
        var withNotice = before.Notice is not null || after.Notice is not null;
        var (one, other) = (
            new Aspects(programBefore, _before, withNotice ? before : null, NameOf),
            new Aspects(programAfter, _after, withNotice ? after : null, part => NameOf(_matches.GetValueOrDefault(part, part))));
        var back = _matches.ToDictionary(match => match.Value, match => match.Key);
        Items = _before.Parts.SelectMany(part => Compare(part, back.GetValueOrDefault(part), one, other))
            .Concat(_after.Parts.Where(part => !_matches.ContainsKey(part)).SelectMany(part => Alone(part, RuleChange.Added, other)))
            .ToSeq();
        _changed = Items.SelectMany(item => back.TryGetValue(item.Part, out var also) ? new[] { item.Part, also } : [item.Part]).ToHashSet();
    }

    /// <summary>The differences, in the order of the first version, then what only the second has.</summary>
    public Seq<RuleDifference> Items { get; }

    /// <summary>Compares two programs, each with the figures a scenario sets.</summary>
    public static RuleDifferences Of(Program before, Scenario settingBefore, Program after, Scenario settingAfter) =>
        new(settingBefore, settingAfter, before, after);

    /// <summary>The award of the second version that an award of the first is; null when it was removed.</summary>
    public Part? AfterOf(Award before) => _matches.FirstOrDefault(match => match.Value == _before.PartOf(before)).Key;

    /// <summary>The rules that differ and that the result of one firm under an award rests on.</summary>
    /// <param name="before">The award in the first version; null for none.</param>
    /// <param name="after">The award in the second version; null for none.</param>
    public Seq<Part> Behind(Award? before, Award? after)
    {
        var needed = (before is null ? [] : _before.NeedsOfResult(before)).Where(_changed.Contains)
            .Concat((after is null ? [] : _after.NeedsOfResult(after)).Where(_changed.Contains).Select(part => _matches.GetValueOrDefault(part, part)));
        return needed.Distinct().ToSeq();
    }

    private static int GroupOf(Part part) => part.IsParameter ? (int)PartKind.Choice : (int)part.Kind;

    private static string NameOf(Part part) => $"{GroupOf(part)} {part.Home?.Chinese}/{part.Name.Chinese}";

    /// <summary>Finds the parts that are called the same in both versions and have no match yet.</summary>
    private void Match(Func<Part, string?> name, Func<Part, string?> home)
    {
        var taken = _matches.Values.ToHashSet();
        var known = new Dictionary<(int, string?, string), Part>();
        foreach (var part in _before.Parts.Where(part => !taken.Contains(part)))
            if (name(part) is { } called) known.TryAdd((GroupOf(part), home(part), called), part);
        foreach (var part in _after.Parts.Where(part => !_matches.ContainsKey(part)))
            if (name(part) is { } called && known.Remove((GroupOf(part), home(part), called), out var match)) _matches[part] = match;
    }

    private static IEnumerable<RuleDifference> Compare(Part part, Part? match, Aspects one, Aspects other)
    {
        if (match is null) return Alone(part, RuleChange.Removed, one);
        var (before, after) = (ByName(one.Of(part)), ByName(other.Of(match)));
        var named = part.Name == match.Name || part.Kind == PartKind.Scope
            ? []
            : new[] { new RuleDifference(part, RuleChange.Changed, DifferenceWords.Name, Both(part.Name), Both(match.Name)) };
        return named.Concat(before.Keys.Union(after.Keys)
            .Select(key => (Before: before.GetValueOrDefault(key), After: after.GetValueOrDefault(key)))
            .Where(pair => pair.Before?.Meaning != pair.After?.Meaning)
            .Select(pair => new RuleDifference(part, RuleChange.Changed, (pair.Before ?? pair.After)!.What, pair.Before?.Shown, pair.After?.Shown)));
    }

    // A name may change in one language alone.
    private static Wording Both(Wording name) => Phrases.Aside.With(Tongue.English, name.Chinese, name.English);

    private static Dictionary<string, Aspect> ByName(Seq<Aspect> aspects) =>
        aspects.GroupBy(aspect => aspect.What.Chinese, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First());

    /// <summary>A rule that one version lacks, in one line.</summary>
    private static IEnumerable<RuleDifference> Alone(Part part, RuleChange change, Aspects aspects)
    {
        var all = aspects.Of(part);
        var most = all.FirstOrDefault(aspect => aspect.What == DifferenceWords.Amount || aspect.What == DifferenceWords.Value
                || aspect.What == DifferenceWords.Ceiling || aspect.What == DifferenceWords.Body || aspect.What == DifferenceWords.Content)
            ?? (all.Count > 0 ? all[0] : null);
        var what = most?.What ?? DifferenceWords.Name;
        var shown = most?.Shown ?? part.Name;
        return [change == RuleChange.Added ? new(part, change, what, null, shown) : new(part, change, what, shown, null)];
    }
}
