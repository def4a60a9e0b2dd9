using Duixian.Execution.Results;
using Duixian.Quantities;

namespace Duixian.Execution.Reference;

/// <summary>Sums, kept apart by how sure they are. What is not certainly eligible counts from zero.</summary>
internal static class TotalStage
{
    public static Totals Sum(IEnumerable<AwardInstance> instances)
    {
        var (certain, ifSelected, low) = (Money.Zero, Money.Zero, Money.Zero);
        Money? high = Money.Zero;
        var (notAnnounced, errors, notInForce) = (0, 0, 0);
        foreach (var instance in instances)
        {
            switch (instance)
            {
                case { Eligibility: Eligibility.NotInForce }:
                    notInForce++;
                    break;
                case { Eligibility: Eligibility.No or Eligibility.NotApplicable }:
                    break;
                case { Eligibility: Eligibility.Error } or { Amount: AmountResult.Failed }:
                    errors++;
                    break;
                case { Amount: AmountResult.NotAnnounced }:
                    notAnnounced++;
                    break;
                case { Eligibility: Eligibility.Yes, Amount: AmountResult.Exact exact } when (instance.HangsOn & ~HangsOn.Budget) == HangsOn.Nothing:
                    certain += exact.Value;
                    break;
                case { Eligibility: Eligibility.Yes, Amount: AmountResult.Exact exact }:
                    ifSelected += exact.Value;
                    break;
                default:
                    var bounds = AmountBounds.Of(instance.Amount);
                    if (instance.Eligibility == Eligibility.Yes && (instance.HangsOn & ~HangsOn.Budget) == HangsOn.Nothing) low += bounds.Low;
                    high = high is { } sum && bounds.High is { } most ? sum + most : null;
                    break;
            }
        }

        return new Totals(certain, ifSelected, low, high, notAnnounced, errors, notInForce);
    }
}
