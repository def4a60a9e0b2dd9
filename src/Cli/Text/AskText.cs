using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Text;

/// <summary>What an interview says.</summary>
internal static class AskText
{
    public static readonly Wording Mark = new("duixian ask 的答案,可以接着问", "answers of duixian ask, to be resumed");
    public static readonly Wording AnswerName = new("答案", "answer");
    public static readonly Wording HowMany = new("有几项", "how many");
    public static readonly Wording CountExample = new("写一个整数;没有就写 0", "write a whole number; 0 for none");
    public static readonly Wording Colon = new(":", ": ");
    public static readonly Wording FirstAlready = new("这已经是第一问。", "This is the first question.");
    public static readonly Wording ReviewTitle = new("请核对您的回答", "Please check your answers");

    public static readonly Wording Commands = new(
        "? 看说明  - 不清楚,先跳过  < 回到上一问  q 退出(答案已保存)",
        "? help  - unknown, skip  < back  q leave (answers are kept)");

    public static readonly Wording ReviewCommands = new(
        "写编号改那一项;直接回车看结果;q 退出。", "A number corrects that answer; the enter key shows the result; q leaves.");

    public static readonly Wording NobodyThere = new(
        "没有人可以回答:请在终端里运行 duixian ask,或把答案逐行从标准输入送进来。",
        "There is nobody to answer: run duixian ask in a terminal, or feed the answers line by line.");

    private static readonly string[] NoneWords = ["无", "没有", "none", "no"];

    public static bool IsNone(string text) => NoneWords.Contains(text, StringComparer.OrdinalIgnoreCase);

    public static Wording ItemOf(Wording list, int number) => new($"{list.Chinese}第 {number} 项", $"{list.English} no. {number}");

    public static Wording ItemNamed(Wording list, string key) => new($"{list.Chinese}「{key}」", $"{list.English} “{key}”");

    public static Wording Items(int count) => new($"{count} 项", count == 1 ? "1 item" : $"{count} items");

    public static Wording Heading(int number, string title, int open) => new(
        $"第 {number} 问  {title}(目前还有 {open} 问)", $"Question {number}: {title} ({open} open now)");

    public static Wording Hints(string type, string unit, string range) => new(
        $"类型:{type}{(unit.Length > 0 ? $",单位如 {unit}" : "")}{(range.Length > 0 ? $",范围 {range}" : "")}",
        $"type: {type}{(unit.Length > 0 ? $", unit such as {unit}" : "")}{(range.Length > 0 ? $", range {range}" : "")}");

    public static Wording Evidence(string evidence) => new($"证明:{evidence}", $"evidence: {evidence}");

    public static Wording Means(string amount) => new($"即 {amount}", $"that is {amount}");

    public static Wording CountInvalid(string text, int most) => new(
        $"「{text}」不是 0 到 {most} 的整数。更多的项请用 Excel 文件填写(duixian facts --out …xlsx)。",
        $"“{text}” is no whole number from 0 to {most}. For more items fill in a workbook (duixian facts --out …xlsx).");

    public static Wording WillSave(string file) => new($"每答一问就保存到 {file}。", $"Every answer is saved to {file}.");

    public static Wording Resumed(int count, string file) => new(
        $"接着上次:{file} 里已有 {count} 个答案。", $"Going on: {file} holds {count} answers already.");

    public static Wording Saved(string file) => new(
        $"已保存到 {file};再运行同样的命令就接着问。", $"Saved to {file}; the same command goes on from here.");

    public static Wording OriginalKept(string file) => new(
        $"保存答案会去掉原文件里的注释;原文件另存为 {file}。", $"Saving drops the comments of the file; it is kept as {file}.");

    public static Wording SkippedSome(int count) => new(
        $"有 {count} 问跳过了,结果里按未知计算。", $"{count} skipped; they count as unknown in the result.");
}
