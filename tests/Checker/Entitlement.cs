using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

/// <summary>The amount of one award by itself: exceptions, rounding, minimum; docs/language/awards.md.</summary>
internal static class Entitlement
{
    private static readonly Fraction MostFen = 4_611_686_018_427;

    public static Answer Of(Asking asking, Award award, CheckedEligibility eligibility, IReadOnlyDictionary<int, Answer> slots)
    {
        if (eligibility.GivesNothing()) return Answer.Of(0);
        Answer exact = Exact(asking, award.Amount, slots);
        if (!exact.IsKnown) return Answer.Obstacle([exact])!;
        if (exact.Number < 0) return eligibility == CheckedEligibility.Yes ? Answer.Error : Answer.Unknown;
        Answer rounded = Rounded(asking, award, exact.Number, slots);
        if (rounded.IsKnown && rounded.Number > MostFen) return Answer.Error;
        if (!rounded.IsKnown || award.Minimum is null) return rounded;
        Answer minimum = asking.Of(award.Minimum, slots);
        if (!minimum.IsKnown) return Answer.Obstacle([minimum])!;
        return rounded.Number < minimum.Number ? Answer.Of(0) : rounded;
    }

    private static Answer Rounded(Asking asking, Award award, Fraction exact, IReadOnlyDictionary<int, Answer> slots)
    {
        if ((award.Rounding ?? asking.Program.Policy.Rounding) is not { } rule)
            return exact.IsWhole ? Answer.Of(exact) : throw new NotCovered("a fraction of a fen without a rounding");
        Answer mode = asking.Of(rule.Mode, slots);
        Answer unit = asking.Of(rule.Unit, slots);
        return Answer.Obstacle([mode, unit]) ?? Evaluation.Round(exact, Evaluation.ModeOf(mode), unit.Number);
    }

    /// <summary>
    /// The amount of the exception that holds, otherwise the default. Where it is open whether one holds, both are tried, since an
    /// exception that another precedes does no harm.
    /// </summary>
    private static Answer Exact(Asking asking, AwardAmount amount, IReadOnlyDictionary<int, Answer> slots)
    {
        List<Answer> holds = [.. amount.Exceptions.Select(each => asking.Of(each.When, slots))];
        HashSet<int?> possible = [.. Possible(amount.Exceptions, holds, 0, [])];
        if (possible.Count > 1) return Answer.Obstacle(holds.Where(each => !each.IsKnown))!;
        return possible.Single() switch
        {
            null => asking.Of(amount.Base, slots),
            Conflict => Answer.Error,
            { } chosen => asking.Of(amount.Exceptions[chosen].Value, slots),
        };
    }

    private const int Conflict = -1;

    /// <summary>The position of the exception that decides in each way the open ones may turn out; null for none.</summary>
    private static IEnumerable<int?> Possible(
        IReadOnlyList<ExceptionalAmount> exceptions, IReadOnlyList<Answer> holds, int at, IReadOnlyList<int> holding)
    {
        if (at == exceptions.Count) return [Deciding(exceptions, holding)];
        IEnumerable<int?> with = holds[at].Is(false) ? [] : Possible(exceptions, holds, at + 1, [.. holding, at]);
        IEnumerable<int?> without = holds[at].Is(true) ? [] : Possible(exceptions, holds, at + 1, holding);
        return with.Concat(without);
    }

    private static int? Deciding(IReadOnlyList<ExceptionalAmount> exceptions, IReadOnlyList<int> holding)
    {
        if (holding.Count == 0) return null;
        List<int> left = [.. holding.Where(each => !holding.Any(other => exceptions[other].Overrides.Contains(each)))];
        return left is [var only] ? only : Conflict;
    }
}
