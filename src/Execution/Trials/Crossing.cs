using Duixian.Execution.Reference;
using Duixian.Execution.Text;
using Duixian.Execution.Values;
using Duixian.Language.Ir;

namespace Duixian.Execution.Trials;

/// <summary>What tells two neighbouring values of a fact apart.</summary>
internal static class Crossing
{
    /// <summary>
    /// The yes-or-no that comes out otherwise with none below it that does, and its condition; where there is none, the bands, table or step
    /// of a function that does.
    /// </summary>
    public static (Condition? Condition, Expr? Threshold) Of(Subject subject, Need.OfFact place, Value before, Value after)
    {
        var (lower, traces) = subject.Trial.With(place, before, () => Steps(subject));
        var (upper, _) = subject.Trial.With(place, after, () => Steps(subject));
        var (one, other) = (Values(lower), Values(upper));
        var turned = lower.FindAll(each => IsTurned([.. one[(each.Condition, each.Step.Expr)]], [.. other[(each.Condition, each.Step.Expr)]]));
        bool IsAnswer(Trace step) => step.Expr.Type.Is(Kind.YesNo);
        bool HasBelow(Trace step) => traces.Everything(step).Any(below => below != step && IsAnswer(below) && turned.Exists(each => ReferenceEquals(each.Step.Expr, below.Expr)));
        var found = turned.Find(each => IsAnswer(each.Step) && !HasBelow(each.Step));
        if (found.Step is null) found = turned.Find(each => IsStep(each.Step.Expr));
        return (found.Condition, found.Step?.Expr);
    }

    private static ILookup<(Condition?, Expr), Value> Values(List<(Condition? Condition, Trace Step)> steps) =>
        steps.ToLookup(each => (each.Condition, each.Step.Expr), each => each.Step.Value);

    /// <summary>Whether an expression, worked out for each of the same number of items, comes out otherwise for one; what is not worked out at all tells nothing.</summary>
    private static bool IsTurned(List<Value> before, List<Value> after)
    {
        if (before.Count != after.Count) return false;
        foreach (var value in before)
        {
            if (after.FindIndex(other => !Differ(value, other)) is not (>= 0 and var same)) return true;
            after.RemoveAt(same);
        }

        return false;
    }

    private static bool IsStep(Expr expr) => expr is Expr.Bands or Expr.LookUp
        or Expr.Function { Name: Builtin.Floor or Builtin.FullYears or Builtin.FullMonths or Builtin.YearOf };

    private static bool Differ(Value one, Value other) => one.State != other.State || (one.IsKnown && one.Number != other.Number);

    private static (List<(Condition? Condition, Trace Step)> Steps, TraceSearch Traces) Steps(Subject subject)
    {
        var (now, traces) = subject.Traced();
        var conditions =
            from test in now.Conditions.SelectMany(Threshold.Tests)
            from step in traces.Everything(test.Trace)
            select ((Condition?)test.Condition, step);
        var amounts =
            from trace in now.Entitlement.ExceptionTraces.Concat(now.Entitlement.Trace is { } amount ? [amount] : [])
            from step in traces.Everything(trace)
            select ((Condition?)null, step);
        return ([.. conditions, .. amounts], traces);
    }
}
