using Duixian.Cli.Commands;
using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Text;

/// <summary>What <c>duixian cliffs</c> says.</summary>
internal static class CliffsText
{
    public static readonly Wording Summary = new(
        "规则里的断崖:一个事实只差最小的一档,金额就差很多的地方", "the cliffs of the rules: where the smallest step of one fact changes an award by much");

    public static readonly Wording Remarks = new(
        "每道门槛给出找到的最大一跳,和出现它的一家企业:从一家虚构的企业和政策包算例里的企业出发,在声明的范围内改动其余事实去找;两边的金额都由计算引擎算出。写「至少」的,别的企业可能跳得更多;不写的,跳的已是每种清单一项、没有台账的企业最多能得的数。没有列出的门槛,不等于没有断崖。",
        "For each threshold the largest jump found, with a firm at which it happens: the search starts from an invented firm and from those of the package's worked cases and moves the other facts within their declared ranges; the engine has computed both sides. “At least” means that another firm may have a larger jump; without it the jump is all that a firm with one item in each list and an empty ledger can get. A threshold that is not listed may be a cliff all the same.");

    public static readonly CommandOption Least = new(
        "--min", new("金额", "amount"), new("只列跳得不小于这么多的;默认 1万元", "only jumps of at least this much; default: 10000yuan"));

    public static readonly CommandOption Award = WhatIfText.Award;

    public static readonly CommandOption Article = new(
        "--article", new("编号", "number"), new("只看这一条的奖补,如 2、art-02", "only the awards of this article, such as 2 or art-02"));

    public static Wording LeastInvalid(string text) => new(
        $"--min 应是大于零的金额,如 1万元,却是「{text}」。", $"--min should be an amount above zero, such as 10000yuan, not “{text}”.");

    public static Wording None(string least) => new($"没有找到不小于 {least} 的断崖。", $"No cliff of at least {least} was found.");

    public static Wording Count(int count, string least) => new($"共 {count} 处,每处不小于 {least}。", $"{count} cliffs of at least {least}.");

    public static Wording Unreached(string awards) => new($"没有找到能得的企业,没有查:{awards}", $"No firm was found that gets these, so they were not searched: {awards}");

    public static Wording Progress(int done, int all, Wording award) => new($"正在查 {done}/{all} {award.Chinese} …", $"searching {done}/{all} {award.English} …");
}
