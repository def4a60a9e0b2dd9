using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Storage.Files.Excel;

namespace Duixian.Storage.Files.Populations;

/// <summary>A comma-, semicolon- or tab-separated text as a sheet, so that it is read by the same rules as a workbook.</summary>
internal static class CsvSheet
{
    private static readonly string[] Delimiters = [",", "\t", ";", ","];

    /// <summary>The sheet; null after a diagnostic.</summary>
    /// <param name="source">The decoded text.</param>
    /// <param name="name">The name of the sheet.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static Sheet? Read(SourceText source, string name, DiagnosticBag bag)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            BadDataFound = null,
            IgnoreBlankLines = true,
            DetectDelimiter = true,
            DetectDelimiterValues = Delimiters,
        };
        using var reader = new StringReader(source.Text);
        using var parser = new CsvParser(reader, configuration);
        var rows = new List<SheetRow>();
        var cells = 0;
        while (parser.Read())
        {
            var row = new SheetRow(parser.RawRow);
            for (var i = 0; i < parser.Count; i++)
            {
                var stored = CellText.FromText(parser[i]);
                if (stored.Text.Length == 0) continue;
                if (++cells > FactFile.MostNodes)
                {
                    bag.Add(DiagnosticCode.FactsSyntax, source.Span(0, 0), Reasons.TooMany(FactFile.MostNodes));
                    return null;
                }

                var at = new SourceText($"{source.Name}:{parser.RawRow}:{CellAddress.ColumnOf(i + 1)}", stored.Text).Span(0, stored.Text.Length);
                row.Put(new SheetCell(parser.RawRow, i + 1, stored.Text, stored.IsNumber, at));
            }

            if (row.Cells.Count > 0) rows.Add(row);
        }

        if (rows.Count > 0) return new Sheet(name, source.Span(0, 0), rows, []);
        bag.Add(DiagnosticCode.FactsSyntax, source.Span(0, 0), Reasons.NoRows);
        return null;
    }
}
