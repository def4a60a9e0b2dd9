using Duixian.Language.Ir;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>Aggregates over lists, nested lists, years and anniversaries; computed fields.</summary>
public sealed class AggregateTests
{
    [Theory]
    [InlineData("合计(产品.单价 对 产品)", Kind.Amount)]
    [InlineData("合计(产品.单价 × 产品.销量(上年) 对 产品)", Kind.Amount)]
    [InlineData("计数(产品.档 = 一级 对 产品)", Kind.Count)]
    [InlineData("平均(产品.销量(上年) 对 产品)", Kind.Number)]
    [InlineData("平均(产品.单价 对 产品)", Kind.Amount)]
    [InlineData("最大(产品.单价 对 产品)", Kind.Amount)]
    [InlineData("最小(贷款.放款日 对 贷款)", Kind.Date)]
    [InlineData("存在(产品.档 = 一级 对 产品)", Kind.YesNo)]
    [InlineData("全都(产品.档 = 一级 对 产品)", Kind.YesNo)]
    [InlineData("合计(产品.单价 对 产品 当 产品.档 = 一级 按 产品.单价 降序 取前 3)", Kind.Amount)]
    [InlineData("合计(甲.单价 对 产品 作 甲)", Kind.Amount)]
    [InlineData("合计(合计(版本.规模 对 产品.版本) 对 产品)", Kind.Amount)]
    [InlineData("合计(合计(版本.规模 对 版本) 对 产品)", Kind.Amount)]
    [InlineData("合计(收入(年) 对 年份(前年, 本年) 作 年)", Kind.Amount)]
    [InlineData("合计(收入(年份) 对 年份(前年, 本年))", Kind.Amount)]
    [InlineData("合计(天数(段) 对 周年段(成立日, 全年(本年)) 作 段)", Kind.Days)]
    [InlineData("全都(收入(年) > 收入(年 − 1) 对 年份(前年, 本年) 作 年)", Kind.YesNo)]
    [InlineData("合计(产品.总价 对 产品)", Kind.Amount)]
    public void An_aggregate_has_the_type_of_what_it_gathers(string text, Kind expected)
    {
        string written = text.Replace("收入(年份)", "收入(`年份`)", StringComparison.Ordinal);
        Assert.True(Check.Expression(written, "定义 产品.总价 (total_price) = 产品.单价 × 产品.销量(上年)").Type.Is(expected));
    }

    [Fact]
    public void What_cannot_be_gathered_is_told()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 合计(产品.档 对 产品)
            --                 ^^^^^^^ 4003 TypeMismatch
            定义 乙 (b) = 计数(产品.单价 对 产品)
            --                 ^^^^^^^^^ 4002 ConditionNotYesNo
            定义 丙 (c) = 合计(产品.单价 对 产品 按 产品.档)
            --                                      ^^^^^^^ 4003 TypeMismatch
            定义 丁 (d) = 合计(产品.单价 对 产品 取前 5%)
            --                                        ^^ 4003 TypeMismatch
            定义 戊 (e) = 合计(产品.单价 产品)
            --                           ^^^^ 2001 TokenUnexpected
            定义 己 (f) = 最大(产品.档 对 产品)
            --                 ^^^^^^^ 4003 TypeMismatch
            """);
    }

    [Fact]
    public void A_computed_field_belongs_to_every_item()
    {
        Program program = Check.Program("""
            定义 产品.总价 (total_price) = 产品.单价 × 2
            定义 产品.折后 (reduced) = 产品.总价 × 50%
            定义 甲 (a) = 最大(产品.折后 对 产品)
            """);
        Assert.Equal(["产品"], program.Definitions[0].Parameters.Select(p => p.Text));
    }

    [Fact]
    public void Lists_nest_and_may_be_shared()
    {
        Program program = Check.Program("""
            清单 担保人 (guarantor) 共享 键 代码
              费率 (fee_rate) : 每年 年利率
            清单 合同 (contract) 属于 企业 键 合同号
              担保人 (by_whom) : 担保人
            定义 甲 (a) = 最大(合同.担保人.费率(本年) 对 合同)
            """);
        Assert.Equal([true, false], program.Lists.Take(2).Select(list => list.IsShared));
    }

    [Fact]
    public void A_list_has_a_key_and_a_parent_that_is_there()
    {
        Check.Diagnostics("""
            清单 甲 (a) 属于 企业
            --   ^^ 2009 ClauseMissing
            清单 乙 (b) 属于 丙 键 号
            --               ^^ 3001 NameUnknown
            """);
    }

    [Fact]
    public void Questions_to_the_ledger_say_what_counts()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
            定义 乙 (b) = 台账 金额 {奖补: 甲, "别处的奖"; 计: 已兑付}
            定义 壬 (i) = 台账 金额 {计: 已兑付; 计: 已批准}
            --                                   ^^ 2008 ClauseDuplicate
            定义 丙 (c) = 台账 金额 {奖补: 甲}
            --            ^^^^^^^^^^^^^^^^^^^^ 2009 ClauseMissing
            定义 丁 (d) = 台账 金额 {奖补: 没有; 计: 已兑付}
            --                             ^^^^ 3001 NameUnknown
            定义 戊 (e) = 台账 多少 {计: 已兑付}
            --                 ^^^^ 2001 TokenUnexpected
            定义 己 (f) = 台账 金额 {金额: 1元; 计: 已兑付}
            --                       ^^^^ 2001 TokenUnexpected
            定义 庚 (g) = 台账 金额 {自: 1元; 计: 已兑付}
            --                           ^^^ 4003 TypeMismatch
            定义 辛 (h) = 台账 金额 {计: 一级}
            --                           ^^^^ 3005 OptionUnknown
            """);
    }
}
