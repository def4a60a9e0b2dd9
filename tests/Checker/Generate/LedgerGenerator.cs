using System.Globalization;
using Duixian.Language.Ir;
using Duixian.Tests.Support.Generate;

namespace Duixian.Tests.Checker.Generate;

/// <summary>Earlier awards of generated firms: of these awards and others, for their items and others, in every state.</summary>
internal sealed class LedgerGenerator(
    Program program, int year, Chance chance, IReadOnlyDictionary<(int List, string Firm), List<string>> keys)
{
    private const string Head = "企业,奖补,对象,年度,金额,状态,日期,家族,政策";

    public string Ledger(IEnumerable<string> firms)
    {
        List<string> rows = [Head];
        foreach (string firm in firms)
        {
            for (int entries = chance.OneIn(3) ? 0 : chance.Below(6); entries > 0; entries--) rows.Add(Entry(firm));
        }

        return string.Concat(rows.Select(row => row + "\n"));
    }

    private string Entry(string firm)
    {
        Award award = chance.Pick(program.Awards);
        int entryYear = year - chance.Below(4);
        string item = Item(award, firm);
        string day = chance.OneIn(2)
            ? ""
            : new DateOnly(entryYear, 1, 1).AddDays(chance.Pick(0, 364, chance.Below(365))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string state = chance.Pick("已预留", "已批准", "已兑付", "已兑付", "已退回");
        string scheme = chance.OneIn(4) ? "别的政策" : "";
        string name = scheme.Length > 0 || chance.OneIn(8) ? "别的奖补" : award.Name.Text;
        string family = chance.OneIn(2) ? item : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{firm},{name},{item},{entryYear},{chance.Between(1, 900)}{chance.Pick("元", ".05元", "00元", "万元")},{state},{day},{family},{scheme}");
    }

    private string Item(Award award, string firm) => award.Grain switch
    {
        Grain.EachOption { Type.Members: var members } => chance.Pick(members) is var member && chance.OneIn(2) ? member.Text : member.Alias,
        Grain.EachItem { List: var list } when keys.TryGetValue((list, firm), out List<string>? own) && own.Count > 0 && !chance.OneIn(6) =>
            chance.Pick(own),
        Grain.EachItem => "别的项",
        _ => "",
    };
}
