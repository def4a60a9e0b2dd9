using Duixian.Language.Syntax;
using Duixian.Quantities;

namespace Duixian.Language.Mutations;

/// <summary>A figure as its neighbours: the smallest unit more and less, doubled, halved, nothing.</summary>
internal static class FigureSteps
{
    private const int MonthsOfYear = 12;

    /// <summary>The changed digits and unit, each value once and never the figure itself.</summary>
    public static IEnumerable<(Ratio Value, Unit Unit)> Of(ExprSyntax.Number figure)
    {
        var (unit, scale) = Finest(figure.Unit);
        var value = figure.Value / Units.Scale(figure.Unit) * scale;
        var step = StepOf(unit);
        var changed = new List<(Ratio, Unit)> { (value + step, unit) };
        if (value >= step) changed.Add((value - step, unit));
        if (value.Sign > 0)
        {
            var own = figure.Value / Units.Scale(figure.Unit);
            changed.Add((own * 2, figure.Unit));
            if (IsWhole(figure.Unit)) changed.Add((Half(own), figure.Unit));
            else changed.Add((own / 2, figure.Unit));
            changed.Add((Ratio.Zero, figure.Unit));
        }

        return changed
            .Where(each => Worth(each) != Worth((value, unit)))
            .DistinctBy(Worth);
    }

    /// <summary>The two neighbours alone, for what has no size: an end of a range.</summary>
    public static IEnumerable<(Ratio Value, Unit Unit)> Nearest(ExprSyntax.Number figure)
    {
        var (unit, scale) = Finest(figure.Unit);
        var value = figure.Value / Units.Scale(figure.Unit) * scale;
        yield return (value + StepOf(unit), unit);
        if (value >= StepOf(unit)) yield return (value - StepOf(unit), unit);
    }

    private static Ratio Worth((Ratio Value, Unit Unit) figure) =>
        figure.Unit == Unit.Years ? figure.Value * MonthsOfYear : figure.Value * Units.Scale(figure.Unit);

    // Days, places and firms come whole.
    private static bool IsWhole(Unit unit) => unit is Unit.None or Unit.Days or Unit.WorkingDays or Unit.Months or Unit.Years;

    private static Ratio Half(Ratio value) => Ratio.Of((value / 2).Round(RoundingMode.Down).Numerator);

    /// <summary>The unit a step is made in, and how many of it one of the figure's own is.</summary>
    private static (Unit Unit, Ratio Scale) Finest(Unit unit) => unit switch
    {
        Unit.TenThousandYuan or Unit.HundredMillionYuan => (Unit.Yuan, Units.Scale(unit) / Units.Scale(Unit.Yuan)),
        Unit.TenThousandYuanPerYear => (Unit.YuanPerYear, Units.Scale(unit) / Units.Scale(Unit.YuanPerYear)),
        Unit.TenThousand or Unit.HundredMillion => (Unit.None, Units.Scale(unit)),
        Unit.Years => (Unit.Months, MonthsOfYear),
        _ => (unit, 1),
    };

    private static Ratio StepOf(Unit unit) => unit switch
    {
        Unit.Yuan or Unit.YuanPerYear or Unit.Percent or Unit.PerMille or Unit.PercentPerYear or Unit.PerMillePerYear
            or Unit.PercentagePoints => Ratio.Of(1, 100),
        _ => 1,
    };
}
