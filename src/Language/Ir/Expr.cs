using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Language.Ir;

/// <summary>Comparison of two values of one type.</summary>
public enum Comparison
{
    /// <summary>=.</summary>
    Equal,

    /// <summary>≠.</summary>
    NotEqual,

    /// <summary>&lt;: 不足, 不满, 低于.</summary>
    Less,

    /// <summary>≤: 以下, 以内, 不超过, 不高于.</summary>
    AtMost,

    /// <summary>&gt;: 超过, 高于, 以外.</summary>
    Greater,

    /// <summary>≥: 以上, 不低于, 达到, 届满.</summary>
    AtLeast,
}

/// <summary>Exact arithmetic on quantities; the types are checked before.</summary>
public enum Arithmetic
{
    /// <summary>Sum.</summary>
    Add,

    /// <summary>Difference.</summary>
    Subtract,

    /// <summary>Product.</summary>
    Multiply,

    /// <summary>Quotient; a zero divisor is an evaluation error.</summary>
    Divide,
}

/// <summary>How an aggregate gathers its items.</summary>
public enum Gathering
{
    /// <summary>合计: the sum; zero over no items.</summary>
    Sum,

    /// <summary>计数: how many items the body is true for.</summary>
    Count,

    /// <summary>平均: the mean; an error over no items.</summary>
    Average,

    /// <summary>最大: an error over no items.</summary>
    Max,

    /// <summary>最小: an error over no items.</summary>
    Min,

    /// <summary>存在: true for at least one item.</summary>
    Exists,

    /// <summary>全都: true for every item; true over no items.</summary>
    Every,
}

/// <summary>What a question to the ledger measures.</summary>
public enum LedgerMeasure
{
    /// <summary>金额: the sum of the entries, in fen.</summary>
    Sum,

    /// <summary>次数: how many entries.</summary>
    Entries,

    /// <summary>年数: how many different years.</summary>
    DistinctYears,

    /// <summary>最高: the largest entry, zero without entries, in fen.</summary>
    Largest,
}

/// <summary>A typed expression: the lowered tree that every engine reads.</summary>
public abstract record Expr
{
    // A number to switch on: asking for the type of each node in turn would cost an evaluation a tenth of its time.
    private readonly ExprKind _kind;

    private Expr(ExprKind kind, DataType type, SourceSpan span) => (_kind, Type, Span) = (kind, type, span);

    private enum ExprKind : byte
    {
        Constant, PolicyYear, FactRef, Local, Field, InYear, OnDay, ParameterRef, JudgementRef, Call, Compute, Shift, Compare, OneOf,
        AtLeast, Not, If, Has, OrIfAbsent, Bounded, Match, Bands, Brackets, LookUp, Function, Aggregate, Ledger, Broken,
    }

    /// <summary>Its type.</summary>
    public DataType Type { get; init; }

    /// <summary>Where it is written.</summary>
    public SourceSpan Span { get; init; }

    /// <summary>Hands the node to the matching method of a pass.</summary>
    public T Accept<T>(IExprPass<T> pass) => _kind switch
    {
        ExprKind.Local => pass.Local((Local)this),
        ExprKind.Compare => pass.Compare((Compare)this),
        ExprKind.Constant => pass.Constant((Constant)this),
        ExprKind.ParameterRef => pass.ParameterRef((ParameterRef)this),
        ExprKind.Call => pass.Call((Call)this),
        ExprKind.Field => pass.Field((Field)this),
        ExprKind.AtLeast => pass.AtLeast((AtLeast)this),
        ExprKind.Function => pass.Function((Function)this),
        ExprKind.FactRef => pass.FactRef((FactRef)this),
        ExprKind.If => pass.If((If)this),
        ExprKind.PolicyYear => pass.PolicyYear((PolicyYear)this),
        ExprKind.Match => pass.Match((Match)this),
        ExprKind.InYear => pass.InYear((InYear)this),
        ExprKind.OnDay => pass.OnDay((OnDay)this),
        ExprKind.JudgementRef => pass.JudgementRef((JudgementRef)this),
        ExprKind.Compute => pass.Compute((Compute)this),
        ExprKind.Shift => pass.Shift((Shift)this),
        ExprKind.OneOf => pass.OneOf((OneOf)this),
        ExprKind.Not => pass.Not((Not)this),
        ExprKind.Has => pass.Has((Has)this),
        ExprKind.OrIfAbsent => pass.OrIfAbsent((OrIfAbsent)this),
        ExprKind.Bounded => pass.Bounded((Bounded)this),
        ExprKind.Bands => pass.Bands((Bands)this),
        ExprKind.Brackets => pass.Brackets((Brackets)this),
        ExprKind.LookUp => pass.LookUp((LookUp)this),
        ExprKind.Aggregate => pass.Aggregate((Aggregate)this),
        ExprKind.Ledger => pass.Ledger((Ledger)this),
        ExprKind.Broken => pass.Broken((Broken)this),
        _ => throw new System.Diagnostics.UnreachableException(GetType().Name),
    };

    /// <summary>A fixed value.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Of">Its type.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Constant(Literal Value, DataType Of, SourceSpan At) : Expr(ExprKind.Constant, Of, At);

    /// <summary>The policy year plus an offset: 本年 0, 上年 −1, 前年 −2.</summary>
    /// <param name="Offset">Years to add.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record PolicyYear(int Offset, SourceSpan At) : Expr(ExprKind.PolicyYear, DataType.Of(Kind.Year), At);

    /// <summary>A fact of the enterprise.</summary>
    /// <param name="Symbol">The fact.</param>
    /// <param name="At">Where it is used.</param>
    public sealed record FactRef(Fact Symbol, SourceSpan At) : Expr(ExprKind.FactRef, Symbol.Type, At);

    /// <summary>The item, year, range or argument that a slot of the current frame holds.</summary>
    /// <param name="Slot">The slot.</param>
    /// <param name="Name">What the author calls it.</param>
    /// <param name="Of">Its type.</param>
    /// <param name="At">Where it is used.</param>
    public sealed record Local(int Slot, Wording Name, DataType Of, SourceSpan At) : Expr(ExprKind.Local, Of, At);

    /// <summary>A field of an item.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Symbol">The field.</param>
    /// <param name="At">Where it is used.</param>
    public sealed record Field(Expr Item, Fact Symbol, SourceSpan At) : Expr(ExprKind.Field, Symbol.Type, At);

    /// <summary>The value of a yearly series in a year.</summary>
    /// <param name="Series">The series.</param>
    /// <param name="Year">The year.</param>
    /// <param name="Of">The type of one year's value.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record InYear(Expr Series, Expr Year, DataType Of, SourceSpan At) : Expr(ExprKind.InYear, Of, At);

    /// <summary>The value of dated steps at the end of a day.</summary>
    /// <param name="Steps">The steps.</param>
    /// <param name="Day">The day.</param>
    /// <param name="Of">The type of one day's value.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record OnDay(Expr Steps, Expr Day, DataType Of, SourceSpan At) : Expr(ExprKind.OnDay, Of, At);

    /// <summary>An open parameter, a limit or an open choice.</summary>
    /// <param name="Symbol">The parameter.</param>
    /// <param name="At">Where it is used.</param>
    public sealed record ParameterRef(Parameter Symbol, SourceSpan At) : Expr(ExprKind.ParameterRef, Symbol.Type, At);

    /// <summary>A human decision, on the firm or on one item.</summary>
    /// <param name="Symbol">The judgement.</param>
    /// <param name="Item">The item judged; null for the firm.</param>
    /// <param name="At">Where it is used.</param>
    public sealed record JudgementRef(Judgement Symbol, Expr? Item, SourceSpan At) : Expr(ExprKind.JudgementRef, Symbol.Type, At);

    /// <summary>A definition with its arguments; a computed field has its item as the only argument.</summary>
    /// <param name="Symbol">The definition.</param>
    /// <param name="Arguments">One for each parameter.</param>
    /// <param name="At">Where it is used.</param>
    public sealed record Call(Definition Symbol, Seq<Expr> Arguments, SourceSpan At) : Expr(ExprKind.Call, Symbol.Type, At);

    /// <summary>Arithmetic on two quantities.</summary>
    /// <param name="Operator">Which.</param>
    /// <param name="Left">Left operand.</param>
    /// <param name="Right">Right operand.</param>
    /// <param name="Of">The type of the result.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Compute(Arithmetic Operator, Expr Left, Expr Right, DataType Of, SourceSpan At) : Expr(ExprKind.Compute, Of, At);

    /// <summary>A date plus or minus days or a calendar period.</summary>
    /// <param name="Date">The date.</param>
    /// <param name="Period">Days or a calendar period.</param>
    /// <param name="Back">True to subtract.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Shift(Expr Date, Expr Period, bool Back, SourceSpan At) : Expr(ExprKind.Shift, DataType.Of(Kind.Date), At);

    /// <summary>Comparison of two values.</summary>
    /// <param name="Operator">Which.</param>
    /// <param name="Left">Left operand.</param>
    /// <param name="Right">Right operand.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Compare(Comparison Operator, Expr Left, Expr Right, SourceSpan At) : Expr(ExprKind.Compare, DataType.Of(Kind.YesNo), At);

    /// <summary>True when a value is one of several; industry codes match by prefix, dates lie in a range.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Among">The several; a single date range for dates.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record OneOf(Expr Value, Seq<Expr> Among, SourceSpan At) : Expr(ExprKind.OneOf, DataType.Of(Kind.YesNo), At);

    /// <summary>At least so many of the parts hold: all of them for “and”, one for “or”.</summary>
    /// <param name="Least">How many.</param>
    /// <param name="Parts">The parts.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record AtLeast(int Least, Seq<Expr> Parts, SourceSpan At) : Expr(ExprKind.AtLeast, DataType.Of(Kind.YesNo), At);

    /// <summary>Negation.</summary>
    /// <param name="Operand">What is denied.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Not(Expr Operand, SourceSpan At) : Expr(ExprKind.Not, DataType.Of(Kind.YesNo), At);

    /// <summary>One of two values.</summary>
    /// <param name="When">The condition.</param>
    /// <param name="Then">The value if it holds.</param>
    /// <param name="Else">The value if not.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record If(Expr When, Expr Then, Expr Else, SourceSpan At) : Expr(ExprKind.If, Then.Type, At);

    /// <summary>True when a fact has a value: it is neither absent nor inapplicable.</summary>
    /// <param name="Operand">The fact.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Has(Expr Operand, SourceSpan At) : Expr(ExprKind.Has, DataType.Of(Kind.YesNo), At);

    /// <summary>A fact, or a substitute where it is absent or inapplicable.</summary>
    /// <param name="Operand">The fact.</param>
    /// <param name="Substitute">What counts instead.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record OrIfAbsent(Expr Operand, Expr Substitute, SourceSpan At) : Expr(ExprKind.OrIfAbsent, Operand.Type, At);

    /// <summary>A cap (at most) or a floor (at least).</summary>
    /// <param name="Operand">What is bounded.</param>
    /// <param name="Bound">The bound.</param>
    /// <param name="IsCap">True for at most.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Bounded(Expr Operand, Expr Bound, bool IsCap, SourceSpan At) : Expr(ExprKind.Bounded, Operand.Type, At);

    /// <summary>A value by option; options not listed take the last value.</summary>
    /// <param name="Subject">The option looked at.</param>
    /// <param name="Cases">Position of each option and its value.</param>
    /// <param name="Otherwise">The value of the rest; null when every option is listed.</param>
    /// <param name="Of">The type of the values.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Match(Expr Subject, Seq<(int Option, Expr Value)> Cases, Expr? Otherwise, DataType Of, SourceSpan At) : Expr(ExprKind.Match, Of, At);

    /// <summary>Whole-amount bands: the value of the first bound that holds. Bounds out of order are an evaluation error.</summary>
    /// <param name="Subject">What is compared.</param>
    /// <param name="Cases">Comparison, bound and value of each band.</param>
    /// <param name="Otherwise">The value where no bound holds.</param>
    /// <param name="Of">The type of the values.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Bands(Expr Subject, Seq<(Comparison Operator, Expr Bound, Expr Value)> Cases, Expr Otherwise, DataType Of, SourceSpan At)
        : Expr(ExprKind.Bands, Of, At);

    /// <summary>Marginal brackets: each rate applies to the part of the subject above its bound, up to the next bound.</summary>
    /// <param name="Subject">What is cut into parts.</param>
    /// <param name="Cases">Lower bound and rate of each part, ascending.</param>
    /// <param name="Of">The type of the result.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Brackets(Expr Subject, Seq<(Expr Bound, Expr Rate)> Cases, DataType Of, SourceSpan At) : Expr(ExprKind.Brackets, Of, At);

    /// <summary>The value a table has for its keys, at a date where the table is dated.</summary>
    /// <param name="Symbol">The table.</param>
    /// <param name="Keys">One for each key.</param>
    /// <param name="Date">The date that picks the part; null for a table without dates.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record LookUp(Table Symbol, Seq<Expr> Keys, Expr? Date, SourceSpan At) : Expr(ExprKind.LookUp, Symbol.Type, At);

    /// <summary>A built-in function.</summary>
    /// <param name="Name">Which.</param>
    /// <param name="Arguments">Checked arguments.</param>
    /// <param name="Of">The type of the result.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Function(Builtin Name, Seq<Expr> Arguments, DataType Of, SourceSpan At) : Expr(ExprKind.Function, Of, At);

    /// <summary>Gathers a value over items, years or ranges.</summary>
    /// <param name="How">How.</param>
    /// <param name="Source">What is gone through.</param>
    /// <param name="Slot">The slot that holds each element.</param>
    /// <param name="When">Only elements this holds for; null for all.</param>
    /// <param name="Order">Sorts before taking; null for file order.</param>
    /// <param name="Descending">Largest first.</param>
    /// <param name="Take">How many after sorting; null for all.</param>
    /// <param name="Body">What is gathered.</param>
    /// <param name="Of">The type of the result.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Aggregate(
        Gathering How, Source Source, int Slot, Expr? When, Expr? Order, bool Descending, Expr? Take, Expr Body, DataType Of, SourceSpan At)
        : Expr(ExprKind.Aggregate, Of, At);

    /// <summary>A question to the ledger of earlier awards.</summary>
    /// <param name="Measure">What is measured.</param>
    /// <param name="Filter">Which entries.</param>
    /// <param name="Of">Amount or count.</param>
    /// <param name="At">Where it is written.</param>
    public sealed record Ledger(LedgerMeasure Measure, LedgerFilter Filter, DataType Of, SourceSpan At) : Expr(ExprKind.Ledger, Of, At);

    /// <summary>What did not compile. Never evaluated: a program with errors is not run.</summary>
    /// <param name="At">Where it is written.</param>
    public sealed record Broken(SourceSpan At) : Expr(ExprKind.Broken, DataType.Error, At);
}

/// <summary>What an aggregate goes through.</summary>
public abstract record Source
{
    private Source()
    {
    }

    /// <summary>The items of a list, of the firm or of an item.</summary>
    /// <param name="List">Position of the list in the program.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Parent">The item whose nested list it is; null for the firm's own.</param>
    public sealed record Items(int List, Wording Name, Expr? Parent) : Source;

    /// <summary>The years from one to another, both included.</summary>
    /// <param name="From">First year.</param>
    /// <param name="To">Last year.</param>
    public sealed record Years(Expr From, Expr To) : Source;

    /// <summary>The anniversary years, counted from a date, that meet a range; each is whole, not clipped.</summary>
    /// <param name="Start">The first event.</param>
    /// <param name="Within">The range they meet.</param>
    public sealed record Anniversaries(Expr Start, Expr Within) : Source;
}

/// <summary>Which ledger entries count.</summary>
/// <param name="Awards">Names of the awards; empty for any.</param>
/// <param name="Item">The item; null for any.</param>
/// <param name="Family">The family; null for any.</param>
/// <param name="From">First date; null for any.</param>
/// <param name="To">Last date; null for any.</param>
/// <param name="States">Counted states as positions in the built-in option type.</param>
/// <param name="AllTiers">True to count awards of other levels of government too.</param>
public sealed record LedgerFilter(Seq<string> Awards, Expr? Item, Expr? Family, Expr? From, Expr? To, Seq<int> States, bool AllTiers);
