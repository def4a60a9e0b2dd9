using System.Text;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>Whatever is fed to the compiler, it answers with diagnostics, in bounded space.</summary>
public sealed class BadInputTests
{
    // Errors and warnings are each kept up to the same number.
    private const int MostTold = 2 * DiagnosticBag.MostKept;

    [Fact]
    public void A_package_cut_off_anywhere_is_told()
    {
        SourceText whole = Packages.Hangzhou.Single(document => document.Name.EndsWith("art-10-finance.md", StringComparison.Ordinal));
        IEnumerable<SourceText> others = Packages.Hangzhou.Where(document => document != whole);
        byte[] bytes = Encoding.UTF8.GetBytes(whole.Text);
        for (int length = 0; length < bytes.Length; length += 97)
            Told(Compiler.Compile(others.Append(new SourceText("cut.md", Encoding.UTF8.GetString(bytes, 0, length)))));
    }

    [Fact]
    public void A_small_document_may_be_cut_off_at_every_character()
    {
        string text = Check.Document("a.md", Check.Stock).Text;
        for (int length = 0; length < text.Length; length++)
            Told(Compiler.Compile([new SourceText("a.md", text[..length])]));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("-")]
    [InlineData("− ")]
    [InlineData("非 ")]
    [InlineData("若 ")]
    [InlineData("按 ")]
    [InlineData("分档 ")]
    [InlineData("累进 ")]
    [InlineData("自 ")]
    [InlineData("合计(")]
    [InlineData("较高(1, ")]
    [InlineData("台账 金额 {自: ")]
    [InlineData("人数 属于 {")]
    [InlineData("若 合格 则 ")]
    [InlineData("按 评级 {一级: ")]
    [InlineData("甲.")]
    [InlineData("甲(")]
    [InlineData("1 若无 ")]
    [InlineData("1, 最高 ")]
    public void Nesting_ten_thousand_deep_is_told_not_followed(string opening)
    {
        DiagnosticBag told = Rules("定义 深 (deep) = " + string.Concat(Enumerable.Repeat(opening, 10_000)) + "1");
        Assert.InRange(told.Items.Count, 1, MostTold);
    }

    [Theory]
    [InlineData("每年 ")]
    [InlineData("逐日 ")]
    [InlineData("选项 {")]
    public void Types_nested_ten_thousand_deep_are_told(string opening)
    {
        Assert.True(Rules("事实 深 (deep) : " + string.Concat(Enumerable.Repeat(opening, 10_000)) + "金额").HasErrors);
    }

    [Fact]
    public void A_thousand_levels_of_indentation_are_told()
    {
        StringBuilder text = new("奖补 甲 (a)\n");
        for (int level = 1; level <= 1200; level++)
            text.Append(' ', level).Append("条件\n");
        DiagnosticBag told = Rules(text.ToString());
        Assert.Contains(told.Items, d => d.Code == DiagnosticCode.NestingTooDeep);
        Assert.InRange(told.Items.Count, 1, MostTold);
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*")]
    [InlineData("`")]
    [InlineData("<a ")]
    [InlineData("&amp;")]
    [InlineData("# ")]
    [InlineData("~~~\n")]
    [InlineData("```policy\n")]
    [InlineData("> ```policy\n")]
    [InlineData("[a]: b\n")]
    [InlineData("| a ")]
    [InlineData("a\n===\n")]
    public void Markdown_repeated_ten_thousand_times_is_read(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 10_000));
        Told(Compiler.Compile([new SourceText("a.md", text), new SourceText("b.md", text + "\n```policy\n定义 甲 (a) = 1\n```\n")]));
    }

    [Fact]
    public void A_number_of_four_hundred_digits_is_told()
    {
        Assert.Equal([DiagnosticCode.NumberTooLong], Rules($"定义 甲 (a) = {new string('9', 400)}元").Items.Select(d => d.Code));
        Assert.Equal([DiagnosticCode.NumberTooLong], Rules($"定义 甲 (a) = 0.{new string('9', 400)}").Items.Select(d => d.Code));
    }

    [Theory]
    [InlineData(1u, 256, 10_000_000)]
    [InlineData(2u, 256, Compiler.MostCharacters)]
    [InlineData(3u, 128, Compiler.MostCharacters)]
    [InlineData(4u, 40, Compiler.MostCharacters)]
    public void Megabytes_of_noise_are_told(uint seed, int alphabet, int length)
    {
        StringBuilder text = new("```policy\n", length);
        const string Signs = "(){},;:.=+-<>≤≥×÷ \n\n  甲乙定义奖补金额条件若则否则12345%元万§\"`台账合计对";
        uint state = seed;
        while (text.Length < length)
            text.Append(alphabet == 40 ? Signs[Below(ref state, Signs.Length)] : (char)Below(ref state, alphabet));
        DiagnosticBag told = Compiler.Compile([new SourceText("noise.md", text.ToString())]).Diagnostics;
        Assert.True(told.HasErrors);
        Assert.InRange(told.Items.Count, 1, MostTold);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("1 ")]
    [InlineData("甲 ")]
    [InlineData("定义 ")]
    [InlineData("定义 甲 (a) = 1\n")]
    [InlineData("\n ")]
    [InlineData("#")]
    [InlineData("§")]
    [InlineData("甲 (a), ")]
    public void A_million_characters_of_one_thing_are_told(string part)
    {
        string text = "选项 色 (c) {" + string.Concat(Enumerable.Repeat(part, (Compiler.MostCharacters - 100) / part.Length));
        DiagnosticBag told = Compiler.Compile([Check.Document("a.md", text)]).Diagnostics;
        Assert.True(told.HasErrors);
        Assert.InRange(told.Items.Count, 1, MostTold);
    }

    [Fact]
    public void A_document_longer_than_is_read_is_told_and_the_others_are_read()
    {
        DiagnosticBag told = Compiler.Compile([Check.Document("a.md", new string(' ', Compiler.MostCharacters)), Check.Document("stock.md", Check.Stock)]).Diagnostics;
        Assert.Equal([DiagnosticCode.DocumentTooLong], told.Items.Select(d => d.Code));
    }

    [Fact]
    public void A_sum_of_a_hundred_thousand_terms_is_told()
    {
        Assert.Equal(
            [DiagnosticCode.NestingTooDeep],
            Rules("定义 甲 (a) = " + string.Join(" + ", Enumerable.Repeat("人数", 100_000))).Items.Select(d => d.Code));
    }

    [Fact]
    public void A_sum_of_four_hundred_terms_compiles()
    {
        Check.Program("定义 甲 (a) = " + string.Join(" + ", Enumerable.Repeat("人数", 400)));
    }

    [Fact]
    public void Ten_thousand_definitions_may_stand_side_by_side()
    {
        Assert.Empty(Rules(string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"定义 甲{i} (a{i}) = 人数 + {i}"))).Items);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void Ten_thousand_definitions_that_each_use_the_next_are_told(int step)
    {
        string text = string.Join('\n', Enumerable.Range(1, 10_000).Select(i => $"定义 甲{i} (a{i}) = 甲{i + step} + 1"));
        DiagnosticBag told = Rules(text + "\n定义 甲0 (a0) = 1\n定义 甲10001 (a10001) = 1");
        Assert.InRange(told.Items.Count, 1, 20);
        Assert.All(told.Items, d => Assert.Equal(DiagnosticCode.NestingTooDeep, d.Code));
    }

    [Fact]
    public void Definitions_of_an_award_that_each_use_the_next_are_told()
    {
        string text = string.Join("\n    ", Enumerable.Range(1, 10_000).Select(i => $"甲{i} (a{i}) = 甲{i + 1} + 1"));
        DiagnosticBag told = Rules($"奖补 乙 (b) 对象 企业 周期 每年\n  金额 甲1 × 1元\n  其中\n    {text}\n    甲10001 (a10001) = 1");
        Assert.InRange(told.Items.Count, 1, 20);
        Assert.All(told.Items, d => Assert.Equal(DiagnosticCode.NestingTooDeep, d.Code));
    }

    [Fact]
    public void Definitions_that_double_at_each_step_are_looked_at_once()
    {
        string plain = string.Join('\n', Enumerable.Range(1, 100).Select(i => $"定义 甲{i} (a{i}) = 甲{i - 1} + 甲{i - 1}"));
        string called = string.Join('\n', Enumerable.Range(1, 100).Select(i => $"定义 乙{i} (b{i}) (x : 金额) = 乙{i - 1}(x) + 乙{i - 1}(x)"));
        Assert.Empty(Rules(
            $"{plain}\n定义 甲0 (a0) = 1元\n{called}\n定义 乙0 (b0) (x : 金额) = x\n奖补 丙 (c) 对象 企业 周期 每年 金额 甲100 + 乙100(1元)", Unrounded).Items);
    }

    [Fact]
    public void Definitions_that_double_in_a_circle_are_told_in_bounded_time()
    {
        string text = string.Join('\n', Enumerable.Range(1, 60).Select(i => $"定义 甲{i} (a{i}) = 甲{i % 60 + 1} + 甲{i % 60 + 1} + 甲{i % 60 + 1}"));
        Assert.All(Rules(text).Items, d => Assert.Equal(DiagnosticCode.DefinitionCycle, d.Code));
    }

    [Fact]
    public void Thousands_of_doubles_and_unknown_names_are_told()
    {
        DiagnosticBag doubles = Rules(string.Join('\n', Enumerable.Repeat("定义 甲 (a) = 1", 5000)));
        Assert.Equal(DiagnosticBag.MostKept, doubles.Items.Count);
        Assert.True(doubles.Dropped > 0);
        DiagnosticBag unknown = Rules(string.Join('\n', Enumerable.Range(0, 10_000).Select(i => $"定义 甲{i} (a{i}) = 没有这个名称{i}")));
        Assert.Equal(DiagnosticBag.MostKept, unknown.Items.Count);
    }

    [Fact]
    public void Warnings_do_not_crowd_out_errors()
    {
        DiagnosticBag told = Rules(string.Join('\n', Enumerable.Range(0, 5000).Select(i => $"定义 甲{i} = 1")) + "\n定义 末 (last) = 没有");
        Assert.Contains(told.Items, d => d.Code == DiagnosticCode.NameUnknown);
    }

    [Fact]
    public void Many_members_of_every_kind_are_read()
    {
        string[] numbers = [.. Enumerable.Range(0, 5000).Select(i => $"{i}")];
        Assert.Empty(Rules($$"""
            选项 很多 (many) {{{string.Join(", ", numbers.Select(i => $"甲{i} (a{i})"))}}}
            事实 一个 (one) : 很多
            定义 乙 (b) = 按 一个 {{{string.Join("; ", numbers.Select(i => $"甲{i}: {i}"))}}}
            表 丙 (c) : 计数 键 (哪个 (which) : 很多)
            {{string.Join('\n', numbers.Select(i => $"  甲{i}: {i}"))}}
            清单 丁 (d) 属于 企业 键 号
            {{string.Join('\n', numbers.Select(i => $"  栏{i} (f{i}) : 金额"))}}
            奖补 戊 (e) 对象 企业 周期 每年 金额 1元
              其中
            {{string.Join('\n', numbers.Select(i => $"    其{i} (g{i}) = 1"))}}
              条件
            {{string.Join('\n', numbers.Select(i => $"    条{i} (h{i}): 合格"))}}
            """).Items);
    }

    [Theory]
    [InlineData("```policy")]
    [InlineData("```policy\n")]
    [InlineData("```policy\r定义 甲 (a) = 1\r```")]
    [InlineData("~~~policy\n定义 甲 (a) = 1\n```")]
    [InlineData("    ```policy\n")]
    [InlineData("- ```policy\n  定义 甲 (a) = 1")]
    [InlineData("```policy\n定义 甲 (a) = \"\n```")]
    [InlineData("```policy\n定义 `甲\n```")]
    [InlineData("```policy\n定义 甲 (a) = ((((\n```")]
    [InlineData("```policy\n\t定义 甲 (a) = 1\n```")]
    [InlineData("```policy\n    定义 甲 (a) = 1\n  定义 乙 (b) = 1\n定义 丙 (c) = 1\n```")]
    [InlineData("```policy\n定义 \uD800 (a) = \uDC00\n```")]
    [InlineData("```policy\n定义 \uD800\uDC00 (a) = \"\uD800\"\n```")]
    [InlineData("```policy\n定义 \0 (a) = 1\0\n```")]
    [InlineData("\0")]
    [InlineData("\uFEFF```policy\n定义 甲 (a) = 1\n```")]
    [InlineData("```policy\n定义 甲 (a) = 1\u2028定义 乙 (b) = 2\n```")]
    [InlineData("")]
    [InlineData("```policy\n--\n```")]
    [InlineData("```policy\n政策\n```")]
    [InlineData("```policy\n适用范围\n```")]
    [InlineData("```policy\n适用范围 依据\n```")]
    [InlineData("```policy\n定义 甲 (a) = 9999-99-99\n```")]
    [InlineData("```policy\n定义 甲 (a) = 0000年1月1日\n```")]
    [InlineData("```policy\n定义 甲 (a) = 9999年 + 99999999999999999999年\n```")]
    [InlineData("```policy\n定义 甲 (a) = 2026-01-01 + 9999年\n```")]
    public void Odd_documents_are_told(string text)
    {
        Told(Compiler.Compile([new SourceText("a.md", text)]));
        Told(Compiler.Compile([new SourceText("a.md", text), Check.Document("stock.md", Check.Stock)]));
    }

    [Fact]
    public void A_lone_figure_or_formula_compiles_and_anything_else_is_told()
    {
        Assert.NotNull(Compiler.CompileExpression(new SourceText("cell", "100万元 × 5% − 3元")).Expr);
        foreach (string text in (string[])["", " ", "收入(上年)", "1 +", "1 2", "1\n2", "(", "-- 说明", "产品", "没有", "合计(产品.单价 对 产品)", "一级", "\0"])
        {
            (_, DiagnosticBag told) = Compiler.CompileExpression(new SourceText("cell", text));
            Assert.True(told.HasErrors, text);
        }
    }

    private static string Unrounded => Check.Stock.Replace("舍入 四舍五入 0.01元", "", StringComparison.Ordinal);

    private static DiagnosticBag Rules(string text, string? stock = null) =>
        Told(Compiler.Compile([Check.Document("rules.md", text), Check.Document("stock.md", stock ?? Check.Stock)]));

    private static DiagnosticBag Told(Compilation compilation)
    {
        CompilerPromises.Keep(compilation);
        return compilation.Diagnostics;
    }

    private static int Below(ref uint state, int bound)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)bound);
    }
}
