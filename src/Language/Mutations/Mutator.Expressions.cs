using Duixian.Language.Syntax;

namespace Duixian.Language.Mutations;

internal sealed partial class Mutator
{
    private void Walk(ExprSyntax expr)
    {
        switch (expr)
        {
            case ExprSyntax.Number or ExprSyntax.Date or ExprSyntax.Text or ExprSyntax.Word or ExprSyntax.Name: Leaf(expr); break;
            case ExprSyntax.Member member: Walk(member.Target); break;
            case ExprSyntax.Call call: Call(call); break;
            case ExprSyntax.Not not:
                var word = words.From(not.Span.Start)!.Span;
                Replace(MutationOperator.Negation, Whole(not), word, "");
                Walk(not.Operand);
                break;
            case ExprSyntax.Negate negate: Walk(negate.Operand); break;
            case ExprSyntax.Binary binary: Binary(binary); break;
            case ExprSyntax.Set set: Set(set); break;
            case ExprSyntax.If choice:
                Test(choice.When);
                Walk(choice.Then);
                Walk(choice.Else);
                break;
            case ExprSyntax.Match match: Match(match); break;
            case ExprSyntax.Bands bands: Bands(bands); break;
            case ExprSyntax.Brackets brackets:
                Walk(brackets.Subject);
                foreach (var (bound, rate) in brackets.Cases)
                {
                    Walk(bound);
                    Walk(rate);
                }

                break;
            case ExprSyntax.Range range:
                Walk(range.From);
                Walk(range.To);
                break;
            case ExprSyntax.Ledger ledger: Ledger(ledger); break;
            case ExprSyntax.Aggregate aggregate: Aggregate(aggregate); break;
        }
    }

    private void Call(ExprSyntax.Call call)
    {
        if (call.Target is ExprSyntax.Word { Keyword: var function }) Function(call, function);
        else Walk(call.Target);
        foreach (var argument in call.Arguments) Walk(argument);
        if (call.AtDate is { } date) Walk(date);
    }

    private void Function(ExprSyntax.Call call, Keyword function)
    {
        Keyword? counterpart = function switch
        {
            Keyword.HigherOf => Keyword.LowerOf,
            Keyword.LowerOf => Keyword.HigherOf,
            Keyword.YearStart => Keyword.YearEnd,
            Keyword.YearEnd => Keyword.YearStart,
            Keyword.FirstDay => Keyword.LastDay,
            Keyword.LastDay => Keyword.FirstDay,
            _ => null,
        };
        if (counterpart is { } other) Replace(MutationOperator.Function, call.Span, call.Target.Span, other.Word());
        if (function is Keyword.NotBelowZero) Replace(MutationOperator.Cap, call.Span, call.Span, InParentheses(call.Arguments[0]));
        if (function is Keyword.Floor) Replace(MutationOperator.Rounding, call.Span, call.Span, InParentheses(call.Arguments[0]));
    }

    private void Binary(ExprSyntax.Binary binary)
    {
        switch (binary.Operator)
        {
            case Operator.And or Operator.Or:
                var isAll = binary.Operator == Operator.And;
                Replace(MutationOperator.Connective, Whole(binary), binary.OperatorSpan, (isAll ? Keyword.Or : Keyword.And).Word());
                foreach (var part in new[] { binary.Left, binary.Right })
                {
                    // A chain of the same word leaves its parts out one by one, further down.
                    if (part is not ExprSyntax.Binary inner || inner.Operator != binary.Operator) LeaveOut(part, isAll);
                    Test(part);
                }

                return;
            case Operator.Cap or Operator.Floor: Capped(binary); return;
            case Operator.In: Deny(binary); break;
            case Operator.Add or Operator.Subtract:
                Replace(MutationOperator.Function, Whole(binary), binary.OperatorSpan, binary.Operator == Operator.Add ? "−" : "+");
                break;
            case >= Operator.Equal and <= Operator.AtLeast: Compared(binary); break;
        }

        Walk(binary.Left);
        Walk(binary.Right);
    }

    private void Compared(ExprSyntax.Binary binary)
    {
        var (left, right) = (words.Of(Whole(binary.Left)), words.Of(Whole(binary.Right)));
        var (boundary, reversed) = binary.Operator switch
        {
            Operator.Less => ("≤", ">"),
            Operator.AtMost => ("<", "≥"),
            Operator.Greater => ("≥", "<"),
            Operator.AtLeast => (">", "≤"),
            Operator.Equal => ("", "≠"),
            _ => ("", "="),
        };
        if (boundary.Length > 0) Add(MutationOperator.Boundary, Whole(binary), Signed(binary, boundary), left, right);
        Add(MutationOperator.Comparison, Whole(binary), Signed(binary, reversed), left, right);
    }

    /// <summary>The comparison with another sign; a word behind the number goes, and the sign stands in place of 在.</summary>
    private List<Edit> Signed(ExprSyntax.Binary binary, string sign)
    {
        if (binary.OperatorSpan.Start < binary.Right.Span.Start) return [new Edit(binary.OperatorSpan, sign)];
        var between = binary.Left.Span.Source.Span(binary.Left.Span.End, binary.Right.Span.Start - binary.Left.Span.End);
        var word = words.TokensIn(between).First(token => token.Is(Keyword.Is));
        return [new Edit(word.Span, sign), new Edit(binary.OperatorSpan, "")];
    }

    private void Capped(ExprSyntax.Binary binary)
    {
        Replace(MutationOperator.Cap, Whole(binary), Whole(binary), InParentheses(binary.Left), words.Of(Whole(binary.Left)), words.Of(Whole(binary.Right)));
        Walk(binary.Left);
        As(MutationOperator.Cap, [binary.Right]);
    }

    private void Set(ExprSyntax.Set set)
    {
        for (var i = 0; i < set.Items.Count; i++)
        {
            var own = Whole(set.Items[i]);
            if (set.Items.Count > 1) Remove(MutationOperator.Member, own, Separated(own, i == set.Items.Count - 1));
            // One code less says more than one code changed, which may be another of the set.
            if (set.Items is [_] || set.Items[i] is not ExprSyntax.Text) Walk(set.Items[i]);
        }
    }

    private void Match(ExprSyntax.Match match)
    {
        Walk(match.Subject);
        var values = match.Cases.Select(each => each.Value).Concat(match.Otherwise is { } rest ? [rest] : []).ToList();
        for (var i = 0; i + 1 < values.Count; i++)
            Add(
                MutationOperator.Branch, match.Span,
                [new Edit(Whole(values[i]), InParentheses(values[i + 1])), new Edit(Whole(values[i + 1]), InParentheses(values[i]))]);
        foreach (var value in values) Walk(value);
    }

    private void Bands(ExprSyntax.Bands bands)
    {
        Walk(bands.Subject);
        foreach (var (how, bound, value) in bands.Cases)
        {
            var sign = words.Before(Whole(bound).Start).Span;
            var other = how switch { Operator.Less => "≤", Operator.AtMost => "<", Operator.Greater => "≥", _ => ">" };
            Replace(MutationOperator.Boundary, sign.To(Whole(value)), sign, other, words.Of(Whole(bands.Subject)), words.Of(Whole(bound)));
            Walk(bound);
            Walk(value);
        }

        if (bands.Otherwise is { } rest) Walk(rest);
    }
}
