using Duixian.Language.Ir;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>Look-up tables: keys, rows, dates.</summary>
public sealed class TableTests
{
    [Fact]
    public void A_table_has_rows_by_keys_and_dates()
    {
        Table table = Check.Program("""
            表 价 (price_of) : 金额 键 (等 (grade) : 等级, 年 (of_year) : 年份) 来源 "公告"
              自 2026-01-01 至 2026-12-31
                一级, 2026: 5元
                二级, 2026: 4元
              自 2027年1月1日
                一级, 2027: 6元
            定义 甲 (a) = 价(评级, 本年, 于 成立日)
            """).Tables[0];
        Assert.True(table.IsDated);
        Assert.Equal([2, 1], table.Parts.Select(part => part.Rows.Count));
    }

    [Fact]
    public void Rows_and_look_ups_have_the_tables_keys()
    {
        Check.Diagnostics("""
            表 价 (price_of) : 金额 键 (等 (grade) : 等级)
              一级: 5元
              一级, 二级: 4元
            --^^^^^^^^^^^^^^^ 4008 TableKeys
              一级: 6元
            --^^^^^^^^^ 4009 TableRowDuplicate
              二级: 5%
            --      ^^ 4003 TypeMismatch
              四级: 5元
            --^^^^ 3005 OptionUnknown
              三级 5元
            --     ^^^ 2001 TokenUnexpected
            定义 甲 (a) = 价(评级, 1)
            --            ^^^^^^^^^^^ 4008 TableKeys
            定义 乙 (b) = 价(成立日)
            --               ^^^^^^ 4003 TypeMismatch
            """);
    }

    [Fact]
    public void Dated_parts_follow_each_other()
    {
        Check.Diagnostics("""
            表 价 (price_of) : 金额 键 (等 (grade) : 等级)
              自 2026-01-01 至 2026-12-31
                一级: 5元
              自 2026-12-31
            --^^^^^^^^^^^^^ 4010 TableDatesOverlap
                一级: 6元
            表 率 (rate_of) : 比例 键 (等 (grade) : 等级)
              一级: 5%
              自 2026-01-01
            --^^^^^^^^^^^^^ 4010 TableDatesOverlap
                一级: 6%
            表 数 (n_of) : 计数 键 (等 (grade) : 等级)
            -- ^^ 2007 NameExpected
            表 额 (x_of) : 金额 键 (等 (grade) : 等级)
              自 2026-05-01 至 2026-01-01
            --^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4016 BoundsReversed
                一级: 6元
            定义 甲 (a) = 额(评级)
            --            ^^^^^^^^ 4011 TableDateMissing
            """);
    }

    [Fact]
    public void A_row_holds_fixed_values()
    {
        Check.Diagnostics("""
            表 价 (price_of) : 金额 键 (等 (grade) : 等级)
              一级: 注册资本
            --      ^^^^^^^^ 4015 ConstantExpected
              评级: 5元
            --^^^^ 4015 ConstantExpected
              二级: 价(一级) + 价(一级)
            --      ^^^^^^^^^^^^^^^^^^^ 4015 ConstantExpected
              三级: −5元
            """);
    }

    [Fact]
    public void A_table_may_lean_on_nothing_that_leans_on_it()
    {
        Check.Diagnostics("""
            表 价 (price_of) : 金额 键 (等 (grade) : 等级)
              一级: 甲
            --      ^^ 4015 ConstantExpected
            定义 甲 (a) = 价(一级)
            """);
    }
}
