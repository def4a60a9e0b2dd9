using System.Text;
using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Storage.Files;
using Xunit;

namespace Duixian.Tests.Storage;

public sealed class YamlFactsTests
{
    private static FileReading<FactNode.Map> Read(string text) => FactFile.FromText(new SourceText("facts.yaml", text));

    private static string Shown(string text)
    {
        var read = Read(text);
        Assert.Equal("", Scratch.Show(read.Diagnostics));
        return Scratch.Show(read.Content);
    }

    private static Diagnostic Refused(string text)
    {
        var read = Read(text);
        Assert.Equal(DiagnosticCode.FactsSyntax, read.Diagnostics[0].Code);
        return read.Diagnostics[0];
    }

    [Fact]
    public void Values_keep_their_text_and_only_bare_numbers_are_numbers()
    {
        Assert.Equal(
            "{日期: 2026-03-01, 否: no, 时刻: 1:30, 八进: #012, 十六: 0x1F, 金额: 2.35亿元, 数: #-12.50, 千分: #1,234,567, 全角: #\uFF11\uFF0C234\uFF0E5, 引: 12, 比: 12%, 指数: 1e3}",
            Shown($$"""
                日期: 2026-03-01
                否: no
                时刻: 1:30
                八进: 012
                十六: 0x1F
                金额: 2.35亿元
                数: -12.50
                千分: 1,234,567
                全角: {{"\uFF11\uFF0C234\uFF0E5"}}
                引: "12"
                比: 12%
                指数: 1e3
                """));
    }

    [Fact]
    public void Question_mark_tilde_null_and_nothing_are_unknown()
    {
        Assert.Equal(
            "{a: ?, b: ?, c: ?, d: ?, e: {值: ?, 来源: 审计?}, f: [?, #1], g: 为什么?不, h: [?, ?], i: a?}",
            Shown("""
                a: ?
                b: ~
                c: null
                d:
                e: {值: ?, 来源: 审计?}
                f: [?, 1]
                g: 为什么?不
                h:
                  - ?
                  -
                i: "a?"
                """));
    }

    [Fact]
    public void Metadata_lists_and_years_keep_their_shape()
    {
        Assert.Equal(
            "{营业收入: {2024: 1亿元, 2025: {值: 2亿元, 来源: 审计报告}}, 平台: [{平台编号: P1, 对外服务收入(2025): #300}, {平台编号: P2}], 产品: []}",
            Shown("""
                营业收入:
                  2024: 1亿元   # 一句说明
                  2025: {值: 2亿元, 来源: 审计报告}
                平台:
                - 平台编号: P1
                  对外服务收入(2025): 300
                - 平台编号: P2
                产品: []
                """));
    }

    [Fact]
    public void Duplicate_keys_are_kept_with_their_places()
    {
        const string text = "甲: 1\r\n乙: 2\r\n甲: 𠮷\r\n";
        var entries = Read(text).Content!.Entries;
        Assert.Equal(["甲", "乙", "甲"], entries.Select(e => e.Key));
        Assert.Equal((3, 1), entries[2].KeySpan.Position);
        Assert.Equal("甲", entries[2].KeySpan.Text);
        Assert.Equal("𠮷", entries[2].Value.Span.Text);
    }

    [Fact]
    public void Every_span_covers_exactly_what_it_is_about()
    {
        const string text = "# 头\n一: \"引 号\"  # 注\n二:\n  - 甲: 𠮷 x\n    乙: [1, 2]\n  - 丙\n三: ?\n四: |\n  多行\n  文字\n五:\n";
        var entries = Read(text).Content!.Entries;
        Assert.Equal(["\"引 号\"", "- 甲: 𠮷 x\n    乙: [1, 2]\n  - 丙", "?", "|\n  多行\n  文字", ""], entries.Select(e => e.Value.Span.Text));
        var list = (FactNode.Sequence)entries[1].Value;
        Assert.Equal(["甲: 𠮷 x\n    乙: [1, 2]", "丙"], list.Items.Select(i => i.Span.Text));
        Assert.Equal("[1, 2]", ((FactNode.Map)list.Items[0]).Entries[1].Value.Span.Text);
        Assert.Equal((6, 5), list.Items[1].Span.Position);
    }

    [Fact]
    public void An_empty_file_and_one_of_comments_hold_no_facts()
    {
        foreach (var text in (string[])["", "\n\n", "# 只有说明\n", "---\n", "---\n...\n"])
            Assert.Equal("{}", Shown(text));
    }

    [Theory]
    [InlineData("a: &x 1\nb: 2\n", "1:4")]
    [InlineData("a: 1\nb: *x\n", "2:4")]
    [InlineData("a: !!int 1\n", "1:4")]
    [InlineData("a: 1\n---\nb: 2\n", "2:1")]
    [InlineData("[a]: 1\n", "1:1")]
    [InlineData("- a\n- b\n", "1:1")]
    [InlineData("a: [1, 2\nb: 3\n", "1:6")]
    [InlineData("a: \"x\nb: 3\n", "1:4")]
    [InlineData("a: 1\n\tb: 2\n", "2:1")]
    [InlineData("a: @x\n", "1:4")]
    [InlineData("a: 1\n  b: 2\n", "2:4")]
    public void What_is_not_well_formed_is_said_where_it_stands(string text, string at)
    {
        var (line, column) = Refused(text).Span.Position;
        Assert.Equal(at, $"{line}:{column}");
    }

    [Fact]
    public void A_full_width_colon_gets_the_advice_it_needs()
    {
        foreach (var text in (string[])["营业收入\uFF1A3亿元\n", "营业收入:3亿元\n", "a: 1\n营业收入\uFF1A3亿元\nb: 2\n"])
            Assert.Contains("半角冒号", Catalogue.Message(Refused(text), Tongue.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Anchors_are_refused_before_they_can_grow()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (var i = 1; i < 30; i++) bomb.Append(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n");
        Assert.Contains("锚点", Catalogue.Message(Refused(bomb.ToString()), Tongue.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_ten_thousand_deep_is_refused_at_its_sixty_fifth_level()
    {
        Assert.Equal((1, 65 + 3), Refused("a: " + new string('[', 10_000)).Span.Position);
        var block = string.Concat(Enumerable.Range(0, 500).Select(i => new string(' ', i) + "a:\n"));
        Assert.Equal((65, 65), Refused(block).Span.Position);
    }

    [Fact]
    public void Noise_and_mutations_of_a_good_file_end_in_facts_or_diagnostics()
    {
        const string good = "营业收入:\n  2025: {值: 2亿元, 来源: \"审计\"}\n平台:\n- 编号: P1 # x\n  收入(2025): 300\n- 编号: ?\n长文: |\n  a\n  b\n折: >-\n  c\n";
        const string letters = ":?-#&*!|>'\"%@`{}[],\n\t \r\u0085\u2028\uFEFF\uE000甲a0.~\\\uD83D\uDE00\u0001";
        var state = 20260302u;
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder(good);
            for (var change = Noise.Below(ref state, 6); change >= 0; change--)
            {
                var at = Noise.Below(ref state, text.Length);
                if (Noise.Below(ref state, 3) == 0) text.Remove(at, Math.Min(text.Length - at - 1, 1 + Noise.Below(ref state, 8)));
                else text.Insert(at, letters[Noise.Below(ref state, letters.Length)]);
            }
            var read = Read(text.ToString());
            Assert.True(read.Content is not null || read.Diagnostics.Count > 0, text.ToString());
            if (read.Content is not null) CheckSpans(read.Content);
        }
    }

    private static void CheckSpans(FactNode node)
    {
        Assert.NotNull(node.Span.Text);
        if (node is FactNode.Map map)
        {
            foreach (var entry in map.Entries)
            {
                Assert.True(entry.KeySpan.Start <= entry.Value.Span.Start);
                CheckSpans(entry.Value);
            }
        }
        if (node is FactNode.Sequence list)
        {
            foreach (var item in list.Items) CheckSpans(item);
        }
    }
}
