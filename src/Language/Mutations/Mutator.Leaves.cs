using System.Globalization;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Quantities;

namespace Duixian.Language.Mutations;

internal sealed partial class Mutator
{
    private void Leaf(ExprSyntax leaf)
    {
        switch (leaf)
        {
            case ExprSyntax.Number number: Figure(number); break;
            case ExprSyntax.Date date:
                foreach (var days in new[] { 1, -1 })
                    Replace(_spot.Figures ?? MutationOperator.Date, date.Span, date.Span, date.Value.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case ExprSyntax.Text text when text.Value.Length > 0 && text.Value.All(char.IsAsciiDigit):
                var last = (char)('0' + (text.Value[^1] - '0' + 1) % 10);
                Replace(MutationOperator.Text, text.Span, text.Span, $"\"{text.Value[..^1]}{last}\"");
                break;
            case ExprSyntax.Word { Keyword: Keyword.ThisYear or Keyword.LastYear or Keyword.YearBeforeLast } year: Year(year); break;
            case ExprSyntax.Word { Keyword: Keyword.Yes }: Replace(MutationOperator.Negation, leaf.Span, leaf.Span, Keyword.No.Word()); break;
            case ExprSyntax.Word { Keyword: Keyword.No }: Replace(MutationOperator.Negation, leaf.Span, leaf.Span, Keyword.Yes.Word()); break;
            default:
                if (options.At(leaf.Span) is { } type) Option(leaf, type);
                break;
        }
    }

    private void Figure(ExprSyntax.Number number)
    {
        var isRate = number.Unit is Unit.Percent or Unit.PerMille or Unit.PercentPerYear or Unit.PerMillePerYear or Unit.PercentagePoints;
        var what = _spot.Figures ?? (isRate ? MutationOperator.Rate : MutationOperator.Figure);
        var steps = what == MutationOperator.Range ? FigureSteps.Nearest(number) : FigureSteps.Of(number);
        foreach (var step in steps) Replace(what, number.Span, number.Span, Written(step));
    }

    private static Wording Written((Ratio Value, Unit Unit) figure) => Units.Written(figure.Value.ToString(), figure.Unit);

    private void Year(ExprSyntax.Word year)
    {
        var back = year.Keyword switch { Keyword.ThisYear => 0, Keyword.LastYear => 1, _ => 2 };
        Replace(MutationOperator.Year, year.Span, year.Span, YearOf(back - 1));
        Replace(MutationOperator.Year, year.Span, year.Span, YearOf(back + 1));
    }

    private static Wording YearOf(int back)
    {
        var now = Keyword.ThisYear.Word();
        return back switch
        {
            0 => now,
            1 => Keyword.LastYear.Word(),
            2 => Keyword.YearBeforeLast.Word(),
            < 0 => new Wording($"({now.Chinese} + 1)", $"({now.English} + 1)"),
            _ => new Wording($"({now.Chinese} − 3)", $"({now.English} − 3)"),
        };
    }

    private void Option(ExprSyntax leaf, OptionType type)
    {
        var own = type.IndexOf(words.Of(leaf.Span).Chinese);
        if (own < 0 || type.Members.Count < 2) return;
        var next = type.Members[(own + 1) % type.Members.Count];
        Replace(_spot.Figures is MutationOperator.Rounding or MutationOperator.Allocation ? _spot.Figures.Value : MutationOperator.Option, leaf.Span, leaf.Span, next.Wording);
    }
}
