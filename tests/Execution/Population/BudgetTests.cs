using Duixian.Execution.Population;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution.Population;

/// <summary>What is granted when there is not enough, who pays it, and over which years.</summary>
public sealed class BudgetTests
{
    private static string Rules(string budget, string award = "") => $"""
        事实 分 (points) : 数
        事实 额 (size) : 金额
        奖补 试 (trial) 对象 企业 周期 每年
          金额 额
          {award}
          遴选
            取前 10 名
            排序 分
        预算 资金 (funds) 适用 试
          {budget}
        """;

    private static readonly string Three = "# 甲\n分 = 3\n额 = 5元\n# 乙\n分 = 2\n额 = 3元\n# 丙\n分 = 1\n额 = 2元\n";

    private static string Granted(PopulationResult result) =>
        string.Join(' ', result.Firms.Select(firm => $"{firm.Code} {firm.Awards[0].Granted?.ToYuanString()}"));

    [Theory]
    [InlineData("不足时 按比例")]
    [InlineData("额度 100元\n  不足时 按比例")]
    public void An_envelope_that_the_notice_announces_is_the_one_that_counts(string budget)
    {
        PopulationResult result = Populate.Run(Rules(budget), Three, notice: "额度 资金 = 9元");
        Assert.Equal("丙 1.80 乙 2.70 甲 4.50", Granted(result));
        Assert.Equal("9.00", $"{result.Budgets[0].Envelope}");
    }

    [Theory]
    [InlineData("额度 9元\n  不足时 按比例", "丙 1.80 乙 2.70 甲 4.50")]
    [InlineData("额度 9.99元\n  不足时 按比例", "丙 2.00 乙 3.00 甲 4.99")]
    [InlineData("额度 9元\n  不足时 按比例\n  起付 2元", "丙 0.00 乙 2.70 甲 4.50")]
    [InlineData("额度 8元\n  不足时 截止线", "丙 0.00 乙 3.00 甲 5.00")]
    [InlineData("额度 7元\n  不足时 截止线", "丙 0.00 乙 0.00 甲 5.00")]
    [InlineData("额度 7元\n  不足时 不削减", "丙 2.00 乙 3.00 甲 5.00")]
    [InlineData("额度 10元\n  不足时 按比例", "丙 2.00 乙 3.00 甲 5.00")]
    [InlineData("不足时 按比例", "丙 2.00 乙 3.00 甲 5.00")]
    public void A_short_envelope_is_cut_as_declared(string budget, string expected) =>
        Assert.Equal(expected, Granted(Populate.Run(Rules(budget), Three)));

    [Theory]
    [InlineData("不足时 按比例", "额度 资金 = 9元", "丙 1.80 乙 2.70 甲 4.50")]
    [InlineData("不足时 截止线", "额度 资金 = 7元", "丙 0.00 乙 0.00 甲 5.00")]
    [InlineData("额度 9元\n  不足时 按比例", "额度 资金 = 5元", "丙 1.00 乙 1.50 甲 2.50")]
    [InlineData("额度 9元\n  不足时 按比例", "", "丙 1.80 乙 2.70 甲 4.50")]
    public void The_envelope_that_a_notice_announces_is_the_one_that_counts(string budget, string notice, string expected) =>
        Assert.Equal(expected, Granted(Populate.Run(Rules(budget), Three, notice)));

    [Fact]
    public void Sums_at_every_stage_are_parts_of_the_one_before()
    {
        PopulationResult result = Populate.Run(Rules("额度 9元\n  不足时 按比例\n  分担 50%"), Three);
        StageTotals totals = Assert.Single(result.Totals);
        Assert.Equal(
            (3, "10.00", "10.00", "10.00", "9.00"),
            (totals.Eligible, totals.Entitled.ToYuanString(), totals.Selected.ToYuanString(), totals.Chosen.ToYuanString(), totals.Granted.ToYuanString()));
        BudgetResult budget = Assert.Single(result.Budgets);
        Assert.Equal(("9.00", "10.00", "9.00", false), (budget.Envelope?.ToYuanString(), budget.Asked.ToYuanString(), budget.Granted.ToYuanString(), budget.IsOpen));
        Assert.Equal(["0.90", "1.35", "2.25"], result.Firms.Select(firm => firm.Awards[0].CityShare?.ToYuanString()));
    }

    [Fact]
    public void What_is_granted_is_paid_in_instalments_to_the_fen()
    {
        PopulationResult result = Populate.Run(Rules("额度 9元\n  不足时 按比例", "分期 50%, 30%, 20%"), Three);
        Assert.Equal(["2.25 1.35 0.90"], result.Firms.Where(f => f.Code == "甲").Select(f => string.Join(' ', f.Awards[0].Instalments.Select(m => m.ToYuanString()))));
    }
}
