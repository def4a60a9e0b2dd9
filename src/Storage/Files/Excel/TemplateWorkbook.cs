using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Storage.Files.Excel;

/// <summary>Renders a template as a workbook that <see cref="WorkbookFacts"/> reads back.</summary>
/// <remarks>Rows that start with # are for people; options stand in a hidden sheet, which takes any number of them.</remarks>
internal sealed class TemplateWorkbook
{
    private const string OptionsSheet = "_options";

    // Excel cuts a tab's name here; a list with a longer name cannot be read back from a workbook.
    private const int MostNameLength = 31;

    private readonly Tongue _tongue;
    private readonly List<Seq<string>> _options = [];
    private readonly List<SheetDraft> _drafts = [];

    private TemplateWorkbook(Tongue tongue) => _tongue = tongue;

    public static byte[] ToBytes(FactTemplate template, Tongue tongue)
    {
        var book = new TemplateWorkbook(tongue);
        book.DraftFirm(template);
        foreach (var list in template.Lists) book.DraftList(list, "", null);
        return book.Pack();
    }

    private void DraftFirm(FactTemplate template)
    {
        var draft = Draft(TemplateWords.Firm.In(_tongue), [30, 24, 10, 60, 30, 24]);
        draft.Remark(template.Title);
        foreach (var note in template.Notes) draft.Remark(note);
        draft.Remark(TemplateWords.HowToSheet.In(_tongue));
        draft.Header([.. new[]
        {
            TemplateWords.Name, TemplateWords.Value, TemplateWords.Unit, TemplateWords.Explanation,
            TemplateWords.EvidenceNeeded, TemplateWords.Source,
        }.Select(word => word.In(_tongue))]);
        foreach (var section in template.Sections)
        {
            if (section.Name.Length > 0) draft.Remark(section.Name);
            foreach (var entry in section.Entries) DraftEntry(draft, entry);
        }
    }

    private void DraftEntry(SheetDraft draft, TemplateEntry entry)
    {
        foreach (var key in KeysOf(entry))
        {
            var value = entry.Years.Count == 0 ? entry.Value : "";
            var row = draft.Row([key, value, ReadableUnit(entry), Explain(entry), entry.Evidence]);
            if (entry.IsText) draft.FormatAsText(row, 2);
            if (OptionsOf(entry) is { } formula) draft.Choose(formula, $"B{row}");
        }
    }

    private void DraftList(TemplateList list, string path, TemplateEntry? parentKey)
    {
        var name = path + list.Name;
        IReadOnlyList<TemplateEntry> fields =
            parentKey is null ? [.. list.Fields] : [parentKey with { Options = [] }, .. list.Fields];
        var columns = fields.SelectMany(field => KeysOf(field).Select(key => (Field: field, Key: key))).ToList();
        var draft = Draft(name, [.. columns.Select(column => 12 + (2 * column.Key.Length))]);
        foreach (var line in list.Explanation) draft.Remark(line);
        draft.Remark(TemplateWords.ListSheet.In(_tongue));
        var header = draft.Header([.. columns.Select(column => HeaderOf(column.Field, column.Key))]);
        if (columns.Any(column => Explain(column.Field).Length > 0))
            draft.Row([.. columns.Select((column, i) => (i == 0 ? "# " : "") + Explain(column.Field))]);
        for (var i = 0; i < columns.Count; i++)
        {
            var letters = CellAddress.ColumnOf(i + 1);
            if (columns[i].Field.IsText) draft.FormatColumnAsText(i + 1);
            if (OptionsOf(columns[i].Field) is { } formula)
                draft.Choose(formula, $"{letters}{header + 1}:{letters}{header + 1000}");
        }
        foreach (var nested in list.Nested) DraftList(nested, name + ".", list.Fields.Count == 0 ? null : list.Fields[0]);
    }

    private SheetDraft Draft(string name, int[] widths)
    {
        var draft = new SheetDraft(name.Length > MostNameLength ? name[..MostNameLength] : name, widths);
        _drafts.Add(draft);
        return draft;
    }

    private static IEnumerable<string> KeysOf(TemplateEntry entry) =>
        entry.Years.Count == 0 ? [entry.Name] : entry.Years.Select(year => $"{entry.Name}({year})");

    // A unit that the reader would not take off again is told in the explanation only.
    private static string ReadableUnit(TemplateEntry entry) => NumberUnit.FromText(entry.Unit) is null ? "" : entry.Unit;

    private static string HeaderOf(TemplateEntry field, string key) =>
        ReadableUnit(field) is { Length: > 0 } unit ? $"{key}({unit})" : key;

    private string Explain(TemplateEntry entry)
    {
        var lines = entry.Explanation.ToList();
        if (entry.Unit.Length > 0 && ReadableUnit(entry).Length == 0)
            lines.Add(TemplateWords.Unit.In(_tongue) + TemplateWords.Colon.In(_tongue) + entry.Unit);
        return string.Join("\n", lines);
    }

    private string? OptionsOf(TemplateEntry entry)
    {
        if (entry.Options.Count == 0) return null;
        var at = _options.IndexOf(entry.Options);
        if (at < 0)
        {
            at = _options.Count;
            _options.Add(entry.Options);
        }
        var letters = CellAddress.ColumnOf(at + 1);
        return $"{OptionsSheet}!${letters}$1:${letters}${entry.Options.Count}";
    }

    private byte[] Pack()
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheets = new Sheets();
            book.Workbook = new Workbook(sheets);
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = TemplateStyles.Make();
            foreach (var draft in _drafts) Add(book, sheets, draft.Name, draft.ToWorksheet(), SheetStateValues.Visible);
            if (_options.Count > 0) Add(book, sheets, OptionsSheet, OptionRows(), SheetStateValues.Hidden);
        }
        return buffer.ToArray();
    }

    private static void Add(WorkbookPart book, Sheets sheets, string name, Worksheet worksheet, SheetStateValues state)
    {
        var part = book.AddNewPart<WorksheetPart>();
        part.Worksheet = worksheet;
        var number = (uint)sheets.ChildElements.Count + 1;
        sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
        {
            Id = book.GetIdOfPart(part),
            SheetId = number,
            Name = name,
            State = state,
        });
    }

    private Worksheet OptionRows()
    {
        var draft = new SheetDraft(OptionsSheet, []);
        for (var row = 0; row < _options.Max(options => options.Count); row++)
            draft.Row([.. _options.Select(options => row < options.Count ? options[row] : "")]);
        return draft.ToWorksheet();
    }
}
