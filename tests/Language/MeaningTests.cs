using Duixian.Language.Ir;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>Two expressions have the same meaning exactly if they compute alike by the same steps.</summary>
public sealed class MeaningTests
{
    private const string Facts = """
        选项 等级 (level) {甲级 (a), 乙级 (b)}
        事实 额一 (one) : 金额 范围 0元 至 100亿元
        事实 额二 (two) : 金额 范围 0元 至 100亿元
        事实 级 (grade) : 等级
        清单 产品 (product) 属于 企业 键 编号 (code)
          单价 (price) : 金额 范围 0元 至 20元
        定义 差 (gap) (甲 : 金额, 乙 : 金额) = 甲 − 乙

        """;

    [Theory]
    [InlineData("额一 × 10%", "额一  ×  10.0%")]
    [InlineData("较低(额一, 2亿元)", "较低(额一, 20000万元)")]
    [InlineData("合计(产品.单价 对 产品)", "合计((产品.单价) 对 产品)")]
    [InlineData("额一, 最高 300万元", "额一, at_most 3000000yuan")]
    public void How_it_is_written_does_not_count(string amount, string same)
    {
        Assert.Equal(Of(amount), Of(same));
    }

    [Theory]
    [InlineData("额一 − 额二", "额二 − 额一")]
    [InlineData("额一, 最高 3元", "额一, 最低 3元")]
    [InlineData("差(额一, 额二)", "差(额二, 额一)")]
    [InlineData("若 额一 > 额二 则 1元 否则 2元", "若 额一 ≥ 额二 则 1元 否则 2元")]
    [InlineData("按 级 {甲级: 1元; 乙级: 2元}", "按 级 {甲级: 1元; 其余: 2元}")]
    [InlineData("按 级 {甲级: 1元; 其余: 2元}", "按 级 {乙级: 1元; 其余: 2元}")]
    [InlineData("分档 额一 {≥ 5元: 1元; 其余: 2元}", "分档 额一 {> 5元: 1元; 其余: 2元}")]
    [InlineData("合计(产品.单价 对 产品)", "最大(产品.单价 对 产品)")]
    [InlineData("合计(产品.单价 对 产品 按 产品.单价 降序 取前 2)", "合计(产品.单价 对 产品 按 产品.单价 升序 取前 2)")]
    [InlineData("合计(产品.单价 对 产品 当 产品.单价 > 1元)", "合计(产品.单价 对 产品)")]
    [InlineData("台账 金额 {计: 已批准}", "台账 金额 {计: 已兑付}")]
    public void What_is_computed_counts(string amount, string other)
    {
        Assert.NotEqual(Of(amount), Of(other));
    }

    [Fact]
    public void What_stands_before_an_aggregate_does_not_count()
    {
        const string Amount = "合计(产品.单价 对 产品)";
        Assert.Equal(Of(Amount), Of(Amount, "  条件\n    有货 (some): 存在(产品.单价 > 1元 对 产品) 且 全都(产品.单价 > 1元 对 产品)\n"));
    }

    private static string Of(string amount, string conditions = "")
    {
        var program = Calculate.Program($"{Facts}奖补 试 (trial) 对象 企业 周期 每年\n{conditions}  金额\n    {amount}");
        var dependencies = Dependencies.Of(program);
        return Meaning.Of(program.Awards[0].Amount.Base, node => dependencies.NamedBy(node)?.Name.Chinese ?? "");
    }
}
