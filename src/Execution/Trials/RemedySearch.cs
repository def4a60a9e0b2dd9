using Duixian.Execution.Values;
using Duixian.Language.Text;

namespace Duixian.Execution.Trials;

/// <summary>The fewest facts that have to change together so that an award is due.</summary>
/// <remarks>
/// A set of facts is ruled out at once where the engine grants nothing while all of them may be anything. Sets are looked at by size, so the
/// first that is not ruled out and whose values are found is of the fewest. The values are looked for one fact after the other, each as near
/// as it can be while the rest may still be anything.
/// </remarks>
internal sealed class RemedySearch(Subject subject, IReadOnlyList<Need.OfFact> places)
{
    private const int MostFacts = 4;
    private const int MostSteps = 20_000;
    private const int MostCuts = 500;
    private const int MostRemedies = 4;

    private readonly Trial _trial = subject.Trial;
    private readonly List<(Need.OfFact Place, Axis? Axis)> _all = [.. places.Select(place => (place, Axis.Of(place, subject.Trial[place])))];
    private readonly int _end = subject.Trial.Steps + MostSteps;

    /// <summary>The remedies of the fewest facts, in declared order, and whether fewer are ruled out for certain.</summary>
    public (Seq<Remedy> Remedies, Ending Ending) Search()
    {
        var everything = Enumerable.Range(0, _all.Count).ToArray();
        if (!IsPossible(everything)) return ([], VerdictOf(everything) == Verdict.Open ? Ending.Open : Ending.None);
        var isProven = true;
        for (var size = 1; size <= MostFacts && size <= _all.Count; size++)
        {
            if (_trial.Steps > _end) break;
            var (found, unsolved) = (new List<Remedy>(), new List<Remedy>());
            foreach (var set in Sets(size, 0, _all.Count))
            {
                if (_trial.Steps > _end) break;
                if (!IsPossible(set)) continue;
                if (Solved(set) is { } remedy) (remedy.Then is null ? unsolved : found).Add(remedy);
                else isProven = false;
                if (found.Count == MostRemedies) break;
            }

            isProven &= _trial.Steps <= _end || found.Count > 0;

            if (found.Count > 0) return (found.ToSeq(), isProven ? Ending.Found : Ending.Unsettled);
            if (unsolved.Count > 0) return (unsolved.Take(MostRemedies).ToSeq(), Ending.Unsettled);
        }

        return Reduced(everything) is { } last ? ([last], Ending.Unsettled) : ([], Ending.Unsettled);
    }

    /// <summary>Whether the goal is not ruled out while all of these may be anything.</summary>
    private bool IsPossible(int[] set) => VerdictOf(set) is Verdict.Maybe or Verdict.Always;

    private Verdict VerdictOf(int[] set) =>
        Goal.Payable.Of(_trial.With(set.Select(Freed).ToSeq(), subject.Now), set.Select(i => _all[i].Place).ToSeq());

    private (Need.OfFact Place, Value Any) Freed(int index)
    {
        var (place, axis) = _all[index];
        return (place, axis is null ? Value.Unknown(Needs.Of(place)) : axis.Between(0, axis.Count - 1));
    }

    /// <summary>Values for all of them; null where none were found. What cannot be searched is named without a value.</summary>
    private Remedy? Solved(int[] set)
    {
        if (Array.Exists(set, i => _all[i].Axis is null))
            return new Remedy(set.Select(i => new Move(_all[i].Place, _trial[_all[i].Place], null)).ToSeq(), null);
        foreach (var order in new[] { set, [.. set.Reverse()] })
            if (Solved(order, []) is { } moves)
                return new Remedy(
                    moves.OrderBy(move => Array.IndexOf(set, _all.FindIndex(each => each.Place == move.Place))).ToSeq(),
                    _trial.With(moves.Select(move => (move.Place, move.To!.Value)).ToSeq(), subject.Now));
        return null;
    }

    private List<Move>? Solved(int[] left, List<Move> moves)
    {
        if (left.Length == 0) return moves;
        var (axis, rest) = (_all[left[0]].Axis!, left[1..]);
        var value = rest.Length == 0
            ? Nearest.To(Goal.Payable, subject, axis, MostCuts) is { Ending: Ending.Found, Value: { } found } ? found : null
            : _trial.With(rest.Select(Freed).ToSeq(), () => Nearest.Leaving(Goal.Payable, subject, axis, rest.Select(i => _all[i].Place).ToSeq(), MostCuts));
        if (value is not { } to) return null;
        moves.Add(new Move(axis.Place, _trial[axis.Place], to));
        return _trial.With(axis.Place, to, () => Solved(rest, moves));
    }

    /// <summary>All facts but those that can be left out one after the other: fewer than these are not enough of these.</summary>
    private Remedy? Reduced(int[] set)
    {
        for (var i = set.Length - 1; i >= 0; i--)
        {
            int[] fewer = [.. set.Where((_, at) => at != i)];
            if (IsPossible(fewer)) set = fewer;
        }

        return Solved(set);
    }

    private static IEnumerable<int[]> Sets(int size, int from, int count)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var first = from; first <= count - size; first++)
            foreach (var rest in Sets(size - 1, first + 1, count))
                yield return [first, .. rest];
    }
}
