using Duixian.Language.Diagnostics;
using Duixian.Quantities;

namespace Duixian.Language.Ir;

/// <summary>A fixed value in the text of a policy or a notice.</summary>
public abstract record Literal
{
    private Literal()
    {
    }

    /// <summary>A quantity in the base unit of its type: fen, plain ratio, points, count, or a calendar year.</summary>
    /// <param name="Value">The number.</param>
    /// <param name="Written">
    /// The author's digits with their unit, the unit in both languages: the same whichever keywords the policy is written with.
    /// </param>
    public sealed record Number(Ratio Value, Wording Written) : Literal;

    /// <summary>Yes or no.</summary>
    /// <param name="Value">True for yes.</param>
    public sealed record Truth(bool Value) : Literal;

    /// <summary>An option, by its position in its type.</summary>
    /// <param name="Index">The position.</param>
    public sealed record Option(int Index) : Literal;

    /// <summary>A text or code.</summary>
    /// <param name="Value">The characters.</param>
    public sealed record Text(string Value) : Literal;

    /// <summary>A day.</summary>
    /// <param name="Value">The day.</param>
    public sealed record Day(DateOnly Value) : Literal;

    /// <summary>A calendar period.</summary>
    /// <param name="Value">The period.</param>
    /// <param name="Written">The author's digits with their unit, as with a number.</param>
    public sealed record Period(CalendarPeriod Value, Wording Written) : Literal;
}
