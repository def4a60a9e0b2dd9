using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Default and exceptions: conflict is an error, precedence is declared, order decides nothing.</summary>
public sealed class ExceptionTests
{
    private const string Facts = """
        事实 甲况 (is_a) : 是否
        事实 乙况 (is_b) : 是否
        事实 丙况 (is_c) : 是否
        开放参数 线 (line) : 金额 不超过 10元 由 "通知"

        """;

    private const string A = "    例外 甲 (a) 当 甲况: 20元\n";
    private const string B = "    例外 乙 (b) 当 乙况: 30元\n";
    private const string AOverB = "    例外 甲 (a) 优先于 乙 当 甲况: 20元\n";

    private static CalculationResult Of(string exceptions, string facts, string? notice = null) =>
        Calculate.Of($"{Facts}奖补 试 (trial) 对象 企业 周期 每年\n  金额\n    10元\n{exceptions}", facts, notice: notice);

    private static string Shown(string exceptions, string facts, string? notice = null) =>
        Calculate.Shown(Of(exceptions, facts, notice).Instances[0].Amount);

    [Theory]
    [InlineData("甲况 = 否\n乙况 = 否", "10.00", null)]
    [InlineData("甲况 = 是\n乙况 = 否", "20.00", "甲")]
    [InlineData("甲况 = 否\n乙况 = 是", "30.00", "乙")]
    public void None_leaves_the_default_and_one_replaces_it(string facts, string expected, string? applied)
    {
        CalculationResult result = Of(A + B, facts);
        Assert.Equal(expected, Calculate.Shown(result.Instances[0].Amount));
        Assert.Equal(applied, result.Instances[0].Entitlement.Exception?.Name.Text);
        Assert.Equal(expected, Shown(B + A, facts));
    }

    [Fact]
    public void Two_at_once_are_an_error_that_names_both()
    {
        EvaluationError error = Calculate.ErrorOf(Of(A + B, "甲况 = 是\n乙况 = 是"));
        Assert.Equal(EvaluationFault.ExceptionsConflict, error.Fault);
        Assert.Equal(["甲", "乙"], error.Arguments);
    }

    [Theory]
    [InlineData("甲况 = 是\n乙况 = 是", "20.00")]
    [InlineData("甲况 = 否\n乙况 = 是", "30.00")]
    [InlineData("甲况 = 是\n乙况 = ?", "20.00")]
    [InlineData("甲况 = ?\n乙况 = 是", "20.00~30.00")]
    [InlineData("甲况 = ?\n乙况 = 否", "10.00~20.00")]
    [InlineData("甲况 = ?\n乙况 = ?", "10.00~30.00")]
    [InlineData("甲况 = 是\n乙况 = 也许", "20.00")]
    [InlineData("甲况 = 否\n乙况 = 也许", "错误 FactInvalid")]
    [InlineData("甲况 = ?\n乙况 = 也许", "错误 FactInvalid")]
    public void The_one_that_is_declared_to_precede_wins_and_hides_the_other(string facts, string expected)
    {
        Assert.Equal(expected, Shown(AOverB + B, facts));
        Assert.Equal(expected, Shown(B + AOverB, facts));
    }

    [Theory]
    [InlineData("甲况 = ?\n乙况 = 否", "10.00~20.00")]
    [InlineData("甲况 = ?\n乙况 = ?", "10.00~30.00")]
    [InlineData("甲况 = 是\n乙况 = ?", "20.00~20.00")]
    public void An_unknown_condition_spans_the_outcomes_and_a_possible_conflict_keeps_the_amount_open(string facts, string expected)
    {
        Assert.Equal(expected, Shown(A + B, facts));
        Assert.Equal(expected, Shown(B + A, facts));
    }

    [Fact]
    public void A_third_that_precedes_both_settles_their_conflict()
    {
        string three = A + B + "    例外 丙 (c) 优先于 甲, 乙 当 丙况: 5元\n";
        Assert.Equal("5.00", Shown(three, "甲况 = 是\n乙况 = 是\n丙况 = 是"));
        Assert.Equal("错误 ExceptionsConflict", Shown(three, "甲况 = 是\n乙况 = 是\n丙况 = 否"));
        Assert.Equal("5.00~5.00", Shown(three, "甲况 = 是\n乙况 = 是\n丙况 = ?"));
    }

    [Fact]
    public void A_condition_not_announced_makes_the_amount_not_announced()
    {
        Assert.Equal("未公布 线", Shown("    例外 甲 (a) 当 线 > 5元: 20元\n", "", notice: ""));
        Assert.Equal("10.00", Shown("    例外 甲 (a) 当 线 > 5元: 20元\n", "", notice: "线 = 5元"));
    }

    [Fact]
    public void Many_exceptions_that_may_hold_stay_within_all_of_them()
    {
        string facts = string.Concat(Enumerable.Range(0, 12).Select(i => $"事实 况{i} (is_{i}) : 是否\n"));
        string exceptions = string.Concat(Enumerable.Range(0, 12).Select(i => $"    例外 例{i} (e{i}) 当 况{i}: {i + 20}元\n"));
        Assert.Equal("是 10.00~31.00", Calculate.One($"{facts}奖补 试 (trial) 对象 企业 周期 每年\n  金额\n    10元\n{exceptions}"));
    }
}
