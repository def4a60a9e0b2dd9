using Duixian.Execution.Reference;
using Duixian.Execution.Values;
using Duixian.Language.Ir;

namespace Duixian.Execution.Trials;

/// <summary>What tells two neighbouring values of a fact apart.</summary>
internal static class Crossing
{
    /// <summary>The first comparison that comes out otherwise, with its condition; where there is none, the first bands, table or step that does.</summary>
    public static (Condition? Condition, Expr? Threshold) Of(Subject subject, Need.OfFact place, Value before, Value after)
    {
        var lower = subject.Trial.With(place, before, () => Steps(subject));
        var upper = subject.Trial.With(place, after, () => Steps(subject)).ToLookup(each => each.Step.Expr, ReferenceEqualityComparer.Instance);
        var other = lower.Where(each => upper[each.Step.Expr].Any(step => Differ(each.Step.Value, step.Step.Value))).ToList();
        var found = other.Find(each => each.Step.Expr is Expr.Compare or Expr.OneOf) is { Step: not null } compared
            ? compared
            : other.Find(each => each.Step.Expr is Expr.Bands or Expr.LookUp or Expr.Function { Name: Builtin.Floor or Builtin.FullYears or Builtin.FullMonths or Builtin.YearOf });
        return (found.Condition, found.Step?.Expr);
    }

    private static bool Differ(Value one, Value other) => one.State != other.State || (one.IsKnown && one.Number != other.Number);

    private static List<(Condition? Condition, Trace Step)> Steps(Subject subject)
    {
        var (now, traces) = subject.Traced();
        var conditions = now.Conditions.SelectMany(Threshold.Tests).SelectMany(test => traces.Everything(test.Trace).Select(step => ((Condition?)test.Condition, step)));
        var amount = now.Entitlement.ExceptionTraces.Concat(now.Entitlement.Trace is { } trace ? [trace] : []).SelectMany(each => traces.Everything(each)).Select(step => ((Condition?)null, step));
        return [.. conditions.Concat(amount)];
    }
}
