using Duixian.Cli.Commands;
using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Text;

/// <summary>What <c>duixian graph</c> says.</summary>
internal static class GraphText
{
    public static readonly Wording Summary = new("画出政策包里谁依赖谁", "draw what depends on what in a package");

    public static readonly Wording Remarks = new(
        "画出事实、清单的字段、判断、参数、表、定义、奖补和它们之上的共同上限、重叠、预算;箭头从被用到的指向用到它的。屏幕上是 Mermaid 文本,图片用 --out。",
        "Facts, fields of lists, judgements, parameters, tables, definitions, awards, and the shared caps, overlaps and budgets over them; arrows lead from what is used to what uses it. Standard output is Mermaid text; --out makes a picture.");

    public static readonly CommandOption Award = new(
        "--award",
        new("名称", "name"),
        new("只画这一项奖补要用到的:中文名或英文名", "only what this award needs: its Chinese name or its English alias"));

    public static readonly CommandOption Out = new(
        "--out",
        new("文件", "file"),
        new(
            "写到这个文件,已有的会被替换:.svg 是图片,.mmd 是 Mermaid 文本;默认把 Mermaid 文本输出到屏幕",
            "write to this file, replacing it: .svg is a picture, .mmd Mermaid text; default: Mermaid text on standard output"));

    public static Wording OutUnknown(string path) => new(
        $"--out 只能是 .svg 或 .mmd 文件,却是「{path}」。", $"--out takes a .svg or .mmd file, not “{path}”.");

    public static Wording Written(string path, int parts, int arrows) => new(
        $"已写到 {path}:{parts} 项,{arrows} 条依赖。", $"Written to {path}: {parts} parts, {arrows} dependencies.");
}
