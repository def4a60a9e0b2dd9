using System.Globalization;
using Duixian.Tests.Support;
using NPOI.SS.UserModel;
using NPOI.XSSF.UserModel;

namespace Duixian.Tests.Policies;

/// <summary>The workbook of the sixty firms: its cells as text, and its formulas computed again.</summary>
public sealed class ScenarioBook
{
    // What a sheet of formulas has above its first line: title, two notes, headings.
    private const int Headings = 4;

    private readonly XSSFWorkbook _book;

    private ScenarioBook(XSSFWorkbook book) => _book = book;

    /// <summary>Reads it afresh.</summary>
    public static ScenarioBook Open()
    {
        using FileStream file = File.OpenRead(Repository.Full("docs/scenario/workbook.xlsx"));
        return new ScenarioBook(new XSSFWorkbook(file));
    }

    /// <summary>The sheet of results, as the workbook stores it.</summary>
    public IEnumerable<ScenarioRow> Results() => Below("结果 results").Select(cell => new ScenarioRow(
        cell[0], cell[1], cell[3], cell[4], cell[5], cell[6] == cell[7] ? Yuan(cell[6]) : $"{Yuan(cell[6])} 至 {Yuan(cell[7])}",
        cell[8], cell[9], Yuan(cell[11]), Yuan(cell[12]), Yuan(cell[13]), Yuan(cell[14])));

    /// <summary>The short name of each firm, by its code.</summary>
    public Dictionary<string, string> Names() =>
        Below("结果 results").DistinctBy(cell => cell[1]).ToDictionary(cell => cell[1], cell => cell[2], StringComparer.Ordinal);

    /// <summary>The rows of a sheet of formulas, without its headings.</summary>
    public IEnumerable<string[]> Below(string sheet) => Rows(sheet).Skip(Headings);

    /// <summary>The rows of a sheet, each as wide as its widest.</summary>
    public IEnumerable<string[]> Rows(string sheet)
    {
        ISheet found = _book.GetSheet(sheet);
        int width = Enumerable.Range(0, found.LastRowNum + 1).Max(row => found.GetRow(row)?.LastCellNum ?? 0);
        return Enumerable.Range(0, found.LastRowNum + 1)
            .Select(row => Enumerable.Range(0, width).Select(column => Text(found.GetRow(row)?.GetCell(column))).ToArray());
    }

    /// <summary>Every formula whose value, computed again, is not the value the workbook holds; and how many formulas there are.</summary>
    public (int Formulas, IEnumerable<string> Wrong) Recomputed()
    {
        IFormulaEvaluator evaluator = _book.GetCreationHelper().CreateFormulaEvaluator();
        List<ICell> formulas = [.. from sheet in Enumerable.Range(0, _book.NumberOfSheets).Select(_book.GetSheetAt)
                                   from row in Enumerable.Range(0, sheet.LastRowNum + 1).Select(sheet.GetRow)
                                   where row is not null
                                   from cell in row.Cells
                                   where cell.CellType == CellType.Formula
                                   select cell];
        return (formulas.Count, from cell in formulas
                                let stored = Text(cell)
                                let computed = Text(evaluator.Evaluate(cell))
                                where stored != computed
                                select $"{cell.Sheet.SheetName} {cell.RowIndex + 1}:{cell.ColumnIndex + 1} holds {stored}, computed {computed}");
    }

    /// <summary>Figures on sheets of formulas that are no formulas; the first column, which may be the year, is a key.</summary>
    public IEnumerable<string> TypedFigures() =>
        from sheet in Enumerable.Range(0, _book.NumberOfSheets).Select(_book.GetSheetAt)
        where sheet.GetRow(Headings - 1)?.GetCell(0)?.ToString()?.Contains('\n', StringComparison.Ordinal) == true
        from row in Enumerable.Range(Headings, sheet.LastRowNum + 1 - Headings).Select(sheet.GetRow)
        where row is not null
        from cell in row.Cells
        where cell.CellType == CellType.Numeric && cell.ColumnIndex > 0
        select $"{cell.Sheet.SheetName} {cell.RowIndex + 1}:{cell.ColumnIndex + 1} {cell.NumericCellValue}";

    /// <summary>A figure as money, yuan with two decimals; a text as it is.</summary>
    public static string Yuan(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal yuan) ? yuan.ToString("0.00", CultureInfo.InvariantCulture) : text;

    private static string Text(ICell? cell) => cell?.CellType switch
    {
        null or CellType.Blank => "",
        CellType.Numeric when DateUtil.IsCellDateFormatted(cell) => cell.DateCellValue.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        CellType.Numeric => Number(cell.NumericCellValue),
        CellType.Formula when cell.CachedFormulaResultType == CellType.Numeric => Number(cell.NumericCellValue),
        CellType.Formula when cell.CachedFormulaResultType == CellType.String => cell.StringCellValue,
        CellType.String => cell.StringCellValue,
        _ => $"#{cell.CellType}",
    };

    private static string Text(CellValue value) => value.CellType switch
    {
        CellType.Numeric => Number(value.NumberValue),
        CellType.String => value.StringValue,
        _ => $"#{value.CellType}",
    };

    // Fifteen digits are what a workbook keeps of a figure.
    private static string Number(double figure) => figure.ToString("G15", CultureInfo.InvariantCulture);
}
