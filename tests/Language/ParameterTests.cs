using Duixian.Language.Ir;
using Duixian.Quantities;
using Duixian.Tests.Support;
using Xunit;
using Literal = Duixian.Language.Ir.Literal;

namespace Duixian.Tests.Language;

/// <summary>Open parameters, limits, open choices; facts with ranges.</summary>
public sealed class ParameterTests
{
    [Fact]
    public void The_three_kinds_have_their_bounds_and_values()
    {
        Program program = Check.Program("""
            开放参数 甲 (a) : 比例 不超过 10% 不低于 1% 由 "通知"
            开放参数 乙 (b) : 比例 不超过 10% 封顶 8%
            开放参数 丙 (c) : 比例
            开放参数 丁 (d) : 日期 不超过 2026-12-31
            限额 戊 (e) : 金额 = 500万元
            开放选择 己 (f) : 计数 范围 2 至 5 默认 2 理由 "至少两年"
            """);
        Assert.Equal(["1/10", "2/25", null, null, null, null], program.Parameters.Select(p => p.Ceiling is Literal.Number n ? $"{n.Value.Numerator}/{n.Value.Denominator}" : null));
        Assert.Equal(new Literal.Day(new DateOnly(2026, 12, 31)), program.Parameters[3].Ceiling);
        Assert.Equal(Ratio.Of(500_000_000), program.Parameters[4].Bounds.High);
    }

    [Fact]
    public void Bounds_and_defaults_are_fixed_values_of_the_type_in_order()
    {
        Check.Diagnostics("""
            开放参数 甲 (a) : 比例 不超过 1% 不低于 10%
            --                                      ^^^ 4016 BoundsReversed
            开放参数 乙 (b) : 比例 不超过 10% 封顶 12%
            --                                     ^^^ 4017 DefaultOutOfRange
            开放参数 丙 (c) : 比例 不超过 5元
            --                            ^^^ 4003 TypeMismatch
            限额 丁 (d) : 金额 = 5%
            --                   ^^ 4003 TypeMismatch
            限额 戊 (e) : 金额 = 注册资本
            --                   ^^^^^^^^ 4015 ConstantExpected
            限额 己 (f) : 等级 = 一级
            --            ^^^^ 4003 TypeMismatch
            开放选择 庚 (g) : 计数 范围 2 至 5 默认 6 理由 "大"
            --                                      ^ 4017 DefaultOutOfRange
            开放选择 辛 (h) : 等级 默认 四级 理由 "错"
            --                          ^^^^ 3005 OptionUnknown
            开放选择 壬 (i) : 日期 范围 2026-12-31 至 2026-01-01 默认 2026-06-01 理由 "反"
            --                          ^^^^^^^^^^ 4016 BoundsReversed
            --                                                        ^^^^^^^^^^ 4017 DefaultOutOfRange
            事实 癸 (j) : 金额 范围 5元 至 1元
            --                      ^^^^^^^^^^ 4016 BoundsReversed
            事实 子 (k) : 金额 范围 0元 至 注册资本
            --                             ^^^^^^^^ 4015 ConstantExpected
            事实 丑 (l) : 文字 范围 "甲" 至 "乙"
            --            ^^^^ 4003 TypeMismatch
            """);
    }

    [Fact]
    public void A_range_may_not_lean_on_what_is_declared_later()
    {
        Check.Diagnostics("""
            事实 甲 (a) : 金额 范围 0元 至 乙
            --                             ^^ 4015 ConstantExpected
            事实 乙 (b) : 金额 范围 0元 至 合计(产品.单价 对 产品)
            --                             ^^^^^^^^^^^^^^^^^^^^^^^ 4015 ConstantExpected
            开放参数 丙 (c) : 金额 不超过 丙
            --                            ^^ 4015 ConstantExpected
            清单 丁 (d) 属于 企业 键 号
              额 (x) : 金额 范围 0元 至 (若 是 则 注册资本 否则 1元)
            --                           ^^^^^^^^^^^^^^^^^^^^^^^^^^ 4015 ConstantExpected
            """);
    }

    [Fact]
    public void Instalments_are_fixed_shares_of_the_whole()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元 分期 50%, 30%, 20%
            奖补 乙 (b) 对象 企业 周期 每年 金额 1元 分期 50%, 30%
            --                                            ^^^ 4014 InstalmentsSum
            奖补 丙 (c) 对象 企业 周期 每年 金额 1元 分期 120%, −20%
            --                                            ^^^^ 4014 InstalmentsSum
            奖补 丁 (d) 对象 企业 周期 每年 金额 1元 分期 占比, 50%
            --                                            ^^^^ 4015 ConstantExpected
            """);
    }
}
