using System.Text;
using Duixian.Storage.Files;
using Duixian.Storage.Files.Populations;
using Xunit;

namespace Duixian.Tests.Storage;

/// <summary>Firms, their items and their earlier awards, from a workbook or from text files.</summary>
public sealed class PopulationFileTests : IDisposable
{
    private readonly Scratch _scratch = new();

    static PopulationFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _scratch.Dispose();

    private static string Shown(FileReading<PopulationFacts> reading) => string.Join(
        '\n', (reading.Content?.Firms ?? []).Select(firm => $"{firm.Code} {Scratch.Show(firm.Facts)}").Concat(reading.Diagnostics.Select(d => $"{d.Code} {d.Span.Source.Name} {d.Span.Text}")));

    [Fact]
    public void A_text_file_and_its_siblings_hold_the_firms_and_their_lists()
    {
        var path = _scratch.Write("firms.csv", "代码,营业收入(2025)(万元),说明\nA1,\"1,200\",\"甲, 乙\"\nB2,?,\n");
        _scratch.Write("firms.产品.csv", "企业,编号,销售额\nA1,P1,3万元\na1,P2,4万元\n");
        _scratch.Write("firms.产品.测评.csv", "企业,编号,测评号\nA1,P2,T1\n");
        Assert.Equal(
            "A1 {代码: A1, 营业收入(2025): 1,200万元, 说明: 甲, 乙, 产品: [{编号: P1, 销售额: 3万元, 测评: []}, {编号: P2, 销售额: 4万元, 测评: [{测评号: T1}]}]}\n"
            + "B2 {代码: B2, 营业收入(2025): ?, 说明: ?, 产品: []}",
            Shown(PopulationFile.Read(path, null)));
    }

    [Fact]
    public void A_workbook_has_a_sheet_for_the_firms_and_one_for_each_list()
    {
        var path = _scratch.Write("firms.xlsx", new TestWorkbook().Sheet("产品", "企业|编号\nA1|P1").Sheet("企业", "代码|数\nA1|7\nB2|8").ToBytes());
        Assert.Equal("A1 {代码: A1, 数: #7, 产品: [{编号: P1}]}\nB2 {代码: B2, 数: #8, 产品: []}", Shown(PopulationFile.Read(path, null)));
    }

    [Fact]
    public void A_table_that_names_no_firm_is_shared_by_all()
    {
        var path = _scratch.Write("firms.csv", "代码\nA1\nB2\n");
        _scratch.Write("firms.担保机构.csv", "机构编号,年均费率\nG1,0.9%\n");
        Assert.Equal(
            "A1 {代码: A1, 担保机构: [{机构编号: G1, 年均费率: 0.9%}]}\nB2 {代码: B2, 担保机构: [{机构编号: G1, 年均费率: 0.9%}]}",
            Shown(PopulationFile.Read(path, null)));
    }

    [Fact]
    public void A_list_without_a_table_is_left_unknown()
    {
        Assert.Equal("A1 {代码: A1}", Shown(PopulationFile.Read(_scratch.Write("firms.csv", "代码\nA1\n"), null)));
    }

    [Fact]
    public void The_ledger_gives_each_firm_its_own_entries_and_an_empty_history_to_the_others()
    {
        var firms = _scratch.Write("firms.csv", "代码\nA1\nB2\n");
        var ledger = _scratch.Write("ledger.csv", "企业,奖补,年度,金额\nA1,某奖,2025,3万元\nZ9,别家,2025,1万元\n");
        Assert.Equal("A1 {代码: A1, 台账: [{奖补: 某奖, 年度: #2025, 金额: 3万元}]}\nB2 {代码: B2, 台账: []}", Shown(PopulationFile.Read(firms, ledger)));
    }

    [Fact]
    public void A_firm_twice_or_without_a_code_and_an_item_of_nobody_are_told()
    {
        var path = _scratch.Write("firms.csv", "代码,数\nA1,1\nA1,2\n,3\n");
        _scratch.Write("firms.产品.csv", "企业,编号\nX9,P1\n");
        Assert.Equal(
            "A1 {代码: A1, 数: #1, 产品: []}\nFactKeyDuplicate firms.csv:3:A A1\nFactKeyMissing firms.csv:4:B 3\nFirmUnknown firms.产品.csv:2:A X9",
            Shown(PopulationFile.Read(path, null)));
    }

    [Fact]
    public void Rows_of_a_firm_that_is_not_there_are_told_once_with_their_number()
    {
        var path = _scratch.Write("firms.csv", "代码\nA1\n");
        _scratch.Write("firms.产品.csv", "企业,编号\nX9,P1\nX9,P2\nA1,P3\nY8,P1\n");
        var told = PopulationFile.Read(path, null).Diagnostics;
        Assert.Equal(["FirmUnknown 产品 2 X9", "FirmUnknown 产品 1 Y8"], told.Select(d => $"{d.Code} {string.Join(' ', d.Arguments.Select(a => a.Chinese))}"));
    }

    [Fact]
    public void A_list_below_a_list_without_a_table_is_told()
    {
        var path = _scratch.Write("firms.csv", "代码\nA1\n");
        _scratch.Write("firms.产品.测评.csv", "企业,编号,测评号\nA1,P2,T1\n");
        _scratch.Write("firms.产品.测评.附件.csv", "企业,编号\nA1,P2\n");
        Assert.Equal("A1 {代码: A1}\nSheetUnknown firms.产品.测评.csv \nSheetUnknown firms.产品.测评.附件.csv ", Shown(PopulationFile.Read(path, null)));
    }

    [Fact]
    public void Tables_and_columns_that_start_with_an_underscore_are_for_people()
    {
        var path = _scratch.Write("firms.csv", "_看,代码,_备注\n甲,A1,电话问过\n");
        _scratch.Write("firms._说明.csv", "怎么填\n随便\n");
        Assert.Equal("A1 {代码: A1}", Shown(PopulationFile.Read(path, null)));
        var book = new TestWorkbook().Sheet("_说明", "怎么填\n随便").Sheet("企业", "代码|_备注\nA1|x").ToBytes();
        Assert.Equal("A1 {代码: A1}", Shown(PopulationFile.Read(_scratch.Write("book.xlsx", book), null)));
    }

    [Fact]
    public void A_workbook_without_a_cell_or_that_is_a_text_is_told()
    {
        var empty = new TestWorkbook().Sheet("企业", "").ToBytes();
        Assert.Equal("FactsSyntax empty.xlsx ", Shown(PopulationFile.Read(_scratch.Write("empty.xlsx", empty), null)));
        Assert.Equal("FactsSyntax text.xlsx ", Shown(PopulationFile.Read(_scratch.Write("text.xlsx", "代码\nA1\n"), null)));
    }

    [Fact]
    public void A_population_of_nobody_is_told() =>
        Assert.Equal("PopulationEmpty firms.csv ", Shown(PopulationFile.Read(_scratch.Write("firms.csv", "代码,数\n"), null)));

    [Fact]
    public void Text_in_gb18030_is_read_and_told()
    {
        var bytes = Encoding.GetEncoding("GB18030").GetBytes("代码,名称\nA1,示例企业甲有限公司\n");
        Assert.Equal("A1 {代码: A1, 名称: 示例企业甲有限公司}\nEncodingGuessed firms.csv ", Shown(PopulationFile.Read(_scratch.Write("firms.csv", bytes), null)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public void An_empty_file_is_told(string text) =>
        Assert.Contains("FactsSyntax", Shown(PopulationFile.Read(_scratch.Write("firms.csv", text), null)), StringComparison.Ordinal);

    [Theory]
    [InlineData("\"")]
    [InlineData("a,\"b\nc")]
    [InlineData("代码\n\0\0\n")]
    [InlineData(",,,,\n,,,\n")]
    public void A_broken_file_is_read_as_far_as_it_goes_or_told_and_never_throws(string text) =>
        Assert.NotNull(PopulationFile.Read(_scratch.Write("firms.csv", text), null));

    [Fact]
    public void A_file_that_is_not_there_is_told() =>
        Assert.Equal("FileUnreadable nowhere.csv ", Shown(PopulationFile.Read(_scratch.PathOf("nowhere.csv"), null)));
}
