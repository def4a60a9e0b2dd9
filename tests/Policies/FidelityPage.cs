using System.Text.RegularExpressions;
using Duixian.Tests.Support;

namespace Duixian.Tests.Policies;

/// <summary>A clause of the source and what carries it.</summary>
/// <param name="Number">Article and clause, such as 2.6.</param>
/// <param name="About">What it is about.</param>
/// <param name="Carriers">Names in the package, or lines of its header as <c>policy:title</c>.</param>
/// <param name="Reason">Why nothing carries it; empty where something does.</param>
public sealed record FidelityClause(string Number, string About, IReadOnlyList<string> Carriers, string Reason);

/// <summary>A point that the source leaves open.</summary>
/// <param name="Choice">The open choice.</param>
/// <param name="Default">Its default as the page gives it.</param>
/// <param name="Sides">The case file with both sides.</param>
public sealed record FidelityPoint(string Choice, string Default, string Sides);

/// <summary>The tables of docs/fidelity.md.</summary>
/// <param name="Clauses">Every clause, in order.</param>
/// <param name="Points">Every open point, in order.</param>
public sealed partial record FidelityPage(IReadOnlyList<FidelityClause> Clauses, IReadOnlyList<FidelityPoint> Points)
{
    /// <summary>The committed page.</summary>
    public static FidelityPage Committed { get; } = FromText(Repository.Read("docs/fidelity.md"));

    /// <summary>Reads the two kinds of table by their headers; other tables are passed over.</summary>
    public static FidelityPage FromText(string text)
    {
        List<FidelityClause> clauses = [];
        List<FidelityPoint> points = [];
        string first = "";
        foreach (string[] cells in text.Split('\n').Select(CellsOf))
        {
            if (cells is ["clause" or "art", ..] or []) first = cells is [var header, ..] ? header : "";
            else if (cells[0].StartsWith("---", StringComparison.Ordinal)) continue;
            else if (first == "clause" && cells is [var number, var about, var carried]) clauses.Add(ClauseOf(number, about, carried));
            else if (first == "art" && cells is [_, _, var choice, var sides]) points.Add(PointOf(choice, sides));
        }

        return new FidelityPage(clauses, points);
    }

    private static string[] CellsOf(string line) =>
        line.StartsWith('|') && line.TrimEnd().EndsWith('|') ? line.Trim()[1..^1].Split('|', StringSplitOptions.TrimEntries) : [];

    private static FidelityClause ClauseOf(string number, string about, string carried)
    {
        const string sign = "reason:";
        string reason = carried.StartsWith(sign, StringComparison.Ordinal) ? carried[sign.Length..].Trim() : "";
        return new FidelityClause(number, about, [.. Quoted().Matches(carried).Select(match => match.Groups[1].Value)], reason);
    }

    private static FidelityPoint PointOf(string choice, string sides)
    {
        string[] names = [.. Quoted().Matches(choice).Select(match => match.Groups[1].Value), "", ""];
        return new FidelityPoint(names[0], names[1], sides.Trim('`'));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
