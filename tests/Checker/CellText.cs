using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Tests.Checker;

/// <summary>A value as people write it into a cell; docs/facts-files.md, How values are written.</summary>
internal static partial class CellText
{
    // What one of each unit is in the base unit: fen, plain ratio, points, a count.
    private static readonly Dictionary<string, Fraction> Units = new()
    {
        [""] = 1,
        ["元"] = 100,
        ["万元"] = 1_000_000,
        ["亿元"] = 10_000_000_000,
        ["%"] = new Fraction(1, 100),
        ["‰"] = new Fraction(1, 1000),
        ["%/年"] = new Fraction(1, 100),
        ["‰/年"] = new Fraction(1, 1000),
        ["元/年"] = 100,
        ["万元/年"] = 1_000_000,
        ["个百分点"] = 1,
        ["日"] = 1,
        ["个工作日"] = 1,
    };

    private static readonly Kind[] InUnits = [Kind.Amount, Kind.Ratio, Kind.YearlyRate, Kind.Points, Kind.YearlyAmount];

    /// <summary>A cell of a fact or judgement; empty and ? are unknown, outside its range is an error.</summary>
    /// <param name="cell">What is written.</param>
    /// <param name="unit">The unit of the column for bare numbers; null when it names none.</param>
    /// <param name="type">The type, of one year for a yearly fact.</param>
    /// <param name="range">Least and greatest value.</param>
    public static Answer Read(string cell, string? unit, DataType type, ValueRange? range)
    {
        switch (cell)
        {
            case "" or "?": return Answer.Unknown;
            case "无" or "不适用": return Answer.Absent;
        }

        Value value = type is DataType.Daily daily ? Steps(cell, unit, daily.Inner) : One(cell, unit, type);
        IEnumerable<Value> each = value is Value.Daily steps ? steps.Steps.Select(step => new Value.Number(step.Amount)) : [value];
        return range is not null && each.Any(one => IsOutside(one, range)) ? Answer.Error : Answer.Of(value);
    }

    /// <summary>A number with its unit, in the base unit.</summary>
    public static Fraction Number(string cell, string? unit, bool needsUnit)
    {
        Match match = NumberAndUnit().Match(cell);
        string written = match.Groups[3].Value.Length > 0 ? match.Groups[3].Value : unit ?? "";
        if (!match.Success || !Units.TryGetValue(written, out Fraction one) || (needsUnit && written.Length == 0))
            throw new NotCovered($"the number {cell}");
        string decimals = match.Groups[2].Value.TrimStart('.');
        BigInteger digits = BigInteger.Parse(match.Groups[1].Value + decimals, CultureInfo.InvariantCulture);
        return new Fraction(digits, BigInteger.Pow(10, decimals.Length)) * one;
    }

    public static DateOnly Day(string cell) => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Value One(string cell, string? unit, DataType type) => type switch
    {
        DataType.Option { Type: var options } => new Value.Option(options.IndexOf(cell) is >= 0 and var index
            ? options.Members[index].Text
            : throw new NotCovered($"the option {cell}")),
        DataType.Scalar { Kind: Kind.YesNo } => new Value.Truth(cell is "是" || (cell is "否" ? false : throw new NotCovered($"yes or no: {cell}"))),
        DataType.Scalar { Kind: Kind.Text } => new Value.Text(cell),
        DataType.Scalar { Kind: Kind.CreditCode } => CreditCode.TryParse(cell, out _, out _) ? new Value.Text(cell) : throw new NotCovered($"the code {cell}"),
        DataType.Scalar { Kind: Kind.IndustryCode } => new Value.Industry(cell),
        DataType.Scalar { Kind: Kind.Date } => new Value.Day(Day(cell)),
        DataType.Scalar { Kind: var kind } when type.IsQuantity || kind == Kind.Year =>
            new Value.Number(Number(cell, unit, InUnits.Contains(kind))),
        _ => throw new NotCovered($"a cell of type {type.Name.English}"),
    };

    private static Value.Daily Steps(string cell, string? unit, DataType inner) => new(
        [.. cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(step => step.Split(':', 2, StringSplitOptions.TrimEntries))
            .Select(step => (From: Day(step[0]), ((Value.Number)One(step[1], unit, inner)).Amount))
            .OrderBy(step => step.From)]);

    private static bool IsOutside(Value value, ValueRange range)
    {
        Fraction? number = value switch
        {
            Value.Number { Amount: var amount } => amount,
            Value.Day { Date: var day } => day.DayNumber,
            _ => null,
        };
        return number < new Fraction(range.Low.Numerator, range.Low.Denominator)
            || number > new Fraction(range.High.Numerator, range.High.Denominator);
    }

    [GeneratedRegex(@"^(-?[0-9]+)(\.[0-9]+)?\s*(\D*)$")]
    private static partial Regex NumberAndUnit();
}
