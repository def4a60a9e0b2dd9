using Duixian.Language.Ir;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>Awards: grain, amount and exceptions, selection.</summary>
public sealed class AwardTests
{
    [Fact]
    public void The_grain_puts_the_item_and_those_above_it_in_the_first_places()
    {
        Program program = Check.Program("""
            奖补 甲 (a) 对象 每个 版本 周期 一次 计 已批准, 已兑付 金额 版本.规模 + 产品.单价
            奖补 乙 (b) 对象 企业 × 等级 周期 每年 金额 按 等级 {一级: 1元; 二级: 2元; 三级: 3元}
            """);
        Expr.Compute sum = Assert.IsType<Expr.Compute>(program.Awards[0].Amount.Base);
        Assert.Equal((0, 1), (Slot(sum.Left), Slot(sum.Right)));
        Assert.Equal((true, 2), (program.Awards[0].IsOnce, program.Awards[0].Slots));
        Assert.IsType<Grain.EachOption>(program.Awards[1].Grain);

        static int Slot(Expr expr) => ((Expr.Local)((Expr.Field)expr).Item).Slot;
    }

    [Fact]
    public void Exceptions_have_labels_and_may_precede_each_other()
    {
        Award award = Check.Program("""
            奖补 甲 (a) 对象 企业 周期 每年
              金额
                1元
                例外 乙 (b) 依据 §1.1 当 合格: 2元
                例外 丙 (c) 优先于 乙 当 人数 > 5:
                  3元, 最高 4元
            """).Awards[0];
        Assert.Equal([[], [0]], award.Amount.Exceptions.Select(exception => exception.Overrides));
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年
              金额
                1元
                例外 乙 (b) 优先于 丙, 乙 当 合格: 2元
            --                     ^^ 3001 NameUnknown
            --                         ^^ 3001 NameUnknown
                例外 丁 (d) 合格: 2元
            --              ^^^^ 2001 TokenUnexpected
            """);
    }

    [Fact]
    public void An_amount_has_a_base()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年
              金额
            --    ! 2006 ExpressionExpected
                例外 乙 (b) 当 合格: 2元
            """);
    }

    [Fact]
    public void A_ranking_orders_by_ordered_values()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
              遴选 取前 5 排序 名称
            --                 ^^^^ 4003 TypeMismatch
            奖补 乙 (b) 对象 企业 周期 每年 金额 1元
              遴选 取前 5 排序 得分 先比 名称
            --                           ^^^^ 4003 TypeMismatch
            奖补 丙 (c) 对象 企业 周期 每年 金额 1元
              遴选 取前 5% 排序 加权(得分, 人数)
            --          ^^ 4003 TypeMismatch
            --                  ^^^^^^^^^^^^^^^^ 3010 ArgumentsWrong
            奖补 丁 (d) 对象 企业 周期 每年 金额 1元
              遴选 取前 5 排序 名次之和()
            --                 ^^^^^^^^^^ 3010 ArgumentsWrong
            """);
    }

    [Fact]
    public void A_direction_stands_behind_a_value()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
              遴选 取前 5 名额池 池 降序 排序 得分
            --                      ^^^^ 2003 ClauseUnknown
            奖补 乙 (b) 对象 企业 周期 每年 金额 1元
              遴选 取前 5 每类 评级 最多 2 升序 排序 得分
            --                             ^^^^ 2003 ClauseUnknown
            """);
    }

    [Fact]
    public void A_selection_with_everything_compiles()
    {
        Selection selection = Check.Program("""
            判断 好 (good) : 数 范围 0 至 100
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
              遴选
                取前 50 名
                自 符合条件者
                排序 若 合格 则 名次之和(人数, 得分) 否则 加权(人数 × 60%, 得分 × 40%)
                名次 密集名次
                先比 人数 降序
                先比 得分 升序
                并列 抽签
                择优 好
                名额池 大池
                每类 评级 最多 2
                候补 3
            """).Awards[0].Selection!;
        Assert.Equal([true, false], selection.ThenBy.Select(key => key.Descending));
        Assert.IsType<Ranking.Either>(selection.Ranking);
        Assert.Equal("大池", selection.Pool);
    }

    [Fact]
    public void Awards_that_share_a_pool_of_places_say_the_same_of_it()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
              遴选 取前 5 排序 得分 并列 全部入选 名额池 池
            奖补 乙 (b) 对象 企业 周期 每年 金额 1元
              遴选 取前 5 自 符合条件者 排序 人数 名次 竞争名次 并列 全部入选 候补 0 名额池 池
            奖补 丙 (c) 对象 企业 周期 每年 金额 1元
            --   ^^ 4021 PoolTermsDiffer
              遴选 取前 6 自 申报者 排序 得分 名次 密集名次 候补 2 名额池 池
            --          ^ 4021 PoolTermsDiffer
            --               ^^^^^^ 4021 PoolTermsDiffer
            --                                     ^^^^^^^^ 4021 PoolTermsDiffer
            --                                                   ^ 4021 PoolTermsDiffer
            """);
    }

    [Fact]
    public void Weighted_values_are_quantities_of_one_type()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
              遴选 取前 5 排序 加权(注册资本 × 60%, 占比 × 40%)
            --                                      ^^^^ 4001 OperandTypes
            奖补 乙 (b) 对象 企业 周期 每年 金额 1元
              遴选 取前 5 排序 加权(成立日 × 60%, 得分 × 20%, 人数 × 20%)
            --                      ^^^^^^ 4003 TypeMismatch
            """);
    }

    [Fact]
    public void What_is_given_once_says_which_states_count()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 一次 金额 1元
            --   ^^ 2009 ClauseMissing
            奖补 乙 (b) 对象 企业 周期 一次 计 已兑付 金额 1元
            """);
    }

    [Fact]
    public void Who_is_paid_and_what_a_matter_is_called_is_a_text_a_code_an_option_or_an_item()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 每个 产品 周期 每年 金额 1元
              受益 产品.编号 家族 评级 重叠键 产品
            奖补 乙 (b) 对象 企业 周期 每年 金额 1元
              受益 行业
            奖补 丙 (c) 对象 企业 周期 每年 金额 1元
              受益 全年(本年) 家族 注册资本 重叠键 合格
            --     ^^^^^^^^^^ 4003 TypeMismatch
            --                     ^^^^^^^^ 4003 TypeMismatch
            --                                     ^^^^ 4003 TypeMismatch
            定义 几次 (times) = 台账 次数 {对象: 成立日; 家族: 占比; 计: 已兑付}
            --                                   ^^^^^^ 4003 TypeMismatch
            --                                                 ^^^^ 4003 TypeMismatch
            """);
    }
}
