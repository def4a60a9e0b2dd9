using Duixian.Language.Diagnostics;

namespace Duixian.Storage.Files;

internal static partial class Reasons
{
    public static readonly Wording WorkbookBroken = new(
        "不是完好的 Excel 工作簿,请用 Excel 打开后另存为 .xlsx",
        "it is no sound Excel workbook; open it in Excel and save it as .xlsx");

    public static readonly Wording WorkbookOldOrEncrypted = new(
        "是旧版 .xls 或设有密码的工作簿,请去掉密码并另存为 .xlsx",
        "it is an old .xls workbook or has a password; remove the password and save it as .xlsx");

    public static readonly Wording WorkbookTooLarge = new(
        "工作簿展开后太大,请只保留需要填报的工作表",
        "the workbook is too large once unpacked; keep only the sheets that are needed");

    public static readonly Wording CellBroken = new("单元格内容损坏", "the content of the cell is damaged");

    public static readonly Wording DigitsLost = new(
        "数字超过 15 位,Excel 已丢失后面的数字;请把单元格设为文本再重新填写",
        "the number has more than 15 digits and Excel has lost the rest; format the cell as text and enter it again");

    public static readonly Wording FormulaNotComputed = new(
        "公式还没有计算结果,请用 Excel 打开并保存",
        "the formula was never computed; open the workbook in Excel and save it");

    public static readonly Wording MergedNumber = new(
        "合并单元格跨了几行,数字属于哪一行不清楚,请拆分",
        "the merged cell spans several rows and its number could belong to any of them; split it");

    public static readonly Wording HeaderMissing = new(
        "这里有内容,却没有名称或表头", "there is a value here but no name or header for it");

    public static Wording CellError(string shown) => new(
        $"单元格是错误值 {shown},请改正公式", $"the cell holds the error {shown}; correct its formula");

    public static Wording TooManyRows(int limit) => new(
        $"工作表超过 {Text(limit)} 行", $"the sheet has more than {Text(limit)} rows");

    public static Wording ParentSheetMissing(string parent) => new(
        $"先建工作表「{parent}」,再写它的下级。", $"Add the sheet “{parent}” that it belongs to.");
}
