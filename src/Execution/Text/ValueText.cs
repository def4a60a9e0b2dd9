using System.Globalization;
using System.Numerics;
using Duixian.Execution.Facts;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Text;

/// <summary>A value as people read it: exact where its decimals end soon, otherwise rounded and marked so.</summary>
public static class ValueText
{
    private const int MostDecimals = 6;
    private const int MostSteps = 4;

    /// <summary>The value in one language; what is not known says so, with its bounds.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="tongue">The language.</param>
    /// <param name="perMille">Whether ratios are shown in ‰, as the author wrote the figure they are compared with.</param>
    public static string Of(Value value, DataType type, Tongue tongue, bool perMille = false) => value.State switch
    {
        ValueState.Known => Known(value, type, tongue, perMille),
        ValueState.NotAnnounced => Phrases.NotAnnounced.In(tongue),
        ValueState.Error => Phrases.Error.In(tongue) + Phrases.Colon.In(tongue) + FaultText.Short(value.Error!, tongue),
        ValueState.Absent => Phrases.Absent.In(tongue),
        ValueState.Inapplicable => Phrases.Inapplicable.In(tongue),
        _ => Unknown(value, type, tongue, perMille),
    };

    /// <summary>An amount of money.</summary>
    public static string Of(Money money, Tongue tongue) => Phrases.Yuan.With(tongue, money.ToGroupedYuanString());

    /// <summary>A quantity, date or year of a scalar type, from its number in the base unit.</summary>
    internal static string Of(Ratio number, Kind kind, Tongue tongue, bool perMille = false) => kind switch
    {
        Kind.Amount => Yuan(number, Phrases.Yuan, tongue),
        Kind.YearlyAmount => Yuan(number, Phrases.YuanPerYear, tongue),
        Kind.AmountDays => Yuan(number, Phrases.YuanDays, tongue),
        Kind.Ratio => Rate(number, tongue, perMille),
        Kind.YearlyRate => Phrases.PerYear.With(tongue, Rate(number, tongue, perMille)),
        Kind.Points => Phrases.Points.With(tongue, Number(number, tongue)),
        Kind.Days => Phrases.Days.With(tongue, Number(number, tongue)),
        Kind.WorkingDays => Phrases.WorkingDays.With(tongue, Number(number, tongue)),
        Kind.Date => Day(number),
        Kind.Year => number.ToString(),
        Kind.YesNo => ExprWords.Of(!number.IsZero).In(tongue),
        _ => Number(number, tongue),
    };

    private static string Known(Value value, DataType type, Tongue tongue, bool perMille) => value.Payload switch
    {
        Item item => item.Key,
        YearSeries series => Phrases.Listed(
            series.Values.Select(year => Phrases.InYear.With(tongue, year.Key, Of(year.Value, Inner(type), tongue, perMille))), tongue),
        StepSeries steps => Steps(steps, Inner(type), tongue),
        CalendarPeriod period => Period(period, tongue),
        DateRange range => Range(range, tongue),
        { } other => string.Create(CultureInfo.InvariantCulture, $"{other}"),
        null => type switch
        {
            DataType.Option { Type.Members: var members } when value.Int >= 0 && value.Int < members.Count => members[value.Int].Wording.In(tongue),
            DataType.Scalar scalar => Of(value.Number, scalar.Kind, tongue, perMille),
            _ => Number(value.Number, tongue),
        },
    };

    private static DataType Inner(DataType type) => type switch
    {
        DataType.Yearly yearly => yearly.Inner,
        DataType.Daily daily => daily.Inner,
        _ => type,
    };

    private static string Unknown(Value value, DataType type, Tongue tongue, bool perMille)
    {
        var unknown = Phrases.Unknown.In(tongue);
        if (type is not DataType.Scalar { Kind: <= Kind.Year } scalar) return unknown;
        return Bounds(value.Bounds, scalar.Kind, tongue, perMille) is { } bounds ? Phrases.Aside.With(tongue, unknown, bounds) : unknown;
    }

    /// <summary>Bounds in words; null when there are none.</summary>
    private static string? Bounds(Interval bounds, Kind kind, Tongue tongue, bool perMille)
    {
        string Shown(Ratio number) => Of(number, kind, tongue, perMille);
        return bounds switch
        {
            { Low: { } low, High: { } high } => Phrases.Between.With(tongue, Shown(low), Shown(high)),
            { Low: { } low } => Phrases.NotLess.With(tongue, Shown(low)),
            { High: { } high } => Phrases.NotMore.With(tongue, Shown(high)),
            _ => null,
        };
    }

    private static string Yuan(Ratio fen, Wording unit, Tongue tongue)
    {
        var yuan = fen / 100;
        var text = Decimals(yuan, out var exact);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var (whole, decimals) = point < 0 ? (text, "") : (text[..point], text[(point + 1)..]);
        var amount = unit.With(tongue, $"{Grouped(whole)}.{decimals.PadRight(2, '0')}");
        return exact ? amount : Phrases.About.With(tongue, amount);
    }

    private static string Rate(Ratio ratio, Tongue tongue, bool perMille) =>
        Marked(Decimals(ratio * (perMille ? 1000 : 100), out var exact) + (perMille ? "‰" : "%"), exact, tongue);

    /// <summary>A part of a whole, exactly: in percent where its decimals end soon, otherwise as a fraction beside it.</summary>
    internal static string Part(Ratio part, Tongue tongue)
    {
        Decimals(part * 100, out var exact);
        return exact ? Rate(part, tongue, false) : Phrases.Aside.With(tongue, part, Rate(part, tongue, false));
    }

    private static string Number(Ratio number, Tongue tongue)
    {
        var text = Decimals(number, out var exact);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return Marked(point < 0 ? Grouped(text) : Grouped(text[..point]) + text[point..], exact, tongue);
    }

    private static string Marked(string text, bool exact, Tongue tongue) => exact ? text : Phrases.About.With(tongue, text);

    private static string Decimals(Ratio number, out bool exact)
    {
        exact = (BigInteger.Pow(10, MostDecimals) % number.Denominator).IsZero;
        return number.ToDecimalString(MostDecimals, RoundingMode.HalfUp);
    }

    private static string Grouped(string whole) => BigInteger.Parse(whole, CultureInfo.InvariantCulture) is { IsZero: false } number
        ? number.ToString("N0", CultureInfo.InvariantCulture)
        : whole;

    private static string Day(Ratio number) =>
        number.TryToInt64(out var day) && day >= 0 && day <= DateOnly.MaxValue.DayNumber ? Iso(DateOnly.FromDayNumber((int)day)) : number.ToString();

    internal static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Range(DateRange range, Tongue tongue) => range.IsEmpty
        ? Phrases.NoDays.In(tongue)
        : Phrases.Between.With(tongue, Iso(range.First), Iso(range.Last));

    private static string Period(CalendarPeriod period, Tongue tongue)
    {
        (int Count, Wording Phrase)[] parts =
            [(period.Years, Phrases.PeriodYears), (period.Months, Phrases.PeriodMonths), (period.Days, Phrases.Days)];
        var shown = parts.Where(part => part.Count != 0).Select(part => part.Phrase.With(tongue, part.Count)).ToList();
        return shown.Count == 0 ? Phrases.Days.With(tongue, 0) : string.Join(' ', shown);
    }

    private static string Steps(StepSeries series, DataType inner, Tongue tongue)
    {
        if (series.Steps.Count == 0) return Phrases.Absent.In(tongue);
        var kind = inner is DataType.Scalar scalar ? scalar.Kind : Kind.Number;
        var shown = series.Steps.Take(MostSteps).Select(step => Phrases.FromDay.With(tongue, Iso(step.Date), Of(step.Value, kind, tongue)));
        var text = Phrases.Listed(shown, tongue);
        return series.Steps.Count > MostSteps ? text + " " + Phrases.AndMore.With(tongue, series.Steps.Count) : text;
    }
}
