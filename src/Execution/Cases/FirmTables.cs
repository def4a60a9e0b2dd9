using System.Text;
using Duixian.Execution.Facts;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Cases;

/// <summary>Writes the facts of a firm as the tables of a case file, so that <see cref="CaseReader"/> reads the same facts again.</summary>
/// <remarks>
/// What is unknown is left out. Case tables cannot say everything that a facts file can: an item below an item below an item, or the list of
/// one item that is unknown while that of another is known. Such a firm is not written at all.
/// </remarks>
public sealed class FirmTables
{
    private readonly Program _program;
    private readonly Tongue _tongue;
    private readonly StringBuilder _text = new();
    private readonly List<(string Name, string Value)> _facts = [];
    private bool _isWhole = true;

    private FirmTables(Program program, Tongue tongue) => (_program, _tongue) = (program, tongue);

    /// <summary>The tables, each followed by an empty line; null for facts that case tables cannot say.</summary>
    /// <param name="program">The policy.</param>
    /// <param name="facts">The firm.</param>
    /// <param name="tongue">The language of names, words and units.</param>
    public static string? Of(Program program, FactSet facts, Tongue tongue) => new FirmTables(program, tongue).Write(facts);

    /// <summary>A row of a table.</summary>
    /// <param name="cells">Its cells.</param>
    internal static string Row(IEnumerable<string> cells) =>
        $"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n";

    /// <summary>A table with its rule, and an empty line behind it.</summary>
    internal static string Table(IReadOnlyList<string> header, IEnumerable<IEnumerable<string>> rows) =>
        Row(header) + $"|{string.Concat(Enumerable.Repeat("---|", header.Count))}\n" + string.Concat(rows.Select(Row)) + "\n";

    /// <summary>Earlier awards, each for every case or for the one it names.</summary>
    /// <param name="entries">The name of a case, empty for every case, and the entry.</param>
    /// <param name="tongue">The language of words and units.</param>
    internal static string Ledger(IReadOnlyCollection<(string Case, LedgerEntry Entry)> entries, Tongue tongue)
    {
        var columns = FactReader.LedgerFields.Skip(1).Select(column => column.Name).ToList();
        var isForAll = entries.All(each => each.Case.Length == 0);
        string[] header = [CaseWords.Ledger.In(tongue), .. isForAll ? [] : new[] { CaseWords.Case.In(tongue) }, .. columns.Select(column => column.In(tongue))];
        return Table(header, entries.Select(each => (string[])
            [each.Entry.Award, .. isForAll ? [] : new[] { each.Case }, .. columns.Select(column => Cell(column, each.Entry, tongue))]));
    }

    private string? Write(FactSet facts)
    {
        foreach (var fact in _program.Facts) AddFact(fact, facts.Facts[fact.Index]);
        foreach (var judgement in _program.Judgements.Where(judgement => judgement.List < 0))
            Add(judgement.Name.Wording.In(_tongue), Written(facts.Judgements[judgement.Index], judgement.Type));
        foreach (var list in _program.Lists.Where(list => list.Parent < 0)) AddItems(list, facts.Lists[list.Index]);
        var entries = facts.Ledger;
        if (entries is { Count: 0 }) Add(CaseWords.Ledger.In(_tongue), new Wording(FactWords.Empty[1], FactWords.Empty[2]).In(_tongue));
        if (entries is { Count: > 0 } some) _text.Append(Ledger([.. some.Select(entry => ("", entry))], _tongue));
        var tables = Table([CaseWords.Facts.In(_tongue), CaseWords.Value.In(_tongue)], _facts.Select(fact => new[] { fact.Name, fact.Value })) + _text;
        // A text of several lines has no place in a cell.
        return _isWhole && tables.Split('\n').All(line => line.Length == 0 || (line[0] == '|' && line[^1] == '|')) ? tables : null;
    }

    private void AddFact(Fact fact, Value value)
    {
        foreach (var (name, written) in Cells(fact, value)) Add(name, written);
    }

    private void Add(string name, string written)
    {
        if (written.Length > 0) _facts.Add((name, written));
    }

    /// <summary>A fact under its name; a yearly one once for each year.</summary>
    private IEnumerable<(string Name, string Written)> Cells(Fact fact, Value value) => (fact.Type, value.Payload) switch
    {
        (DataType.Yearly yearly, YearSeries series) =>
            series.Values.Select(year => ($"{fact.Name.Wording.In(_tongue)}({year.Key})", Written(year.Value, yearly.Inner))),
        _ => [(fact.Name.Wording.In(_tongue), Written(value, fact.Type))],
    };

    private string Written(Value value, DataType type)
    {
        var written = WrittenValue.Of(value, type);
        _isWhole &= written is not null;
        return written?.In(_tongue) ?? "";
    }

    private void AddItems(ListType list, Seq<Item>? items)
    {
        if (items is not { } known) return;
        if (known.Count == 0)
        {
            Add(list.Name.Wording.In(_tongue), new Wording(FactWords.Empty[0], FactWords.Empty[2]).In(_tongue));
            return;
        }

        _text.Append(ItemsOf(list.Name.Wording.In(_tongue), list, known));
        foreach (var inner in _program.Lists.Where(inner => inner.Parent == list.Index)) AddInner(list, inner, known);
    }

    private void AddInner(ListType outer, ListType inner, Seq<Item> parents)
    {
        var below = parents.Select(parent => parent.Lists[inner.Index]).ToList();
        if (below.TrueForAll(items => items is null)) return;
        var all = below.SelectMany(items => items ?? []).ToSeq();
        // Where there is a table, an item without rows has none of them.
        _isWhole &= below.TrueForAll(items => items is not null) && all.All(item => item.Lists.All(deeper => deeper is null));
        _text.Append(ItemsOf($"{outer.Name.Wording.In(_tongue)}.{inner.Name.Wording.In(_tongue)}", inner, all));
    }

    /// <summary>A table of items, the key first, and behind it the key of the item above.</summary>
    private string ItemsOf(string path, ListType list, Seq<Item> items)
    {
        var rows = items.Select(item => list.Fields.Where(field => field.Index != list.Key).SelectMany(field => Cells(field, item.Fields[field.Index]))
            .Concat(_program.Judgements.Where(judgement => judgement.List == list.Index)
                .Select(judgement => (Name: judgement.Name.Wording.In(_tongue), Written: Written(item.Judgements[judgement.Index], judgement.Type))))
            .Where(cell => cell.Written.Length > 0)
            .ToDictionary(cell => cell.Name, cell => cell.Written, StringComparer.Ordinal)).ToList();
        _isWhole &= items.All(item => item.Fields[list.Key].IsKnown);
        var columns = rows.SelectMany(row => row.Keys).Distinct().ToList();
        var above = list.Parent >= 0 ? _program.Lists[list.Parent].Name.Wording.In(_tongue) : null;
        string[] header = [$"{CaseWords.List.In(_tongue)} {path}", .. above is null ? [] : new[] { above }, .. columns];
        return Table(header, items.Select((item, at) => (string[])[item.Key, .. above is null ? [] : new[] { item.Parent!.Key }, .. columns.Select(column => rows[at].GetValueOrDefault(column, ""))]));
    }

    private static string Cell(Wording column, LedgerEntry entry, Tongue tongue)
    {
        if (column == FactWords.LedgerItem) return entry.Item ?? "";
        if (column == FactWords.LedgerFamily) return entry.Family ?? "";
        if (column == FactWords.LedgerYear) return entry.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (column == FactWords.LedgerAmount) return WrittenValue.Of(Value.Of(entry.Amount.Fen), DataType.Of(Kind.Amount))!.In(tongue);
        if (column == FactWords.LedgerState) return BuiltinOptions.LedgerStates.Members[entry.State].Wording.In(tongue);
        if (column == FactWords.LedgerDate) return entry.Date is { } day ? WrittenValue.Of(Value.Of(day), DataType.Of(Kind.Date))!.In(tongue) : "";
        if (column == FactWords.LedgerScheme) return entry.Scheme ?? "";
        return FactWords.LedgerLevels.Members[(int)entry.Level].Wording.In(tongue);
    }
}
