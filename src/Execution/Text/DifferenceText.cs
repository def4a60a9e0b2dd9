using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Text;

/// <summary>By how much one value is more than another, with its sign: money, days between dates, percentage points between ratios.</summary>
public static class DifferenceText
{
    /// <summary>The difference in one language; empty for what is not more or less.</summary>
    /// <param name="difference">In the base unit of the type; days between dates.</param>
    /// <param name="type">The type of both values.</param>
    /// <param name="tongue">The language.</param>
    public static string Of(Ratio difference, DataType type, Tongue tongue)
    {
        if (type is not DataType.Scalar { Kind: <= Kind.Year and var kind }) return "";
        var text = kind switch
        {
            Kind.Date => ValueText.Of(difference, Kind.Days, tongue),
            Kind.Ratio => ValueText.Of(difference * 100, Kind.Points, tongue),
            Kind.Year => ValueText.Of(difference, Kind.Number, tongue),
            _ => ValueText.Of(difference, kind, tongue),
        };
        return difference.Sign > 0 ? "+" + text : text;
    }
}
