namespace Duixian.Language.Ir;

/// <summary>A pass over expressions: one method for each node, so that a new node does not compile until every pass handles it.</summary>
/// <typeparam name="T">What the pass makes of a node.</typeparam>
public interface IExprPass<out T>
{
#pragma warning disable CS1591 // Each method is the case of the node it is named after, documented there.
    T Constant(Expr.Constant node);
    T PolicyYear(Expr.PolicyYear node);
    T FactRef(Expr.FactRef node);
    T Local(Expr.Local node);
    T Field(Expr.Field node);
    T InYear(Expr.InYear node);
    T OnDay(Expr.OnDay node);
    T ParameterRef(Expr.ParameterRef node);
    T JudgementRef(Expr.JudgementRef node);
    T Call(Expr.Call node);
    T Compute(Expr.Compute node);
    T Shift(Expr.Shift node);
    T Compare(Expr.Compare node);
    T OneOf(Expr.OneOf node);
    T AtLeast(Expr.AtLeast node);
    T Not(Expr.Not node);
    T If(Expr.If node);
    T Has(Expr.Has node);
    T OrIfAbsent(Expr.OrIfAbsent node);
    T Bounded(Expr.Bounded node);
    T Match(Expr.Match node);
    T Bands(Expr.Bands node);
    T Brackets(Expr.Brackets node);
    T LookUp(Expr.LookUp node);
    T Function(Expr.Function node);
    T Aggregate(Expr.Aggregate node);
    T Ledger(Expr.Ledger node);
    T Broken(Expr.Broken node);
#pragma warning restore CS1591
}
