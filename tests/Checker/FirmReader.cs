using System.Globalization;
using System.Text.RegularExpressions;
using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

/// <summary>Firms and their lists from sheets; docs/facts-files.md.</summary>
internal sealed partial class FirmReader(Program program)
{
    private const string None = "无";

    public IReadOnlyList<Firm> Read(Sheets sheets)
    {
        IReadOnlyList<IReadOnlyList<string>> rows = sheets.ByName[""];
        List<Firm> firms = [];
        foreach (var row in rows.Skip(1))
        {
            Firm firm = new(row[0]);
            Fill(firm, rows[0], row, program.Facts, list: -1);
            firms.Add(firm);
        }

        Dictionary<string, Firm> byCode = firms.ToDictionary(firm => firm.Code);
        // A list stands after the one it belongs to, so that the items above are there already.
        foreach (ListType list in program.Lists.OrderBy(Depth))
        {
            if (sheets.ByName.TryGetValue(PathOf(list), out var sheet)) ReadList(list, sheet, byCode);
        }

        if (sheets.ByName.Keys.Except(program.Lists.Select(PathOf).Append("")).ToList() is [var extra, ..])
            throw new NotCovered($"a sheet of {extra}");
        return firms;
    }

    private void ReadList(ListType list, IReadOnlyList<IReadOnlyList<string>> sheet, Dictionary<string, Firm> firms)
    {
        // A sheet without rows says nothing; in one with rows, who has none has no items.
        if (sheet.Count == 1) return;
        foreach (Firm firm in firms.Values)
        {
            foreach (Holder holder in HoldersOf(list, firm)) holder.Lists[list.Index] = [];
        }

        foreach (var row in sheet.Skip(1))
        {
            if (row[0] == None) continue;
            // A table of shared items names no firm: all firms see them.
            bool isShared = list.IsShared && !firms.ContainsKey(row[0]);
            foreach (Firm firm in isShared ? [.. firms.Values] : (Firm[])[firms[row[0]]]) ReadItem(list, sheet[0], row, firm, isShared);
        }

        foreach (Firm firm in firms.Values) ResolveReferences(firm);
    }

    private void ReadItem(ListType list, IReadOnlyList<string> header, IReadOnlyList<string> row, Firm firm, bool isShared)
    {
        Holder holder = firm;
        if (list.Parent >= 0) holder = HoldersOf(list, firm).OfType<ItemOfList>().Single(item => item.Key == row[1]);
        string key = row[IndexOf(header, list.Fields[list.Key].Name, isShared ? 0 : list.Parent < 0 ? 1 : 2)];
        if (holder.Lists[list.Index].Exists(other => other.Key == key)) throw new NotCovered($"the key {key} given twice");
        ItemOfList found = new(list, key, holder as ItemOfList);
        Fill(found, header, row, list.Fields, list.Index);
        holder.Lists[list.Index].Add(found);
    }

    private IEnumerable<Holder> HoldersOf(ListType list, Firm firm) => list.Parent < 0
        ? [firm]
        : HoldersOf(program.Lists[list.Parent], firm).SelectMany(above => above.Lists.GetValueOrDefault(list.Parent, []));

    private void Fill(Holder holder, IReadOnlyList<string> header, IReadOnlyList<string> row, IEnumerable<Fact> facts, int list)
    {
        IEnumerable<(Name Name, DataType Type, ValueRange? Range)> asked =
        [
            .. facts.Select(fact => (fact.Name, fact.Type, fact.Range)),
            .. program.Judgements.Where(each => each.List == list).Select(each => (each.Name, each.Type, each.Range)),
        ];
        foreach (var (name, type, range) in asked)
        {
            Dictionary<int, Answer> years = [];
            for (int column = 0; column < header.Count; column++)
            {
                Match head = Header().Match(header[column]);
                if (!IsNamed(name, head.Groups[1].Value)) continue;
                string cell = column < row.Count ? row[column] : "";
                string? unit = head.Groups[3].Success ? head.Groups[3].Value : null;
                if (type is not DataType.Yearly yearly)
                    holder.Facts[name.Text] = type is DataType.Item && cell is not ("" or "?" or None)
                        ? Answer.Of(new Value.Text(cell))
                        : CellText.Read(cell, unit, type, range);
                else
                    years[int.Parse(head.Groups[2].Value, CultureInfo.InvariantCulture)] = CellText.Read(cell, unit, yearly.Inner, range);
            }

            if (years.Count > 0) holder.Facts[name.Text] = Answer.Of(new Value.Yearly(years));
        }
    }

    /// <summary>A field that refers to an item holds the item instead of its key, as soon as the item is there.</summary>
    private void ResolveReferences(Firm firm)
    {
        foreach (ListType list in program.Lists)
        {
            foreach (Fact field in list.Fields)
            {
                if (field.Type is not DataType.Item { List: var target }) continue;
                List<ItemOfList> candidates = [.. HoldersOf(program.Lists[target], firm).SelectMany(holder => holder.Lists.GetValueOrDefault(target, []))];
                foreach (ItemOfList item in HoldersOf(list, firm).SelectMany(holder => holder.Lists.GetValueOrDefault(list.Index, [])))
                {
                    if (item[field.Name.Text] is { Value: Value.Text { Characters: var key } } && candidates.Find(each => each.Key == key) is { } found)
                        item.Facts[field.Name.Text] = Answer.Of(new Value.Item(found));
                }
            }
        }
    }

    private string PathOf(ListType list) => list.Parent < 0 ? list.Name.Text : $"{PathOf(program.Lists[list.Parent])}.{list.Name.Text}";

    private int Depth(ListType list) => list.Parent < 0 ? 0 : 1 + Depth(program.Lists[list.Parent]);

    private static bool IsNamed(Name name, string written) => name.Text == written || name.Alias == written;

    /// <summary>The column of a key, behind those that name the firm and the item above.</summary>
    private static int IndexOf(IReadOnlyList<string> header, Name name, int from) =>
        header.Index().Skip(from).First(column => IsNamed(name, Header().Match(column.Item).Groups[1].Value)).Index;

    // 营业收入(2025)(万元): a name, a year, a unit.
    [GeneratedRegex(@"^([^()]+)(?:\(([0-9]{4})\))?(?:\(([^()]+)\))?$")]
    internal static partial Regex Header();
}
