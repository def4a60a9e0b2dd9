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
            PopulationAward[] rows = [.. result.Firms.SelectMany(firm => firm.Awards).Where(row => row.Entitled.Award == totals.Award)];
            PopulationAward[] eligible = [.. rows.Where(row => row.Entitled.Eligibility == Eligibility.Yes)];
            Assert.Equal(eligible.Length, totals.Eligible);
            Assert.Equal(Sum(eligible, row => row.Entitled.Amount), totals.Entitled);
            Assert.Equal(Sum(eligible.Where(row => row.Place.IsIn), row => row.Entitled.Amount), totals.Selected);
            Assert.Equal(Sum(eligible, row => row.Chosen?.Amount), totals.Chosen);
            Assert.Equal(rows.Aggregate(Money.Zero, (sum, row) => sum + (row.Granted ?? Money.Zero)), totals.Granted);
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

    [Fact]
    public void A_higher_cap_of_one_award_lowers_no_entitlement_and_where_offers_stay_the_same_no_total_of_a_firm() => Sample((rules, firms, chance) =>
    {
        rules = GeneratedPopulation.WithoutPlaces(rules);
        int cap = int.Parse(rules.Split("(large_cap) : 金额 = ")[1].Split('元')[0], System.Globalization.CultureInfo.InvariantCulture);
        string raised = rules.Replace($"(large_cap) : 金额 = {cap}元", $"(large_cap) : 金额 = {cap + chance.Between(1, 5)}元", StringComparison.Ordinal);
        foreach (var (before, after) in Populate.Run(rules, firms).Firms.Zip(Populate.Run(raised, firms).Firms))
        {
            foreach (var (low, high) in before.Awards.Zip(after.Awards))
            {
                Assert.True(AmountBounds.Of(low.Entitled.Amount).Low <= AmountBounds.Of(high.Entitled.Amount).Low, "least entitlement");
                Assert.False(AmountBounds.Of(high.Entitled.Amount).High < AmountBounds.Of(low.Entitled.Amount).High, "greatest entitlement");
            }

            // An unknown amount that may now be larger may open a choice that was settled.
            if (!before.IsUndetermined && !after.IsUndetermined)
                Assert.True(Total(before).Low <= Total(after).Low, $"{before.Code}: {Total(before).Low} and then {Total(after).Low}");
        }
    });

    [Fact]
    public void What_a_firm_gets_once_its_facts_are_complete_lies_within_the_bounds_of_before() => Sample(isComplete: true, check: (rules, firms, chance) =>
    {
        rules = GeneratedPopulation.WithoutPlaces(rules);
        string gaps = GeneratedPopulation.WithGaps(firms, chance);
        foreach (var (before, after) in Populate.Run(rules, gaps).Firms.Zip(Populate.Run(rules, firms).Firms))
        {
            foreach (var (open, known) in before.Awards.Zip(after.Awards))
            {
                string name = $"{open.Firm} {open.Entitled.Award.Name.Text} with\n{gaps}\n";
                Assert.True(open.Entitled.Eligibility == Eligibility.Unknown || open.Entitled.Eligibility == known.Entitled.Eligibility, name + "eligibility");
                if (known.Entitled.Eligibility == Eligibility.Yes) Assert.True(Holds(open.Entitled.Amount, known.Entitled.Amount), name + "entitlement");
                if (known is { Entitled.Eligibility: Eligibility.Yes, Chosen: { } chosen }) Assert.True(open.Chosen is { } bounds && Holds(bounds.Amount, chosen.Amount), name + "chosen");
                else if (open is { Entitled.Eligibility: Eligibility.Yes, Chosen: { } kept }) Assert.True(AmountBounds.Of(kept.Amount).Low == Money.Zero, name + "not chosen after all");
                if (open.Granted is { } granted && rules.Contains("不削减", StringComparison.Ordinal)) Assert.True(granted == known.Granted, name + "granted");
            }

            var (least, most) = Total(before);
            Assert.True(least <= Total(after).Low && !(most < Total(after).High), $"{before.Code}: {Total(after).Low} is not between {least} and {most}");
        }
    });

    [Fact]
    public void Items_split_in_two_and_merged_again_are_worth_the_same_where_the_rule_adds_them_up() => Gen.ULong.Sample(
        seed =>
        {
            Chance chance = new(seed);
            string rules = $"""
                清单 产品 (product) 键 编号
                  额 (due) : 金额
                限额 顶 (most) : 金额 = {chance.Between(5, 30)}元 由 "通知"
                奖补 总奖 (award_on_the_sum) 对象 企业 周期 每年
                  金额 合计(产品.额 对 产品) × 10%, 最高 顶
                奖补 单奖 (award_on_each) 对象 每个 产品 周期 每年
                  金额 产品.额 × 10%
                共同上限 单奖上限 (cap_on_all) 适用 单奖
                  企业 每年 {chance.Between(1, 20)}元
                  分摊 {chance.Pick("依次", "按比例")}
                """;
            // In tenths of a yuan, so that a tenth of them is whole fen.
            int[] items = [.. Enumerable.Range(0, chance.Between(1, 4)).Select(_ => chance.Between(2, 900))];
            (int First, int Second)[] halves = [.. items.Select(item => chance.Between(1, item - 1)).Zip(items, (part, item) => (part, item - part))];
            string Firm(IEnumerable<int> amounts) => "# 甲\n产品:\n" + string.Concat(amounts.Select((amount, i) => $"  编号 = P{i}, 额 = {amount / 10}.{amount % 10}元\n"));
            string Granted(PopulationResult result) => string.Join(' ', result.Totals.Select(total => total.Granted));
            string split = Granted(Populate.Run(rules, Firm(halves.SelectMany(half => (int[])[half.First, half.Second]))));
            string merged = Populate.Shown(Populate.Run(rules, Firm(halves.Select(half => half.First + half.Second))));
            PopulationResult whole = Populate.Run(rules, Firm(items));
            Assert.Equal(Granted(whole), split);
            Assert.Equal(Populate.Shown(whole), merged);
        },
        iter: Populations);

    private static Money Sum(IEnumerable<PopulationAward> rows, Func<PopulationAward, AmountResult?> of) =>
        rows.Select(of).OfType<AmountResult.Exact>().Aggregate(Money.Zero, (sum, amount) => sum + amount.Value);

    /// <summary>The least and the greatest that a firm's chosen awards sum to; null where nothing bounds it.</summary>
    private static (Money Low, Money? High) Total(PopulationFirm firm)
    {
        var (low, high) = (Money.Zero, (Money?)Money.Zero);
        foreach (PopulationAward row in firm.Awards)
        {
            if (row.Chosen is not { } chosen) continue;
            var bounds = AmountBounds.Of(chosen.Amount);
            if (row.Entitled.Eligibility == Eligibility.Yes) low += bounds.Low;
            high = high + bounds.High;
        }

        return (low, high);
    }

    private static bool Holds(AmountResult bounds, AmountResult amount) =>
        amount is AmountResult.Exact { Value: var value } && AmountBounds.Of(bounds).Low <= value && !(AmountBounds.Of(bounds).High < value);

    private static int KindOf(PopulationAward row, IReadOnlyList<Applicant> firms) => firms.First(firm => firm.Code == row.Firm).Facts.Facts[3].Int;

    private static void Sample(Action<string, IReadOnlyList<Applicant>, Chance> check) =>
        Sample((rules, firms, chance) => check(rules, Populate.Applicants(rules, firms), chance), isComplete: false);

    private static void Sample(Action<string, string, Chance> check, bool isComplete) => Gen.ULong.Sample(seed =>
    {
        Chance chance = new(seed);
        string rules = GeneratedPopulation.Rules(chance);
        string firms = string.Concat(Enumerable.Range(0, chance.Between(1, 12)).Select(i => GeneratedPopulation.Firm($"{(char)('A' + i)}", chance, isComplete: isComplete)));
        try
        {
            check(rules, firms, chance);
        }
        catch (Exception e) when (e is Xunit.Sdk.XunitException)
        {
            Assert.Fail($"{e.Message}\n\n{rules}\n\n{firms}\n{Populate.Shown(Populate.Run(rules, firms, seed: "7"))}");
        }
    }, iter: Populations);
}
