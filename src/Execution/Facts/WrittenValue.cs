using System.Globalization;
using System.Numerics;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Quantities;

namespace Duixian.Execution.Facts;

/// <summary>Writes a value as a facts file or a case would, so that <see cref="FactReader"/> reads the same value again.</summary>
internal static class WrittenValue
{
    // 0.01亿元 and 1万元: people write large sums in the largest unit that needs no more than two decimals.
    private const long HundredthOfHundredMillion = 100_000_000;
    private const long TenThousand = 1_000_000;

    /// <summary>The value in both languages; empty for what is unknown; null for what no file can say, such as an error or a range.</summary>
    /// <param name="value">The value; of a single year for a yearly fact.</param>
    /// <param name="type">Its type; that of a single year for a yearly fact.</param>
    public static Wording? Of(Value value, DataType type) => value.State switch
    {
        ValueState.Known => Known(value, type),
        ValueState.Unknown => "",
        ValueState.Absent => new Wording(FactWords.Absent[0], FactWords.Absent[1]),
        ValueState.Inapplicable => new Wording(FactWords.Inapplicable[0], FactWords.Inapplicable[1]),
        _ => null,
    };

    private static Wording? Known(Value value, DataType type) => (value.Payload, type) switch
    {
        (Item item, _) => item.Key,
        (StepSeries steps, DataType.Daily { Inner: DataType.Scalar { Kind: var kind } }) => Steps(steps, kind),
        (CalendarPeriod period, _) => Period(period),
        ({ } text, _) => text.ToString() ?? "",
        (null, DataType.Option { Type.Members: var members }) => members[value.Int].Wording,
        (null, DataType.Scalar { Kind: Kind.YesNo }) => ExprWords.Of(value.IsTrue),
        (null, DataType.Scalar { Kind: Kind.Date }) => Iso(value.Day),
        (null, DataType.Scalar { Kind: var kind }) => Number(value.Number, kind),
        _ => null,
    };

    private static Wording? Number(Ratio number, Kind kind) => kind switch
    {
        Kind.Amount when number >= 100 * HundredthOfHundredMillion && (number / HundredthOfHundredMillion).IsInteger => Digits(number, Unit.HundredMillionYuan),
        Kind.Amount when (number / TenThousand).IsInteger && !number.IsZero => Digits(number, Unit.TenThousandYuan),
        Kind.Amount => Digits(number, Unit.Yuan),
        Kind.YearlyAmount => Digits(number, Unit.YuanPerYear),
        Kind.Ratio => Digits(number, Unit.Percent),
        Kind.YearlyRate => Digits(number, Unit.PercentPerYear),
        Kind.Points => Digits(number, Unit.PercentagePoints),
        Kind.Days => Digits(number, Unit.Days),
        Kind.WorkingDays => Digits(number, Unit.WorkingDays),
        Kind.Count or Kind.Number or Kind.Year => Digits(number, Unit.None),
        _ => null,
    };

    /// <summary>Only numbers whose decimals end can be written.</summary>
    private static Wording? Digits(Ratio number, Unit unit)
    {
        var counted = number / Units.Scale(unit);
        for (var decimals = 0; decimals <= counted.Denominator.GetBitLength(); decimals++)
            if ((BigInteger.Pow(10, decimals) % counted.Denominator).IsZero)
                return Units.Written(counted.ToDecimalString(decimals, RoundingMode.Down), unit);
        return null;
    }

    private static Wording? Steps(StepSeries series, Kind kind)
    {
        var steps = series.Steps.Select(step => (step.Date, Value: Number(step.Value, kind))).ToList();
        if (steps.Count == 0 || steps.Exists(step => step.Value is null)) return null;
        string Joined(Func<Wording, string> tongue) => string.Join("; ", steps.Select(step => $"{Iso(step.Date)}: {tongue(step.Value!)}"));
        return new Wording(Joined(value => value.Chinese), Joined(value => value.English));
    }

    private static Wording? Period(CalendarPeriod period) => period switch
    {
        { Months: 0, Days: 0 } => Units.Written(Plain(period.Years), Unit.Years),
        { Years: 0, Days: 0 } => Units.Written(Plain(period.Months), Unit.Months),
        { Years: 0, Months: 0 } => Units.Written(Plain(period.Days), Unit.Days),
        _ => null,
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
