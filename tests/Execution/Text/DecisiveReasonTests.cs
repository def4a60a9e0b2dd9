using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Xunit;

namespace Duixian.Tests.Execution.Text;

/// <summary>The short reasons that worked cases check and the sentences of the table.</summary>
public sealed class DecisiveReasonTests
{
    [Theory]
    [InlineData("收入: {2023: 1500万元, 2024: 2000万元, 2025: 900万元}", "规模")]
    [InlineData("收入: {2023: 1500万元, 2024: 2000万元, 2025: 2000万元}\n费率: 6‰/年", "方向")]
    [InlineData("收入: {2024: 900万元, 2025: 900万元}\n费率: 6‰/年\n在本市: 否", "本市企业、规模、方向")]
    [InlineData("收入: {2024: 2000万元}", "缺 收入(2025)")]
    [InlineData("收入: {2024: 0元, 2025: 2000万元}\n费率: 6‰/年", "错误")]
    [InlineData("推荐: 是", "上限 奖励上限")]
    [InlineData("推荐: 是\n类型: 乙类", "乙类优惠")]
    [InlineData("推荐: 否", "获推荐")]
    [InlineData("", "上限 奖励上限、待 推荐")]
    public void A_firm_award_has_these_reasons(string changes, string expected) =>
        Assert.Equal(expected, string.Join('、', DecisiveReason.Of(Growth(changes)).Select(reason => reason.Text.Chinese)));

    [Fact]
    public void A_shared_cap_that_lowered_an_item_is_a_reason()
    {
        var reason = Assert.Single(DecisiveReason.Of(RichPolicy.Instance(RichPolicy.Calculate(), "贷款补助", "L2")));
        Assert.Equal(new Reason(ReasonKind.Cap, new Wording("上限 贷款总限", "cap loan_limit")), reason);
    }

    [Fact]
    public void A_list_that_is_not_given_is_missing_as_a_whole()
    {
        var facts = RichPolicy.Facts.ReplaceLineEndings("\n");
        var result = RichPolicy.Calculate(facts[..facts.IndexOf("贷款:", StringComparison.Ordinal)]);
        var instance = RichPolicy.Instance(result, "贷款补助");
        Assert.Equal(["缺 贷款"], DecisiveReason.Of(instance).Select(reason => reason.Text.Chinese));
        Assert.Equal("missing: loan", ReasonSentence.Of(instance, RichPolicy.Program, Tongue.English));
    }

    [Fact]
    public void An_empty_list_means_that_the_award_does_not_apply()
    {
        var instance = RichPolicy.Instance(Calculate("贷款: []"), "贷款补助");
        Assert.Equal(Eligibility.NotApplicable, instance.Eligibility);
        Assert.Empty(DecisiveReason.Of(instance));
        Assert.Equal("没有 贷款", ReasonSentence.Of(instance, RichPolicy.Program, Tongue.Chinese));
    }

    [Theory]
    [InlineData("收入: {2024: 2000万元, 2025: 900万元}", "不满足:规模(收入(2025) 9,000,000.00 元 ≥ 10,000,000.00 元)", "not met: scale (revenue(2025) CNY 9,000,000.00 ≥ CNY 10,000,000.00)")]
    [InlineData("收入: {2024: 2000万元}", "缺 收入(2025)", "missing: revenue(2025)")]
    [InlineData("收入: {2024: 0元, 2025: 2000万元}\n费率: 6‰/年", "无法计算:增长率的基数不是正数(增长率(收入, 上年))", "cannot be computed: growth from a base that is not positive (增长率(收入, 上年))")]
    [InlineData("", "按上限「奖励上限」计;待「推荐」", "held at the cap “award_cap”; awaiting “recommendation”")]
    [InlineData("推荐: 是\n类型: ?", "金额还缺 类型", "the amount still needs kind")]
    public void The_table_has_one_sentence(string changes, string chinese, string english)
    {
        Assert.Equal(chinese, ReasonSentence.Of(Growth(changes), RichPolicy.Program, Tongue.Chinese));
        Assert.Equal(english, ReasonSentence.Of(Growth(changes), RichPolicy.Program, Tongue.English));
    }

    private static AwardInstance Growth(string changes) => RichPolicy.Instance(Calculate(changes), "成长奖励");

    /// <summary>The common facts, with some lines in place of those that begin alike.</summary>
    private static CalculationResult Calculate(string changes)
    {
        var changed = changes.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var kept = RichPolicy.Facts.ReplaceLineEndings("\n").Split('\n');
        if (changes.StartsWith("贷款:", StringComparison.Ordinal)) kept = [.. kept.Where(line => !line.StartsWith("  - ", StringComparison.Ordinal))];
        kept = [.. kept.Where(line => !changed.Any(change => line.StartsWith(change.Split(':')[0] + ":", StringComparison.Ordinal)))];
        return RichPolicy.Calculate(string.Join('\n', kept.Concat(changed)));
    }
}
