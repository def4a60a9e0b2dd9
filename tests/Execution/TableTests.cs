using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Look-up tables with known and unknown keys and dates.</summary>
public sealed class TableTests
{
    private const string Rules = """
        选项 等级 (level) {甲级 (a), 乙级 (b)}
        事实 级 (grade) : 等级
        事实 业 (industry) : 行业代码
        事实 日 (day) : 日期
        表 全表 (full) : 金额 键 (级 : 等级)
          甲级: 10元
          乙级: 20元
        表 缺行 (partial) : 金额 键 (级 : 等级)
          甲级: 10元
        表 分段 (dated) : 金额 键 (级 : 等级)
          自 2020-01-01 至 2020-12-31
            甲级: 1元
            乙级: 2元
          自 2021-01-01
            甲级: 3元
            乙级: 4元
        """;

    [Theory]
    [InlineData("全表(级)", "级 = 乙级", "20.00")]
    [InlineData("全表(级)", "", "10.00~20.00")]
    [InlineData("缺行(级)", "级 = 甲级", "10.00")]
    [InlineData("缺行(级)", "级 = 乙级", "错误 NoTableRow")]
    [InlineData("缺行(级)", "", "10.00~10.00")]
    [InlineData("分段(级, 于 日)", "级 = 甲级\n日 = 2020-12-31", "1.00")]
    [InlineData("分段(级, 于 日)", "级 = 甲级\n日 = 2021-01-01", "3.00")]
    [InlineData("分段(级, 于 日)", "级 = 甲级\n日 = 2019-12-31", "错误 NoTablePart")]
    [InlineData("分段(级, 于 日)", "级 = 甲级", "1.00~4.00")]
    public void A_row_is_found_by_its_keys_at_its_date(string amount, string facts, string expected)
    {
        Assert.Equal(expected, Calculate.Amount(Rules, amount, facts));
    }

    [Fact]
    public void A_complete_table_decides_what_all_its_rows_agree_on_and_one_with_gaps_does_not()
    {
        Assert.Equal("是", Calculate.Condition(Rules, "全表(级) ≥ 10元"));
        Assert.Equal("未知", Calculate.Condition(Rules, "缺行(级) ≥ 10元"));
    }

    [Theory]
    [InlineData("业 = 6513", "是")]
    [InlineData("业 = I65", "是")]
    [InlineData("业 = 63", "否")]
    [InlineData("", "未知")]
    public void Industries_match_by_prefix(string facts, string expected)
    {
        Assert.Equal(expected, Calculate.Condition(Rules, "业 属于 {\"64\", \"65\"}", facts));
    }
}
