using Duixian.Execution.Facts;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>Lists, nested lists, references, judgements on items, and the ledger, as the reader of facts takes them.</summary>
public sealed class FactItemTests
{
    private const string Rules = """
        事实 主品 (main_product) : 产品
        清单 产品 (product) 属于 企业 键 编号
          单价 (price) : 金额 范围 0元 至 100元
          售 (sold) : 每年 金额
          同款 (same_as) : 产品
        清单 版本 (version) 属于 产品 键 版本号
          大小 (weight) : 计数
        判断 产品.入围 (shortlisted) : 是否 由 "局"
        奖补 试 (trial) 对象 企业 周期 每年
          金额 1元
        """;

    private static readonly Program Program = Calculate.Program(Rules);

    private static (FactSet Facts, string Told) Read(string facts)
    {
        DiagnosticBag bag = new();
        FactSet set = FactReader.Read(Program, FactLines.Read(facts), bag);
        return (set, string.Join(" | ", bag.Items.Select(d => $"{d.Code} 「{d.Span.Text}」")));
    }

    private static FactSet Sound(string facts)
    {
        (FactSet set, string told) = Read(facts);
        Assert.Equal("", told);
        return set;
    }

    [Fact]
    public void Items_and_nested_items_are_read_with_their_parents()
    {
        FactSet set = Sound("""
            product:
              编号 = P1, price = 5元, 售(2025) = 3元
                version:
                  版本号 = V1, 大小 = 7
              编号 = P2
                版本 = []
            """);
        Item first = set.Lists[0]!.Value[0];
        Item nested = first.Lists[1]!.Value[0];
        Assert.Equal(("P1", "500", "V1", "7"), (first.Key, first.Fields[0].Number.ToString(), nested.Key, nested.Fields[0].Number.ToString()));
        Assert.Same(first, nested.Parent);
        Assert.Equal(0, set.Lists[0]!.Value[1].Lists[1]?.Count);
    }

    [Fact]
    public void A_list_that_is_not_given_is_unknown_and_one_without_items_is_known()
    {
        Assert.Null(Sound("").Lists[0]);
        Assert.Null(Sound("产品 = ?").Lists[0]);
        Assert.Equal(0, Sound("产品 = []").Lists[0]?.Count);
        Assert.Equal(0, Sound("产品 = 无").Lists[0]?.Count);
        Assert.Null(Sound("产品:\n  编号 = P1").Lists[0]!.Value[0].Lists[1]);
    }

    [Fact]
    public void A_reference_may_point_to_an_item_further_down()
    {
        FactSet set = Sound("主品 = P2\n产品:\n  编号 = P1, 同款 = P2\n  编号 = P2");
        Assert.Same(set.Lists[0]!.Value[1], set.Facts[0].Payload);
        Assert.Same(set.Lists[0]!.Value[1], set.Lists[0]!.Value[0].Fields[2].Payload);
    }

    [Fact]
    public void A_reference_into_a_list_not_given_is_unknown()
    {
        Assert.Equal(ValueState.Unknown, Sound("主品 = P2").Facts[0].State);
    }

    [Fact]
    public void Judgements_on_items_are_read_with_them()
    {
        FactSet set = Sound("产品:\n  编号 = P1, 入围 = 是\n  编号 = P2, shortlisted = 否\n  编号 = P3, 入围 = ?");
        Assert.Equal([true, false, false], set.Lists[0]!.Value.Select(item => item.Judgements[0].IsTrue));
        Assert.Equal(ValueState.Unknown, set.Lists[0]!.Value[2].Judgements[0].State);
    }

    [Fact]
    public void A_list_with_two_items_of_one_key_is_unknown_as_a_whole()
    {
        (FactSet set, string told) = Read("产品:\n  编号 = P1\n  编号 = P1, 单价 = 5元");
        Assert.Equal("FactKeyDuplicate 「P1」", told);
        Assert.Null(set.Lists[0]);
    }

    [Theory]
    [InlineData("产品:\n  编号 = P1\n  单价 = 5元", "FactKeyMissing 「单价 = 5元」")]
    [InlineData("产品:\n  编号 = P1\n  编号 = ?, 单价 = 5元", "FactKeyMissing 「编号 = ?, 单价 = 5元」")]
    public void An_item_without_its_key_is_told_and_counts_all_the_same(string facts, string expected)
    {
        (FactSet set, string told) = Read(facts);
        Assert.Equal(expected, told);
        Assert.Equal(["P1", "?2"], set.Lists[0]!.Value.Select(item => item.Key));
        Assert.Equal("500", set.Lists[0]!.Value[1].Fields[0].Number.ToString());
    }

    [Fact]
    public void A_key_may_stand_with_its_source()
    {
        Assert.Equal(["P1", "P2"], Sound("产品:\n  编号 = {值 = P1, 来源 = 登记表}\n  编号 = P2").Lists[0]!.Value.Select(item => item.Key));
    }

    [Fact]
    public void A_reference_beside_an_item_without_its_key_may_be_to_that_one()
    {
        (FactSet set, _) = Read("主品 = P9\n产品:\n  编号 = P1\n  单价 = 5元");
        Assert.Equal((ValueState.Unknown, "?2.编号"), (set.Facts[0].State, Calculate.Shown(Assert.Single(set.Facts[0].Needs.Items))));
    }

    [Theory]
    [InlineData("产品:\n  编号 = P1, 单介 = 5元", "FactNameUnknown 「单介」")]
    [InlineData("产品:\n  编号 = P1, 单价 = 5元, price = 6元", "FactDuplicate 「price」")]
    [InlineData("产品:\n  编号 = P1, 入围 = 是, shortlisted = 否", "FactDuplicate 「shortlisted」")]
    [InlineData("产品:\n  编号 = P1, 单价 = 500元", "FactOutOfRange 「500元」")]
    [InlineData("产品:\n  编号 = P1, 同款 = P9", "FactReferenceUnknown 「P9」")]
    [InlineData("产品:\n  编号 = P1\n    版本 = []\n    version = []", "FactDuplicate 「version」")]
    public void Fields_are_checked_like_facts(string facts, string expected)
    {
        Assert.Equal(expected, Read(facts).Told);
        Assert.Equal(1, Read(facts).Facts.Lists[0]?.Count);
    }

    [Fact]
    public void A_ledger_row_is_read_whole()
    {
        LedgerEntry entry = Assert.Single(Sound(
            "台账:\n  award = trial, 对象 = P1, 家族 = 甲, year = 2024, amount = 5万元, state = paid, 日期 = 2024-05-06, 政策 = 本政策, 层级 = nation").Ledger!.Value);
        Assert.Equal(("试", "P1", "甲", 2024, "50000.00"), (entry.Award, entry.Item, entry.Family, entry.Year, $"{entry.Amount}"));
        Assert.Equal((2, new DateOnly(2024, 5, 6), "本政策", LedgerLevel.Nation), (entry.State, entry.Date!.Value, entry.Scheme, entry.Level));
    }

    [Theory]
    [InlineData("奖补 = 试, 年度 = 2024, 金额 = 5元", "FactKeyMissing 「奖补 = 试, 年度 = 2024, 金额 = 5元」")]
    [InlineData("年度 = 2024, 金额 = 5元, 状态 = 已兑付", "FactKeyMissing 「年度 = 2024, 金额 = 5元, 状态 = 已兑付」")]
    [InlineData("奖补 = 试, 年度 = 2024, 金额 = 五元, 状态 = 已兑付", "FactWrongType 「五元」")]
    [InlineData("奖补 = 试, 年度 = 2024, 金额 = -5元, 状态 = 已兑付", "FactOutOfRange 「-5元」")]
    [InlineData("奖补 = 试, 对象 = ?, 年度 = 2024, 金额 = 5元, 状态 = 已兑付", "")]
    [InlineData("奖补 = 试, 日期 = ?, 年度 = 2024, 金额 = 5元, 状态 = 已兑付", "")]
    [InlineData("奖补 = 试, 年度 = 2024, 金额 = 0.001元, 状态 = 已兑付", "FactNotWholeFen 「0.001元」")]
    [InlineData("奖补 = 试, 年度 = 去年, 金额 = 5元, 状态 = 已兑付", "FactWrongType 「去年」")]
    [InlineData("奖补 = 试, 年度 = 2024, 金额 = 5元, 状态 = 发了", "FactOptionUnknown 「发了」")]
    [InlineData("奖补 = 试, 年度 = 2024, 金额 = 5元, 状态 = 已兑付, 日期 = 2024-02-30", "FactDateInvalid 「2024-02-30」")]
    [InlineData("奖补 = 试, 年度 = 2024, 金额 = 5元, 状态 = 已兑付, 层级 = 某级", "FactOptionUnknown 「某级」")]
    [InlineData("奖补 = 试, 年度 = 2024, 金额 = 5元, 状态 = 已兑付, 备注 = 无", "FactNameUnknown 「备注」")]
    [InlineData("奖补 = 试, 年度 = 2024, 金额 = 5元, 状态 = 已兑付, 金额 = 6元", "FactDuplicate 「金额」")]
    public void A_row_with_a_fault_makes_the_whole_history_unknown(string row, string expected)
    {
        (FactSet set, string told) = Read($"台账:\n  奖补 = 试, 年度 = 2023, 金额 = 5元, 状态 = 已兑付\n  {row}");
        Assert.Equal(expected, told);
        Assert.Null(set.Ledger);
    }
}
