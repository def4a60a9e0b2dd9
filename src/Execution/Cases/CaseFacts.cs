using Duixian.Execution.Facts;
using Duixian.Language.Text;

namespace Duixian.Execution.Cases;

/// <summary>Facts gathered from the tables of a case file; each case starts from a copy and overrides what its row says.</summary>
internal sealed class CaseFacts
{
    private readonly Dictionary<string, (Cell Name, Cell Value)> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CaseItem>> _lists = new(StringComparer.Ordinal);
    private readonly List<(Cell Name, (Cell Name, Cell Value)[] Facts)> _firms = [];
    private CaseBlock.Table? _ledger;
    private string? _firm;

    /// <summary>The firms of the population, in the order of their table.</summary>
    public IEnumerable<Cell> Firms => _firms.Select(firm => firm.Name);

    public CaseFacts Copy()
    {
        var copy = new CaseFacts();
        foreach (var (name, cells) in _facts) copy._facts[name] = cells;
        foreach (var (name, items) in _lists) copy._lists[name] = items.ConvertAll(item => item.Copy());
        copy._firms.AddRange(_firms);
        (copy._ledger, copy._firm) = (_ledger, _firm);
        return copy;
    }

    /// <summary>What one firm of the population has: the common facts, its own items and ledger entries, and over them its own row.</summary>
    public CaseFacts OfFirm(string name)
    {
        var own = Copy();
        own._firm = name;
        foreach (var (_, facts) in _firms.Where(firm => firm.Name.Text == name))
            foreach (var (header, value) in facts)
                own.Set(header, value);
        return own;
    }

    /// <summary>The firms of a population; a later table takes the place of an earlier one.</summary>
    public void SetFirms(IEnumerable<(Cell Name, (Cell Name, Cell Value)[] Facts)> firms)
    {
        _firms.Clear();
        _firms.AddRange(firms);
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
    /// <param name="path">The list, or the list above and the nested one.</param>
    /// <param name="table">The table.</param>
    /// <param name="firm">The column that names the firm an item belongs to; −1 where items belong to every firm.</param>
    public void SetItems(string[] path, CaseBlock.Table table, int firm)
    {
        var items = table.Rows.Select(row => (Row: row, Item: CaseItem.Of(table.Header, row, path.Length, firm))).ToList();
        if (path.Length == 1)
        {
            _lists[path[0]] = items.ConvertAll(pair => pair.Item);
            return;
        }

        foreach (var parent in _lists.GetValueOrDefault(path[0]) ?? [])
            parent.Nested[path[1]] = items
                .Where(pair => pair.Row.Length > 1 && pair.Row[1].Text == parent.Key.Text && (parent.Owner is null || pair.Item.IsOf(parent.Owner)))
                .Select(pair => pair.Item.Copy())
                .ToList();
    }

    /// <summary>Overrides a field of an item, given as <c>list[key].field</c>; false when there is no such item.</summary>
    public bool TrySetField(string list, string key, string field, Cell header, Cell value)
    {
        var items = _lists.TryGetValue(list, out var top)
            ? top
            : _lists.Values.SelectMany(parents => parents).Where(parent => parent.IsOf(_firm)).SelectMany(parent => parent.Nested.GetValueOrDefault(list) ?? []);
        foreach (var item in items)
        {
            if (item.Key.Text != key || !item.IsOf(_firm)) continue;
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
            entries.Add(new FactEntry(list, span, new FactNode.Sequence(items.Where(item => item.IsOf(_firm)).Select(item => item.ToNode(list, keyOf, _firm)).ToSeq(), span)));
        if (_ledger is { } ledger)
            entries.Add(new FactEntry(CaseWords.Ledger.Chinese, span, new FactNode.Sequence(LedgerOf(ledger, name.Text).ToSeq(), span)));
        return new FactNode.Map(entries.ToSeq(), span);
    }

    private IEnumerable<FactNode> LedgerOf(CaseBlock.Table ledger, string name)
    {
        var of = Array.FindIndex(ledger.Header, cell => CaseWords.Case.Is(cell.Text));
        var firm = _firms.Count == 0 ? -1 : Array.FindIndex(ledger.Header, cell => CaseWords.OfFirm.Is(cell.Text));
        foreach (var row in ledger.Rows)
        {
            if (IsOfAnother(row, of, name) || IsOfAnother(row, firm, _firm)) continue;
            var cells = Enumerable.Range(0, Math.Min(row.Length, ledger.Header.Length)).Where(i => i != of && i != firm && row[i].Text.Length > 0);
            yield return new FactNode.Map(
                cells.Select(i => new FactEntry(i == 0 ? FactWords.LedgerAward.Chinese : ledger.Header[i].Text, ledger.Header[i].Span, Scalar(row[i]))).ToSeq(),
                row[0].Span);
        }
    }

    /// <summary>A row stands for what its column names; where the cell is empty, or there is no such column, for all.</summary>
    private static bool IsOfAnother(Cell[] row, int column, string? name) =>
        column >= 0 && column < row.Length && row[column].Text.Length > 0 && row[column].Text != name;

    internal static FactNode Scalar(Cell cell) => new FactNode.Scalar(cell.Text, false, cell.Span);
}

/// <summary>An item of a case table.</summary>
/// <param name="key">Its key.</param>
/// <param name="owner">The firm it belongs to; null for every firm.</param>
internal sealed class CaseItem(Cell key, string? owner)
{
    public Cell Key { get; } = key;

    public string? Owner { get; } = owner;

    public Dictionary<string, (Cell Header, Cell Value)> Fields { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, List<CaseItem>> Nested { get; } = new(StringComparer.Ordinal);

    public static CaseItem Of(Cell[] header, Cell[] row, int from, int firm)
    {
        var item = new CaseItem(row[0], firm >= 0 && firm < row.Length && row[firm].Text.Length > 0 ? row[firm].Text : null);
        for (var i = from; i < Math.Min(header.Length, row.Length); i++)
            if (i != firm)
                item.Fields[header[i].Text] = (header[i], row[i]);
        return item;
    }

    public CaseItem Copy()
    {
        var copy = new CaseItem(Key, Owner);
        foreach (var (name, value) in Fields) copy.Fields[name] = value;
        foreach (var (list, items) in Nested) copy.Nested[list] = items.ConvertAll(item => item.Copy());
        return copy;
    }

    /// <summary>True for an item of this firm, and for one that every firm has.</summary>
    public bool IsOf(string? firm) => Owner is null || Owner == firm;

    public FactNode ToNode(string list, Func<string, string> keyOf, string? firm)
    {
        var entries = Fields
            .Select(field => new FactEntry(field.Key, field.Value.Header.Span, CaseFacts.Scalar(field.Value.Value)))
            .Prepend(new FactEntry(keyOf(list), Key.Span, CaseFacts.Scalar(Key)))
            .ToList();
        // A list without rows for this item is known to be empty.
        foreach (var (name, items) in Nested)
            entries.Add(new FactEntry(name, Key.Span, new FactNode.Sequence(items.Where(item => item.IsOf(firm)).Select(item => item.ToNode(name, keyOf, firm)).ToSeq(), Key.Span)));
        return new FactNode.Map(entries.ToSeq(), Key.Span);
    }
}
