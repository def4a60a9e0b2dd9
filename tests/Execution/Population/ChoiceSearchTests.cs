using CsCheck;
using Duixian.Execution.Population;
using Duixian.Quantities;
using Duixian.Solving;
using Duixian.Tests.Support;
using Duixian.Tests.Support.Generate;
using Xunit;

namespace Duixian.Tests.Execution.Population;

/// <summary>How the best set is found makes no difference to what a firm gets.</summary>
public sealed class ChoiceSearchTests
{
    private static readonly int Populations = int.TryParse(Environment.GetEnvironmentVariable("DUIXIAN_POPULATIONS"), out int more) ? more : 60;

    private static readonly ChoiceSearch BySolver = new(0, new CpSatSolver());

    private const string PairRules = """
        清单 事 (matter) 键 事号
          一额 (first_amount) : 金额
          二额 (second_amount) : 金额
        奖补 一奖 (first_award) 对象 每个 事 周期 每年
          金额 事.一额
          重叠键 事.事号
        奖补 二奖 (second_award) 对象 每个 事 周期 每年
          金额 事.二额
          重叠键 事.事号
        共同上限 一上限 (first_cap) 适用 一奖 企业 每年 500元 分摊 依次
        共同上限 二上限 (second_cap) 适用 二奖 企业 每年 700元 分摊 按比例
        重叠 不重复 (never_twice) 适用 一奖, 二奖 办法 补差
        """;

    private static string Pairs(int matters, Func<int, string> first, Func<int, string> second) =>
        "# 甲\n事:\n" + string.Concat(Enumerable.Range(0, matters).Select(i => $"  事号 = P{i:000}, 一额 = {first(i)}, 二额 = {second(i)}\n"));

    [Fact]
    public void One_by_one_and_with_a_solver_a_firm_gets_the_same()
    {
        int open = 0;
        Gen.ULong.Sample(
            seed =>
            {
                Chance chance = new(seed);
                string rules = GeneratedItems.Rules(chance);
                string firm = GeneratedItems.Firm("甲", chance);
                PopulationResult solved = Populate.Run(rules, firm, search: BySolver);
                if (solved.Firms[0].IsUndetermined) Interlocked.Increment(ref open);
                else Assert.True(Populate.Shown(Populate.Run(rules, firm)) == Populate.Shown(solved), $"{Populate.Shown(Populate.Run(rules, firm))}\n\nsolver\n{Populate.Shown(solved)}\n\n{rules}\n\n{firm}");
            },
            iter: Populations, threads: 1);
        // A cap in proportion that a later one meets in part is all the solver leaves open.
        Assert.InRange(open, 0, Populations / 3);
    }

    [Fact]
    public void Hundreds_of_linked_awards_are_chosen_exactly()
    {
        // Each matter is worth 3 yuan under one award and 4 under the other: 500 and 700 can both be used up.
        PopulationFirm firm = Populate.Run(PairRules, Pairs(350, _ => "3元", _ => "4元"), search: ChoiceSearch.With(new CpSatSolver())).Firms[0];
        Assert.False(firm.IsUndetermined);
        Assert.Equal(700, firm.Awards.Count);
        Assert.Equal("1200.00", Sum(firm, award => award.Granted));
        // The first declared award takes as many matters as leave enough for the other.
        Assert.Equal(175, firm.Awards.Count(award => award.Entitled.Award.Name.Text == "一奖" && award.Chosen is not null));
    }

    [Fact]
    public void While_one_of_hundreds_is_unknown_the_choice_is_open_and_none_of_it_is_granted()
    {
        PopulationFirm firm = Populate.Run(PairRules, Pairs(100, i => i == 50 ? "?" : "3元", _ => "4元"), search: ChoiceSearch.With(new CpSatSolver())).Firms[0];
        Assert.True(firm.IsUndetermined);
        Assert.All(firm.Awards, award => Assert.Null(award.Granted));
        Assert.Empty(firm.Rejected);
    }

    private static string Sum(PopulationFirm firm, Func<PopulationAward, Money?> of) =>
        firm.Awards.Aggregate(Money.Zero, (sum, award) => sum + (of(award) ?? Money.Zero)).ToYuanString();
}
