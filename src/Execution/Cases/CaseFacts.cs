using Duixian.Execution.Facts;
using Duixian.Language.Text;

namespace Duixian.Execution.Cases;

/// <summary>Facts gathered from the tables of a case file; each case starts from a copy and overrides what its row says.</summary>
internal sealed class CaseFacts
{
    private readonly Dictionary<string, (Cell Name, Cell Value)> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CaseItem>> _lists = new(StringComparer.Ordinal);
    private CaseBlock.Table? _ledger;

    public CaseFacts Copy()
    {
        var copy = new CaseFacts();
        foreach (var (name, cells) in _facts) copy._facts[name] = cells;
        foreach (var (name, items) in _lists) copy._lists[name] = items.ConvertAll(item => item.Copy());
        copy._ledger = _ledger;
        return copy;
    }

    public void Set(Cell name, Cell value)
    {
        var isLedger = CaseWords.Ledger.Is(name.Text);
        if (isLedger) _ledger = null;
        _facts[isLedger ? CaseWords.Ledger.Chinese : name.Text] = (name, value);
    }

    /// <summary>Earlier awards, the award in the first column; a column 案例 says for which case a row stands, an empty cell for all.</summary>
    public void SetLedger(CaseBlock.Table table)
    {
        _facts.Remove(CaseWords.Ledger.Chinese);
        _ledger = table;
    }

    /// <summary>A table of items replaces the items of that list; items of a nested list are hung on their parents.</summary>
    public void SetItems(string[] path, CaseBlock.Table table)
    {
        if (path.Length == 1)
        {
            _lists[path[0]] = table.Rows.Select(row => CaseItem.Of(table.Header, row, 1)).ToList();
            return;
        }

        foreach (var parent in _lists.GetValueOrDefault(path[0]) ?? [])
            parent.Nested[path[1]] = table.Rows
                .Where(row => row.Length > 1 && row[1].Text == parent.Key.Text)
                .Select(row => CaseItem.Of(table.Header, row, 2))
                .ToList();
    }

    /// <summary>Overrides a field of an item, given as <c>list[key].field</c>; false when there is no such item.</summary>
    public bool TrySetField(string list, string key, string field, Cell header, Cell value)
    {
        var items = _lists.TryGetValue(list, out var top)
            ? top
            : _lists.Values.SelectMany(parents => parents).SelectMany(parent => parent.Nested.GetValueOrDefault(list) ?? []);
        foreach (var item in items)
        {
            if (item.Key.Text != key) continue;
            item.Fields[field] = (header, value);
            return true;
        }

        return false;
    }

    public FactNode.Map ToNode(Cell name, Func<string, string> keyOf)
    {
        var span = name.Span;
        var entries = _facts.Select(fact => new FactEntry(fact.Key, fact.Value.Name.Span, Scalar(fact.Value.Value))).ToList();
        foreach (var (list, items) in _lists)
            entries.Add(new FactEntry(list, span, new FactNode.Sequence(items.Select(item => item.ToNode(list, keyOf)).ToSeq(), span)));
        if (_ledger is { } ledger)
            entries.Add(new FactEntry(CaseWords.Ledger.Chinese, span, new FactNode.Sequence(LedgerOf(ledger, name.Text).ToSeq(), span)));
        return new FactNode.Map(entries.ToSeq(), span);
    }

    private static IEnumerable<FactNode> LedgerOf(CaseBlock.Table ledger, string name)
    {
        var of = Array.FindIndex(ledger.Header, cell => CaseWords.Case.Is(cell.Text));
        foreach (var row in ledger.Rows)
        {
            if (of >= 0 && of < row.Length && row[of].Text.Length > 0 && row[of].Text != name) continue;
            var cells = Enumerable.Range(0, Math.Min(row.Length, ledger.Header.Length)).Where(i => i != of && row[i].Text.Length > 0);
            yield return new FactNode.Map(
                cells.Select(i => new FactEntry(i == 0 ? FactWords.LedgerAward.Chinese : ledger.Header[i].Text, ledger.Header[i].Span, Scalar(row[i]))).ToSeq(),
                row[0].Span);
        }
    }

    internal static FactNode Scalar(Cell cell) => new FactNode.Scalar(cell.Text, false, cell.Span);
}

/// <summary>An item of a case table.</summary>
internal sealed class CaseItem(Cell key)
{
    public Cell Key { get; } = key;

    public Dictionary<string, (Cell Header, Cell Value)> Fields { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<CaseItem>> Nested { get; } = new(StringComparer.Ordinal);

    public static CaseItem Of(Cell[] header, Cell[] row, int from)
    {
        var item = new CaseItem(row[0]);
        for (var i = from; i < Math.Min(header.Length, row.Length); i++) item.Fields[header[i].Text] = (header[i], row[i]);
        return item;
    }

    public CaseItem Copy()
    {
        var copy = new CaseItem(Key);
        foreach (var (name, value) in Fields) copy.Fields[name] = value;
        foreach (var (list, items) in Nested) copy.Nested[list] = items.ConvertAll(item => item.Copy());
        return copy;
    }

    public FactNode ToNode(string list, Func<string, string> keyOf)
    {
        var entries = Fields
            .Select(field => new FactEntry(field.Key, field.Value.Header.Span, CaseFacts.Scalar(field.Value.Value)))
            .Prepend(new FactEntry(keyOf(list), Key.Span, CaseFacts.Scalar(Key)))
            .ToList();
        // A list without rows for this item is known to be empty.
        foreach (var (name, items) in Nested)
            entries.Add(new FactEntry(name, Key.Span, new FactNode.Sequence(items.Select(item => item.ToNode(name, keyOf)).ToSeq(), Key.Span)));
        return new FactNode.Map(entries.ToSeq(), Key.Span);
    }
}
