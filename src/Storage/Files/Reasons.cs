using System.Globalization;
using Duixian.Language.Diagnostics;

namespace Duixian.Storage.Files;

/// <summary>The words that complete the diagnostics of this folder, in both languages.</summary>
internal static partial class Reasons
{
    public static readonly Wording NotFound = new("文件不存在", "it does not exist");
    public static readonly Wording IsFolder = new("这是文件夹,不是文件", "it is a folder, not a file");
    public static readonly Wording NoPermission = new("没有读取权限", "there is no permission to read it");
    public static readonly Wording PathInvalid = new("路径写法不对", "the path is not well formed");
    public static readonly Wording ReadFailed = new("读取中途出错,可能被其他程序占用",
        "reading failed half-way; another program may hold it");

    public static readonly Wording NoSuchFolder = new("没有这个文件夹", "there is no such folder");
    public static readonly Wording NoPermissionToWrite = new("没有写入权限", "there is no permission to write there");
    public static readonly Wording WriteFailed = new("没有写成,可能磁盘已满,或被其他程序占用(如在 Excel 里开着)",
        "writing failed; the disk may be full, or another program such as Excel may hold it");

    public static readonly Wording NotAMap = new(
        "最外层应是「名称: 值」的列表", "the outermost level must be names with values, such as “name: value”");

    public static readonly Wording ColonNeeded = new(
        "名称和值之间要用半角冒号,后面空一格,例如「营业收入: 3亿元」",
        "a name and its value are parted by a plain colon and a space, such as “revenue: 300000000yuan”");

    public static readonly Wording AnchorRefused = new(
        "不接受 & 和 *(锚点和别名);若是文字,请加引号",
        "anchors and aliases (& and *) are not taken; put a text in quotes");

    public static readonly Wording TagRefused = new(
        "不接受 !(类型标记);若是文字,请加引号", "tags (!) are not taken; put a text in quotes");

    public static readonly Wording KeyNotText = new("名称必须是文字", "a name must be a text");

    public static readonly Wording SecondDocument = new(
        "一个文件只能有一份事实,「---」之后的内容请另存",
        "one file holds one set of facts; keep what follows “---” in a file of its own");

    public static readonly Wording TabIndent = new(
        "缩进不能用制表符,请改用空格", "a tab cannot indent; use spaces");

    public static readonly Wording QuoteNotClosed = new("引号没有结束", "a quote is never closed");

    public static readonly Wording BracketNotClosed = new(
        "括号没有配对,或括号内缺少逗号", "brackets do not match, or a comma is missing inside them");

    public static readonly Wording IndentUneven = new(
        "缩进没有对齐,或上一行缺少冒号", "the indentation is uneven, or the line above lacks its colon");

    public static readonly Wording ReservedStart = new(
        "值不能以 @、`、%、>、| 开头;若是文字,请加引号",
        "a value cannot start with @, `, %, > or |; put a text in quotes");

    public static readonly Wording YamlBroken = new(
        "从这里起读不懂,请检查冒号、缩进和引号",
        "it cannot be understood from here on; check colons, indentation and quotes");

    public static readonly Wording JsonBroken = new(
        "从这里起不是 JSON,请检查逗号、引号和括号;名称要用双引号",
        "it is not JSON from here on; check commas, quotes and brackets; names stand in double quotes");

    public static readonly Wording NoRows = new("表里没有内容", "the table is empty");

    public static Wording FileInTheWay(string path) => new($"「{path}」是文件,不是文件夹", $"“{path}” is a file, not a folder");

    public static Wording TooDeep(int limit) => new(
        $"嵌套超过 {Text(limit)} 层", $"it is nested deeper than {Text(limit)} levels");

    public static Wording TooMany(int limit) => new(
        $"内容超过 {Text(limit)} 项", $"it holds more than {Text(limit)} values");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
