using System.Text.RegularExpressions;

namespace Duixian.Storage.Files.Excel;

/// <summary>The unit of a column of bare numbers.</summary>
/// <param name="Word">What is written behind a number; empty for counted things such as 人 or 项.</param>
/// <param name="PowerOfTen">How many places the number moves first: 千元 is written as 万元, one place down.</param>
internal sealed partial record NumberUnit(string Word, int PowerOfTen)
{
    private static readonly Dictionary<string, NumberUnit> Known = Table();

    /// <summary>The unit that a text names, such as 万元, 单位:万元, 人民币元 or %; null when it names none.</summary>
    public static NumberUnit? FromText(string text)
    {
        var word = Decoration.Replace(NumberText.HalfWidth(text), "");
        return Known.GetValueOrDefault(word);
    }

    /// <summary>The unit stated somewhere in a line above a table, such as 单位:万元; null when it states none.</summary>
    public static NumberUnit? StatedIn(string line) =>
        Statement.Match(NumberText.HalfWidth(line)) is { Success: true } match ? FromText(match.Groups[1].Value) : null;

    /// <summary>A unit that the language may not know, kept as written so that the reader of facts can object to it.</summary>
    public static NumberUnit Unknown(string text) => new(text.Trim(), 0);

    /// <summary>The text of a bare number with this unit, exactly.</summary>
    public string Apply(string number)
    {
        if (Word.Length == 0) return number;
        return (PowerOfTen == 0 ? number : NumberText.Scale(NumberText.Ungrouped(number), PowerOfTen)) + Word;
    }

    private static Dictionary<string, NumberUnit> Table()
    {
        var table = new Dictionary<string, NumberUnit>(StringComparer.OrdinalIgnoreCase)
        {
            ["千元"] = new("万元", -1),
            ["十万元"] = new("万元", 1),
            ["百万元"] = new("万元", 2),
            ["千万元"] = new("万元", 3),
            ["月"] = new("个月", 0),
            ["天"] = new("日", 0),
            ["工作日"] = new("个工作日", 0),
            ["百分点"] = new("个百分点", 0),
        };
        string[] same =
        [
            "元", "万元", "亿元", "万", "亿", "%", "\u2030", "个百分点", "年", "个月", "日", "个工作日", "%/年", "\u2030/年",
            "元/年", "万元/年", "yuan", "ten_thousand_yuan", "hundred_million_yuan", "percentage_points", "years", "months",
            "days", "working_days", "%/year", "\u2030/year", "yuan/year", "ten_thousand_yuan/year",
        ];
        foreach (var word in same) table[word] = new(word, 0);
        foreach (var counted in (string[])["人", "个", "家", "项", "件", "次", "名", "户", "台", "套"]) table[counted] = new("", 0);
        return table;
    }

    [GeneratedRegex(
        @"[\s\u00A0\u3000]|^(?:金额)?单位[:为]?|人民币|RMB|CNY|^unit:?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Decoration { get; }

    [GeneratedRegex(@"(?:单位|unit)\s*[:为]\s*([^\s()\[\]]{1,16})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Statement { get; }
}
