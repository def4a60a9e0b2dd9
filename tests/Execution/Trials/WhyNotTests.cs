using CsCheck;
using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Execution.Trials;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Quantities;
using Duixian.Tests.Support;
using Duixian.Tests.Support.Generate;
using Xunit;

namespace Duixian.Tests.Execution.Trials;

/// <summary>Why an award is not due, and the fewest facts that would have to be otherwise.</summary>
public sealed class WhyNotTests
{
    private const string Award = """
        选项 等级 (level) {甲级 (a), 乙级 (b), 丙级 (c)}
        事实 级 (grade) : 等级
        事实 件 (pieces) : 计数 范围 0 至 100
        事实 入会 (member) : 是否
        事实 名称 (name) : 文字
        判断 准 (admitted) : 是否
        奖补 奖 (award) 对象 企业 周期 每年
          条件
            够级 (graded): 级 = 丙级
            够件 (enough): 件 ≥ 20
            会员或多 (member_or_many): 入会 或 件 ≥ 30
          金额 1元

        """;

    [Fact]
    public void The_fewest_facts_that_are_enough_together_are_found_with_their_nearest_values()
    {
        WhyNot whyNot = Of(Award, "级 = 甲级\n件 = 10\n入会 = 否\n");
        Assert.Equal(["够级", "够件", "会员或多"], whyNot.Failing.Select(c => c.Condition.Label!.Text));
        Assert.Equal((Ending.Found, "级→2 件→30"), (whyNot.Ending, Assert.Single(Shown(whyNot))));
        Assert.Equal(["入会→1", "件→30"], Shown(Of(Award, "级 = 丙级\n件 = 20\n入会 = 否\n")).Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void What_no_fact_can_change_is_said_to_be_so()
    {
        string rules = Award.Replace("级 = 丙级", "准 且 件 > 50 且 件 < 50", StringComparison.Ordinal);
        Assert.Equal(Ending.None, Of(rules, "级 = 甲级\n件 = 10\n入会 = 否\n准 = 否\n").Ending);
        Assert.Equal(Ending.None, Of(Award.Replace("级 = 丙级", "级 = 丙级 且 准", StringComparison.Ordinal), "级 = 丙级\n件 = 50\n入会 = 否\n准 = 否\n").Ending);
    }

    [Fact]
    public void A_text_has_to_be_another_one_but_which_is_not_searched()
    {
        WhyNot whyNot = Of(Award.Replace("级 = 丙级", "名称 = \"好\"", StringComparison.Ordinal), "级 = 甲级\n件 = 50\n入会 = 否\n名称 = 坏\n");
        Remedy remedy = Assert.Single(whyNot.Remedies);
        Assert.Equal(("名称", true, true), (Assert.Single(remedy.Moves).Place.Symbol.Name.Text, remedy.Moves[0].To is null, remedy.Then is null));
    }

    [Fact]
    public void Facts_that_are_not_known_are_given_a_value_and_open_conditions_are_named()
    {
        WhyNot whyNot = Of(Award, "级 = 丙级\n入会 = 是\n");
        Assert.Empty(whyNot.Failing);
        Assert.Equal("够件", Assert.Single(whyNot.Open).Condition.Label!.Text);
        Assert.Equal("件→20", Assert.Single(Shown(whyNot)));
    }

    [Fact]
    public void Each_set_is_enough_none_of_its_facts_can_be_spared_and_what_is_ruled_out_does_not_happen() => Gen.ULong.Sample(seed =>
    {
        Chance chance = new(seed);
        string rules = new SmallPolicy(chance).Rules();
        Program program = Calculate.Program(rules);
        Dictionary<string, string> facts = SmallPolicy.Completion(chance);
        foreach (WhyNot whyNot in Of(program, SmallPolicy.Written(facts), program.Awards[0]).Where(w => w.More is null))
        {
            string shown = $"seed {seed}\n{rules}\n{SmallPolicy.Written(facts)}\n{string.Join('\n', Shown(whyNot))}";
            foreach (Remedy remedy in whyNot.Remedies)
            {
                Assert.True(IsDue(program, With(facts, remedy.Moves)), shown);
                foreach (Move spared in remedy.Moves)
                    Assert.False(whyNot.Ending == Ending.Found && IsDue(program, With(facts, remedy.Moves.Where(move => move != spared))), shown);
            }

            for (int i = 0; i < 60; i++)
            {
                Dictionary<string, string> other = SmallPolicy.Completion(chance);
                if (whyNot.Ending == Ending.None) Assert.False(IsDue(program, other), shown);
                if (whyNot.Ending != Ending.Found) continue;
                Dictionary<string, string> fewer = new(facts);
                foreach (string name in chance.Shuffled(facts.Keys).Take(whyNot.Remedies[0].Moves.Count - 1)) fewer[name] = other[name];
                Assert.False(IsDue(program, fewer), shown);
            }
        }
    }, iter: 25);

    private static bool IsDue(Program program, Dictionary<string, string> facts) =>
        Calculate.Of(program, SmallPolicy.Written(facts)).Instances[0] is { Eligibility: Eligibility.Yes, Amount: AmountResult.Exact { Value.Fen: > 0 } };

    private static Dictionary<string, string> With(Dictionary<string, string> facts, IEnumerable<Move> moves)
    {
        Dictionary<string, string> changed = new(facts);
        foreach (Move move in moves)
            changed[$"{(move.Place.Item is { } item ? item.Key + "." : "")}{move.Place.Symbol.Name.Text}"] = move.Place.Symbol.Type switch
            {
                DataType.Option { Type.Members: var members } => members[(int)move.To!.Value.Int].Text,
                _ when move.Place.Symbol.Type.Is(Kind.YesNo) => move.To!.Value.IsTrue ? "是" : "否",
                _ when move.Place.Symbol.Type.Is(Kind.Amount) => $"{(move.To!.Value.Number / 100).ToDecimalString(2, RoundingMode.HalfUp)}元",
                _ => $"{move.To!.Value.Number}",
            };
        return changed;
    }

    private static WhyNot Of(string rules, string facts) => Assert.Single(Of(Calculate.Program(rules), facts, Calculate.Program(rules).Awards[0]));

    private static IEnumerable<WhyNot> Of(Program program, string facts, Award award) => WhyNot.Of(
        program, Scenario.Ceiling(program), FactReader.Read(program, FactLines.Read(facts), new DiagnosticBag()), 2026, award);

    private static string[] Shown(WhyNot whyNot) =>
        [.. whyNot.Remedies.Select(remedy => string.Join(' ', remedy.Moves.Select(move => $"{NeedText.Of(move.Place, Tongue.Chinese)}→{move.To?.Number}")))];
}
