using System.Globalization;

namespace Duixian.Tests.Checker;

/// <summary>The ledger with what a run granted written behind it, for the run of the year after.</summary>
internal static class CarriedLedger
{
    /// <summary>One line for each grant of more than nothing, decided and not yet paid, without a day of its own.</summary>
    public static string After(string ledger, int year, IEnumerable<CheckedAward> granted)
    {
        IReadOnlyList<string> header = Sheets.Rows(ledger)[0];
        return ledger.TrimEnd('\n') + "\n" + string.Concat(granted.Where(award => award.Granted.Fen > 0).Select(award =>
            string.Join(',', header.Select(column => Cell(FirmReader.Header().Match(column).Groups[1].Value, year, award))) + "\n"));
    }

    private static string Cell(string column, int year, CheckedAward award) => column switch
    {
        "企业" => award.Firm,
        "奖补" => award.Award,
        "对象" => award.Item.Split('/')[^1],
        "年度" => year.ToString(CultureInfo.InvariantCulture),
        "金额" => $"{Yuan(award.Granted.Fen)}元",
        "状态" => "已批准",
        "家族" => award.Family,
        _ => "",
    };

    /// <summary>Fen as yuan with two decimals.</summary>
    public static string Yuan(long fen) => string.Create(CultureInfo.InvariantCulture, $"{fen / 100}.{fen % 100:00}");
}
