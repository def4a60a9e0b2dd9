using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Reference;

/// <summary>Which part of a rule makes an amount nothing: from the amount inwards, as far as one part alone does.</summary>
internal static class ZeroSearch
{
    /// <summary>The part, for an amount that is known to be zero, in the frame of its award.</summary>
    public static ZeroCause In(Expr amount, Award award, Evaluator evaluator) => In(amount, null, award, evaluator);

    private static ZeroCause In(Expr part, Value? floor, Award award, Evaluator evaluator)
    {
        Value Of(Expr expr) => evaluator.Evaluate(expr);
        bool IsZero(Expr expr) => Of(expr) is { IsKnown: true, Number.IsZero: true };
        ZeroCause Inner(Expr inner) => In(inner, floor, award, evaluator);
        return part switch
        {
            Expr.Bounded { IsCap: true } cap when Of(cap.Operand) is { IsKnown: true } operand => Inner(operand.Number.Sign > 0 ? cap.Bound : cap.Operand),
            Expr.Bounded { IsCap: false } bounded when IsZero(bounded.Bound) => In(bounded.Operand, Of(bounded.Bound), award, evaluator),
            Expr.Function { Name: Builtin.NotBelowZero } function => In(function.Arguments[0], Value.Of(Ratio.Zero), award, evaluator),
            Expr.Compute { Operator: Arithmetic.Multiply } product when floor is null && IsZero(product.Left) => Inner(product.Left),
            Expr.Compute { Operator: Arithmetic.Multiply } product when floor is null && IsZero(product.Right) => Inner(product.Right),
            Expr.Compute { Operator: Arithmetic.Divide } quotient when floor is null && IsZero(quotient.Left) => Inner(quotient.Left),
            Expr.Compute { Operator: Arithmetic.Subtract } difference => new ZeroCause(
                part, Of(part), [(difference.Left, Of(difference.Left)), (difference.Right, Of(difference.Right))], floor),
            Expr.If choice when Of(choice.When) is { IsKnown: true } when => Inner(when.IsTrue ? choice.Then : choice.Else),
            // Only a definition of the award itself is worked out in its frame.
            Expr.Call { Symbol.Award: not null } call when award.Definitions.Any(own => ReferenceEquals(own, call.Symbol)) && HasCause(call.Symbol.Body) => Inner(call.Symbol.Body),
            _ => new ZeroCause(part, Of(part), [], floor),
        };
    }

    /// <summary>A definition that says no more than its name is told by its name.</summary>
    private static bool HasCause(Expr body) => body is Expr.Bounded or Expr.Compute or Expr.If or Expr.Function { Name: Builtin.NotBelowZero };
}
