using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Yes, no, error, not announced and unknown, in whatever order they stand.</summary>
public sealed class LogicTests
{
    // 真 and 假 are known, 错 is a given but invalid fact, 未 waits for a notice, 缺 is unknown.
    private const string Rules = """
        事实 真 (known_yes) : 是否
        事实 假 (known_no) : 是否
        事实 错 (invalid) : 是否
        事实 缺 (missing) : 是否
        开放参数 线 (line) : 金额 不超过 10元 由 "通知"
        定义 未 (unannounced) = 线 > 5元
        """;

    private const string Facts = """
        真 = 是
        假 = 否
        错 = 也许
        """;

    private static readonly string[] Values = ["真", "假", "错", "未", "缺"];

    private static string Ask(string condition) => Calculate.Condition(Rules, condition, Facts, notice: "");

    private static string Of(string value) => value switch
    {
        "真" => "是",
        "假" => "否",
        "错" => "错误",
        _ => "未知",
    };

    private static IEnumerable<string[]> Triples =>
        from a in Values
        from b in Values
        from c in Values
        select new[] { a, b, c };

    private static string First(string[] parts, string order) => order.Select(c => $"{c}").First(parts.Contains);

    [Fact]
    public void And_is_false_then_error_then_not_announced_then_unknown_then_true()
    {
        Findings.None(Triples.Where(t => Ask(string.Join(" 且 ", t)) != Of(First(t, "假错未缺真"))).Select(t => string.Join(" 且 ", t)));
    }

    [Fact]
    public void Or_is_true_then_error_then_not_announced_then_unknown_then_false()
    {
        Findings.None(Triples.Where(t => Ask(string.Join(" 或 ", t)) != Of(First(t, "真错未缺假"))).Select(t => string.Join(" 或 ", t)));
    }

    [Fact]
    public void Not_turns_only_what_is_known()
    {
        Assert.Equal(["否", "是", "错误", "未知", "未知"], Values.Select(value => Ask($"非 {value}")));
    }

    [Theory]
    [InlineData("真 真 错 缺", "是")]
    [InlineData("真 假 假 错", "错误")]
    [InlineData("假 假 假 错", "否")]
    [InlineData("真 假 错 缺", "错误")]
    [InlineData("真 假 未 缺", "未知")]
    [InlineData("真 假 缺 缺", "未知")]
    [InlineData("假 假 假 未", "否")]
    [InlineData("错 未 缺 真", "错误")]
    public void Two_of_four_are_decided_by_enough_that_hold_or_too_many_that_do_not(string parts, string expected)
    {
        Findings.None(Permutations(parts.Split(' ')).Where(order => Group("至少 2", order) != expected).Select(order => string.Join(' ', order)));
    }

    [Theory]
    [InlineData("真 错 未 缺", "否")]
    [InlineData("假 错 未 缺", "错误")]
    [InlineData("假 假 未 缺", "未知")]
    [InlineData("假 假 假 缺", "未知")]
    [InlineData("假 假 假 假", "是")]
    public void None_of_is_the_contrary_of_any_of(string parts, string expected)
    {
        Findings.None(Permutations(parts.Split(' ')).Where(order => Group("均不", order) != expected).Select(order => string.Join(' ', order)));
    }

    [Fact]
    public void Scope_and_conditions_hold_together()
    {
        string Award(string scope, string own) =>
            $"{Rules}\n适用范围\n  范围条件 (in_scope): {scope}\n奖补 试 (trial) 对象 企业 周期 每年\n  条件\n    自己 (own): {own}\n  金额 1元";
        Findings.None(from a in Values
                      from b in Values
                      where Calculate.One(Award(a, b), Facts, notice: "").Split(' ')[0] != Of(First([a, b], "假错未缺真"))
                      select $"{a} {b}");
    }

    [Fact]
    public void What_waits_for_a_notice_and_for_facts_names_the_figure()
    {
        var result = Calculate.Of($"{Rules}\n奖补 试 (trial) 对象 企业 周期 每年\n  条件\n    甲 (a): 缺 且 未\n  金额 1元", Facts, notice: "");
        Assert.Equal("线", Calculate.Shown(Assert.Single(result.Instances[0].Needs.Items)));
    }

    private static string Group(string kind, string[] parts) => Calculate.One(
        $"{Rules}\n奖补 试 (trial) 对象 企业 周期 每年\n  条件\n    {kind} 组 (group):\n{string.Join('\n', parts.Select((p, i) => $"      件{i} (part{i}): {p}"))}\n  金额 1元",
        Facts, notice: "").Split(' ')[0];

    private static IEnumerable<string[]> Permutations(string[] parts) => parts.Length < 2
        ? [parts]
        : Enumerable.Range(0, parts.Length)
            .SelectMany(i => Permutations([.. parts[..i], .. parts[(i + 1)..]]).Select(rest => (string[])[parts[i], .. rest]));
}
