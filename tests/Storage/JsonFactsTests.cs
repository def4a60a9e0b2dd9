using System.Text;
using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Storage.Files;
using Xunit;

namespace Duixian.Tests.Storage;

public sealed class JsonFactsTests
{
    private static FileReading<FactNode.Map> Read(string text) => FactFile.FromText(new SourceText("facts.json", text));

    private static string At(string text)
    {
        var read = Read(text);
        Assert.Null(read.Content);
        return Scratch.Show(read.Diagnostics);
    }

    [Fact]
    public void Values_comments_and_trailing_commas_are_read()
    {
        var read = Read("""
            { // 一句说明
              "营业收入": {"2025": 235000000, "2024": "2亿元"},
              "指数": 2.35E+8, "小": -1.20e-2, "零": 0.0,
              "是": true, "否": false, "未知": null, "问": "?",
              "平台": [{"编号": " P1 ",}, {},],
              "空": [], /* 完 */
            }
            """);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            "{营业收入: {2025: #235000000, 2024: 2亿元}, 指数: #235000000, 小: #-0.012, 零: #0.0, 是: 是, 否: 否, 未知: ?, 问: ?, 平台: [{编号: P1}, {}], 空: []}",
            Scratch.Show(read.Content));
    }

    [Fact]
    public void A_huge_exponent_stays_as_written()
    {
        Assert.Equal("{a: #1e999999999, b: #1e-99999}", Scratch.Show(Read("""{"a": 1e999999999, "b": 1e-99999}""").Content));
    }

    [Fact]
    public void Duplicate_names_are_kept_and_every_span_counts_characters()
    {
        var map = Read("{\"甲\": \"𠮷\",\n \"乙\" : [1,\n  {\"丙\": 2}], \"甲\": null}").Content!;
        Assert.Equal(["甲", "乙", "甲"], map.Entries.Select(e => e.Key));
        Assert.Equal(["\"甲\"", "\"乙\"", "\"甲\""], map.Entries.Select(e => e.KeySpan.Text));
        Assert.Equal(["\"𠮷\"", "[1,\n  {\"丙\": 2}]", "null"], map.Entries.Select(e => e.Value.Span.Text));
        Assert.Equal((3, 14), map.Entries[2].KeySpan.Position);
        Assert.Equal(map.Span.Source.Text, map.Span.Text);
    }

    [Theory]
    [InlineData("{\"甲\": 1,\n \"乙\": x}", "2:7")]
    [InlineData("{\"甲\": 1", "1:8")]
    [InlineData("{甲: 1}", "1:2")]
    [InlineData("[1]", "1:1")]
    [InlineData("// 只有说明", "1:8")]
    [InlineData("{} {}", "1:4")]
    [InlineData("{\"a\": \"\\ud800\", \"b\": }", "1:7 FactsSyntax@1:22")]
    public void What_is_not_JSON_is_said_where_it_stands(string text, string at) => Assert.Equal("FactsSyntax@" + at, At(text));

    [Fact]
    public void Nesting_ten_thousand_deep_is_refused_at_its_sixty_fifth_level()
    {
        Assert.Equal("FactsSyntax@1:70", At("{\"a\":" + new string('[', 10_000)));
    }

    [Fact]
    public void An_empty_file_holds_no_facts_and_content_decides_without_extension()
    {
        Assert.Equal("{}", Scratch.Show(Read(" \n").Content));
        var text = new SourceText("firm", " {\"a\": true}");
        Assert.Equal("{a: 是}", Scratch.Show(FactFile.FromText(text).Content));
        Assert.Equal("{a: true}", Scratch.Show(FactFile.FromText(new SourceText("firm", "a: true")).Content));
    }

    [Fact]
    public void More_values_than_memory_should_hold_are_refused()
    {
        var text = new StringBuilder("{\"a\": [");
        for (var i = 0; i < FactFile.MostNodes; i++) text.Append("1,");
        var read = Read(text.Append("]}").ToString());
        Assert.Null(read.Content);
        Assert.Contains("1000000", Catalogue.Message(read.Diagnostics[0], Tongue.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Mutations_of_a_good_file_end_in_facts_or_diagnostics()
    {
        const string good = "{ // x\n \"营业收入\": {\"2025\": 2.5e8}, \"平台\": [{\"编号\": \"P\\u0031\", \"a\": null},],\n \"b\": [true, -1.5]}";
        const string letters = "{}[]\",:\\/*ue1-. \n甲\uD83D\uDE00\u0001";
        var state = 20260306u;
        for (var round = 0; round < 20_000; round++)
        {
            var text = new StringBuilder(good);
            for (var change = Noise.Below(ref state, 5); change >= 0; change--)
            {
                var at = Noise.Below(ref state, text.Length);
                if (Noise.Below(ref state, 3) == 0) text.Remove(at, Math.Min(text.Length - at - 1, 1 + Noise.Below(ref state, 8)));
                else text.Insert(at, letters[Noise.Below(ref state, letters.Length)]);
            }
            var read = Read(text.ToString());
            Assert.True(read.Content is not null || read.Diagnostics.Count > 0, text.ToString());
        }
    }
}
