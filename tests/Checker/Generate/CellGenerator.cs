using System.Globalization;
using Duixian.Language.Ir;
using Duixian.Quantities;
using Duixian.Tests.Support.Generate;

namespace Duixian.Tests.Checker.Generate;

/// <summary>Cells of a type, within a range, most of them near what the program names.</summary>
internal sealed class CellGenerator(Program program, int year, Chance chance)
{
    // A bare unit for each kind, and how many of its smallest step are one base unit.
    private static readonly Dictionary<Kind, (string Unit, Fraction Base, long Parts)> Written = new()
    {
        [Kind.Amount] = ("元", 100, 100),
        [Kind.YearlyAmount] = ("元/年", 100, 100),
        [Kind.Ratio] = ("%", new Fraction(1, 100), 100),
        [Kind.YearlyRate] = ("%/年", new Fraction(1, 100), 100),
        [Kind.Points] = ("个百分点", 1, 10),
        [Kind.Count] = ("", 1, 1),
        [Kind.Number] = ("", 1, 10),
        [Kind.Days] = ("日", 1, 1),
        [Kind.WorkingDays] = ("个工作日", 1, 1),
        [Kind.Year] = ("", 1, 1),
    };

    private readonly Thresholds _thresholds = Thresholds.Of(program, year);

    public string Cell(DataType type, ValueRange? range) => type switch
    {
        DataType.Option { Type.Members: var members } => chance.Pick(members).Text,
        DataType.Daily { Inner: var inner } => Steps(inner, range),
        DataType.Scalar { Kind: var kind } => Scalar(kind, range),
        _ => throw new NotCovered($"a generated cell of type {type.Name.English}"),
    };

    /// <summary>A code whose check character fits, so that every reader takes it.</summary>
    public static string CreditCode(int number)
    {
        string start = $"91330100MAEX{number:00000}";
        return "0123456789ABCDEFGHJKLMNPQRTUWXY".Select(last => start + last)
            .First(code => Duixian.Quantities.CreditCode.TryParse(code, out _, out _));
    }

    private string Steps(DataType inner, ValueRange? range)
    {
        SortedDictionary<DateOnly, string> steps = [];
        for (int i = chance.Between(1, 4); i > 0; i--) steps[_thresholds.NearDate(chance)] = chance.OneIn(4) ? "0元" : Cell(inner, range);
        return string.Join("; ", steps.Select(step => $"{Day(step.Key)}: {step.Value}"));
    }

    private string Scalar(Kind kind, ValueRange? range) => kind switch
    {
        Kind.YesNo => chance.OneIn(6) ? "否" : "是",
        Kind.Text => chance.Pick("甲", "乙", "丙丁"),
        Kind.Date => Date(range),
        Kind.IndustryCode => chance.Pick("65", "6513", "I", "I65", "34", "2710", "51"),
        Kind.CreditCode => CreditCode(chance.Below(30)),
        Kind.Year => (year - chance.Below(4)).ToString(CultureInfo.InvariantCulture),
        _ => Number(kind, range),
    };

    private string Date(ValueRange? range)
    {
        int number = _thresholds.NearDate(chance).DayNumber;
        if (range is not null) number = Math.Clamp(number, (int)range.Low.Numerator, (int)range.High.Numerator);
        return Day(DateOnly.FromDayNumber(number));
    }

    private string Number(Kind kind, ValueRange? range)
    {
        var (unit, basis, parts) = Written[kind];
        Fraction step = basis / parts;
        Fraction number = chance.OneIn(8) ? 0 : _thresholds.Near(kind, step, chance) is { } near && !chance.OneIn(4) ? near : basis * chance.Between(0, 300) / 2;
        if (kind == Kind.Count && number > 40) number = chance.Below(40);
        if (range is not null) number = Fraction.Larger(Of(range.Low), Fraction.Smaller(Of(range.High), number));
        // Whole steps, so that the number can be written with digits.
        Fraction steps = new((number / step).Floor(), 1);
        Fraction whole = new((steps / parts).Floor(), 1);
        Fraction rest = steps - whole * parts;
        if (steps < 0) return "0" + unit;
        string decimals = rest == 0 ? "" : "." + rest.ToString().PadLeft(parts == 100 ? 2 : 1, '0');
        return $"{whole}{decimals}{unit}";
    }

    private static Fraction Of(Ratio ratio) => new(ratio.Numerator, ratio.Denominator);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
