using CsCheck;
using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Trials;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Tests.Support;
using Duixian.Tests.Support.Generate;
using Xunit;

namespace Duixian.Tests.Execution.Trials;

/// <summary>What is worth asking, and in which order.</summary>
public sealed class DecisiveTests
{
    private const string Rules = """
        事实 会员 (member) : 是否
        事实 甲 (a) : 金额 范围 0元 至 100元
        事实 乙 (b) : 金额 范围 0元 至 10元
        清单 产品 (product) 属于 企业 键 编号
          单价 (price) : 金额 范围 0元 至 20元
        适用范围
          会员 (is_member): 会员
        奖补 一 (one) 对象 企业 周期 每年
          条件
            多 (many): 甲 ≥ 50元
          金额
            甲 × 10% + 乙
        奖补 二 (two) 对象 每个 产品 周期 每年
          金额 产品.单价

        """;

    [Fact]
    public void What_settles_most_awards_is_asked_first_then_what_narrows_the_amounts_most() =>
        Assert.Equal(["会员", "产品", "甲", "乙"], Order(Rules, ""));

    [Fact]
    public void Once_out_of_an_award_nothing_is_asked_for_it() => Assert.Equal(["产品"], Order(Rules, "会员 = 是\n甲 = 1元\n"));

    [Theory]
    [InlineData("乙 ≥ 0元", "甲 × 10%", "会员 甲")]
    [InlineData("乙 > 5元 或 乙 ≤ 5元", "1元", "会员")]
    [InlineData("乙 > 5元 且 乙 < 5元", "甲", "")]
    [InlineData("甲 ≥ 50元", "若 乙 > 5元 则 7元 否则 7元", "会员 甲")]
    [InlineData("甲 ≥ 50元", "若 乙 > 5元 或 乙 < 6元 则 7元 否则 8元", "会员 甲")]
    public void What_can_change_nothing_is_never_asked(string condition, string amount, string expected)
    {
        string rules = Rules.Replace("甲 ≥ 50元", condition, StringComparison.Ordinal).Replace("甲 × 10% + 乙", amount, StringComparison.Ordinal);
        string facts = "产品:\n";
        List<string> asked = [];
        while (Order(rules, facts) is [{ } next, ..])
        {
            asked.Add(next);
            facts = $"{next} = {(next == "会员" ? "是" : "60元")}\n{facts}";
        }

        Assert.Equal(expected, string.Join(' ', asked.Where(each => each != "产品")));
    }

    [Fact]
    public void The_first_question_asked_can_always_change_something() => Gen.ULong.Sample(seed =>
    {
        Chance chance = new(seed);
        string rules = new SmallPolicy(chance).Rules();
        Program program = Calculate.Program(rules);
        Dictionary<string, string> all = SmallPolicy.Completion(chance);
        Dictionary<string, string> known = all.Where(each => each.Key.Contains('.', StringComparison.Ordinal) && !chance.OneIn(4)).ToDictionary();
        if (known.Count == 0) return;
        for (int asked = 0; asked < 30 && Order(program, known) is [{ } next, ..]; asked++)
        {
            Assert.True(
                MayChange(program, known, next, chance),
                $"seed {seed}: {next}\n{rules}\n{SmallPolicy.Written(known)}\n{string.Join(' ', Calculate.Of(program, SmallPolicy.Written(known)).Instances.Select(Calculate.Shown))}");
            known[next] = all[next];
        }
    }, iter: 20);

    /// <summary>Whether two firms were found that differ in this one fact and in what they get.</summary>
    private static bool MayChange(Program program, Dictionary<string, string> known, string name, Chance chance)
    {
        for (int i = 0; i < 3000; i++)
        {
            Dictionary<string, string> other = SmallPolicy.Completion(chance);
            foreach ((string fact, string value) in known) other[fact] = value;
            string[] results = [.. Enumerable.Range(0, 2).Select(_ =>
            {
                other[name] = SmallPolicy.Completion(chance)[name];
                return string.Join(' ', Calculate.Of(program, SmallPolicy.Written(other)).Instances.Select(Calculate.Shown));
            })];
            if (results[0] != results[1]) return true;
        }

        return false;
    }

    private static string[] Order(string rules, string facts) => [.. Names(Calculate.Program(rules), facts)];

    private static string[] Order(Program program, Dictionary<string, string> known) => [.. Names(program, SmallPolicy.Written(known))];

    private static IEnumerable<string> Names(Program program, string facts) => Decisive
        .Order(program, Scenario.Ceiling(program), FactReader.Read(program, FactLines.Read(facts), new DiagnosticBag()), 2026, false)
        .Select(each => Calculate.Shown(each.Need));
}
