using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Storage.Files;
using Duixian.Tests.Language;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>A trace shows every step and changes nothing.</summary>
public sealed class TraceTests
{
    private const string Rules = """
        事实 收入 (revenue) : 每年 金额 范围 0元 至 100元
        限额 顶 (top_cap) : 金额 = 5元 由 "通知"
        奖补 试 (trial) 对象 企业 周期 每年
          条件
            增长 (grows): 增长率(收入, 上年) > 10%
          金额
            基数 × 50%, 最高 顶
            例外 大 (big) 当 收入(上年) > 50元: 8元
          其中
            基数 (base) = 收入(上年) − 收入(前年)
        """;

    [Fact]
    public void Every_step_of_a_condition_and_of_the_amount_is_recorded_with_its_value()
    {
        AwardInstance instance = Calculate.Of(Rules, "收入 = {2024 = 10元, 2025 = 30元}", trace: true).Instances[0];
        Trace condition = Assert.Single(instance.Conditions[0].Parts).Trace!;
        Assert.Equal("增长率(收入, 上年) > 10%", condition.Expr.Span.Text);
        Assert.Equal([(2025, "3000"), (2024, "1000")], condition.Parts[0].Years.Select(year => (year.Year, year.Value.Number.ToString())));
        Trace amount = instance.Entitlement.Trace!;
        Assert.Equal("基数 × 50%, 最高 顶", amount.Expr.Span.Text);
        Assert.Equal(["基数 × 50%", "顶"], amount.Parts.Select(part => part.Expr.Span.Text));
        Assert.Equal("收入(上年) − 收入(前年)", amount.Parts[0].Parts[0].Parts[0].Expr.Span.Text);
        Assert.Equal("收入(上年) > 50元", Assert.Single(instance.Entitlement.ExceptionTraces).Expr.Span.Text);
    }

    [Theory]
    [InlineData("收入 = {2024 = 10元, 2025 = 30元}")]
    [InlineData("收入 = {2024 = 10元}")]
    [InlineData("收入 = {2024 = 0元, 2025 = 30元}")]
    [InlineData("收入 = {2024 = 30元, 2025 = 30元}")]
    [InlineData("")]
    public void Answers_are_the_same_with_and_without_a_trace(string facts)
    {
        Assert.Equal(Answers(Calculate.Of(Rules, facts)), Answers(Calculate.Of(Rules, facts, trace: true)));
    }

    public static TheoryData<string> Firms => [.. Repository.FilesIn("examples", ".yaml")];

    [Theory]
    [MemberData(nameof(Firms))]
    public void Answers_of_the_example_firms_are_the_same_with_and_without_a_trace(string file)
    {
        Program program = Duixian.Language.Compiler.Compile(Packages.Hangzhou).Program!;
        FactNode.Map facts = FactFile.FromText(new SourceText(file, Repository.Read(file))).Content!;
        string Of(bool trace) => Answers(Engine.Calculate(
            program, Scenario.Ceiling(program), FactReader.Read(program, facts, new DiagnosticBag()), 2026, trace));
        Assert.Equal(Of(false), Of(true));
    }

    private static string Answers(CalculationResult result) => string.Join('\n', result.Instances
        .Select(i => $"{i.Award.Name.Text} {i.Item?.Key} {Calculate.Shown(i)} {string.Join('、', i.Needs.Items.Select(Calculate.Shown))} {i.SharedCap?.Name.Text}")
        .Append($"{result.Totals}")
        .Concat(result.Provisions.Select(p => $"{p.Provision.Name.Text} {p.Eligibility}")));
}
