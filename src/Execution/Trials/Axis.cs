using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Trials;

/// <summary>The values that one fact may take within its declared range, in order, one smallest unit apart, counted from zero.</summary>
/// <remarks>
/// Money steps by a fen, counts, days, dates and years by one, ratios by 0.01 %, percentage points and plain numbers by 0.01, yearly rates
/// by 0.01 ‰. Yes-no and options count in declared order. Where no range is declared a wide one is taken, and <see cref="IsDeclared"/> says so.
/// </remarks>
internal sealed class Axis
{
    // Differences between two positions still fit.
    private const long MostSteps = long.MaxValue / 4;

    private readonly long _first;
    private readonly Ratio _step;
    private readonly Ratio _low;
    private readonly Ratio _high;

    private Axis(Need.OfFact place, Kind kind, Ratio step, Ratio low, Ratio high, bool isDeclared)
    {
        (Place, Kind, _step, _low, _high, IsDeclared) = (place, kind, step, low, high, isDeclared);
        _first = Clamped((low / step).Ceiling());
        Count = Math.Max(0, Clamped((high / step).Floor()) - _first + 1);
    }

    /// <summary>The fact.</summary>
    public Need.OfFact Place { get; }

    /// <summary>What kind of value it is; options count as plain numbers.</summary>
    public Kind Kind { get; }

    /// <summary>How many values there are.</summary>
    public long Count { get; }

    /// <summary>Whether the range is that of the declaration.</summary>
    public bool IsDeclared { get; }

    /// <summary>True for what is more or less, such as money, counts and dates; false for yes-no and options.</summary>
    public bool IsOrdered => Kind <= Kind.Year && DataType.Of(Kind) == Inner(Place.Symbol.Type);

    /// <summary>The values of a fact; null for texts, codes, periods, references and daily balances, which have no order to go along.</summary>
    public static Axis? Of(Need.OfFact place, Value now)
    {
        switch (Inner(place.Symbol.Type))
        {
            case DataType.Option { Type.Members.Count: var count }:
                return new Axis(place, Kind.Number, Ratio.One, Ratio.Zero, count - 1, true);
            case DataType.Scalar { Kind: Kind.YesNo }:
                return new Axis(place, Kind.YesNo, Ratio.One, Ratio.Zero, Ratio.One, true);
            case DataType.Scalar { Kind: <= Kind.Year and var kind }:
                if (place.Symbol.Range is { } range) return new Axis(place, kind, StepOf(kind), range.Low, range.High, true);
                var (low, high) = Usual(kind);
                return now.IsKnown
                    ? new Axis(place, kind, StepOf(kind), Ratio.Min(low, now.Number), Ratio.Max(high, now.Number), false)
                    : new Axis(place, kind, StepOf(kind), low, high, false);
            default:
                return null;
        }
    }

    /// <summary>The values of a judgement; null for texts.</summary>
    public static Axis? Of(Need.OfJudgement place, Value now) => Of(new Need.OfFact(place.Symbol.AsFact, place.Item, null), now);

    /// <summary>The type of one value: that of one year for a yearly fact.</summary>
    public static DataType Inner(DataType type) => type is DataType.Yearly yearly ? yearly.Inner : type;

    /// <summary>The value at a position.</summary>
    public Value At(long position) => Value.Of((Ratio)(_first + position) * _step);

    /// <summary>Whether the fact can be nothing else: neither absent nor not applicable.</summary>
    public bool IsWhole => Place.Symbol is { MayBeAbsent: false, MayBeInapplicable: false };

    /// <summary>Every value from one position to another, both included.</summary>
    public Value Between(long from, long to) =>
        Value.OneOf(Needs.Of(Place), new Interval((Ratio)(_first + from) * _step, (Ratio)(_first + to) * _step));

    /// <summary>
    /// Every value from one position up to the next after another, so that neighbours leave nothing out: ratios and rates may lie between two
    /// steps, money and counts may not.
    /// </summary>
    public Value Covering(long from, long to)
    {
        if (Kind is not (Kind.Ratio or Kind.YearlyRate or Kind.Points or Kind.Number) || !IsOrdered) return Between(from, to);
        var low = from == 0 ? _low : (Ratio)(_first + from) * _step;
        var high = to == Count - 1 ? _high : (Ratio)(_first + to + 1) * _step;
        return Value.OneOf(Needs.Of(Place), new Interval(low, high));
    }

    /// <summary>The last position whose value is not above a number, which may be before the first: −1.</summary>
    public long NotAbove(Ratio number) => Math.Clamp(Clamped((number / _step).Floor()) - _first, -1, Count - 1);

    private static Ratio StepOf(Kind kind) => kind switch
    {
        Kind.Ratio => Ratio.Of(1, 10_000),
        Kind.YearlyRate => Ratio.Of(1, 100_000),
        Kind.Points or Kind.Number => Ratio.Of(1, 100),
        _ => Ratio.One,
    };

    /// <summary>Wider than what firms state where a policy declares no range: money up to a trillion yuan, dates since 1949.</summary>
    private static (Ratio Low, Ratio High) Usual(Kind kind) => kind switch
    {
        Kind.Amount or Kind.YearlyAmount => (0, 100_000_000_000_000),
        Kind.AmountDays => (0, 100_000_000_000_000_000),
        Kind.Ratio or Kind.YearlyRate => (0, 10),
        Kind.Points => (0, 1000),
        Kind.Days or Kind.WorkingDays => (0, 36_525),
        Kind.Date => (new DateOnly(1949, 10, 1).DayNumber, new DateOnly(2099, 12, 31).DayNumber),
        Kind.Year => (1949, 2099),
        _ => (0, 1_000_000),
    };

    private static long Clamped(System.Numerics.BigInteger number) =>
        (long)System.Numerics.BigInteger.Clamp(number, -MostSteps, MostSteps);
}
