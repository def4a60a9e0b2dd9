using Duixian.Language.Ir;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>Condition blocks and groups.</summary>
public sealed class ConditionTests
{
    [Fact]
    public void Groups_say_how_many_must_hold()
    {
        Condition.Group all = (Condition.Group)Check.Program("""
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
              条件
                任一 一 (g1):
                  子 (c1): 合格
                  丑 (c2): 合格
                至少 2 二 (g2):
                  子 (c1): 合格
                  丑 (c2): 合格
                  寅 (c3): 合格
                均不 三 (g3):
                  子 (c1): 合格
                全部 四 (g4) 依据 §1.2:
                  子 (c1): 合格
                  丑 (c2) 依据 §1.3:
                    合格
            """).Awards[0].Conditions!;
        Assert.Equal(
            [("一", 1, false), ("二", 2, false), ("三", 1, true), ("四", 2, false)],
            all.Parts.Cast<Condition.Group>().Select(group => (group.Label!.Text, group.Least, group.Denied)));
    }

    [Fact]
    public void A_condition_has_a_label_a_colon_and_a_test()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
              条件
                1 > 0
            --  ^ 2007 NameExpected
                子 (c) 合格
            --         ^^^^ 2001 TokenUnexpected
                丑 (d):
            --         ! 2006 ExpressionExpected
                任一 寅 (e):
            --  ^^^^ 2009 ClauseMissing
                至少 两个:
            --       ^^^^ 2001 TokenUnexpected
                  卯 (f): 合格
                至少 3 巳 (g):
            --  ^^^^^^^^^^^^^^ 2001 TokenUnexpected
                  辰 (h): 合格
            """);
    }

    [Fact]
    public void A_label_on_the_line_below_is_no_second_mistake()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
              条件
                依据 §1.1:
            --  ^^^^ 2007 NameExpected
                  合格 + 1
            """);
    }

    [Fact]
    public void The_scope_holds_for_all()
    {
        Program program = Check.Program("""
            适用范围 依据 §0.1
              合格 (ok): 合格
              任一 大小 (size_test):
                人多 (many): 人数 > 5
                钱多 (rich): 注册资本 > 5元
            """);
        Assert.Equal(2, ((Condition.Group)program.Scope!).Parts.Count);
    }
}
