using System.Collections.Frozen;

namespace Duixian.Language.Syntax;

/// <summary>How a clause's argument is written.</summary>
internal enum Shape
{
    Flag,
    Text,

    /// <summary>Citations behind 依据; the policy itself cites laws as texts.</summary>
    Cites,
    Expression,
    Expressions,
    Name,
    Names,
    Type,
    Options,
    Parameters,
    Conditions,
    Amount,
    Definitions,
    Selection,
    Grain,
    Cycle,
    Counting,
    Rounding,
    Interval,
    Ceiling,
    Allocation,
    Warning,
    WordOrExpression,

    /// <summary>A yes-or-no expression.</summary>
    Test,

    /// <summary>A text, then 自 and a day.</summary>
    Superseded,
    PerCategory,
}

/// <summary>A clause a declaration takes.</summary>
internal sealed record ClauseRule(Keyword Keyword, Shape Shape, bool Required = false, bool Repeats = false);

/// <summary>Which clauses each declaration takes: the grammar as data, from which messages and the manual's table come.</summary>
internal static class Grammar
{
    private static readonly ClauseRule Cites = new(Keyword.Cites, Shape.Cites, Repeats: true);
    private static readonly ClauseRule Type = new(Keyword.TypeSign, Shape.Type, Required: true);
    private static readonly ClauseRule Why = new(Keyword.Because, Shape.Text);
    private static readonly ClauseRule SetBy = new(Keyword.SetBy, Shape.Text);
    private static readonly ClauseRule Source = new(Keyword.SourceNote, Shape.Text);
    private static readonly ClauseRule Range = new(Keyword.Range, Shape.Interval);
    private static readonly ClauseRule Title = new(Keyword.Title, Shape.Text);
    private static readonly ClauseRule AppliesTo = new(Keyword.AppliesTo, Shape.Names, Required: true);

    private static readonly ClauseRule InForce = new(Keyword.InForce, Shape.Test);
    private static readonly ClauseRule SupersededBy = new(Keyword.SupersededBy, Shape.Superseded);

    private static readonly ClauseRule[] FactClauses =
    [
        Type, Range, Cites, Title,
        new(Keyword.Asks, Shape.Text), new(Keyword.Evidence, Shape.Text), new(Keyword.RecognisedBy, Shape.Text),
        new(Keyword.MayBeAbsent, Shape.Flag), new(Keyword.MayBeInapplicable, Shape.Flag),
    ];

    /// <summary>Clauses of the block below 遴选.</summary>
    public static readonly ClauseRule[] Selection =
    [
        new(Keyword.TakeFirst, Shape.Expression, Required: true), new(Keyword.From, Shape.Expression),
        new(Keyword.RankBy, Shape.Expression), new(Keyword.Ranks, Shape.Expression),
        new(Keyword.ThenBy, Shape.Expression, Repeats: true), new(Keyword.Ties, Shape.Expression),
        new(Keyword.OnMerit, Shape.Expression), new(Keyword.Pool, Shape.Name),
        new(Keyword.PerCategory, Shape.PerCategory), new(Keyword.Reserve, Shape.Expression), Cites,
    ];

    /// <summary>The clauses of each declaration keyword.</summary>
    public static readonly FrozenDictionary<Keyword, ClauseRule[]> Clauses = new Dictionary<Keyword, ClauseRule[]>
    {
        [Keyword.Policy] =
        [
            Title, new(Keyword.Edition, Shape.Text), Source,
            new(Keyword.Cites, Shape.Text, Repeats: true), new(Keyword.Authority, Shape.Text), new(Keyword.Status, Shape.Text),
            new(Keyword.Effective, Shape.Expression, Required: true), new(Keyword.Validity, Shape.Expression), InForce, SupersededBy,
            new(Keyword.Rounding, Shape.Rounding),
        ],
        [Keyword.Scope] = [Cites],
        [Keyword.Fact] = FactClauses,
        [Keyword.Option] = [new(Keyword.MembersSign, Shape.Options, Required: true)],
        [Keyword.List] =
        [
            new(Keyword.In, Shape.Name), new(Keyword.Shared, Shape.Flag), new(Keyword.Key, Shape.Name, Required: true),
            Title, Cites, new(Keyword.Asks, Shape.Text),
        ],
        [Keyword.Define] =
        [
            new(Keyword.ParametersSign, Shape.Parameters), Cites, new(Keyword.ValueSign, Shape.Ceiling, Required: true),
        ],
        [Keyword.Table] = [Type, new(Keyword.Key, Shape.Parameters, Required: true), Cites, Source],
        [Keyword.OpenParameter] =
        [
            Type, new(Keyword.NotExceeding, Shape.Expression), new(Keyword.NotBelow, Shape.Expression),
            new(Keyword.Ceiling, Shape.Expression), SetBy, Cites, Why,
        ],
        [Keyword.Limit] = [Type, new(Keyword.ValueSign, Shape.Expression, Required: true), SetBy, Cites, Why],
        [Keyword.OpenChoice] =
        [
            Type, Range, new(Keyword.Default, Shape.Expression, Required: true),
            new(Keyword.Because, Shape.Text, Required: true), SetBy, Cites,
        ],
        [Keyword.Judgement] =
        [
            Type, Range, SetBy, new(Keyword.Document, Shape.Text), new(Keyword.Asks, Shape.Text), Cites, Why,
        ],
        [Keyword.Award] =
        [
            Title, Cites, new(Keyword.Grain, Shape.Grain, Required: true), new(Keyword.Cycle, Shape.Cycle, Required: true),
            new(Keyword.Counting, Shape.Counting),
            new(Keyword.Payee, Shape.WordOrExpression), new(Keyword.Family, Shape.Expression), InForce,
            new(Keyword.Conditions, Shape.Conditions), new(Keyword.Amount, Shape.Amount, Required: true),
            new(Keyword.Where, Shape.Definitions), new(Keyword.Results, Shape.Definitions),
            new(Keyword.Rounding, Shape.Rounding), new(Keyword.MinimumAward, Shape.Expression),
            new(Keyword.Instalments, Shape.Expressions), new(Keyword.OverlapKey, Shape.Expression),
            new(Keyword.Selection, Shape.Selection), new(Keyword.Warn, Shape.Warning, Repeats: true),
        ],
        [Keyword.SharedCap] =
        [
            AppliesTo, new(Keyword.Enterprise, Shape.Flag, Required: true), new(Keyword.Yearly, Shape.Ceiling),
            new(Keyword.Lifetime, Shape.Ceiling), new(Keyword.From, Shape.Expression), new(Keyword.Counting, Shape.Counting),
            new(Keyword.Allocated, Shape.Allocation, Required: true), Cites, Why,
        ],
        [Keyword.Overlap] =
        [
            AppliesTo, Source, new(Keyword.Method, Shape.Expression), new(Keyword.Enabled, Shape.Test), Cites, Why,
        ],
        [Keyword.Budget] =
        [
            AppliesTo, new(Keyword.Envelope, Shape.Expression), new(Keyword.IfShort, Shape.WordOrExpression),
            new(Keyword.MinimumAward, Shape.Expression), new(Keyword.Shares, Shape.Expression), Cites, Why,
        ],
        [Keyword.Provision] =
        [
            Title, new(Keyword.Category, Shape.WordOrExpression, Required: true), new(Keyword.Authority, Shape.Text),
            new(Keyword.Content, Shape.Text, Required: true), Cites, new(Keyword.Conditions, Shape.Conditions),
        ],
        [Keyword.WorkingCalendar] =
        [
            new(Keyword.Year, Shape.Expressions, Required: true), new(Keyword.Example, Shape.Flag), Source with { Required = true },
        ],
        [Keyword.Notice] =
        [
            new(Keyword.Year, Shape.Expression, Required: true), new(Keyword.Example, Shape.Flag), Source, Title, SupersededBy,
        ],
    }.ToFrozenDictionary();

    /// <summary>Clauses of a field line below a list.</summary>
    public static ClauseRule[] Field => FactClauses;

    public static bool IsDeclaration(Keyword keyword) => Clauses.ContainsKey(keyword);
}
