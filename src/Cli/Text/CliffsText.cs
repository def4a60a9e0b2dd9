using Duixian.Cli.Commands;
using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Text;

/// <summary>What <c>duixian cliffs</c> says.</summary>
internal static class CliffsText
{
    public static readonly Wording Summary = new(
        "规则里的断崖:一个事实只差最小的一档,金额就差很多的地方", "the cliffs of the rules: where the smallest step of one fact changes an award by much");

    public static readonly Wording Remarks = new(
        "每道门槛给出在声明的范围内找到的最大一跳,和出现它的一家虚构企业;两边的金额都由计算引擎算出。写「至少」的,别的企业可能跳得更多;不写的,已是这项奖补能给的最多。判断按待定,台账按没有,文字和代码按规则里写到的,余额按不变。",
        "For each threshold the largest jump found over the declared ranges, with an invented firm at which it happens; the engine has computed both sides. “At least” means that another firm may have a larger jump; without it the jump is the most the award can give. Judgements count as pending, the ledger as empty, texts and codes as the rules name them, balances as constant.");

    public static readonly CommandOption Least = new(
        "--min", new("金额", "amount"), new("只列跳得不小于这么多的;默认 1万元", "only jumps of at least this much; default: 10000yuan"));

    public static readonly CommandOption Award = WhatIfText.Award;

    public static Wording LeastInvalid(string text) => new(
        $"--min 应是大于零的金额,如 1万元,却是「{text}」。", $"--min should be an amount above zero, such as 10000yuan, not “{text}”.");

    public static Wording None(string least) => new($"没有找到不小于 {least} 的断崖。", $"No cliff of at least {least} was found.");

    public static Wording Count(int count, string least) => new($"共 {count} 处,每处不小于 {least}。", $"{count} cliffs of at least {least}.");

    public static Wording Unreached(string awards) => new($"没有找到能得的企业,没有查:{awards}", $"No firm was found that gets these, so they were not searched: {awards}");

    public static Wording Progress(int done, int all, Wording award) => new($"正在查 {done}/{all} {award.Chinese} …", $"searching {done}/{all} {award.English} …");
}
