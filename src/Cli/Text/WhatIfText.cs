using Duixian.Cli.Commands;
using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Text;

/// <summary>What <c>duixian whatif</c> says.</summary>
internal static class WhatIfText
{
    public static readonly Wording Summary = new(
        "离每道门槛还差多少,改哪一个事实能得到、能到顶", "how far each threshold is, and which single fact makes an award due or brings it to its cap");

    public static readonly Wording Remarks = new(
        "每次只改一个事实,其余照旧,给出最小的改动:金额到分,比例到 0.01%,日期到日。改动和结果都由计算引擎在那一点上算出来核对过。不写 --fact 就逐个试每个数值和日期。",
        "One fact is changed at a time, all others stay; the change is the smallest there is: money to the fen, ratios to 0.01 %, dates to the day. The engine itself computes what comes of it. Without --fact each number and date is tried.");

    public static readonly CommandOption Award = new(
        "--award", new("名称", "name"), new("只看这一项奖补:中文名或英文名", "only this award: its Chinese name or its English alias"));

    public static readonly CommandOption Fact = new(
        "--fact",
        new("名称", "name"),
        new("只改这个事实;逐年的可以写年份,如 营业收入(2025);可以写多次", "only this fact, with its year if it is yearly, such as revenue(2025); may be given several times"),
        MayRepeat: true);

    public static readonly CommandOption WhyNot = new(
        "--why-not",
        null,
        new("为什么没有得到(或没有更多):哪些条件不满足,最少要改哪几个事实", "why it is not due, or not more: which conditions fail, and the fewest facts that would have to change"));

    public static readonly Wording WhyNotRemarks = new(
        "--why-not 找一起改就够的最少几个事实;每一组都由计算引擎算过,少改一个就不够。",
        "--why-not looks for the fewest facts that are enough together; the engine has computed each set, and one fact less is not enough.");

    public static Wording FactUnknown(string name, Wording didYouMean) => new(
        $"没有「{name}」这个事实。{didYouMean.Chinese}", $"There is no fact “{name}”. {didYouMean.English}");

    public static Wording NotApplicable(string awards) => new($"不适用:{awards}", $"Not applicable: {awards}");
}
