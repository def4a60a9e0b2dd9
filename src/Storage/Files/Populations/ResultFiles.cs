using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Duixian.Execution.Text;

namespace Duixian.Storage.Files.Populations;

/// <summary>Writes result tables into a folder: one CSV file each, and all of them as sheets of one workbook.</summary>
public static class ResultFiles
{
    /// <summary>The name of the workbook.</summary>
    public const string Workbook = "results.xlsx";

    // Spreadsheets take a text that starts so for a formula.
    private static readonly char[] FormulaStarts = ['=', '+', '@', '\t', '\r'];

    /// <summary>Writes the tables; files of the same names are replaced, others stay.</summary>
    /// <returns>The files written, by name.</returns>
    /// <exception cref="IOException">The disk is full or a file cannot be replaced, such as one open in Excel.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to write there.</exception>
    public static IReadOnlyList<string> Write(string folder, IReadOnlyList<ResultSheet> sheets)
    {
        var files = new List<string>();
        foreach (var sheet in sheets)
        {
            files.Add($"{sheet.Name}.csv");
            SafeFile.Write(Path.Combine(folder, files[^1]), Csv(sheet));
        }

        SafeFile.Write(Path.Combine(folder, Workbook), ResultWorkbook.ToBytes(sheets));
        return [.. files, Workbook];
    }

    /// <summary>UTF-8 with the byte-order mark by which Excel knows it, and line ends as Windows writes them.</summary>
    public static byte[] Csv(ResultSheet sheet)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var writer = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            foreach (var row in sheet.Rows.Prepend(sheet.Header))
            {
                foreach (var cell in row) writer.WriteField(Safe(cell));
                writer.NextRecord();
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>A text from a facts file must not run as a formula in the file of someone else.</summary>
    internal static string Safe(string cell) => cell.Length > 0 && FormulaStarts.Contains(cell[0]) ? $"'{cell}" : cell;
}
