using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

/// <summary>What is left of each claim when an envelope is too small; docs/language/selection-overlap-budget.md, Budget.</summary>
internal static class Budgets
{
    private enum IfShort
    {
        NoCut,
        ProRata,
        CutLine,
    }

    public static Dictionary<Claim, Answer> Of(
        Program program, Dictionary<Firm, Asking> asking, Dictionary<Claim, Answer> chosen, Func<Claim, int?> rankOf)
    {
        Dictionary<Claim, Answer> granted = new(chosen);
        if (asking.Count == 0) return granted;
        Asking any = asking.Values.First();
        foreach (Budget budget in program.Budgets)
        {
            Answer envelope = EnvelopeOf(any, budget);
            if (envelope.State == State.NotAnnounced) continue;
            IfShort rule = budget.IfShort is null ? IfShort.NoCut : (IfShort)Ranks.OptionOf(any, BuiltinOptions.Shortfalls, budget.IfShort);
            List<Claim> covered = [.. granted.Where(each => budget.Awards.Contains(each.Key.Award.Index) && IsCertain(each.Key, each.Value))
                .Select(each => each.Key)];
            Fraction asked = covered.Aggregate((Fraction)0, (sum, claim) => sum + granted[claim].Number);
            if (!envelope.IsKnown) throw new NotCovered("an envelope that cannot be computed");
            if (rule == IfShort.NoCut || asked <= envelope.Number) continue;
            IReadOnlyDictionary<Claim, Fraction> cut = rule == IfShort.ProRata
                ? InProportion(any, budget, envelope.Number, covered, granted)
                : ByLine(envelope.Number, covered, granted, rankOf);
            foreach (Claim claim in covered) granted[claim] = Answer.Of(cut[claim]);
        }

        return granted;
    }

    private static bool IsCertain(Claim claim, Answer amount) =>
        claim.Eligibility == CheckedEligibility.Yes && !claim.HangsOnJudgement && amount.IsKnown && amount.Number > 0;

    private static Answer EnvelopeOf(Asking asking, Budget budget)
    {
        foreach (var (name, value) in asking.Notice?.Envelopes ?? [])
        {
            if (name == budget.Name.Text) return Answer.Of(Literals.Of(value, DataType.Of(Kind.Amount)));
        }

        return budget.Envelope is null ? Answer.NotAnnounced : asking.Of(budget.Envelope, Matter.NoSlots);
    }

    private static Dictionary<Claim, Fraction> InProportion(
        Asking asking, Budget budget, Fraction envelope, List<Claim> covered, Dictionary<Claim, Answer> amounts)
    {
        IEnumerable<Claim> order = covered.OrderBy(claim => claim.Award.Index)
            .ThenBy(claim => claim.Firm.Code, StringComparer.Ordinal).ThenBy(claim => claim.Order, StringComparer.Ordinal);
        var cut = Parts.InProportion(new Fraction(envelope.Floor(), 1), [.. order.Select(claim => (claim, amounts[claim].Number))]);
        Answer minimum = budget.Minimum is null ? Answer.Of(0) : asking.Of(budget.Minimum, Matter.NoSlots);
        if (!minimum.IsKnown) throw new NotCovered("a minimum of a budget that is not known");
        return cut.ToDictionary(each => each.Key, each => each.Value < minimum.Number ? 0 : each.Value);
    }

    /// <summary>By award and rank, those of equal rank together, until they do not fit.</summary>
    private static Dictionary<Claim, Fraction> ByLine(
        Fraction envelope, List<Claim> covered, Dictionary<Claim, Answer> amounts, Func<Claim, int?> rankOf)
    {
        Dictionary<Claim, Fraction> paid = covered.ToDictionary(claim => claim, _ => (Fraction)0);
        Fraction left = envelope;
        foreach (var equal in covered.GroupBy(claim => (claim.Award.Index, Rank: rankOf(claim) ?? 0)).OrderBy(group => group.Key))
        {
            Fraction asked = equal.Aggregate((Fraction)0, (sum, claim) => sum + amounts[claim].Number);
            if (asked > left) break;
            foreach (Claim claim in equal) paid[claim] = amounts[claim].Number;
            left -= asked;
        }

        return paid;
    }
}
