using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Storage.Files;
using Xunit;

namespace Duixian.Tests.Storage;

public sealed class FactTemplateTests : IDisposable
{
    private static readonly FactTemplate Sample = new(
        "杭州软件政策 2026",
        ["由企业填写"],
        [
            new("基本情况",
            [
                new("企业名称") { Explanation = ["工商登记的全称"], Value = "杭州某公司" },
                new("统一社会信用代码") { IsText = true },
                new("重点方向") { Options = ["工业软件", "基础软件", "其他, 含多项"] },
            ]),
            new("经营", [new("营业收入") { Unit = "万元", Years = ["2024", "2025"], Evidence = "审计报告", Explanation = ["不含税"] }]),
            new("", [new("从业人数") { Unit = "人" }, new("捐赠") { Unit = "份" }]),
        ],
        [
            new("平台", ["每个平台一项"],
                [new("平台编号") { IsText = true }, new("对外服务收入") { Unit = "万元", Years = ["2025"] }, new("类别") { Options = ["社区", "测试"] }],
                [new("展期", ["每次展期一项"], [new("自"), new("金额") { Unit = "元" }], [])]),
            new("产品", [], [new("产品编号")], []),
        ]);

    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void As_YAML_it_explains_itself_and_reads_back_as_unknown()
    {
        var text = Sample.ToYaml(Tongue.Chinese);
        var read = FactFile.FromText(new SourceText("facts.yaml", text));
        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            "{企业名称: 杭州某公司, 统一社会信用代码: ?, 重点方向: ?, 营业收入: {2024: ?, 2025: ?}, 从业人数: ?, 捐赠: ?, 平台: ?, 产品: ?}",
            Scratch.Show(read.Content));
        Assert.Contains("# == 经营 ==\n# 不含税\n# 单位写在数字后面,例如 10万元\n# 所需证明:审计报告\n营业收入:\n  2024: ?\n", text, StringComparison.Ordinal);
        Assert.Contains("# 可选:工业软件、基础软件、其他, 含多项\n", text, StringComparison.Ordinal);
        Assert.Contains("write the unit behind the number, such as 10万元", Sample.ToYaml(Tongue.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Taking_the_marks_off_its_lists_gives_items()
    {
        var lines = Sample.ToYaml(Tongue.Chinese).Split('\n').Select(line => line.StartsWith("#  ", StringComparison.Ordinal) ? line[1..] : line);
        var read = FactFile.FromText(new SourceText("facts.yaml", string.Join('\n', lines)));
        Assert.Empty(read.Diagnostics);
        Assert.EndsWith(
            "平台: [{平台编号: ?, 对外服务收入: {2025: ?}, 类别: ?, 展期: [{自: ?, 金额: ?}]}], 产品: [{产品编号: ?}]}",
            Scratch.Show(read.Content), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Tongue.Chinese)]
    [InlineData(Tongue.English)]
    public void As_a_workbook_it_reads_back_as_unknown(Tongue tongue)
    {
        var path = _scratch.PathOf("facts.xlsx");
        Sample.Write(path, tongue);
        var read = FactFile.Read(path);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(
            "{企业名称: 杭州某公司, 统一社会信用代码: ?, 重点方向: ?, 营业收入(2024): ?, 营业收入(2025): ?, 从业人数: ?, 捐赠: ?}",
            Scratch.Show(read.Content));
    }

    [Fact]
    public void A_filled_workbook_reads_back_with_its_units()
    {
        var path = _scratch.Write("facts.xlsx", Sample.ToWorkbook(Tongue.Chinese));
        Fill(path, "企业", ("B7", "91330100"), ("B11", "23500"), ("F11", "审计报告"));
        Fill(path, "平台", ("A5", "001"), ("B5", "300"), ("C5", "社区"));
        Fill(path, "平台.展期", ("A5", "001"), ("C5", "7.5"));
        Fill(path, "产品", ("A3", "无"));
        var read = FactFile.Read(path);
        Assert.Equal("", string.Join(" ", read.Diagnostics.Select(d => d.Span.Source.Name)));
        Assert.Equal(
            "{企业名称: 杭州某公司, 统一社会信用代码: #91330100, 重点方向: ?, 营业收入(2024): ?, 营业收入(2025): {值: 23500万元, 来源: 审计报告}, 从业人数: ?, 捐赠: ?, "
            + "平台: [{平台编号: #001, 对外服务收入(2025): 300万元, 类别: 社区, 展期: [{自: ?, 金额: 7.5元}]}], 产品: []}",
            Scratch.Show(read.Content));
    }

    [Fact]
    public void The_workbook_is_valid_with_frozen_headers_widths_and_choices()
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Sample.ToWorkbook(Tongue.Chinese)), false);
        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => error.Description));
        var tabs = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().ToList();
        Assert.Equal(["企业", "平台", "平台.展期", "产品", "_options"], tabs.Select(tab => tab.Name!.Value));
        var list = ((WorksheetPart)document.WorkbookPart.GetPartById(tabs[1].Id!.Value!)).Worksheet!;
        Assert.Equal("A4", list.Descendants<Pane>().Single().TopLeftCell!.Value);
        Assert.Equal(3, list.Descendants<Column>().Count());
        var choice = list.Descendants<DataValidation>().Single();
        Assert.Equal(("C4:C1003", "_options!$B$1:$B$2"), (choice.SequenceOfReferences!.InnerText, choice.Formula1!.Text));
    }

    private static void Fill(string path, string sheet, params (string At, string Text)[] cells)
    {
        using var document = SpreadsheetDocument.Open(path, true);
        var tab = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single(s => s.Name == sheet);
        var data = ((WorksheetPart)document.WorkbookPart.GetPartById(tab.Id!.Value!)).Worksheet!.GetFirstChild<SheetData>()!;
        foreach (var (at, text) in cells)
        {
            var number = uint.Parse(at[1..], System.Globalization.CultureInfo.InvariantCulture);
            var row = data.Elements<Row>().FirstOrDefault(r => r.RowIndex! == number) ?? data.AppendChild(new Row { RowIndex = number });
            row.Elements<Cell>().FirstOrDefault(c => c.CellReference == at)?.Remove();
            row.Append(new Cell(new InlineString(new Text(text))) { CellReference = at, DataType = CellValues.InlineString });
        }
    }
}
