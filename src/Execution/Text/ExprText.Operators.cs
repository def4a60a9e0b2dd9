using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

public sealed partial class ExprText
{
    /// <inheritdoc/>
    public string Compute(Expr.Compute node)
    {
        if (Precedence.Uncoerced(node) is { } inner) return Show(inner);
        if (Precedence.IsNegation(node)) return "−" + Show(node.Right, Precedence.Sign);
        var level = Precedence.Of(node);
        // a − (b − c) and a ÷ (b × c) keep their parentheses.
        var associative = node.Operator is Arithmetic.Add or Arithmetic.Multiply;
        return $"{Show(node.Left, level)} {ExprWords.Of(node.Operator)} {Show(node.Right, associative ? level : level + 1)}";
    }

    /// <inheritdoc/>
    public string Shift(Expr.Shift node) =>
        $"{Show(node.Date, Precedence.Sum)} {(node.Back ? "−" : "+")} {Show(node.Period, Precedence.Product)}";

    /// <inheritdoc/>
    public string Compare(Expr.Compare node)
    {
        var outer = _perMille;
        _perMille |= IsPerMille(node.Left) || IsPerMille(node.Right);
        var text = $"{Show(node.Left, Precedence.Sum)} {ExprWords.Of(node.Operator)} {Show(node.Right, Precedence.Sum)}";
        _perMille = outer;
        return text;
    }

    /// <inheritdoc/>
    public string OneOf(Expr.OneOf node)
    {
        var among = node.Among is [{ } only] && only.Type.Is(Kind.DateRange) ? Show(only, Precedence.Sum) : $"{{{Listed(node.Among)}}}";
        return $"{Show(node.Value, Precedence.Sum)}{Spaced(ExprWords.In)}{among}";
    }

    /// <inheritdoc/>
    public string AtLeast(Expr.AtLeast node)
    {
        if (node.Least == node.Parts.Count) return Joined(node, ExprWords.And, Precedence.And);
        if (node.Least == 1) return Joined(node, ExprWords.Or, Precedence.Or);
        return $"{Word(ExprWords.AtLeastOf)} {node.Least} {{{Listed(node.Parts)}}}";
    }

    private string Joined(Expr.AtLeast node, Wording word, int level) =>
        string.Join(Spaced(word), node.Parts.Select(part => Show(part, level)));

    /// <inheritdoc/>
    public string Not(Expr.Not node) => $"{Word(ExprWords.Not)} {Show(node.Operand, Precedence.Not)}";

    /// <inheritdoc/>
    public string Has(Expr.Has node) => Leaf($"{Word(ExprWords.Has)}({Plain(node.Operand)})", node);

    /// <inheritdoc/>
    public string Bounded(Expr.Bounded node) =>
        $"{Show(node.Operand)}, {Word(node.IsCap ? ExprWords.AtMost : ExprWords.AtLeast)} {Show(node.Bound, Precedence.Sum)}";
}
