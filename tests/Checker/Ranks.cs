using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

/// <summary>The frozen order of one pool of places; docs/language/selection-overlap-budget.md, Selection.</summary>
internal static class Ranks
{
    /// <summary>A claim with what it is ranked by, the greater the better at each place.</summary>
    private sealed record Ranked(Claim Claim, IReadOnlyList<Value> Keys, IReadOnlyList<bool> LessIsBetter);

    /// <summary>Groups of claims that are equal on every key, the best first, each with its rank.</summary>
    public static IReadOnlyList<(int Rank, IReadOnlyList<Claim> Members)> Of(IReadOnlyList<(Claim Claim, Asking Asking)> population)
    {
        List<(Claim Claim, Asking Asking)> counted = [.. population.Where(each => IsCounted(each.Claim, each.Asking))];
        List<Ranked> ranked = [.. Scored(counted)];
        List<(int, IReadOnlyList<Claim>)> groups = [];
        int better = 0;
        while (ranked.Count > 0)
        {
            Ranked best = ranked.Aggregate((a, b) => IsBetter(b, a) ? b : a);
            List<Ranked> equal = [.. ranked.Where(each => !IsBetter(each, best) && !IsBetter(best, each))];
            Claim first = best.Claim;
            bool isDense = IsDense(population.First(each => each.Claim == first).Asking, first.Award.Selection!);
            groups.Add((isDense ? groups.Count + 1 : better + 1, [.. equal.Select(each => each.Claim)]));
            better += equal.Count;
            ranked.RemoveAll(equal.Contains);
        }

        return groups;
    }

    /// <summary>Those that qualify, or all for whom the award applies; not while eligibility or a figure is open.</summary>
    private static bool IsCounted(Claim claim, Asking asking)
    {
        bool qualifies = claim.Eligibility == CheckedEligibility.Yes;
        Selection selection = claim.Award.Selection!;
        bool areApplicants = selection.Among is { } ranked && OptionOf(asking, BuiltinOptions.Ranked, ranked) == 0;
        // The rank of an applicant does not hang on whether it qualifies.
        bool among = areApplicants
            ? claim.Eligibility is not (CheckedEligibility.NotApplicable or CheckedEligibility.NotInForce)
            : qualifies && !claim.HangsOnJudgement;
        if (selection.Merit is { } merit && merit.Type.Is(Kind.YesNo) && claim.Of(asking, merit).Is(false)) return false;
        return among && Figures(selection, claim, asking).All(figure => figure.IsKnown);
    }

    private static IEnumerable<Answer> Figures(Selection selection, Claim claim, Asking asking) =>
        (selection.Ranking is { } ranking ? KeysOf(ranking, claim, asking) : [])
        .Concat(selection.Merit is { } merit && (selection.Ranking is null || merit.Type.Is(Kind.YesNo)) ? [merit] : [])
        .Concat(selection.ThenBy.Select(each => each.Key))
        .Concat(selection.Category is { } category ? [category] : [])
        .Select(key => claim.Of(asking, key));

    private static IEnumerable<Expr> KeysOf(Ranking ranking, Claim claim, Asking asking) => Settled(ranking, claim, asking) switch
    {
        Ranking.ByValue by => [by.Key],
        Ranking.BySumOfRanks by => by.Keys,
        Ranking.ByWeight by => by.Keys.Concat(by.Weights),
        _ => throw new NotCovered("a ranking"),
    };

    private static Ranking Settled(Ranking ranking, Claim claim, Asking asking)
    {
        if (ranking is not Ranking.Either either) return ranking;
        if (ExprParts.All(either.When).Any(part => part is Expr.Local or Expr.FactRef or Expr.Call or Expr.JudgementRef or Expr.Aggregate or Expr.Ledger))
            throw new NotCovered("a ranking that is another for each firm");
        Answer when = asking.Of(either.When, claim.Slots);
        if (!when.IsKnown) throw new NotCovered("a ranking that is not settled");
        return Settled(when.Truth ? either.Then : either.Else, claim, asking);
    }

    private static IEnumerable<Ranked> Scored(IReadOnlyList<(Claim Claim, Asking Asking)> counted)
    {
        foreach (var (claim, asking) in counted)
        {
            Selection selection = claim.Award.Selection!;
            Value Of(Expr key) => asking.Of(key, claim.Slots).Value!;
            Value score = selection.Ranking is { } ranking ? Settled(ranking, claim, asking) switch
            {
                Ranking.ByValue by => Of(by.Key),
                Ranking.ByWeight by => new Value.Number(by.Keys.Zip(by.Weights).Aggregate((Fraction)0, (sum, each) =>
                    sum + ((Value.Number)Of(each.First)).Amount * ((Value.Number)Of(each.Second)).Amount)),
                // The smallest sum of ranks is the best.
                Ranking.BySumOfRanks by => new Value.Number(-by.Keys.Aggregate((Fraction)0, (sum, key) => sum + RankOn(key, claim, counted))),
                _ => throw new NotCovered("a ranking"),
            } : Of(selection.Merit!) is Value.Number points ? points : new Value.Number(1); // Whom people chose are equal.
            yield return new Ranked(
                claim, [score, .. selection.ThenBy.Select(each => Of(each.Key))], [false, .. selection.ThenBy.Select(each => !each.Descending)]);
        }
    }

    private static int RankOn(Expr key, Claim claim, IReadOnlyList<(Claim Claim, Asking Asking)> counted)
    {
        if (counted.Select(each => each.Claim.Award).Distinct().Count() > 1) throw new NotCovered("a sum of ranks over several awards");
        Asking Own(Claim one) => counted.First(each => each.Claim == one).Asking;
        Value own = Own(claim).Of(key, claim.Slots).Value!;
        IEnumerable<Value> better = counted.Select(each => each.Asking.Of(key, each.Claim.Slots).Value!).Where(each => Literals.Compare(each, own) > 0);
        return 1 + (IsDense(Own(claim), claim.Award.Selection!) ? better.Distinct().Count() : better.Count());
    }

    private static bool IsBetter(Ranked a, Ranked b)
    {
        for (int i = 0; i < a.Keys.Count; i++)
        {
            int order = Literals.Compare(a.Keys[i], b.Keys[i]);
            if (order != 0) return order > 0 != a.LessIsBetter[i];
        }

        return false;
    }

    private static bool IsDense(Asking asking, Selection selection) =>
        selection.Ranks is { } ranks && OptionOf(asking, BuiltinOptions.Ranks, ranks) == 1;

    /// <summary>Position of an option that no firm decides, in the built-in type.</summary>
    public static int OptionOf(Asking asking, OptionType type, Expr expr) => asking.Of(expr, Matter.NoSlots) is { IsKnown: true } option
        ? type.IndexOf(((Value.Option)option.Value!).Name)
        : throw new NotCovered("a selection whose rule is not announced");
}
