using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Storage.Files.Excel;

namespace Duixian.Storage.Files.Populations;

/// <summary>The facts of one firm of a population, as written.</summary>
/// <param name="Code">The text of the first column, by which other tables name the firm.</param>
/// <param name="Facts">Its row, its items and its entries of the ledger.</param>
public sealed record FirmFacts(string Code, FactNode.Map Facts);

/// <summary>START HERE. Reads a population: a row for each firm, and a table for each list whose first column names the firm.</summary>
/// <remarks>
/// In a workbook each list is a sheet of its name, and a nested one of a name like 产品.测评 with the item in the second column; beside
/// <c>firms.csv</c> they are <c>firms.产品.csv</c> and <c>firms.产品.测评.csv</c>, and beside <c>firms.parquet</c> likewise. A list without a table is unknown for every firm; a
/// firm without rows in a table that is there has none. A table whose first column is headed neither 企业 nor like the firms' own
/// first column is shared by all firms. Text may be UTF-8 or GB18030.
/// </remarks>
public sealed class PopulationFile
{
    private readonly DiagnosticBag _bag;
    private readonly Dictionary<string, ListItem> _firms = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private string _firmColumn = "";

    private PopulationFile(DiagnosticBag bag) => _bag = bag;

    /// <summary>Reads the firms of a population, and their earlier awards when there is a ledger.</summary>
    /// <param name="population">A workbook, a text file or a Parquet file.</param>
    /// <param name="ledger">One whose first column names the firm; null leaves the ledger of every firm unknown.</param>
    public static FileReading<IReadOnlyList<FirmFacts>> Read(string population, string? ledger)
    {
        var bag = new DiagnosticBag();
        var reader = new PopulationFile(bag);
        if (TableFile.Read(population, bag) is not { Count: > 0 } sheets) return new(null, bag.Items.ToSeq());
        reader.ReadFirms(sheets);
        if (ledger is not null)
        {
            if (TableFile.Read(ledger, bag) is not { Count: > 0 } entries) return new(null, bag.Items.ToSeq());
            reader.ReadLedger(entries[0]);
        }

        return new(reader.Firms(), bag.Items.ToSeq());
    }

    private List<FirmFacts> Firms() => _order.ConvertAll(code => new FirmFacts(code, _firms[code].ToNode()));

    private void ReadFirms(IReadOnlyList<Sheet> sheets)
    {
        var main = sheets.FirstOrDefault(sheet => WorkbookFacts.FirmNames.Contains(sheet.Name, StringComparer.OrdinalIgnoreCase)) ?? sheets[0];
        var (first, rows) = ListSheet.Read(main, _bag);
        _firmColumn = first?.Header.Name ?? "";
        foreach (var row in rows ?? [])
        {
            var code = CodeOf(row);
            if (code.Length == 0) _bag.Add(DiagnosticCode.FactKeyMissing, row.At, main.Name, "?", row.Entries[0].Key);
            else if (!_firms.TryAdd(code, row)) _bag.Add(DiagnosticCode.FactKeyDuplicate, row.At, main.Name, code);
            else _order.Add(code);
        }

        foreach (var sheet in sheets.Where(sheet => sheet != main).OrderBy(sheet => sheet.Name.Count(c => c == '.')))
            ReadList(sheet);
    }

    private static string CodeOf(ListItem row) => row.FirstText.Trim().ToUpperInvariant();

    private void ReadList(Sheet sheet)
    {
        var path = sheet.Name.Split('.', StringSplitOptions.TrimEntries);
        var (first, items) = ListSheet.Read(sheet, _bag);
        if (items is null || path.Length > 2) return;
        if (path.Length == 1 && !IsOfFirms(first))
        {
            foreach (var firm in _firms.Values) firm.Nested[sheet.Name] = (sheet.At, items);
            return;
        }

        foreach (var holder in path.Length == 1 ? _firms.Values : _firms.Values.SelectMany(firm => ItemsOf(firm, path[0])))
            holder.Nested[path[^1]] = (sheet.At, []);
        foreach (var item in items)
        {
            if (HolderOf(item, sheet.Name, path) is not { } holder) continue;
            holder.Nested[path[^1]].Items.Add(item);
        }
    }

    private bool IsOfFirms(TableColumn? first) =>
        first is { Header.Name: var name } && (name == _firmColumn || WorkbookFacts.FirmNames.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static List<ListItem> ItemsOf(ListItem firm, string list) => firm.Nested.TryGetValue(list, out var nested) ? nested.Items : [];

    /// <summary>Takes the columns that name the firm and the item above off a row; null, with a diagnostic, when they name nothing.</summary>
    private ListItem? HolderOf(ListItem item, string sheet, string[] path)
    {
        var firm = FirmOf(item, sheet);
        if (firm is null || path.Length == 1) return firm;
        var reference = item.Entries[0];
        item.Entries.RemoveAt(0);
        var key = TextOf(reference);
        var found = ItemsOf(firm, path[0]).FirstOrDefault(parent => parent.Entries.Exists(entry =>
            (entry.Key == reference.Key || entry == parent.Entries[0]) && TextOf(entry) == key));
        if (found is null) _bag.Add(DiagnosticCode.FactReferenceUnknown, reference.Value.Span, reference.Key, key, path[0]);
        return found;
    }

    private ListItem? FirmOf(ListItem item, string sheet)
    {
        var reference = item.Entries[0];
        if (_firms.TryGetValue(CodeOf(item), out var firm)) item.Entries.RemoveAt(0);
        else _bag.Add(DiagnosticCode.FactReferenceUnknown, reference.Value.Span, reference.Key, item.FirstText, sheet);
        return firm;
    }

    private static string TextOf(FactEntry entry) => entry.Value is FactNode.Scalar scalar ? scalar.Text : "";

    private void ReadLedger(Sheet sheet)
    {
        var (_, rows) = ListSheet.Read(sheet, _bag);
        foreach (var firm in _firms.Values) firm.Nested[FactReader.LedgerKey.Chinese] = (sheet.At, []);
        foreach (var row in rows ?? [])
        {
            // Firms that do not apply this year have a history all the same.
            if (_firms.TryGetValue(CodeOf(row), out var firm))
            {
                row.Entries.RemoveAt(0);
                firm.Nested[FactReader.LedgerKey.Chinese].Items.Add(row);
            }
        }
    }
}
