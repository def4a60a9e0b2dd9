using System.Globalization;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Quantities;

namespace Duixian.Execution.Mutations;

/// <summary>Values to make firms of: those near the figures of a package, where rules change their mind, and some in between.</summary>
internal sealed class ValuePool
{
    private const int FirstYear = 2019;
    private const int Years = 11;

    private readonly Dictionary<Kind, List<Ratio>> _figures = [];
    private readonly List<string> _texts;
    private readonly List<string> _codes = [.. Enumerable.Range(1, 3).Select(CodeOf)];

    public ValuePool(Program program)
    {
        var constants = ProgramExprs.Of(program).SelectMany(ExprParts.All).OfType<Expr.Constant>().ToList();
        foreach (var constant in constants) Add(constant.Type, constant.Value);
        foreach (var parameter in program.Parameters)
        {
            if (parameter.Value is { } value) Add(parameter.Type, value);
            if (parameter.Ceiling is { } ceiling) Add(parameter.Type, ceiling);
        }

        foreach (var table in program.Tables)
            foreach (var row in table.Parts.SelectMany(part => part.Rows))
                Add(table.Type, row.Value);
        _texts = [.. constants.Select(constant => constant.Value).OfType<Literal.Text>().Select(text => text.Value).Distinct()];
    }

    /// <summary>A value of a type as a person would write it; within the range, now and then one step outside.</summary>
    public string Written(DataType type, ValueRange? range, Chance chance) => type switch
    {
        DataType.Option { Type.Members: var members } => members[chance.Below(members.Count)].Text,
        DataType.Scalar { Kind: var kind } => Written(kind, range, chance),
        _ => "?",
    };

    /// <summary>The code of a firm.</summary>
    /// <param name="number">From 1 to 9.</param>
    public static string CodeOf(int number)
    {
        foreach (var check in "0123456789ABCDEFGHJKLMNPQRTUWXY")
            if (CreditCode.TryParse($"9133010000000000{number}{check}", out _, out _)) return $"9133010000000000{number}{check}";
        throw new System.Diagnostics.UnreachableException();
    }

    private string Written(Kind kind, ValueRange? range, Chance chance) => kind switch
    {
        Kind.Amount => Written(Number(kind, range, chance) / 100, Unit.Yuan),
        Kind.Ratio => Written(Number(kind, range, chance) * 100, Unit.Percent),
        Kind.Points => Written(Number(kind, range, chance), Unit.PercentagePoints),
        Kind.YearlyRate => Written(Number(kind, range, chance) * 100, Unit.PercentPerYear),
        Kind.YearlyAmount => Written(Number(kind, range, chance) / 100, Unit.YuanPerYear),
        Kind.Count or Kind.Number => Written(Number(kind, range, chance), Unit.None),
        Kind.Days => Written(Number(kind, range, chance), Unit.Days),
        Kind.WorkingDays => Written(Number(kind, range, chance), Unit.WorkingDays),
        Kind.Date => Day(range, chance),
        Kind.Year => $"{FirstYear + chance.Below(Years)}",
        Kind.Duration => chance.OneIn(2) ? Written(1 + chance.Below(4), Unit.Years) : Written(1 + chance.Below(30), Unit.Months),
        Kind.YesNo => ExprWords.Of(!chance.OneIn(5)).Chinese,
        Kind.IndustryCode => chance.OneIn(3) || _texts.Count == 0 ? chance.Pick(["65", "6513", "3912", "4710"]) : chance.Pick(_texts),
        Kind.CreditCode => chance.Pick(_codes),
        _ => chance.Pick(["A", "B", "C"]),
    };

    private static string Written(Ratio value, Unit unit) => Units.Written(value.ToString(), unit).Chinese;

    private void Add(DataType type, Literal literal)
    {
        if (type is not DataType.Scalar { Kind: var kind }) return;
        if (literal is Literal.Day day) Near(kind, day.Value.DayNumber, 1);
        if (literal is not Literal.Number { Value: var value }) return;
        // An amount is compared with sums and shares of others: multiples of a figure come near too.
        foreach (var times in new[] { 1, 2, 10 }) Near(kind, value * times, StepOf(kind));
    }

    private void Near(Kind kind, Ratio value, Ratio step)
    {
        var all = _figures.TryGetValue(kind, out var there) ? there : _figures[kind] = [];
        foreach (var near in new[] { value, value + step, value - step })
            if (near.Sign >= 0) all.Add(near);
    }

    private Ratio Number(Kind kind, ValueRange? range, Chance chance)
    {
        var whole = kind is Kind.Amount or Kind.YearlyAmount or Kind.Count or Kind.Days or Kind.WorkingDays;
        var value = (chance.Below(10), range) switch
        {
            (0, { } within) => chance.Pick([within.Low, within.High]),
            (1, { } within) => within.High + StepOf(kind),
            ( < 6, _) when _figures.TryGetValue(kind, out var figures) => chance.Pick(figures),
            _ => Between(kind, chance),
        };
        if (whole) value = Ratio.Of(value.Round(RoundingMode.Down).Numerator);
        return range is { } limits && value < limits.Low ? limits.Low : value;
    }

    /// <summary>Any size up to what a firm may have, small ones as often as large ones.</summary>
    private static Ratio Between(Kind kind, Chance chance)
    {
        if (kind is Kind.Ratio or Kind.YearlyRate or Kind.Points) return Ratio.Of(chance.Below(4000), 10000);
        if (kind is not (Kind.Amount or Kind.YearlyAmount)) return chance.Below(chance.OneIn(2) ? 4 : 101);
        Ratio value = 1 + chance.Below(999);
        for (var zeros = 3 + chance.Below(8); zeros > 0; zeros--) value *= 10;
        return value + chance.Below(100);
    }

    private string Day(ValueRange? range, Chance chance)
    {
        var day = chance.Below(4) switch
        {
            0 when _figures.TryGetValue(Kind.Date, out var figures) => DateOnly.FromDayNumber((int)chance.Pick(figures).Numerator),
            1 => new DateOnly(FirstYear + chance.Below(Years), chance.OneIn(2) ? 1 : 12, 1).AddDays(chance.OneIn(2) ? 0 : 30),
            _ => new DateOnly(FirstYear + 5 + chance.Below(6), 1, 1).AddDays(chance.Below(366)),
        };
        if (range is { } limits && day.DayNumber < limits.Low) day = DateOnly.FromDayNumber((int)limits.Low.Numerator);
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static Ratio StepOf(Kind kind) => kind is Kind.Ratio or Kind.YearlyRate ? Ratio.Of(1, 10000) : 1;
}
