using Duixian.Tests.Support.Generate;

namespace Duixian.Tests.Checker.Generate;

/// <summary>
/// Small policies in which every stage decides: figures that tie, few places, pools, categories, caps of every allocation, differences,
/// overlaps and envelopes that run short. Amounts are small, so that fens are left over.
/// </summary>
internal static class StagePolicies
{
    private const string Facts = """
        政策 试政策 (trial_policy) 施行 2026-01-01 舍入 四舍五入 0.01元
        事实 代码 (firm_code) : 文字
        事实 合格 (fit) : 是否
        判断 评选 (panel_choice) : 是否 由 "评审组" | "the panel" 文件 "记录" | "the record"
        事实 分 (points) : 计数 范围 0 至 4
        事实 次分 (more_points) : 计数 范围 0 至 3
        事实 类 (kind_of_firm) : 选项 {甲类 (first_kind), 乙类 (second_kind)}
        事实 大额 (large) : 金额 范围 0元 至 12元
        事实 小额 (small) : 金额 范围 0元 至 9.99元
        选项 级别 (level) {四级 (fourth), 五级 (fifth)}
        清单 项目 (project) 键 项目编号 (project_no)
          投入 (spend) : 金额 范围 0元 至 10元
          得分 (score) : 计数 范围 0 至 3
          立项 (approved_on) : 日期 范围 2025-12-30 至 2026-01-03
        清单 子项 (part) 属于 项目 键 子项编号 (part_no)
          子额 (part_sum) : 金额 范围 0元 至 5元
        """;

    /// <summary>A policy from a chance.</summary>
    public static string Rules(Chance chance) => string.Join('\n', [Facts, .. Awards(chance), .. Joined(chance)]);

    private static IEnumerable<string> Awards(Chance chance)
    {
        string pool = chance.OneIn(3) ? "\n    名额池 公共" : "";
        int places = chance.Between(0, 5);
        yield return $"""
            奖补 大奖 (large_award) 对象 企业 周期 {Cycle(chance)}
              条件
                合格者 (the_fit): 合格
              金额
                大额 ÷ {chance.Between(1, 3)}
                例外 高分 (high) 当 分 ≥ 3: 大额 × {chance.Between(50, 150)}%
                例外 甲等 (first) 优先于 高分 当 类 = 甲类 且 次分 = 0: 1元
              重叠键 {chance.Pick("代码", "\"公事\"")}
            {Selection(chance, places, pool, "分", "次分", "类")}
            """;
        yield return $"""
            奖补 项目奖 (project_award) 对象 每个 项目 周期 {Cycle(chance)}
              条件
                立了项 (approved): 项目.立项 ≥ 2026-01-01
              金额 项目.投入 × {chance.Between(20, 130)}%
              重叠键 项目.项目编号
              {chance.Pick("", "起付 1元", "分期 50%, 30%, 20%", "分期 33.3%, 66.7%", "舍入 向下舍入 0.1元")}
            {(chance.OneIn(3) ? "" : Selection(chance, pool.Length > 0 ? places : chance.Between(0, 6), pool, "项目.得分", "项目.投入", "类"))}
            """;
        yield return $"""
            奖补 后补 (later_award) 对象 每个 项目 周期 每年
              金额 项目.投入 × {chance.Between(20, 130)}% − 台账 金额 {"{"}奖补: 项目奖; 对象: 项目; 计: 已兑付{"}"}, 最低 0元
              重叠键 项目
            """;
        yield return $"""
            奖补 子奖 (part_award) 对象 每个 子项 周期 每年
              金额 子项.子额
              重叠键 {chance.Pick("子项.子项编号", "项目.项目编号")}
            """;
        yield return $"""
            奖补 级奖 (level_award) 对象 企业 × 级别 周期 {Cycle(chance)}
              家族 级别
              金额 按 级别 {"{"}四级: 小额; 五级: 小额 × 2{"}"}
              重叠键 代码
              分期 {chance.Pick("50%, 50%", "100%", "40%, 35%, 25%")}
            """;
    }

    private static string Cycle(Chance chance) => chance.Pick("每年", "每年", "一次 计 已批准, 已兑付");

    private static string Selection(Chance chance, int places, string pool, string first, string second, string category)
    {
        // Awards that share places are ranked by one value each.
        string ranking = pool.Length > 0 ? first : chance.Pick(first, $"名次之和({first}, {second})", $"加权({first} × 60%, {first} × 40%)", $"若 是 则 {first} 否则 名次之和({first}, {second})");
        string further = pool.Length > 0 || chance.OneIn(3) ? "" : $"\n    先比 {second} {chance.Pick("升序", "降序")}";
        string quota = pool.Length > 0 || chance.OneIn(2) ? "" : $"\n    每类 {category} 最多 {chance.Between(0, 3)}";
        string order = pool.Length == 0 && chance.OneIn(6) ? "择优 评选" : $"排序 {ranking}";
        return $"""
              遴选
                取前 {places} 名
                自 {(pool.Length > 0 ? "符合条件者" : chance.Pick("申报者", "符合条件者", "符合条件者"))}
                {order}
                名次 {(pool.Length > 0 ? "竞争名次" : chance.Pick("竞争名次", "密集名次"))}
                并列 {(pool.Length > 0 ? "全部入选" : chance.Pick("全部入选", "全部不入选", "评审决定"))}{further}{quota}{pool}
            """;
    }

    private static IEnumerable<string> Joined(Chance chance)
    {
        string[] all = ["大奖", "项目奖", "后补", "子奖", "级奖"];
        string Some() => string.Join(", ", chance.Shuffled(all).Take(chance.Between(2, 5)));
        for (int i = chance.Below(3); i > 0; i--)
        {
            string scope = chance.OneIn(2) ? $"每年 {chance.Between(1, 20)}元" : $"累计 {chance.Between(1, 30)}元 自 2026-01-01 计 已批准, 已兑付";
            yield return $"共同上限 共顶{i} (cap_{i}) 适用 {Some()} 企业 {scope} 分摊 {chance.Pick("按比例", "依次")}";
        }

        if (chance.OneIn(2)) yield return "共同上限 序顶 (ordered_cap) 适用 项目奖, 后补 企业 每年 7元 分摊 依次 按 项目.立项";
        if (chance.OneIn(2)) yield return $"重叠 互斥 (exclusive) 适用 {Some()} 办法 补差";
        if (chance.OneIn(2)) yield return $"重叠 别处 (elsewhere) 来源 \"别的政策\" 适用 {Some()} 办法 {chance.Pick("补差", "补差", "不予")}";
        if (!chance.OneIn(4))
            yield return $"预算 资金 (funds) 适用 {Some()} 额度 {chance.Between(1, 90)}元 不足时 {chance.Pick("按比例", "截止线", "不削减")} {chance.Pick("", "起付 2元 ")}分担 {chance.Between(0, 100)}%";
    }
}
