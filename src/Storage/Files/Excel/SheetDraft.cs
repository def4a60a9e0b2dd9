using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Duixian.Storage.Files.Excel;

/// <summary>A sheet of a template while its rows are being added.</summary>
internal sealed class SheetDraft(string name, int[] widths)
{
    private readonly SheetData _data = new();
    private readonly DataValidations _choices = new();
    private readonly Dictionary<string, List<string>> _choicePlaces = [];
    private readonly HashSet<int> _textColumns = [];
    private int _rows;
    private int _header;

    /// <summary>As on its tab.</summary>
    public string Name { get; } = name;

    /// <summary>Adds a line for people.</summary>
    public void Remark(string text) => Row([$"# {text}"], TemplateStyles.Remark);

    /// <summary>Adds the header row, which stays in sight; returns its number.</summary>
    public int Header(string[] texts) => _header = Row(texts, TemplateStyles.Header);

    /// <summary>Adds a row of texts, empty ones left out; returns its number.</summary>
    public int Row(string[] texts, uint style = TemplateStyles.Wrapped)
    {
        var row = new Row { RowIndex = (uint)++_rows };
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i].Length > 0) row.Append(TextCell(CellAddress.Of(_rows, i + 1), texts[i], style));
        }
        _data.Append(row);
        return _rows;
    }

    /// <summary>Keeps Excel from taking what is typed into a cell for a number.</summary>
    public void FormatAsText(int row, int column)
    {
        var address = CellAddress.Of(row, column);
        var cells = _data.Elements<Row>().Last();
        var cell = cells.Elements<Cell>().FirstOrDefault(c => c.CellReference?.Value == address);
        if (cell is null)
        {
            cell = new Cell { CellReference = address };
            var before = cells.Elements<Cell>().LastOrDefault(c => CellAddress.Parse(c.CellReference?.Value)?.Column < column);
            cells.InsertAfter(cell, before);
        }
        cell.StyleIndex = TemplateStyles.Text;
    }

    /// <summary>The same for a whole column.</summary>
    public void FormatColumnAsText(int column) => _textColumns.Add(column);

    /// <summary>Offers the options of a range in the cells of a place; something else may be typed after a warning.</summary>
    public void Choose(string formula, string place)
    {
        if (!_choicePlaces.TryGetValue(formula, out var places)) _choicePlaces[formula] = places = [];
        places.Add(place);
    }

    /// <summary>The finished sheet.</summary>
    public Worksheet ToWorksheet()
    {
        var sheet = new Worksheet();
        if (_header > 0) sheet.Append(new SheetViews(FrozenView()));
        if (widths.Length > 0) sheet.Append(new Columns(widths.Select(ColumnOf)));
        sheet.Append(_data);
        foreach (var (formula, places) in _choicePlaces)
        {
            _choices.Append(new DataValidation(new Formula1(formula))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                ShowErrorMessage = true,
                ErrorStyle = DataValidationErrorStyleValues.Warning,
                SequenceOfReferences = new ListValue<StringValue>(places.Select(place => new StringValue(place))),
            });
        }
        if (_choices.HasChildren) sheet.Append(_choices);
        return sheet;
    }

    private SheetView FrozenView() => new(new Pane
    {
        VerticalSplit = _header,
        TopLeftCell = CellAddress.Of(_header + 1, 1),
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    })
    { WorkbookViewId = 0 };

    private Column ColumnOf(int width, int index)
    {
        var number = (uint)index + 1;
        var column = new Column { Min = number, Max = number, Width = Math.Min(width, 60), CustomWidth = true };
        if (_textColumns.Contains(index + 1)) column.Style = TemplateStyles.Text;
        return column;
    }

    private static Cell TextCell(string address, string text, uint style) => new(
        new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text) { Space = SpaceProcessingModeValues.Preserve }))
    { CellReference = address, DataType = CellValues.InlineString, StyleIndex = style };
}

/// <summary>The few looks of a template's cells, by style index.</summary>
internal static class TemplateStyles
{
    public const uint Header = 1;
    public const uint Wrapped = 2;
    public const uint Text = 3;
    public const uint Remark = 4;

    public static Stylesheet Make() => new(
        new Fonts(new Font(), new Font(new Bold()), new Font(new Italic())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDDEBF7" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border()),
        new CellStyleFormats(new DocumentFormat.OpenXml.Spreadsheet.CellFormat()),
        new DocumentFormat.OpenXml.Spreadsheet.CellFormats(
            new DocumentFormat.OpenXml.Spreadsheet.CellFormat(),
            new DocumentFormat.OpenXml.Spreadsheet.CellFormat { FontId = 1, ApplyFont = true, FillId = 2, ApplyFill = true },
            new DocumentFormat.OpenXml.Spreadsheet.CellFormat(
                new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top })
            { ApplyAlignment = true },
            // 49 is Excel's own format Text.
            new DocumentFormat.OpenXml.Spreadsheet.CellFormat { NumberFormatId = 49, ApplyNumberFormat = true },
            new DocumentFormat.OpenXml.Spreadsheet.CellFormat { FontId = 2, ApplyFont = true }));
}
