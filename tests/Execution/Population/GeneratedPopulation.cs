using System.Globalization;
using Duixian.Tests.Support;
using Duixian.Tests.Support.Generate;

namespace Duixian.Tests.Execution.Population;

/// <summary>A small policy in which every stage can matter, and firms whose figures tie, overlap and run short on purpose.</summary>
internal static class GeneratedPopulation
{
    private static readonly string[] Matters = ["P1", "P2", "P3"];

    /// <summary>A policy with three awards, two of them with places, a shared cap, an overlap and an envelope.</summary>
    public static string Rules(Chance chance) => $"""
        事实 合格 (fit) : 是否
        事实 分 (points) : 数
        事实 次分 (more_points) : 数
        事实 类 (kind_of_firm) : 选项 {'{'}甲类 (first_kind), 乙类 (second_kind){'}'}
        事实 大额 (large) : 金额
        事实 中额 (middle) : 金额
        事实 小额 (small) : 金额
        事实 大事 (large_matter) : 文字
        事实 中事 (middle_matter) : 文字
        限额 大顶 (large_cap) : 金额 = {chance.Between(5, 12)}元 由 "通知"
        奖补 大奖 (large_award) 对象 企业 周期 每年
          条件
            合格者 (the_fit): 合格
          金额 大额, 最高 大顶
          重叠键 大事
          遴选
            取前 {chance.Between(1, 5)} 名
            自 {chance.Pick("申报者", "符合条件者", "符合条件者")}
            排序 {chance.Pick("分", "名次之和(分, 次分)", "加权(分 × 60%, 次分 × 40%)")}
            名次 {chance.Pick("竞争名次", "密集名次")}
            先比 次分 {chance.Pick("降序", "升序")}
            并列 {chance.Pick("全部入选", "全部不入选", "抽签", "评审决定")}
            每类 类 最多 {chance.Between(1, 4)}
            候补 2
        奖补 中奖 (middle_award) 对象 企业 周期 每年
          金额 中额
          重叠键 中事
          遴选
            取前 {chance.Between(1, 4)} 名
            排序 次分
            并列 {chance.Pick("全部入选", "全部不入选", "抽签")}
        奖补 小奖 (small_award) 对象 企业 周期 每年
          金额 小额
          重叠键 大事
        共同上限 两奖上限 (both_cap) 适用 大奖, 小奖
          企业 每年 {chance.Between(6, 16)}元
          分摊 {chance.Pick("依次", "按比例")}
        重叠 不重复 (never_twice) 适用 大奖, 中奖, 小奖 办法 补差
        重叠 别处 (elsewhere) 来源 "同类政策" 适用 {chance.Pick("大奖, 小奖", "中奖, 小奖")} 办法 {chance.Pick("补差", "补差", "不予")}
        预算 资金 (funds) 适用 大奖, 中奖, 小奖
          额度 {chance.Between(5, 60)}元
          不足时 {chance.Pick("按比例", "截止线", "不削减")}
          分担 {chance.Between(0, 100)}%
        """;

    /// <summary>The same policy where whoever qualifies is in: offers hang on nobody else.</summary>
    public static string WithoutPlaces(string rules)
    {
        bool isSelection = false;
        return string.Join('\n', rules.Split('\n').Where(line =>
        {
            isSelection = line.Trim() == "遴选" || (isSelection && line.StartsWith("    ", StringComparison.Ordinal));
            return !isSelection;
        }));
    }

    /// <summary>The same firms with some of their facts, or of the matters of their awards, left out.</summary>
    public static string WithGaps(string firms, Chance chance) => string.Join(
        '\n', firms.Split('\n').Where(line => line.StartsWith('#') || line.StartsWith("台账:", StringComparison.Ordinal) || line.StartsWith(' ') || !chance.OneIn(5)));

    /// <summary>A firm as <see cref="Populate"/> reads it; now and then a figure is missing, unless all is to be known.</summary>
    public static string Firm(string code, Chance chance, bool qualifies = true, bool isComplete = false)
    {
        string Known(string name, string value) => chance.OneIn(25) && !isComplete ? "" : $"{name} = {value}\n";
        string Number(int most) => chance.Below(most).ToString(CultureInfo.InvariantCulture);
        return $"# {code}\n合格 = {(qualifies && !chance.OneIn(5) ? "是" : "否")}\n" + Known("分", Number(4)) + Known("次分", Number(3))
            + $"类 = {chance.Pick("甲类", "乙类")}\n" + Known("大额", Number(12) + "元") + Known("中额", Number(12) + "元") + Known("小额", Number(12) + "元")
            // Each firm has matters of its own: the same one for two firms is another test.
            + $"大事 = {code}{chance.Pick(Matters)}\n中事 = {code}{chance.Pick(Matters)}\n"
            + (chance.OneIn(2) ? "台账 = 无记录\n" : $"台账:\n  奖补 = 区里的奖, 对象 = {code}{chance.Pick(Matters)}, 年度 = 2025, 金额 = {Number(9)}元, 状态 = 已批准, 政策 = 区政策\n");
    }
}
