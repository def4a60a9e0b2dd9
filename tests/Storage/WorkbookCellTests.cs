using System.IO.Compression;
using System.Text;
using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Storage.Files;
using Xunit;

namespace Duixian.Tests.Storage;

public sealed class WorkbookCellTests
{
    private static FileReading<FactNode.Map> Read(TestWorkbook book) => FactFile.FromBytes(book.ToBytes(), "facts.xlsx");

    private static string ValueOf(string cell, bool from1904 = false)
    {
        var read = Read(new TestWorkbook { From1904 = from1904 }.Sheet("企业", $"甲 | {cell}"));
        Assert.Equal("", Scratch.Show(read.Diagnostics));
        return Scratch.Show(read.Content!.Entries[0].Value);
    }

    [Theory]
    [InlineData("12", "#12")]
    [InlineData("0.30000000000000004", "#0.3")]
    [InlineData("2.35E+8", "#235000000")]
    [InlineData("1.2345000000000001E-2", "#0.012345")]
    [InlineData("-1234567.8900000001", "#-1234567.89")]
    [InlineData("99999999999999.996", "#100000000000000")]
    [InlineData("0.99999999999999989", "#1")]
    [InlineData("1234.5678901234565", "#1234.56789012346")]
    [InlineData("{t}0012", "#0012")]
    [InlineData("{t}9133010012345678X0", "9133010012345678X0")]
    [InlineData("{t}a_x000D_b", "a\rb")]
    [InlineData("{true}", "是")]
    [InlineData("{false}", "否")]
    [InlineData("{=}42.5", "#42.5")]
    [InlineData("?", "?")]
    public void A_cell_says_what_Excel_shows(string cell, string expected) => Assert.Equal(expected, ValueOf(cell));

    [Theory]
    [InlineData("{9}0.125", "12.5%")]
    [InlineData("{10}1", "100%")]
    [InlineData("{0.0%;[Red]-0.0%}-0.07", "-7%")]
    [InlineData("{0.0%}7.0000000000000007E-2", "7%")]
    [InlineData("{0.00\"%\"}12", "#12")]
    [InlineData("{#,##0.00\"万元\"}2350", "2350万元")]
    [InlineData("{0!.0,\"万\"}23500", "#23500")]
    [InlineData("{0.00,,}23500000", "#23500000")]
    [InlineData("{[$¥-804]#,##0.00}5", "#5")]
    [InlineData("{[Red]General}5", "#5")]
    [InlineData("{_ * #,##0_ ;_ * \\-#,##0_ }5", "#5")]
    public void A_number_format_that_changes_the_meaning_counts(string cell, string expected) => Assert.Equal(expected, ValueOf(cell));

    [Theory]
    [InlineData("{14}46082", false, "2026-03-01")]
    [InlineData("{yyyy\"年\"m\"月\"d\"日\"}46082.75", false, "2026-03-01")]
    [InlineData("{[$-804]yyyy/m/d}44620", true, "2026-03-01")]
    [InlineData("{31}59", false, "1900-02-28")]
    [InlineData("{14}60", false, "1900-02-29")]
    [InlineData("{14}61", false, "1900-03-01")]
    [InlineData("{14}1", false, "1900-01-01")]
    [InlineData("{14}0", true, "1904-01-01")]
    [InlineData("{14}2958465", false, "9999-12-31")]
    [InlineData("{14}2958466", false, "#2958466")]
    [InlineData("{14}-1", false, "#-1")]
    [InlineData("{yyyy}46082", false, "#2026")]
    [InlineData("{h:mm}0.5", false, "#0.5")]
    public void A_day_cell_is_an_ISO_date_in_both_calendars(string cell, bool from1904, string expected) =>
        Assert.Equal(expected, ValueOf(cell, from1904));

    [Theory]
    [InlineData("{#DIV/0!}", "#DIV/0!")]
    [InlineData("{=}", "公式还没有计算结果")]
    [InlineData("{=}x", "损坏")]
    [InlineData("9.1330100000000006E+17", "15 位")]
    public void A_cell_in_trouble_is_unknown_and_said(string cell, string reason)
    {
        var read = Read(new TestWorkbook().Sheet("企业", $"甲 | {cell}\n乙 | 2"));
        Assert.Equal("{甲: ?, 乙: #2}", Scratch.Show(read.Content));
        var said = Assert.Single(read.Diagnostics);
        Assert.Equal(DiagnosticCode.FactsSyntax, said.Code);
        Assert.Equal("facts.xlsx!企业!B1", said.Span.Source.Name);
        Assert.Contains(reason, Catalogue.Message(said, Tongue.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_an_old_and_a_foreign_file_are_said()
    {
        var good = new TestWorkbook().Sheet("企业", "甲 | 1").ToBytes();
        (byte[] Bytes, string Reason)[] cases =
        [
            ([], "完好"),
            ([.. "PK\u0003\u0004"u8, 1, 2, 3], "完好"),
            (good[..(good.Length / 2)], "完好"),
            (Zip(("a.txt", "x")), "完好"),
            ([.. "甲: 1"u8], "完好"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "密码"),
        ];
        foreach (var (bytes, reason) in cases)
        {
            var read = FactFile.FromBytes(bytes, "facts.xlsx");
            Assert.Null(read.Content);
            Assert.Contains(reason, Catalogue.Message(Assert.Single(read.Diagnostics), Tongue.Chinese), StringComparison.Ordinal);
        }
        Assert.Equal("{甲: #1}", Scratch.Show(FactFile.FromBytes(good, "upload").Content));
    }

    [Fact]
    public void A_bomb_and_too_many_rows_are_refused()
    {
        var bomb = Zip(("xl/worksheets/sheet1.xml", new string(' ', 1 << 20)), repeat: 201);
        Assert.True(bomb.Length < 2_000_000);
        Assert.Contains("太大", Catalogue.Message(FactFile.FromBytes(bomb, "b.xlsx").Diagnostics[0], Tongue.Chinese), StringComparison.Ordinal);

        var rows = new StringBuilder("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        for (var i = 0; i <= 100_000; i++) rows.Append("<row><c><v>1</v></c></row>");
        var long_ = Read(new TestWorkbook().RawSheet("企业", rows.Append("</sheetData></worksheet>").ToString()));
        Assert.Null(long_.Content);
        Assert.Contains("100000 行", Catalogue.Message(long_.Diagnostics[0], Tongue.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_workbooks_end_in_facts_or_diagnostics()
    {
        var state = 20260303u;
        var good = new TestWorkbook()
            .Sheet("企业", "名称 | 值 | 年度\n甲 | {0.0%}0.5 | 2025\n乙 | {14}46082 |\n丙 | {=}3")
            .Sheet("产品", "编号 | 收入(万元) | \n | 2024 | 2025\nA | 1 | 2", "A1:A2 B1:C1")
            .Sheet("产品.版本", "编号 | 号\nA | 1");
        var parts = Unzip(good.ToBytes());
        const string letters = "<>\"/=09AZ:-&; \u0001rst";
        for (var round = 0; round < 1_500; round++)
        {
            var at = Noise.Below(ref state, parts.Length);
            var text = new StringBuilder(parts[at].Text);
            for (var change = Noise.Below(ref state, 3); change >= 0; change--)
            {
                var place = Noise.Below(ref state, text.Length);
                if (Noise.Below(ref state, 4) == 0) text.Remove(place, Math.Min(text.Length - place - 1, 20));
                else text[place] = letters[Noise.Below(ref state, letters.Length)];
            }
            var damaged = parts.Select((part, i) => i == at ? (part.Name, text.ToString()) : part).ToArray();
            var read = FactFile.FromBytes(Zip(damaged), "facts.xlsx");
            Assert.True(read.Content is not null || read.Diagnostics.Count > 0);
        }
    }

    private static byte[] Zip(params (string Name, string Text)[] parts) => Zip(parts, 1);

    private static byte[] Zip((string Name, string Text) part, int repeat) => Zip([part], repeat);

    private static byte[] Zip((string Name, string Text)[] parts, int repeat)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = zip.CreateEntry(name).Open();
                for (var i = 0; i < repeat; i++) stream.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return buffer.ToArray();
    }

    private static (string Name, string Text)[] Unzip(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return [.. zip.Entries.Select(entry => (entry.FullName, new StreamReader(entry.Open()).ReadToEnd()))];
    }
}
