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

/// <summary>Thresholds, and the smallest change of one fact that makes an award due or brings it to its cap.</summary>
public sealed class WhatIfTests
{
    private const string Grant = """
        事实 营收 (revenue) : 每年 金额 范围 0元 至 1000亿元
        事实 研发 (rd) : 每年 金额 范围 0元 至 1000亿元
        限额 上限额 (cap) : 金额 = 500万元
        奖补 补助 (grant) 对象 企业 周期 每年
          条件
            规模 (size): 营收(上年) ≥ 2亿元
            成长 (growth): 增长率(营收, 上年) > 10%
            强度 (intensity): 研发(上年) ÷ 营收(上年) > 10%
          金额
            不小于零(研发(上年) − 营收(上年) × 10%) × 10%, 最高 上限额

        """;

    [Fact]
    public void The_smallest_change_lies_right_at_the_threshold_to_the_fen()
    {
        string facts = "营收(2024) = 1.9亿元\n营收(2025) = 1.99亿元\n研发(2025) = 3000万元\n";
        Assert.Equal("营收(2025) Found 209000000.01 → 是 910000.00", Assert.Single(Lines(Grant, facts, "营收(2025)")));
        Assert.Equal("研发(2025) None", Assert.Single(Lines(Grant, facts, "研发(2025)")));
    }

    [Fact]
    public void The_cap_is_reached_with_the_first_fen_that_rounds_up_to_it()
    {
        string facts = "营收(2024) = 1.5亿元\n营收(2025) = 2亿元\n研发(2025) = 3000万元\n";
        WhatIf whatIf = Assert.Single(Of(Grant, facts));
        FactChange change = whatIf.Changes.Single(c => NeedText.Of(c.Place, Tongue.Chinese) == "研发(2025)");
        Assert.Null(change.Payable);
        Assert.Equal("6999999995", $"{change.Most!.Value!.Value.Number}");
        Assert.Equal("上限额", ExprText.Names(Assert.Single(change.Caps).BoundExpr, Calculate.Program(Grant), Tongue.Chinese));
    }

    [Fact]
    public void A_fact_that_is_not_known_has_a_least_value_and_one_that_others_decide_is_open()
    {
        Assert.Equal("研发(2025) Found 20000000.05 → 是 0.01", Lines(Grant, "营收(2024) = 1亿元\n营收(2025) = 2亿元\n", "研发(2025)").Single());
        Assert.StartsWith("营收(2025) Open", Lines(Grant, "营收(2024) = 1亿元\n营收(2025) = 1亿元\n", "营收(2025)").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Thresholds_say_how_far_each_side_is_apart()
    {
        WhatIf whatIf = Assert.Single(Of(Grant, "营收(2024) = 1.5亿元\n营收(2025) = 1.8亿元\n研发(2025) = 2700万元\n"));
        Assert.Equal(
            ["规模 +20,000,000.00 元 False", "成长 -10 个百分点 True", "强度 -5 个百分点 True", " +4,100,000.00 元 False"],
            whatIf.Thresholds.Select(t => $"{t.Condition?.Label?.Text} {DifferenceText.Of(t.Distance, t.Type, Tongue.Chinese)} {t.Holds}"));
    }

    [Fact]
    public void Days_counts_options_and_fields_of_items_can_be_changed_too()
    {
        const string Rules = """
            选项 等级 (level) {甲级 (a), 乙级 (b)}
            清单 产品 (product) 属于 企业 键 编号
              级 (grade) : 等级
              通过日 (passed) : 日期 范围 2000-01-01 至 2099-12-31
              件 (pieces) : 计数 范围 0 至 1000
            奖补 奖 (award) 对象 每个 产品 周期 每年
              条件
                年内 (this_year): 年度(产品.通过日) = 本年
                够 (enough): 产品.件 ≥ 3
              金额 按 产品.级 {甲级: 10元; 乙级: 0元}

            """;
        string facts = "产品:\n  编号 = P1, 级 = 乙级, 通过日 = 2026-05-01, 件 = 3\n  编号 = P2, 级 = 甲级, 通过日 = 2025-05-01, 件 = 5\n  编号 = P3, 级 = 甲级, 通过日 = 2026-05-01, 件 = 1\n";
        Assert.Equal(
            ["产品[P1].级 Found 0 → 是 10.00", "产品[P2].通过日 Found 2026-01-01 → 是 10.00", "产品[P3].件 Found 3 → 是 10.00"],
            Of(Rules, facts, _ => true).SelectMany(w => w.Changes).Where(c => c.Payable!.Ending == Ending.Found).Select(Shown));
    }

    [Fact]
    public void What_the_bounds_cannot_settle_is_said_to_be_unsettled()
    {
        const string Rules = """
            事实 甲 (a) : 金额 范围 0元 至 1亿元
            奖补 奖 (award) 对象 企业 周期 每年
              条件
                永不 (never): 甲 × 甲 ÷ 1元 < 甲 × 甲 ÷ 1元
              金额 1元

            """;
        Assert.Equal("甲 Unsettled", Assert.Single(Lines(Rules.Replace("甲 × 甲 ÷ 1元 < 甲 × 甲 ÷ 1元", "甲 − 甲 > 0元", StringComparison.Ordinal), "甲 = 5元\n", "甲")));
    }

    [Fact]
    public void The_facts_themselves_are_left_alone()
    {
        Program program = Calculate.Program(Grant);
        FactSet facts = FactReader.Read(program, FactLines.Read("营收(2024) = 1.9亿元\n营收(2025) = 1.99亿元\n研发(2025) = 3000万元\n"), new DiagnosticBag());
        string before = Shown(Engine.Calculate(program, Scenario.Ceiling(program), facts, 2026, false));
        Assert.NotEmpty(WhatIf.Of(program, Scenario.Ceiling(program), facts, 2026, program.Awards).ToList());
        Assert.Equal(before, Shown(Engine.Calculate(program, Scenario.Ceiling(program), facts, 2026, false)));
    }

    [Fact]
    public void No_value_that_does_it_is_nearer_than_the_one_found() => Gen.ULong.Sample(seed =>
    {
        Chance chance = new(seed);
        string rules = new SmallPolicy(chance).Rules();
        Dictionary<string, string> facts = SmallPolicy.Completion(chance);
        (string name, int low, int high, bool isMoney) = chance.Pick(("丙额", 0, 500, true), ("件数", 0, 4, false), ("乙额", 1000, 3000, true));
        WhatIf whatIf = Of(rules, SmallPolicy.Written(facts), place => place.Symbol.Name.Text == name).First(w => w.Now.Award.Name.Text == "试");
        FactChange change = whatIf.Changes.FirstOrDefault(c => c.Place.Symbol.Name.Text == name)!;
        if (change is null || change.Payable is null || change.Payable.Ending == Ending.Unsettled) return;
        int now = int.Parse($"{change.Now.Number}", System.Globalization.CultureInfo.InvariantCulture);
        int? nearest = null;
        for (int value = low; value <= high; value++)
        {
            if (value == now || (nearest is { } best && Math.Abs(value - now) >= Math.Abs(best - now))) continue;
            facts[name] = isMoney ? $"{value / 100}.{value % 100:D2}元" : $"{value}";
            AwardInstance then = Calculate.Of(Calculate.Program(rules), SmallPolicy.Written(facts)).Instances[0];
            if (then is { Eligibility: Eligibility.Yes, Amount: AmountResult.Exact { Value.Fen: > 0 } }) nearest = value;
        }

        string found = change.Payable.Value is { } to ? $"{Ratio.Abs(to.Number - now)}" : "";
        Assert.True(found == (nearest is { } at ? $"{Math.Abs(at - now)}" : ""), $"seed {seed}: {name} = {now}, found {found}, searched {nearest}\n{rules}\n{SmallPolicy.Written(facts)}");
    }, iter: 40);

    private static IEnumerable<WhatIf> Of(string rules, string facts, Func<Duixian.Execution.Values.Need.OfFact, bool>? isMeant = null)
    {
        Program program = Calculate.Program(rules);
        FactSet read = FactReader.Read(program, FactLines.Read(facts), new DiagnosticBag());
        return WhatIf.Of(program, Scenario.Ceiling(program), read, 2026, program.Awards, isMeant);
    }

    private static string[] Lines(string rules, string facts, string fact) =>
        [.. Of(rules, facts, place => NeedText.Of(place, Tongue.Chinese) == fact).SelectMany(w => w.Changes).Select(Shown)];

    private static string Shown(FactChange change)
    {
        string start = $"{NeedText.Of(change.Place, Tongue.Chinese)} {change.Payable?.Ending}";
        if (change.Payable?.Value is not { } value) return start;
        string shown = change.Place.Symbol.Type is DataType.Option ? $"{value.Number}" : ValueText.Of(value, Inner(change.Place.Symbol.Type), Tongue.Chinese);
        return $"{start} {shown.Replace(" 元", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)} → {Calculate.Shown(change.Payable.Then!)}";
    }

    private static DataType Inner(DataType type) => type is DataType.Yearly yearly ? yearly.Inner : type;

    private static string Shown(CalculationResult result) => string.Join('|', result.Instances.Select(Calculate.Shown));
}
