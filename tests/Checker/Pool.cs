using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

/// <summary>The places of one pool while they are offered; docs/language/selection-overlap-budget.md, Selection.</summary>
/// <param name="members">All claims of the awards that share it, with what each is asked against.</param>
internal sealed class Pool(IReadOnlyList<(Claim Claim, Asking Asking)> members)
{
    private enum Ties
    {
        AllIn,
        NoneIn,
        Draw,
        Panel,
    }

    private readonly HashSet<Claim> _declined = [];
    private readonly HashSet<Claim> _usedUp = [];

    // Places that were free for a group kept out: they stay empty, only later ones can let it in.
    private readonly Dictionary<IReadOnlyList<Claim>, int> _leftEmpty = [];
    private readonly List<(Claim KeptOut, int Places)> _leftEmptyInCategory = [];

    public IReadOnlyList<(int Rank, IReadOnlyList<Claim> Members)> Groups { get; } = Ranks.Of(members);

    /// <summary>Those who hold a place.</summary>
    public HashSet<Claim> Held { get; } = [];

    public int? RankOf(Claim claim) =>
        Groups.Where(group => group.Members.Contains(claim)).Select(group => (int?)group.Rank).FirstOrDefault();

    /// <summary>What is declined is final.</summary>
    public void Decline(Claim claim)
    {
        Held.Remove(claim);
        _declined.Add(claim);
    }

    /// <summary>Who is offered a free place next, from the first rank down.</summary>
    public IReadOnlyList<Claim> Offers()
    {
        List<Claim> offered = [];
        // Who does not qualify, or may not, uses up the rank, and with it the place.
        List<Claim> placed = [.. Held, .. _usedUp];
        List<Claim> keptOut = [];
        foreach (var (_, group) in Groups)
        {
            List<Claim> waiting = [.. group.Where(claim => !placed.Contains(claim) && !_declined.Contains(claim)
                && FreeInCategory(claim, placed) > 0 && !keptOut.Exists(other => IsSameCategory(claim, other)))];
            // A group too large for its category is kept out of it, and so is what stands below in that category.
            List<Claim> tooMany = [.. waiting.Where(claim =>
                waiting.Count(other => IsSameCategory(claim, other)) > FreeInCategory(claim, placed) && TiesOf(claim) != Ties.AllIn)];
            keptOut.AddRange(tooMany);
            foreach (Claim claim in tooMany.Where(claim => !_leftEmptyInCategory.Exists(left => group.Contains(left.KeptOut) && IsSameCategory(left.KeptOut, claim))))
                _leftEmptyInCategory.Add((claim, FreeInCategory(claim, placed)));
            waiting.RemoveAll(tooMany.Contains);
            if (waiting.Count == 0) continue;
            int free = Places(waiting[0]) - placed.Count - _leftEmpty.Values.Sum();
            if (free <= 0) break;
            if (waiting.Count > free && TiesOf(waiting[0]) != Ties.AllIn)
            {
                _leftEmpty.TryAdd(group, free);
                break;
            }

            _usedUp.UnionWith(waiting.Where(claim => claim.Eligibility != CheckedEligibility.Yes));
            offered.AddRange(waiting.Where(claim => claim.Eligibility == CheckedEligibility.Yes));
            placed.AddRange(waiting);
        }

        return offered;
    }

    private Asking AskingOf(Claim claim) => members.First(each => each.Claim == claim).Asking;

    private int Places(Claim claim) => CountOf(claim, claim.Award.Selection!.Take);

    private int FreeInCategory(Claim claim, List<Claim> placed) => claim.Award.Selection!.PerCategory is { } most
        ? CountOf(claim, most) - placed.Count(other => IsSameCategory(claim, other))
            - _leftEmptyInCategory.Where(left => IsSameCategory(left.KeptOut, claim)).Sum(left => left.Places)
        : int.MaxValue;

    private bool IsSameCategory(Claim a, Claim b) =>
        CategoryOf(a) is { } ofA && CategoryOf(b) is { } ofB && Literals.AreSame(ofA, ofB);

    private Value? CategoryOf(Claim claim) => claim.Award.Selection!.Category is { } category ? AskingOf(claim).Of(category, claim.Slots).Value : null;

    private int CountOf(Claim claim, Expr expr) => AskingOf(claim).Of(expr, claim.Slots) is { IsKnown: true } count
        ? (int)count.Number.Above
        : throw new NotCovered("a number of places that is not known");

    private Ties TiesOf(Claim claim)
    {
        if (claim.Award.Selection!.Ties is not { } ties) throw new NotCovered("a tie without a rule");
        Ties rule = (Ties)Ranks.OptionOf(AskingOf(claim), BuiltinOptions.Ties, ties);
        return rule == Ties.Draw ? throw new NotCovered("a draw") : rule;
    }
}
