using Duixian.Execution.Cases;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Quantities;

namespace Duixian.Execution.Trials;

/// <summary>A firm that gets an award, from which cliffs are looked for.</summary>
/// <param name="Subject">The award.</param>
/// <param name="Axes">The facts that its rule names.</param>
/// <param name="From">The firm of a worked case that it was, which all its other facts are of; null for one made up.</param>
internal sealed record CliffFirm(Subject Subject, IReadOnlyList<Axis> Axes, CaseFirm? From)
{
    private const int MostCuts = 1_500;
    private const int MostRounds = 3;

    /// <summary>What is due for certain; nothing where the firm is not eligible; null where that cannot be said.</summary>
    public static Money? Given(AwardInstance instance) => instance switch
    {
        { Eligibility: var eligibility } when eligibility.GivesNothing() => Money.Zero,
        { Eligibility: Eligibility.Yes, Amount: AmountResult.Exact exact } => exact.Value,
        _ => null,
    };

    /// <summary>Moves each of some facts in turn to where the award is the most it alone can bring, until nothing brings more.</summary>
    public void Climb(Func<Axis, bool> isMoved)
    {
        for (var (round, moved) = (0, true); round < MostRounds && moved; round++)
        {
            moved = false;
            foreach (var axis in Axes.Where(isMoved))
            {
                if (Higher(axis) is not { } higher) continue;
                Subject.Trial[axis.Place] = higher;
                moved = true;
            }
        }
    }

    /// <summary>The nearest value of a fact that brings the most it alone can bring; null where that is no more than now.</summary>
    public Value? Higher(Axis axis) =>
        Most.Along(axis, Subject) is { } most && !(Given(Subject.Now()) >= most) ? Nearest.To(new Goal(most), Subject, axis, MostCuts).Value : null;

    /// <summary>Gives each fact in turn the least value that leaves it possible that something is due.</summary>
    /// <returns>Whether something is due then.</returns>
    public bool Remedy(IReadOnlyList<Axis> order)
    {
        var trial = Subject.Trial;
        foreach (var axis in order) trial[axis.Place] = axis.Between(0, axis.Count - 1);
        for (var i = 0; i < order.Count; i++)
        {
            var rest = order.Skip(i + 1).Select(axis => axis.Place).ToList();
            var value = rest.Count > 0
                ? Nearest.Leaving(Goal.Payable, Subject, order[i], [.. rest], MostCuts)
                : Nearest.To(Goal.Payable, Subject, order[i], MostCuts).Value;
            if (value is not { } to) return false;
            trial[order[i].Place] = to;
        }

        return Given(Subject.Now()) > Money.Zero;
    }
}
