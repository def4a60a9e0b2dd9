using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Trials;

/// <summary>How a search along one fact ended.</summary>
public enum Ending
{
    /// <summary>Found, and nothing nearer does it.</summary>
    Found,

    /// <summary>No value of the range does it.</summary>
    None,

    /// <summary>No value does it for certain; at the value named, other facts that are not known decide.</summary>
    Open,

    /// <summary>The search was ended before every value was accounted for; where a value is named it does it, and a nearer one may too.</summary>
    Unsettled,
}

/// <summary>Where a search along one fact led.</summary>
/// <param name="Ending">How it ended.</param>
/// <param name="Value">The value; null where none was found.</param>
/// <param name="Then">What the engine says at that value; null where none was found.</param>
public sealed record Reached(Ending Ending, Value? Value, AwardInstance? Then);

/// <summary>Searches the values of one fact, all others as they are: nearest first, whole ranges at once.</summary>
/// <remarks>
/// A range for which the engine's bounds exclude the goal is left out in one step, one for which they grant it is done, any other is cut in
/// two. What is left out is left out for certain, so the value found is the nearest there is. Where an expression uses a fact twice the
/// bounds are too wide at first and come close as the ranges get short; where they stay too wide the search ends as unsettled.
/// </remarks>
internal sealed class Nearest
{
    // A fact of few values is gone through to the end whatever its rule; any other meets a handful of thresholds, each a few dozen cuts deep.
    private const long FewValues = 40_000;
    private const int MostCuts = 4_000;
    private const int MostProbed = 200;

    private readonly Subject _subject;
    private readonly Axis _axis;
    private readonly Goal _goal;
    private readonly Seq<Need.OfFact> _free;
    private readonly Ratio _from;
    private readonly PriorityQueue<(long From, long To), (Ratio Distance, long Position)> _ranges = new();

    private Nearest(Subject subject, Axis axis, Goal goal, Seq<Need.OfFact> free)
    {
        (_subject, _axis, _goal, _free) = (subject, axis, goal, free);
        var now = subject.Trial[axis.Place];
        _from = now.IsKnown ? now.Number : axis.At(0).Number;
        var below = now.IsKnown ? axis.NotAbove(_from) : -1;
        Add(0, IsNow(below, now) ? below - 1 : below);
        Add(below + 1, axis.Count - 1);
    }

    /// <summary>
    /// The value nearest to where the fact stands that reaches a goal, the least one where it has no value yet. The present value does not
    /// count.
    /// </summary>
    /// <param name="goal">The goal.</param>
    /// <param name="subject">The award.</param>
    /// <param name="axis">The fact.</param>
    /// <param name="mostCuts">After how many ranges the search is ended; null for as many as every value of a fact of few values takes.</param>
    public static Reached To(Goal goal, Subject subject, Axis axis, int? mostCuts = null) => new Nearest(subject, axis, goal, []).Search(mostCuts);

    /// <summary>The nearest value that leaves the goal possible while other places hold ranges; perhaps it is not, for bounds are only safe.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="subject">The award.</param>
    /// <param name="axis">The fact.</param>
    /// <param name="free">The places that hold ranges.</param>
    /// <param name="mostCuts">After how many ranges the search is ended.</param>
    public static Value? Leaving(Goal goal, Subject subject, Axis axis, Seq<Need.OfFact> free, int mostCuts)
    {
        var nearest = new Nearest(subject, axis, goal, free);
        for (var cuts = 0; cuts <= mostCuts && nearest._ranges.TryDequeue(out var range, out _); cuts++)
        {
            var verdict = nearest.VerdictOf(range.From, range.To);
            if (verdict == Verdict.Always || (verdict == Verdict.Maybe && range.From == range.To)) return axis.At(nearest.NearEnd(range.From, range.To));
            if (verdict == Verdict.Maybe) nearest.Cut(range.From, range.To);
        }

        return null;
    }

    private Reached Search(long? mostCuts)
    {
        var open = new List<(long From, long To)>();
        var most = mostCuts ?? (_axis.Count <= FewValues ? 2 * FewValues : MostCuts);
        for (var cuts = 0; _ranges.TryDequeue(out var range, out _); cuts++)
        {
            var (from, to) = range;
            if (cuts > most) return Probed(from, to);
            switch (VerdictOf(from, to))
            {
                case Verdict.Always:
                    return Confirmed(NearEnd(from, to));
                case Verdict.Open:
                    open.Add(range);
                    break;
                case Verdict.Maybe when IsNeverCertain(from, to):
                    open.Add(range);
                    break;
                case Verdict.Maybe:
                    Cut(from, to);
                    break;
            }
        }

        return Possible(open);
    }

    /// <summary>The nearest value for which facts that are not known decide; all ranges left hold none that does it for certain.</summary>
    private Reached Possible(List<(long From, long To)> open)
    {
        foreach (var (from, to) in open) Add(from, to);
        for (var cuts = 0; cuts <= MostCuts && _ranges.TryDequeue(out var range, out _); cuts++)
            switch (VerdictOf(range.From, range.To))
            {
                case Verdict.Open:
                    return At(NearEnd(range.From, range.To), Ending.Open);
                case Verdict.Maybe:
                    Cut(range.From, range.To);
                    break;
            }

        return new Reached(_ranges.Count > 0 ? Ending.Unsettled : Ending.None, null, null);
    }

    /// <summary>
    /// Whether other facts that are not known can take the goal away for every value of a range: tried with all of them at their least and
    /// at their greatest value.
    /// </summary>
    private bool IsNeverCertain(long from, long to)
    {
        var range = from == to ? _axis.At(from) : _axis.Between(from, to);
        var trial = _subject.Trial;
        var others = _subject.At(_axis.Place, range).Needs.Items.OfType<Need.OfFact>().Where(need => need != _axis.Place)
            .Select(need => Axis.Of(need, trial[need])).OfType<Axis>().ToList();
        if (others.Count == 0) return false;
        return Tried(axis => axis.At(0)) || Tried(axis => axis.At(axis.Count - 1));

        bool Tried(Func<Axis, Value> end) => trial.With([.. others.Select(axis => (axis.Place, end(axis)))], () => VerdictOf(from, to)) == Verdict.Never;
    }

    private Verdict VerdictOf(long from, long to) => from == to
        ? _goal.Of(_subject.At(_axis.Place, _axis.At(from)), _free)
        : _goal.Of(_subject.At(_axis.Place, _axis.Between(from, to)), [_axis.Place, .. _free]);

    private void Cut(long from, long to)
    {
        var middle = from + ((to - from) / 2);
        Add(from, middle);
        Add(middle + 1, to);
    }

    private void Add(long from, long to)
    {
        if (from <= to) _ranges.Enqueue((from, to), (Ratio.Abs(_axis.At(NearEnd(from, to)).Number - _from), from));
    }

    private long NearEnd(long from, long to) => _axis.At(to).Number < _from ? to : from;

    private bool IsNow(long position, Value now) => position >= 0 && now.IsKnown && _axis.At(position).Number == now.Number;

    private Reached At(long position, Ending ending)
    {
        var value = _axis.At(position);
        return new Reached(ending, value, _subject.At(_axis.Place, value));
    }

    /// <summary>Bounds that granted the goal to a range grant it to its end; the engine is asked all the same, one step nearer too.</summary>
    private Reached Confirmed(long position)
    {
        var found = At(position, Ending.Found);
        var nearer = _axis.At(position).Number < _from ? position + 1 : position - 1;
        var isFirst = nearer < 0 || nearer >= _axis.Count || Ratio.Abs(_axis.At(nearer).Number - _from) >= Ratio.Abs(_axis.At(position).Number - _from)
            || IsNow(nearer, _subject.Trial[_axis.Place]) || VerdictOf(nearer, nearer) != Verdict.Always;
        return _goal.Of(found.Then!, []) == Verdict.Always && isFirst ? found : found with { Ending = Ending.Unsettled };
    }

    /// <summary>Any value at the end of a range that does it, of those that are left.</summary>
    private Reached Probed(long from, long to)
    {
        _ranges.Enqueue((from, to), default);
        for (var probed = 0; probed < MostProbed && _ranges.TryDequeue(out var range, out _); probed++)
            foreach (var position in new[] { range.From, range.To })
                if (VerdictOf(position, position) == Verdict.Always)
                    return At(position, Ending.Unsettled);
        return new Reached(Ending.Unsettled, null, null);
    }
}
