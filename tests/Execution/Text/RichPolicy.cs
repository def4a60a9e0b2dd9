using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Storage.Files;
using Xunit;
using Program = Duixian.Language.Ir.Program;

namespace Duixian.Tests.Execution.Text;

/// <summary>A small invented policy that uses everything an explanation has to word, and the shortest way to compute with it.</summary>
internal static class RichPolicy
{
    private const string Policy = """
        政策 测试政策 (test_policy)
          标题 "测试用的支持政策" | "A policy for tests"
          状态 "虚构" | "invented"
          施行 2026-01-01
          舍入 四舍五入 0.01元

        适用范围 依据 §0.1
          本市企业 (local_firm) 依据 §0.1: 在本市

        事实 在本市 (is_local) : 是否
        事实 收入 (revenue) : 每年 金额
          范围 0元 至 100亿元
        事实 费率 (fee) : 年利率
        事实 类型 (kind) : 类型表
        事实 审计意见 (audit) : 文字
          可无
        选项 类型表 (kinds) {甲类 (kind_a), 乙类 (kind_b)}

        清单 贷款 (loan) 属于 企业 键 编号
          编号 (loan_id) : 文字
          本金 (principal) : 金额
            范围 0元 至 1亿元
          放款日 (drawn) : 日期
        """;

    private const string ArticleOne = """
        奖补 成长奖励 (growth_award) 依据 §1.1
          对象 企业
          周期 每年
          受益 企业
          条件
            规模 (scale) 依据 §1.2: 收入(上年) ≥ 1000万元
            任一 方向 (direction) 依据 §1.3:
              增长 (growth): 增长率(收入, 上年) > 10%
              低费 (low_fee): 费率 ≤ 5‰/年
            获推荐 (recommended) 依据 §1.4: 推荐
          金额
            增量 × 奖励比例, 最高 奖励上限
            例外 乙类优惠 (kind_b_bonus) 依据 §1.6 当 类型 = 乙类: 累进 增量 {0元: 10%; 500万元: 5%}
          其中
            增量 (increase) 依据 §1.5 = 不小于零(收入(上年) − 收入(前年))
          结果
            增幅 (rise) = 增量 ÷ 收入(前年)
          舍入 向下舍入 1元
          起付 1000元
          分期 50%, 30%, 20%
          提示 未审计 (unaudited) 当 非 有(审计意见): "还没有审计意见。" | "No audit opinion yet."

        开放参数 奖励比例 (award_rate) : 比例
          不超过 30%
          由 "通知" | "the notice"
          依据 §1.5

        限额 奖励上限 (award_cap) : 金额 = 50万元
          由 "通知" | "the notice"
          依据 §1.7

        判断 推荐 (recommendation) : 是否
          由 "区经信局" | "the district bureau"
          文件 "推荐函" | "letter of recommendation"
          依据 §1.4
        """;

    private const string ArticleTwo = """
        奖补 贷款补助 (loan_grant) 依据 §2.1
          对象 每个 贷款
          周期 每年
          受益 企业
          条件
            本年放款 (drawn_this_year) 依据 §2.2: 放款口径 = 不论年份 或 贷款.放款日 属于 全年(本年)
          金额
            贷款.本金 × 1%

        奖补 集中奖励 (portfolio_award) 依据 §2.4
          对象 企业
          周期 每年
          受益 企业
          条件
            有贷款 (has_loans): 存在(贷款.本金 > 0元 对 贷款)
          金额
            合计(贷款.本金 × 0.1% 对 贷款)
          遴选
            取前 名额
            排序 收入(上年)

        开放选择 放款口径 (drawing_rule) : 选项 {只算本年 (this_year_only), 不论年份 (any_year)}
          默认 只算本年
          理由 "先从严。" | "Strict first."
          由 "通知" | "the notice"
          依据 §2.2

        限额 名额 (places) : 计数 = 20
          依据 §2.5

        共同上限 贷款总限 (loan_limit)
          适用 贷款补助
          企业 每年 20万元
          分摊 按比例
          依据 §2.3

        事项 培训服务 (training)
          类别 服务
          主管 "培训中心" | "the training centre"
          内容 "组织培训。" | "Trainings are held."
          依据 §3.1
        """;

    public const string Facts = """
        在本市: 是
        收入: {2023: 1500万元, 2024: 2000万元, 2025: 3000.55555万元}
        费率: 4‰/年
        类型: 甲类
        审计意见: 无
        贷款:
          - {编号: L1, 本金: 10000000.55元, 放款日: 2026-03-01}
          - {编号: L2, 本金: 2000万元, 放款日: 2026-05-01}
          - {编号: L3, 本金: 500万元, 放款日: 2025-05-01}
        台账: 无记录
        """;

    public static Compilation Compilation { get; } = Compile(("policy.md", Policy), ("art-01-growth.md", ArticleOne), ("art-02-loans.md", ArticleTwo));

    public static Program Program => Compilation.Program!;

    public static Award Award(string name) => Program.Awards.First(award => award.Name.Text == name);

    /// <summary>Compiles rule blocks, each a document of its own.</summary>
    public static Compilation Compile(params (string Name, string Rules)[] documents)
    {
        var compilation = Compiler.Compile(documents.Select(document =>
            new SourceText(document.Name, $"# {document.Name}\n\n```policy\n{document.Rules.ReplaceLineEndings("\n")}\n```\n")));
        Assert.Equal([], compilation.Diagnostics.Items.Where(diagnostic => diagnostic.Blocks).Select(diagnostic =>
            $"{diagnostic.Span} {Catalogue.Message(diagnostic, Tongue.English)}"));
        return compilation;
    }

    public static CalculationResult Calculate(string facts = Facts, bool trace = true) =>
        Calculate(Compilation, Scenario.Ceiling(Program), facts, trace);

    public static CalculationResult Calculate(Compilation compilation, Scenario scenario, string facts, bool trace = true)
    {
        var reading = FactFile.FromText(new SourceText("facts.yaml", facts.ReplaceLineEndings("\n")));
        var diagnostics = new DiagnosticBag();
        var set = FactReader.Read(compilation.Program!, reading.Content!, diagnostics);
        return Engine.Calculate(compilation.Program!, scenario, set, 2026, trace);
    }

    /// <summary>The only instance of an award, or that of an item.</summary>
    public static AwardInstance Instance(CalculationResult result, string award, string? key = null) =>
        result.Instances.First(instance => instance.Award.Name.Text == award && instance.Item?.Key == key);
}
