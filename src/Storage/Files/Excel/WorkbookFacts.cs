using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Storage.Files.Excel;

/// <summary>Start here: a workbook as facts. One sheet holds the firm, every other one a list of that name.</summary>
/// <remarks>
/// A unit in a header applies to the bare numbers of its column, a unit stated above a table to all of them; the span of
/// such a value keeps the cell's own text, so that a count under 单位:万元 can still be told from an amount.
/// </remarks>
internal sealed class WorkbookFacts
{
    /// <summary>What the sheet of the firm, or of the firms of a population, is called.</summary>
    public static readonly string[] FirmNames = ["企业", "企业信息", "enterprise", "enterprises", "firm", "firms"];

    private readonly DiagnosticBag _bag;
    private readonly Dictionary<string, List<ListItem>> _lists = new(StringComparer.Ordinal);
    private readonly List<FactEntry> _entries = [];
    private readonly List<(string Name, SourceSpan At)> _order = [];

    private WorkbookFacts(DiagnosticBag bag) => _bag = bag;

    /// <summary>The facts of a workbook; null after a diagnostic when it cannot be opened.</summary>
    public static FactNode.Map? Read(byte[] bytes, string name, DiagnosticBag bag)
    {
        var sheets = WorkbookReader.Read(bytes, name, bag);
        if (sheets is null) return null;
        return new WorkbookFacts(bag).Read(sheets.Where(sheet => !IsRemark(sheet.Name)).ToList(), TextFile.Nowhere(name));
    }

    // Sheets for people: instructions, and what starts with an underscore.
    internal static bool IsRemark(string name) =>
        name.StartsWith('_') || name is "说明" or "填表说明" or "填报说明" || name.Equals("readme", StringComparison.OrdinalIgnoreCase);

    private FactNode.Map Read(List<Sheet> sheets, SourceSpan at)
    {
        var named = sheets.FirstOrDefault(sheet => FirmNames.Contains(sheet.Name, StringComparer.OrdinalIgnoreCase));
        var firm = named ?? sheets.FirstOrDefault();
        if (firm is not null && FirmSheet.Read(firm, named is not null, _bag) is { } entries) _entries.AddRange(entries);
        else firm = null;

        // Parents come first, wherever their tabs stand.
        foreach (var sheet in sheets.Where(sheet => sheet != firm).OrderBy(sheet => sheet.Name.Count(c => c == '.')))
        {
            var dot = sheet.Name.LastIndexOf('.');
            if (dot < 0) ReadList(sheet);
            else ReadNested(sheet, sheet.Name[..dot].Trim(), sheet.Name[(dot + 1)..].Trim());
        }
        return new FactNode.Map(_entries.Concat(ListEntries()).ToSeq(), at);
    }

    private IEnumerable<FactEntry> ListEntries() => _order.Select(list =>
        new FactEntry(list.Name, list.At, ListItem.ToNode(_lists[list.Name], list.At)));

    private void ReadList(Sheet sheet)
    {
        var (_, items) = ListSheet.Read(sheet, _bag);
        if (items is null) return;
        _lists[sheet.Name] = items;
        _order.Add((sheet.Name, sheet.At));
    }

    private void ReadNested(Sheet sheet, string parent, string name)
    {
        var (key, items) = ListSheet.Read(sheet, _bag);
        if (items is null) return;
        if (!_lists.TryGetValue(parent, out var parents))
        {
            _bag.Add(DiagnosticCode.SheetUnknown, sheet.At, sheet.Name, Reasons.ParentSheetMissing(parent));
            return;
        }
        foreach (var item in parents) item.Nested[name] = (sheet.At, []);
        var byKey = parents.ToLookup(item => ParentKey(item, key?.Header.Name), StringComparer.Ordinal);
        foreach (var item in items) Attach(item, parent, name, byKey);
        _lists[sheet.Name] = items;
    }

    // The first column names the parent by the parent's column of the same name, otherwise by its first column.
    private static string ParentKey(ListItem parent, string? column) =>
        parent.Entries.FirstOrDefault(entry => entry.Key == column)?.Value is { } value ? value.Span.Text : parent.FirstText;

    private void Attach(ListItem item, string parent, string name, ILookup<string, ListItem> byKey)
    {
        var reference = item.Entries[0];
        var found = byKey[item.FirstText].ToList();
        if (found.Count == 1)
        {
            item.Entries.RemoveAt(0);
            found[0].Nested[name].Items.Add(item);
        }
        else if (found.Count == 0)
        {
            _bag.Add(DiagnosticCode.FactReferenceUnknown, reference.Value.Span, reference.Key, item.FirstText, parent);
        }
        else
        {
            _bag.Add(DiagnosticCode.FactKeyDuplicate, reference.Value.Span, parent, item.FirstText);
        }
    }
}
