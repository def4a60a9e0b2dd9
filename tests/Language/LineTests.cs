using Duixian.Language.Ir;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>Lines, indentation and what continues a line.</summary>
public sealed class LineTests
{
    [Theory]
    [InlineData("人数 +\n  1")]
    [InlineData("人数\n  + 1")]
    [InlineData("(\n人数 + 1)")]
    [InlineData("(人数\n+ 1\n)")]
    [InlineData("人数\n+\n1")]
    [InlineData("人数 -- 人\n\n  + 1")]
    public void A_line_goes_on_behind_an_operator_before_one_and_in_brackets(string text)
    {
        Assert.Equal(ProgramPrint.Of(Check.Expression("人数 + 1")), ProgramPrint.Of(Check.Expression(text)));
    }

    [Fact]
    public void A_line_goes_on_with_a_comma_a_cap_and_a_joining_word()
    {
        Check.Program("""
            定义 甲 (a) = 注册资本
              , 最高 5万元
            定义 乙 (b) = 合格
              且 合格
              或 非 合格
            定义 丙 (c) = 若 合格
              则 1
              否则 2
            定义 丁 (d) = 较高(1,
              2)
            """);
    }

    [Fact]
    public void Clauses_may_stand_on_the_head_line_or_below_in_any_order()
    {
        Assert.Equal(
            ProgramPrint.Of(Check.Program("奖补 甲 (a) 依据 §1.1 对象 企业 周期 每年 受益 企业 金额 5万元")),
            ProgramPrint.Of(Check.Program("""
                奖补 甲 (a)
                     受益 企业 周期 每年
                     金额
                          5万元
                     对象 企业
                     依据 §1.1
                """)));
    }

    [Fact]
    public void Indentation_that_lines_up_with_nothing_is_told()
    {
        Check.Diagnostics("""
            奖补 甲 (a)
                对象 企业
              周期 每年
            --^^^^ 2004 IndentationBroken
              金额 5万元
            --^^^^ 2004 IndentationBroken
            """);
    }

    [Fact]
    public void Tabs_do_not_indent()
    {
        Check.Diagnostics("奖补 甲 (a)\n\t对象 企业 周期 每年 金额 5万元\n^ 1105 TabIndentation");
    }

    [Fact]
    public void A_line_below_one_that_takes_none_is_told()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 1
              2
            --^ 2003 ClauseUnknown
            事实 乙 (b) : 金额
              问 "多少?"
                证明 "章程"
            --  ^^^^^^^^^^^ 2011 IndentationUnexpected
            奖补 丙 (c) 对象 企业 周期 每年
              条件
                合格 (ok): 合格
                  合格
            --    ^^^^ 2011 IndentationUnexpected
              金额
                5万元
                6万元
            --  ^^^^^ 2011 IndentationUnexpected
            """);
    }

    [Fact]
    public void An_open_bracket_ends_with_the_declaration()
    {
        Check.Diagnostics("""
            定义 甲 (a) = (1 + 2
            --                  ! 2001 TokenUnexpected
            定义 乙 (b) = 3
            定义 丙 (c) = 乙 + 1
            """);
    }

    [Fact]
    public void A_block_deeper_than_is_followed_is_told_once()
    {
        string nested = string.Concat(Enumerable.Range(1, 120).Select(i => $"\n{new string(' ', 2 + i)}任一:"));
        IReadOnlyList<string> told = Check.Messages($"奖补 甲 (a) 对象 企业 周期 每年 金额 1元\n  条件{nested}\n{new string(' ', 130)}合格 (ok): 合格", Duixian.Language.Diagnostics.Tongue.English);
        Assert.Contains("Nested more than 100 levels deep / Take parts out with define or where.", told);
    }

    [Fact]
    public void Windows_line_ends_change_nothing()
    {
        Assert.Equal(
            ProgramPrint.Of(Check.Program("奖补 甲 (a)\n  对象 企业 周期 每年\n  金额 5万元")),
            ProgramPrint.Of(Check.Program("奖补 甲 (a)\r\n  对象 企业 周期 每年\r\n  金额 5万元")));
    }
}
