using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

// docs/language/lists.md, Aggregates.
internal sealed partial class Evaluation
{
    public Answer Aggregate(Expr.Aggregate node)
    {
        (Answer? obstacle, IReadOnlyList<Value> elements) = Elements(node.Source);
        if (obstacle is not null) return obstacle;
        if (node.Order is not null || node.Take is not null)
        {
            (obstacle, elements) = First(node, elements);
            if (obstacle is not null) return obstacle;
            return Gather(node, [.. elements.Select(each => With(node, each).Of(node.Body))]);
        }

        // An item for which the condition is no is left out before its body is looked at.
        List<Answer> bodies = [];
        foreach (Value element in elements)
        {
            Evaluation inside = With(node, element);
            Answer when = node.When is null ? Answer.Of(true) : inside.Of(node.When);
            if (when.Is(false)) continue;
            bodies.Add(when.IsKnown ? inside.Of(node.Body) : Undecided(node, when, inside.Of(node.Body)));
        }

        return Gather(node, bodies);
    }

    /// <summary>What an item gives that may or may not take part: nothing would change if it did.</summary>
    private static Answer Undecided(Expr.Aggregate node, Answer when, Answer body)
    {
        bool changesNothing = node.How switch
        {
            Gathering.Exists or Gathering.Count => body.Is(false),
            Gathering.Every => body.Is(true),
            _ => false,
        };
        return changesNothing ? body : Answer.Obstacle([when])!;
    }

    private Evaluation With(Expr.Aggregate node, Value element) =>
        new(asking, new Dictionary<int, Answer>(slots) { [node.Slot] = Answer.Of(element) });

    private (Answer? Obstacle, IReadOnlyList<Value> Elements) Elements(Source source)
    {
        switch (source)
        {
            case Source.Items items:
                Holder holder = asking.Firm;
                if (items.Parent is { } parent)
                {
                    Answer above = Of(parent);
                    if (!above.IsKnown) return (Answer.Obstacle([above]), []);
                    holder = ((Value.Item)above.Value!).Of;
                }

                return holder.Lists.TryGetValue(items.List, out List<ItemOfList>? list)
                    ? (null, [.. list.Select(item => new Value.Item(item))])
                    : (Answer.Unknown, []);
            case Source.Years years:
                IReadOnlyList<Answer> ends = Of([years.From, years.To]);
                if (Answer.Obstacle(ends) is { } missing) return (missing, []);
                int from = (int)ends[0].Number.Above;
                int to = (int)ends[1].Number.Above;
                return (null, from > to ? [] : [.. Enumerable.Range(from, to - from + 1).Select(year => new Value.Number(year))]);
            case Source.Anniversaries each:
                IReadOnlyList<Answer> given = Of([each.Start, each.Within]);
                if (Answer.Obstacle(given) is { } lacking) return (lacking, []);
                return (null, [.. Schedule.AnniversaryYears(given[0].Day, (Value.Range)given[1].Value!)]);
            default:
                throw new NotCovered(source.GetType().Name);
        }
    }

    /// <summary>Those that the condition admits, in their order, as many as are taken.</summary>
    private (Answer? Obstacle, IReadOnlyList<Value> Elements) First(Expr.Aggregate node, IReadOnlyList<Value> elements)
    {
        List<(Value Element, Answer When, Answer Key)> all = [.. elements.Select(element =>
        {
            Evaluation inside = With(node, element);
            Answer when = node.When is null ? Answer.Of(true) : inside.Of(node.When);
            Answer key = node.Order is null || when.Is(false) ? Answer.Of(0) : inside.Of(node.Order);
            return (element, when, key);
        }).Where(each => !each.Item2.Is(false))];
        Answer take = node.Take is null ? Answer.Of(all.Count) : Of(node.Take);
        if (Answer.Obstacle(all.SelectMany(each => new[] { each.When, each.Key }).Append(take)) is { } obstacle) return (obstacle, []);
        IEnumerable<(Value Element, Answer When, Answer Key)> ordered = all;
        if (node.Order is not null)
        {
            Comparison<Answer> byKey = (a, b) => Literals.Compare(a.Value!, b.Value!) * (node.Descending ? -1 : 1);
            ordered = all.OrderBy(each => each.Key, Comparer<Answer>.Create(byKey))
                .ThenBy(each => each.Element is Value.Item item ? item.Of.Key : "", StringComparer.Ordinal);
        }

        return (null, [.. ordered.Take((int)Fraction.Larger(take.Number, 0).Above).Select(each => each.Element)]);
    }

    private static Answer Gather(Expr.Aggregate node, IReadOnlyList<Answer> bodies)
    {
        switch (node.How)
        {
            case Gathering.Exists: return Logic.Or(bodies);
            case Gathering.Every: return Logic.And(bodies);
        }

        return Strictly(bodies, () => node.How switch
        {
            Gathering.Count => Answer.Of(bodies.Count(body => body.Truth)),
            Gathering.Sum => Answer.Of(Sum(bodies)),
            _ when bodies.Count == 0 => Answer.Error,
            Gathering.Average => Answer.Of(Sum(bodies) / bodies.Count),
            Gathering.Max => bodies.Aggregate((a, b) => Literals.Compare(a.Value!, b.Value!) >= 0 ? a : b),
            Gathering.Min => bodies.Aggregate((a, b) => Literals.Compare(a.Value!, b.Value!) <= 0 ? a : b),
            _ => throw new NotCovered($"the aggregate {node.How}"),
        });
    }

    private static Fraction Sum(IReadOnlyList<Answer> bodies) => bodies.Aggregate((Fraction)0, (sum, body) => sum + body.Number);
}
