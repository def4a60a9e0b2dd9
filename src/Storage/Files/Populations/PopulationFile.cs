using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Storage.Files.Excel;

namespace Duixian.Storage.Files.Populations;

/// <summary>The facts of one firm of a population, as written.</summary>
/// <param name="Code">The text of the first column, by which other tables name the firm.</param>
/// <param name="Facts">Its row, its items and its entries of the ledger.</param>
public sealed record FirmFacts(string Code, FactNode.Map Facts)
{
    /// <summary>True when further rows have the same code: nobody knows which of them holds.</summary>
    public bool IsRepeated { get; init; }
}

/// <summary>A population as written.</summary>
/// <param name="Firms">The firms in the order of their rows; at least one.</param>
/// <param name="EntriesOfOthers">How many entries of the ledger are of firms that are not among them.</param>
public sealed record PopulationFacts(IReadOnlyList<FirmFacts> Firms, int EntriesOfOthers);

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
    private readonly HashSet<string> _repeated = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Sheet, string Code), (FactEntry First, int Rows)> _strangers = [];
    private string _firmColumn = "";
    private int _entriesOfOthers;

    private PopulationFile(DiagnosticBag bag) => _bag = bag;

    /// <summary>Reads the firms of a population, and their earlier awards when there is a ledger.</summary>
    /// <param name="population">A workbook, a text file or a Parquet file.</param>
    /// <param name="ledger">One whose first column names the firm; null leaves the ledger of every firm unknown.</param>
    public static FileReading<PopulationFacts> Read(string population, string? ledger)
    {
        var bag = new DiagnosticBag();
        var reader = new PopulationFile(bag);
        if (TableFile.Read(population, bag) is not { Count: > 0 } sheets) return new(null, bag.Items.ToSeq());
        reader.ReadFirms(sheets);
        if (reader._order.Count == 0)
        {
            var name = Path.GetFileName(population);
            bag.Add(DiagnosticCode.PopulationEmpty, TextFile.Nowhere(name), name);
            return new(null, bag.Items.ToSeq());
        }

        if (ledger is not null)
        {
            if (TableFile.Read(ledger, bag) is not { Count: > 0 } entries) return new(null, bag.Items.ToSeq());
            reader.ReadLedger(entries[0]);
        }

        return new(new(reader.Firms(), reader._entriesOfOthers), bag.Items.ToSeq());
    }

    private List<FirmFacts> Firms() =>
        _order.ConvertAll(code => new FirmFacts(code, _firms[code].ToNode()) { IsRepeated = _repeated.Contains(code) });

    private void ReadFirms(IReadOnlyList<Sheet> sheets)
    {
        var main = sheets.FirstOrDefault(sheet => WorkbookFacts.FirmNames.Contains(sheet.Name, StringComparer.OrdinalIgnoreCase)) ?? sheets[0];
        var (first, rows) = ListSheet.Read(main, _bag);
        _firmColumn = first?.Header.Name ?? "";
        foreach (var row in rows ?? [])
        {
            var code = CodeOf(row);
            if (IsNoCode(code)) _bag.Add(DiagnosticCode.FactKeyMissing, row.At, main.Name, $"{rows!.IndexOf(row) + 1}", row.Entries[0].Key);
            else if (_firms.TryAdd(code, row)) _order.Add(code);
            else
            {
                _repeated.Add(code);
                _bag.Add(DiagnosticCode.FactKeyDuplicate, row.At, main.Name, code);
            }
        }

        foreach (var sheet in sheets.Where(sheet => sheet != main).OrderBy(sheet => sheet.Name.Count(c => c == '.')))
            ReadList(sheet);
        foreach (var ((sheet, code), (reference, count)) in _strangers)
            _bag.Add(DiagnosticCode.FirmUnknown, reference.Value.Span, sheet, $"{count}", code);
    }

    private static string CodeOf(ListItem row) => row.FirstText.Trim().ToUpperInvariant();

    private static bool IsNoCode(string code) => code is "" or "?" or "\uFF1F";

    private void ReadList(Sheet sheet)
    {
        var path = sheet.Name.Split('.', StringSplitOptions.TrimEntries);
        var (first, items) = ListSheet.Read(sheet, _bag);
        if (items is null) return;
        if (path.Length > 2 || (path.Length == 2 && !_firms.Values.Any(firm => firm.Nested.ContainsKey(path[0]))))
        {
            _bag.Add(DiagnosticCode.SheetUnknown, sheet.At, sheet.Name, Reasons.ParentSheetMissing(string.Join('.', path[..^1])));
            return;
        }

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
        var code = CodeOf(item);
        if (_firms.TryGetValue(code, out var firm)) item.Entries.RemoveAt(0);
        else _strangers[(sheet, code)] = _strangers.TryGetValue((sheet, code), out var told) ? (told.First, told.Rows + 1) : (reference, 1);
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
            if (IsNoCode(CodeOf(row))) _bag.Add(DiagnosticCode.FactKeyMissing, row.At, FactReader.LedgerKey, $"{rows!.IndexOf(row) + 1}", row.Entries[0].Key);
            else if (_firms.TryGetValue(CodeOf(row), out var firm))
            {
                row.Entries.RemoveAt(0);
                firm.Nested[FactReader.LedgerKey.Chinese].Items.Add(row);
            }
            else _entriesOfOthers++;
        }
    }
}
