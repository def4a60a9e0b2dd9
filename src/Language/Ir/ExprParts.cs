namespace Duixian.Language.Ir;

/// <summary>What an expression is made of.</summary>
public static class ExprParts
{
    private static readonly Pass Below = new();

    /// <summary>The expressions right below one, in the order they are written. The body of a definition is not below its use.</summary>
    public static IEnumerable<Expr> Of(Expr expr) => expr.Accept(Below);

    /// <summary>An expression and everything below it, each before its parts.</summary>
    public static IEnumerable<Expr> All(Expr expr) => Of(expr).SelectMany(All).Prepend(expr);

    /// <summary>The tests of a condition and its groups, in order; none for null.</summary>
    public static IEnumerable<Condition.Test> Tests(Condition? condition) => condition switch
    {
        Condition.Test test => [test],
        Condition.Group group => group.Parts.SelectMany(Tests),
        _ => [],
    };

    /// <summary>The expressions of a ranking, in order; none for null.</summary>
    public static IEnumerable<Expr> Keys(Ranking? ranking) => ranking switch
    {
        Ranking.ByValue by => [by.Key],
        Ranking.BySumOfRanks by => by.Keys,
        Ranking.ByWeight by => by.Keys.Concat(by.Weights),
        Ranking.Either either => Keys(either.Then).Concat(Keys(either.Else)).Prepend(either.When),
        _ => [],
    };

    /// <summary>Those of several expressions that are there.</summary>
    internal static IEnumerable<Expr> Given(params IEnumerable<Expr?> several) => several.OfType<Expr>();

    private sealed class Pass : IExprPass<IEnumerable<Expr>>
    {
        public IEnumerable<Expr> Constant(Expr.Constant node) => [];

        public IEnumerable<Expr> PolicyYear(Expr.PolicyYear node) => [];

        public IEnumerable<Expr> FactRef(Expr.FactRef node) => [];

        public IEnumerable<Expr> Local(Expr.Local node) => [];

        public IEnumerable<Expr> Field(Expr.Field node) => [node.Item];

        public IEnumerable<Expr> InYear(Expr.InYear node) => [node.Series, node.Year];

        public IEnumerable<Expr> OnDay(Expr.OnDay node) => [node.Steps, node.Day];

        public IEnumerable<Expr> ParameterRef(Expr.ParameterRef node) => [];

        public IEnumerable<Expr> JudgementRef(Expr.JudgementRef node) => Given(node.Item);

        public IEnumerable<Expr> Call(Expr.Call node) => node.Arguments;

        public IEnumerable<Expr> Compute(Expr.Compute node) => [node.Left, node.Right];

        public IEnumerable<Expr> Shift(Expr.Shift node) => [node.Date, node.Period];

        public IEnumerable<Expr> Compare(Expr.Compare node) => [node.Left, node.Right];

        public IEnumerable<Expr> OneOf(Expr.OneOf node) => node.Among.Prepend(node.Value);

        public IEnumerable<Expr> AtLeast(Expr.AtLeast node) => node.Parts;

        public IEnumerable<Expr> Not(Expr.Not node) => [node.Operand];

        public IEnumerable<Expr> If(Expr.If node) => [node.When, node.Then, node.Else];

        public IEnumerable<Expr> Has(Expr.Has node) => [node.Operand];

        public IEnumerable<Expr> OrIfAbsent(Expr.OrIfAbsent node) => [node.Operand, node.Substitute];

        public IEnumerable<Expr> Bounded(Expr.Bounded node) => [node.Operand, node.Bound];

        public IEnumerable<Expr> Match(Expr.Match node) =>
            Given(node.Otherwise).Concat(node.Cases.Select(each => each.Value)).Prepend(node.Subject);

        public IEnumerable<Expr> Bands(Expr.Bands node) =>
            node.Cases.SelectMany(each => new[] { each.Bound, each.Value }).Prepend(node.Subject).Append(node.Otherwise);

        public IEnumerable<Expr> Brackets(Expr.Brackets node) =>
            node.Cases.SelectMany(each => new[] { each.Bound, each.Rate }).Prepend(node.Subject);

        public IEnumerable<Expr> LookUp(Expr.LookUp node) => node.Keys.Concat(Given(node.Date));

        public IEnumerable<Expr> Function(Expr.Function node) => node.Arguments;

        public IEnumerable<Expr> Aggregate(Expr.Aggregate node) =>
            SourceOf(node.Source).Concat(Given(node.When, node.Order, node.Take, node.Body));

        public IEnumerable<Expr> Ledger(Expr.Ledger node) =>
            Given(node.Filter.Item, node.Filter.Family, node.Filter.From, node.Filter.To);

        public IEnumerable<Expr> Broken(Expr.Broken node) => [];

        private static IEnumerable<Expr> SourceOf(Source source) => source switch
        {
            Source.Items items => Given(items.Parent),
            Source.Years years => [years.From, years.To],
            Source.Anniversaries each => [each.Start, each.Within],
            _ => [],
        };
    }
}
