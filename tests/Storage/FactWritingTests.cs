using System.Text;
using Duixian.Execution.Facts;
using Duixian.Language.Text;
using Duixian.Storage.Files;
using Xunit;

namespace Duixian.Tests.Storage;

public sealed class FactWritingTests : IDisposable
{
    private static readonly SourceSpan Nowhere = new SourceText("answers", "").Span(0, 0);
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    private static FactNode.Scalar Text(string text) => new(text, false, Nowhere);

    private static FactNode.Scalar Number(string text) => new(text, true, Nowhere);

    private static FactNode.Map Map(params (string Key, FactNode Value)[] entries) =>
        new(entries.Select(e => new FactEntry(e.Key, Nowhere, e.Value)).ToSeq(), Nowhere);

    private static FactNode.Sequence List(params FactNode[] items) => new(items.ToSeq(), Nowhere);

    [Fact]
    public void Answers_are_saved_with_their_comments_and_read_back()
    {
        var facts = Map(
            ("企业名称", Text("杭州某公司")),
            ("营业收入", Map(("2025", Map(("值", Text("2.35亿元")), ("来源", Text("审计报告: 附注 #3")))), ("2024", Text("")))),
            ("平台", List(Map(("平台编号", Text("001")), ("收入(2025)", Number("300"))), Map(("平台编号", Text("P2"))))),
            ("产品", List()));
        var path = _scratch.PathOf("new/answers.yaml");
        FactFile.Write(path, facts, new Dictionary<string, string>
        {
            ["企业名称"] = "工商登记的全称",
            ["营业收入.2025"] = "审计报告上的数\n不含税",
            ["平台[1].平台编号"] = "第二个",
        });
        Assert.Equal(
            """
            # 工商登记的全称
            企业名称: 杭州某公司
            营业收入:
              # 审计报告上的数
              # 不含税
              2025:
                值: 2.35亿元
                来源: "审计报告: 附注 #3"
              2024: ?
            平台:
              - 平台编号: "001"
                收入(2025): 300
              -
                # 第二个
                平台编号: P2
            产品: []

            """,
            File.ReadAllText(path));
        var read = FactFile.Read(path);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(Scratch.Show(facts), Scratch.Show(read.Content));
        Assert.Equal(["answers.yaml"], Directory.GetFiles(_scratch.PathOf("new")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_write_that_fails_leaves_the_old_file_and_nothing_beside_it()
    {
        var folder = _scratch.PathOf("answers.yaml");
        Directory.CreateDirectory(Path.Combine(folder, "full"));
        Assert.ThrowsAny<IOException>(() => FactFile.Write(folder, Map(("甲", Number("1")))));
        Assert.Empty(Directory.GetFiles(_scratch.Folder));
        var path = _scratch.Write("b.yaml", "甲: 1\n");
        FactFile.Write(path, Map(("甲", Number("2"))));
        Assert.Equal("甲: 2\n", File.ReadAllText(path));
    }

    [Fact]
    public void Any_text_name_and_shape_reads_back_as_written()
    {
        string[] texts =
        [
            "no", "null", "~", "2026-03-01", "12", "-0.5", "1,234", "a: b", "a #b", "- a", "# a", "*a", "&a", "!a", "%a", "@a", "`a`", "'a'",
            "\"a\"", "a\\b", "{a}", "[a]", "a,b", "|", ">", "a?", "多\n行", "tab\there", "\u0085", "\uFEFFx", "𠮷", "😀 x", "\u0001", "a:", ":a", "...", "---",
            "12%", "5\u2030", "2.35亿元", "---\na", "\uE000", "无", "e\u0301", "a b", "<<", "=", "true", "0x1F", "\u3000a\u3000b", "a\u00A0b", "\u2028",
        ];
        var state = 20260304u;
        for (var round = 0; round < 3_000; round++)
        {
            var facts = RandomMap(ref state, texts, 0);
            var text = FactFile.ToYaml(facts);
            var read = FactFile.FromText(new SourceText("a.yaml", text));
            Assert.True(read.Diagnostics.Count == 0, text);
            Assert.Equal(Scratch.Show(facts), Scratch.Show(read.Content));
        }
    }

    private static FactNode.Map RandomMap(ref uint state, string[] texts, int depth)
    {
        var entries = new (string, FactNode)[Noise.Below(ref state, 5)];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = (texts[Noise.Below(ref state, texts.Length)].Trim(), RandomNode(ref state, texts, depth + 1));
        return Map(entries);
    }

    private static FactNode RandomNode(ref uint state, string[] texts, int depth)
    {
        var kind = Noise.Below(ref state, depth > 4 ? 3 : 5);
        if (kind == 3) return RandomMap(ref state, texts, depth);
        if (kind < 3)
        {
            return kind == 0 ? Number("12.5") : Text(texts[Noise.Below(ref state, texts.Length)].Trim());
        }
        var items = new FactNode[Noise.Below(ref state, 4)];
        for (var i = 0; i < items.Length; i++) items[i] = RandomNode(ref state, texts, depth + 1);
        return List(items);
    }

    [Fact]
    public void A_YAML_file_of_ten_megabytes_of_noise_ends_soon()
    {
        var noise = new StringBuilder();
        var state = 20260305u;
        const string letters = "abc甲乙:?-# \n\n[]{}\"'|,";
        while (noise.Length < 5_000_000) noise.Append(letters[Noise.Below(ref state, letters.Length)]);
        Assert.NotEmpty(FactFile.FromText(new SourceText("noise.yaml", noise.ToString())).Diagnostics);
        foreach (var text in (string[])["[", "{", "- ", "a: ", "a\n", "\"", "# a\n", "甲: 1\n"])
        {
            var read = FactFile.FromText(new SourceText("noise.yaml", new StringBuilder().Insert(0, text, 5_000_000 / text.Length).ToString()));
            Assert.True(read.Content is not null || read.Diagnostics.Count > 0);
        }
    }
}
