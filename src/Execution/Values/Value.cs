using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Values;

/// <summary>What is known of a value.</summary>
public enum ValueState : byte
{
    /// <summary>Depends on facts or judgements that are not known; quantities have bounds. First, so that a forgotten value is never zero.</summary>
    Unknown,

    /// <summary>Known.</summary>
    Known,

    /// <summary>Depends on a figure that no notice has announced.</summary>
    NotAnnounced,

    /// <summary>Cannot be computed from these facts: a zero divisor, an overflow, two exceptions at once.</summary>
    Error,

    /// <summary>Known to be absent: 无.</summary>
    Absent,

    /// <summary>Known not to apply: 不适用.</summary>
    Inapplicable,
}

/// <summary>A value during evaluation, in the base unit of its type: money in fen, dates as day numbers, yes-no as one and zero, options by position.</summary>
/// <remarks>The type is known from the expression; a value does not repeat it.</remarks>
public readonly struct Value
{
    private readonly object? _payload;

    private Value(ValueState state, Ratio number, object? payload)
    {
        State = state;
        Number = number;
        _payload = payload;
    }

    /// <summary>What is known of it.</summary>
    public ValueState State { get; }

    /// <summary>The number of a known quantity, date, year, option or yes-no; zero otherwise.</summary>
    public Ratio Number { get; }

    /// <summary>True when the value itself is known.</summary>
    public bool IsKnown => State == ValueState.Known;

    /// <summary>True for a known yes.</summary>
    public bool IsTrue => State == ValueState.Known && !Number.IsZero;

    /// <summary>True for a known no.</summary>
    public bool IsFalse => State == ValueState.Known && Number.IsZero;

    /// <summary>True for an unknown value that may turn out to be no value at all: a divisor that may be zero, a row that may be missing.</summary>
    public bool MayFail => _payload is UnknownValue { MayFail: true };

    /// <summary>What an unknown or not announced value waits for, and the judgements that may take an error away; empty otherwise.</summary>
    public Needs Needs => _payload switch
    {
        UnknownValue unknown => unknown.Needs,
        Needs needs => needs,
        OpenError open => open.Judgements,
        _ => Needs.None,
    };

    /// <summary>The bounds of an unknown quantity, or the number itself twice when it is known.</summary>
    public Interval Bounds => _payload is UnknownValue unknown ? unknown.Bounds : IsKnown ? Interval.Of(Number) : Interval.Everything;

    /// <summary>What went wrong; null unless the state is Error.</summary>
    public EvaluationError? Error => _payload as EvaluationError ?? (_payload as OpenError)?.Error;

    /// <summary>True for an error that more knowledge may still take away: an unknown part beside it may decide without it.</summary>
    public bool MayResolve => _payload is OpenError;

    /// <summary>A known quantity, date, year or option.</summary>
    public static Value Of(Ratio number) => new(ValueState.Known, number, null);

    /// <summary>A known yes or no.</summary>
    public static Value Of(bool truth) => new(ValueState.Known, truth ? Ratio.One : Ratio.Zero, null);

    /// <summary>A known day.</summary>
    public static Value Of(DateOnly day) => new(ValueState.Known, day.DayNumber, null);

    /// <summary>A known text, code, period, range, series or item.</summary>
    public static Value OfObject(object payload) => new(ValueState.Known, Ratio.Zero, payload);

    /// <summary>An unknown value between bounds; known after all when the bounds meet, unless it may fail.</summary>
    /// <remarks>What may fail is never decided by its bounds: they hold only for the completions that have a value.</remarks>
    public static Value Unknown(Needs needs, Interval bounds, bool mayFail = false)
    {
        var kept = bounds.Kept;
        mayFail |= kept != bounds;
        return !mayFail && kept is { Low: { } low, High: { } high } && low == high
            ? Of(low)
            : new(ValueState.Unknown, Ratio.Zero, new UnknownValue(needs, kept, mayFail));
    }

    /// <summary>An unknown value without bounds.</summary>
    public static Value Unknown(Needs needs) => Unknown(needs, Interval.Everything);

    /// <summary>A value that waits for a notice.</summary>
    public static Value NotAnnounced(Needs needs) => new(ValueState.NotAnnounced, Ratio.Zero, needs);

    /// <summary>A value that cannot be computed.</summary>
    public static Value Fault(EvaluationFault fault, SourceSpan span, params ReadOnlySpan<string> arguments) =>
        new(ValueState.Error, Ratio.Zero, new EvaluationError(fault, span, Seq.Create(arguments)));

    /// <summary>The same error, marked as one that more knowledge may still take away; of what that is, the judgements are kept, as they are tried.</summary>
    public Value Resolvable(Needs needs) => Error is { } error
        ? new Value(ValueState.Error, Ratio.Zero, new OpenError(error, Needs.And(needs.Only<Need.OfJudgement>())))
        : this;

    /// <summary>无.</summary>
    public static Value Absent { get; } = new(ValueState.Absent, Ratio.Zero, null);

    /// <summary>不适用.</summary>
    public static Value Inapplicable { get; } = new(ValueState.Inapplicable, Ratio.Zero, null);

    /// <summary>The day of a known date.</summary>
    public DateOnly Day => Number.TryToInt64(out var day) ? DateOnly.FromDayNumber((int)day) : default;

    /// <summary>The number of a known year or option, or a count that fits; saturated otherwise.</summary>
    public int Int => Number.TryToInt64(out var n) ? (int)Math.Clamp(n, int.MinValue, int.MaxValue) : int.MaxValue;

    /// <summary>The payload of a known text, code, period, range, series or item.</summary>
    public T Get<T>() => (T)_payload!;

    /// <summary>The payload, whatever it is; null for numbers.</summary>
    public object? Payload => State == ValueState.Known ? _payload : null;

    private sealed record UnknownValue(Needs Needs, Interval Bounds, bool MayFail);

    private sealed record OpenError(EvaluationError Error, Needs Judgements);
}
