using Duixian.Language.Diagnostics;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Xunit;

namespace Duixian.Tests.Language.Formatting;

/// <summary>One canonical form, reached from any layout, that loses nothing.</summary>
public class FormatterTests
{
    [Fact]
    public void Levels_take_two_spaces_and_continued_lines_four_more()
    {
        Becomes(
            """
            定义 甲 (a)=
            若   1 > 2  则 3元
               否则 4元
            奖补 乙 (b)
                 对象 企业 周期 每年 金额 1元
                 条件
                          规模 (scale) :  是
                            且 是
            """,
            """
            定义 甲 (a) =
                若 1 > 2 则 3元
                否则 4元

            奖补 乙 (b)
              对象 企业 周期 每年 金额 1元
              条件
                规模 (scale): 是
                    且 是
            """);
    }

    [Fact]
    public void Signs_and_punctuation_have_one_spelling()
    {
        Becomes(
            "定义 甲（a）＝较高（−１，２×３）*4/（5−−6）、最高 -7",
            "定义 甲 (a) = 较高(−1, 2 × 3) × 4 ÷ (5 − −6), 最高 −7");
        Becomes(
            "定义 甲=若 1>=2 或 1<=2 或 1!=2 则 按 丙{丁:1;其余：2} 否则 分档 3 {≥ 1 : 2 ;其余:3 }",
            "定义 甲 = 若 1 ≥ 2 或 1 ≤ 2 或 1 ≠ 2 则 按 丙 {丁: 1; 其余: 2} 否则 分档 3 {≥ 1: 2; 其余: 3}");
    }

    [Fact]
    public void A_type_stands_between_spaces_and_a_label_has_its_colon_close()
    {
        Becomes(
            """
            表 甲(a):金额 键(乙:文字)
              "x","y":1元
            """,
            """
            表 甲 (a) : 金额 键 (乙 : 文字)
              "x", "y": 1元
            """);
    }

    [Fact]
    public void Texts_stand_in_straight_quotes()
    {
        Becomes("政策 甲 施行 2026-01-01 标题 “说“好”|「say \"yes\"」", "政策 甲 施行 2026-01-01 标题 \"说“好\" | \"say \"\"yes\"\"\"");
        // The full-width quote closes a text as well, so it is doubled by a straight one.
        Becomes("政策 甲 施行 2026-01-01 标题 “a＂b”", "政策 甲 施行 2026-01-01 标题 \"a\"＂b\"");
    }

    [Fact]
    public void Numbers_take_their_unit_close_in_Chinese_and_apart_in_English()
    {
        const string Chinese = "定义 甲 = 2亿元 + 3% − 4个百分点 + 5%/年 + 6";
        Becomes("定义 甲=2 亿元+3 %-4 个百分点+5 %/年+6", Chinese);
        Assert.Equal(
            "define 甲 = 2 hundred_million_yuan + 3% − 4 percentage_points + 5%/year + 6",
            Block(Packages.Formatted(Document(Chinese), KeywordLanguage.English)));
    }

    [Fact]
    public void Without_a_language_each_word_stays_as_written()
    {
        Becomes(
            "define  甲 = 若 yes then 2万元 else 3   yuan",
            "define 甲 = 若 yes then 2万元 else 3 yuan");
    }

    [Fact]
    public void Dates_stay_as_written()
    {
        Becomes("定义 甲 = ２０２６-03-01 − 2026年3月1日", "定义 甲 = 2026-03-01 − 2026年3月1日");
    }

    [Fact]
    public void The_places_of_a_quota_stay_when_they_are_written_and_only_then()
    {
        Becomes(
            """
            奖补 甲
              对象 企业 周期 每年 金额 1元
              遴选
               取前50名 候补 10
            """,
            """
            奖补 甲
              对象 企业 周期 每年 金额 1元
              遴选
                取前 50 名 候补 10
            """);
    }

    [Fact]
    public void Comments_keep_their_line()
    {
        Becomes(
            """
            --first

            -- above

            定义 甲 =     -- behind the first part
              1 +  --behind the plus
                -- alone

              2 -- behind
            ---- ruled
            """,
            """
            -- first

            -- above

            定义 甲 = -- behind the first part
                1 + -- behind the plus
                -- alone
                2 -- behind
            ---- ruled
            """);
    }

    [Fact]
    public void Declarations_stand_one_blank_line_apart_and_nothing_else_needs_one()
    {
        Becomes(
            """


            定义 甲 = 1
            -- of 乙
            定义 乙 = 2



            清单 丙
              键 号


              名称 : 文字

            """,
            """
            定义 甲 = 1

            -- of 乙
            定义 乙 = 2

            清单 丙
              键 号

              名称 : 文字
            """);
    }

    [Fact]
    public void A_clause_that_looks_like_an_operator_stays_with_the_clauses()
    {
        Becomes(
            """
            开放参数 甲 (a) : 比例
               不超过 10%
               不低于 1%
               由 "局"
            清单 乙
                属于 企业
                键 号
            """,
            """
            开放参数 甲 (a) : 比例
              不超过 10%
              不低于 1%
              由 "局"

            清单 乙
              属于 企业
              键 号
            """);
    }

    [Fact]
    public void Names_that_are_words_of_either_language_are_quoted()
    {
        Becomes("定义 `政策` = `policy` + `甲` + `表1` + `两 词`", "定义 `政策` = `policy` + 甲 + `表1` + `两 词`");
        // An alias never stands in a rule; behind a number a name could be read as its unit.
        Becomes(
            """
            奖补 甲 (`amount`)
              对象 企业 周期 每年 金额 1元
              条件
                至少 2 `years` (award):
                  乙: `years`
            """,
            """
            奖补 甲 (amount)
              对象 企业 周期 每年 金额 1元
              条件
                至少 2 `years` (award):
                  乙: years
            """);
    }

    [Fact]
    public void The_Chinese_zero_is_a_letter_of_names()
    {
        Becomes("定义 二〇二六年收入=〇+1", "定义 二〇二六年收入 = 〇 + 1");
    }

    [Fact]
    public void An_alias_is_not_converted()
    {
        const string Chinese = "定义 甲 (amount) = 本年";
        const string English = "define 甲 (amount) = this_year";
        Assert.Equal(English, Block(Packages.Formatted(Document(Chinese), KeywordLanguage.English)));
        Assert.Equal(Chinese, Block(Packages.Formatted(Document(English), KeywordLanguage.Chinese)));
    }

    [Fact]
    public void Prose_and_other_fences_are_left_alone()
    {
        const string Text = "# 标题  \n\n\n```text\n定义   甲=1\n```\n行（full）\n\n```policy\n定义   甲=1\n```\nend";
        Assert.Equal(Text.Replace("```policy\n定义   甲=1", "```policy\n定义 甲 = 1", StringComparison.Ordinal), Packages.Formatted(new SourceText("a.md", Text)));
    }

    [Fact]
    public void A_block_in_a_list_item_keeps_its_place()
    {
        Assert.Equal(
            "- item\n\n  ```policy\n  定义 甲 =\n      1\n  ```\n",
            Packages.Formatted(new SourceText("a.md", "- item\n\n  ```policy\n  定义 甲=\n   1\n  ```\n")));
    }

    [Fact]
    public void Line_ends_of_the_document_are_kept()
    {
        Assert.Equal("```policy\r\n定义 甲 = 1\r\n```\r\n", Packages.Formatted(new SourceText("a.md", "```policy\r\n定义 甲=1\r\n```\r\n")));
    }

    [Theory]
    [InlineData("定义  甲 =", DiagnosticCode.ExpressionExpected)]
    [InlineData("定义  甲 = \"x", DiagnosticCode.TextNotClosed)]
    [InlineData("定义  甲 = 1 ¤ 2", DiagnosticCode.CharacterUnknown)]
    [InlineData("定义  甲 = 1\n\t定义 乙 = 2", DiagnosticCode.TabIndentation)]
    public void A_block_with_errors_is_diagnosed_and_left_alone(string block, DiagnosticCode code)
    {
        string text = $"```policy\n{block}\n```\n\n```policy\n定义  乙=1\n```\n";
        DiagnosticBag diagnostics = new();
        string formatted = Formatter.Format(new SourceText("a.md", text), null, diagnostics);
        Assert.Equal(text.Replace("定义  乙=1", "定义 乙 = 1", StringComparison.Ordinal), formatted);
        Assert.Contains(code, diagnostics.Items.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void A_block_that_never_closes_is_left_alone()
    {
        const string Text = "```policy\n定义  甲=1\n";
        DiagnosticBag diagnostics = new();
        Assert.Equal(Text, Formatter.Format(new SourceText("a.md", Text), null, diagnostics));
        Assert.Equal([DiagnosticCode.FenceNotClosed], diagnostics.Items.Select(diagnostic => diagnostic.Code));
    }

    private static SourceText Document(string block) => new("a.md", $"# 标题\n\n```policy\n{block}\n```\n");

    private static string Block(string document) => document[("# 标题\n\n```policy\n".Length)..^"\n```\n".Length];

    /// <summary>The block takes the expected form, keeps it, and finds it again by way of the other language.</summary>
    private static void Becomes(string block, string expected)
    {
        Assert.Equal(expected, Block(Packages.Formatted(Document(block))));
        Assert.Equal(expected, Block(Packages.Formatted(Document(expected))));
    }
}
