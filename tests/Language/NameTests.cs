using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>What names mean, where they may stand, and circles.</summary>
public sealed class NameTests
{
    [Fact]
    public void A_name_that_nothing_declares_is_told_with_the_nearest()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 收人(上年) + 丙
            --            ^^^^ 3001 NameUnknown
            --                         ^^ 3001 NameUnknown
            定义 乙 (b) = 产品未知 + 甲
            --            ^^^^^^^^ 3001 NameUnknown
            """);
        Assert.Equal("没有叫「注册资产」的内容 / 是不是「注册资本」?", Assert.Single(Check.Messages("定义 甲 (a) = 注册资产", Tongue.Chinese)));
    }

    [Fact]
    public void A_name_is_declared_once_aliases_included()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 1
            定义 甲 (b) = 2
            --   ^^ 3002 NameDuplicate
            定义 乙 (a) = 3
            --       ^ 3002 NameDuplicate
            定义 丙 = 4
            --   ^^ 3009 AliasMissing
            """);
    }

    [Fact]
    public void Doubles_inside_a_declaration_are_told_at_the_second()
    {
        Check.Diagnostics("""
            选项 色 (colours) {红 (red), 蓝 (blue), 蓝 (blue_2), 青 (red)}
            --                                      ^^ 3002 NameDuplicate
            --                                                       ^^^ 3002 NameDuplicate
            清单 店 (shop) 属于 企业 键 店号
              名字 (label) : 文字
              名字 (label_2) : 文字
            --^^^^ 3002 NameDuplicate
              面积 (label) : 数
            --      ^^^^^ 3002 NameDuplicate
            定义 店.名字 (own_label) = 1
            --      ^^^^ 3002 NameDuplicate
            表 价 (price_of) : 金额 键 (等 (x) : 等级, 等 (y) : 等级)
            --                                         ^^ 3002 NameDuplicate
              一级, 一级: 1元
            定义 和 (total) (x : 计数, x : 计数) = x
            --                         ^ 3002 NameDuplicate
            奖补 甲 (a) 对象 企业 周期 每年
              条件
                合格 (ok): 合格
                合格 (ok_2): 合格
            --  ^^^^ 3002 NameDuplicate
              金额
                1元
                例外 乙 (b) 当 合格: 2元
                例外 乙 (b_2) 当 合格: 3元
            --       ^^ 3002 NameDuplicate
              其中
                部分 (part) = 1元
                部分 (part_2) = 2元
            --  ^^^^ 3002 NameDuplicate
              结果
                别的 (part) = 2元
            --        ^^^^ 3002 NameDuplicate
            """);
    }

    [Fact]
    public void The_place_of_the_first_is_named()
    {
        Assert.Equal(
            "“蓝” is already declared at rules.md:2:26 / Rename it, or remove the double.",
            Assert.Single(Check.Messages("选项 色 (colours) {红 (red), 蓝 (blue), 蓝 (blue_2)}", Tongue.English)));
    }

    [Fact]
    public void A_name_of_one_kind_does_not_stand_for_another()
    {
        Check.Diagnostics("""
            表 价 (price_of) : 金额 键 (等 (grade) : 等级)
              一级: 1元
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
            定义 乙 (b) = 价 + 1元
            --            ^^ 3003 NameWrongKind
            定义 丙 (c) = 甲 + 1元
            --            ^^ 3003 NameWrongKind
            定义 丁 (d) = 合计(1元 对 收入)
            --                        ^^^^ 3003 NameWrongKind
            定义 戊 (e) = 产品
            --            ^^^^ 3008 ItemOutOfScope
            定义 己 (f) = 合计(1元 对 版本)
            --                        ^^^^ 3008 ItemOutOfScope
            """);
    }

    [Fact]
    public void The_grain_of_an_award_is_a_list_or_an_option_type()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 每个 等级 周期 每年 金额 1元
            --                    ^^^^ 3003 NameWrongKind
            奖补 乙 (b) 对象 企业 × 产品 周期 每年 金额 1元
            --                      ^^^^ 3003 NameWrongKind
            奖补 丙 (c) 对象 每个 店铺 周期 每年 金额 1元
            --                    ^^^^ 3011 TypeUnknown
            判断 等级.好 (good) : 是否
            --   ^^^^ 3003 NameWrongKind
            定义 等级.坏 (bad) = 1
            --   ^^^^ 3003 NameWrongKind
            """);
    }

    [Fact]
    public void A_definition_that_needs_itself_is_told()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 甲 + 1
            --            ^^ 3004 DefinitionCycle
            """);
    }

    [Fact]
    public void A_circle_of_two_is_told_with_its_path()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 乙 + 1
            定义 乙 (b) = 甲 + 1
            --            ^^ 3004 DefinitionCycle
            """);
        Assert.Equal(
            "The definitions run in a circle: 甲 → 乙 → 丙 → 甲 / Make one of them independent of the rest.",
            Assert.Single(Check.Messages("定义 甲 (a) = 乙 + 1\n定义 乙 (b) = 丙 + 1\n定义 丙 (c) = 若 合格 则 1 否则 甲", Tongue.English)));
    }

    [Fact]
    public void A_circle_through_the_definitions_of_an_award_is_told()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年
              金额 乙
              其中 乙 (b) = 丙
                丙 (c) = 丁
                丁 (d) = 乙
            --           ^^ 3004 DefinitionCycle
            """);
    }

    [Fact]
    public void A_circle_through_computed_fields_and_tables_and_lists_is_told()
    {
        Check.Diagnostics("""
            定义 产品.甲 (a) = 产品.乙
            定义 产品.乙 (b) = 产品.甲
            --                 ^^^^^^^ 3004 DefinitionCycle
            清单 丙 (c) 属于 丁 键 号
            --               ^^ 3004 DefinitionCycle
            清单 丁 (d) 属于 丙 键 号
            """);
    }

    [Fact]
    public void Every_definition_has_its_own_place_and_stands_behind_those_it_uses()
    {
        Program program = Check.Program("""
            定义 甲 (a) = 乙 + 丙
            定义 乙 (b) = 丙 + 1
            定义 丙 (c) = 1
            定义 丁 (d) = 甲
            """);
        Assert.Equal([("丙", 0), ("乙", 1), ("甲", 2), ("丁", 3)], program.Definitions.Select(d => (d.Name.Text, d.Index)));
    }

    [Fact]
    public void Two_awards_may_call_their_own_definitions_alike()
    {
        Program program = Check.Program("""
            奖补 甲 (a) 对象 企业 周期 每年
              金额 部分
              其中 部分 (part) = 1元
            奖补 乙 (b) 对象 企业 周期 每年
              金额 部分
              其中 部分 (part) = 2元
            """);
        Assert.Equal(["甲", "乙"], program.Awards.Select(award => ((Expr.Call)award.Amount.Base).Symbol.Award));
    }

    [Fact]
    public void An_awards_own_definition_hides_one_of_the_package()
    {
        Program program = Check.Program("""
            定义 部分 (part) (x : 计数) = x
            奖补 甲 (a) 对象 企业 周期 每年
              金额 部分
              其中 部分 (own) = 1元
            """);
        Assert.Equal("own", ((Expr.Call)program.Awards[0].Amount.Base).Symbol.Name.Alias);
        Check.Diagnostics("""
            定义 部分 (part) (x : 金额) = x
            奖补 甲 (a) 对象 企业 周期 每年
              金额 部分(1元)
            --     ^^^^^^^^^ 3012 NotCallable
              其中 部分 (own) = 1元
            """);
    }

    [Fact]
    public void Aliases_find_the_same_things()
    {
        Assert.Equal(
            ProgramPrint.Of(Check.Expression("合计(产品.单价 对 产品 当 产品.档 = 一级) + 收入(上年)")),
            ProgramPrint.Of(Check.Expression("sum(product.price for product when product.tier_of = l1) + revenue(last_year)")));
        Check.Program("定义 甲 (a) (数额 (given) : 金额) = given × 2");
    }

    [Fact]
    public void Options_are_found_by_what_is_expected()
    {
        Check.Diagnostics("""
            事实 甲 (a) : 颜色
            定义 乙 (b) = 甲 = 共有
            定义 丙 (c) = 共有
            --            ^^^^ 3006 OptionAmbiguous
            定义 丁 (d) = 甲 = 四级
            --                 ^^^^ 3005 OptionUnknown
            定义 戊 (e) = 评级 属于 {一级, 四级}
            --                             ^^^^ 3005 OptionUnknown
            """);
    }

    [Fact]
    public void An_item_has_its_fields_only()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 合计(产品.价格 对 产品)
            --                      ^^^^ 3007 FieldUnknown
            定义 乙 (b) = 注册资本.大小
            --                     ^^^^ 4003 TypeMismatch
            """);
    }

    [Fact]
    public void Calls_fit_what_is_called()
    {
        Check.Diagnostics("""
            定义 倍 (twice) (x : 计数) = x × 2
            定义 甲 (a) = 倍
            --            ^^ 3010 ArgumentsWrong
            定义 乙 (b) = 倍(1, 2)
            --            ^^^^^^^^ 3010 ArgumentsWrong
            定义 丙 (c) = 收入(上年, 前年)
            --            ^^^^^^^^^^^^^^^^ 3010 ArgumentsWrong
            定义 丁 (d) = 注册资本(上年)
            --            ^^^^^^^^^^^^^^ 3012 NotCallable
            定义 戊 (e) = 年度(成立日, 成立日)
            --            ^^^^^^^^^^^^^^^^^^^^ 3010 ArgumentsWrong
            定义 己 (f) = 封顶(1)
            --            ^^^^^^^ 3012 NotCallable
            定义 庚 (g) = 较高(1)
            --            ^^^^^^^ 3010 ArgumentsWrong
            """);
    }

    [Fact]
    public void Types_are_built_in_or_declared()
    {
        Check.Diagnostics("""
            事实 甲 (a) : 钱
            --            ^^ 3011 TypeUnknown
            事实 乙 (b) : 收入
            --            ^^^^ 3011 TypeUnknown
            事实 丙 (c) : 逐日 文字
            --            ^^^^ 4003 TypeMismatch
            事实 丁 (d) : 每年 每年 金额
            --            ^^^^ 4003 TypeMismatch
            """);
    }
}
