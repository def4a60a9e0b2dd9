using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Results;

/// <summary>One award over all its items: what a table or a case shows in one line.</summary>
/// <param name="Award">The award.</param>
/// <param name="Instances">Its instances in order.</param>
/// <param name="Eligibility">Yes if any item is; otherwise unknown, error, no, or not applicable, in this order.</param>
/// <param name="Amount">The sum over the items; an error or a figure not announced in any item that may be eligible is that of the sum.</param>
/// <param name="HangsOn">All that any eligible item hangs on.</param>
/// <param name="Needs">All that any item waits for.</param>
public sealed record AwardSummary(
    Award Award, Seq<AwardInstance> Instances, Eligibility Eligibility, AmountResult Amount, HangsOn HangsOn, Needs Needs)
{
    /// <summary>One summary for each award of the policy, in declared order.</summary>
    public static Seq<AwardSummary> Of(CalculationResult result) => result.Program.Awards
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
        _ => 4,
    };

    private static AmountResult Sum(Seq<AwardInstance> instances)
    {
        AmountResult total = AmountResult.Nothing;
        foreach (var instance in instances)
        {
            if (total is AmountResult.Failed) return total;
            total = (total, instance.Amount) switch
            {
                (_, AmountResult.Failed failed) => failed,
                (AmountResult.NotAnnounced waiting, AmountResult.NotAnnounced more) => new AmountResult.NotAnnounced(waiting.Needs.And(more.Needs)),
                (AmountResult.NotAnnounced waiting, _) => waiting,
                (_, AmountResult.NotAnnounced waiting) => waiting,
                _ => Added(total, instance),
            };
        }

        return total;
    }

    /// <summary>An item that is not certainly eligible adds from zero, where there is more than one to add.</summary>
    private static AmountResult Added(AmountResult total, AwardInstance instance)
    {
        var (low, high) = AmountBounds.Of(total);
        var (least, most) = AmountBounds.Of(instance.Amount);
        if (total == AmountResult.Nothing) return instance.Amount;
        var sure = instance.Eligibility is Eligibility.Yes or Eligibility.No ? least : Money.Zero;
        Money? top = high is { } h && most is { } m ? h + m : null;
        return low + sure == top ? new AmountResult.Exact(low + sure) : new AmountResult.Between(low + sure, top);
    }
}
