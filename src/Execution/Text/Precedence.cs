using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>How tightly an expression binds when it is written, as the manual's table of expressions has it.</summary>
internal static class Precedence
{
    public const int Cap = 0;
    public const int Choice = 1;
    public const int Or = 2;
    public const int And = 3;
    public const int Not = 4;
    public const int Comparison = 5;
    public const int Sum = 6;
    public const int Product = 7;
    public const int Sign = 8;
    public const int Primary = 9;

    /// <summary>The level of an expression; what is coerced is written like what it is made from.</summary>
    public static int Of(Expr expr) => expr switch
    {
        _ when Uncoerced(expr) is { } inner => Of(inner),
        Expr.Bounded => Cap,
        Expr.If => Choice,
        Expr.Function { Name: Builtin.RangeOf } => Choice,
        Expr.AtLeast all when all.Least == all.Parts.Count => And,
        Expr.AtLeast { Least: 1 } => Or,
        Expr.Not => Not,
        Expr.Compare or Expr.OneOf => Comparison,
        Expr.Compute negated when IsNegation(negated) => Sign,
        Expr.Compute { Operator: Arithmetic.Add or Arithmetic.Subtract } or Expr.Shift => Sum,
        Expr.Function { Name: Builtin.Intersect } => Sum,
        Expr.Compute => Product,
        Expr.OrIfAbsent => Sign,
        _ => Primary,
    };

    /// <summary>−x is kept as 0 − x with a zero that stands nowhere in the text.</summary>
    public static bool IsNegation(Expr.Compute node) =>
        node is { Operator: Arithmetic.Subtract, Left: Expr.Constant { Span.Length: 0 } };

    /// <summary>What an expression was before the checker fitted its type to where it is used; null when it is as written.</summary>
    public static Expr? Uncoerced(Expr expr) => expr switch
    {
        Expr.Compute { Operator: Arithmetic.Add, Right: Expr.Constant { Span.Length: 0 }, Left: var left } => left,
        Expr.Match { Otherwise: null, Subject: var subject } match when match.Span == subject.Span => subject,
        _ => null,
    };
}
