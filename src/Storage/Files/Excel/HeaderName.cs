using System.Text.RegularExpressions;

namespace Duixian.Storage.Files.Excel;

/// <summary>A header taken apart: <c>营业收入(2025)(万元)</c> is a name, a year and a unit.</summary>
/// <param name="Name">Without year and unit; empty when the header is nothing but those.</param>
/// <param name="Year">Four digits, or null.</param>
/// <param name="Unit">The unit of bare numbers, or null.</param>
internal sealed partial record HeaderName(string Name, string? Year, NumberUnit? Unit)
{
    /// <summary>The name under which the value stands in the facts: the year follows in parentheses.</summary>
    public string Key => Year is null ? Name : $"{Name}({Year})";

    /// <summary>Takes years and units off the end of a header, in any order and brackets; other brackets stay.</summary>
    public static HeaderName FromText(string text)
    {
        var rest = Spaces.Replace(text, " ").Trim();
        string? year = null;
        NumberUnit? unit = null;
        while (Tail.Match(rest) is { Success: true } tail && Read(tail.Groups["in"].Value, ref year, ref unit))
            rest = rest[..tail.Index].TrimEnd();
        if (YearOf(rest) is { } only) return new("", only, unit);
        if (LeadingYear.Match(rest) is { Success: true } leading && year is null)
        {
            year = leading.Groups[1].Value;
            rest = rest[leading.Length..].TrimStart();
        }
        return new(rest, year, unit);
    }

    /// <summary>The header of a column under several levels: the lowest name, and the nearest year and unit.</summary>
    public static HeaderName FromLevels(IEnumerable<string> levels)
    {
        var whole = new HeaderName("", null, null);
        foreach (var level in levels.Select(FromText))
        {
            whole = new(
                level.Name.Length > 0 ? level.Name : whole.Name,
                level.Year ?? whole.Year,
                level.Unit ?? whole.Unit);
        }
        return whole;
    }

    /// <summary>The year that a text is, such as 2025, 2025年 or FY2025; null when it is something else.</summary>
    public static string? YearOf(string text) =>
        YearOnly.Match(NumberText.HalfWidth(text).Trim()) is { Success: true } match ? match.Groups[1].Value : null;

    // Brackets may hold both, as in (2025年,万元); if any part is neither, the brackets belong to the name.
    private static bool Read(string inside, ref string? year, ref NumberUnit? unit)
    {
        var (newYear, newUnit) = (year, unit);
        var whole = NumberUnit.FromText(inside);
        if (whole is not null)
        {
            unit ??= whole;
            return true;
        }
        foreach (var part in Separators.Split(inside))
        {
            if (YearOf(part) is { } foundYear) newYear ??= foundYear;
            else if (NumberUnit.FromText(part) is { } foundUnit) newUnit ??= foundUnit;
            else return false;
        }
        (year, unit) = (newYear, newUnit);
        return true;
    }

    [GeneratedRegex(@"[\s\u00A0\u3000]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces { get; }

    // Full-width forms by number: FF08 FF09 (), 3010 3011 and FF3B FF3D [], FF0F /.
    [GeneratedRegex(
        @"(?:[(\uFF08\[\u3010\uFF3B](?<in>[^()\uFF08\uFF09\[\]\u3010\u3011\uFF3B\uFF3D]+)[)\uFF09\]\u3011\uFF3D]"
        + @"|[/\uFF0F](?<in>[^/\uFF0F()\uFF08\uFF09]{1,12}(?:/年|/year)?))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Tail { get; }

    [GeneratedRegex(@"[,\uFF0C\u3001;\uFF1B ]+", RegexOptions.CultureInvariant)]
    private static partial Regex Separators { get; }

    [GeneratedRegex(@"^(?:FY)?((?:19|20)[0-9]{2})(?:年度?|财年)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearOnly { get; }

    [GeneratedRegex(@"^((?:19|20)[0-9]{2})年度?(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingYear { get; }
}
