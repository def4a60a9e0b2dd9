using Duixian.Execution.Facts;
using Duixian.Execution.Trials;
using Duixian.Execution.Values;
using Duixian.Language.Ir;

namespace Duixian.Execution.Boundaries;

/// <summary>A fact or judgement of a firm that can be moved, one smallest unit at a time, by one more column of a case.</summary>
/// <param name="Place">Which: a fact or a judgement, of the firm or of an item.</param>
/// <param name="Axis">The values it may take.</param>
internal sealed record Lever(Need Place, Axis Axis)
{
    /// <summary>The declared fact or judgement.</summary>
    public object Symbol => Place is Need.OfJudgement judged ? judged.Symbol : ((Need.OfFact)Place).Symbol;

    /// <summary>The levers of an award: facts with the latest year first, then judgements.</summary>
    /// <param name="subject">The award.</param>
    /// <param name="places">The facts that its result rests on.</param>
    public static IEnumerable<Lever> Of(Subject subject, Places places)
    {
        var judgements =
            from judgement in subject.Trial.Program.Judgements
            from place in PlacesOf(judgement, subject.Item)
            select (Place: (Need)place, Axis: Axis.Of(place, ValueOf(subject.Trial, place)));
        return places.All(subject).OrderByDescending(place => place.Year ?? int.MaxValue)
            .Select(place => (Place: (Need)place, Axis: Axis.Of(place, subject.Trial[place])))
            .Concat(judgements)
            .Where(each => each.Axis is { Count: > 1 } && CanBeNamed(each.Place, subject.Trial))
            .Select(each => new Lever(each.Place, each.Axis!));
    }

    /// <summary>What is so while the lever stands at a position.</summary>
    public T At<T>(Trial trial, long position, Func<T> what) => Place is Need.OfJudgement judged
        ? trial.With(judged, Axis.At(position), what)
        : trial.With((Need.OfFact)Place, Axis.At(position), what);

    /// <summary>The position at which it stands now, the nearest below for a value between two; none where it has no value.</summary>
    public long? Now(Trial trial)
    {
        var value = Place is Need.OfJudgement judged ? ValueOf(trial, judged) : trial[(Need.OfFact)Place];
        return value is { IsKnown: true, Payload: null } ? Math.Max(0, Axis.NotAbove(value.Number)) : null;
    }

    /// <summary>A column names an item of a nested list by its own key alone.</summary>
    private static bool CanBeNamed(Need place, Trial trial)
    {
        var item = place is Need.OfJudgement judged ? judged.Item : ((Need.OfFact)place).Item;
        if (item is not { Parent: { } parent }) return true;
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
