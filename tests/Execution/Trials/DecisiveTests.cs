using CsCheck;
using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Text;
using Duixian.Execution.Trials;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
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
    public void An_award_that_one_condition_rules_out_whatever_its_facts_are_asks_for_none_of_them()
    {
        string never = Rules.Replace("甲 ≥ 50元", "较低(乙, 8元) > 乙 × 150%", StringComparison.Ordinal);
        string rules = never.Replace("甲 × 10% + 乙", "若 件 > 3 则 (若 甲 > 乙 则 甲 否则 乙) 否则 丙", StringComparison.Ordinal)
            + "事实 件 (pieces) : 计数 范围 0 至 40\n事实 丙 (c) : 金额 范围 0元 至 1亿元\n";
        Assert.Equal("", string.Join(' ', Order(rules, "会员 = 是\n产品:\n")));
    }

    [Fact]
    public void What_may_be_absent_is_asked_where_only_its_absence_changes_anything()
    {
        const string Rules = "事实 甲 (a) : 金额 范围 0元 至 1元 可无\n奖补 一 (one) 对象 企业 周期 每年\n  金额 若 有(甲) 则 100元 否则 200元\n";
        Assert.Equal(["甲"], Order(Rules, ""));
    }

    [Fact]
    public void What_only_changes_where_an_error_shows_has_no_firms_that_tell_two_answers_apart()
    {
        const string Rules = """
            事实 甲 (a) : 金额 范围 0元 至 10元
            清单 产品 (product) 属于 企业 键 编号
              单价 (price) : 金额 范围 0元 至 20元
            奖补 一 (one) 对象 企业 周期 每年
              金额 若 甲 > 5元 则 最大(产品.单价 对 产品) 否则 最小(产品.单价 对 产品)
            """;
        Assert.All(Questions(Calculate.Program(Rules), "产品:\n"), each => Assert.Null(each.Witness));
        Assert.All(Questions(Calculate.Program(Rules), "产品:\n  编号 = P, 单价 = 1元\n  编号 = Q, 单价 = 2元\n"), each => Assert.NotNull(each.Witness));
    }

    [Fact]
    public void Two_firms_that_differ_in_the_first_question_alone_get_different_results() => Gen.ULong.Sample(seed =>
    {
        Chance chance = new(seed);
        string rules = new SmallPolicy(chance).Rules();
        Program program = Calculate.Program(rules);
        Dictionary<string, string> all = SmallPolicy.Completion(chance);
        Dictionary<string, string> known = all.Where(each => each.Key.Contains('.', StringComparison.Ordinal) && !chance.OneIn(4)).ToDictionary();
        if (known.Count == 0) return;
        for (int asked = 0; asked < 30 && Questions(program, SmallPolicy.Written(known)) is [{ } first, ..]; asked++)
        {
            // What could not be shown to matter is asked only after everything that could.
            if (first.Witness is null) return;
            string name = Calculate.Shown(first.Need);
            Dictionary<string, string> one = new(all);
            foreach ((string fact, string value) in known) one[fact] = value;
            foreach ((Need.OfFact place, Value value) in first.Witness.Facts) one[Calculate.Shown(place)] = Written(place, value);
            Dictionary<string, string> other = new(one) { [name] = Written((Need.OfFact)first.Need, first.Witness.Other) };
            Assert.True(Results(program, one) != Results(program, other), $"seed {seed}: {name}\n{rules}\n{SmallPolicy.Written(one)}");
            known[name] = all[name];
        }
    }, iter: 20);

    private static string Results(Program program, Dictionary<string, string> facts) =>
        string.Join(' ', Calculate.Of(program, SmallPolicy.Written(facts)).Instances.Select(Calculate.Shown));

    private static string Written(Need.OfFact place, Value value) => ValueText.Of(value, place.Symbol.Type, Tongue.Chinese);

    private static string[] Order(string rules, string facts) => [.. Names(Calculate.Program(rules), facts)];

    private static IEnumerable<string> Names(Program program, string facts) => Questions(program, facts).Select(each => Calculate.Shown(each.Need));

    private static Seq<DecisiveNeed> Questions(Program program, string facts) => Decisive
        .Order(program, Scenario.Ceiling(program), FactReader.Read(program, FactLines.Read(facts), new DiagnosticBag()), 2026, false);
}
