namespace Duixian.Tests.Checker;

/// <summary>How much is known of a value; docs/language/facts.md, States, and parameters-and-notices.md.</summary>
internal enum State
{
    Known,
    Absent,
    Unknown,
    NotAnnounced,
    Error,
}

/// <summary>What asking for a value gives: the value, or why there is none.</summary>
/// <param name="State">Whether there is a value.</param>
/// <param name="Value">The value where it is known.</param>
internal sealed record Answer(State State, Value? Value = null)
{
    public static readonly Answer Absent = new(State.Absent);
    public static readonly Answer Unknown = new(State.Unknown);
    public static readonly Answer NotAnnounced = new(State.NotAnnounced);
    public static readonly Answer Error = new(State.Error);

    public bool IsKnown => State == State.Known;

    public Fraction Number => ((Value.Number)Value!).Amount;

    public bool Truth => ((Value.Truth)Value!).Yes;

    public DateOnly Day => ((Value.Day)Value!).Date;

    public bool Is(bool truth) => IsKnown && Truth == truth;

    public static Answer Of(Value value) => new(State.Known, value);

    public static Answer Of(Fraction number) => Of(new Value.Number(number));

    public static Answer Of(bool truth) => Of(new Value.Truth(truth));

    public static Answer Of(DateOnly day) => Of(new Value.Day(day));

    /// <summary>
    /// What stands in the way of an amount that needs all of these: an error, otherwise a figure not announced, otherwise an unknown
    /// fact; null when nothing does. A fact that does not exist was not tested before its use, which is an error.
    /// </summary>
    public static Answer? Obstacle(params IEnumerable<Answer> needed)
    {
        List<State> states = [.. needed.Select(each => each.State)];
        if (states.Contains(State.Error) || states.Contains(State.Absent)) return Error;
        if (states.Contains(State.NotAnnounced)) return NotAnnounced;
        return states.Contains(State.Unknown) ? Unknown : null;
    }
}

/// <summary>A value of the language. Options go by their name, so that types that share one agree on it.</summary>
internal abstract record Value
{
    private Value()
    {
    }

    /// <summary>A quantity in the base unit of its type: fen, plain ratio, count, year.</summary>
    public sealed record Number(Fraction Amount) : Value;

    public sealed record Truth(bool Yes) : Value;

    public sealed record Option(string Name) : Value;

    public sealed record Text(string Characters) : Value;

    public sealed record Industry(string Code) : Value;

    public sealed record Day(DateOnly Date) : Value;

    public sealed record Period(int Months, int Days) : Value;

    /// <summary>Days from the first to the last, both included; none when the first is after the last.</summary>
    public sealed record Range(DateOnly First, DateOnly Last) : Value
    {
        public bool IsEmpty => First > Last;
    }

    public sealed record Item(ItemOfList Of) : Value;

    public sealed record Yearly(IReadOnlyDictionary<int, Answer> Years) : Value;

    /// <summary>Dated steps, the earliest first.</summary>
    public sealed record Daily(IReadOnlyList<(DateOnly From, Fraction Amount)> Steps) : Value;
}
