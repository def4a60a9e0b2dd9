using System.Text.RegularExpressions;
using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Storage.Files.Excel;

/// <summary>One column of a table with its header taken apart.</summary>
internal sealed record TableColumn(int Index, HeaderName Header, SourceSpan At);

/// <summary>A sheet seen as a table: titles above it are skipped, headers of several levels are one name each.</summary>
/// <param name="Columns">Columns that have a header, from the left.</param>
/// <param name="Body">Rows with values, without totals, comments and footnotes.</param>
/// <param name="Unit">The unit stated above the table, for bare numbers of columns that state none.</param>
internal sealed partial record SheetTable(
    IReadOnlyList<TableColumn> Columns, IReadOnlyList<SheetRow> Body, NumberUnit? Unit)
{
    private const int MostHeaderRows = 4;
    private const int MostFilled = 1_000_000;

    /// <summary>Finds the table of a sheet.</summary>
    public static SheetTable Find(Sheet sheet, DiagnosticBag bag)
    {
        var (top, unit) = SkipTitles(sheet);
        if (top == sheet.Rows.Count) return new([], [], unit);
        var last = LastHeaderRow(sheet, sheet.Rows[top].Number);
        var headers = sheet.Rows.Skip(top).TakeWhile(row => row.Number <= last).ToList();
        var columns = ColumnsOf(sheet, headers);
        var body = sheet.Rows.Skip(top + headers.Count).Where(row => !IsRemark(row)).ToList();
        FillDown(sheet, body, bag);
        return new(columns, body.Where(row => !IsTotal(row)).ToList(), unit);
    }

    /// <summary>The index of the first row that is no title, and the unit that the titles state.</summary>
    public static (int Top, NumberUnit? Unit) SkipTitles(Sheet sheet)
    {
        NumberUnit? unit = null;
        var widest = sheet.Rows.Max(row => row.Cells.Count);
        var top = 0;
        for (; top < sheet.Rows.Count && IsTitle(sheet, sheet.Rows[top], widest); top++)
            unit = UnitIn(sheet.Rows[top]) ?? unit;
        return (top, unit);
    }

    /// <summary>The unit that a row states, such as 单位:万元; null when it states none.</summary>
    public static NumberUnit? UnitIn(SheetRow row) =>
        row.Cells.Select(cell => NumberUnit.StatedIn(cell.Text)).FirstOrDefault(unit => unit is not null);

    /// <summary>True for a line that says something about the table: a comment starting with # or a note below it.</summary>
    public static bool IsRemark(SheetRow row)
    {
        var first = row.Cells.First().Text;
        return first.StartsWith('#') || (row.Cells.Count == 1 && Footnote.IsMatch(NumberText.HalfWidth(first)));
    }

    /// <summary>Gives a text merged over several rows to each of them; a number so merged is refused.</summary>
    public static void FillDown(Sheet sheet, List<SheetRow> body, DiagnosticBag bag)
    {
        if (body.Count == 0) return;
        var byNumber = body.ToDictionary(row => row.Number);
        var looked = 0;
        foreach (var merge in sheet.Merges)
        {
            if (!byNumber.TryGetValue(merge.FirstRow, out var first) || first[merge.FirstColumn] is not { } cell) continue;
            var last = Math.Min(merge.LastRow, body[^1].Number);
            for (var number = merge.FirstRow + 1; number <= last && looked++ < MostFilled; number++)
            {
                if (!byNumber.TryGetValue(number, out var row)) continue;
                if (cell.IsNumber) bag.Add(DiagnosticCode.FactsSyntax, cell.At, Reasons.MergedNumber);
                else row.Put(cell with { Row = number });
            }
        }
    }

    /// <summary>A cell as a value, with a unit when it is a bare number; its span keeps the cell's own text.</summary>
    public static FactNode.Scalar Value(SheetCell cell, NumberUnit? unit) => cell.IsNumber && unit is { Word.Length: > 0 }
        ? new(unit.Apply(cell.Text), false, cell.At)
        : new(cell.Text, cell.IsNumber, cell.At);

    /// <summary>An unknown value for a cell that is not there.</summary>
    public static FactNode.Scalar Unknown(Sheet sheet, int row, int column) =>
        new("", false, new SourceText($"{sheet.At.Source.Name}!{CellAddress.Of(row, column)}", "").Span(0, 0));

    // A row is a title when it stands alone in a wider table, or labels something with a colon: 填报单位:… 单位:万元.
    private static bool IsTitle(Sheet sheet, SheetRow row, int widest)
    {
        var first = row.Cells.First();
        if (first.Text.StartsWith('#')) return true;
        if (Label.IsMatch(NumberText.HalfWidth(first.Text))) return true;
        if (row.Cells.Any(cell => UnitLine.IsMatch(NumberText.HalfWidth(cell.Text)))) return true;
        return row.Cells.Count == 1 && widest > 1 && !IsYearHeading(sheet, first);
    }

    // A single merged year above all columns is a header level, not a title.
    private static bool IsYearHeading(Sheet sheet, SheetCell cell) =>
        HeaderName.YearOf(cell.Text) is not null
        && sheet.Merges.Any(m => m.FirstRow == cell.Row && m.FirstColumn == cell.Column && m.LastColumn > m.FirstColumn);

    private static int LastHeaderRow(Sheet sheet, int top)
    {
        var last = top;
        foreach (var merge in sheet.Merges)
        {
            if (merge.FirstRow < top || merge.FirstRow > last) continue;
            var wide = merge.LastColumn > merge.FirstColumn;
            last = Math.Max(last, wide ? merge.LastRow + 1 : merge.LastRow);
        }
        return Math.Min(last, top + MostHeaderRows - 1);
    }

    private static List<TableColumn> ColumnsOf(Sheet sheet, List<SheetRow> headers)
    {
        var levels = new SortedDictionary<int, List<SheetCell>>();
        foreach (var row in headers)
        {
            foreach (var cell in row.Cells)
            {
                var merge = sheet.Merges.FirstOrDefault(m => m.FirstRow == cell.Row && m.FirstColumn == cell.Column);
                for (var column = cell.Column; column <= Math.Max(cell.Column, merge.LastColumn); column++)
                {
                    // Nothing lies under a merged cell; a file that says otherwise is taken by its cells.
                    if (column > cell.Column && row[column] is not null) break;
                    if (!levels.TryGetValue(column, out var cells)) levels[column] = cells = [];
                    cells.Add(cell);
                }
            }
        }
        return levels
            .Select(level => new TableColumn(
                level.Key, HeaderName.FromLevels(level.Value.Select(cell => cell.Text)), level.Value[^1].At))
            .ToList();
    }

    private static bool IsTotal(SheetRow row) => Total.IsMatch(row.Cells.First().Text);

    [GeneratedRegex(@"^[^:]{1,12}:\s*\S", RegexOptions.CultureInvariant)]
    private static partial Regex Label { get; }

    [GeneratedRegex(@"^\(?(?:金额)?(?:单位|unit)\s*[:为]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex UnitLine { get; }

    [GeneratedRegex("^(?:注|备注|说明|填表说明|填报说明|note|remarks?)[0-9]*[:.、]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Footnote { get; }

    [GeneratedRegex(
        @"^(?:合\s*计|总\s*计|小\s*计|total|subtotal)[:\uFF1A]?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Total { get; }
}
