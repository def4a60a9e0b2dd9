using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Trials;

/// <summary>A range for each of several facts, with what the engine says of an award while they lie in it.</summary>
/// <param name="From">The first position of each.</param>
/// <param name="To">The last position of each.</param>
/// <param name="Instance">The engine's answer.</param>
internal sealed record Box(Seq<long> From, Seq<long> To, AwardInstance Instance)
{
    /// <summary>True when it cannot be cut. Between two steps of a ratio there may still be something.</summary>
    public bool IsLeaf => From == To;

    /// <summary>Least and greatest amount the engine allows; nothing where nobody in the box is eligible.</summary>
    public (Money Low, Money? High)? Bounds =>
        Instance.Eligibility.GivesNothing() ? null : AmountBounds.Of(Instance.Amount);
}

/// <summary>Looks at an award over ranges of several facts at once.</summary>
internal sealed class Boxes(Subject subject, Seq<Axis> axes)
{
    /// <summary>The facts that may be anything.</summary>
    public Seq<Axis> Axes => axes;

    /// <summary>The box of everything.</summary>
    public Box All() => Look(axes.Select(_ => 0L).ToSeq(), axes.Select(axis => axis.Count - 1).ToSeq());

    /// <summary>The two halves of a box along one fact.</summary>
    public (Box Lower, Box Upper) Cut(Box box, int along)
    {
        var middle = box.From[along] + ((box.To[along] - box.From[along]) / 2);
        return (Look(box.From, With(box.To, along, middle)), Look(With(box.From, along, middle + 1), box.To));
    }

    /// <summary>The box with one fact at its first or last value.</summary>
    public Box At(Box box, int along, long position) => Look(With(box.From, along, position), With(box.To, along, position));

    /// <summary>What the engine says at the first position of each fact.</summary>
    public AwardInstance First(Box box) => Now((axis, i) => axis.At(box.From[i]));

    private Box Look(Seq<long> from, Seq<long> to) => new(from, to, Now((axis, i) => axis.Covering(from[i], to[i])));

    private AwardInstance Now(Func<Axis, int, Value> value) =>
        subject.Trial.With(axes.Select((axis, i) => (axis.Place, value(axis, i))).ToSeq(), subject.Now);

    private static Seq<long> With(Seq<long> positions, int at, long position) => positions.Select((p, i) => i == at ? position : p).ToSeq();
}
