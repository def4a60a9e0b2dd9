using Duixian.Execution.Cases;
using Duixian.Execution.Facts;
using Duixian.Execution.Text;
using Duixian.Execution.Trials;
using Duixian.Execution.Values;
using Duixian.Language.Ir;

namespace Duixian.Execution.Boundaries;

/// <summary>A fact or judgement that takes other values.</summary>
/// <param name="Place">Which: a fact or a judgement, of the firm or of an item.</param>
/// <param name="Axis">The values it may take.</param>
/// <param name="IsBeside">Whether it belongs to another item than the one that is watched, which only a shared cap looks at.</param>
internal sealed record FactLever(Need Place, Axis Axis, bool IsBeside = false) : Lever
{
    // A cap that so many items do not reach is not reached by one more.
    private const int MostBeside = 8;

    /// <inheritdoc/>
    public override object Symbol => Place is Need.OfJudgement judged ? judged.Symbol : ((Need.OfFact)Place).Symbol;

    /// <inheritdoc/>
    public override long Count => Axis.Count;

    /// <inheritdoc/>
    public override bool IsOrdered => Axis.IsOrdered;

    /// <summary>The facts with the latest year first, then the judgements.</summary>
    public static IEnumerable<FactLever> Of(Subject subject)
    {
        var judgements =
            from judgement in subject.Trial.Program.Judgements
            from place in PlacesOf(judgement, subject.Item)
            select (Place: (Need)place, Axis: Axis.Of(place, ValueOf(subject.Trial, place)));
        return new Places(subject.Trial).All(subject).OrderByDescending(place => place.Year ?? int.MaxValue)
            .Select(place => (Place: (Need)place, Axis: Axis.Of(place, subject.Trial[place])))
            .Concat(judgements)
            .Where(each => each.Axis is { Count: > 1 } axis && WrittenValue.Of(axis.At(0), Axis.Inner(axis.Place.Symbol.Type)) is not null)
            .Where(each => CanBeNamed(each.Place, subject.Trial))
            .Select(each => new FactLever(each.Place, each.Axis!));
    }

    /// <summary>The facts of the other items that share a cap with the one that is watched.</summary>
    public static IEnumerable<FactLever> Beside(Subject subject)
    {
        var trial = subject.Trial;
        if (subject.Item is null || !trial.Program.SharedCaps.Any(cap => cap.Awards.Contains(subject.Award.Index))) return [];
        return trial.Calculate(trial.Sharing(subject.Award)).Instances
            .Where(other => other.Award == subject.Award && other.Item is not null && other.Item != subject.Item).Take(MostBeside).ToList()
            .SelectMany(other => Of(new Subject(trial, other)))
            .Where(lever => (lever.Place as Need.OfFact)?.Item is not null)
            .Select(lever => lever with { IsBeside = true });
    }

    /// <inheritdoc/>
    public override T At<T>(Trial trial, long position, Func<T> what) => Place is Need.OfJudgement judged
        ? trial.With(judged, Axis.At(position), what)
        : trial.With((Need.OfFact)Place, Axis.At(position), what);

    /// <inheritdoc/>
    public override long? Now(Trial trial)
    {
        var value = Place is Need.OfJudgement judged ? ValueOf(trial, judged) : trial[(Need.OfFact)Place];
        return value is { IsKnown: true, Payload: null } ? Math.Max(0, Axis.NotAbove(value.Number)) : null;
    }

    /// <summary>
    /// Whether a column is read as this fact: none that means something else in a case is, and an item of a nested list is named by its own
    /// key alone.
    /// </summary>
    private static bool CanBeNamed(Need place, Trial trial)
    {
        var item = place is Need.OfJudgement judged ? judged.Item : ((Need.OfFact)place).Item;
        if (item is null) return !CaseReader.IsOwnColumn(trial.Program, NeedText.Of(place));
        if (item.Key.Contains("].", StringComparison.Ordinal)) return false;
        if (item.Parent is not { } parent) return true;
        return (trial.Facts.Lists[parent.List.Index] ?? []).SelectMany(each => each.Lists[item.List.Index] ?? []).Count(each => each.Key == item.Key) == 1;
    }

    private static Value ValueOf(Trial trial, Need.OfJudgement place) => (place.Item?.Judgements ?? trial.Facts.Judgements)[place.Symbol.Index];

    private static IEnumerable<Need.OfJudgement> PlacesOf(Judgement judgement, Item? item)
    {
        if (judgement.List < 0) yield return new Need.OfJudgement(judgement, null);
        for (var at = item; at is not null; at = at.Parent)
            if (at.List.Index == judgement.List)
                yield return new Need.OfJudgement(judgement, at);
    }
}
