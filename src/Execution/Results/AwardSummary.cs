using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Results;

/// <summary>One award over all its items: what a table or a case shows in one line.</summary>
/// <param name="Award">The award.</param>
/// <param name="Instances">Its instances in order.</param>
/// <param name="Eligibility">Yes if any item is; otherwise unknown, error, no, not in force, or not applicable, in this order.</param>
/// <param name="Amount">The sum over the items; an error or a figure not announced in any item that may be eligible is that of the sum.</param>
/// <param name="HangsOn">All that any eligible item hangs on.</param>
/// <param name="Needs">All that any item waits for.</param>
public sealed record AwardSummary(
    Award Award, Seq<AwardInstance> Instances, Eligibility Eligibility, AmountResult Amount, HangsOn HangsOn, Needs Needs)
{
    /// <summary>One summary for each award that a result is about, in declared order.</summary>
    public static Seq<AwardSummary> Of(CalculationResult result) => result.Awards
        .Select(award => Of(award, result.Instances.Where(instance => instance.Award == award).ToSeq()))
        .ToSeq();

    /// <summary>The summary of some instances of one award.</summary>
    public static AwardSummary Of(Award award, Seq<AwardInstance> instances) => new(
        award,
        instances,
        instances.Count == 0 ? Eligibility.NotApplicable : instances.MinBy(instance => Rank(instance.Eligibility))!.Eligibility,
        Sum(instances),
        instances.Aggregate(HangsOn.Nothing, (all, instance) => all | instance.HangsOn),
        instances.Aggregate(Needs.None, (all, instance) => all.And(instance.Needs)));

    private static int Rank(Eligibility eligibility) => eligibility switch
    {
        Eligibility.Yes => 0,
        Eligibility.Unknown => 1,
        Eligibility.Error => 2,
        Eligibility.No => 3,
        Eligibility.NotInForce => 4,
        _ => 5,
    };

    /// <summary>The amount of the only item that may be eligible; otherwise the sum, to which an item that is not certainly eligible adds from zero.</summary>
    private static AmountResult Sum(Seq<AwardInstance> instances)
    {
        var open = instances.Where(instance => !instance.Eligibility.GivesNothing()).ToList();
        if (open.Count == 1) return open[0].Amount;
        var amounts = open.ConvertAll(instance => instance.Amount);
        if (amounts.Find(amount => amount is AmountResult.Failed) is { } failed) return failed;
        var waiting = amounts.OfType<AmountResult.NotAnnounced>().Aggregate(Needs.None, (needs, amount) => needs.And(amount.Needs));
        if (amounts.Exists(amount => amount is AmountResult.NotAnnounced)) return new AmountResult.NotAnnounced(waiting);
        var (low, high) = (Money.Zero, (Money?)Money.Zero);
        foreach (var instance in open)
        {
            var (least, most) = AmountBounds.Of(instance.Amount);
            if (instance.Eligibility == Eligibility.Yes) low += least;
            high = high is { } sum && most is { } more ? sum + more : null;
        }

        if (low == high && amounts.TrueForAll(amount => amount is AmountResult.Exact)) return new AmountResult.Exact(low);
        // Whether all items come to their ends at once nobody has looked.
        var end = amounts.OfType<AmountResult.Between>().Any(amount => amount.HighEnd != EndOfBounds.NotTried) ? EndOfBounds.Safe : EndOfBounds.NotTried;
        return new AmountResult.Between(low, high) { LowEnd = end, HighEnd = end };
    }
}
