using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Trials;

/// <summary>A comparison of two quantities that a result went through, with how far its sides are apart.</summary>
/// <param name="Condition">The condition it stands in; null for a cap of the amount.</param>
/// <param name="Step">The comparison, or the cap, with its values.</param>
/// <param name="Value">The left side; what is capped for a cap. Base unit of its type.</param>
/// <param name="Bound">The right side; the cap for a cap.</param>
/// <param name="Holds">Whether the comparison holds; for a cap, whether it is reached.</param>
public sealed record Threshold(Condition? Condition, Trace Step, Ratio Value, Ratio Bound, bool Holds)
{
    /// <summary>The type of both sides.</summary>
    public DataType Type => Sides(Step.Expr).Left.Type;

    /// <summary>What the bound is written as.</summary>
    public Expr BoundExpr => Sides(Step.Expr).Right;

    /// <summary>How far the value has to move to stand at the bound; negative to fall. In the base unit of the type.</summary>
    public Ratio Distance => Bound - Value;

    /// <summary>The thresholds of a result computed with a trace, in the order of the policy, each once.</summary>
    internal static IEnumerable<Threshold> Of(AwardInstance instance, TraceSearch traces)
    {
        var seen = new HashSet<Expr>(ReferenceEqualityComparer.Instance);
        foreach (var (condition, trace) in instance.Conditions.SelectMany(Tests))
            foreach (var step in traces.Everything(trace))
                if (step.Expr is Expr.Compare && traces.Everything(step).Any(IsOfFirm) && Of(condition, step) is { } threshold && seen.Add(step.Expr))
                    yield return threshold;
        if (instance.Entitlement.Trace is not { } amount) yield break;
        foreach (var step in traces.Everything(amount))
            if (step.Expr is Expr.Bounded { IsCap: true } && Of(null, step) is { } cap && seen.Add(step.Expr))
                yield return cap;
    }

    /// <summary>What only compares years, figures and choices is the same for every firm.</summary>
    private static bool IsOfFirm(Trace step) => step.Expr is Expr.FactRef or Expr.Field or Expr.Local or Expr.Ledger;

    /// <summary>The tests of a condition with their steps.</summary>
    internal static IEnumerable<(Condition Condition, Trace Trace)> Tests(ConditionResult result) =>
        result.Parts.SelectMany(Tests).Concat(result.Trace is { } trace ? [(result.Condition, trace)] : []);

    private static Threshold? Of(Condition? condition, Trace step)
    {
        var (left, right) = Sides(step.Expr);
        if (left is Expr.Constant || !left.Type.IsOrdered || left.Type.Is(Kind.YesNo)) return null;
        if (ValueOf(step, left) is not { IsKnown: true } value || ValueOf(step, right) is not { IsKnown: true } bound) return null;
        return new Threshold(condition, step, value.Number, bound.Number, condition is null ? value.Number >= bound.Number : step.Value.IsTrue);
    }

    private static Value? ValueOf(Trace step, Expr part) => step.Parts.FirstOrDefault(below => ReferenceEquals(below.Expr, part))?.Value;

    private static (Expr Left, Expr Right) Sides(Expr expr) => expr switch
    {
        Expr.Compare compare => (compare.Left, compare.Right),
        Expr.Bounded cap => (cap.Operand, cap.Bound),
        _ => (expr, expr),
    };
}
