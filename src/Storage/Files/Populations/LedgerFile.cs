using Duixian.Execution.Facts;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Storage.Files.Excel;

namespace Duixian.Storage.Files.Populations;

/// <summary>Writes a ledger with new entries behind the old ones, which stay as they were.</summary>
public static class LedgerFile
{
    private const string Workbook = ".xlsx";

    /// <summary>True for a name whose ending says in which form the ledger is written: .csv or .xlsx.</summary>
    public static bool CanWrite(string path) => Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".XLSX";

    /// <summary>Writes the ledger as a CSV file or a workbook.</summary>
    /// <param name="path">The file, whose ending says which.</param>
    /// <param name="before">The ledger the run read; null for none.</param>
    /// <param name="grants">What the run adds: the firm's code, then the columns of a ledger.</param>
    /// <exception cref="IOException">The disk is full or the file cannot be replaced; the old one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to write there; the old one is untouched.</exception>
    public static void Write(string path, string? before, ResultSheet grants)
    {
        var old = before is null ? [] : Rows(before, grants.Header);
        var ledger = grants with { Rows = old.Concat(grants.Rows).ToSeq() };
        var isWorkbook = Path.GetExtension(path).Equals(Workbook, StringComparison.OrdinalIgnoreCase);
        SafeFile.Write(path, isWorkbook ? ResultWorkbook.ToBytes([ledger]) : ResultFiles.Csv(ledger));
    }

    /// <summary>The rows of a ledger, also of firms that do not apply this year, in the columns of a ledger.</summary>
    private static IEnumerable<Seq<string>> Rows(string path, Seq<string> header)
    {
        var bag = new DiagnosticBag();
        if (TableFile.Read(path, bag) is not { Count: > 0 } sheets) return [];
        var (_, items) = ListSheet.Read(sheets[0], bag);
        return (items ?? []).Select(item => header.Select((column, i) => i == 0 ? item.FirstText : TextOf(item, column)).ToSeq());
    }

    private static string TextOf(ListItem item, string column)
    {
        var english = FactReader.LedgerFields.First(field => field.Name.Chinese == column).Name.English;
        var entry = item.Entries.Skip(1).FirstOrDefault(entry => entry.Key == column || entry.Key == english);
        return entry?.Value is FactNode.Scalar scalar ? scalar.Text : "";
    }
}
