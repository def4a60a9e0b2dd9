using Duixian.Language.Diagnostics;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Language.Mutations;

internal sealed partial class Mutator
{
    private void Aggregate(ExprSyntax.Aggregate aggregate)
    {
        Keyword? counterpart = aggregate.Function switch
        {
            Keyword.Exists => Keyword.Every,
            Keyword.Every => Keyword.Exists,
            Keyword.Max => Keyword.Min,
            Keyword.Min => Keyword.Max,
            Keyword.Sum => Keyword.Max,
            _ => null,
        };
        var word = words.From(aggregate.Span.Start)!.Span;
        if (counterpart is { } other)
            Replace(aggregate.Function is Keyword.Exists or Keyword.Every ? MutationOperator.Connective : MutationOperator.Function, aggregate.Span, word, other.Word());
        if (aggregate.Function is Keyword.Exists or Keyword.Every or Keyword.Count) Test(aggregate.Body);
        else Walk(aggregate.Body);
        // The list itself is only named; years and ranges that are gone through are figures.
        if (aggregate.Source is ExprSyntax.Call source)
            foreach (var end in source.Arguments) Walk(end);
        if (aggregate.When is { } when)
        {
            LeaveOut(when, isAll: true);
            Test(when);
        }

        if (aggregate.Order is { } order) Order(aggregate, order);
        if (aggregate.Take is { } take) Places(take);
    }

    private void Order(ExprSyntax.Aggregate aggregate, ExprSyntax order)
    {
        Walk(order);
        var end = Whole(order).End;
        var direction = words.From(end)!;
        var written = direction.Is(Keyword.Descending) || direction.Is(Keyword.Ascending)
            ? direction.Span
            : direction.Span with { Start = end, Length = 0 };
        var turned = (aggregate.Descending ? Keyword.Ascending : Keyword.Descending).Word();
        Replace(MutationOperator.Ranking, aggregate.Span, written, new Wording($" {turned.Chinese} ", $" {turned.English} "));
    }

    /// <summary>A number of places, one more and one less.</summary>
    private void Places(ExprSyntax places)
    {
        var raw = InParentheses(places);
        foreach (var sign in new[] { "+", "−" })
            Replace(MutationOperator.Quota, Whole(places), Whole(places), new Wording($"{raw.Chinese} {sign} 1", $"{raw.English} {sign} 1"));
        if (places is not ExprSyntax.Number) As(MutationOperator.Quota, [places]);
    }

    private void Ledger(ExprSyntax.Ledger ledger)
    {
        var measure = words.From(words.From(ledger.Span.Start)!.Span.End)!.Span;
        Keyword other = ledger.Measure switch
        {
            Keyword.Amount => Keyword.AtMost,
            Keyword.AtMost => Keyword.Amount,
            Keyword.Entries => Keyword.DistinctYears,
            _ => Keyword.Entries,
        };
        Replace(MutationOperator.Ledger, ledger.Span, measure, other.Word());
        foreach (var (key, values) in ledger.Filters)
        {
            var filter = words.Before(words.Before(Whole(values[0]).Start).Span.Start).Span.To(Whole(values[^1]));
            // Which states count must be said.
            if (key != Keyword.Counting) Remove(MutationOperator.Ledger, filter, WithSeparator(filter));
            if (key == Keyword.Counting) States(values);
            else if (values[0] is ExprSyntax.Word { Keyword: Keyword.ThisCity or Keyword.AllLevels } tier)
                Replace(MutationOperator.Ledger, filter, tier.Span, (tier.Keyword == Keyword.ThisCity ? Keyword.AllLevels : Keyword.ThisCity).Word());
            else if (key == Keyword.Award && values.Count > 1)
                for (var i = 0; i < values.Count; i++)
                    Remove(MutationOperator.Ledger, values[i].Span, Separated(values[i].Span, i == values.Count - 1));
            else foreach (var value in values) Walk(value);
        }
    }

    /// <summary>A filter with the semicolon that divides it from the next, or from the one before.</summary>
    private SourceSpan WithSeparator(SourceSpan filter)
    {
        var (before, behind) = (words.Before(filter.Start), words.From(filter.End)!);
        return behind.Is(";") ? filter.To(behind.Span) : before.Is(";") ? before.Span.To(filter) : filter;
    }

    private void Selection(ArgumentSyntax.Clauses selection)
    {
        foreach (var clause in selection.Items)
        {
            if (places.AreStatedBefore(selection, clause.Keyword)) continue;
            var first = _found.Count;
            At(clause.Keyword.Word(), clause.Span, () => SelectionClause(clause));
            for (var i = first; i < _found.Count; i++)
                _found[i] = _found[i] with { Edits = [.. _found[i].Edits, .. places.InTheOthers(selection, clause, _found[i].Edits)] };
        }
    }

    private void SelectionClause(ClauseSyntax clause)
    {
        if (clause.Keyword == Keyword.Pool) Drop(MutationOperator.Pool, clause);
        if (clause.Argument is not ArgumentSyntax.Values { Items: var items }) return;
        switch (clause.Keyword)
        {
            case Keyword.TakeFirst: Places(items[0]); break;
            case Keyword.Reserve:
                Drop(MutationOperator.Quota, clause);
                Places(items[0]);
                break;
            case Keyword.PerCategory:
                Drop(MutationOperator.Quota, clause);
                Walk(items[0]);
                Places(items[1]);
                break;
            case Keyword.ThenBy: TieKey(clause, items); break;
            case Keyword.RankBy: Ranked(items[0]); break;
            default: foreach (var item in items) Walk(item); break;
        }
    }

    private void TieKey(ClauseSyntax clause, Seq<ExprSyntax> items)
    {
        Drop(MutationOperator.TieKey, clause);
        var isDescending = items is not [_, ExprSyntax.Word { Keyword: Keyword.Ascending }];
        var end = Whole(items[0]).End;
        var turned = (isDescending ? Keyword.Ascending : Keyword.Descending).Word();
        Replace(
            MutationOperator.TieKey, clause.Span, clause.Span with { Start = end, Length = clause.Span.End - end },
            new Wording($" {turned.Chinese}", $" {turned.English}"));
        Walk(items[0]);
    }

    /// <summary>What the order is made of: each key left out, each turned round.</summary>
    private void Ranked(ExprSyntax ranking)
    {
        switch (ranking)
        {
            case ExprSyntax.If choice:
                Test(choice.When);
                Ranked(choice.Then);
                Ranked(choice.Else);
                break;
            case ExprSyntax.Call { Target: ExprSyntax.Word { Keyword: Keyword.SumOfRanks } } call:
                for (var i = 0; i < call.Arguments.Count; i++)
                {
                    var key = Whole(call.Arguments[i]);
                    if (call.Arguments.Count > 1) Remove(MutationOperator.Ranking, key, Separated(key, i == call.Arguments.Count - 1));
                    Turned(call.Arguments[i], call.Span);
                    Walk(call.Arguments[i]);
                }

                break;
            default:
                Turned(ranking, Whole(ranking));
                Walk(ranking);
                break;
        }
    }

    private void Turned(ExprSyntax key, SourceSpan frame)
    {
        var raw = InParentheses(key);
        Replace(MutationOperator.Ranking, frame, Whole(key), new Wording($"(−{raw.Chinese})", $"(−{raw.English})"), words.Of(Whole(key)));
    }
}
