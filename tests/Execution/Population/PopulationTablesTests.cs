using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution.Population;

/// <summary>The tables beside that of the awards: what falls due when, how budgets came out, what the sums hold.</summary>
public sealed class PopulationTablesTests
{
    private const string Rules = """
        事实 额 (size) : 金额
        奖补 分期奖 (spread_award) 对象 企业 周期 每年
          金额 额
          分期 50%, 30%, 20%
        奖补 一次奖 (single_award) 对象 企业 周期 每年
          金额 额
        """;

    private const string Firms = "# 甲\n额 = 5元\n# 乙\n额 = 0.01元\n";

    private static IEnumerable<string> Lines(string rules, string firms, string name, Tongue tongue = Tongue.Chinese)
    {
        ResultSheet sheet = Assert.Single(PopulationTables.Of(Populate.Run(rules, firms), [], tongue), sheet => sheet.Name == name);
        return sheet.Rows.Prepend(sheet.Header).Select(row => string.Join(' ', row));
    }

    [Fact]
    public void What_falls_due_is_summed_by_year_and_adds_up_to_the_grants()
    {
        Assert.Equal(
            ["奖补 2026(元) 2027(元) 2028(元) 各年合计(元)", "分期奖 2.51 1.50 1.00 5.01", "一次奖 5.01 0.00 0.00 5.01", "全部 7.52 1.50 1.00 10.02"],
            Lines(Rules, Firms, "分年支付"));
        ResultSheet totals = PopulationTables.Of(Populate.Run(Rules, Firms), [], Tongue.Chinese)[1];
        Assert.Equal(["5.01", "5.01", "10.02"], totals.Rows.Select(row => row[totals.Header.ToList().IndexOf("核定(元)")]));
    }

    [Fact]
    public void Without_instalments_everything_is_due_in_the_year_of_the_run() => Assert.Equal(
        ["award 2026_yuan all_years_yuan", "award 5.00 5.00", "all 5.00 5.00"],
        Lines("奖补 奖 (award) 对象 企业 周期 每年 金额 5元", "# 甲\n", "payments", Tongue.English));

    [Theory]
    [InlineData("额度 6元 不足时 按比例", "资金 6.00 10.02 6.00 按比例 100/167(约 59.88024%) 已定")]
    [InlineData("额度 20元 不足时 按比例", "资金 20.00 10.02 10.02 按比例 100% 已定")]
    [InlineData("额度 6元 不足时 截止线", "资金 6.00 10.02 5.01 截止线  已定")]
    [InlineData("额度 6元", "资金 6.00 10.02 10.02 没有规定,不削减  已定")]
    public void A_budget_tells_its_method_and_its_ratio(string budget, string expected) =>
        Assert.Equal(["预算 额度(元) 需要(元) 核定(元) 不足时 比例 状态", expected], Lines($"{Rules}\n预算 资金 (funds) 适用 分期奖, 一次奖 {budget}", Firms, "预算"));

    [Fact]
    public void Sums_say_that_they_hold_what_a_judgement_may_still_refuse_and_how_much_of_it()
    {
        const string Judged = "判断 好 (good) : 是否 由 \"局\"\n奖补 奖 (award) 对象 企业 周期 每年\n  条件 合格 (good_enough): 好\n  金额 5元";
        Assert.Equal(
            [
                "奖补 符合数 其中待判断数 应得含待判断(元) 入选后含待判断(元) 择优后含待判断(元) 择优后其中待判断(元) 核定(元) 核定数 未定数 错误数",
                "奖 2 1 10.00 10.00 10.00 5.00 5.00 1 1 0",
                "全部 2 1 10.00 10.00 10.00 5.00 5.00 1 1 0",
            ],
            Lines(Judged, "# 甲\n好 = 是\n# 乙\n# 丙\n好 = 否\n", "合计"));
    }

    [Fact]
    public void Who_is_eligible_for_nothing_is_counted_apart_from_the_grants() => Assert.Equal(
        "奖 2 0 5.00 5.00 5.00 0.00 5.00 1 0 0",
        Lines("事实 额 (size) : 金额\n奖补 奖 (award) 对象 企业 周期 每年\n  金额 额", "# 甲\n额 = 5元\n# 乙\n额 = 0元\n", "合计").ElementAt(1));
}
