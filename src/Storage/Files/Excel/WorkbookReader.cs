using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Storage.Files.Excel;

/// <summary>Reads the visible sheets of a workbook cell by cell; what the cells mean together is for others.</summary>
/// <remarks>
/// DocumentFormat.OpenXml was chosen over readers that hand out values: it keeps the stored decimal text, the number
/// format, the merged ranges and the visibility of sheets, and it reads a sheet without holding all of it.
/// </remarks>
internal sealed class WorkbookReader
{
    private const int MostRows = 100_000;
    private const int MostMerges = 20_000;

    private readonly WorkbookPart _book;
    private readonly string _name;
    private readonly DiagnosticBag _bag;
    private readonly CellFormats _formats;
    private readonly List<string> _shared = [];
    private readonly bool _from1904;
    private int _cells;

    private WorkbookReader(WorkbookPart book, string name, DiagnosticBag bag)
    {
        _book = book;
        _name = name;
        _bag = bag;
        _formats = new CellFormats(book.WorkbookStylesPart);
        _from1904 = book.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        ReadSharedTexts();
    }

    /// <summary>The visible sheets with something in them, in tab order; null after a diagnostic.</summary>
    public static IReadOnlyList<Sheet>? Read(byte[] bytes, string name, DiagnosticBag bag)
    {
        var nowhere = TextFile.Nowhere(name);
        if (WorkbookGuard.Trouble(bytes) is { } trouble)
        {
            bag.Add(DiagnosticCode.FactsSyntax, nowhere, trouble);
            return null;
        }
        try
        {
            using var stream = new MemoryStream(bytes, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            if (document.WorkbookPart?.Workbook is null) throw new ReadingStopped(nowhere, Reasons.WorkbookBroken);
            return new WorkbookReader(document.WorkbookPart, name, bag).ReadSheets();
        }
        catch (ReadingStopped e)
        {
            bag.Add(DiagnosticCode.FactsSyntax, e.At, e.Reason);
        }
        catch (Exception e) when (IsBroken(e))
        {
            bag.Add(DiagnosticCode.FactsSyntax, nowhere, Reasons.WorkbookBroken);
        }
        return null;
    }

    // What the library throws on damaged packages and attributes; attributes are parsed when they are asked for.
    private static bool IsBroken(Exception e) => e is XmlException or OpenXmlPackageException or IOException
        or InvalidDataException or FormatException or ArgumentException or InvalidOperationException
        or KeyNotFoundException or OverflowException or NotSupportedException or NullReferenceException;

    private List<Sheet> ReadSheets()
    {
        var sheets = new List<Sheet>();
        foreach (var tab in _book.Workbook!.Sheets?.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>() ?? [])
        {
            // What a person cannot see must not change an amount.
            if (tab.State?.Value is { } state && state != SheetStateValues.Visible) continue;
            var name = tab.Name?.Value?.Trim() ?? "";
            if (tab.Id?.Value is not { } id || _book.GetPartById(id) is not WorksheetPart part) continue;
            var sheet = ReadSheet(name, part);
            if (sheet.Rows.Count > 0) sheets.Add(sheet);
        }
        return sheets;
    }

    private Sheet ReadSheet(string name, WorksheetPart part)
    {
        var rows = new List<SheetRow>();
        var merges = new List<MergedCells>();
        var at = new SourceText($"{_name}!{name}", "").Span(0, 0);
        using var reader = OpenXmlReader.Create(part);
        var rowNumber = 0;
        while (reader.Read())
        {
            if (!reader.IsStartElement) continue;
            if (reader.ElementType == typeof(Row))
            {
                rowNumber = NumberOf(reader, rowNumber + 1);
                var row = ReadRow(reader, name, rowNumber);
                if (row.Cells.Count == 0) continue;
                rows.Add(row);
                if (rows.Count > MostRows) throw new ReadingStopped(at, Reasons.TooManyRows(MostRows));
            }
            else if (reader.ElementType == typeof(MergeCell))
            {
                if (CellAddress.ParseRange(((MergeCell)reader.LoadCurrentElement()!).Reference?.Value) is { } merge)
                    merges.Add(merge);
                if (merges.Count > MostMerges) throw new ReadingStopped(at, Reasons.WorkbookTooLarge);
            }
        }
        return new Sheet(name, at, [.. rows.OrderBy(r => r.Number)], [.. merges.OrderBy(m => m.FirstRow)]);
    }

    private static int NumberOf(OpenXmlReader reader, int otherwise)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == "r") return int.Parse(attribute.Value!, NumberStyles.None, CultureInfo.InvariantCulture);
        }
        return otherwise;
    }

    private SheetRow ReadRow(OpenXmlReader reader, string sheet, int number)
    {
        var row = new SheetRow(number);
        if (!reader.ReadFirstChild()) return row;
        var column = 0;
        do
        {
            if (reader.ElementType != typeof(Cell)) continue;
            var cell = (Cell)reader.LoadCurrentElement()!;
            column = CellAddress.Parse(cell.CellReference?.Value)?.Column ?? column + 1;
            Put(row, column, sheet, TextOf(cell));
        }
        while (reader.ReadNextSibling());
        return row;
    }

    private void Put(SheetRow row, int column, string sheet, CellText text)
    {
        if (text.Text.Length == 0 && text.Trouble is null) return;
        var source = new SourceText($"{_name}!{sheet}!{CellAddress.Of(row.Number, column)}", text.Text);
        var span = source.Span(0, text.Text.Length);
        if (++_cells > FactFile.MostNodes) throw new ReadingStopped(span, Reasons.TooMany(FactFile.MostNodes));
        if (text.Trouble is { } trouble) _bag.Add(DiagnosticCode.FactsSyntax, span, trouble);
        row.Put(new SheetCell(row.Number, column, text.Text, text.IsNumber, span));
    }

    private CellText TextOf(Cell cell)
    {
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.InlineString) return CellText.FromText(PlainText(cell.InlineString));
        var stored = cell.CellValue?.Text ?? "";
        if (stored.Length == 0)
        {
            // Empty text of a formula is a value; a formula that was never computed has none.
            var open = cell.CellFormula is not null && type == CellValues.Number;
            return new CellText("", false, open ? Reasons.FormulaNotComputed : null);
        }
        if (type == CellValues.SharedString) return SharedText(stored);
        if (type == CellValues.Boolean) return CellText.FromBoolean(stored);
        if (type == CellValues.Error) return CellText.FromError(stored);
        if (type == CellValues.Date) return CellText.FromIsoDate(stored);
        return type == CellValues.Number
            ? CellText.FromNumber(stored, _formats[cell.StyleIndex?.Value ?? 0], _from1904)
            : CellText.FromText(stored);
    }

    private CellText SharedText(string stored) =>
        int.TryParse(stored, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _shared.Count
            ? CellText.FromText(_shared[index])
            : new CellText("", false, Reasons.CellBroken);

    private void ReadSharedTexts()
    {
        if (_book.SharedStringTablePart is not { } part) return;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(SharedStringItem))
                _shared.Add(PlainText((RstType)reader.LoadCurrentElement()!));
        }
    }

    // Phonetic runs, which hold the pronunciation, are no part of the text.
    private static string PlainText(RstType? rich) => rich is null
        ? ""
        : rich.Text?.Text + string.Concat(rich.Elements<Run>().Select(run => run.Text?.Text));
}
