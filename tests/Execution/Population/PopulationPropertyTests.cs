using CsCheck;
using Duixian.Execution.Population;
using Duixian.Execution.Results;
using Duixian.Quantities;
using Duixian.Tests.Support;
using Duixian.Tests.Support.Generate;
using Xunit;

namespace Duixian.Tests.Execution.Population;

/// <summary>What must hold for every population. A failure prints the seed and the case.</summary>
public sealed class PopulationPropertyTests
{
    // More for a long run by hand.
    private static readonly int Populations = int.TryParse(Environment.GetEnvironmentVariable("DUIXIAN_POPULATIONS"), out int more) ? more : 100;

    [Fact]
    public void The_order_of_rows_changes_nothing() => Sample((rules, firms, chance) =>
        Assert.Equal(Populate.Shown(Populate.Run(rules, firms, seed: "7")), Populate.Shown(Populate.Run(rules, chance.Shuffled(firms), seed: "7"))));

    [Fact]
    public void A_firm_that_does_not_qualify_changes_no_award_of_the_others_where_those_that_qualify_are_ranked() => Sample((rules, firms, chance) =>
    {
        rules = rules.Replace("自 申报者", "自 符合条件者", StringComparison.Ordinal);
        string other = "# 外来\n合格 = 否\n分 = 9\n次分 = 9\n类 = 甲类\n大额 = 9元\n中额 = 0元\n小额 = 0元\n大事 = 外来\n中事 = 外来\n台账 = 无记录\n";
        // Its other awards have no condition: without them the firm is no applicant at all.
        rules = rules.Replace("奖补 中奖 (middle_award) 对象 企业 周期 每年\n", "奖补 中奖 (middle_award) 对象 企业 周期 每年\n  条件\n    合格者 (the_fit): 合格\n", StringComparison.Ordinal);
        string before = Populate.Shown(Populate.Run(rules, firms, seed: "7"));
        string after = Populate.Shown(Populate.Run(rules, firms.Concat(Populate.Applicants(rules, other)), seed: "7"));
        Assert.Equal(before, string.Join('\n', after.Split('\n').Where(line => !line.StartsWith("外来", StringComparison.Ordinal))));
    });

    [Fact]
    public void Sums_of_each_stage_are_parts_of_the_one_before() => Sample((rules, firms, _) =>
    {
        PopulationResult result = Populate.Run(rules, firms, seed: "7");
        foreach (StageTotals totals in result.Totals)
        {
            Assert.True(totals.Selected <= totals.Entitled, "selected");
            Assert.True(totals.Chosen <= totals.Selected, "chosen");
            Assert.True(totals.Granted <= totals.Chosen, "granted");
            Money granted = result.Firms.SelectMany(f => f.Awards).Where(a => a.Entitled.Award == totals.Award)
                .Aggregate(Money.Zero, (sum, award) => sum + (award.Granted ?? Money.Zero));
            Assert.Equal(granted, totals.Granted);
        }

        foreach (BudgetResult budget in result.Budgets)
            Assert.True(budget.Granted <= budget.Asked && (budget.Granted <= budget.Envelope || budget.Granted == budget.Asked), "budget");
    });

    [Fact]
    public void No_more_are_in_than_there_are_places_unless_a_tied_group_is_all_in() => Sample((rules, firms, _) =>
    {
        PopulationResult result = Populate.Run(rules, firms, seed: "7");
        foreach (var award in result.Firms.SelectMany(firm => firm.Awards).Where(award => award.Entitled.Award.Selection is not null).GroupBy(award => award.Entitled.Award))
        {
            int places = int.Parse(
                rules.Split(award.Key.Name.Text)[1].Split("取前 ")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
            int most = award.Where(row => row.Place.IsIn).Select(row => row.Place.TieGroup).DefaultIfEmpty(0).Max();
            int selected = award.Count(row => row.Place.Outcome == PlaceOutcome.Selected);
            Assert.True(selected <= places + Math.Max(0, most - 1), $"{selected} of {places}");
            // Whoever is in is at least as good as whoever is behind the last place, category aside.
            foreach (var category in award.Where(row => row.Place.Rank is not null).GroupBy(row => row.Entitled.Award.Name.Text == "大奖" ? KindOf(row, firms) : 0))
            {
                int worstIn = category.Where(row => row.Place.Outcome == PlaceOutcome.Selected).Select(row => row.Place.Rank!.Value).DefaultIfEmpty(0).Max();
                int bestOut = category.Where(row => row.Place.Outcome is PlaceOutcome.BehindLastPlace or PlaceOutcome.Reserve && row.Entitled.Eligibility == Eligibility.Yes)
                    .Select(row => row.Place.Rank!.Value).DefaultIfEmpty(int.MaxValue).Min();
                Assert.True(worstIn <= bestOut, $"rank {worstIn} is in, {bestOut} is out");
            }
        }
    });

    [Fact]
    public void A_firm_never_has_two_awards_on_one_matter_and_could_not_do_better_with_what_it_was_offered() => Sample((rules, firms, _) =>
    {
        foreach (PopulationFirm firm in Populate.Run(rules, firms, seed: "7").Firms)
        {
            string[] matters = [.. firm.Awards.Where(award => award.Chosen is not null && !award.IsUndetermined).Select(award => award.Matter!)];
            Assert.Equal(matters.Distinct(), matters);
        }
    });

    private static int KindOf(PopulationAward row, IReadOnlyList<Applicant> firms) => firms.First(firm => firm.Code == row.Firm).Facts.Facts[3].Int;

    private static void Sample(Action<string, IReadOnlyList<Applicant>, Chance> check) => Gen.ULong.Sample(seed =>
    {
        Chance chance = new(seed);
        string rules = GeneratedPopulation.Rules(chance);
        string firms = string.Concat(Enumerable.Range(0, chance.Between(1, 12)).Select(i => GeneratedPopulation.Firm($"{(char)('A' + i)}", chance)));
        try
        {
            check(rules, Populate.Applicants(rules, firms), chance);
        }
        catch (Exception e) when (e is Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{e.Message}\n\n{rules}\n\n{firms}\n{Populate.Shown(Populate.Run(rules, firms, seed: "7"))}");
        }
    }, iter: Populations);
}
