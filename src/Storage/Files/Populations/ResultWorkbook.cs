using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Duixian.Execution.Text;
using Duixian.Language.Text;
using Duixian.Storage.Files.Excel;

namespace Duixian.Storage.Files.Populations;

/// <summary>Result tables as a workbook: figures as numbers that add up, everything else as text.</summary>
internal static partial class ResultWorkbook
{
    private const uint HeaderStyle = 1;
    private const uint MoneyStyle = 2;

    // The first day that a zip archive can name.
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of the file, the same for the same tables: no date and no random name.</summary>
    public static byte[] ToBytes(IReadOnlyList<ResultSheet> sheets)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            document.ChangeIdOfPart(book, "workbook");
            var list = new Sheets();
            book.Workbook = new Workbook(list);
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            foreach (var sheet in sheets)
            {
                var number = (uint)list.ChildElements.Count + 1;
                var id = FormattableString.Invariant($"sheet{number}");
                book.AddNewPart<WorksheetPart>(id).Worksheet = ToWorksheet(sheet);
                list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = id, SheetId = number, Name = sheet.Name });
            }
        }

        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Update, leaveOpen: true))
            foreach (var entry in archive.Entries) entry.LastWriteTime = NoDate;
        return buffer.ToArray();
    }

    private static Worksheet ToWorksheet(ResultSheet sheet)
    {
        var data = new SheetData();
        data.Append(RowOf(1, sheet.Header, HeaderStyle));
        for (var i = 0; i < sheet.Rows.Count; i++) data.Append(RowOf(i + 2, sheet.Rows[i], 0));
        var pane = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        return new Worksheet(new SheetViews(new SheetView(pane) { WorkbookViewId = 0 }), data);
    }

    private static Row RowOf(int number, Seq<string> cells, uint style)
    {
        var row = new Row { RowIndex = (uint)number };
        for (var i = 0; i < cells.Count; i++)
            if (cells[i].Length > 0)
                row.Append(CellOf(CellAddress.Of(number, i + 1), cells[i], style));
        return row;
    }

    // Fifteen digits are what a spreadsheet keeps; a longer figure stays a text.
    private static Cell CellOf(string address, string text, uint style)
    {
        if (style == HeaderStyle || text.Length > 15 || !Figure.IsMatch(text))
            return new Cell(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text) { Space = SpaceProcessingModeValues.Preserve }))
            {
                CellReference = address,
                DataType = CellValues.InlineString,
                StyleIndex = style,
            };
        return new Cell(new CellValue(text)) { CellReference = address, DataType = CellValues.Number, StyleIndex = text.Contains('.') ? MoneyStyle : 0 };
    }

    // 4 is the built-in format with separators and two decimals.
    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new DocumentFormat.OpenXml.Spreadsheet.CellFormat()),
        new DocumentFormat.OpenXml.Spreadsheet.CellFormats(
            new DocumentFormat.OpenXml.Spreadsheet.CellFormat(),
            new DocumentFormat.OpenXml.Spreadsheet.CellFormat { FontId = 1, ApplyFont = true },
            new DocumentFormat.OpenXml.Spreadsheet.CellFormat { NumberFormatId = 4, ApplyNumberFormat = true }));

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Figure { get; }
}
