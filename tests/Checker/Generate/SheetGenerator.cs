using System.Globalization;
using Duixian.Language.Ir;
using Duixian.Tests.Support.Generate;

namespace Duixian.Tests.Checker.Generate;

/// <summary>A generated population: sheets by the name of their list, and a ledger.</summary>
/// <param name="Sheets">"" for the firms.</param>
/// <param name="Ledger">The ledger.</param>
internal sealed record GeneratedSheets(IReadOnlyDictionary<string, string> Sheets, string Ledger)
{
    /// <summary>The same with a cell unknown here and there; the columns that name firm and item stay.</summary>
    public GeneratedSheets WithGaps(Chance chance)
    {
        int odds = chance.Between(3, 30);
        return this with
        {
            Sheets = Sheets.ToDictionary(sheet => sheet.Key, sheet => string.Concat(sheet.Value.TrimEnd('\n').Split('\n').Select((row, i) =>
            (i == 0 ? row : string.Join(',', row.Split(',').Select((cell, column) => column >= NamesOf(sheet.Key) && chance.OneIn(odds) ? "?" : cell))) + "\n")))
        };
    }

    private static int NamesOf(string sheet) => sheet.Length == 0 ? 1 : 2 + sheet.Count(c => c == '.');

    public override string ToString() =>
        string.Concat(Sheets.Select(sheet => $"--- firms{(sheet.Key.Length > 0 ? "." : "")}{sheet.Key}.csv\n{sheet.Value}")) + $"--- ledger.csv\n{Ledger}";
}

/// <summary>START HERE for populations. Sheets of firms for any program, everything known, from a chance.</summary>
internal sealed class SheetGenerator
{
    private const int MostDeep = 2;

    private readonly Program _program;
    private readonly int _year;
    private readonly Chance _chance;
    private readonly CellGenerator _cells;
    private readonly Dictionary<string, List<string>> _rows = [];

    // Keys of the items of each list of each firm, shared items without a firm.
    private readonly Dictionary<(int List, string Firm), List<string>> _keys = [];

    private SheetGenerator(Program program, int year, Chance chance)
    {
        _program = program;
        _year = year;
        _chance = chance;
        _cells = new CellGenerator(program, year, chance);
    }

    public static GeneratedSheets Of(Program program, int year, int firms, Chance chance)
    {
        SheetGenerator generator = new(program, year, chance);
        List<string> codes = [.. Enumerable.Range(1, firms).Select(CellGenerator.CreditCode)];
        foreach (ListType list in program.Lists.Where(each => each.IsShared)) generator.Shared(list);
        generator._rows[""] = [generator.Header([generator.Code?.Name.Text ?? "企业"], generator.OtherFacts, key: null, list: -1)];
        foreach (string code in codes) generator.Firm(code);
        // A sheet without a row would leave the list unknown.
        foreach (List<string> rows in generator._rows.Values.Where(rows => rows.Count == 1)) rows.Add("无");
        return new GeneratedSheets(
            generator._rows.ToDictionary(sheet => sheet.Key, sheet => string.Concat(sheet.Value.Select(row => row + "\n"))),
            new LedgerGenerator(program, year, chance, generator._keys).Ledger(codes));
    }

    /// <summary>The fact that holds the firm's code, if the program has one.</summary>
    private Fact? Code => new[] { Kind.CreditCode, Kind.Text }
        .Select(kind => _program.Facts.FirstOrDefault(fact => !fact.MayLackValue && fact.Type.Is(kind))).FirstOrDefault(fact => fact is not null);

    private IEnumerable<Fact> OtherFacts => _program.Facts.Where(fact => fact != Code);

    private void Firm(string code)
    {
        _rows[""].Add(Row([code], OtherFacts, key: null, list: -1, code));
        foreach (ListType list in _program.Lists.Where(each => each.Parent < 0 && !each.IsShared)) Items(list, code, []);
    }

    private void Shared(ListType list)
    {
        Fact key = list.Fields[list.Key];
        _rows[list.Name.Text] = [Header([], list.Fields, key, list.Index)];
        _keys[(list.Index, "")] = [];
        for (int i = _chance.Between(1, 3); i > 0; i--)
        {
            _keys[(list.Index, "")].Add($"S{i}");
            _rows[list.Name.Text].Add(Row([$"S{i}"], list.Fields, key, list.Index, ""));
        }
    }

    private void Items(ListType list, string firm, IReadOnlyList<string> above)
    {
        string name = PathOf(list);
        if (name.Count(c => c == '.') >= MostDeep) return;
        Fact key = list.Fields[list.Key];
        if (!_rows.ContainsKey(name))
            _rows[name] = [Header(["企业", .. above.Count > 0 ? [_program.Lists[list.Parent].Fields[_program.Lists[list.Parent].Key].Name.Text] : (string[])[]], list.Fields, key, list.Index)];
        List<string> keys = _keys.TryGetValue((list.Index, firm), out List<string>? known) ? known : _keys[(list.Index, firm)] = [];
        // An item that must refer to another has none to refer to.
        if (list.Fields.Any(field => field is { Type: DataType.Item target, MayLackValue: false } && KeysOf(target.List, firm).Count == 0)) return;
        foreach (int number in _chance.Shuffled(Enumerable.Range(1, _chance.Below(above.Count > 0 ? 2 : 3))))
        {
            string item = $"{list.Name.Alias[..1].ToUpperInvariant()}{firm[13..17]}-{keys.Count + 1}{(char)('a' + number)}";
            keys.Add(item);
            _rows[name].Add(Row([firm, .. above, item], list.Fields, key, list.Index, firm));
            foreach (ListType nested in _program.Lists.Where(each => each.Parent == list.Index)) Items(nested, firm, [item]);
        }
    }

    private List<string> KeysOf(int list, string firm) => _keys.GetValueOrDefault((list, _program.Lists[list].IsShared ? "" : firm), []);

    /// <summary>Facts in columns, a yearly one in a column for each year.</summary>
    private IEnumerable<(string Head, DataType Type, ValueRange? Range, bool MayBeAbsent)> Columns(IEnumerable<Fact> facts, Fact? key, int list)
    {
        foreach (Fact fact in facts.Where(fact => fact != key))
        {
            if (fact.Type is DataType.Yearly yearly)
            {
                for (int year = _year - 4; year <= _year + 1; year++)
                    yield return (string.Create(CultureInfo.InvariantCulture, $"{fact.Name.Text}({year})"), yearly.Inner, fact.Range, fact.MayBeAbsent);
            }
            else
            {
                yield return (fact.Name.Text, fact.Type, fact.Range, fact.MayBeAbsent);
            }
        }

        foreach (Judgement judgement in _program.Judgements.Where(each => each.List == list))
            yield return (judgement.Name.Text, judgement.Type, judgement.Range, false);
    }

    private string Header(IEnumerable<string> first, IEnumerable<Fact> facts, Fact? key, int list) => string.Join(
        ",", [.. first, .. key is null ? [] : (string[])[key.Name.Text], .. Columns(facts, key, list).Select(column => column.Head)]);

    private string Row(IEnumerable<string> first, IEnumerable<Fact> facts, Fact? key, int list, string firm) => string.Join(
        ",", first.Concat(Columns(facts, key, list).Select(column => Cell(column.Type, column.Range, column.MayBeAbsent, firm))));

    private string Cell(DataType type, ValueRange? range, bool mayBeAbsent, string firm)
    {
        if (mayBeAbsent && _chance.OneIn(4)) return "无";
        if (type is DataType.Item target)
            return KeysOf(target.List, firm) is { Count: > 0 } keys ? _chance.Pick(keys) : "无";
        // A firm often speaks of itself.
        return type.Is(Kind.CreditCode) && firm.Length > 0 && !_chance.OneIn(4) ? firm : _cells.Cell(type, range);
    }

    private string PathOf(ListType list) => list.Parent < 0 ? list.Name.Text : $"{PathOf(_program.Lists[list.Parent])}.{list.Name.Text}";
}
