using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>What a policy says about when it is in force.</summary>
public sealed class ValidityTests
{
    [Fact]
    public void The_day_of_effect_cannot_hang_on_the_validity() => Check.Diagnostics(
        """
        政策 试 (p) 施行 首日(有效期)
        --               ^^^^^^^^^^^^ 3004 DefinitionCycle
        """,
        stock: "");

    [Fact]
    public void Nor_through_a_definition() => Check.Diagnostics(
        """
        定义 一 (one) = 二
        定义 二 (two) = 末日(有效期)
        政策 试 (p) 施行 一
        --               ^^ 3004 DefinitionCycle
        """,
        stock: "");

    [Fact]
    public void Being_in_force_is_yes_or_no() => Check.Diagnostics(
        """
        政策 试 (p) 施行 2026-01-01 在期 有效期
        --                               ^^^^^^ 4002 ConditionNotYesNo
        奖补 甲 (a) 对象 企业 周期 每年 在期 3
        --                                   ^ 4002 ConditionNotYesNo
          金额 1元
        """,
        stock: "");

    [Fact]
    public void What_prevails_has_a_name_and_a_day() => Check.Diagnostics(
        """
        政策 试 (p) 施行 2026-01-01
          替代政策 "新规"
        --               ! 2001 TokenUnexpected
        """,
        stock: "");

    [Fact]
    public void The_validity_is_no_fixed_value_and_no_fact() => Check.Diagnostics("""
        限额 甲 (a) : 日期 = 有效期
        --                   ^^^^^^ 4015 ConstantExpected
        """);
}
