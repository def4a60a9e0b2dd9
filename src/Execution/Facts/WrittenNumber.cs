using System.Buffers;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Quantities;

namespace Duixian.Execution.Facts;

/// <summary>Why a written number cannot be read.</summary>
internal enum WrittenProblem
{
    None,
    NotANumber,
    WrongUnit,
    PercentMissing,
    UnitMissing,
    Fraction,
}

/// <summary>Reads a quantity as people write it: full-width digits, thousands separators, 万 and 亿, percent and per mille.</summary>
internal static class WrittenNumber
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.,");

    /// <summary>The number in the base unit of a kind. A bare money counts in yuan; a bare ratio is a question, never a guess.</summary>
    public static WrittenProblem Read(string text, Kind kind, out Ratio value)
    {
        value = Ratio.Zero;
        var normal = Lexer.Normalise(text).Replace('−', '-').Replace('、', ',').Trim();
        var negative = normal.StartsWith('-');
        var digits = normal.AsSpan(negative ? 1 : 0).TrimStart();
        var length = digits.IndexOfAnyExcept(NumberCharacters);
        var number = length < 0 ? digits : digits[..length];
        if (!TryPlain(number, out var plain)) return WrittenProblem.NotANumber;
        var rest = length < 0 ? "" : digits[length..].Trim().ToString();
        var (unit, taken) = rest.Length == 0 ? (Unit.None, 0) : Units.StartOf(rest);
        if (taken < rest.Length) return WrittenProblem.WrongUnit;
        if (Fits(unit, kind) is var problem && problem != WrittenProblem.None) return problem;
        value = plain * ScaleOf(unit, kind);
        if (negative) value = -value;
        var whole = kind is Kind.Count or Kind.Days or Kind.WorkingDays or Kind.Year;
        return whole && !value.IsInteger ? WrittenProblem.Fraction : WrittenProblem.None;
    }

    private static WrittenProblem Fits(Unit unit, Kind kind)
    {
        if (unit == Unit.None)
            return kind switch
            {
                Kind.Ratio or Kind.YearlyRate => WrittenProblem.PercentMissing,
                Kind.Points => WrittenProblem.UnitMissing,
                _ => WrittenProblem.None,
            };
        var fits = kind switch
        {
            Kind.Amount => unit is Unit.Yuan or Unit.TenThousandYuan or Unit.HundredMillionYuan or Unit.TenThousand or Unit.HundredMillion,
            Kind.YearlyAmount => unit is Unit.YuanPerYear or Unit.TenThousandYuanPerYear,
            Kind.Ratio => unit is Unit.Percent or Unit.PerMille,
            Kind.YearlyRate => unit is Unit.Percent or Unit.PerMille or Unit.PercentPerYear or Unit.PerMillePerYear,
            Kind.Points => unit is Unit.PercentagePoints,
            Kind.Days => unit is Unit.Days,
            Kind.WorkingDays => unit is Unit.WorkingDays,
            Kind.Year => unit is Unit.Years,
            Kind.Count or Kind.Number => unit is Unit.TenThousand or Unit.HundredMillion,
            _ => false,
        };
        return fits ? WrittenProblem.None : WrittenProblem.WrongUnit;
    }

    private static Ratio ScaleOf(Unit unit, Kind kind) => (unit, kind) switch
    {
        (Unit.None, Kind.Amount or Kind.YearlyAmount) => 100,
        (Unit.TenThousand, Kind.Amount) => Units.Scale(Unit.TenThousandYuan),
        (Unit.HundredMillion, Kind.Amount) => Units.Scale(Unit.HundredMillionYuan),
        _ => Units.Scale(unit),
    };

    /// <summary>Digits with an optional decimal point; separators only between groups of three.</summary>
    private static bool TryPlain(ReadOnlySpan<char> text, out Ratio value)
    {
        value = Ratio.Zero;
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        if (point >= 0 && text[point..].Contains(',')) return false;
        if (whole.Contains(','))
        {
            var groups = whole.ToString().Split(',');
            if (groups[0].Length is < 1 or > 3 || groups.Skip(1).Any(group => group.Length != 3)) return false;
        }

        return Ratio.TryParse(text.ToString().Replace(",", "", StringComparison.Ordinal), out value);
    }
}
