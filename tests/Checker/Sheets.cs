using System.Text;

namespace Duixian.Tests.Checker;

/// <summary>The sheets of a population by name: "" for the firms, then lists such as 产品 and nested ones such as 产品.测评.</summary>
/// <param name="ByName">Rows of cells, the header first.</param>
internal sealed record Sheets(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> ByName)
{
    /// <summary>firms.csv and, beside it, each firms.LIST.csv.</summary>
    public static Sheets FromFiles(string firms)
    {
        string stem = Path.GetFileNameWithoutExtension(firms);
        return FromTexts(Directory.EnumerateFiles(Path.GetDirectoryName(firms)!, "*.csv")
            .Select(path => (Name: Path.GetFileNameWithoutExtension(path), Path: path))
            .Where(file => file.Name == stem || file.Name.StartsWith(stem + ".", StringComparison.Ordinal))
            .ToDictionary(file => file.Name[stem.Length..].TrimStart('.'), file => File.ReadAllText(file.Path)));
    }

    /// <summary>The same from texts by the name of their list.</summary>
    public static Sheets FromTexts(IEnumerable<KeyValuePair<string, string>> texts) =>
        new(texts.ToDictionary(sheet => sheet.Key, sheet => Rows(sheet.Value)));

    /// <summary>Cells divided by commas; a cell in quotes may hold commas.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(string text)
    {
        List<IReadOnlyList<string>> rows = [];
        List<string> row = [];
        StringBuilder cell = new();
        bool quoted = false;
        foreach (char c in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd('\n') + "\n")
        {
            if (c == '"')
            {
                if (!quoted && cell.Length > 0) throw new NotCovered("a quote within a cell");
                quoted = !quoted;
            }
            else if (c is ',' or '\n' && !quoted)
            {
                row.Add(cell.ToString().Trim());
                cell.Clear();
                if (c == ',') continue;
                if (row.Any(each => each.Length > 0)) rows.Add(row);
                row = [];
            }
            else
            {
                cell.Append(c);
            }
        }

        return rows;
    }
}
