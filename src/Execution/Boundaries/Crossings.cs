using Duixian.Execution.Results;
using Duixian.Execution.Trials;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Boundaries;

/// <summary>Moves one fact of a firm to where it stands just below, at and just above a bound.</summary>
/// <remarks>The fact is tried at widening steps from where it is; between two of them that stand on different sides it is halved to neighbours.</remarks>
internal sealed class Crossings
{
    private const int MostOfFew = 24;

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
            if (found.Count > 1) return found.OrderBy(each => each.Distance).ThenBy(each => each.Position).ToSeq();
        }

        return [];
    }

    /// <summary>What the engine says there.</summary>
    public AwardInstance AnswerAt(long position) => _lever.At(_subject.Trial, position, _subject.Now);

    /// <summary>Of a fact without an order, the first value on each side.</summary>
    private List<(long Position, Ratio Distance)> Among(Bound bound, int time, int times) =>
        [.. from position in _probes
            let distance = From(position, bound, time, times)
            where distance is not null
            group (position, distance.Value) by distance.Value.Sign into side
            select side.First()];

    private List<(long Position, Ratio Distance)> Along(Bound bound, int time, int times)
    {
        int? Sign(long position) => From(position, bound, time, times)?.Sign;
        (long Position, int Sign)? before = null;
        foreach (var position in _probes)
        {
            if (Sign(position) is not { } sign) continue;
            if (before is { } last && last.Sign != sign && Between(last.Position, position, Sign) is { Count: > 1 } found)
                return found.ConvertAll(at => (at, From(at, bound, time, times)!.Value));
            before = (position, sign);
        }

        return [];
    }

    /// <summary>The neighbours at which the side changes: from one side to the bound, and from the bound to the other.</summary>
    private List<long> Between(long first, long last, Func<long, int?> sign)
    {
        if (Change(first, last, sign) is not { } change) return [];
        List<long> found = [change, change + 1];
        if (sign(change + 1) == 0)
        {
            // At the bound the side may stay for a while, such as the days that make up the same full years.
            var end = sign(last) == 0 ? change + 2 < _lever.Count ? change + 1 : (long?)null : Change(change + 1, last, sign);
            if (end is { } at && sign(at + 1) is { } beyond && beyond != 0) found.AddRange([at, at + 1]);
        }
        else if (sign(change) == 0 && change > 0 && sign(change - 1) is { } before && before != 0)
        {
            found.Add(change - 1);
        }

        return [.. found.Distinct()];
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
