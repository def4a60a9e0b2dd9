using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

/// <summary>
/// What a set of claims of one firm comes to: first what other schemes gave is taken off, then shared caps in the order they are written.
/// docs/language/awards.md, Caps shared by several items or awards; selection-overlap-budget.md, Overlap.
/// </summary>
internal static class Shares
{
    /// <param name="asking">What is asked against.</param>
    /// <param name="claims">The set.</param>
    /// <param name="open">Those of the set that may or may not take part.</param>
    public static Dictionary<Claim, Answer> Of(Asking asking, IReadOnlyCollection<Claim> claims, IReadOnlyCollection<Claim> open)
    {
        Dictionary<Claim, Answer> amounts = claims.ToDictionary(claim => claim, claim => open.Contains(claim) ? Answer.Unknown : Claimed(claim));
        foreach (Overlap overlap in asking.Program.Overlaps.Where(each => each.Source is not null)) TakeOff(asking, overlap, amounts);
        foreach (SharedCap cap in asking.Program.SharedCaps) Cap(asking, cap, amounts);
        return amounts;
    }

    /// <summary>The entitlement; what is not certain to take part claims an amount that is open.</summary>
    private static Answer Claimed(Claim claim) => claim.Eligibility switch
    {
        var eligibility when eligibility.GivesNothing() => Answer.Of(0),
        CheckedEligibility.Yes when !claim.HangsOnJudgement => claim.Entitled,
        _ => Answer.Unknown,
    };

    /// <summary>A share of nothing is nothing, whatever the others claim; an amount that cannot be computed stays so.</summary>
    private static Answer OfNothing(Answer amount) => amount.State is State.Error or State.NotAnnounced ? amount : Answer.Of(0);

    private static bool IsZero(Answer amount) => amount.IsKnown && amount.Number == 0;

    private static void TakeOff(Asking asking, Overlap overlap, Dictionary<Claim, Answer> amounts)
    {
        Answer enabled = overlap.Enabled is null ? Answer.Of(true) : asking.Of(overlap.Enabled, Matter.NoSlots);
        if (enabled.Is(false)) return;
        Dictionary<(string Matter, int Year), Fraction> left = [];
        foreach (Claim claim in Ordered(amounts.Keys.Where(claim => overlap.Awards.Contains(claim.Award.Index))).ToList())
        {
            Answer matter = Matter.Of(asking, claim);
            if (IsZero(amounts[claim]) || matter.State == State.Absent) continue;
            Answer method = overlap.Method is null ? throw new NotCovered("an overlap without a method") : asking.Of(overlap.Method, Matter.NoSlots);
            Answer history = asking.History is null ? Answer.Unknown : Answer.Of(true);
            if (Answer.Obstacle(enabled, matter, method, history, amounts[claim]) is { } obstacle)
            {
                amounts[claim] = obstacle;
                continue;
            }

            bool refuses = BuiltinOptions.Methods.IndexOf(((Value.Option)method.Value!).Name) == 1;
            foreach (var ofYear in NotMet(asking, claim, matter.Value!).GroupBy(entry => entry.Year).OrderBy(entries => entries.Key))
            {
                var part = (Matter.Text(matter.Value!), ofYear.Key);
                Fraction open = left.GetValueOrDefault(part, History.Sum(ofYear));
                Fraction taken = refuses && open > 0 ? amounts[claim].Number : Fraction.Smaller(amounts[claim].Number, open);
                if (!refuses) left[part] = open - taken;
                amounts[claim] = Answer.Of(amounts[claim].Number - taken);
            }
        }
    }

    /// <summary>
    /// What other schemes of the city gave for a matter, without what a later grant of the award itself for the matter has met already.
    /// </summary>
    private static IEnumerable<Entry> NotMet(Asking asking, Claim claim, Value matter)
    {
        List<Entry> given = [.. asking.History!.Where(entry =>
            GrantedOrPaid.Contains(entry.State) && History.Names(matter, claim.Award.OverlapKey!.Type, entry.Item))];
        IEnumerable<Entry> own = given.Where(entry => entry.Scheme is null && entry.Award == claim.Award.Name.Text && entry.Year < asking.Year);
        return given.Where(entry => entry.Scheme is not null && History.IsOfThisCity(entry) && !own.Any(met => met.Year >= entry.Year));
    }

    private static readonly string[] GrantedOrPaid =
        [Literals.NameOf(BuiltinOptions.LedgerStates, 1), Literals.NameOf(BuiltinOptions.LedgerStates, 2)];

    private static void Cap(Asking asking, SharedCap cap, Dictionary<Claim, Answer> amounts)
    {
        List<Claim> covered = [.. amounts.Keys.Where(claim => cap.Awards.Contains(claim.Award.Index) && !IsZero(amounts[claim]))];
        if (covered.Count == 0) return;
        Answer bound = BoundOf(asking, cap);
        Dictionary<Claim, Answer> before = covered.ToDictionary(claim => claim, claim => amounts[claim]);
        IReadOnlyDictionary<Claim, Answer> after = cap.Allocation == CapAllocation.ProRata
            ? InProportion(before, bound)
            : InOrder(asking, cap, before, bound);
        foreach (var (claim, amount) in after) amounts[claim] = amount;
    }

    private static Answer BoundOf(Asking asking, SharedCap cap)
    {
        Answer bound = asking.Of(cap.Bound, Matter.NoSlots);
        if (!cap.IsLifetime) return bound;
        Answer from = cap.From is null ? Answer.Of(DateOnly.MinValue) : asking.Of(cap.From, Matter.NoSlots);
        if (Answer.Obstacle(bound, from, asking.History is null ? Answer.Unknown : bound) is { } obstacle) return obstacle;
        IEnumerable<string> names = cap.Awards.Select(award => asking.Program.Awards[award].Name.Text);
        return Answer.Of(Fraction.Larger(0, bound.Number - History.Sum(asking.History!.Where(entry =>
            names.Contains(entry.Award) && History.IsIn(entry, cap.Counting) && History.IsOfThisCity(entry) && entry.On >= from.Day))));
    }

    /// <summary>Whole fen; the fen left over one each to those that lost most.</summary>
    private static Dictionary<Claim, Answer> InProportion(Dictionary<Claim, Answer> amounts, Answer bound)
    {
        if (IsZero(bound)) return amounts.ToDictionary(each => each.Key, each => OfNothing(each.Value));
        if (Answer.Obstacle(amounts.Values.Append(bound)) is { } obstacle) return amounts.ToDictionary(each => each.Key, _ => obstacle);
        if (!bound.Number.IsWhole || bound.Number < 0) throw new NotCovered("a shared cap that is not a whole number of fen");
        return Parts.InProportion(
                bound.Number, [.. Ordered(amounts.Keys).Select(claim => (claim, amounts[claim].Number))])
            .ToDictionary(each => each.Key, each => Answer.Of(each.Value));
    }

    /// <summary>Each in full while the cap lasts; what comes before must be known.</summary>
    private static Dictionary<Claim, Answer> InOrder(Asking asking, SharedCap cap, Dictionary<Claim, Answer> amounts, Answer bound)
    {
        Dictionary<Claim, Answer> keys = amounts.Keys.ToDictionary(claim => claim, claim =>
            cap.Order.Count == 0 ? Answer.Of(0) : claim.Of(asking, cap.Order[cap.Awards.Index().First(each => each.Item == claim.Award.Index).Index]));
        Answer? obstacle = Answer.Obstacle(amounts.Count > 1 ? keys.Values.Append(bound) : [bound]);
        Answer left = obstacle ?? bound;
        Dictionary<Claim, Answer> shares = [];
        Fraction sure = 0;
        IEnumerable<Claim> order = Ordered(amounts.Keys);
        if (obstacle is null && amounts.Count > 1)
            order = order.OrderBy(claim => keys[claim].Value!, Comparer<Value>.Create(Literals.Compare));
        foreach (Claim claim in order)
        {
            // Where those before take all of the cap for certain, nothing is left, whatever any other of them claims.
            bool isUsedUp = obstacle is null && sure >= bound.Number && amounts[claim].IsKnown;
            if (amounts[claim].IsKnown) sure += amounts[claim].Number;
            shares[claim] = isUsedUp ? Answer.Of(0) : IsZero(bound) ? OfNothing(amounts[claim]) : Answer.Obstacle(amounts[claim], left) ?? Answer.Of(Fraction.Smaller(amounts[claim].Number, left.Number));
            if (!IsZero(bound)) left = Answer.Obstacle(shares[claim], left) ?? Answer.Of(left.Number - shares[claim].Number);
        }

        return shares;
    }

    /// <summary>By award, then by the item's own key.</summary>
    public static IEnumerable<Claim> Ordered(IEnumerable<Claim> claims) =>
        claims.OrderBy(claim => claim.Award.Index).ThenBy(claim => claim.Order, StringComparer.Ordinal);
}
