using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>Types and units: what goes together, and what a mistake is told.</summary>
public sealed class TypeTests
{
    [Theory]
    [InlineData("注册资本 + 1元", Kind.Amount)]
    [InlineData("注册资本 × 占比", Kind.Amount)]
    [InlineData("占比 × 注册资本", Kind.Amount)]
    [InlineData("注册资本 ÷ 3", Kind.Amount)]
    [InlineData("注册资本 ÷ 收入(上年)", Kind.Ratio)]
    [InlineData("注册资本 × 利率", Kind.YearlyAmount)]
    [InlineData("年费 ÷ 注册资本", Kind.YearlyRate)]
    [InlineData("注册资本 × 30日", Kind.AmountDays)]
    [InlineData("注册资本 × 30日 ÷ 30日", Kind.Amount)]
    [InlineData("占比 + 3个百分点", Kind.Ratio)]
    [InlineData("相差百分点(占比, 10%)", Kind.Points)]
    [InlineData("人数 × 2", Kind.Count)]
    [InlineData("人数 ÷ 2", Kind.Ratio)]
    [InlineData("人数 + 0.5", Kind.Number)]
    [InlineData("得分 × 60%", Kind.Number)]
    [InlineData("本年 − 3", Kind.Year)]
    [InlineData("本年 − 年度(成立日)", Kind.Count)]
    [InlineData("成立日 + 1年", Kind.Date)]
    [InlineData("成立日 − 30日", Kind.Date)]
    [InlineData("成立日 + 5个工作日", Kind.Date)]
    [InlineData("成立日 − 5个工作日", Kind.Date)]
    [InlineData("工作日数(全年(本年))", Kind.WorkingDays)]
    [InlineData("2026-01-01 − 成立日", Kind.Days)]
    [InlineData("自 成立日 至 2026-01-01 ∩ 全年(本年)", Kind.DateRange)]
    [InlineData("天数(全年(本年))", Kind.Days)]
    [InlineData("−注册资本", Kind.Amount)]
    [InlineData("逐日计息(贷, 全年(本年), 利率, 实际365)", Kind.Amount)]
    [InlineData("积数(贷, 全年(本年))", Kind.AmountDays)]
    [InlineData("年化(注册资本, 积数(贷, 全年(本年)), 实际360)", Kind.YearlyRate)]
    [InlineData("贷(2026-01-01)", Kind.Amount)]
    [InlineData("取整(得分)", Kind.Count)]
    [InlineData("舍入(注册资本, 向下舍入, 1万元)", Kind.Amount)]
    [InlineData("增长率(收入, 上年)", Kind.Ratio)]
    [InlineData("连续增长(收入, 前年, 上年)", Kind.YesNo)]
    [InlineData("成立日 属于 全年(本年)", Kind.YesNo)]
    [InlineData("行业 属于 {\"64\", \"65\"}", Kind.YesNo)]
    [InlineData("行业 = \"651\"", Kind.YesNo)]
    [InlineData("年份事实 = 2026", Kind.YesNo)]
    [InlineData("台账 次数 {计: 已兑付}", Kind.Count)]
    [InlineData("台账 最高 {计: 已兑付; 自: 成立日}", Kind.Amount)]
    public void Quantities_join_as_the_table_says(string text, Kind expected)
    {
        Expr expr = Check.Expression(text, "事实 贷 (loan_balance) : 逐日 金额\n事实 年份事实 (some_year) : 年份");
        Assert.True(expr.Type.Is(expected), expr.Type.Name.English);
    }

    [Theory]
    [InlineData("收入 × 2", "例如 收入(上年)")]
    [InlineData("收入(上年) ≥ 500000", "例如 500000元")]
    public void A_mismatch_says_what_most_likely_is_missing(string expression, string help)
    {
        var found = Compiler.Compile([new SourceText("p.md", $"""
            ```policy
            政策 试 (trial) 施行 2026-01-01
            事实 收入 (revenue) : 每年 金额
            定义 甲 (a) = {expression}
            ```
            """)]).Diagnostics.Items;
        Assert.Contains(found, diagnostic => diagnostic.Code == DiagnosticCode.OperandTypes && Catalogue.Help(diagnostic, Tongue.Chinese).Contains(help, StringComparison.Ordinal));
    }

    [Fact]
    public void What_does_not_go_together_is_told_at_the_operator()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年
              金额 100万元 × 2万元
            --             ^ 4001 OperandTypes
            定义 乙 (b) = 注册资本 > 占比
            --                     ^ 4001 OperandTypes
            定义 丙 (c) = 年费 + 注册资本
            --                 ^ 4001 OperandTypes
            定义 丁 (d) = 注册资本 超过 10%
            --                     ^^^^ 4001 OperandTypes
            定义 戊 (e) = 利率 + 占比
            --                 ^ 4001 OperandTypes
            定义 己 (f) = 30日 + 30个工作日
            --                 ^ 4001 OperandTypes
            定义 庚 (g) = 成立日 + 30
            --                   ^ 4001 OperandTypes
            定义 辛 (h) = 评级 < 一级
            --                 ^ 4001 OperandTypes
            定义 壬 (i) = 收入 > 1元
            --                 ^ 4001 OperandTypes
            定义 癸 (j) = 名称 + "甲"
            --                 ^ 4001 OperandTypes
            定义 子 (k) = 占比 在 5元 以上
            --                        ^^^^ 4001 OperandTypes
            定义 丑 (l) = 注册资本, 最高 10%
            --                      ^^^^ 4001 OperandTypes
            定义 寅 (m) = 成立日 ∩ 全年(本年)
            --                   ^ 4001 OperandTypes
            定义 卯 (n) = 成立日 属于 本年
            --                   ^^^^ 4001 OperandTypes
            定义 辰 (o) = 收入 属于 {收入}
            --                 ^^^^ 4001 OperandTypes
            """);
    }

    [Fact]
    public void The_help_says_where_each_operand_got_its_type()
    {
        Assert.Equal(
            "“×” cannot join amount and amount / Left: “capital” is declared as amount at stock.md:8:4. Right: “2万元” is amount.",
            Assert.Single(Check.Messages("定义 甲 (a) = 注册资本 × 2万元", Tongue.English)));
        Assert.Equal(
            "「>」 不能用于 金额 和 比例 / 左边 「收入」在 stock.md:6:4 声明为金额;右边 「占比」在 stock.md:11:4 声明为比例。",
            Assert.Single(Check.Messages("定义 甲 (a) = 收入(上年) > 占比", Tongue.Chinese)));
        Assert.Equal(
            "“+” cannot join yearly_amount and amount / Left: “b” is declared as yearly_amount at rules.md:3:4. Right: “1元” is amount.",
            Assert.Single(Check.Messages("定义 甲 (a) = 乙 + 1元\n定义 乙 (b) = 年费", Tongue.English)));
    }

    [Fact]
    public void One_mistake_gives_one_message()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 注册资本 × 2万元 + 3
            --                     ^ 4001 OperandTypes
            定义 乙 (b) = 若 甲 > 5% 且 合格 则 甲 否则 − 甲
            定义 丙 (c) = 较高(甲, 乙, 累进 甲 {0元: 5%}, 按 甲 {一级: 1})
            奖补 丁 (d) 对象 企业 周期 每年 金额 丙
            """);
    }

    [Fact]
    public void Values_fit_their_places()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 年度(注册资本)
            --                 ^^^^^^^^ 4003 TypeMismatch
            奖补 乙 (b) 对象 企业 周期 每年
              条件
                人多 (n): 人数
            --            ^^^^ 4002 ConditionNotYesNo
              金额 50%
            --     ^^^ 4003 TypeMismatch
              起付 5%
            --     ^^ 4003 TypeMismatch
            定义 丙 (c) = 若 人数 则 1 否则 2
            --               ^^^^ 4002 ConditionNotYesNo
            定义 丁 (d) = 非 人数 且 是
            --               ^^^^ 4002 ConditionNotYesNo
            定义 戊 (e) = 若 是 则 1元 否则 5%
            --                              ^^ 4006 BranchTypesDiffer
            定义 己 (f) = −名称
            --            ^^^^^ 4003 TypeMismatch
            定义 庚 (g) = 舍入(注册资本, 竞争名次, 1元)
            --                           ^^^^^^^^ 4003 TypeMismatch
            """);
    }

    [Fact]
    public void Division_by_a_written_zero_is_told()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 人数 ÷ 0
            --                   ^ 4020 DivisionByZeroLiteral
            定义 乙 (b) = 注册资本 / 0.00元
            --                       ^^^^^^ 4020 DivisionByZeroLiteral
            """);
    }

    [Fact]
    public void Comparisons_do_not_chain()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 1 < 人数 < 5
            --                     ^ 2010 ComparisonChained
            定义 乙 (b) = 人数 在 5
            --                     ! 2001 TokenUnexpected
            定义 丙 (c) = 人数 在 5 上
            --                      ^^ 2001 TokenUnexpected
            """);
    }

    [Fact]
    public void A_whole_number_may_stand_for_a_number_and_a_year()
    {
        Check.Program("""
            事实 甲 (a) : 年份 范围 2000 至 2030
            定义 乙 (b) = 若 是 则 1 否则 1.5
            定义 丙 (c) = 收入(2024)
            定义 丁 (d) = 较高(人数, 得分)
            定义 戊 (e) = 得分 > 人数
            """);
    }

    [Fact]
    public void A_narrower_set_of_options_stands_for_a_wider_one()
    {
        Program program = Check.Program("""
            开放选择 范 (population) : 选项 {申报者, 符合条件者} 默认 申报者 理由 "可调"
            开放选择 并 (ties_rule) : 选项 {抽签, 全部入选} 默认 抽签 理由 "可调"
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
              遴选 取前 5 自 范 排序 得分 并列 并
            """);
        Selection selection = program.Awards[0].Selection!;
        Assert.Equal([(0, 0), (1, 1)], Cases(selection.Among));
        Assert.Equal([(0, 2), (1, 0)], Cases(selection.Ties));

        static IEnumerable<(int, int)> Cases(Expr? expr) => expr is Expr.Match match
            ? match.Cases.Select(c => (c.Option, ((Duixian.Language.Ir.Literal.Option)((Expr.Constant)c.Value).Value).Index))
            : [];
    }

    [Fact]
    public void A_wider_set_of_options_does_not_stand_for_a_narrower_one()
    {
        Check.Diagnostics("""
            开放选择 范 (population) : 选项 {申报者, 符合条件者, 所有人 (everyone)} 默认 申报者 理由 "可调"
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
              遴选 取前 5 自 范 排序 得分
            --               ^^ 4003 TypeMismatch
            """);
    }

    [Fact]
    public void An_amount_that_can_be_a_fraction_of_a_fen_needs_a_rounding()
    {
        Check.Diagnostics("""
            政策 无舍入 (no_rounding) 施行 2026-01-01
            事实 收入 (revenue) : 金额
            事实 占比 (share) : 比例
            定义 原样 (same) (x : 金额) = x
            限额 小 (small) : 金额 = 0.001元
            奖补 甲 (a) 对象 企业 周期 每年 金额 收入 × 3
            奖补 乙 (b) 对象 企业 周期 每年 金额 收入 × 占比
            --   ^^ 4005 RoundingMissing
            奖补 丙 (c) 对象 企业 周期 每年 金额 收入 × 占比 舍入 四舍五入 1元
            奖补 丁 (d) 对象 企业 周期 每年 金额 收入 ÷ 3
            --   ^^ 4005 RoundingMissing
            奖补 戊 (e) 对象 企业 周期 每年 金额 舍入(收入 × 占比, 向下舍入, 1元)
            奖补 己 (f) 对象 企业 周期 每年 金额 累进 收入 {0元: 5%}
            --   ^^ 4005 RoundingMissing
            奖补 庚 (g) 对象 企业 周期 每年 金额 原样(收入 × 占比)
            --   ^^ 4005 RoundingMissing
            奖补 辛 (h) 对象 企业 周期 每年 金额 原样(收入)
            奖补 壬 (i) 对象 企业 周期 每年 金额 小
            --   ^^ 4005 RoundingMissing
            奖补 癸 (j) 对象 企业 周期 每年 金额 若 占比 > 5% 则 1元 否则 2元
            """, "");
    }

    [Fact]
    public void A_rounding_unit_is_a_whole_number_of_fen()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元 舍入 四舍五入 0.001元
            --                                                     ^^^^^^^ 4003 TypeMismatch
            奖补 乙 (b) 对象 企业 周期 每年 金额 1元 舍入 四舍五入 0元
            --                                                     ^^^ 4003 TypeMismatch
            """);
    }
}
