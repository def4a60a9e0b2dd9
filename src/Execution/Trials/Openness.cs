using Duixian.Execution.Results;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Trials;

/// <summary>How much of a result is still open: how many awards, and by how much their amounts may differ.</summary>
/// <param name="Awards">Awards that are not settled.</param>
/// <param name="Width">The sum of greatest less least amount over them, in fen; what is unbounded counts as more money than there is.</param>
internal readonly record struct Openness(Ratio Awards, Ratio Width) : IComparable<Openness>
{
    private const long Unbounded = 1_000_000_000_000_000;

    /// <summary>Of a result.</summary>
    public static Openness Of(CalculationResult result)
    {
        var open = result.Instances.Where(IsOpen).ToList();
        return new Openness(open.Select(instance => instance.Award.Index).Distinct().Count(), open.Aggregate(Ratio.Zero, (sum, instance) => sum + WidthOf(instance)));
    }

    /// <summary>Whether facts may still change what is due; judgements do not count.</summary>
    public static bool IsOpen(AwardInstance instance) =>
        instance.Eligibility == Eligibility.Unknown || (instance.Eligibility == Eligibility.Yes && instance.Amount is not AmountResult.Exact);

    /// <summary>What tells two results apart: eligibility and openness of every award and item.</summary>
    public static string Signature(CalculationResult result) =>
        string.Join(' ', result.Instances.Select(instance => FormattableString.Invariant($"{instance.Award.Index}{instance.Eligibility}{IsOpen(instance)}")));

    /// <summary>The mean of several.</summary>
    public static Openness Mean(Seq<Openness> several) => new(
        several.Aggregate(Ratio.Zero, (sum, each) => sum + each.Awards) / several.Count,
        several.Aggregate(Ratio.Zero, (sum, each) => sum + each.Width) / several.Count);

    /// <inheritdoc/>
    public int CompareTo(Openness other) => Awards != other.Awards ? Awards.CompareTo(other.Awards) : Width.CompareTo(other.Width);

    private static Ratio WidthOf(AwardInstance instance)
    {
        var (low, high) = AmountBounds.Of(instance.Amount);
        return high is { } most ? most.Fen - (instance.Eligibility == Eligibility.Yes ? low.Fen : 0) : Unbounded;
    }
}
