using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

/// <summary>
/// Of all sets of a firm's claims without two that exclude each other, the one with the largest sum; every set is tried.
/// docs/language/selection-overlap-budget.md, Overlap.
/// </summary>
internal static class Choice
{
    private const int MostTried = 10;

    /// <summary>The best set and what is left of each claim: nothing of what is given up; unknown where it is open which set is best.</summary>
    public static (IReadOnlyCollection<Claim> Kept, Dictionary<Claim, Answer> Amounts) Of(Asking asking, IEnumerable<Claim> available)
    {
        List<Claim> all = [.. Shares.Ordered(available)];
        HashSet<(Claim, Claim)> excluding = [.. Excluding(asking, all)];
        List<Claim> linked = LinkedWith(asking, all, excluding);
        if (linked.Exists(claim => !claim.IsCertain)) return (all, Shares.Of(asking, all, linked));
        if (linked.Count > MostTried) throw new NotCovered($"{linked.Count} linked claims of one firm");
        List<(IReadOnlyCollection<Claim> Kept, Dictionary<Claim, Answer> Amounts)> tried = [.. Sets(linked, excluding, 0, []).Select(set =>
        {
            List<Claim> kept = [.. all.Where(claim => set.Contains(claim) || !linked.Contains(claim))];
            return (kept, Shares.Of(asking, kept, []));
        })];
        // Of equal sets the first in the order of sets.
        var best = tried.Aggregate((a, b) => Sum(b.Amounts) > Sum(a.Amounts) ? b : a);
        foreach (Claim givenUp in linked.Except(best.Kept)) best.Amounts[givenUp] = Answer.Of(0);
        return best;
    }

    /// <summary>
    /// The claims that exclude another, and whatever is linked with them by a shared cap or a matter: where something is shared, less of
    /// one may be more in all. The others are all had.
    /// </summary>
    private static List<Claim> LinkedWith(Asking asking, List<Claim> all, HashSet<(Claim, Claim)> excluding)
    {
        List<(Claim, Claim)> links = [.. asking.Program.Overlaps.SelectMany(overlap => Meeting(asking, overlap, all))];
        foreach (SharedCap cap in asking.Program.SharedCaps)
        {
            List<Claim> covered = all.FindAll(claim => cap.Awards.Contains(claim.Award.Index) && !claim.Eligibility.GivesNothing());
            links.AddRange(covered.Skip(1).SelectMany(claim => new[] { (covered[0], claim), (claim, covered[0]) }));
        }

        HashSet<Claim> linked = [.. excluding.Select(pair => pair.Item1)];
        for (int before = -1; before < linked.Count;)
        {
            before = linked.Count;
            linked.UnionWith(links.Where(link => linked.Contains(link.Item1)).Select(link => link.Item2).ToList());
        }

        return all.FindAll(linked.Contains);
    }

    /// <summary>Pairs of claims that exclude each other, both ways round.</summary>
    private static IEnumerable<(Claim, Claim)> Excluding(Asking asking, IReadOnlyList<Claim> claims)
    {
        foreach (Overlap overlap in asking.Program.Overlaps.Where(each => each.Source is null))
        {
            if (overlap.Enabled is { } enabled && !asking.Of(enabled, Matter.NoSlots).IsKnown) throw new NotCovered("an overlap that may apply");
            if (claims.Any(claim => overlap.Awards.Contains(claim.Award.Index) && !claim.Eligibility.GivesNothing()
                && Matter.Of(asking, claim).State is not (State.Known or State.Absent))) throw new NotCovered("a matter that is not known");
            foreach (var pair in Meeting(asking, overlap, claims)) yield return pair;
        }
    }

    /// <summary>Pairs of claims for one matter under a rule, both ways round.</summary>
    private static IEnumerable<(Claim, Claim)> Meeting(Asking asking, Overlap overlap, IReadOnlyList<Claim> claims)
    {
        if (overlap.Enabled is { } enabled && asking.Of(enabled, Matter.NoSlots).Is(false)) return [];
        List<(Claim Claim, string Matter)> covered = [.. claims
            .Where(claim => overlap.Awards.Contains(claim.Award.Index) && !claim.Eligibility.GivesNothing())
            .Select(claim => (claim, Matter.Of(asking, claim)))
            .Where(each => each.Item2.IsKnown)
            .Select(each => (each.claim, Matter.Text(each.Item2.Value!)))];
        return covered.SelectMany(a => covered.Where(b => a.Claim != b.Claim && a.Matter == b.Matter).Select(b => (a.Claim, b.Claim)));
    }

    /// <summary>All sets without two that exclude each other; those with an earlier claim before those without.</summary>
    private static IEnumerable<IReadOnlyList<Claim>> Sets(
        List<Claim> linked, HashSet<(Claim, Claim)> excluding, int at, IReadOnlyList<Claim> taken)
    {
        if (at == linked.Count) return [taken];
        IEnumerable<IReadOnlyList<Claim>> without = Sets(linked, excluding, at + 1, taken);
        return taken.Any(other => excluding.Contains((other, linked[at])))
            ? without
            : Sets(linked, excluding, at + 1, [.. taken, linked[at]]).Concat(without);
    }

    private static Fraction Sum(Dictionary<Claim, Answer> shares) =>
        shares.Values.Where(each => each.IsKnown).Aggregate((Fraction)0, (sum, each) => sum + each.Number);
}
