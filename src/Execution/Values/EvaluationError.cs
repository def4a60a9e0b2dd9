using Duixian.Language.Text;

namespace Duixian.Execution.Values;

/// <summary>What can go wrong with the data of one case; the same in every engine.</summary>
public enum EvaluationFault
{
    /// <summary>A divisor is zero.</summary>
    DivisionByZero,

    /// <summary>The base of a growth rate is zero or negative.</summary>
    GrowthBaseNotPositive,

    /// <summary>An average, maximum or minimum over no items.</summary>
    NothingToAggregate,

    /// <summary>Two exceptions hold at once and neither precedes the other.</summary>
    ExceptionsConflict,

    /// <summary>A table has no row for these keys.</summary>
    NoTableRow,

    /// <summary>A table has no part for this date.</summary>
    NoTablePart,

    /// <summary>Computed bounds of bands or brackets are out of order.</summary>
    BoundsOutOfOrder,

    /// <summary>A date falls outside the calendar.</summary>
    DateOutOfCalendar,

    /// <summary>Working days in a year whose schedule of working days is not known.</summary>
    NoWorkingCalendar,

    /// <summary>First or last day of a range without days.</summary>
    EmptyRange,

    /// <summary>A number grows beyond what any amount needs.</summary>
    NumberTooLarge,

    /// <summary>More steps than any policy needs.</summary>
    TooMuchWork,

    /// <summary>An eligible award comes to less than nothing.</summary>
    NegativeAmount,

    /// <summary>A given fact is invalid; its diagnostic says why.</summary>
    FactInvalid,

    /// <summary>A firm that cannot be told from others: its code is wrong, or stands twice.</summary>
    FirmUnclear,

    /// <summary>A fact known to be absent is used.</summary>
    AbsentUsed,

    /// <summary>A reference to an item that the facts do not hold.</summary>
    ItemMissing,

    /// <summary>A rounding unit that is not a positive number of fen.</summary>
    RoundingUnit,
}

/// <summary>An evaluation error: data, worded only when shown.</summary>
/// <param name="Fault">What went wrong.</param>
/// <param name="Span">The expression.</param>
/// <param name="Arguments">What the wording is filled with.</param>
public sealed record EvaluationError(EvaluationFault Fault, SourceSpan Span, Seq<string> Arguments);
