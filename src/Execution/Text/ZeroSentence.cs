using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>Why an award whose conditions all hold comes to nothing, as one statement.</summary>
internal static class ZeroSentence
{
    private const int LongestPart = 40;

    /// <summary>The statement; an amount that is nothing without a cause in its rule was rounded to it.</summary>
    public static string Of(ZeroCause? cause, Program program, Tongue tongue)
    {
        if (cause is null) return Phrases.ZeroRounded.In(tongue);
        var value = ValueText.Of(cause.Value, cause.Part.Type, tongue);
        var terms = cause.Terms.Select(term => Named(term.Part, term.Value, program, tongue)).ToList();
        var isZero = cause.Value is { IsKnown: true, Number.IsZero: true };
        if (terms is [var one, var other])
        {
            if (isZero) return Phrases.ZeroDifference.With(tongue, Phrases.DifferenceOfEqual.With(tongue, one, other));
            value = Phrases.DifferenceOf.With(tongue, one, other, value);
        }
        else if (isZero)
        {
            return Phrases.ZeroPart.With(tongue, Name(cause.Part, program, tongue) ?? value);
        }
        else if (Name(cause.Part, program, tongue) is { } name)
        {
            value = Phrases.NamedFigure.With(tongue, name, value);
        }

        return cause.Floor is { } floor ? Phrases.ZeroFloor.With(tongue, value, ValueText.Of(floor, cause.Part.Type, tongue)) : value;
    }

    private static string Named(Expr part, Value value, Program program, Tongue tongue)
    {
        var figure = ValueText.Of(value, part.Type, tongue);
        return part is not Expr.Constant && Name(part, program, tongue) is { } name ? Phrases.NamedFigure.With(tongue, name, figure) : figure;
    }

    private static string? Name(Expr part, Program program, Tongue tongue) =>
        ExprText.Names(part, program, tongue) is { Length: <= LongestPart } name ? name : null;
}
