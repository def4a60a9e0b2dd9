using Duixian.Execution.Population;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution.Population;

/// <summary>A row of the results says what changed its amount at every stage, by name and to the fen.</summary>
public sealed class StageReasonTests
{
    private const string Two = """
        事实 大 (large) : 金额
        事实 小 (small) : 金额
        事实 项目号 (matter) : 文字
        奖补 大奖 (large_award) 对象 企业 周期 每年
          金额 大
          重叠键 项目号
        奖补 小奖 (small_award) 对象 企业 周期 每年
          金额 小
          重叠键 项目号
        """;

    private const string Firm = "# 甲\n大 = 500000元\n小 = 200000元\n项目号 = P1\n";

    private static string Ledger(params string[] entries) => Firm + "台账:\n" + string.Concat(entries.Select(entry => $"  {entry}\n"));

    private static IEnumerable<string> Reasons(string rules, string firms, Tongue tongue = Tongue.Chinese)
    {
        PopulationResult result = Populate.Run(rules, firms);
        ResultSheet sheet = PopulationTables.Of(result, [], tongue)[0];
        int column = sheet.Header.ToList().IndexOf(tongue == Tongue.Chinese ? "理由" : "reason");
        return sheet.Rows.Select(row => row[column]);
    }

    private const string YearlyCap = Two + "\n共同上限 年度上限 (yearly_cap) 适用 大奖, 小奖 企业 每年 600000元 分摊 依次";

    [Fact]
    public void A_shared_cap_tells_the_sum_what_it_leaves_and_the_share() => Assert.Equal(
        ["条件全部满足", "条件全部满足;按上限「年度上限」计:合计 700,000.00 元,只给 600,000.00 元,本项 100,000.00 元"],
        Reasons(YearlyCap, Firm));

    [Fact]
    public void In_English_too() => Assert.Equal(
        "all conditions met; held at the cap “yearly_cap”: CNY 700,000.00 together, only CNY 600,000.00 is given, this one CNY 100,000.00",
        Reasons(YearlyCap, Firm, Tongue.English).Last());

    [Fact]
    public void A_lifetime_cap_tells_what_was_used_before() => Assert.Equal(
        "条件全部满足;按上限「总上限」计:累计 600,000.00 元,以前已用 550,000.00 元,合计 700,000.00 元,只给 50,000.00 元,本项 50,000.00 元",
        Reasons(Two + "\n共同上限 总上限 (all_cap) 适用 大奖, 小奖 企业 累计 600000元 计 已兑付 分摊 依次", Ledger("奖补 = 大奖, 年度 = 2024, 金额 = 550000元, 状态 = 已兑付")).First());

    [Fact]
    public void A_lifetime_cap_used_up_leaves_nothing_and_says_so() => Assert.EndsWith(
        "按上限「总上限」计:累计 600,000.00 元,以前已用 600,000.00 元,合计 700,000.00 元,只给 0.00 元,本项 0.00 元",
        Reasons(Two + "\n共同上限 总上限 (all_cap) 适用 大奖, 小奖 企业 累计 600000元 计 已兑付 分摊 依次", Ledger("奖补 = 大奖, 年度 = 2024, 金额 = 600000元, 状态 = 已兑付")).First(), StringComparison.Ordinal);

    [Theory]
    [InlineData("补差", "条件全部满足;重叠「别处」:已有 2025 年 区级扶持·扶持款(区县)150,000.00 元,补足差额,减去 150,000.00 元,本项 350,000.00 元")]
    [InlineData("不予", "条件全部满足;重叠「别处」:已有 2025 年 区级扶持·扶持款(区县)150,000.00 元,不再给,本项 0.00 元")]
    public void What_another_scheme_gave_is_named(string method, string expected) => Assert.Equal(
        expected,
        Reasons(Two + $"\n重叠 别处 (elsewhere) 来源 \"同类政策\" 适用 大奖 办法 {method}", Ledger("奖补 = 扶持款, 对象 = P1, 年度 = 2025, 金额 = 150000元, 状态 = 已兑付, 政策 = 区级扶持, 层级 = 区县")).First());

    [Fact]
    public void Several_entries_are_named_in_an_order_that_hangs_on_no_row()
    {
        string rules = Two + "\n重叠 别处 (elsewhere) 来源 \"同类政策\" 适用 大奖 办法 补差";
        const string one = "奖补 = 扶持款, 对象 = P1, 年度 = 2025, 金额 = 150000元, 状态 = 已兑付, 政策 = 区级扶持, 层级 = 区县";
        const string other = "奖补 = 市级款, 对象 = P1, 年度 = 2025, 金额 = 0.01元, 状态 = 已批准, 政策 = 别的政策";
        string expected = "条件全部满足;重叠「别处」:已有 2025 年 别的政策·市级款(本市)0.01 元、2025 年 区级扶持·扶持款(区县)150,000.00 元,补足差额,减去 150,000.01 元,本项 349,999.99 元";
        Assert.Equal((expected, expected), (Reasons(rules, Ledger(one, other)).First(), Reasons(rules, Ledger(other, one)).First()));
    }

    [Fact]
    public void Two_caps_one_after_the_other_are_both_told() => Assert.Equal(
        "条件全部满足;按上限「年度上限」计:合计 700,000.00 元,只给 600,000.00 元,本项 100,000.00 元;按上限「小上限」计:合计 100,000.00 元,只给 40,000.00 元,本项 40,000.00 元",
        Reasons(YearlyCap + "\n共同上限 小上限 (small_cap) 适用 小奖 企业 每年 40000元 分摊 依次", Firm).Last());

    [Fact]
    public void What_was_given_up_names_what_was_chosen() => Assert.Equal(
        ["条件全部满足", "条件全部满足;重叠「不重复」:与「大奖」同一事项,选了那一项(应得 500,000.00 元)"],
        Reasons(Two + "\n重叠 不重复 (never_twice) 适用 大奖, 小奖", Firm));

    [Theory]
    [InlineData("额度 600000元\n  不足时 按比例", "条件全部满足;预算「资金」不足:需要 700,000.00 元,额度 600,000.00 元,按比例 6/7(约 85.714286%),本项 171,428.57 元")]
    [InlineData("额度 630000元\n  不足时 按比例", "条件全部满足;预算「资金」不足:需要 700,000.00 元,额度 630,000.00 元,按比例 90%,本项 180,000.00 元")]
    [InlineData("额度 630000元\n  不足时 按比例\n  起付 19万元", "条件全部满足;预算「资金」不足:需要 700,000.00 元,额度 630,000.00 元,按比例 90% 得 180,000.00 元,低于起付 190,000.00 元,不发")]
    [InlineData("额度 600000元\n  不足时 截止线", "条件全部满足;预算「资金」不足:需要 700,000.00 元,额度 600,000.00 元,在截止线以后,不发")]
    [InlineData("额度 600000元\n  不足时 不削减", "条件全部满足")]
    public void A_short_budget_tells_the_figures_and_the_way(string budget, string expected) =>
        Assert.Equal(expected, Reasons(Two + $"\n预算 资金 (funds) 适用 大奖, 小奖\n  {budget}", Firm).Last());

    [Fact]
    public void Whoever_is_not_in_reads_so() => Assert.Equal(
        ["条件全部满足", "条件全部满足;遴选:未入选"],
        Reasons("事实 分 (points) : 数\n奖补 奖 (award) 对象 企业 周期 每年\n  金额 5元\n  遴选\n    取前 1 名\n    排序 分", "# 甲\n分 = 2\n# 乙\n分 = 1\n").Reverse());

    [Theory]
    [InlineData("大 − 小, 最低 0元", "500元", "500元", "差额为零:大 500.00 元 − 小 500.00 元")]
    [InlineData("大 − 小, 最低 0元", "300元", "500元", "大 300.00 元 − 小 500.00 元 = -200.00 元,按最低 0.00 元 计")]
    [InlineData("不小于零(大 − 小) × 10%", "300元", "500元", "大 300.00 元 − 小 500.00 元 = -200.00 元,按最低 0.00 元 计")]
    [InlineData("大 × 10%", "0元", "500元", "大 为零")]
    [InlineData("差, 最低 0元\n  其中 差 (gap) = 大 − 小", "300元", "300元", "差额为零:大 300.00 元 − 小 300.00 元")]
    [InlineData("大, 最高 大 − 小", "300元", "300元", "差额为零:大 300.00 元 − 小 300.00 元")]
    [InlineData("大 × 0.1%\n  舍入 四舍五入 0.01元", "1元", "1元", "舍入后为零")]
    public void Nothing_due_says_why(string amount, string large, string small, string expected) => Assert.Equal(
        [expected],
        Reasons($"事实 大 (large) : 金额\n事实 小 (small) : 金额\n奖补 奖 (award) 对象 企业 周期 每年\n  金额 {amount}", $"# 甲\n大 = {large}\n小 = {small}\n"));
}
