using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;

namespace Duixian.Storage.Files.Excel;

/// <summary>Reads the sheet of the firm itself: names beside values, or a row of names above a row of values.</summary>
internal sealed class FirmSheet
{
    private const int HeaderWithin = 40;

    private static readonly string[] NameWords =
    [
        "名称", "事实", "事实名称", "项目", "指标", "指标名称", "项目名称", "字段", "name", "fact", "item",
    ];

    private static readonly string[] ValueWords =
    [
        "值", "数值", "内容", "填写", "填写内容", "填报值", "取值", "金额", "数据", "value",
    ];

    private static readonly string[] YearWords = ["年度", "年份", "year"];
    private static readonly string[] UnitWords = ["单位", "计量单位", "unit"];

    // The heading a person may write, and the entry of the value it becomes.
    private static readonly (string Entry, string[] Words)[] Metadata =
    [
        ("来源", ["来源", "数据来源", "source"]),
        ("日期", ["日期", "截至", "截至日期", "as of", "as_of", "date"]),
        ("证明", ["证明", "证明材料", "evidence"]),
    ];

    private readonly Sheet _sheet;
    private readonly DiagnosticBag _bag;
    private readonly List<FactEntry> _entries = [];

    private FirmSheet(Sheet sheet, DiagnosticBag bag)
    {
        _sheet = sheet;
        _bag = bag;
    }

    /// <summary>The firm's facts; null when the sheet is a list of several items instead.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="isNamed">True when its name says that it is the firm's: then it is never taken for a list.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static List<FactEntry>? Read(Sheet sheet, bool isNamed, DiagnosticBag bag)
    {
        var reader = new FirmSheet(sheet, bag);
        if (reader.FindHeader() is { } layout) return reader.ReadPairs(layout);
        var (top, unit) = SheetTable.SkipTitles(sheet);
        var columns = sheet.Rows.Skip(top).SelectMany(row => row.Cells).Select(cell => cell.Column).Distinct().Order().ToList();
        var pairs = columns.Count == 2 ? Pairs(top, columns, unit) : null;
        if (pairs is not null && sheet.Rows.Skip(top).All(row => row[columns[0]] is not { IsNumber: true }))
            return reader.ReadPairs(pairs);
        var table = SheetTable.Find(sheet, bag);
        if (table.Body.Count <= 1 && columns.Count > 1) return reader.ReadRow(table);
        return isNamed && columns.Count > 1 ? reader.ReadPairs(Pairs(top, columns, unit)) : null;
    }

    private static Layout Pairs(int top, List<int> columns, NumberUnit? unit) => new()
    {
        FirstRow = top,
        Name = columns[0],
        Values = [(columns[1], new HeaderName("", null, null))],
        Unit = unit,
    };

    // A header row names at least a name column and a value column; years are value columns too.
    private Layout? FindHeader()
    {
        NumberUnit? stated = null;
        for (var i = 0; i < Math.Min(HeaderWithin, _sheet.Rows.Count); i++)
        {
            var cells = _sheet.Rows[i].Cells;
            var name = cells.FirstOrDefault(cell => Is(cell.Text, NameWords));
            var values = cells.Where(cell => cell != name).Select(cell => (cell.Column, Header: HeaderName.FromText(cell.Text)))
                .Where(v => Is(v.Header.Name, ValueWords) || (v.Header.Name.Length == 0 && v.Header.Year is not null)).ToList();
            if (name is not null && values.Count > 0)
            {
                return new Layout
                {
                    FirstRow = i + 1,
                    Name = name.Column,
                    Values = values,
                    Year = cells.FirstOrDefault(cell => Is(cell.Text, YearWords))?.Column,
                    UnitColumn = cells.FirstOrDefault(cell => Is(cell.Text, UnitWords))?.Column,
                    Unit = stated,
                    Notes = [.. Metadata.Select(m => (m.Entry, Cell: cells.FirstOrDefault(cell => Is(cell.Text, m.Words))))
                        .Where(m => m.Cell is not null).Select(m => (m.Entry, m.Cell!))],
                };
            }
            stated = SheetTable.UnitIn(_sheet.Rows[i]) ?? stated;
        }
        return null;
    }

    private static bool Is(string text, string[] words) =>
        words.Contains(NumberText.HalfWidth(text).Replace(" ", "", StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase)
        || words.Contains(text, StringComparer.OrdinalIgnoreCase);

    private List<FactEntry> ReadPairs(Layout layout)
    {
        var rows = _sheet.Rows.Skip(layout.FirstRow).Where(row => !SheetTable.IsRemark(row)).ToList();
        SheetTable.FillDown(_sheet, rows, _bag);
        foreach (var row in rows)
        {
            if (row[layout.Name] is { Text.Length: > 0 } name) ReadPair(layout, row, name);
            else RefuseNameless(layout, row);
        }
        return _entries;
    }

    private void RefuseNameless(Layout layout, SheetRow row)
    {
        if (layout.Values.Select(v => row[v.Column]).FirstOrDefault(cell => cell is not null) is { } stray)
            _bag.Add(DiagnosticCode.FactsSyntax, stray.At, Reasons.HeaderMissing);
    }

    private void ReadPair(Layout layout, SheetRow row, SheetCell name)
    {
        var header = HeaderName.FromText(name.Text);
        if (layout.Year is { } yearColumn && row[yearColumn] is { Text.Length: > 0 } year)
            header = header with { Year = HeaderName.YearOf(year.Text) ?? year.Text };
        foreach (var (column, above) in layout.Values)
        {
            var unit = header.Unit ?? UnitIn(layout, row) ?? above.Unit ?? layout.Unit;
            var key = header with { Year = above.Year ?? header.Year };
            var value = row[column] is { } cell ? SheetTable.Value(cell, unit) : SheetTable.Unknown(_sheet, row.Number, column);
            // Of several years a blank one is simply not reported.
            if (value.Text.Length == 0 && layout.Values.Count > 1) continue;
            _entries.Add(new FactEntry(key.Key, name.At, WithNotes(layout, row, value)));
        }
    }

    private static NumberUnit? UnitIn(Layout layout, SheetRow row) =>
        layout.UnitColumn is { } column && row[column] is { Text.Length: > 0 } cell
            ? NumberUnit.FromText(cell.Text) ?? NumberUnit.Unknown(cell.Text)
            : null;

    private static FactNode WithNotes(Layout layout, SheetRow row, FactNode.Scalar value)
    {
        var notes = layout.Notes
            .Where(note => row[note.Header.Column] is { Text.Length: > 0 })
            .Select(note => new FactEntry(note.Entry, note.Header.At, SheetTable.Value(row[note.Header.Column]!, null)))
            .ToList();
        return notes.Count == 0
            ? value
            : new FactNode.Map([new FactEntry("值", value.Span, value), .. notes], value.Span);
    }

    private List<FactEntry> ReadRow(SheetTable table)
    {
        foreach (var column in table.Columns)
        {
            if (column.Header.Name.Length == 0) continue;
            var cell = table.Body.Count == 0 ? null : table.Body[0][column.Index];
            var value = cell is null
                ? SheetTable.Unknown(_sheet, table.Body.Count == 0 ? 1 : table.Body[0].Number, column.Index)
                : SheetTable.Value(cell, column.Header.Unit ?? table.Unit);
            _entries.Add(new FactEntry(column.Header.Key, column.At, value));
        }
        foreach (var stray in table.Body.SelectMany(row => row.Cells))
        {
            if (table.Columns.All(column => column.Index != stray.Column || column.Header.Name.Length == 0))
                _bag.Add(DiagnosticCode.FactsSyntax, stray.At, Reasons.HeaderMissing);
        }
        return _entries;
    }

    private sealed record Layout
    {
        public required int FirstRow { get; init; }

        public required int Name { get; init; }

        public required List<(int Column, HeaderName Header)> Values { get; init; }

        public int? Year { get; init; }

        public int? UnitColumn { get; init; }

        public NumberUnit? Unit { get; init; }

        public List<(string Entry, SheetCell Header)> Notes { get; init; } = [];
    }
}
