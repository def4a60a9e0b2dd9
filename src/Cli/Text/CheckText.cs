using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Text;

/// <summary>The summary of <c>check</c>.</summary>
internal static class CheckText
{
    public static readonly Wording Fine = new("检查通过。", "The package is fine.");
    public static readonly Wording Failed = new("检查没有通过。", "The package has errors.");

    public static Wording Holds(int documents, int awards, int provisions) => new(
        $"{documents} 份文档:{awards} 项奖补,{provisions} 个不计金额的事项",
        $"{documents} documents: {awards} awards, {provisions} provisions without an amount");

    public static Wording Uses(int facts, int lists, int judgements, int parameters) => new(
        $"{facts} 个事实,{lists} 个清单,{judgements} 个判断,{parameters} 个参数、限额和选择",
        $"{facts} facts, {lists} lists, {judgements} judgements, {parameters} parameters, limits and choices");

    public static Wording Beside(int notices, int cases) => new(
        $"{notices} 份通知,{cases} 份算例", $"{notices} notices, {cases} documents of cases");
}
