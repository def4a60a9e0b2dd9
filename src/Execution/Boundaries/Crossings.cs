using Duixian.Execution.Results;
using Duixian.Execution.Trials;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Boundaries;

/// <summary>Moves one fact of a firm to where it stands just below, at and just above a bound.</summary>
/// <remarks>The fact is tried at widening steps from where it is; between two of them that stand on different sides it is halved to neighbours.</remarks>
internal sealed class Crossings
{
    private const int MostOfFew = 300;

    private readonly Subject _subject;
    private readonly Lever _lever;
    private readonly Dictionary<long, Sides> _tried = [];
    private readonly List<long> _probes;

    public Crossings(Subject subject, Lever lever)
    {
        (_subject, _lever) = (subject, lever);
        _probes = lever is { IsOrdered: false, Count: <= MostOfFew }
            ? [.. Enumerable.Range(0, (int)lever.Count).Select(position => (long)position)]
            : [.. Widening(lever.Now(subject.Trial) ?? 0, lever.Count)];
    }

    /// <summary>The fact.</summary>
    public Lever Lever => _lever;

    /// <summary>Where the fact is on the sides of a bound, each with the distance from it, from below to above; empty where it does not cross.</summary>
    public Seq<(long Position, Ratio Distance)> Of(Bound bound)
    {
        var times = At(_lever.Now(_subject.Trial) ?? 0).From(bound).Count;
        for (var time = 0; time < times; time++)
        {
            var found = _lever.IsOrdered ? Along(bound, time, times) : Among(bound, time, times);
            if (found.Count < 2) continue;
            var falls = found.MinBy(each => each.Distance).Position > found.MaxBy(each => each.Distance).Position;
            return found.OrderBy(each => each.Distance).ThenBy(each => falls ? -each.Position : each.Position).ToSeq();
        }

        return [];
    }

    /// <summary>What the engine says there.</summary>
    public AwardInstance AnswerAt(long position) => _lever.At(_subject.Trial, position, _subject.Now);

    /// <summary>Of a fact without an order, the value nearest to the bound on each side.</summary>
    private List<(long Position, Ratio Distance)> Among(Bound bound, int time, int times) =>
        [.. from position in _probes
            let distance = From(position, bound, time, times)
            where distance is not null
            group (position, distance.Value) by distance.Value.Sign into side
            select side.MinBy(each => Ratio.Abs(each.Value))];

    private List<(long Position, Ratio Distance)> Along(Bound bound, int time, int times)
    {
        int? Sign(long position) => From(position, bound, time, times)?.Sign;
        List<long> known = [.. _probes.Where(position => Sign(position) is not null)];
        for (var at = 1; at < known.Count; at++)
            if (Sign(known[at - 1]) != Sign(known[at]) && Around(known, at, Sign) is { Count: > 1 } found)
                return found.ConvertAll(position => (position, From(position, bound, time, times)!.Value));
        return [];
    }

    /// <summary>
    /// The neighbours at which the side changes between two probes. Where they come to stand at the bound, they leave it at another change: the
    /// side may stay the same for a while, such as the days that make up the same full years.
    /// </summary>
    private static List<long> Around(List<long> probes, int at, Func<long, int?> sign)
    {
        var (first, last) = (probes[at - 1], probes[at]);
        if (Change(first, last, sign) is not { } change) return [];
        List<long?> changes = [change];
        if (sign(change + 1) == 0)
        {
            var beyond = probes.FindIndex(at, position => sign(position) is not 0);
            if (beyond >= 0) changes.Add(Change(beyond == at ? change + 1 : probes[beyond - 1], probes[beyond], sign));
        }
        else if (sign(change) == 0)
        {
            var before = probes.FindLastIndex(at - 1, position => sign(position) is not 0);
            if (before >= 0) changes.Add(Change(probes[before], before == at - 1 ? change : probes[before + 1], sign));
        }

        return [.. changes.OfType<long>().SelectMany(each => new[] { each, each + 1 }).Distinct()];
    }

    /// <summary>The last position on the side of the first; null where that cannot be said.</summary>
    private static long? Change(long first, long last, Func<long, int?> sign)
    {
        var side = sign(first);
        while (last - first > 1)
        {
            var middle = first + ((last - first) / 2);
            if (sign(middle) is not { } at) return null;
            if (at == side) first = middle;
            else last = middle;
        }

        return first;
    }

    private Ratio? From(long position, Bound bound, int time, int times)
    {
        var distances = At(position).From(bound);
        return distances.Count == times ? distances[time] : null;
    }

    private Sides At(long position)
    {
        if (_tried.TryGetValue(position, out var known)) return known;
        return _tried[position] = _lever.At(_subject.Trial, position, () =>
        {
            var (now, traces) = _subject.Traced();
            return Sides.Of(now, traces, _subject.Trial.Program);
        });
    }

    /// <summary>Both ends, and steps that grow tenfold away from a position, ascending.</summary>
    private static IEnumerable<long> Widening(long from, long count)
    {
        var found = new SortedSet<long> { 0, from, count - 1 };
        for (var step = 1L; step < count; step *= 10)
        {
            if (from - step > 0) found.Add(from - step);
            if (from + step < count - 1) found.Add(from + step);
            if (step > long.MaxValue / 10) break;
        }

        return found;
    }
}
