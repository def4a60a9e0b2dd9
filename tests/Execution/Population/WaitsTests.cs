using Duixian.Execution.Population;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution.Population;

/// <summary>Whatever is not settled in a run says what it waits for.</summary>
public sealed class WaitsTests
{
    private const string Rules = """
        事实 区 (district) : 选项 {东区 (east), 西区 (west)}
        事实 项目号 (matter) : 文字
        奖补 甲奖 (first_award) 对象 企业 周期 每年
          金额 9元
          重叠键 项目号
        奖补 乙奖 (second_award) 对象 企业 周期 每年
          金额 5元
          重叠键 项目号
        """;

    [Theory]
    [InlineData("补差")]
    [InlineData("不予")]
    public void While_no_ledger_is_given_what_may_be_taken_off_waits_for_it(string method) => Assert.Equal(
        ["A 0.00 至 9.00 台账", "A 0.00 至 5.00 台账"],
        Waits($"重叠 别处 (elsewhere) 来源 \"同类政策\" 适用 甲奖, 乙奖 办法 {method}", "# A\n区 = 东区\n项目号 = P1\n"));

    [Fact]
    public void A_share_of_the_city_that_hangs_on_an_unknown_fact_waits_for_it() => Assert.Equal(
        ["A 9.00 区", "A 5.00 "],
        Waits("预算 资金 (funds) 适用 甲奖 额度 100元 分担 若 区 = 东区 则 30% 否则 60%", "# A\n项目号 = P1\n"));

    [Fact]
    public void A_matter_claimed_by_two_firms_names_both() => Assert.Equal(
        ["A 9.00 同一事项由几家企业申报:A;B", "A  同一事项由几家企业申报:A;B", "B 9.00 同一事项由几家企业申报:A;B", "B  同一事项由几家企业申报:A;B"],
        Waits("重叠 不重复 (never_twice) 适用 甲奖, 乙奖", "# A\n项目号 = P1\n# B\n项目号 = P1\n"));

    /// <summary>Firm, amount and what is waited for, as the result files say.</summary>
    private static IEnumerable<string> Waits(string more, string firms)
    {
        PopulationResult result = Populate.Run($"{Rules}\n{more}", firms);
        ResultSheet sheet = PopulationTables.Of(result, [], Tongue.Chinese)[0];
        int Column(string name) => sheet.Header.ToList().IndexOf(name);
        return sheet.Rows.Select(row => $"{row[Column("企业")]} {row[Column("择优后(元)")]} {row[Column("还缺")]}");
    }
}
