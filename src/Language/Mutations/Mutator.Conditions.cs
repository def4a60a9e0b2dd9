using Duixian.Language.Diagnostics;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Language.Mutations;

internal sealed partial class Mutator
{
    private void Group(ConditionSyntax.Group group)
    {
        if (group.Label is { } own) At(WordingOf(own), group.At, () => Kind(group));
        else Kind(group);
        foreach (var part in group.Parts)
        {
            if (part is ConditionSyntax.Group inner) Group(inner);
            if (part is not ConditionSyntax.Leaf leaf) continue;
            At(leaf.Label is { } label ? WordingOf(label) : "", leaf.At, () =>
            {
                LeaveOut(leaf.Test, isAll: group.Kind == Keyword.AllOf);
                Test(leaf.Test);
            });
        }
    }

    /// <summary>How many of the conditions must hold.</summary>
    private void Kind(ConditionSyntax.Group group)
    {
        // The block behind 条件 has no word of its own: its conditions are left out one by one.
        if (words.TokensIn(group.At).FirstOrDefault() is not { } word || word.Keyword != group.Kind) return;
        switch (group.Kind)
        {
            case Keyword.AtLeastOf:
                var number = words.From(word.Span.End)!;
                if (group.Least < group.Parts.Count) Replace(MutationOperator.LeastCount, group.At, number.Span, $"{group.Least + 1}");
                if (group.Least > 1) Replace(MutationOperator.LeastCount, group.At, number.Span, $"{group.Least - 1}");
                break;
            case Keyword.AnyOf: Replace(MutationOperator.Connective, group.At, word.Span, Keyword.AllOf.Word()); break;
            case Keyword.AllOf: Replace(MutationOperator.Connective, group.At, word.Span, Keyword.AnyOf.Word()); break;
            case Keyword.NoneOf: Replace(MutationOperator.Negation, group.At, word.Span, Keyword.AnyOf.Word()); break;
        }
    }

    private void Amount(AmountSyntax amount)
    {
        Walk(amount.Base);
        foreach (var exception in amount.Exceptions)
            At(WordingOf(exception.Head), exception.Head.Name.Span.To(Whole(exception.Value)), () =>
            {
                Replace(MutationOperator.Exception, Whole(exception.When), Whole(exception.When), Keyword.No.Word());
                Test(exception.When);
                Walk(exception.Value);
                if (exception.Overrides.Count > 0) Precedence(exception, amount.Exceptions);
            });
    }

    private void Precedence(ExceptionSyntax exception, Seq<ExceptionSyntax> all)
    {
        var own = words.Before(exception.Overrides[0].Span.Start).Span.To(exception.Overrides[^1].Span);
        var gone = new Edit(own, "");
        Add(MutationOperator.Precedence, own, [gone]);
        if (exception.Overrides.Count > 1 || all.FirstOrDefault(other => other.Head.Name.Text == exception.Overrides[0].Text) is not { } other) return;
        var at = words.Before(Whole(other.When).Start).Span;
        var turned = new Wording(
            $"{Keyword.Overrides.Word().Chinese} {exception.Head.Name.Text} ", $"{Keyword.Overrides.Word().English} {WordingOf(exception.Head).English} ");
        Add(MutationOperator.Precedence, at.Start < own.Start ? at.To(own) : own.To(at), [gone, new Edit(at with { Length = 0 }, turned)], turned);
    }

    /// <summary>A yes-no expression: its parts, and its opposite where no comparison in it has one.</summary>
    private void Test(ExprSyntax test)
    {
        if (!IsConnected(test) && test is not (ExprSyntax.Not or ExprSyntax.Word) && !IsComparison(test)) Deny(test);
        Walk(test);
    }

    private void Deny(ExprSyntax test)
    {
        var raw = InParentheses(test);
        var not = Keyword.Not.Word();
        Replace(MutationOperator.Negation, Whole(test), Whole(test), new Wording($"({not.Chinese} {raw.Chinese})", $"({not.English} {raw.English})"));
    }

    private void LeaveOut(ExprSyntax test, bool isAll) =>
        Replace(MutationOperator.Condition, Whole(test), Whole(test), (isAll ? Keyword.Yes : Keyword.No).Word());

    private static bool IsConnected(ExprSyntax expr) => expr is ExprSyntax.Binary { Operator: Operator.And or Operator.Or };

    private static bool IsComparison(ExprSyntax expr) => expr is ExprSyntax.Binary { Operator: >= Operator.Equal and <= Operator.AtLeast };
}
