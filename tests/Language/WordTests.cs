using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Quantities;
using Duixian.Tests.Support;
using Xunit;
using Literal = Duixian.Language.Ir.Literal;

namespace Duixian.Tests.Language;

/// <summary>How a rule block is cut into words: names, keywords, literals.</summary>
public sealed class WordTests
{
    [Theory]
    [InlineData("收入(上年) 超过 2亿元", Comparison.Greater)]
    [InlineData("收入(上年) 高于 2亿元", Comparison.Greater)]
    [InlineData("收入(上年) 不超过 2亿元", Comparison.AtMost)]
    [InlineData("收入(上年) 不高于 2亿元", Comparison.AtMost)]
    [InlineData("收入(上年) 不低于 2亿元", Comparison.AtLeast)]
    [InlineData("收入(上年) 达到 2亿元", Comparison.AtLeast)]
    [InlineData("收入(上年) 不足 2亿元", Comparison.Less)]
    [InlineData("收入(上年) 不满 2亿元", Comparison.Less)]
    [InlineData("收入(上年) 低于 2亿元", Comparison.Less)]
    [InlineData("收入(上年) 在 2亿元以上", Comparison.AtLeast)]
    [InlineData("收入(上年) 在 2亿元 以上", Comparison.AtLeast)]
    [InlineData("收入(上年) 在 2亿元以下", Comparison.AtMost)]
    [InlineData("收入(上年) 在 2亿元以内", Comparison.AtMost)]
    [InlineData("收入(上年) 在 2亿元以外", Comparison.Greater)]
    [InlineData("整年数(成立日, 2026-01-01) 在 3 届满", Comparison.AtLeast)]
    [InlineData("收入(上年) ≥ 2亿元", Comparison.AtLeast)]
    [InlineData("收入(上年) >= 2亿元", Comparison.AtLeast)]
    [InlineData("收入(上年) ≤ 2亿元", Comparison.AtMost)]
    [InlineData("收入(上年) <= 2亿元", Comparison.AtMost)]
    [InlineData("收入(上年) > 2亿元", Comparison.Greater)]
    [InlineData("收入(上年) < 2亿元", Comparison.Less)]
    [InlineData("收入(上年) = 2亿元", Comparison.Equal)]
    [InlineData("收入(上年) ≠ 2亿元", Comparison.NotEqual)]
    [InlineData("收入(上年) != 2亿元", Comparison.NotEqual)]
    public void A_comparison_word_says_which_side_the_number_itself_is_on(string text, Comparison expected)
    {
        Assert.Equal(expected, Assert.IsType<Expr.Compare>(Check.Expression(text)).Operator);
    }

    [Theory]
    [InlineData("revenue(last_year) exceeds 2 hundred_million_yuan", Comparison.Greater)]
    [InlineData("revenue(last_year) not_exceeding 2 hundred_million_yuan", Comparison.AtMost)]
    [InlineData("revenue(last_year) reaches 2 hundred_million_yuan", Comparison.AtLeast)]
    [InlineData("revenue(last_year) short_of 2 hundred_million_yuan", Comparison.Less)]
    [InlineData("revenue(last_year) is 2 hundred_million_yuan or_more", Comparison.AtLeast)]
    [InlineData("revenue(last_year) is 2 hundred_million_yuan within", Comparison.AtMost)]
    [InlineData("revenue(last_year) is 2 hundred_million_yuan beyond", Comparison.Greater)]
    public void The_English_twins_mean_the_same(string text, Comparison expected)
    {
        Assert.Equal(expected, Assert.IsType<Expr.Compare>(Check.Expression(text)).Operator);
    }

    [Theory]
    [InlineData("1元", Kind.Amount, "100")]
    [InlineData("0.01元", Kind.Amount, "1")]
    [InlineData("2万元", Kind.Amount, "2000000")]
    [InlineData("2 万元", Kind.Amount, "2000000")]
    [InlineData("1.5亿元", Kind.Amount, "15000000000")]
    [InlineData("3 yuan", Kind.Amount, "300")]
    [InlineData("3 ten_thousand_yuan", Kind.Amount, "3000000")]
    [InlineData("12%", Kind.Ratio, "0.12")]
    [InlineData("5‰", Kind.Ratio, "0.005")]
    [InlineData("12.5％", Kind.Ratio, "0.125")]
    [InlineData("3个百分点", Kind.Points, "3")]
    [InlineData("3 percentage_points", Kind.Points, "3")]
    [InlineData("1%/年", Kind.YearlyRate, "0.01")]
    [InlineData("5‰/年", Kind.YearlyRate, "0.005")]
    [InlineData("5 ‰/year", Kind.YearlyRate, "0.005")]
    [InlineData("10元/年", Kind.YearlyAmount, "1000")]
    [InlineData("10万元/年", Kind.YearlyAmount, "10000000")]
    [InlineData("30日", Kind.Days, "30")]
    [InlineData("10个工作日", Kind.WorkingDays, "10")]
    [InlineData("12", Kind.Count, "12")]
    [InlineData("１２", Kind.Count, "12")]
    [InlineData("3万", Kind.Count, "30000")]
    [InlineData("1.5亿", Kind.Count, "150000000")]
    [InlineData("0.5", Kind.Number, "0.5")]
    [InlineData("2亿元 + 0元", Kind.Amount, null)]
    public void A_unit_gives_a_number_its_kind_and_its_worth(string text, Kind kind, string? worth)
    {
        Expr expr = Check.Expression(text);
        Assert.True(expr.Type.Is(kind), expr.Type.Name.English);
        if (worth is not null)
            Assert.Equal(worth, Assert.IsType<Literal.Number>(Assert.IsType<Expr.Constant>(expr).Value).Value.ToString());
    }

    [Theory]
    [InlineData("3年", 3, 0)]
    [InlineData("18个月", 0, 18)]
    [InlineData("2 years", 2, 0)]
    [InlineData("1.5年", 0, 18)]
    public void Years_and_months_are_periods_of_the_calendar(string text, int years, int months)
    {
        Assert.Equal(new CalendarPeriod(years, months, 0), Assert.IsType<Literal.Period>(Assert.IsType<Expr.Constant>(Check.Expression(text)).Value).Value);
    }

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026年3月1日")]
    [InlineData("2026年03月01日")]
    [InlineData("２０２６－０３－０１")]
    [InlineData("２０２６年３月１日")]
    public void Dates_are_written_in_two_ways(string text)
    {
        Assert.Equal(new Literal.Day(new DateOnly(2026, 3, 1)), Assert.IsType<Expr.Constant>(Check.Expression(text)).Value);
    }

    [Theory]
    [InlineData("超出部分")]
    [InlineData("中")]
    [InlineData("的")]
    [InlineData("取")]
    [InlineData("取前者")]
    [InlineData("最高奖励")]
    [InlineData("其中部分")]
    [InlineData("不超过额")]
    [InlineData("金额合计")]
    [InlineData("甲2乙")]
    [InlineData("A股")]
    [InlineData("年度3")]
    public void A_keyword_inside_a_name_does_not_cut_it(string name)
    {
        string written = name == "年度3" ? "`年度3`" : name;
        Program program = Check.Program($"定义 {written} (part) = 5万元\n定义 用 (use) = {written} × 2");
        Assert.Equal(name, Assert.IsType<Expr.Call>(Assert.IsType<Expr.Compute>(program.Definitions[1].Body).Left).Symbol.Name.Text);
    }

    [Fact]
    public void A_change_between_letter_and_digit_ends_a_keyword()
    {
        Award award = Check.Program("""
            奖补 甲 (a) 对象 企业 周期 每年 金额 5万元
              遴选
                取前50名 排序 得分
            """).Awards[0];
        Assert.Equal("50", Assert.IsType<Literal.Number>(Assert.IsType<Expr.Constant>(award.Selection!.Take).Value).Value.ToString());
    }

    [Fact]
    public void A_name_in_back_quotes_may_equal_a_keyword_or_hold_spaces()
    {
        Program program = Check.Program("""
            定义 `金额` (sum) = 5万元
            定义 `第 2 档` (band_2) = `金额` × 2
            """);
        Assert.Equal(["金额", "第 2 档"], program.Definitions.Select(definition => definition.Name.Text));
    }

    [Fact]
    public void An_alias_may_be_spelled_like_a_keyword()
    {
        Assert.Equal("fact", Check.Program("定义 甲 (fact) = 1").Definitions[0].Name.Alias);
    }

    [Fact]
    public void Full_width_forms_count_as_their_half_width_twins()
    {
        Assert.Equal(
            ProgramPrint.Of(Check.Expression("较高(人数, 12, 3) + 2 * (1 - 1)")),
            ProgramPrint.Of(Check.Expression("较高（人数、１２，３）　＋ 2 × （1 − 1）")));
    }

    [Theory]
    [InlineData("\"甲 -- 乙\"", "甲 -- 乙")]
    [InlineData("“甲\"乙”", "甲\"乙")]
    [InlineData("「（全角，不变）」", "（全角，不变）")]
    [InlineData("\"say \"\"yes\"\"\"", "say \"yes\"")]
    public void A_text_keeps_what_stands_between_its_quotes(string written, string text)
    {
        Assert.Equal(new Literal.Text(text), Assert.IsType<Expr.Constant>(Check.Expression(written)).Value);
    }

    [Fact]
    public void Wrong_characters_are_named_one_by_one()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 1 # 2
            --              ^ 1101 CharacterUnknown
            --                ^ 2003 ClauseUnknown
            """);
    }

    [Fact]
    public void A_text_a_name_and_a_citation_end_on_their_line()
    {
        Check.Diagnostics("""
            政策 甲 (a) 施行 2026-01-01 标题 "没有结束
            --                               ^^^^^^^^^ 1102 TextNotClosed
            定义 `没有结束 = 1
            --   ^^^^^^^^^^^^^ 1106 NameNotClosed
            --   ^^^^^^^^^^^^^ 2009 ClauseMissing
            --   ^^^^^^^^^^^^^ 3009 AliasMissing
            定义 乙 (b) 依据 §2.6.1 = 1
            --               ^^^^^^ 1107 CitationInvalid
            定义 丙 (c) 依据 § = 1
            --               ^ 1107 CitationInvalid
            """, "");
    }

    [Theory]
    [InlineData("清单 甲 (a) 属于 企业 键 号\n  类别 (sort) : 文字", "类别")]
    [InlineData("定义 年数 (years_counted) = 1", "年数")]
    [InlineData("定义 甲 (a) = 年利率 + 1", "年利率")]
    [InlineData("定义 甲 (a) = 合计(贷款.年利率 对 贷款)", "年利率")]
    public void A_keyword_where_a_name_may_be_meant_is_told_to_be_one(string rules, string keyword)
    {
        string told = Assert.Single(Check.Messages(rules, Tongue.Chinese));
        Assert.EndsWith($"「{keyword}」是关键词;若是名称,用反引号括起:`{keyword}`。", told, StringComparison.Ordinal);
        Assert.EndsWith($"goes in back-quotes: `{keyword}`.", Assert.Single(Check.Messages(rules, Tongue.English)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_authors_braces_are_not_places_of_a_message()
    {
        Assert.StartsWith("Nothing is called “{1}”", Assert.Single(Check.Messages("定义 甲 (a) = `{1}`", Tongue.English)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_between_back_quotes_is_not_empty()
    {
        Check.Diagnostics("""
            定义 `` (a) = 1
            --   ^^ 2007 NameExpected
            """);
    }

    [Fact]
    public void Numbers_and_dates_that_cannot_be_are_told()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 1234567890123456789012345678901 + 1
            --            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 1103 NumberTooLong
            定义 丁 (d) = 成立日 + 0.3年
            --                     ^^^^^ 4003 TypeMismatch
            定义 戊 (e) = 成立日 + 10000年
            --                     ^^^^^^^ 1103 NumberTooLong
            定义 乙 (b) = 2026-02-31
            --            ^^^^^^^^^^ 1104 DateInvalid
            定义 丙 (c) = 2026年2月31日
            --            ^^^^^^^^^^^^^ 1104 DateInvalid
            """);
    }

    [Fact]
    public void Notes_behind_two_dashes_say_nothing_to_the_compiler()
    {
        Check.Program("""
            -- 开头
            定义 甲 (a) = 1 -- 说明 = 2
              -- 缩进的说明
            定义 乙 (b) = 甲
              + 1 －－ 全角
            """);
    }
}
