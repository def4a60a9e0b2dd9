using Duixian.Language.Ir;

namespace Duixian.Language.Typing;

/// <summary>Whether an amount may be a fraction of a fen. Facts are whole fen; products with a ratio and quotients may not be.</summary>
internal sealed class Fractions : IExprPass<bool>
{
    private readonly Dictionary<Expr, bool> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expr, bool> _knownTainted = new(ReferenceEqualityComparer.Instance);

    // Whether an argument of the definition at hand may be a fraction although its type is a whole one.
    private bool _tainted;

    public bool Constant(Expr.Constant node) => node.Value is Literal.Number { Value.IsInteger: false };

    public bool PolicyYear(Expr.PolicyYear node) => false;

    public bool FactRef(Expr.FactRef node) => !IsWhole(node.Type);

    public bool Local(Expr.Local node) => !IsWhole(node.Type) || (_tainted && node.Type.IsQuantity);

    public bool Field(Expr.Field node) => !IsWhole(node.Type);

    public bool InYear(Expr.InYear node) => !IsWhole(node.Type);

    public bool OnDay(Expr.OnDay node) => !IsWhole(node.Type);

    public bool ParameterRef(Expr.ParameterRef node) => !IsWhole(node.Type)
        || node.Symbol.Value is Literal.Number { Value.IsInteger: false } || node.Symbol.Ceiling is Literal.Number { Value.IsInteger: false };

    public bool JudgementRef(Expr.JudgementRef node) => !IsWhole(node.Type);

    public bool Call(Expr.Call node)
    {
        // Each definition is looked at once: definitions that use each other twice would otherwise double at each step.
        var outer = _tainted;
        // An award's own definition reads the award's frame, not arguments.
        var tainted = node.Symbol.Award is null && node.Arguments.Any(argument => IsWhole(argument.Type) && argument.Type.IsQuantity && argument.Accept(this));
        var memory = tainted ? _knownTainted : _known;
        if (memory.TryGetValue(node.Symbol.Body, out var known)) return known;
        _tainted = tainted;
        var fraction = node.Symbol.Body.Accept(this);
        _tainted = outer;
        return memory[node.Symbol.Body] = fraction;
    }

    public bool Compute(Expr.Compute node) =>
        node.Operator == Arithmetic.Divide || node.Left.Accept(this) || node.Right.Accept(this);

    public bool Shift(Expr.Shift node) => false;

    public bool Compare(Expr.Compare node) => false;

    public bool OneOf(Expr.OneOf node) => false;

    public bool AtLeast(Expr.AtLeast node) => false;

    public bool Not(Expr.Not node) => false;

    public bool If(Expr.If node) => node.Then.Accept(this) || node.Else.Accept(this);

    public bool Has(Expr.Has node) => false;

    public bool OrIfAbsent(Expr.OrIfAbsent node) => node.Operand.Accept(this) || node.Substitute.Accept(this);

    public bool Bounded(Expr.Bounded node) => node.Operand.Accept(this) || node.Bound.Accept(this);

    public bool Match(Expr.Match node) => node.Cases.Any(c => c.Value.Accept(this)) || node.Otherwise?.Accept(this) == true;

    public bool Bands(Expr.Bands node) => node.Cases.Any(c => c.Value.Accept(this)) || node.Otherwise.Accept(this);

    public bool Brackets(Expr.Brackets node) => true;

    public bool LookUp(Expr.LookUp node) =>
        node.Symbol.Parts.SelectMany(part => part.Rows).Any(row => row.Value is Literal.Number { Value.IsInteger: false });

    public bool Function(Expr.Function node) => node.Name switch
    {
        Builtin.Rounding => node.Arguments[2] is not Expr.Constant { Value: Literal.Number { Value: { IsInteger: true, Sign: > 0 } } },
        Builtin.HigherOf or Builtin.LowerOf or Builtin.NotBelowZero => node.Arguments.Any(argument => argument.Accept(this)),
        Builtin.Growth or Builtin.PointsBetween or Builtin.DailyInterest or Builtin.Annualised => true,
        _ => false,
    };

    public bool Aggregate(Expr.Aggregate node) => node.How == Gathering.Average || node.Body.Accept(this);

    public bool Ledger(Expr.Ledger node) => false;

    public bool Broken(Expr.Broken node) => false;

    /// <summary>Money facts are whole fen and counts are whole; ratios, scores and the like are not.</summary>
    private static bool IsWhole(DataType type) =>
        type.Is(Kind.Amount) || type.Is(Kind.Count) || type.Is(Kind.Days) || type.Is(Kind.WorkingDays) || !type.IsQuantity;
}
