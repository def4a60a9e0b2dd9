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
    // INVARIANT (one form): a known number of two longs stands in both and has no payload; its denominator is at least 1. Every other
    // value says in place of the denominator what it is. Values are copied at each step of an evaluation: three words, one reference.
    private const long KnownObject = -1;
    private const long KnownLarge = -2;

    private readonly long _numerator;
    private readonly long _denominatorOrMark;
    private readonly object? _payload;

    private Value(Ratio number)
    {
        if (number.TryGetParts(out _numerator, out _denominatorOrMark)) return;
        (_denominatorOrMark, _payload) = (KnownLarge, number);
    }

    private Value(long mark, object? payload) => (_denominatorOrMark, _payload) = (mark, payload);

    private Value(ValueState state, object? payload)
        : this(MarkOf(state), payload)
    {
    }

    /// <summary>What is known of it.</summary>
    public ValueState State => IsKnown ? ValueState.Known : StateOf(_denominatorOrMark);

    /// <summary>The number of a known quantity, date, year, option or yes-no; zero otherwise.</summary>
    public Ratio Number => _denominatorOrMark > 0 ? Ratio.OfParts(_numerator, _denominatorOrMark)
        : _denominatorOrMark == KnownLarge ? (Ratio)_payload!
        : Ratio.Zero;

    /// <summary>True when the value itself is known.</summary>
    public bool IsKnown => _denominatorOrMark is > 0 or KnownObject or KnownLarge;

    /// <summary>True for a known yes.</summary>
    public bool IsTrue => _denominatorOrMark > 0 ? _numerator != 0 : _denominatorOrMark == KnownLarge;

    /// <summary>True for a known no.</summary>
    public bool IsFalse => IsKnown && !IsTrue;

    /// <summary>True for an unknown value that may turn out to be no value at all: a divisor that may be zero, a row that may be missing.</summary>
    public bool MayFail => _payload is UnknownValue { MayFail: true };

    /// <summary>True for an unknown value that is known to be there.</summary>
    public bool IsThere => _payload is UnknownValue { IsThere: true };

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
    public static Value Of(Ratio number) => new(number);

    /// <summary>A known yes or no.</summary>
    public static Value Of(bool truth) => new(truth ? Ratio.One : Ratio.Zero);

    /// <summary>A known day.</summary>
    public static Value Of(DateOnly day) => new(day.DayNumber);

    /// <summary>A known text, code, period, range, series or item.</summary>
    public static Value OfObject(object payload) => new(KnownObject, payload);

    /// <summary>An unknown value between bounds; known after all when the bounds meet, unless it may fail.</summary>
    /// <remarks>What may fail is never decided by its bounds: they hold only for the completions that have a value.</remarks>
    public static Value Unknown(Needs needs, Interval bounds, bool mayFail = false)
    {
        var kept = bounds.Kept;
        mayFail |= kept != bounds;
        return !mayFail && kept is { Low: { } low, High: { } high } && low == high
            ? Of(low)
            : new(ValueState.Unknown, new UnknownValue(needs, kept, mayFail));
    }

    /// <summary>One of the values between bounds, and not absent or inapplicable: what a search goes through.</summary>
    public static Value OneOf(Needs needs, Interval bounds) =>
        bounds is { Low: { } low, High: { } high } && low == high ? Of(low) : new(ValueState.Unknown, new UnknownValue(needs, bounds, false, IsThere: true));

    /// <summary>An unknown value without bounds.</summary>
    public static Value Unknown(Needs needs) => Unknown(needs, Interval.Everything);

    /// <summary>A value that waits for a notice.</summary>
    public static Value NotAnnounced(Needs needs) => new(ValueState.NotAnnounced, needs);

    /// <summary>A value that cannot be computed.</summary>
    public static Value Fault(EvaluationFault fault, SourceSpan span, params ReadOnlySpan<string> arguments) =>
        new(ValueState.Error, new EvaluationError(fault, span, Seq.Create(arguments)));

    /// <summary>The same error, marked as one that more knowledge may still take away; of what that is, the judgements are kept, as they are tried.</summary>
    public Value Resolvable(Needs needs) => Error is { } error
        ? new Value(ValueState.Error, new OpenError(error, Needs.And(needs.Only<Need.OfJudgement>())))
        : this;

    /// <summary>无.</summary>
    public static Value Absent { get; } = new(ValueState.Absent, null);

    /// <summary>不适用.</summary>
    public static Value Inapplicable { get; } = new(ValueState.Inapplicable, null);

    /// <summary>The day of a known date.</summary>
    public DateOnly Day => Number.TryToInt64(out var day) ? DateOnly.FromDayNumber((int)day) : default;

    /// <summary>The number of a known year or option, or a count that fits; saturated otherwise.</summary>
    public int Int => Number.TryToInt64(out var n) ? (int)Math.Clamp(n, int.MinValue, int.MaxValue) : int.MaxValue;

    /// <summary>The payload of a known text, code, period, range, series or item.</summary>
    public T Get<T>() => (T)_payload!;

    /// <summary>The payload, whatever it is; null for numbers.</summary>
    public object? Payload => _denominatorOrMark == KnownObject ? _payload : null;

    // default(Value) is unknown: its mark is 0.
    private static long MarkOf(ValueState state) => state == ValueState.Unknown ? 0 : KnownLarge - (long)state;

    private static ValueState StateOf(long mark) => mark == 0 ? ValueState.Unknown : (ValueState)(KnownLarge - mark);

    private sealed record UnknownValue(Needs Needs, Interval Bounds, bool MayFail, bool IsThere = false);

    private sealed record OpenError(EvaluationError Error, Needs Judgements);
}
