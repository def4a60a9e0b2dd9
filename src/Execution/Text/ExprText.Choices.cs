using Duixian.Execution.Reference;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Text;

public sealed partial class ExprText
{
    /// <inheritdoc/>
    public string If(Expr.If node)
    {
        if (_withValues && ValueOf(node.When) is { IsKnown: true } when)
        {
            return Because(Show(when.IsTrue ? node.Then : node.Else), In(node.When, () => Reason(node.When, when.IsTrue)));
        }

        return $"{Word(ExprWords.If)} {Show(node.When)}{Spaced(ExprWords.Then)}{Show(node.Then)}{Spaced(ExprWords.Else)}{Show(node.Else)}";
    }

    /// <summary>Why a branch was taken; of a choice it is enough to say what it is.</summary>
    private string Reason(Expr when, bool holds)
    {
        if (when is Expr.Compare { Operator: Comparison.Equal or Comparison.NotEqual, Left: { Type: DataType.Option } left, Right: Expr.Constant }
            && ValueOf(left) is { IsKnown: true } value)
            return Phrases.BecauseIs.With(_tongue, $"{Plain(left)} = {ValueText.Of(value, left.Type, _tongue)}");
        if (IsLeaf(when)) return Phrases.BecauseIs.With(_tongue, when.Accept(this));
        return (holds ? Phrases.BecauseHolds : Phrases.BecauseNot).With(_tongue, when.Accept(this));
    }

    private string Because(string text, string reason) => Phrases.Aside.With(_tongue, text, reason);

    private Value? ValueOf(Expr part) => Under(part)?.Value;

    private Trace? Under(Expr part) => _at?.Parts.FirstOrDefault(trace => ReferenceEquals(trace.Expr, part));

    /// <inheritdoc/>
    public string OrIfAbsent(Expr.OrIfAbsent node)
    {
        if (_withValues && Under(node.Operand) is { } operand)
        {
            if (Under(node.Substitute) is null) return Show(node.Operand, Precedence.Sign);
            if (operand.Value.State is ValueState.Absent or ValueState.Inapplicable)
                return Because(Show(node.Substitute), Phrases.BecauseIs.With(_tongue, Show(node.Operand)));
        }

        return $"{Show(node.Operand, Precedence.Sign)}{Spaced(ExprWords.OrIfAbsent)}{Show(node.Substitute, Precedence.Primary)}";
    }

    /// <inheritdoc/>
    public string Match(Expr.Match node)
    {
        if (Precedence.Uncoerced(node) is { } inner) return Show(inner);
        var members = ((DataType.Option)node.Subject.Type).Type.Members;
        if (_withValues && ValueOf(node.Subject) is { IsKnown: true } subject)
        {
            var chosen = node.Otherwise;
            foreach (var (option, value) in node.Cases)
                if (option == subject.Int)
                    chosen = value;
            return Because(Show(chosen!), Phrases.BecauseIs.With(_tongue, $"{Plain(node.Subject)} = {Word(members[subject.Int].Wording)}"));
        }

        var cases = node.Cases.Select(c => $"{Word(members[c.Option].Wording)}: {Show(c.Value)}");
        return $"{Word(ExprWords.By)} {Show(node.Subject, Precedence.Sum)} {Braces(cases, node.Otherwise)}";
    }

    /// <inheritdoc/>
    public string Bands(Expr.Bands node)
    {
        // Only a band that certainly holds is evaluated alone; with bounds several are, and then all are shown.
        if (_withValues && ValueOf(node.Subject) is { IsKnown: true })
        {
            foreach (var (op, bound, value) in node.Cases)
                if (Under(value) is not null)
                    return Because(Show(value), Phrases.BecauseIs.With(
                        _tongue, $"{Show(node.Subject, Precedence.Sum)} {ExprWords.Of(op)} {Show(bound, Precedence.Sum)}"));
            if (Under(node.Otherwise) is not null)
                return Because(Show(node.Otherwise), Phrases.BecauseOtherwise.With(_tongue, Show(node.Subject)));
        }

        var cases = node.Cases.Select(c => $"{ExprWords.Of(c.Operator)} {Show(c.Bound, Precedence.Sum)}: {Show(c.Value)}");
        return $"{Word(ExprWords.Bands)} {Show(node.Subject, Precedence.Sum)} {Braces(cases, node.Otherwise)}";
    }

    private string Braces(IEnumerable<string> cases, Expr? otherwise)
    {
        var all = otherwise is null ? cases : cases.Append($"{Word(ExprWords.Otherwise)}: {Show(otherwise)}");
        return $"{{{string.Join("; ", all)}}}";
    }

    /// <inheritdoc/>
    public string Brackets(Expr.Brackets node)
    {
        if (_withValues && ValueOf(node.Subject) is { IsKnown: true, Number: var subject }
            && node.Cases.All(c => ValueOf(c.Bound) is { IsKnown: true }))
            return Pieces(node, subject);
        var cases = node.Cases.Select(c => $"{Show(c.Bound, Precedence.Sum)}: {Show(c.Rate, Precedence.Sum)}");
        return $"{Word(ExprWords.Brackets)} {Show(node.Subject, Precedence.Sum)} {Braces(cases, null)}";
    }

    /// <summary>The parts that the brackets cut the subject into, each with its rate.</summary>
    private string Pieces(Expr.Brackets node, Ratio subject)
    {
        var pieces = new List<string>();
        for (var i = 0; i < node.Cases.Count; i++)
        {
            var low = ValueOf(node.Cases[i].Bound)!.Value.Number;
            var high = i + 1 < node.Cases.Count ? ValueOf(node.Cases[i + 1].Bound)!.Value.Number : subject;
            var part = Ratio.Min(subject, high) - low;
            if (part.Sign <= 0) continue;
            var amount = ValueText.Of(Value.Of(part), node.Subject.Type, _tongue);
            pieces.Add($"{amount} × {Show(node.Cases[i].Rate, Precedence.Sign)}");
        }

        return pieces.Count == 0 ? ValueText.Of(Value.Of(Ratio.Zero), node.Type, _tongue) : string.Join(" + ", pieces);
    }

    /// <inheritdoc/>
    public string LookUp(Expr.LookUp node)
    {
        var keys = node.Keys.Select(key => _withValues ? Shown(key) : Show(key));
        if (node.Date is not null) keys = keys.Append($"{Word(ExprWords.At)} {(_withValues ? Shown(node.Date) : Show(node.Date))}");
        return Leaf($"{Word(node.Symbol.Name.Wording)}({string.Join(", ", keys)})", node);
    }

    /// <summary>Only the value: what a key of a table was.</summary>
    private string Shown(Expr part) => ValueOf(part) is { IsKnown: true } value ? ValueText.Of(value, part.Type, _tongue) : Show(part);
}
