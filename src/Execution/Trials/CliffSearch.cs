using Duixian.Execution.Cases;
using Duixian.Execution.Results;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Trials;

/// <summary>Finds where the smallest change of one fact changes an award, and the largest such jump at each threshold.</summary>
/// <remarks>
/// Each search starts from a firm that gets the award. There each fact that is more or less is gone along its whole declared range: a stretch
/// over which the engine's bounds differ by less than asked for holds no jump, any other is cut in two until two neighbouring values are
/// left, which the engine computes. At each threshold found the other facts are moved to make the jump larger.
/// </remarks>
public sealed class CliffSearch
{
    private const int MostPerFact = 3_000;
    private const int MostRounds = 2;

    private static readonly Money Smallest = Money.FromFen(1_000_000);

    private readonly CliffFirm _firm;
    private readonly Trial _trial;
    private readonly Subject _subject;
    private readonly Money _least;
    private readonly Money? _ceiling;

    private CliffSearch(CliffFirm firm, Money least, Money? ceiling)
    {
        (_firm, _trial, _subject) = (firm, firm.Subject.Trial, firm.Subject);
        (_least, _ceiling) = (least, ceiling);
    }

    /// <summary>The largest jump found at each threshold, the largest first.</summary>
    /// <param name="program">A compiled policy.</param>
    /// <param name="scenario">Which values the open figures take.</param>
    /// <param name="year">The policy year, 1 to 9999.</param>
    /// <param name="known">Firms to start from beside one that is made up, such as those of worked cases.</param>
    /// <param name="awards">The awards that are meant.</param>
    /// <param name="least">The smallest jump that is shown; at least one fen.</param>
    /// <param name="unreached">Awards for which no firm was found that gets anything.</param>
    /// <param name="progress">Told before each award which one it is.</param>
    public static Seq<Cliff> Of(
        Program program, Scenario scenario, int year, Seq<CaseFirm> known, Seq<Award> awards, Money least, List<Award> unreached, Action<Award> progress)
    {
        var (firms, found) = (new CliffFirms(program, scenario, year, known), new List<Cliff>());
        foreach (var award in awards.ToArray())
        {
            progress(award);
            var (ceiling, starts) = (firms.CeilingOf(award), firms.Of(award).ToList());
            if (starts.Count == 0) unreached.Add(award);
            var cliffs = new Dictionary<(Condition?, Expr?, Fact?), Cliff>();
            // A small jump may become a large one with other facts.
            foreach (var start in starts) new CliffSearch(start, least < Smallest ? least : Smallest, ceiling).AddTo(cliffs);
            found.AddRange(cliffs.Values.Where(cliff => cliff.Jump >= least));
        }

        return found.OrderByDescending(cliff => cliff.Jump.Fen).ToSeq();
    }

    /// <summary>Adds the jumps at thresholds that are new, or were smaller.</summary>
    private void AddTo(Dictionary<(Condition?, Expr?, Fact?), Cliff> found)
    {
        foreach (var axis in _firm.Axes.Where(axis => axis.IsOrdered))
            foreach (var (at, before, after) in Jumps(axis))
            {
                var cliff = Told(axis, at, before, after);
                // So much for each piece is no threshold.
                if (cliff.Threshold is null && axis.Kind == Kind.Count) continue;
                // One threshold is one place of the policy; where none tells the sides apart, one fact.
                var key = (cliff.Condition, cliff.Threshold, cliff.Threshold is null ? cliff.Place.Symbol : null);
                if (found.TryGetValue(key, out var known) && known.IsLargest) continue;
                cliff = Raised(cliff);
                if (known is null || cliff.Jump > known.Jump) found[key] = cliff;
            }
    }

    /// <summary>Every pair of neighbouring values between which the award differs by as much as asked for.</summary>
    /// <remarks>The range that may hold the largest difference is cut first: a slope halves with each cut, a jump stays.</remarks>
    private IEnumerable<(long Before, Money AmountBefore, Money AmountAfter)> Jumps(Axis axis)
    {
        var (left, limit) = (new PriorityQueue<(long From, long To), (long, long)>(), _trial.Steps + MostPerFact);
        void Add(long from, long to)
        {
            if (to <= from) return;
            var spread = Spread(_subject.At(axis.Place, axis.Between(from, to)));
            if (spread >= _least) left.Enqueue((from, to), (-spread.Fen, from));
        }

        Add(0, axis.Count - 1);
        while (left.TryDequeue(out var range, out _) && _trial.Steps < limit)
        {
            var (from, to) = range;
            if (to - from > 1)
            {
                var middle = from + ((to - from) / 2);
                Add(from, middle);
                Add(middle, to);
            }
            else if (At(axis, from) is { } before && At(axis, to) is { } after && Distance(before, after) >= _least)
            {
                yield return (from, before, after);
            }
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

    private Money? At(Axis axis, long position) => CliffFirm.Given(_subject.At(axis.Place, axis.At(position)));

    private static Money Distance(Money one, Money other) => one > other ? one - other : other - one;

    private Cliff Told(Axis axis, long at, Money before, Money after)
    {
        var (low, high) = (axis.At(at), axis.At(at + 1));
        var (condition, threshold) = Crossing.Of(_subject, axis.Place, low, high);
        var firm = _firm.Axes.Where(other => other.Place != axis.Place).Select(other => (other.Place, _trial[other.Place])).ToSeq();
        return new Cliff(_subject.Award, condition, threshold, axis.Place, low, high, before, after, firm, _firm.From, Distance(before, after) >= _ceiling);
    }

    /// <summary>The same threshold with the other facts moved, one after the other, to where the higher side gets most.</summary>
    private Cliff Raised(Cliff cliff)
    {
        var best = cliff;
        for (var round = 0; round < MostRounds && !best.IsLargest; round++)
        {
            var before = best.Jump;
            foreach (var axis in _firm.Axes.Where(axis => axis.Place != cliff.Place)) best = Raised(best, axis);
            if (before == best.Jump) break;
        }

        return best;
    }

    private Cliff Raised(Cliff cliff, Axis axis)
    {
        var upper = cliff.AmountAfter > cliff.AmountBefore ? cliff.After : cliff.Before;
        if (_trial.With(cliff.Firm, () => _trial.With(cliff.Place, upper, () => _firm.Higher(axis))) is not { } value) return cliff;
        var firm = cliff.Firm.Select(each => each.Place == axis.Place ? (axis.Place, value) : each).ToSeq();
        var (low, high) = _trial.With(firm, () => (CliffFirm.Given(_subject.At(cliff.Place, cliff.Before)), CliffFirm.Given(_subject.At(cliff.Place, cliff.After))));
        if (low is not { } first || high is not { } last || Distance(first, last) <= cliff.Jump) return cliff;
        return cliff with { Firm = firm, AmountBefore = first, AmountAfter = last, IsLargest = Distance(first, last) >= _ceiling };
    }
}
