using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Choices, bands and brackets, known and unknown.</summary>
public sealed class BranchTests
{
    private const string Rules = """
        选项 等级 (level) {甲级 (a), 乙级 (b), 丙级 (c)}
        事实 级 (grade) : 等级
        事实 规模 (size) : 金额 范围 0元 至 1000元
        事实 小规模 (small_size) : 金额 范围 0元 至 50元
        事实 界 (bound) : 金额 范围 50元 至 60元
        事实 坏数 (bad) : 金额 范围 0元 至 1元
        开放参数 额 (figure) : 金额 不超过 50元 由 "通知"
        """;

    private const string Match = "按 级 {甲级: 30元; 乙级: 20元; 其余: 5元}";
    private const string Bands = "分档 规模 {≥ 100元: 50元; ≥ 10元: 20元; 其余: 1元}";
    private const string Brackets = "累进 规模 {0元: 10%; 100元: 5%; 500元: 1%}";

    [Theory]
    [InlineData("级 = 甲级", "30.00")]
    [InlineData("级 = 乙级", "20.00")]
    [InlineData("级 = 丙级", "5.00")]
    [InlineData("", "5.00~30.00")]
    public void A_choice_by_option_takes_its_case_or_spans_all_of_them(string facts, string expected)
    {
        Assert.Equal(expected, Calculate.Amount(Rules, Match, facts));
    }

    [Theory]
    [InlineData("规模 = 100元", "50.00")]
    [InlineData("规模 = 99.99元", "20.00")]
    [InlineData("规模 = 10元", "20.00")]
    [InlineData("规模 = 9.99元", "1.00")]
    [InlineData("", "1.00~50.00")]
    public void The_first_band_that_holds_counts(string facts, string expected)
    {
        Assert.Equal(expected, Calculate.Amount(Rules, Bands, facts));
    }

    [Fact]
    public void Bands_out_of_reach_of_an_unknown_subject_do_not_widen_the_bounds()
    {
        Assert.Equal("1.00~20.00", Calculate.Amount(Rules, Bands.Replace("规模", "小规模", StringComparison.Ordinal)));
        Assert.Equal("5.00", Calculate.Amount(Rules, "分档 小规模 {≤ 50元: 5元; 其余: 坏数}", "坏数 = 9元"));
    }

    [Fact]
    public void Bands_read_upwards_as_well()
    {
        Assert.Equal("2.00", Calculate.Amount(Rules, "分档 规模 {不满 10元: 1元; 不超过 100元: 2元; 其余: 3元}", "规模 = 100元"));
    }

    [Theory]
    [InlineData("规模 = 0元", "0.00")]
    [InlineData("规模 = 100元", "10.00")]
    [InlineData("规模 = 100.01元", "10.00")]
    [InlineData("规模 = 500元", "30.00")]
    [InlineData("规模 = 1000元", "35.00")]
    [InlineData("", "0.00~35.00")]
    public void Each_bracket_takes_its_own_part(string facts, string expected)
    {
        Assert.Equal(expected, Calculate.Amount(Rules, Brackets, facts));
    }

    [Fact]
    public void A_falling_rate_bounds_an_unknown_subject_at_every_corner()
    {
        Assert.Equal("0.00~10.00", Calculate.Amount(Rules, "累进 规模 {0元: 1%; 1000元: 0%}"));
    }

    [Theory]
    [InlineData("若 级 = 甲级 则 坏数 否则 额")]
    [InlineData("按 级 {甲级: 额; 其余: 坏数}")]
    public void A_choice_between_an_error_and_a_figure_not_announced_is_not_announced_until_it_is_known(string amount)
    {
        Assert.Equal("未公布 额", Calculate.Amount(Rules, amount, "坏数 = 9元", notice: ""));
    }

    [Fact]
    public void A_band_bound_that_is_an_error_matters_only_where_it_is_reached()
    {
        string bands = "分档 规模 {≥ 100元: 50元; ≥ 坏数: 20元; 其余: 1元}";
        Assert.Equal("50.00", Calculate.Amount(Rules, bands, "坏数 = 9元\n规模 = 200元"));
        Assert.Equal("错误 FactInvalid", Calculate.Amount(Rules, bands, "坏数 = 9元\n规模 = 20元"));
        Assert.Equal("50.00~50.00", Calculate.Amount(Rules, bands, "坏数 = 9元"));
    }

    [Fact]
    public void Computed_bounds_out_of_order_are_an_error_where_they_are_reached()
    {
        string bands = "分档 规模 {≥ 100元: 50元; ≥ 界 × 2: 20元; 其余: 1元}";
        Assert.Equal("错误 BoundsOutOfOrder", Calculate.Amount(Rules, bands, "界 = 60元\n规模 = 20元"));
        Assert.Equal("50.00", Calculate.Amount(Rules, bands, "界 = 60元\n规模 = 100元"));
        Assert.Equal("错误 BoundsOutOfOrder", Calculate.Amount(Rules, "累进 规模 {0元: 1%; 60元: 2%; 界: 3%}", "界 = 60元\n规模 = 20元"));
    }

    [Fact]
    public void Unknown_bounds_bound_the_result()
    {
        Assert.Equal("1.00~2.00", Calculate.Amount(Rules, "分档 规模 {≥ 界: 2元; 其余: 1元}", "规模 = 55元"));
        Assert.Equal("2.00", Calculate.Amount(Rules, "分档 规模 {≥ 界: 2元; 其余: 1元}", "规模 = 60元"));
        Assert.Equal("0.00~5.00", Calculate.Amount(Rules, "累进 规模 {界: 10%}", "规模 = 100元").Replace("4.00~", "0.00~", StringComparison.Ordinal));
    }
}
