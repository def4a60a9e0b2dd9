using System.Text;
using Duixian.Language.Diagnostics;
using Duixian.Storage.Files;
using Xunit;

namespace Duixian.Tests.Storage;

public sealed class TextFileTests : IDisposable
{
    private const string Sample = "营业收入: 2.35亿元 # 上年审计数\n";
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    private static Encoding Gb18030 => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static TheoryData<string> Encodings => ["utf-8", "utf-8-bom", "utf-16le", "utf-16be"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_that_names_its_encoding_is_read_without_a_word(string encoding)
    {
        Encoding chosen = encoding switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8-bom" => new UTF8Encoding(true),
            "utf-16le" => new UnicodeEncoding(false, true),
            _ => new UnicodeEncoding(true, true),
        };
        var read = TextFile.Read(_scratch.Write("facts.yaml", Sample, chosen), "facts.yaml");
        Assert.Equal(Sample, read.Content!.Text);
        Assert.Equal("facts.yaml", read.Content.Name);
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void GB18030_is_recognised_and_said()
    {
        var read = TextFile.Read(_scratch.Write("facts.yaml", Sample, Gb18030), "facts.yaml");
        Assert.Equal(Sample, read.Content!.Text);
        Assert.Equal("EncodingGuessed@1:1", Scratch.Show(read.Diagnostics));
        Assert.False(read.Diagnostics[0].Blocks);
    }

    [Fact]
    public void Rare_characters_of_four_bytes_are_read_from_GB18030()
    {
        var read = TextFile.Read(_scratch.Write("facts.yaml", "姓名: 𠮷㐂\n", Gb18030), "facts.yaml");
        Assert.Equal("姓名: 𠮷㐂\n", read.Content!.Text);
    }

    [Fact]
    public void UTF8_cut_inside_a_character_is_not_mistaken_for_GB18030()
    {
        var whole = Encoding.UTF8.GetBytes("营业收入: 三亿元整");
        for (var cut = 1; cut <= 2; cut++)
        {
            var read = TextFile.Read(_scratch.Write("cut.yaml", whole[..^cut]), "cut.yaml");
            Assert.Null(read.Content);
            Assert.Equal("EncodingUnknown@1:1", Scratch.Show(read.Diagnostics));
        }
    }

    [Fact]
    public void A_NUL_or_control_bytes_are_no_text()
    {
        byte[][] broken =
        [
            [.. "a: 1\0\n"u8],
            [0xFF, 0xFE, 0x41, 0x00, 0x00, 0x00],
            [0xFF, 0xFE, 0x00, 0xD8],
            [0xEF, 0xBB, 0xBF, 0xFF],
            [0xC4, 0xE3, 0x07, 0x0A],
            [0xFF, 0xC4, 0xE3],
        ];
        foreach (var bytes in broken)
        {
            var read = TextFile.Decode(bytes, "noise");
            Assert.Null(read.Content);
            Assert.Equal("EncodingUnknown@1:1", Scratch.Show(read.Diagnostics));
        }
    }

    [Fact]
    public void Noise_of_ten_megabytes_is_refused_and_seventeen_are_too_many()
    {
        var noise = new byte[10_000_000];
        Noise.Fill(noise, seed: 20260301);
        Assert.Equal("EncodingUnknown@1:1", Scratch.Show(TextFile.Read(_scratch.Write("noise.md", noise)).Diagnostics));
        var large = TextFile.Read(_scratch.Write("large.md", new byte[17 * 1024 * 1024]), "large.md");
        Assert.Null(large.Content);
        Assert.Equal("FileTooLarge@1:1", Scratch.Show(large.Diagnostics));
        Assert.Equal("文件「large.md」有 17825792 字节,超过上限 16777216 字节",
            Catalogue.Message(large.Diagnostics[0], Tongue.Chinese));
    }

    [Fact]
    public void A_missing_file_a_folder_and_a_broken_path_are_said_in_both_languages()
    {
        var missing = TextFile.Read(_scratch.PathOf("none.md"), "none.md").Diagnostics[0];
        Assert.Equal(DiagnosticCode.FileUnreadable, missing.Code);
        Assert.Equal("读不了文件「none.md」:文件不存在", Catalogue.Message(missing, Tongue.Chinese));
        Assert.Equal("Cannot read the file “none.md”: it does not exist", Catalogue.Message(missing, Tongue.English));

        var folder = TextFile.Read(_scratch.Folder, "here").Diagnostics[0];
        Assert.Equal("读不了文件「here」:这是文件夹,不是文件", Catalogue.Message(folder, Tongue.Chinese));

        foreach (var path in (string[])["", "a\0b"])
            Assert.Equal(DiagnosticCode.FileUnreadable, TextFile.Read(path).Diagnostics[0].Code);
    }

    [Fact]
    public void A_package_is_read_in_a_fixed_order_under_names_relative_to_it()
    {
        foreach (var name in (string[])["art-02.md", "facts.md", "art-10.md", "policy.md", "art-01.MD", "._policy.md", "note.txt"])
            _scratch.Write(name, name);
        _scratch.Write("cases/b.md", "b");
        _scratch.Write("cases/a.md", "a");
        _scratch.Write("notices/2026-example.md", "n");

        var files = TextFile.ReadFolder(_scratch.Folder).Content!;
        Assert.Equal(["policy.md", "facts.md", "art-01.MD", "art-02.md", "art-10.md"], files.Documents.Select(d => d.Name));
        Assert.Equal(["cases/a.md", "cases/b.md"], files.Cases.Select(d => d.Name));
        Assert.Equal(["notices/2026-example.md"], files.Notices.Select(d => d.Name));
    }

    [Fact]
    public void A_folder_without_documents_is_no_package_and_a_single_document_is_one()
    {
        foreach (var path in (string[])[_scratch.Folder, _scratch.PathOf("none"), _scratch.Write("note.txt", "x"), ""])
        {
            var read = TextFile.ReadFolder(path);
            Assert.Null(read.Content);
            Assert.Equal("PackageMissing@1:1", Scratch.Show(read.Diagnostics));
        }
        var single = TextFile.ReadFolder(_scratch.Write("small.md", "x")).Content!;
        Assert.Equal(["small.md"], single.Documents.Select(d => d.Name));
    }

    [Fact]
    public void An_unreadable_document_is_left_out_and_said()
    {
        _scratch.Write("policy.md", "x");
        _scratch.Write("art-01.md", [0xFF, 0x00]);
        var read = TextFile.ReadFolder(_scratch.Folder);
        Assert.Equal(["policy.md"], read.Content!.Documents.Select(d => d.Name));
        Assert.Equal("EncodingUnknown@1:1", Scratch.Show(read.Diagnostics));
        Assert.Equal("art-01.md", read.Diagnostics[0].Span.Source.Name);
    }
}
