using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Tests.Checker;

/// <summary>Fixed values of the text as values.</summary>
internal static class Literals
{
    public static Value Of(Literal literal, DataType type) => literal switch
    {
        Literal.Number { Value: var number } => new Value.Number(new Fraction(number.Numerator, number.Denominator)),
        Literal.Truth { Value: var yes } => new Value.Truth(yes),
        Literal.Option { Index: var index } => new Value.Option(((DataType.Option)type).Type.Members[index].Text),
        Literal.Text { Value: var text } when type.Is(Kind.IndustryCode) => new Value.Industry(text),
        Literal.Text { Value: var text } => new Value.Text(text),
        Literal.Day { Value: var day } => new Value.Day(day),
        Literal.Period { Value: var period } => new Value.Period(period.Years * 12 + period.Months, period.Days),
        _ => throw new NotCovered(literal.GetType().Name),
    };

    /// <summary>The options of a built-in type by their position, as ledger states and rounding modes are written.</summary>
    public static string NameOf(OptionType type, int index) => type.Members[index].Text;

    /// <summary>Where one industry code lies within another: 6513 is within 65 and I; docs/language/expressions.md, Comparison.</summary>
    public static bool IsWithin(string code, string outer) =>
        IndustryCode.TryParse(code, out IndustryCode inner) && IndustryCode.TryParse(outer, out IndustryCode around) && inner.IsWithin(around);

    public static bool AreSame(Value a, Value b) => (a, b) switch
    {
        (Value.Item x, Value.Item y) => x.Of == y.Of,
        (Value.Industry x, Value.Industry y) => IsWithin(x.Code, y.Code) && IsWithin(y.Code, x.Code),
        _ => a == b,
    };

    /// <summary>−1, 0 or 1 for two values of an ordered type.</summary>
    public static int Compare(Value a, Value b) => (a, b) switch
    {
        (Value.Number x, Value.Number y) => x.Amount.CompareTo(y.Amount),
        (Value.Day x, Value.Day y) => x.Date.CompareTo(y.Date),
        _ => throw new NotCovered($"an order of {a.GetType().Name} and {b.GetType().Name}"),
    };
}
