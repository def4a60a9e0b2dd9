using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Storage.Files.Populations;

namespace Duixian.Cli.Input;

/// <summary>All that was found wrong with a population, each thing once, with the firm it is about.</summary>
internal sealed class Findings
{
    private readonly List<(string Firm, Diagnostic Found)> _items = [];
    private readonly Dictionary<(DiagnosticCode, string, int), int> _places = [];
    private readonly Dictionary<SourceSpan, (FactEntry Column, Diagnostic First, int Count)> _inYuan = [];

    /// <summary>In the order found; the firm is empty for what is about all of them, such as a column.</summary>
    public IReadOnlyList<(string Firm, Diagnostic Found)> Items => _items;

    /// <summary>What the tables themselves have wrong; a cell tells whose it is.</summary>
    public void AddFile(IEnumerable<Diagnostic> found, IReadOnlyList<FirmFacts> firms)
    {
        var cells = new Dictionary<SourceText, string>(ReferenceEqualityComparer.Instance);
        foreach (var diagnostic in found)
        {
            if (cells.Count == 0)
                foreach (var firm in firms)
                    foreach (var entry in EntriesOf(firm.Facts)) cells.TryAdd(entry.Value.Span.Source, firm.Code);
            Add(FirmOf(diagnostic, cells), diagnostic);
        }
    }

    /// <summary>What the facts of a firm have wrong; amounts without a unit are counted by column.</summary>
    public void AddFirm(FirmFacts firm, IReadOnlyList<Diagnostic> found)
    {
        Dictionary<SourceText, FactEntry>? cells = null;
        foreach (var diagnostic in found)
        {
            if (diagnostic.Code != DiagnosticCode.FactYuanAssumed)
            {
                Add(firm.Code, diagnostic);
                continue;
            }

            if (cells is null)
            {
                cells = new(ReferenceEqualityComparer.Instance);
                foreach (var entry in EntriesOf(firm.Facts)) cells.TryAdd(entry.Value.Span.Source, entry);
            }

            if (!cells.TryGetValue(diagnostic.Span.Source, out var cell)) Add(firm.Code, diagnostic);
            else _inYuan[cell.KeySpan] = _inYuan.TryGetValue(cell.KeySpan, out var told) ? told with { Count = told.Count + 1 } : (cell, diagnostic, 1);
        }
    }

    /// <summary>One more, about the firm named.</summary>
    public void Add(string firm, Diagnostic found)
    {
        var place = (found.Code, found.Span.Source.Name, found.Span.Start);
        if (_places.TryAdd(place, _items.Count)) _items.Add((firm, found));
        else if (_items[_places[place]].Firm != firm) _items[_places[place]] = ("", found);
    }

    /// <summary>A reminder for each column of amounts without a unit.</summary>
    public void AddColumns()
    {
        foreach (var (span, (column, first, count)) in _inYuan)
            Add("", new Diagnostic(DiagnosticCode.ColumnYuanAssumed, span, [column.Key, $"{count}", first.Span.Text]));
    }

    private static string FirmOf(Diagnostic found, Dictionary<SourceText, string> cells) => found.Code switch
    {
        DiagnosticCode.FactKeyDuplicate => found.Arguments[1].Chinese,
        DiagnosticCode.FirmUnknown => found.Arguments[2].Chinese,
        _ => cells.GetValueOrDefault(found.Span.Source, ""),
    };

    private static IEnumerable<FactEntry> EntriesOf(FactNode node) => node switch
    {
        FactNode.Map map => map.Entries.SelectMany(entry => EntriesOf(entry.Value).Prepend(entry)),
        FactNode.Sequence list => list.Items.SelectMany(EntriesOf),
        _ => [],
    };
}
