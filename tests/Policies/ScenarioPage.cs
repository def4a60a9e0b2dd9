using Duixian.Tests.Support;

namespace Duixian.Tests.Policies;

/// <summary>The tables of a page, each with the headings above it.</summary>
/// <param name="Section">The text of the nearest heading of level two.</param>
/// <param name="Part">The text of the nearest heading of level three; empty for none.</param>
/// <param name="Header">The names of the columns.</param>
/// <param name="Rows">The cells below.</param>
internal sealed record ScenarioPage(string Section, string Part, string[] Header, List<string[]> Rows)
{
    /// <summary>Reads the tables of a page of the scenario.</summary>
    public static IReadOnlyList<ScenarioPage> Tables(string page)
    {
        var tables = new List<ScenarioPage>();
        (string section, string part, ScenarioPage? open) = ("", "", null);
        foreach (string line in Repository.Read($"{ScenarioRun.Folder}/{page}").Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal)) (section, part) = (line[3..], "");
            if (line.StartsWith("### ", StringComparison.Ordinal)) part = line[4..];
            if (!line.StartsWith('|')) open = null;
            else if (open is null) tables.Add(open = new ScenarioPage(section, part, Cells(line), []));
            else if (!line.StartsWith("|---", StringComparison.Ordinal)) open.Rows.Add(Cells(line));
        }

        return tables;
    }

    /// <summary>The cell of a row below a column whose name starts so; empty where the table has no such column.</summary>
    public string Cell(string[] row, string column)
    {
        int at = Array.FindIndex(Header, name => name.StartsWith(column, StringComparison.Ordinal));
        return at < 0 ? "" : row[at];
    }

    private static string[] Cells(string line) => [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
}
