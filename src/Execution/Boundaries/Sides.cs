using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Execution.Trials;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Boundaries;

/// <summary>How far from each bound a result stands: below it less than zero, at it zero, above it more.</summary>
/// <remarks>A bound that is worked out for each of several items has one distance for each, in the order of the computation; null where it is not known.</remarks>
internal sealed class Sides
{
    private readonly Dictionary<Bound, List<Ratio?>> _distances = [];
    private readonly Dictionary<Bound, Condition> _conditions = [];

    private Sides(AwardInstance instance, TraceSearch traces)
    {
        foreach (var (condition, step) in ConditionSteps(instance, traces)) Enter(step, condition, IsOnce(step, instance.Award) ? Bound.OnceOf(instance.Award) : null);
        foreach (var step in AmountSteps(instance, traces)) Enter(step, null);
        if (instance.Award.Minimum is not null && instance.Eligibility == Eligibility.Yes) Add(Bound.MinimumOf(instance.Award), instance.Entitlement.FromMinimum);
    }

    /// <summary>Where a result stands.</summary>
    /// <param name="instance">A result computed with a trace.</param>
    /// <param name="traces">Its steps.</param>
    /// <param name="program">The policy.</param>
    public static Sides Of(AwardInstance instance, TraceSearch traces, Program program)
    {
        var sides = new Sides(instance, traces);
        if (instance is not { Eligibility: Eligibility.Yes, Amount: AmountResult.Exact }) return sides;
        // How far a sum is from its cap is not kept; whether the cap lowered it is.
        foreach (var cap in program.SharedCaps.Where(cap => cap.Awards.Contains(instance.Award.Index)))
            sides.Add(new Bound(cap, 0), instance.SharedCap == cap ? Ratio.One : -Ratio.One);
        return sides;
    }

    /// <summary>The bounds that the computation met.</summary>
    public IEnumerable<Bound> Met => _distances.Keys;

    /// <summary>The distances from a bound, one for each time it was worked out; empty where it was not.</summary>
    public IReadOnlyList<Ratio?> From(Bound bound) => _distances.TryGetValue(bound, out var found) ? found : [];

    /// <summary>The condition that a bound was first met in; null where that was the amount.</summary>
    public Condition? ConditionOf(Bound bound) => _conditions.GetValueOrDefault(bound);

    /// <summary>Every step of a result computed with a trace: those of its conditions, its amount, its named results and its remarks.</summary>
    public static IEnumerable<Trace> StepsOf(AwardInstance instance, TraceSearch traces) =>
        ConditionSteps(instance, traces).Select(each => each.Step).Concat(AmountSteps(instance, traces));

    private static IEnumerable<(Condition Condition, Trace Step)> ConditionSteps(AwardInstance instance, TraceSearch traces) =>
        from test in instance.Conditions.SelectMany(Threshold.Tests)
        from step in traces.Everything(test.Trace)
        select (test.Condition, step);

    private static IEnumerable<Trace> AmountSteps(AwardInstance instance, TraceSearch traces) =>
        instance.Entitlement.ExceptionTraces.Append(instance.Entitlement.Trace).Append(instance.Entitlement.MinimumTrace)
            .Concat(instance.Results.Select(result => result.Trace)).OfType<Trace>().Concat(instance.WarningTraces).SelectMany(trace => traces.Everything(trace));

    /// <summary>Once only is a question to the ledger that stands where the award is named.</summary>
    private static bool IsOnce(Trace step, Award award) =>
        award.IsOnce && step.Expr is Expr.Compare { Left: Expr.Ledger } && step.Expr.Span == award.Name.Span;

    private void Enter(Trace step, Condition? condition, Bound? named = null)
    {
        var edge = 0;
        foreach (var distance in DistancesOf(step))
        {
            var bound = named ?? new Bound(step.Expr, IsOneEdge(step.Expr) ? 0 : edge++);
            if (condition is not null) _conditions.TryAdd(bound, condition);
            Add(bound, distance);
        }
    }

    /// <summary>Growth from each year to the next is one bound that is worked out several times.</summary>
    private static bool IsOneEdge(Expr expr) => expr is Expr.Function { Name: Builtin.GrowsEachYear };

    private void Add(Bound bound, Ratio? distance)
    {
        if (_distances.TryGetValue(bound, out var known)) known.Add(distance);
        else _distances[bound] = [distance];
    }

    /// <summary>One for each edge of an expression, in the order of <see cref="BoundsOfAward"/>.</summary>
    private static IEnumerable<Ratio?> DistancesOf(Trace step)
    {
        Ratio? Number(Expr part) => ValueOf(step, part) is { IsKnown: true, Payload: null } value ? value.Number : null;
        return step.Expr switch
        {
            Expr.Compare { Left.Type: var type } compare when type.IsOrdered => [Number(compare.Left) - Number(compare.Right)],
            Expr.Bounded cap => [Number(cap.Operand) - Number(cap.Bound)],
            Expr.OneOf { Among: [{ } only] } one when only.Type.Is(Kind.DateRange) => FromDays(Number(one.Value), ValueOf(step, only)),
            Expr.Bands bands => bands.Cases.Select(each => Number(bands.Subject) - Number(each.Bound)),
            Expr.Brackets brackets => brackets.Cases.Select(each => Number(brackets.Subject) - Number(each.Bound)),
            Expr.LookUp { Date: { } date } lookUp => lookUp.Symbol.Parts.Skip(1).Select(part => Number(date) - part.From!.Value.DayNumber),
            Expr.Function { Name: Builtin.HigherOf or Builtin.LowerOf } function => function.Arguments.Skip(1).Select(other => Number(function.Arguments[0]) - Number(other)),
            Expr.Function { Name: Builtin.NotBelowZero } function => [Number(function.Arguments[0])],
            Expr.Function { Name: Builtin.GrowsEachYear } => Growth(step),
            _ => [],
        };
    }

    private static IEnumerable<Ratio?> FromDays(Ratio? day, Value? range) => range is { IsKnown: true, Payload: DateRange { IsEmpty: false } days }
        ? [day - days.First.DayNumber, day - days.Last.DayNumber]
        : [null, null];

    /// <summary>Each year against the one before: both are read for each year, the later one first.</summary>
    private static IEnumerable<Ratio?> Growth(Trace step) =>
        step.Years.Chunk(2).Where(pair => pair.Length == 2)
            .Select(pair => pair[0].Value.IsKnown && pair[1].Value.IsKnown ? pair[0].Value.Number - pair[1].Value.Number : (Ratio?)null);

    private static Value? ValueOf(Trace step, Expr part) => step.Parts.FirstOrDefault(below => ReferenceEquals(below.Expr, part))?.Value;
}
