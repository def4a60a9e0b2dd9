using System.Globalization;
using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

/// <summary>Entries of earlier awards from a sheet; docs/language/ledger.md.</summary>
internal static class LedgerReader
{
    public static IReadOnlyList<Entry> Read(Program program, string text)
    {
        var rows = Sheets.Rows(text);
        List<Entry> entries = [];
        int ColumnOf(string name) => rows[0].ToList().FindIndex(head => FirmReader.Header().Match(head).Groups[1].Value == name);
        string? unit = FirmReader.Header().Match(rows[0][ColumnOf("金额")]).Groups[3] is { Success: true, Value: var written } ? written : null;
        foreach (var row in rows.Skip(1))
        {
            if (row[0] == "无") continue;
            string? Cell(string name)
            {
                int column = ColumnOf(name);
                string cell = column < 0 || column >= row.Count ? "" : row[column];
                if (cell == "?") throw new NotCovered("an unknown entry of the ledger");
                return cell.Length == 0 ? null : cell;
            }

            int year = int.Parse(Cell("年度")!, CultureInfo.InvariantCulture);
            string award = Cell("奖补") ?? "";
            entries.Add(new Entry(
                row[0],
                program.Awards.FirstOrDefault(each => each.Name.Text == award || each.Name.Alias == award)?.Name.Text ?? award,
                Cell("对象"),
                Cell("家族"),
                year,
                CellText.Number(Cell("金额")!, unit, needsUnit: true),
                BuiltinOptions.LedgerStates.Members[BuiltinOptions.LedgerStates.IndexOf(Cell("状态")!)].Text,
                Cell("日期") is { } day ? CellText.Day(day) : new DateOnly(year, 12, 31),
                Cell("政策"),
                Cell("层级")));
        }

        return entries;
    }
}
