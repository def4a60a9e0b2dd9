using Duixian.Language.Diagnostics;
using Duixian.Quantities;

namespace Duixian.Language.Syntax;

/// <summary>The unit written behind a number.</summary>
internal enum Unit
{
    None,
    Yuan,
    TenThousandYuan,
    HundredMillionYuan,
    Percent,
    PerMille,
    PercentagePoints,
    Years,
    Months,
    Days,
    WorkingDays,
    PercentPerYear,
    PerMillePerYear,
    YuanPerYear,
    TenThousandYuanPerYear,
    TenThousand,
    HundredMillion,
}

/// <summary>How units are written and what a number with one is worth in the base unit of its type.</summary>
internal static class Units
{
    // Longest spelling first, so that 亿元 is not read as 亿.
    private static readonly (Unit Unit, string Chinese, string English)[] Table = new[]
    {
        (Unit.TenThousandYuanPerYear, "万元/年", "ten_thousand_yuan/year"),
        (Unit.YuanPerYear, "元/年", "yuan/year"),
        (Unit.PercentPerYear, "%/年", "%/year"),
        (Unit.PerMillePerYear, "‰/年", "‰/year"),
        (Unit.HundredMillionYuan, "亿元", "hundred_million_yuan"),
        (Unit.TenThousandYuan, "万元", "ten_thousand_yuan"),
        (Unit.PercentagePoints, "个百分点", "percentage_points"),
        (Unit.WorkingDays, "个工作日", "working_days"),
        (Unit.Months, "个月", "months"),
        (Unit.HundredMillion, "亿", "hundred_million"),
        (Unit.TenThousand, "万", "ten_thousand"),
        (Unit.Yuan, "元", "yuan"),
        (Unit.Percent, "%", "%"),
        (Unit.PerMille, "‰", "‰"),
        (Unit.Years, "年", "years"),
        (Unit.Days, "日", "days"),
    };

    /// <summary>The unit that a text begins with, and how many characters it takes; English units must be whole words.</summary>
    public static (Unit Unit, int Length) StartOf(ReadOnlySpan<char> text)
    {
        foreach (var (unit, chinese, english) in Table)
        {
            if (text.StartsWith(chinese, StringComparison.Ordinal)) return (unit, chinese.Length);
            if (!text.StartsWith(english, StringComparison.Ordinal)) continue;
            if (text.Length == english.Length || !IsLatinWord(text[english.Length])) return (unit, english.Length);
        }

        return (Unit.None, 0);
    }

    /// <summary>The unit as written, English with a space before a word.</summary>
    public static string Write(Unit unit, bool english)
    {
        foreach (var row in Table)
        {
            if (row.Unit != unit) continue;
            if (!english) return row.Chinese;
            return char.IsAsciiLetter(row.English[0]) ? " " + row.English : row.English;
        }

        return "";
    }

    /// <summary>Digits with their unit, as each language writes it.</summary>
    public static Wording Written(string digits, Unit unit) => new(digits + Write(unit, english: false), digits + Write(unit, english: true));

    /// <summary>What a number is worth: money in fen, ratios as such, percentage points in points, the rest plain.</summary>
    public static Ratio Scale(Unit unit) => unit switch
    {
        Unit.Yuan or Unit.YuanPerYear => 100,
        Unit.TenThousandYuan or Unit.TenThousandYuanPerYear => 1_000_000,
        Unit.HundredMillionYuan => 10_000_000_000,
        Unit.Percent or Unit.PercentPerYear => Ratio.Of(1, 100),
        Unit.PerMille or Unit.PerMillePerYear => Ratio.Of(1, 1000),
        Unit.TenThousand => 10_000,
        Unit.HundredMillion => 100_000_000,
        _ => 1,
    };

    private static bool IsLatinWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}
