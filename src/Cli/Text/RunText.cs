using Duixian.Cli.Commands;
using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Text;

/// <summary>What <c>duixian run</c> says.</summary>
internal static class RunText
{
    public static readonly Wording Summary = new(
        "对一批企业算完整的一年:资格、金额、排名、重叠、预算", "compute a whole year over many firms: eligibility, amounts, ranking, overlap, budget");

    public static readonly Wording Remarks = new(
        "企业表一行一家,第一列是企业的代码;每个清单一张表(工作簿里一个工作表,或 firms.清单名.csv、firms.清单名.parquet),第一列也是企业的代码。行的先后不影响结果。",
        "One row a firm, its code in the first column; one table a list (a sheet, or firms.LIST.csv or .parquet), the firm's code first. The order of rows plays no part.");

    public static readonly CommandOption Population = new(
        "--population", new("文件", "file"), new("企业表:.csv(UTF-8 或 GB18030)、.xlsx 或 .parquet", "the firms: .csv (UTF-8 or GB18030), .xlsx or .parquet"), IsRequired: true);

    public static readonly CommandOption Ledger = new(
        "--ledger",
        new("文件", "file"),
        new("台账:以前的奖补,第一列是企业的代码;不给时历史未知", "earlier awards, the firm's code first; without it the history is unknown"));

    public static readonly CommandOption AsOf = new(
        "--as-of", new("日期", "date"), new("只看这一天(含)以前的台账,例如 2026-06-30", "only the ledger up to and including this day, such as 2026-06-30"));

    public static readonly CommandOption Seed = new(
        "--seed", new("文字", "text"), new("抽签用的种子,须当众记录;不给时待抽签", "the recorded seed of draws; without it they are pending"));

    public static readonly CommandOption LedgerOut = new(
        "--ledger-out", new("文件", "file"), new("把本年核定的奖补接在台账后面,写到这个文件(.csv 或 .xlsx)", "write the ledger with this year's grants behind it to this file (.csv or .xlsx)"));

    public static readonly CommandOption Folder = new(
        "--out", new("文件夹", "folder"), new("结果写到这个文件夹(CSV 和 results.xlsx);文件名按语言定,再运行一次会替换同名文件", "write the results into this folder (CSV and results.xlsx); file names are those of the language, and another run replaces files of the same name"));

    public static readonly Wording NoLedger = new(
        "没有给台账:以前领过什么未知,凡问到台账的金额都是范围。没有历史就给一张只有表头和「无」的台账。",
        "No ledger was given: what was received before is unknown, and every amount that asks for it is a range. If there is no history, give a ledger that holds only “none” below its header.");

    public static readonly Wording HasErrors = new("有错误,逐条列在错误表里;有错误的不算不符合。", "There are errors, each listed in the table of errors; none of them counts as not eligible.");

    public static readonly Wording Award = new("奖补", "award");
    public static readonly Wording Eligible = new("符合", "eligible");
    public static readonly Wording Entitled = new("应得", "entitled");
    public static readonly Wording Selected = new("入选后", "selected");
    public static readonly Wording Chosen = new("择优后", "chosen");
    public static readonly Wording Granted = new("核定", "granted");
    public static readonly Wording Open = new("未定", "open");
    public static readonly Wording Errors = new("错误", "errors");
    public static readonly Wording Total = new("合计", "total");

    public static Wording DayInvalid(string written) => new($"「{written}」不是日期,应写成 2026-06-30 这样", $"“{written}” is no date; write it like 2026-06-30");

    public static Wording Progress(int done, int all) => new($"已算 {done} / {all} 家", $"{done} of {all} firms");

    public static Wording Firms(int count, int year) => new($"{year} 年,{count} 家企业", $"{year}, {count} firms");

    public static Wording Written(string folder, string files) => new($"结果写在 {folder}:{files}", $"Results written to {folder}: {files}");

    public static Wording LedgerWritten(string file) => new($"台账写在 {file}", $"Ledger written to {file}");

    public static Wording LedgerForm(string file) => new(
        $"--ledger-out 只写 .csv 或 .xlsx,不写「{file}」", $"--ledger-out writes .csv or .xlsx, not “{file}”");

    public static Wording NoticeOfOtherYear(int announced, int year) => new(
        $"注意:通知是 {announced} 年度的,算的是 {year} 年度;它公布的数照样用了。换 {year} 年度的通知,或去掉 --year。",
        $"Note: the notice is of {announced} and {year} is computed, with the figures it announces. Give the notice of {year}, or leave out --year.");

    public static Wording OutOfTerm(int year) => new(
        $"注意:{year} 年不在本政策的施行期内,没有一项奖补要算;施行期见「版本」表。",
        $"Note: the policy is not in force in {year}, so there is no award to compute; the table of versions says when it is.");

    public static Wording EntriesOfOthers(int count) => new(
        $"{count} 笔台账的企业不在这次的企业里,没有用到", $"{count} entries of the ledger are of firms that are not in this run, and were not used");

    public static Wording ItemsOfLedger(int count, string firm, string award, string item) => new(
        $"{count} 笔台账的对象在企业的清单里没有,例如 {firm} 的{award}「{item}」;可能是往年的,否则请核对编号",
        $"{count} entries of the ledger are for items the firm does not have, such as “{item}” of {firm} ({award}); they may be of earlier years, otherwise check the key");

    /// <summary>A line of the table of errors: the place, what is wrong, what to do.</summary>
    public static Wording Mistake(string place, string message, string help)
    {
        var sentence = message.EndsWith('?') || message.EndsWith('\uFF1F');
        return help.Length == 0 ? $"{place}: {message}" : new Wording($"{place}: {message}{(sentence ? "" : "。")}{help}", $"{place}: {message}{(sentence ? " " : ". ")}{help}");
    }

    public static Wording PendingIncluded(int count, string amount) => new(
        $"应得、入选后、择优后含待判断的 {count} 项,择优后其中 {amount} 元;判断作出以前不核定",
        $"entitled, selected and chosen hold {count} awards whose judgement is pending, CNY {amount} of what is chosen; nothing of it is granted before");

    public static Wording BudgetShort(string name, string asked, string envelope) =>
        new($"{name}:需要 {asked} 元,额度 {envelope} 元", $"{name}: CNY {asked} asked, envelope CNY {envelope}");
}
