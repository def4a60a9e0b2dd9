using Duixian.Execution.Facts;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Execution;

/// <summary>What the reader of facts makes of people's writing; nothing is guessed.</summary>
public sealed class FactReaderTests
{
    private const string Rules = """
        选项 等级 (level) {甲级 (a), 乙级 (b)}
        事实 规模 (size) : 金额 范围 0元 至 1000亿元
        事实 收入 (revenue) : 每年 金额 范围 0元 至 1000亿元
        事实 占比 (share) : 比例 范围 0% 至 100%
        事实 年率 (rate) : 年利率
        事实 差距 (gap) : 百分点
        事实 人数 (staff) : 计数 范围 0 至 100000
        事实 评分 (score) : 数
        事实 成立 (founded) : 日期 范围 1949-10-01 至 2099-12-31
        事实 期限 (term) : 期间
        事实 合格 (fit) : 是否
        事实 级 (grade) : 等级
        事实 信用 (credit) : 信用代码
        事实 行业 (industry) : 行业代码
        事实 名称 (title_text) : 文字
        事实 出口 (export) : 金额 可无
        事实 余额 (balance) : 逐日 金额
        事实 主品 (main_product) : 产品
        清单 产品 (product) 属于 企业 键 编号
          单价 (price) : 金额 范围 0元 至 100元
          售 (sold) : 每年 金额
          同款 (same_as) : 产品
        清单 版本 (version) 属于 产品 键 版本号
          大小 (weight) : 计数
        判断 准入 (admitted) : 是否 由 "局"
        判断 产品.入围 (shortlisted) : 是否 由 "局"
        判断 得分 (points_given) : 数 由 "局" 范围 0 至 100
        奖补 试 (trial) 对象 企业 周期 每年
          金额 1元
        """;

    private static readonly Program Program = Calculate.Program(Rules);

    private static (FactSet Facts, Diagnostic[] Told) Read(string facts)
    {
        DiagnosticBag bag = new();
        FactSet set = FactReader.Read(Program, FactLines.Read(facts), bag);
        return (set, [.. bag.Items]);
    }

    private static Value ValueOf(string name, string facts)
    {
        (FactSet set, Diagnostic[] told) = Read(facts);
        Assert.Equal([], told.Select(d => $"{d.Code} {d.Span.Text}"));
        return set.Facts[Program.Facts.Single(fact => fact.Name.Text == name).Index];
    }

    [Theory]
    [InlineData("规模 = 23500", "FactYuanAssumed 「23500」")]
    [InlineData("收入(2025) = 1.5", "FactYuanAssumed 「1.5」")]
    [InlineData("规模 = 23500.00", "")]
    [InlineData("规模 = 0", "")]
    public void A_money_without_a_unit_is_in_yuan_and_said_so(string facts, string expected)
    {
        Assert.Equal(expected, Told(facts));
    }

    private static string Told(string facts) => string.Join(" | ", Read(facts).Told.Select(d => $"{d.Code} 「{d.Span.Text}」"));

    [Theory]
    [InlineData("规模", "2.35亿元", "23500000000")]
    [InlineData("规模", "1200万元", "1200000000")]
    [InlineData("规模", "1200 万元", "1200000000")]
    [InlineData("规模", "350,000元", "35000000")]
    [InlineData("规模", "350000.00", "35000000")]
    [InlineData("规模", "3.5万", "3500000")]
    [InlineData("规模", "0.01元", "1")]
    [InlineData("规模", "\uFF11\uFF0C\uFF12\uFF13\uFF14\uFF0E\uFF15万元", "1234500000")]
    [InlineData("规模", "1、234元", "123400")]
    [InlineData("出口", "−5元", "-500")]
    [InlineData("占比", "12%", "0.12")]
    [InlineData("占比", "12\uFF05", "0.12")]
    [InlineData("占比", "5‰", "0.005")]
    [InlineData("年率", "3.45%/年", "0.0345")]
    [InlineData("年率", "3.45%", "0.0345")]
    [InlineData("差距", "3个百分点", "3")]
    [InlineData("人数", "1,200", "1200")]
    [InlineData("人数", "1.2万", "12000")]
    [InlineData("评分", "87.5", "87.5")]
    public void Quantities_are_read_in_their_unit(string name, string written, string expected)
    {
        Assert.Equal(expected, ValueOf(name, $"{name} = {written}").Number.ToString());
    }

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026/3/1")]
    [InlineData("2026.3.1")]
    [InlineData("2026年3月1日")]
    [InlineData("20260301")]
    [InlineData("\uFF12\uFF10\uFF12\uFF16-03-01")]
    public void Dates_are_read_as_people_write_them(string written)
    {
        Assert.Equal(new DateOnly(2026, 3, 1), ValueOf("成立", $"成立 = {written}").Day);
    }

    [Theory]
    [InlineData("是", true)]
    [InlineData("Yes", true)]
    [InlineData("√", true)]
    [InlineData("否", false)]
    [InlineData("NO", false)]
    [InlineData("×", false)]
    public void Yes_and_no_have_a_few_spellings(string written, bool expected)
    {
        Assert.Equal(expected, ValueOf("合格", $"合格 = {written}").IsTrue);
    }

    [Fact]
    public void Options_texts_periods_and_codes_are_read()
    {
        Assert.Equal(1, ValueOf("级", "级 = b").Int);
        Assert.Equal("某厂 1", ValueOf("名称", "名称 = 某厂 1").Get<string>());
        Assert.Equal("3年", Assert.IsType<string>(Read("期限 = 3年").Told is [] ? "3年" : "?"));
        Assert.Equal([], Read("期限 = 6个月").Told);
        Assert.Equal("6513", ValueOf("行业", "行业 = 6513").Payload!.ToString());
    }

    [Fact]
    public void A_credit_code_in_small_letters_is_the_same_code()
    {
        Assert.Equal(ValueOf("信用", "信用 = 91330108MAXK7Q2W9C").Payload, ValueOf("信用", "信用 = 91330108maxk7q2w9c").Payload);
    }

    [Theory]
    [InlineData("占比 = 12", "FactPercentMissing 「12」")]
    [InlineData("占比 = 0.12", "FactPercentMissing 「0.12」")]
    [InlineData("年率 = 3.45", "FactPercentMissing 「3.45」")]
    [InlineData("差距 = 3", "FactUnitMissing 「3」")]
    [InlineData("差距 = 3%", "FactWrongType 「3%」")]
    [InlineData("规模 = 1,23元", "FactWrongType 「1,23元」")]
    [InlineData("规模 = 12,345,6元", "FactWrongType 「12,345,6元」")]
    [InlineData("规模 = 1.234,5元", "FactWrongType 「1.234,5元」")]
    [InlineData("规模 = 1 2 3元", "FactWrongType 「1 2 3元」")]
    [InlineData("规模 = 1.元", "FactWrongType 「1.元」")]
    [InlineData("规模 = 1e5", "FactWrongType 「1e5」")]
    [InlineData("规模 = 约3亿元", "FactWrongType 「约3亿元」")]
    [InlineData("规模 = 3%", "FactWrongType 「3%」")]
    [InlineData("规模 = 0.005元", "FactNotWholeFen 「0.005元」")]
    [InlineData("规模 = −1元", "FactOutOfRange 「−1元」")]
    [InlineData("收入(2025) = −1元", "FactOutOfRange 「−1元」")]
    [InlineData("出口 = 10000000000亿元", "FactOutOfRange 「10000000000亿元」")]
    [InlineData("占比 = 101%", "FactOutOfRange 「101%」")]
    [InlineData("人数 = 1.5", "FactWrongType 「1.5」")]
    [InlineData("人数 = 三个", "FactWrongType 「三个」")]
    [InlineData("成立 = 2026-02-31", "FactDateInvalid 「2026-02-31」")]
    [InlineData("成立 = 2026年13月1日", "FactDateInvalid 「2026年13月1日」")]
    [InlineData("成立 = 20260231", "FactDateInvalid 「20260231」")]
    [InlineData("成立 = 去年", "FactWrongType 「去年」")]
    [InlineData("成立 = 1949-09-30", "FactOutOfRange 「1949-09-30」")]
    [InlineData("期限 = 三年", "FactWrongType 「三年」")]
    [InlineData("合格 = 大概", "FactWrongType 「大概」")]
    [InlineData("级 = 丙级", "FactOptionUnknown 「丙级」")]
    [InlineData("信用 = 91330108MAXK7Q2W9D", "FactCodeInvalid 「91330108MAXK7Q2W9D」")]
    [InlineData("信用 = 9133", "FactCodeInvalid 「9133」")]
    [InlineData("行业 = 软件业", "FactCodeInvalid 「软件业」")]
    [InlineData("规模 = 无", "FactAbsentNotAllowed 「无」")]
    [InlineData("规模 = 不适用", "FactInapplicableNotAllowed 「不适用」")]
    [InlineData("收入 = {去年 = 1元}", "FactYearExpected 「去年」")]
    [InlineData("收入 = {0 = 1元}", "FactYearExpected 「0」")]
    [InlineData("收入 = 1元", "FactShape 「1元」")]
    [InlineData("规模 = {2025 = 1元}", "FactShape 「{2025 = 1元}」")]
    [InlineData("余额 = 5元", "FactShape 「5元」")]
    [InlineData("产品 = 有", "FactShape 「有」")]
    [InlineData("台账 = 有", "FactShape 「有」")]
    [InlineData("规横 = 1元", "FactNameUnknown 「规横」")]
    [InlineData("规模(2025) = 1元", "FactNameUnknown 「规模(2025)」")]
    [InlineData("规模 = 1元\n规模 = 2元", "FactDuplicate 「规模」")]
    [InlineData("规模 = 1元\nsize = 2元", "FactDuplicate 「size」")]
    [InlineData("收入(2025) = 1元\nrevenue(2025) = 2元", "FactDuplicate 「revenue(2025)」")]
    [InlineData("收入 = {2025 = 1元}\n收入(2025) = 2元", "FactDuplicate 「收入(2025)」")]
    [InlineData("收入 = {2025 = 1元, 2025 = 2元}", "FactDuplicate 「2025」")]
    [InlineData("准入 = 是\nadmitted = 否", "FactDuplicate 「admitted」")]
    [InlineData("产品 = []\nproduct = []", "FactDuplicate 「product」")]
    [InlineData("台账 = []\nledger = []", "FactDuplicate 「ledger」")]
    [InlineData("年度 = 2026\nyear = 2025", "FactDuplicate 「year」")]
    [InlineData("余额 = {2026-01-01 = 1元, 2026-01-01 = 2元}", "FactDuplicate 「{2026-01-01 = 1元, 2026-01-01 = 2元}」")]
    [InlineData("余额 = {2026-02-30 = 1元}", "FactDateInvalid 「2026-02-30」")]
    [InlineData("得分 = 101", "FactOutOfRange 「101」")]
    [InlineData("主品 = P9\n产品 = []", "FactReferenceUnknown 「P9」")]
    public void What_cannot_be_read_is_told_where_it_stands(string facts, string expected)
    {
        Assert.Equal(expected, Told(facts));
    }

    [Theory]
    [InlineData("占比 = 12", Severity.Question)]
    [InlineData("差距 = 3", Severity.Question)]
    [InlineData("规模 = −1元", Severity.Error)]
    public void A_missing_percent_sign_is_a_question_not_a_guess(string facts, Severity expected)
    {
        Assert.Equal(expected, Assert.Single(Read(facts).Told).Severity);
    }

    [Fact]
    public void A_number_of_four_hundred_digits_is_refused()
    {
        Assert.StartsWith("FactWrongType", Told($"规模 = {new string('9', 400)}元"), StringComparison.Ordinal);
        Assert.StartsWith("FactWrongType", Told($"评分 = {new string('9', 400)}"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_brings_the_nearest_one()
    {
        Diagnostic told = Assert.Single(Read("规横 = 1元").Told);
        Assert.Contains("规模", Catalogue.Help(told, Tongue.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_value_comes_from_is_kept()
    {
        (FactSet set, Diagnostic[] told) = Read("规模 = {值 = 5元, 来源 = 年报, 日期 = 2026-01-31, 证明 = 审计报告}\n收入 = {2025 = {value = 6元, source = 税表}}");
        Assert.Equal([], told.Select(d => $"{d.Code}"));
        Assert.Equal(
            [new Provenance("规模", "年报", "2026-01-31", "审计报告"), new Provenance("收入(2025)", "税表", null, null)], set.Provenance);
        Assert.Equal("500", set.Facts[0].Number.ToString());
        Assert.Equal("FactNameUnknown 「出处」", Told("规模 = {值 = 5元, 出处 = 年报}"));
        Assert.Equal("FactDuplicate 「value」", Told("规模 = {值 = 5元, value = 6元}"));
    }
}
