using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Trials;

/// <summary>Shows that a fact can change a result, by facts of a firm for which two values of it give two results.</summary>
/// <remarks>The firm is one for which an award is due, if one is found: there every condition hangs by a thread. Beside it the others stand at their ends.</remarks>
internal sealed class Proof
{
    private const int MostCuts = 300;
    private const int MostSettling = 5_000;
    private const int MostPairs = 400;

    private readonly Trial _trial;
    private readonly Dictionary<Need.OfFact, Witness> _mattering = [];
    private readonly Dictionary<AwardInstance, bool> _settled = new(ReferenceEqualityComparer.Instance);

    public Proof(Trial trial, List<AwardInstance> open)
    {
        _trial = trial;
        foreach (var instance in open) Look(new Subject(trial, instance), instance);
    }

    /// <summary>Facts that show that one can change a result; null where none were found.</summary>
    public Witness? Of(Need.OfFact fact) => _mattering.GetValueOrDefault(fact);

    /// <summary>Whether a fact was shown to change a result, or is of a kind whose values cannot be gone through.</summary>
    public bool Matters(Need.OfFact fact) => _mattering.ContainsKey(fact) || Axis.Of(fact, _trial[fact]) is null;

    /// <summary>Whether an award comes out the same whatever its missing facts are, although the engine's bounds alone do not tell.</summary>
    public bool IsSettled(AwardInstance instance) => _settled.GetValueOrDefault(instance);

    private void Look(Subject subject, AwardInstance instance)
    {
        var axes = instance.Needs.Items.OfType<Need.OfFact>().Select(need => Axis.Of(need, _trial[need])).OfType<Axis>().Where(axis => axis.Count > 0).ToSeq();
        if (axes.Count == 0) return;
        var differs = false;
        foreach (var start in Starts(subject, axes))
            differs |= _trial.With(start, () => Vary(subject, axes, differs));
        if (!differs && instance.Needs.Items.All(need => need is Need.OfFact or Need.OfJudgement)) _settled[instance] = IsSame(subject, instance, axes);
    }

    /// <summary>Whether the award comes out the same everywhere. One condition that never holds may be enough, and names few of the facts.</summary>
    private bool IsSame(Subject subject, AwardInstance instance, Seq<Axis> axes) => instance.Conditions
        .SelectMany(WithParts)
        .Where(condition => condition.Value.State == ValueState.Unknown)
        .Select(condition => axes.Where(axis => axis.IsWhole && condition.Value.Needs.Items.Contains(axis.Place)).ToSeq())
        .Where(few => few.Count > 0 && few.Count < axes.Count)
        .OrderBy(few => few.Count)
        .Append(axes.Where(axis => axis.IsWhole).ToSeq())
        .Any(some => IsSame(new Boxes(subject, some)));

    private static IEnumerable<ConditionResult> WithParts(ConditionResult condition) => condition.Parts.SelectMany(WithParts).Append(condition);

    /// <summary>Facts from which single ones are varied: where the award is due, then all at their least, greatest and middle values.</summary>
    private static IEnumerable<Seq<(Need.OfFact, Value)>> Starts(Subject subject, Seq<Axis> axes)
    {
        if (Due(subject, axes) is { } due) yield return due;
        yield return axes.Select(axis => (axis.Place, axis.At(0))).ToSeq();
        yield return axes.Select(axis => (axis.Place, axis.At(axis.Count - 1))).ToSeq();
        yield return axes.Select(axis => (axis.Place, axis.At(axis.Count / 2))).ToSeq();
    }

    /// <summary>Values for which the award is due, or comes as near to it as the engine can tell; null where one fact leaves nothing possible.</summary>
    private static Seq<(Need.OfFact, Value)>? Due(Subject subject, Seq<Axis> axes)
    {
        var trial = subject.Trial;
        var found = new List<(Need.OfFact Place, Value Value)>();
        for (var i = 0; i < axes.Count; i++)
        {
            var rest = axes.Skip(i + 1).Select(axis => axis.Place).ToSeq();
            var value = trial.With(found.ToSeq(), () => Nearest.Leaving(Goal.Payable, subject, axes[i], rest, MostCuts));
            if (value is not { } to) return null;
            found.Add((axes[i].Place, to));
        }

        return found.ToSeq();
    }

    /// <summary>Changes each fact alone, then beside another one.</summary>
    /// <returns>Whether the award was seen to come out in two ways.</returns>
    private bool Vary(Subject subject, Seq<Axis> axes, bool differs)
    {
        foreach (var axis in axes)
            if (!(differs && _mattering.ContainsKey(axis.Place)))
                differs |= Differs(subject, axes, axis);
        // What does nothing here may do something where another stands elsewhere.
        var pairs = 0;
        foreach (var axis in axes.Where(axis => !_mattering.ContainsKey(axis.Place)).ToList())
            foreach (var other in axes.Where(other => other != axis))
                foreach (var value in Samples(other))
                    if (!_mattering.ContainsKey(axis.Place) && pairs++ <= MostPairs)
                        differs |= _trial.With(other.Place, value, () => Differs(subject, axes, axis));
        return differs;
    }

    /// <summary>Whether the award comes out in two ways for two values of a fact, which is then kept.</summary>
    private bool Differs(Subject subject, Seq<Axis> axes, Axis axis)
    {
        var here = subject.Now();
        if (!IsTold(here)) return false;
        foreach (var value in Samples(axis))
        {
            var there = subject.At(axis.Place, value);
            if (!IsTold(there) || Answer(there) == Answer(here)) continue;
            _mattering.TryAdd(axis.Place, new Witness(axes.Select(each => (each.Place, _trial[each.Place])).ToSeq(), value));
            return true;
        }

        return false;
    }

    /// <summary>What comes out. Of an amount that cannot be computed it does not matter where in the rules that shows.</summary>
    private static (Eligibility, AmountResult?) Answer(AwardInstance instance) =>
        (instance.Eligibility, instance.Amount is AmountResult.Failed ? null : instance.Amount);

    /// <summary>Whether no fact that is still not known can make the answer another one.</summary>
    private static bool IsTold(AwardInstance instance) => instance.Eligibility.GivesNothing()
        || (instance.Eligibility == Eligibility.Yes && instance.Amount is AmountResult.Exact)
        || instance.Needs.Items.All(need => need is Need.OfJudgement or Need.OfParameter);

    /// <summary>All of a few values; of many the ends and some between.</summary>
    private static IEnumerable<Value> Samples(Axis axis)
    {
        if (axis.Count <= 12) return Enumerable.Range(0, (int)axis.Count).Select(i => axis.At(i));
        var last = axis.Count - 1;
        return new[] { 0, last, 1, last / 2, last / 10, last / 1000, last / 4, last / 4 * 3 }.Select(axis.At);
    }

    /// <summary>Whether every part of the box, cut as far as the work allows, is decided in one and the same way.</summary>
    private bool IsSame(Boxes boxes)
    {
        var (limit, left) = (_trial.Steps + MostSettling, new Stack<Box>([boxes.All()]));
        (Eligibility, AmountResult)? all = null;
        while (left.TryPop(out var box))
        {
            if (_trial.Steps > limit) return false;
            var answer = (box.Instance.Eligibility, box.Instance.Eligibility == Eligibility.No ? AmountResult.Nothing : box.Instance.Amount);
            if (!Openness.IsOpen(box.Instance) && box.Instance.Amount is AmountResult.Exact)
            {
                if ((all ??= answer) != answer) return false;
                continue;
            }

            if (box.IsLeaf) return false;
            var (lower, upper) = boxes.Cut(box, Enumerable.Range(0, boxes.Axes.Count).MaxBy(i => Share(box, boxes.Axes[i], i)));
            left.Push(upper);
            left.Push(lower);
        }

        return true;
    }

    /// <summary>How much of the values of a fact a box still holds; nothing where it is one.</summary>
    private static Ratio Share(Box box, Axis axis, int i) => box.From[i] == box.To[i] ? Ratio.Zero : Ratio.Of(box.To[i] - box.From[i] + 1, axis.Count);
}
