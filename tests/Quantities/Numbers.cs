using System.Globalization;
using Duixian.Quantities;
using Xunit;

namespace Duixian.Tests.Quantities;

/// <summary>Short forms in which the tests of quantities write numbers and dates.</summary>
internal static class Numbers
{
    public static Ratio Number(string text)
    {
        string[] parts = text.Split('/');
        Assert.True(Ratio.TryParse(parts[0], out Ratio value), text);
        if (parts.Length == 1) return value;
        Assert.True(Ratio.TryParse(parts[1], out Ratio divisor), text);
        return value / divisor;
    }

    public static DateOnly Day(string isoDate) =>
        DateOnly.ParseExact(isoDate, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateRange Between(string start, string endExclusive) =>
        DateRange.HalfOpen(Day(start), Day(endExclusive));

    /// <summary>A series from "date=value" entries.</summary>
    public static StepSeries Series(params string[] steps)
    {
        IEnumerable<(DateOnly, Ratio)> parsed =
            steps.Select(step => step.Split('=')).Select(pair => (Day(pair[0]), Number(pair[1])));
        Assert.True(StepSeries.TryCreate(parsed, out StepSeries? series));
        return series;
    }

    public static Money Yuan(string text)
    {
        Assert.True(Money.TryParseYuan(text, out Money money), text);
        return money;
    }

    public static IndustryCode Industry(string text)
    {
        Assert.True(IndustryCode.TryParse(text, out IndustryCode code), text);
        return code;
    }
}
