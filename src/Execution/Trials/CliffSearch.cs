using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Trials;

/// <summary>Finds where the smallest change of one fact changes an award, and the largest such jump at each threshold.</summary>
/// <remarks>
/// For each award a firm is made up that gets as much as can be found. From there each fact that is more or less is gone along its whole
/// declared range: a stretch over which the engine's bounds differ by less than asked for holds no jump, any other is cut in two until two
/// neighbouring values are left, which the engine computes. At each threshold found the other facts are moved to make the jump larger.
/// </remarks>
public sealed class CliffSearch
{
    private const int MostCuts = 1_500;
    private const int MostPerFact = 3_000;
    private const int MostRounds = 3;

    private readonly Trial _trial;
    private readonly Money _least;
    private readonly Places _places;

    private CliffSearch(Program program, Scenario scenario, int year, Money least)
    {
        _trial = new Trial(program, scenario, SampleFirm.Of(program, year), year);
        (_least, _places) = (least, new Places(_trial));
    }

    /// <summary>The largest jump found at each threshold, the largest first.</summary>
    /// <param name="program">A compiled policy.</param>
    /// <param name="scenario">Which values the open figures take.</param>
    /// <param name="year">The policy year, 1 to 9999.</param>
    /// <param name="awards">The awards that are meant.</param>
    /// <param name="least">The smallest jump that is shown; at least one fen.</param>
    /// <param name="unreached">Awards for which no firm was found that gets anything.</param>
    /// <param name="progress">Told before each award which one it is.</param>
    public static Seq<Cliff> Of(
        Program program, Scenario scenario, int year, Seq<Award> awards, Money least, List<Award> unreached, Action<Award> progress)
    {
        var search = new CliffSearch(program, scenario, year, least > Money.Zero ? least : Money.FromFen(1));
        var found = new List<Cliff>();
        foreach (var award in awards.ToArray())
        {
            progress(award);
            var instance = search._trial.Calculate(search._trial.Sharing(award)).Instances.First(instance => instance.Award == award);
            if (search.Of(new Subject(search._trial, instance), instance) is { } cliffs) found.AddRange(cliffs);
            else unreached.Add(award);
        }

        return found.OrderByDescending(cliff => cliff.Jump.Fen).ToSeq();
    }

    /// <summary>The largest jump at each threshold of an award; null where no firm was found that gets anything.</summary>
    private IEnumerable<Cliff>? Of(Subject subject, AwardInstance instance)
    {
        var axes = _places.Of(subject).ToSeq();
        if (instance.Eligibility == Eligibility.No || Remedied(subject, axes) is not { } due) return null;
        var ceiling = AmountBounds.Of(instance.Amount).High;
        var firm = Climbed(subject, axes, due);
        var found = new Dictionary<(Expr?, Fact), Cliff>();
        _trial.With(firm, () =>
        {
            foreach (var axis in axes.Where(axis => axis.IsOrdered))
                foreach (var (at, before, after) in Jumps(subject, axis))
                    Keep(found, Raised(subject, axes, Told(subject, axes, axis, at, before, after, ceiling), ceiling));
            return true;
        });
        return found.Values;
    }

    private static void Keep(Dictionary<(Expr?, Fact), Cliff> found, Cliff cliff)
    {
        // One threshold is one place of the policy; where none tells the sides apart, one fact.
        var key = (cliff.Threshold, cliff.Threshold is null ? cliff.Place.Symbol : null!);
        if (!found.TryGetValue(key, out var known) || cliff.Jump > known.Jump) found[key] = cliff;
    }

    /// <summary>Facts with which something is due, as few as possible moved from their least value; null where none were found.</summary>
    private Seq<(Need.OfFact, Value)>? Remedied(Subject subject, Seq<Axis> axes)
    {
        foreach (var order in new[] { axes, axes.Reverse().ToSeq() })
        {
            var found = new List<(Need.OfFact Place, Value Value)>();
            for (var i = 0; i < order.Count; i++)
            {
                var rest = order.Skip(i + 1).Select(axis => axis.Place).ToSeq();
                var value = _trial.With([.. found, .. order.Skip(i + 1).Select(axis => (axis.Place, axis.Between(0, axis.Count - 1)))], () =>
                    rest.Count > 0 ? Nearest.Leaving(Goal.Payable, subject, order[i], rest, MostCuts) : Nearest.To(Goal.Payable, subject, order[i], MostCuts).Value);
                if (value is not { } to) break;
                found.Add((order[i].Place, to));
            }

            if (found.Count == order.Count && _trial.With(found.ToSeq(), () => Given(subject)) > Money.Zero) return found.ToSeq();
        }

        return null;
    }

    /// <summary>The facts moved one after the other, each to where the award is the most it alone can bring, until nothing brings more.</summary>
    private Seq<(Need.OfFact, Value)> Climbed(Subject subject, Seq<Axis> axes, Seq<(Need.OfFact, Value)> firm)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var before = firm;
            foreach (var axis in axes.ToArray())
                if (_trial.With(firm, () => Higher(subject, axis)) is { } higher)
                    firm = firm.Select(each => each.Item1 == axis.Place ? (axis.Place, higher) : each).ToSeq();
            if (before == firm) break;
        }

        return firm;
    }

    /// <summary>The nearest value of a fact that brings the most it alone can bring; null where that is no more than now.</summary>
    private static Value? Higher(Subject subject, Axis axis) =>
        Most.Along(axis, subject) is { } most && !(Given(subject) >= most) ? Nearest.To(new Goal(most), subject, axis, MostCuts).Value : null;

    /// <summary>Every pair of neighbouring values between which the award differs by as much as asked for.</summary>
    private IEnumerable<(long Before, Money AmountBefore, Money AmountAfter)> Jumps(Subject subject, Axis axis)
    {
        var (left, limit) = (new Stack<(long From, long To)>([(0, axis.Count - 1)]), _trial.Steps + MostPerFact);
        while (left.TryPop(out var range) && _trial.Steps < limit)
        {
            var (from, to) = range;
            if (to <= from) continue;
            if (to - from == 1)
            {
                if (At(subject, axis, from) is { } before && At(subject, axis, to) is { } after && Distance(before, after) >= _least) yield return (from, before, after);
                continue;
            }

            if (Spread(subject.At(axis.Place, axis.Between(from, to))) < _least) continue;
            var middle = from + ((to - from) / 2);
            left.Push((middle, to));
            left.Push((from, middle));
        }
    }

    /// <summary>By how much the amount may differ within a range.</summary>
    private static Money Spread(AwardInstance instance)
    {
        if (instance.Eligibility.GivesNothing()) return Money.Zero;
        var (low, high) = AmountBounds.Of(instance.Amount);
        var least = instance.Eligibility == Eligibility.Yes ? low : Money.Zero;
        return high is { } most ? most - least : Money.FromFen(long.MaxValue);
    }

    private static Money? At(Subject subject, Axis axis, long position) => subject.Trial.With(axis.Place, axis.At(position), () => Given(subject));

    /// <summary>What is due for certain; nothing where the firm is not eligible; null where that cannot be said.</summary>
    private static Money? Given(Subject subject) => subject.Now() switch
    {
        { Eligibility: var eligibility } when eligibility.GivesNothing() => Money.Zero,
        { Eligibility: Eligibility.Yes, Amount: AmountResult.Exact exact } => exact.Value,
        _ => null,
    };

    private static Money Distance(Money one, Money other) => one > other ? one - other : other - one;

    private Cliff Told(Subject subject, Seq<Axis> axes, Axis axis, long at, Money before, Money after, Money? ceiling)
    {
        var (low, high) = (axis.At(at), axis.At(at + 1));
        var (condition, threshold) = Crossing.Of(subject, axis.Place, low, high);
        var firm = axes.Where(other => other.Place != axis.Place).Select(other => (other.Place, _trial[other.Place])).ToSeq();
        return new Cliff(subject.Award, condition, threshold, axis.Place, low, high, before, after, firm, Distance(before, after) >= ceiling);
    }

    /// <summary>The same threshold with the other facts moved, one after the other, to where the higher side gets most.</summary>
    private Cliff Raised(Subject subject, Seq<Axis> axes, Cliff cliff, Money? ceiling)
    {
        var best = cliff;
        for (var round = 0; round < 2 && !best.IsLargest; round++)
        {
            var before = best.Jump;
            foreach (var axis in axes.Where(axis => axis.Place != cliff.Place).ToList())
            {
                var upper = best.AmountAfter > best.AmountBefore ? best.After : best.Before;
                var moved = _trial.With(best.Firm, () => _trial.With(cliff.Place, upper, () => Higher(subject, axis)));
                if (moved is not { } value) continue;
                var firm = best.Firm.Select(each => each.Place == axis.Place ? (axis.Place, value) : each).ToSeq();
                var (low, high) = _trial.With(firm, () => (_trial.With(cliff.Place, cliff.Before, () => Given(subject)), _trial.With(cliff.Place, cliff.After, () => Given(subject))));
                if (low is not { } first || high is not { } last || Distance(first, last) <= best.Jump) continue;
                best = best with { Firm = firm, AmountBefore = first, AmountAfter = last, IsLargest = Distance(first, last) >= ceiling };
            }

            if (before == best.Jump) break;
        }

        return best;
    }
}
