using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>按, 分档, 累进.</summary>
public sealed class ChoiceTests
{
    [Fact]
    public void Every_option_is_written_or_the_rest_is()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 按 评级 {一级: 1; 二级: 2; 三级: 3}
            定义 乙 (b) = 按 评级 {一级: 1; 其余: 2}
            定义 丙 (c) = 按 评级 {一级: 1; 二级: 2}
            --            ^^^^^^^^^^^^^^^^^^^^^^^^^^ 4012 CaseMissing
            定义 丁 (d) = 按 评级 {一级: 1; 一级: 2; 其余: 3}
            --                              ^^^^ 4013 CaseDuplicate
            定义 戊 (e) = 按 人数 {一级: 1; 其余: 2}
            --               ^^^^ 4003 TypeMismatch
            定义 己 (f) = 按 评级 {一级: 1; 其余: 2元}
            --                                    ^^^ 4006 BranchTypesDiffer
            定义 庚 (g) = 按 评级 {四级: 1; 其余: 2}
            --                     ^^^^ 3005 OptionUnknown
            """);
    }

    [Fact]
    public void A_case_is_an_option_not_a_computed_value()
    {
        Check.Diagnostics("""
            事实 别的 (other) : 等级
            定义 甲 (a) = 按 评级 {别的: 1; 其余: 2}
            --                     ^^^^ 4015 ConstantExpected
            """);
    }

    [Fact]
    public void Bands_stand_in_order_and_have_a_rest()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 分档 注册资本 {≥ 1亿元: 3; ≥ 5000万元: 2; 其余: 1}
            定义 乙 (b) = 分档 注册资本 {≤ 5000万元: 1; 不超过 1亿元: 2; 其余: 3}
            定义 丙 (c) = 分档 注册资本 {≥ 5000万元: 3; ≥ 1亿元: 2; 其余: 1}
            --            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4007 BandOrder
            定义 丁 (d) = 分档 注册资本 {≥ 1亿元: 3; ≤ 5000万元: 2; 其余: 1}
            --            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4007 BandOrder
            定义 戊 (e) = 分档 注册资本 {≥ 1亿元: 3}
            --            ^^^^^^^^^^^^^^^^^^^^^^^^^^ 4012 CaseMissing
            定义 己 (f) = 分档 名称 {≥ 1亿元: 3; 其余: 1}
            --                 ^^^^ 4003 TypeMismatch
            定义 庚 (g) = 分档 注册资本 {= 1亿元: 3; 其余: 1}
            --                           ^ 2001 TokenUnexpected
            定义 辛 (h) = 分档 注册资本 {≥ 5%: 3; 其余: 1}
            --                             ^^ 4003 TypeMismatch
            """);
    }

    [Fact]
    public void Brackets_ascend_and_rates_fit()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 累进 注册资本 {0元: 5%; 1000万元: 3%}
            定义 乙 (b) = 累进 注册资本 {1000万元: 5%; 0元: 3%}
            --            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4007 BandOrder
            定义 丙 (c) = 累进 注册资本 {0元: 5元}
            --            ^^^^^^^^^^^^^^^^^^^^^^^^ 4001 OperandTypes
            定义 丁 (d) = 累进 名称 {0元: 5%}
            --                 ^^^^ 4003 TypeMismatch
            定义 戊 (e) = 累进 注册资本 {}
            --            ^^^^^^^^^^^^^^^^ 2006 ExpressionExpected
            """);
    }

    [Fact]
    public void Bounds_may_be_computed()
    {
        Check.Program("定义 甲 (a) = 分档 注册资本 {≥ 收入(上年) × 50%: 3; ≥ 收入(上年) × 10%: 2; 其余: 1}");
    }
}
