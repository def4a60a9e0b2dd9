using System.Diagnostics;
using Duixian.Execution.Values;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Each way in which the data of one case can fail; the answer is an error value, in bounded time.</summary>
public sealed class FaultTests
{
    private const string Rules = """
        选项 等级 (level) {甲级 (a), 乙级 (b)}
        选项 地区 (region) {东 (east), 西 (west)}
        清单 机构 (agency) 键 代码
          收费 (fee) : 金额
        事实 服务商 (provider) : 机构
        事实 收入 (revenue) : 每年 金额
        事实 数额 (sum_given) : 金额
        事实 件数 (times) : 计数
        事实 日 (day) : 日期
        事实 级 (grade) : 等级
        事实 区 (area) : 地区
        表 标准 (standard) : 金额 键 (级 : 等级, 区 : 地区)
          甲级, 东: 10元
        表 分段标准 (dated) : 金额 键 (级 : 等级)
          自 2020-01-01 至 2020-12-31
            甲级: 10元
          自 2022-01-01
            甲级: 20元
        """;

    [Theory]
    [InlineData("10元 ÷ 数额 × 1元", "数额 = 0元", EvaluationFault.DivisionByZero)]
    [InlineData("增长率(收入, 上年) × 1元", "收入 = {2024 = 0元, 2025 = 5元}", EvaluationFault.GrowthBaseNotPositive)]
    [InlineData("增长率(收入, 上年) × 1元", "收入 = {2024 = −1元, 2025 = 5元}", EvaluationFault.GrowthBaseNotPositive)]
    [InlineData("平均(机构.收费 对 机构)", "机构 = []", EvaluationFault.NothingToAggregate)]
    [InlineData("最大(机构.收费 对 机构)", "机构 = []", EvaluationFault.NothingToAggregate)]
    [InlineData("最小(机构.收费 对 机构 当 机构.收费 > 5元)", "机构:\n  代码 = J, 收费 = 1元", EvaluationFault.NothingToAggregate)]
    [InlineData("标准(级, 区)", "级 = 甲级\n区 = 西", EvaluationFault.NoTableRow)]
    [InlineData("分段标准(级, 于 日)", "级 = 甲级\n日 = 2021-06-01", EvaluationFault.NoTablePart)]
    [InlineData("分段标准(级, 于 日)", "级 = 乙级\n日 = 2020-06-01", EvaluationFault.NoTableRow)]
    [InlineData("分档 数额 {≥ 10元: 1元; ≥ 数额: 2元; 其余: 3元}", "数额 = 9元", null)]
    [InlineData("若 日 + 8000年 > 日 则 1元 否则 2元", "日 = 2026-01-01", EvaluationFault.DateOutOfCalendar)]
    [InlineData("若 日 − 3000年 < 日 则 1元 否则 2元", "日 = 2026-01-01", EvaluationFault.DateOutOfCalendar)]
    [InlineData("若 日 + 9999999日 > 日 则 1元 否则 2元", "日 = 2026-01-01", EvaluationFault.DateOutOfCalendar)]
    [InlineData("若 日 + 1个工作日 > 日 则 1元 否则 2元", "日 = 2026-12-31", EvaluationFault.NoWorkingCalendar)]
    [InlineData("若 工作日数(自 日 至 日) > 0个工作日 则 1元 否则 2元", "日 = 2022-12-31", EvaluationFault.NoWorkingCalendar)]
    [InlineData("收入(本年 − 件数)", "件数 = 99999999999", EvaluationFault.DateOutOfCalendar)]
    [InlineData("增长率(收入, 本年 − 件数) × 1元", "件数 = 2147485674", EvaluationFault.DateOutOfCalendar)]
    [InlineData("若 连续增长(收入, 本年, 本年 + 件数) 则 1元 否则 2元", "件数 = 99999999999", EvaluationFault.DateOutOfCalendar)]
    [InlineData("合计(收入(某年) 对 年份(本年, 本年 + 件数) 作 某年)", "件数 = 99999999999", EvaluationFault.DateOutOfCalendar)]
    [InlineData("合计(收入(某年) 对 年份(本年, 本年 + 件数) 作 某年)", "件数 = 3000", EvaluationFault.TooMuchWork)]
    [InlineData("若 年末(本年 + 件数) > 日 则 1元 否则 2元", "件数 = 9000\n日 = 2026-01-01", EvaluationFault.DateOutOfCalendar)]
    [InlineData("若 首日(自 日 至 日 − 1日) = 日 则 1元 否则 2元", "日 = 2026-01-01", EvaluationFault.EmptyRange)]
    [InlineData("若 末日(自 日 至 日 − 1日) = 日 则 1元 否则 2元", "日 = 2026-01-01", EvaluationFault.EmptyRange)]
    [InlineData("数额 × 1000000 × 1000000", "数额 = 100亿元", EvaluationFault.NumberTooLarge)]
    [InlineData("0元 − 数额", "数额 = 1元", EvaluationFault.NegativeAmount)]
    [InlineData("数额", "数额 = 一些", EvaluationFault.FactInvalid)]
    [InlineData("服务商.收费", "机构:\n  代码 = J1, 收费 = 1元\n服务商 = J2", EvaluationFault.ItemMissing)]
    [InlineData("舍入(数额, 四舍五入, 数额 − 数额)", "数额 = 1元", EvaluationFault.RoundingUnit)]
    public void An_impossible_step_is_an_error_of_its_kind(string amount, string facts, EvaluationFault? expected)
    {
        if (expected is { } fault)
            Assert.Equal(fault, Calculate.Fault(Rules, amount, facts));
        else
            Assert.Equal("2.00", Calculate.Amount(Rules, amount, facts));
    }

    [Fact]
    public void A_rounding_unit_of_zero_fen_is_an_error_of_the_award()
    {
        EvaluationError error = Calculate.ErrorOf(Calculate.Of(
            $"{Rules}\n奖补 试 (trial) 对象 企业 周期 每年\n  金额 5元\n  舍入 四舍五入 数额", "数额 = 0元"));
        Assert.Equal(EvaluationFault.RoundingUnit, error.Fault);
    }

    [Fact]
    public void A_year_that_is_absent_behind_another_name_is_an_error_in_use()
    {
        EvaluationError error = Calculate.ErrorOf(Calculate.Of(
            "事实 研发 (rd) : 每年 金额 可无\n定义 投入 (spending) = 研发\n奖补 试 (trial) 对象 企业 周期 每年\n  条件\n    增长 (grows): 增长率(投入, 上年) > 0%\n  金额 1元",
            "研发 = {2025 = 5元, 2024 = 无}"));
        Assert.Equal(EvaluationFault.AbsentUsed, error.Fault);
    }

    [Fact]
    public void An_error_says_where_it_arose()
    {
        EvaluationError error = Calculate.ErrorOf(Calculate.Of(
            $"{Rules}\n奖补 试 (trial) 对象 企业 周期 每年\n  金额 10元 ÷ 数额 × 1元", "数额 = 0元"));
        Assert.Equal("数额", error.Span.Text);
    }

    [Fact]
    public void A_reference_to_an_item_that_is_not_there_is_named()
    {
        EvaluationError error = Calculate.ErrorOf(Calculate.Of(
            $"{Rules}\n奖补 试 (trial) 对象 企业 周期 每年\n  金额 服务商.收费", "机构 = []\n服务商 = J2"));
        Assert.Equal((EvaluationFault.ItemMissing, "J2"), (error.Fault, Assert.Single(error.Arguments)));
    }

    [Theory]
    [InlineData("数额 = 3元", "错误 TooMuchWork")]
    [InlineData("", "错误 TooMuchWork")]
    public void Calls_that_double_at_each_step_end_in_bounded_time(string facts, string expected)
    {
        string definitions = string.Join('\n', Enumerable.Range(1, 40).Select(i => $"定义 阶{i} (step_{i}) (底 : 金额) = {(i == 1 ? "底" : $"阶{i - 1}(底) + 阶{i - 1}(底)")}"));
        Assert.Equal(expected, Within(10, () => Calculate.Amount($"{Rules}\n{definitions}", "阶40(数额)", facts)));
    }

    [Theory]
    [InlineData("数额 = 3元", "错误 NumberTooLarge")]
    [InlineData("", "0.00~")]
    public void Numbers_that_square_at_each_step_end_in_bounded_time(string facts, string expected)
    {
        string ranged = Rules.Replace("事实 数额 (sum_given) : 金额", "事实 数额 (sum_given) : 金额 范围 1元 至 1000元", StringComparison.Ordinal);
        string definitions = string.Join('\n', Enumerable.Range(1, 40).Select(i => $"定义 阶{i} (step_{i}) = {(i == 1 ? "数额 ÷ 7元" : $"阶{i - 1} × 阶{i - 1}")}"));
        Assert.Equal(expected, Within(10, () => Calculate.Amount($"{ranged}\n{definitions}", "阶40 × 1元", facts)));
    }

    [Fact]
    public void A_sum_of_many_different_fractions_ends_in_bounded_time()
    {
        string items = string.Concat(Enumerable.Range(1, 20_000).Select(i => $"  代码 = {i}, 收费 = {i}.{i % 97:D2}元\n"));
        Assert.Equal("错误 NumberTooLarge", Within(10, () => Calculate.Amount(Rules, "合计(1元 ÷ 机构.收费 × 1元 对 机构)", $"机构:\n{items}")));
    }

    [Fact]
    public void Totals_of_the_largest_amounts_do_not_overflow()
    {
        string items = string.Concat(Enumerable.Range(1, 1000).Select(i => $"  代码 = {i}, 收费 = 400亿元\n"));
        var result = Calculate.Of($"{Rules}\n奖补 试 (trial) 对象 每个 机构 周期 每年\n  金额 机构.收费", $"机构:\n{items}");
        Assert.Equal("40000000000000.00", $"{result.Totals.Certain}");
    }

    private static T Within<T>(int seconds, Func<T> action)
    {
        Stopwatch watch = Stopwatch.StartNew();
        T result = action();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(seconds), $"took {watch.Elapsed}");
        return result;
    }
}
