using CsCheck;
using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Trials;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Tests.Support;
using Duixian.Tests.Support.Generate;
using Xunit;

namespace Duixian.Tests.Execution.Trials;

/// <summary>Bounds that some facts attain, and bounds that only hold.</summary>
public sealed class BoundsSearchTests
{
    private const string Two = "事实 甲 (a) : 金额 范围 0元 至 100元\n事实 乙 (b) : 金额 范围 10元 至 30元\n";

    [Theory]
    [InlineData("甲 − 甲 × 10%", "0.00~90.00 Exact Exact")]
    [InlineData("不小于零(甲 − 乙)", "0.00~90.00 Exact Exact")]
    [InlineData("较高(甲, 100元 − 甲)", "50.00~100.00 Exact Exact")]
    [InlineData("甲 × (甲 ÷ 100元)", "0.00~100.00 Exact Exact")]
    [InlineData("甲 × ((100元 − 甲) ÷ 100元)", "0.00~25.00 Exact Exact")]
    [InlineData("(若 甲 ≥ 40元 则 甲 − 乙 否则 乙), 最高 50元", "10.00~50.00 Exact Exact")]
    public void The_ends_are_what_some_facts_attain(string amount, string expected) =>
        Assert.Equal(expected, Shown(Narrowed(Calculate.Program($"{Two}奖补 试 (trial) 对象 企业 周期 每年\n  金额\n    {amount}"), "")));

    [Fact]
    public void Only_eligible_facts_count() => Assert.Equal("40.00~70.00 Exact Exact", Shown(Narrowed(Calculate.Program(
        $"{Two}奖补 试 (trial) 对象 企业 周期 每年\n  条件\n    中 (mid): 甲 ≥ 40元 且 甲 + 乙 ≤ 80元\n  金额\n    甲"), "")));

    [Fact]
    public void What_hangs_on_more_than_facts_is_only_safe() => Assert.Equal("0.00~ Safe Safe", Shown(Narrowed(Calculate.Program(
        $"{Two}清单 产品 (product) 属于 企业 键 编号\n  单价 (price) : 金额 范围 0元 至 20元\n奖补 试 (trial) 对象 企业 周期 每年\n  金额\n    合计(产品.单价 对 产品) + 甲"), "")));

    [Fact]
    public void Bounds_hold_for_a_fact_that_is_absent() => Assert.Equal("0.00~100.00 Safe Safe", Shown(Narrowed(Calculate.Program(
        "事实 甲 (a) : 金额 范围 0元 至 10元 可无\n奖补 试 (trial) 对象 企业 周期 每年\n  金额\n    甲 若无 100元"), "")));

    [Fact]
    public void A_fact_that_cancels_itself_out_keeps_bounds_that_are_safe()
    {
        string shown = Shown(Narrowed(Calculate.Program($"{Two}奖补 试 (trial) 对象 企业 周期 每年\n  金额\n    甲 − 甲 + 7元"), ""));
        Assert.EndsWith("Safe Safe", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_attained_where_a_ratio_comes_near_without_reaching()
    {
        string rules = "事实 比 (r) : 比例 范围 0% 至 100%\n奖补 试 (trial) 对象 企业 周期 每年\n  条件\n    多 (more): 比 > 10%\n  金额\n    100元 × 比";
        Assert.Equal("10.00~100.00 Safe Exact", Shown(Narrowed(Calculate.Program(rules), "")));
    }

    [Fact]
    public void Narrowed_bounds_hold_every_completion_and_lie_within_those_of_the_engine() => Gen.ULong.Sample(seed =>
    {
        Chance chance = new(seed);
        string rules = new SmallPolicy(chance).Rules();
        Program program = Calculate.Program(rules);
        Dictionary<string, string> all = SmallPolicy.Completion(chance);
        Dictionary<string, string> some = SmallPolicy.Forgotten(all, chance, 3);
        CalculationResult open = Of(program, SmallPolicy.Written(some));
        CalculationResult narrow = Narrowed(program, SmallPolicy.Written(some));
        for (int i = 0; i < 12; i++)
        {
            Dictionary<string, string> other = i == 0 ? all : new(SmallPolicy.Completion(chance));
            foreach ((string name, string value) in some) other[name] = value;
            foreach (AwardInstance after in Of(program, SmallPolicy.Written(other)).Instances.Where(after => after is { Eligibility: Eligibility.Yes, Amount: AmountResult.Exact }))
            {
                (AwardInstance? wide, AwardInstance? close) = (Like(open, after), Like(narrow, after));
                if (wide is null || close is null) continue;
                string shown = $"seed {seed}: {Calculate.Shown(close.Amount)} of {Calculate.Shown(wide.Amount)}, got {Calculate.Shown(after.Amount)}\n{rules}\n{SmallPolicy.Written(some)}\n\n{SmallPolicy.Written(other)}";
                (long low, long? high) = (AmountBounds.Of(close.Amount).Low.Fen, AmountBounds.Of(close.Amount).High?.Fen);
                long fen = ((AmountResult.Exact)after.Amount).Value.Fen;
                Assert.True(close.Amount is not (AmountResult.Between or AmountResult.Exact) || (low <= fen && !(fen > high)), shown);
                Assert.True(wide.Amount is not AmountResult.Between || (low >= AmountBounds.Of(wide.Amount).Low.Fen && !(high > AmountBounds.Of(wide.Amount).High?.Fen)), shown);
            }
        }
    }, iter: 30);

    private static AwardInstance? Like(CalculationResult result, AwardInstance other) =>
        result.Instances.FirstOrDefault(i => i.Award == other.Award && i.Item?.Path == other.Item?.Path);

    private static CalculationResult Of(Program program, string facts) => Calculate.Of(program, facts);

    private static CalculationResult Narrowed(Program program, string facts)
    {
        FactSet read = FactReader.Read(program, FactLines.Read(facts), new DiagnosticBag());
        return BoundsSearch.Narrow(Engine.Calculate(program, Scenario.Ceiling(program), read, 2026, false), read);
    }

    private static string Shown(CalculationResult result) => Assert.Single(result.Instances).Amount switch
    {
        AmountResult.Between between => $"{Calculate.Shown(between)} {between.LowEnd} {between.HighEnd}",
        var amount => Calculate.Shown(amount),
    };
}
