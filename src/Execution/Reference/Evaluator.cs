using System.Runtime.CompilerServices;
using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Reference;

/// <summary>The meaning of expressions: one method for each node, over exact numbers, with bounds where facts are unknown.</summary>
/// <remarks>Used for one firm in one policy year under one scenario. No clock, no randomness, no culture.</remarks>
internal sealed partial class Evaluator(Program program, FactSet facts, Scenario scenario, int year, Tracer? tracer, UsedVersions? used = null) : IExprPass<Value>
{
    // Far more than any policy needs; stops definitions that double at each step.
    public const int MostSteps = 2_000_000;

    private readonly Value[] _parameters = scenario.Parameters;
    private readonly Frames _frames = new();
    private readonly Remembered[] _package = new Remembered[program.Definitions.Count];
    private readonly Dictionary<(int Definition, Item Item), Remembered> _computed = [];
    private Remembered[] _own = [];
    private int _steps;


    public Program Program { get; } = program;

    public FactSet Facts { get; } = facts;

    public int Year { get; } = year;

    /// <summary>The dated data met so far.</summary>
    public UsedVersions Used { get; } = used ?? new UsedVersions();

    /// <summary>How often a pending judgement was met, assumed or not: what is worked out without one holds under every assumption.</summary>
    public int JudgementsMet { get; private set; }

    /// <summary>Outcomes assumed for pending judgements while every outcome is tried.</summary>
    public Dictionary<(int Judgement, Item? Item), Value> Assumed { get; } = [];

    /// <summary>Caps that were exceeded, in the order met; the entitlement stage reads and clears them.</summary>
    public List<Parameter> CapsThatBit { get; } = [];

    /// <summary>Starts a new award instance: its item (and the items above it) or option fills the first slots.</summary>
    public void Enter(int slots, int definitions, ReadOnlySpan<Value> first)
    {
        _frames.Restart(slots, first);
        if (_own.Length < definitions) _own = new Remembered[definitions];
        else Array.Clear(_own);
    }

    /// <summary>Goes back to an award instance, to evaluate more of its expressions.</summary>
    public void Enter(AwardInstance instance) => Enter(
        instance.Award.Slots,
        instance.Award.Definitions.Count,
        instance.Item is { } item ? AwardStage.WithThoseAbove(item) : instance.Option >= 0 ? [Value.Of(instance.Option)] : []);

    /// <summary>Runs something in a frame of its own, so that it cannot touch the item of the award at hand.</summary>
    public T Apart<T>(Func<T> action)
    {
        var outer = _frames.Open(0, []);
        var result = action();
        _frames.Close(outer);
        return result;
    }

    /// <summary>Forgets remembered definitions, because assumed judgements changed.</summary>
    /// <remarks>What met no judgement stays, unless its steps are to be recorded again.</remarks>
    public void Forget()
    {
        Forget(_package);
        Forget(_own);
        foreach (var (key, remembered) in _computed)
            if (!Stays(remembered))
                _computed.Remove(key);
        CapsThatBit.Clear();
    }

    private void Forget(Remembered[] all)
    {
        for (var i = 0; i < all.Length; i++)
            if (!Stays(all[i]))
                all[i] = default;
    }

    private bool Stays(in Remembered remembered) => tracer is null && !remembered.IsJudged;

    public Value Evaluate(Expr expr)
    {
        if (++_steps > MostSteps) return Value.Fault(EvaluationFault.TooMuchWork, expr.Span);
        if (tracer is null) return expr.Accept(this);
        tracer.Enter(expr);
        var value = expr.Accept(this);
        tracer.Leave(value);
        return value;
    }

    /// <summary>Looks at values once more to tell about them; it uses up none of the work that the results may take.</summary>
    public T Beside<T>(Func<T> look)
    {
        var (steps, judged) = (_steps, JudgementsMet);
        var result = look();
        CapsThatBit.Clear();
        (_steps, JudgementsMet) = (steps, judged);
        return result;
    }

    public Value Constant(Expr.Constant node) => FromLiteral(node.Value);

    /// <summary>A fixed value as a value.</summary>
    public static Value FromLiteral(Literal literal) => literal switch
    {
        Literal.Number number => Value.Of(number.Value),
        Literal.Truth truth => Value.Of(truth.Value),
        Literal.Option option => Value.Of(option.Index),
        Literal.Day day => Value.Of(day.Value),
        Literal.Text text => Value.OfObject(text.Value),
        Literal.Period period => Value.OfObject(period.Value),
        _ => default,
    };

    public Value PolicyYear(Expr.PolicyYear node) => Value.Of(Year + node.Offset);

    public Value FactRef(Expr.FactRef node) => Facts.Facts[node.Symbol.Index];

    public Value Local(Expr.Local node) => _frames[node.Slot];

    public Value ParameterRef(Expr.ParameterRef node) => _parameters[node.Symbol.Index];

    public Value Field(Expr.Field node)
    {
        var item = Evaluate(node.Item);
        return item.IsKnown ? item.Get<Item>().Fields[node.Symbol.Index] : OfUnknownItem(node.Symbol.Range, item, node.Span);
    }

    /// <summary>A field or judgement of whichever item it is lies in its declared range.</summary>
    private static Value OfUnknownItem(ValueRange? range, Value item, SourceSpan span) => item.State == ValueState.Unknown
        ? Value.Unknown(item.Needs, RangeOf(range), mayFail: true)
        : Strict(item, span);

    public Value InYear(Expr.InYear node)
    {
        var series = Evaluate(node.Series);
        var at = Evaluate(node.Year);
        if (!series.IsKnown || !at.IsKnown)
            return Both(series, at, node.Span) ?? Value.Unknown(series.Needs.And(at.Needs), RangeIn(node.Series), mayFail: true);
        return InYear(series.Get<YearSeries>(), at.Int, node.Span);
    }

    private static Value InYear(YearSeries series, int inYear, SourceSpan span)
    {
        if (inYear is < 1 or > 9999) return Value.Fault(EvaluationFault.DateOutOfCalendar, span);
        return series.TryGet(inYear, out var value) ? value : UnknownFact(series.Fact, series.Item, inYear);
    }

    /// <summary>The declared range of a series, whatever the year and whichever the item.</summary>
    private static Interval RangeIn(Expr series) => series switch
    {
        Expr.FactRef { Symbol: var fact } => RangeOf(fact.Range),
        Expr.Field { Symbol: var fact } => RangeOf(fact.Range),
        Expr.Call { Symbol.Body: var body } => RangeIn(body),
        _ => Interval.Everything,
    };

    /// <summary>A fact not given, bounded by its declared range.</summary>
    public static Value UnknownFact(Fact fact, Item? item, int? inYear) => Value.Unknown(
        Needs.Of(new Need.OfFact(fact, item, inYear)), RangeOf(fact.Range));

    private static Interval RangeOf(ValueRange? range) => range is null ? Interval.Everything : new Interval(range.Low, range.High);

    public Value OnDay(Expr.OnDay node)
    {
        var steps = Evaluate(node.Steps);
        var day = Evaluate(node.Day);
        return Both(steps, day, node.Span) ?? (steps.IsKnown && day.IsKnown
            ? Value.Of(steps.Get<Quantities.StepSeries>().ValueAt(day.Day))
            : Between(steps, day, static (_, _) => Interval.Everything));
    }

    public Value JudgementRef(Expr.JudgementRef node)
    {
        Item? item = null;
        if (node.Item is not null)
        {
            var judged = Evaluate(node.Item);
            if (!judged.IsKnown) return OfUnknownItem(node.Symbol.Range, judged, node.Span);
            item = judged.Get<Item>();
        }

        var value = item is null ? Facts.Judgements[node.Symbol.Index] : item.Judgements[node.Symbol.Index];
        if (value.State != ValueState.Unknown) return value;
        JudgementsMet++;
        if (Assumed.TryGetValue((node.Symbol.Index, item), out var assumed)) return assumed;
        return Value.Unknown(Needs.Of(new Need.OfJudgement(node.Symbol, item)), RangeOf(node.Symbol.Range));
    }

    public Value Call(Expr.Call node)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack()) return Value.Fault(EvaluationFault.TooMuchWork, node.Span);
        var symbol = node.Symbol;
        if (symbol.Award is not null) return Own(symbol);
        if (node.Arguments.Count == 0) return InPackage(symbol);
        if (node.Arguments.Count == 1 && node.Arguments[0].Type is DataType.Item) return Computed(node);
        var few = default(Few);
        var arguments = node.Arguments.Count <= Few.Most ? ((Span<Value>)few)[..node.Arguments.Count] : new Value[node.Arguments.Count];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Evaluate(node.Arguments[i]);
        return InFrame(symbol, arguments);
    }

    /// <summary>A definition of the award at hand sees the award's item.</summary>
    public Value Own(Definition symbol)
    {
        if (!_own[symbol.Index].IsThere) _own[symbol.Index] = Remember(symbol.Body);
        return Recalled(_own[symbol.Index]);
    }

    private Value InPackage(Definition symbol)
    {
        if (!_package[symbol.Index].IsThere)
        {
            var outer = _frames.Open(symbol.Slots, []);
            _package[symbol.Index] = Remember(symbol.Body);
            _frames.Close(outer);
        }

        return Recalled(_package[symbol.Index]);
    }

    /// <summary>A computed field of an item is worked out once for each item.</summary>
    private Value Computed(Expr.Call node)
    {
        var item = Evaluate(node.Arguments[0]);
        if (!item.IsKnown) return OfUnknownItem(null, item, node.Span);
        var key = (node.Symbol.Index, item.Get<Item>());
        if (_computed.TryGetValue(key, out var known)) return Recalled(known);
        var outer = _frames.Open(node.Symbol.Slots, [item]);
        var remembered = Remember(node.Symbol.Body);
        _frames.Close(outer);
        return Recalled(_computed[key] = remembered);
    }

    /// <summary>A value worked out once, with the caps that were exceeded on the way: they bite wherever it is used.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Caps">The caps; null where nothing has been worked out.</param>
    /// <param name="IsJudged">Whether a pending judgement was met on the way.</param>
    private readonly record struct Remembered(Value Value, Parameter[]? Caps, bool IsJudged)
    {
        public bool IsThere => Caps is not null;
    }

    private Remembered Remember(Expr body)
    {
        var (before, judged) = (CapsThatBit.Count, JudgementsMet);
        var value = Evaluate(body);
        var caps = CapsThatBit.Count == before ? [] : CapsThatBit[before..].ToArray();
        CapsThatBit.RemoveRange(before, caps.Length);
        return new Remembered(value, caps, JudgementsMet != judged);
    }

    private Value Recalled(in Remembered remembered)
    {
        if (remembered.Caps!.Length > 0) CapsThatBit.AddRange(remembered.Caps);
        if (remembered.IsJudged) JudgementsMet++;
        return remembered.Value;
    }

    private Value InFrame(Definition symbol, ReadOnlySpan<Value> arguments)
    {
        var outer = _frames.Open(symbol.Slots, arguments);
        var value = Evaluate(symbol.Body);
        _frames.Close(outer);
        return value;
    }

    /// <summary>A value that decides by not being there: errors and absences stop, the rest keeps what it waits for.</summary>
    public static Value Strict(Value value, SourceSpan span, bool keepBounds = false) => value.State switch
    {
        ValueState.Absent or ValueState.Inapplicable => Value.Fault(EvaluationFault.AbsentUsed, span),
        ValueState.Unknown when !keepBounds => Value.Unknown(value.Needs, Interval.Everything, value.MayFail),
        _ => value,
    };

    /// <summary>An operation's answer when an operand is no number: error first, then not announced; null when both can be computed with.</summary>
    private static Value? Both(Value left, Value right, SourceSpan span)
    {
        if (left.IsKnown && right.IsKnown) return null;
        var (a, b) = (Strict(left, span), Strict(right, span));
        // An error that stays outweighs one that more knowledge may take away.
        if (a.State == ValueState.Error) return a.MayResolve && b.State == ValueState.Error ? b : a;
        if (b.State == ValueState.Error) return b;
        if (a.State == ValueState.NotAnnounced || b.State == ValueState.NotAnnounced)
            return Value.NotAnnounced(AwaitedBy(a).And(AwaitedBy(b)));
        return null;
    }

    /// <summary>What keeps waiting in a value that is not announced: figures of a notice, and judgements, which are tried all the same.</summary>
    private static Needs AwaitedBy(Value value) => value.State == ValueState.NotAnnounced ? value.Needs : value.Needs.Only<Need.OfJudgement>();

    /// <summary>Bounds for an operation with at least one unknown operand.</summary>
    private static Value Between(Value left, Value right, Func<Interval, Interval, Interval> bounds) =>
        Value.Unknown(left.Needs.And(right.Needs), bounds(left.Bounds, right.Bounds), left.MayFail || right.MayFail);

    public Value Broken(Expr.Broken node) => throw new System.Diagnostics.UnreachableException("A program with errors is not run.");
}
