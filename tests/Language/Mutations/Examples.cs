namespace Duixian.Tests.Language.Mutations;

/// <summary>A policy in which each kind of change has something to change.</summary>
internal static class Examples
{
    /// <summary>The rules, with a head of their own.</summary>
    public const string Rules = """
        政策 样例 (sample) 施行 2026-01-01 有效期 3年 舍入 四舍五入 0.01元
          在期 年初(本年) 属于 有效期

        选项 种类 (kind) {甲类 (kind_a), 乙类 (kind_b), 丙类 (kind_c)}

        事实 营业收入 (revenue) : 每年 金额 范围 0元 至 100亿元
        事实 人数 (staff) : 计数 范围 1 至 5000
        事实 成立日 (founded) : 日期
        事实 行业 (industry) : 行业代码
        事实 已认定 (recognised) : 是否
        事实 企业类别 (category) : 种类
        事实 名单 (listed) : 文字

        清单 项目 (project) 属于 企业 键 编号 (number)
          投入 (spend) : 金额
          得分 (points) : 数 范围 0 至 100
          承担方 (bearer) : 信用代码

        判断 评分 (score) : 数 范围 0 至 100

        开放参数 比例甲 (rate_a) : 比例 不超过 10%
        限额 上限甲 (cap_a) : 金额 = 300万元
        开放选择 口径 (basis) : 选项 {宽 (wide), 窄 (narrow)}
          默认 宽
          理由 "先宽。"

        表 单价 (price) : 金额 键 (类 : 种类)
          自 2025-01-01 至 2025-12-31
            甲类: 100元
          自 2026-01-01
            甲类: 200元

        适用范围
          认定企业 (recognised_firm): 已认定

        奖补 企业奖 (firm_award)
          对象 企业
          周期 一次 计 已批准, 已兑付
          受益 企业
          条件
            规模 (scale): 营业收入(上年) 不低于 2亿元
            人员 (people): 人数 在 100 以上
            时间 (time): 成立日 属于 自 2020-01-01 至 年末(本年) 且 (口径 = 宽 或 企业类别 ≠ 丙类)
            行业门类 (sector): 行业 属于 {"65", "66"}
            不是批发 (not_wholesale): 非 行业 属于 {"51"}
            至少 2 三选二 (two_of_three):
              甲 (one): 人数 > 10
              乙 (two): 已认定
              丙 (three): 非 已认定
          金额
            超出 × 比例甲, 最高 上限甲
            例外 重点 (key) 当 企业类别 = 甲类: 100万元
            例外 示范 (pilot) 优先于 重点 当 企业类别 属于 {甲类, 乙类}: 200万元
          其中
            超出 (excess) = 不小于零(营业收入(上年) − 1亿元)
            档 (band) = 分档 人数 { ≥ 500: 2; ≥ 100: 1; 其余: 0}
            前三 (top) = 合计(项目.投入 对 项目 当 项目.投入 > 1元 按 项目.投入 降序 取前 3)
            查价 (looked_up) = 按 企业类别 {甲类: 单价(甲类, 于 年末(本年)); 乙类: 20元; 其余: 30元}
            以前 (before) = 台账 次数 {奖补: 企业奖; 自: 2026-01-01; 计: 已兑付}
          起付 1万元
          分期 60%, 40%
          提示 偏大 (large) 当 前三 > 100万元: "请核对。" | "Please check."

        奖补 项目奖 (project_award)
          对象 每个 项目
          周期 每年
          受益 项目.承担方
          在期 成立日 属于 有效期
          重叠键 项目.编号
          金额
            项目.投入 × 20%
          遴选
            取前 5
            自 符合条件者
            排序 名次之和(项目.投入, 项目.得分)
            名次 竞争名次
            先比 项目.得分 降序
            并列 全部入选
            名额池 总名额
            每类 企业类别 最多 3
            候补 2

        共同上限 年度上限 (yearly_cap)
          适用 企业奖, 项目奖
          企业 每年 500万元
          分摊 按比例

        共同上限 累计上限 (total_cap)
          适用 项目奖
          企业 累计 900万元 自 2026-01-01 计 已批准
          分摊 依次 按 项目.得分

        重叠 同类 (alike)
          适用 企业奖, 项目奖
          办法 补差
          启用 是

        预算 资金 (funds)
          适用 企业奖, 项目奖
          额度 1亿元
          不足时 按比例
          分担 50%
        """;

    /// <summary>A notice to them.</summary>
    public const string Notice = """
        年度通知 样例通知 (sample_notice) 年份 2026 示例
          来源 "为测试编写" | "written for a test"
          替代政策 "新办法" | "the new scheme" 自 2027-07-01
          比例甲 = 8%
          口径 = 窄
          额度 资金 = 2亿元
          窗口 企业奖 自 2026-05-06 历时 10个工作日
          证明 "申报书" | "application form"
          程序 兑付 (payment) 至 2026-12-31

        工作日历 试算日历 (trial_calendar) 年份 2031 示例
          来源 "为测试编写" | "written for a test"
          2031-01-22 至 2031-01-28 放假
          2031-01-18 上班
        """;
}
