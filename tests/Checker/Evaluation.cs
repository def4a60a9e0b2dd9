using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

/// <summary>The value of an expression, by plain recursion; docs/language/expressions.md, facts.md and choices.md.</summary>
/// <param name="asking">What it is asked against.</param>
/// <param name="slots">Items, years and arguments at hand.</param>
internal sealed partial class Evaluation(Asking asking, IReadOnlyDictionary<int, Answer> slots) : IExprPass<Answer>
{
    private Answer Of(Expr expr) => asking.Of(expr, slots);

    private IReadOnlyList<Answer> Of(IEnumerable<Expr> several) => [.. several.Select(Of)];

    private static Answer Strictly(IReadOnlyList<Answer> needed, Func<Answer> value) => Answer.Obstacle(needed) ?? value();

    public Answer Constant(Expr.Constant node) => Answer.Of(Literals.Of(node.Value, node.Type));

    public Answer PolicyYear(Expr.PolicyYear node) => Year(asking.Year + node.Offset);

    public Answer FactRef(Expr.FactRef node) => asking.Firm[node.Symbol.Name.Text];

    public Answer Local(Expr.Local node) => slots[node.Slot];

    public Answer ParameterRef(Expr.ParameterRef node) => asking.Of(node.Symbol);

    public Answer Field(Expr.Field node) =>
        Of(node.Item) is { IsKnown: true, Value: Value.Item { Of: var item } } ? item[node.Symbol.Name.Text] : Of(node.Item);

    public Answer InYear(Expr.InYear node)
    {
        Answer series = Of(node.Series);
        if (series.State == State.Absent) return series;
        Answer year = Of(node.Year);
        return Strictly([series, year], () => InYear(series, (int)year.Number.Above));
    }

    private static Answer InYear(Answer series, int year) =>
        ((Value.Yearly)series.Value!).Years.GetValueOrDefault(year, Answer.Unknown);

    public Answer OnDay(Expr.OnDay node)
    {
        Answer steps = Of(node.Steps);
        Answer day = Of(node.Day);
        return Strictly([steps, day], () => Answer.Of(Schedule.Balance((Value.Daily)steps.Value!, day.Day)));
    }

    public Answer JudgementRef(Expr.JudgementRef node)
    {
        Answer? item = node.Item is null ? null : Of(node.Item);
        if (item is { IsKnown: false }) return item;
        ItemOfList? judged = (item?.Value as Value.Item)?.Of;
        string name = node.Symbol.Name.Text;
        Answer made = judged is null ? asking.Firm[name] : judged[name];
        if (made.State != State.Unknown) return made;
        if (asking.Assumed.TryGetValue((name, judged), out Value? assumed)) return Answer.Of(assumed);
        return node.Symbol.Type switch
        {
            DataType.Option { Type.Members: var members } =>
                throw new JudgementPending((name, judged), [.. members.Select(member => new Value.Option(member.Text))]),
            { } type when type.Is(Kind.YesNo) =>
                throw new JudgementPending((name, judged), [new Value.Truth(true), new Value.Truth(false)]),
            _ => Answer.Unknown,
        };
    }

    public Answer Call(Expr.Call node)
    {
        // An award's own definition sees the award's items; any other sees its arguments alone, known or not.
        if (node.Symbol.Award is not null) return Of(node.Symbol.Body);
        return asking.Of(node.Symbol.Body, Of(node.Arguments).Index().ToDictionary(each => each.Index, each => each.Item));
    }

    public Answer Compare(Expr.Compare node)
    {
        Answer left = Of(node.Left);
        Answer right = Of(node.Right);
        return Strictly([left, right], () => Answer.Of(Holds(node.Operator, left.Value!, right.Value!)));
    }

    private static bool Holds(Comparison comparison, Value left, Value right) => comparison switch
    {
        Comparison.Equal => Literals.AreSame(left, right),
        Comparison.NotEqual => !Literals.AreSame(left, right),
        Comparison.Less => Literals.Compare(left, right) < 0,
        Comparison.AtMost => Literals.Compare(left, right) <= 0,
        Comparison.Greater => Literals.Compare(left, right) > 0,
        _ => Literals.Compare(left, right) >= 0,
    };

    public Answer OneOf(Expr.OneOf node)
    {
        Answer value = Of(node.Value);
        return Logic.Or([.. node.Among.Select(each =>
        {
            Answer candidate = Of(each);
            return Strictly([value, candidate], () => Answer.Of(Matches(value.Value!, candidate.Value!)));
        })]);
    }

    private static bool Matches(Value value, Value candidate) => (value, candidate) switch
    {
        (Value.Day { Date: var day }, Value.Range range) => day >= range.First && day <= range.Last,
        (Value.Industry code, Value.Industry outer) => Literals.IsWithin(code.Code, outer.Code),
        _ => Literals.AreSame(value, candidate),
    };

    public Answer AtLeast(Expr.AtLeast node) => Logic.AtLeast(node.Least, Of(node.Parts));

    public Answer Not(Expr.Not node) => Logic.Not(Of(node.Operand));

    public Answer Has(Expr.Has node)
    {
        Answer fact = Of(node.Operand);
        return fact.State is State.Known or State.Absent ? Answer.Of(fact.IsKnown) : fact;
    }

    public Answer OrIfAbsent(Expr.OrIfAbsent node) => Of(node.Operand) is { State: not State.Absent } given ? given : Of(node.Substitute);

    public Answer Bounded(Expr.Bounded node)
    {
        Answer operand = Of(node.Operand);
        Answer bound = Of(node.Bound);
        return Strictly([operand, bound], () =>
            Literals.Compare(operand.Value!, bound.Value!) > 0 == node.IsCap ? bound : operand);
    }

    public Answer If(Expr.If node)
    {
        Answer when = Of(node.When);
        return Strictly([when], () => Of(when.Truth ? node.Then : node.Else));
    }

    public Answer Broken(Expr.Broken node) => throw new NotCovered("a broken expression");
}
