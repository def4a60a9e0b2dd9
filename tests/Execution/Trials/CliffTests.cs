using CsCheck;
using Duixian.Execution;
using Duixian.Execution.Cases;
using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Execution.Trials;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;
using Duixian.Tests.Support;
using Duixian.Tests.Support.Generate;
using Xunit;

namespace Duixian.Tests.Execution.Trials;

/// <summary>Where the smallest step of one fact changes an award, and by how much at most.</summary>
public sealed class CliffTests
{
    private const string Grant = """
        事实 营收 (revenue) : 每年 金额 范围 0元 至 1000亿元
        事实 研发 (rd) : 每年 金额 范围 0元 至 1000亿元
        事实 件 (pieces) : 计数 范围 0 至 100
        奖补 补助 (grant) 对象 企业 周期 每年
          条件
            规模 (size): 营收(上年) ≥ 2亿元
            成长 (growth): 增长率(营收, 上年) > 10%
          金额
            研发(上年) × 10%, 最高 500万元
        奖补 件奖 (piece_award) 对象 企业 周期 每年
          金额
            分档 件 {≥ 10: 5万元; 其余: 1万元}

        """;

    [Fact]
    public void At_each_threshold_the_other_facts_are_where_the_jump_is_largest()
    {
        Dictionary<string, Cliff> found = Of(Grant, 1_000_000, "营收(2024) = 1.5亿元\n营收(2025) = 2.5亿元\n研发(2025) = 3000万元\n").ToDictionary(Label);
        Assert.Equal("规模 营收(2025) 199,999,999.99 元→200,000,000.00 元: 0.00→5000000.00 largest", Shown(found["规模"]));
        Assert.Equal((500_000_000, true), (found["成长"].Jump.Fen, found["成长"].IsLargest));
        Assert.Equal("分档 件 9→10: 10000.00→50000.00", Shown(found["分档"]));
        Assert.Equal(3, found.Count);
    }

    [Fact]
    public void The_smallest_jump_asked_for_is_that_of_the_largest_firm_not_of_the_one_it_is_found_from() =>
        Assert.Equal(["成长", "规模"], Of(Grant, 400_000_000, "营收(2024) = 1.5亿元\n营收(2025) = 2亿元\n研发(2025) = 50万元\n").Select(Label).Order(StringComparer.Ordinal));

    [Fact]
    public void A_jump_of_less_than_asked_for_is_no_cliff()
    {
        string[] Found(string rules, long fen) => [.. Of(rules, fen).Select(Shown)];
        string steps = "事实 件 (pieces) : 计数 范围 0 至 100\n奖补 件奖 (piece_award) 对象 企业 周期 每年\n  金额\n    若 件 ≥ 3 则 5元 否则 1元\n";
        Assert.Equal(["分档 件 2→3: 1.00→5.00"], Found(steps, 400));
        Assert.Empty(Found(steps, 401));
    }

    [Fact]
    public void So_much_for_each_piece_is_no_cliff() =>
        Assert.Empty(Of("事实 件 (pieces) : 计数 范围 0 至 100\n奖补 件奖 (piece_award) 对象 企业 周期 每年\n  金额\n    件 × 10万元\n", 1));

    [Fact]
    public void An_award_that_nobody_gets_is_named()
    {
        List<Award> unreached = [];
        Assert.Empty(Of("事实 额 (sum) : 金额 范围 0元 至 1元\n奖补 无人 (none) 对象 企业 周期 每年\n  条件\n    多 (more): 额 > 1元\n  金额 7元\n", 1, "", unreached));
        Assert.Equal("无人", Assert.Single(unreached).Name.Text);
    }

    [Fact]
    public void What_only_a_given_firm_gets_is_searched_from_it()
    {
        const string Rules = """
            事实 额 (sum) : 金额 范围 0元 至 100万元
            奖补 续奖 (again) 对象 企业 周期 每年
              条件
                得过 (before): 台账 年数 {奖补: 续奖; 计: 已兑付} ≥ 1
                够 (enough): 额 ≥ 5万元
              金额 3万元

            """;
        List<Award> unreached = [];
        Assert.Empty(Of(Rules, 1, "", unreached));
        Assert.Single(unreached);
        FactSet firm = FactReader.Read(Calculate.Program(Rules), FactLines.Read("额 = 10万元\n台账:\n  奖补 = 续奖, 年度 = 2025, 金额 = 3万元, 状态 = 已兑付\n"), new DiagnosticBag());
        Assert.Equal(["够 额 49,999.99 元→50,000.00 元: 0.00→30000.00 largest"], Of(Rules, 1, [firm], []).Select(Shown));
    }

    [Fact]
    public void A_date_that_may_be_absent_has_cliffs_too() => Assert.Equal(
        ["期 日 2026-12-31→2027-01-01: 50000.00→0.00 largest"],
        Of("事实 日 (day) : 日期 范围 2000-01-01 至 2099-12-31 可无\n奖补 日奖 (day_award) 对象 企业 周期 每年\n  条件\n    期 (term): 有(日) 且 (日 若无 2000-01-01) ≤ 2026-12-31\n  金额 5万元\n", 1, "日 = 2026-05-01\n").Select(Shown));

    [Fact]
    public void Both_sides_are_what_the_engine_says() => Gen.ULong.Sample(seed =>
    {
        string rules = new SmallPolicy(new Chance(seed)).Rules();
        Program program = Calculate.Program(rules);
        foreach (Cliff cliff in Of(rules, 1))
        {
            foreach ((Value side, Money amount) in new[] { (cliff.Before, cliff.AmountBefore), (cliff.After, cliff.AmountAfter) })
            {
                string facts = Written([.. cliff.Firm, (cliff.Place, side)]);
                AwardInstance instance = Calculate.Of(program, facts).Instances.Single(each => each.Award == cliff.Award);
                string got = instance.Eligibility == Eligibility.Yes ? Calculate.Shown(instance.Amount) : "0.00";
                Assert.True(got == amount.ToYuanString(), $"seed {seed}: {Shown(cliff)}, got {got}\n{rules}\n{facts}");
            }
        }
    }, iter: 30);

    private static string Written(Seq<(Need.OfFact Place, Value Value)> facts)
    {
        string Line((Need.OfFact Place, Value Value) each) => $"{each.Place.Symbol.Name.Text} = {ValueText.Of(each.Value, each.Place.Symbol.Type, Tongue.Chinese)}";
        var known = facts.Where(each => each.Value.IsKnown).ToList();
        return string.Concat(known.Where(each => each.Place.Item is null).Select(each => Line(each) + "\n"))
            + "产品:\n  编号 = 1" + string.Concat(known.Where(each => each.Place.Item is not null).Select(each => ", " + Line(each))) + "\n";
    }

    private static Seq<Cliff> Of(string rules, long fen, string facts = "", List<Award>? unreached = null)
    {
        Program program = Calculate.Program(rules);
        return Of(rules, fen, facts.Length == 0 ? [] : [FactReader.Read(program, FactLines.Read(facts), new DiagnosticBag())], unreached ?? []);
    }

    private static Seq<Cliff> Of(string rules, long fen, Seq<FactSet> firms, List<Award> unreached)
    {
        Program program = Calculate.Program(rules);
        Seq<CaseFirm> known = [.. firms.Select(facts => new CaseFirm(facts, "算例", default))];
        return CliffSearch.Of(program, Scenario.Ceiling(program), 2026, known, program.Awards, Money.FromFen(fen), unreached, _ => { });
    }

    private static string Label(Cliff cliff) => cliff.Condition?.Label?.Text ?? "分档";

    private static string Shown(Cliff cliff) =>
        $"{Label(cliff)} {Calculate.Shown(cliff.Place)} {Side(cliff.Place, cliff.Before)}→{Side(cliff.Place, cliff.After)}: "
        + $"{cliff.AmountBefore.ToYuanString()}→{cliff.AmountAfter.ToYuanString()}{(cliff.IsLargest ? " largest" : "")}";

    private static string Side(Need.OfFact place, Value value) =>
        ValueText.Of(value, place.Symbol.Type is DataType.Yearly yearly ? yearly.Inner : place.Symbol.Type, Tongue.Chinese);
}
