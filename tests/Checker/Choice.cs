using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

/// <summary>
/// Of all sets of a firm's claims without two that exclude each other, the one with the largest sum; every set is tried.
/// docs/language/selection-overlap-budget.md, Overlap.
/// </summary>
internal static class Choice
{
    private const int MostTried = 8;

    /// <summary>The best set and what is left of each claim: nothing of what is given up; unknown where it is open which set is best.</summary>
    public static (IReadOnlyCollection<Claim> Kept, Dictionary<Claim, Answer> Amounts) Of(Asking asking, IEnumerable<Claim> available)
    {
        List<Claim> all = [.. available.OrderBy(claim => claim.Award.Index)];
        HashSet<(Claim, Claim)> excluding = [.. Excluding(asking, all)];
        List<Claim> linked = [.. all.Where(claim => excluding.Any(pair => pair.Item1 == claim))];
        if (linked.Exists(claim => !claim.IsCertain)) return (all, Shares.Of(asking, all, linked));
        // Where caps or differences are shared, less of one may be more in all: whatever they touch may be left out too.
        if (linked.Count > 0) linked = [.. all.Where(claim => linked.Contains(claim) || MayTakeFromOthers(asking.Program, claim))];
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

    private static bool MayTakeFromOthers(Program program, Claim claim) =>
        claim.IsCertain && claim.Entitled.Number > 0
        && (program.SharedCaps.Any(cap => cap.Awards.Contains(claim.Award.Index))
            || program.Overlaps.Any(overlap => overlap.Source is not null && overlap.Awards.Contains(claim.Award.Index)));

    /// <summary>Pairs of claims that exclude each other, both ways round.</summary>
    public static IEnumerable<(Claim, Claim)> Excluding(Asking asking, IReadOnlyList<Claim> claims)
    {
        foreach (Overlap overlap in asking.Program.Overlaps.Where(each => each.Source is null))
        {
            Answer enabled = overlap.Enabled is null ? Answer.Of(true) : asking.Of(overlap.Enabled, Matter.NoSlots);
            if (enabled.Is(false)) continue;
            if (!enabled.IsKnown) throw new NotCovered("an overlap that may apply");
            List<(Claim Claim, Answer Matter)> covered = [.. claims
                .Where(claim => overlap.Awards.Contains(claim.Award.Index) && !claim.Eligibility.GivesNothing())
                .Select(claim => (claim, Matter.Of(asking, claim)))
                .Where(each => each.Item2.State != State.Absent)];
            foreach (var a in covered)
            {
                if (!a.Matter.IsKnown) throw new NotCovered("a matter that is not known");
                foreach (var b in covered)
                {
                    if (a.Claim != b.Claim && Matter.Text(a.Matter.Value!) == Matter.Text(b.Matter.Value!)) yield return (a.Claim, b.Claim);
                }
            }
        }
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
