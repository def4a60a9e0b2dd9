using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>A fact that may be 无 is tested, or has a substitute, wherever it is used.</summary>
public sealed class AbsenceTests
{
    [Fact]
    public void An_untested_use_is_told()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 补贴 + 1元
            --            ^^^^ 4004 AbsentNotHandled
            定义 乙 (b) = 研发(上年) > 1元
            --            ^^^^^^^^^^ 4004 AbsentNotHandled
            定义 丙 (c) = 增长率(研发, 上年) > 10%
            --                   ^^^^ 4004 AbsentNotHandled
            定义 丁 (d) = 存在(产品.获证日 < 2026-01-01 对 产品)
            --                 ^^^^^^^^^^^ 4004 AbsentNotHandled
            """);
    }

    [Fact]
    public void Growth_needs_a_test_of_every_year_it_reads()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 有(研发(上年)) 且 增长率(研发, 上年) > 10%
            --                                     ^^^^ 4004 AbsentNotHandled
            定义 乙 (b) = 有(研发(上年)) 且 有(研发(前年)) 且 连续增长(研发, 前年, 上年)
            --                                                         ^^^^ 4004 AbsentNotHandled
            定义 丙 (c) = 有(研发(2025)) 且 有(研发(2024)) 且 增长率(研发, 上年) > 10%
            --                                                       ^^^^ 4004 AbsentNotHandled
            定义 丁 (d) = 有(研发(年度(成立日))) 且 增长率(研发, 年度(成立日)) > 10%
            --                                             ^^^^ 4004 AbsentNotHandled
            """);
    }

    [Theory]
    [InlineData("有(研发(上年)) 且 有(研发(前年)) 且 增长率(研发, 上年) > 10%")]
    [InlineData("有(研发(本年 − 1)) 且 有(研发(本年 − 2)) 且 增长率(研发, 上年) > 10%")]
    [InlineData("有(研发(2025)) 且 有(研发(2024)) 且 增长率(研发, 2025) > 10%")]
    [InlineData("有(研发(上年)) 且 有(研发(前年)) 且 有(研发(本年 − 3)) 且 连续增长(研发, 前年, 上年)")]
    [InlineData("有(研发(本年 − 1)) 且 研发(上年) > 1元")]
    [InlineData("补贴 若无 0元")]
    [InlineData("研发(上年) 若无 0元 + 1元")]
    [InlineData("有(补贴) 且 补贴 > 1元")]
    [InlineData("补贴 > 1元 且 合格 且 有(补贴)")]
    [InlineData("非 有(补贴) 或 补贴 > 1元")]
    [InlineData("补贴 > 1元 或 非 有(补贴)")]
    [InlineData("非 (有(补贴) 且 有(研发(上年))) 或 补贴 > 研发(上年)")]
    [InlineData("若 有(补贴) 则 补贴 否则 0元")]
    [InlineData("若 非 有(补贴) 则 0元 否则 补贴")]
    [InlineData("若 合格 且 有(补贴) 则 补贴 否则 0元")]
    [InlineData("存在(有(产品.获证日) 且 产品.获证日 < 2026-01-01 对 产品)")]
    [InlineData("存在(产品.获证日 < 2026-01-01 对 产品 当 有(产品.获证日))")]
    [InlineData("有(补贴)")]
    [InlineData("非 有(研发(上年))")]
    public void A_test_or_a_substitute_is_enough(string text)
    {
        Check.Expression(text);
    }

    [Fact]
    public void A_test_holds_only_where_it_is_known_to_hold()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 有(补贴) 或 补贴 > 1元
            --                        ^^^^ 4004 AbsentNotHandled
            定义 乙 (b) = 若 有(补贴) 则 0元 否则 补贴
            --                                    ^^^^ 4004 AbsentNotHandled
            定义 丙 (c) = 非 有(补贴) 且 补贴 > 1元
            --                           ^^^^ 4004 AbsentNotHandled
            定义 丁 (d) = (有(补贴) 且 合格) 或 补贴 > 1元
            --                                  ^^^^ 4004 AbsentNotHandled
            定义 戊 (e) = 若 有(补贴) 或 合格 则 补贴 否则 0元
            --                                   ^^^^ 4004 AbsentNotHandled
            定义 己 (f) = 有(研发(上年)) 且 研发(前年) > 1元
            --                              ^^^^^^^^^^ 4004 AbsentNotHandled
            定义 庚 (g) = 存在(有(产品.获证日) 且 存在(产品.获证日 < 2026-01-01 对 产品) 对 产品)
            --                                         ^^^^^^^^^^^ 4004 AbsentNotHandled
            """);
    }

    [Fact]
    public void A_condition_of_an_award_covers_the_award()
    {
        Check.Program("""
            奖补 甲 (a) 对象 企业 周期 每年
              条件
                有补贴 (has_subsidy): 有(补贴)
                够多 (enough): 补贴 > 1元
                任一 方向 (either):
                  够大 (large): 补贴 > 5元
                  合格 (ok): 合格
              金额 补贴 × 2
                例外 乙 (b) 当 合格: 部分
              其中
                部分 (part) = 补贴 × 3
            事项 丙 (c) 类别 服务 内容 "服务"
              条件
                有补贴 (has_subsidy): 有(补贴)
                够多 (enough): 补贴 > 1元
            """);
    }

    [Fact]
    public void A_test_in_an_alternative_does_not()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年
              条件
                任一 方向 (either):
                  有补贴 (has_subsidy): 有(补贴)
                  够多 (enough): 补贴 > 1元
            --                   ^^^^ 4004 AbsentNotHandled
                均不 没有 (none):
                  没补贴 (no_subsidy): 有(补贴)
              金额 补贴 × 2
            --     ^^^^ 4004 AbsentNotHandled
            """);
    }

    [Fact]
    public void An_exceptions_own_condition_covers_its_amount_alone()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年
              金额
                补贴
            --  ^^^^ 4004 AbsentNotHandled
                例外 乙 (b) 当 有(补贴): 补贴 × 2
            """);
    }

    [Fact]
    public void A_definition_is_read_apart_from_the_tests_around_its_use()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 若 有(补贴) 则 乙 否则 0元
            定义 乙 (b) = 补贴
            --            ^^^^ 4004 AbsentNotHandled
            奖补 丙 (c) 对象 企业 周期 每年
              金额 (若 有(补贴) 则 部分 否则 0元) + 部分
              其中 部分 (part) = 补贴
            --                   ^^^^ 4004 AbsentNotHandled
            """);
    }
}
