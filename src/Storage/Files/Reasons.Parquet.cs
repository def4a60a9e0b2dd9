using Duixian.Language.Diagnostics;

namespace Duixian.Storage.Files;

internal static partial class Reasons
{
    public static readonly Wording ParquetBroken = new("不是完好的 Parquet 文件,请重新导出", "it is no sound Parquet file; export it again");

    public static readonly Wording ParquetType = new(
        "Parquet 列的类型不支持;请用文字、是否、整数、小数(decimal)、双精度数或日期",
        "a column of this type is not taken; use text, boolean, integer, decimal, double or date");

    public static readonly Wording FenNotWhole = new(
        "名称以 _fen 结尾的列是金额,单位为分,须是 64 位整数", "a column whose name ends in _fen holds money in fen, as a 64-bit integer");
}
