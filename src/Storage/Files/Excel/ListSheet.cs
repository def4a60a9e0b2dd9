using System.Globalization;
using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Storage.Files.Excel;

/// <summary>One item of a list while its nested lists are still being attached.</summary>
internal sealed class ListItem(SourceSpan at, string firstText)
{
    public SourceSpan At { get; } = at;

    /// <summary>The text of the first column, by which nested sheets name it unless they name its column.</summary>
    public string FirstText { get; } = firstText;

    public List<FactEntry> Entries { get; } = [];

    /// <summary>Nested lists by their last name.</summary>
    public Dictionary<string, (SourceSpan At, List<ListItem> Items)> Nested { get; } = new(StringComparer.Ordinal);

    public FactNode.Map ToNode() => new(
        [.. Entries, .. Nested.Select(n => new FactEntry(n.Key, n.Value.At, ToNode(n.Value.Items, n.Value.At)))], At);

    public static FactNode.Sequence ToNode(List<ListItem> items, SourceSpan at) =>
        new(items.Select(item => (FactNode)item.ToNode()).ToSeq(), at);
}

/// <summary>Reads a sheet that is a list: a row an item.</summary>
internal static class ListSheet
{
    /// <summary>
    /// The items; null when the list was left open. A header without rows says nothing; a first row that holds only 无
    /// says that there are none.
    /// </summary>
    public static (TableColumn? Key, List<ListItem>? Items) Read(Sheet sheet, DiagnosticBag bag)
    {
        var table = SheetTable.Find(sheet, bag);
        var columns = ForPrograms(table);
        var key = columns.FirstOrDefault(column => column.Header.Name.Length > 0);
        if (table.Body.Count == 0) return (key, null);
        if (table.Body.Count == 1 && table.Body[0].Cells is { Count: 1 } only && IsNone(only.First().Text)) return (key, []);
        RefuseStray(table, bag);
        var items = new List<ListItem>();
        foreach (var row in table.Body)
        {
            var item = new ListItem(row.Cells.First().At, key is null ? "" : row[key.Index]?.Text ?? "");
            foreach (var column in columns.Where(column => column.Header.Name.Length > 0))
            {
                FactNode value = row[column.Index] is { } cell
                    ? SheetTable.Value(cell, column.Header.Unit ?? table.Unit)
                    : SheetTable.Unknown(sheet, row.Number, column.Index);
                item.Entries.Add(new FactEntry(column.Header.Key, column.At, value));
            }
            if (item.Entries.Count > 0) items.Add(item);
        }
        return (key, items);
    }

    // For people only, as a sheet whose name starts so.
    private static bool IsRemark(TableColumn column) => column.Header.Name.StartsWith('_');

    private static bool IsNone(string text) => text is "无" or "没有" || text.Equals("none", StringComparison.OrdinalIgnoreCase);

    // A column 序号 that counts 1, 2, 3 … belongs to the paper form, not to the items.
    private static List<TableColumn> ForPrograms(SheetTable table) => table.Columns.Where(column =>
        !IsRemark(column) && !(column.Header.Name is "序号" or "No." or "No" or "#"
            && table.Body.Select((row, i) => row[column.Index]?.Text == (i + 1).ToString(CultureInfo.InvariantCulture))
                .All(same => same))).ToList();

    // Once a column: a stray remark beside a long table must not drown everything else.
    private static void RefuseStray(SheetTable table, DiagnosticBag bag)
    {
        var known = table.Columns.Where(column => column.Header.Name.Length > 0).Select(column => column.Index).ToHashSet();
        foreach (var cell in table.Body.SelectMany(row => row.Cells))
        {
            if (known.Add(cell.Column)) bag.Add(DiagnosticCode.FactsSyntax, cell.At, Reasons.HeaderMissing);
        }
    }
}
