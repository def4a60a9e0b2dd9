using Duixian.Language.Diagnostics;
using Duixian.Storage.Files.Excel;

namespace Duixian.Storage.Files.Populations;

/// <summary>The tables of a workbook, or of a text or Parquet file and its siblings: <c>firms.csv</c> and <c>firms.平台.csv</c>.</summary>
internal static class TableFile
{
    private static readonly string[] WorkbookEndings = [".xlsx", ".xlsm", ".xls"];

    /// <summary>The tables that are not for people only, the main one first and at least one; null after a diagnostic.</summary>
    /// <param name="path">A workbook, a text file or a Parquet file.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static IReadOnlyList<Sheet>? Read(string path, DiagnosticBag bag)
    {
        var name = Path.GetFileName(path);
        if (TextFile.ReadBytes(path, name, bag) is not { } bytes || Tables(path, name, bytes, bag) is not { } all) return null;
        var tables = all.Where(sheet => !WorkbookFacts.IsRemark(sheet.Name)).ToList();
        if (tables.Count > 0) return tables;
        bag.Add(DiagnosticCode.FactsSyntax, TextFile.Nowhere(name), Reasons.NoRows);
        return null;
    }

    private static IReadOnlyList<Sheet>? Tables(string path, string name, byte[] bytes, DiagnosticBag bag)
    {
        if (WorkbookGuard.IsZip(bytes) || WorkbookGuard.IsOldOrEncrypted(bytes)) return WorkbookReader.Read(bytes, name, bag);
        // A text would be read as if it were one column.
        if (WorkbookEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            bag.Add(DiagnosticCode.FactsSyntax, TextFile.Nowhere(name), Reasons.WorkbookBroken);
            return null;
        }

        return TextTables(path, name, bytes, bag);
    }

    private static List<Sheet>? TextTables(string path, string name, byte[] bytes, DiagnosticBag bag)
    {
        var main = Table(bytes, name, Path.GetFileNameWithoutExtension(path), bag);
        if (main is null) return null;
        var sheets = new List<Sheet> { main };
        var (folder, stem, extension) = (Path.GetDirectoryName(Path.GetFullPath(path))!, Path.GetFileNameWithoutExtension(path), Path.GetExtension(path));
        foreach (var sibling in Directory.EnumerateFiles(folder, $"{stem}.*{extension}").Order(StringComparer.Ordinal))
        {
            var file = Path.GetFileName(sibling);
            var list = Path.GetFileNameWithoutExtension(sibling);
            if (file == name || WorkbookFacts.IsRemark(list[Math.Min(list.Length, stem.Length + 1)..]) || !list.StartsWith($"{stem}.", StringComparison.Ordinal)) continue;
            if (TextFile.ReadBytes(sibling, file, bag) is not { } more || Table(more, file, list[(stem.Length + 1)..], bag) is not { } sheet) return null;
            sheets.Add(sheet);
        }

        return sheets;
    }

    private static Sheet? Table(byte[] bytes, string file, string sheet, DiagnosticBag bag) => ParquetSheet.IsParquet(bytes)
        ? ParquetSheet.Read(bytes, file, sheet, bag)
        : TextFile.Decode(bytes, file, bag) is { } source ? CsvSheet.Read(source, sheet, bag) : null;
}
