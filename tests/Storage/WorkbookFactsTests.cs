using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Storage.Files;
using Xunit;

namespace Duixian.Tests.Storage;

public sealed class WorkbookFactsTests
{
    private static FileReading<FactNode.Map> Read(TestWorkbook book) => FactFile.FromBytes(book.ToBytes(), "facts.xlsx");

    private static string Shown(TestWorkbook book)
    {
        var read = Read(book);
        Assert.Equal("", string.Join(" ", read.Diagnostics.Select(d => d.Span.Source.Name + " " + Catalogue.Message(d, Tongue.Chinese))));
        return Scratch.Show(read.Content);
    }

    private static string Refused(TestWorkbook book) => string.Join(" ", Read(book).Diagnostics.Select(d => $"{d.Code}@{d.Span.Source.Name}"));

    [Fact]
    public void Two_columns_are_names_and_values()
    {
        Assert.Equal(
            "{企业名称: 杭州某公司, 营业收入(2025): 2.35亿元, 研发投入(2025): 2350万元, 从业人数: #120, 上市: 否, 备案: ?}",
            Shown(new TestWorkbook().Sheet("Sheet1", """
                企业名称 | 杭州某公司
                营业收入(2025) | 2.35亿元
                研发投入(2025)(万元) | 2350
                从业人数(人) | 120

                上市 | {false}
                备案 |
                """)));
    }

    [Fact]
    public void A_header_row_adds_years_units_and_where_a_value_comes_from()
    {
        Assert.Equal(
            "{营业收入(2025): {值: 23500万元, 来源: 审计报告, 证明: 附件1}, 研发占比(2025): 12.5%, 营业收入(2024): #100, 成立日: {值: 2019-05-06, 日期: 2026-01-01}}",
            Shown(new TestWorkbook().Sheet("企业", """
                杭州某公司申报表
                # 请按审计报告填写
                序号 | 名称 | 年度 | 值 | 单位 | 来源 | 日期 | 证明 | 说明
                1 | 营业收入 | 2025 | 23500 | 万元 | 审计报告 | | 附件1 | 不含税
                2 | 研发占比 | 2025年 | {0.00%}0.125
                3 | 营业收入 | 2024 | 100
                # 其他
                4 | 成立日 | | {14}43591 | | | {yyyy-mm-dd}46023
                """)));
    }

    [Fact]
    public void Years_beside_each_other_become_years_of_a_fact()
    {
        Assert.Equal(
            "{营业收入(2024): 100万元, 营业收入(2025): 120.5万元, 研发投入(2025): 12%}",
            Shown(new TestWorkbook().Sheet("基本情况", """
                财务指标 | | 单位:万元
                指标 | 2024年 | 2025年度
                营业收入 | 100 | 120.5
                研发投入 | | 12%
                """)));
    }

    [Fact]
    public void A_header_row_above_one_row_of_values_is_the_firm_too()
    {
        Assert.Equal(
            "{企业名称: 杭州某公司, 营业收入(2025): 3万元, 利润(2025): #7}",
            Shown(new TestWorkbook().Sheet("Sheet1", """
                企业名称 | 营业收入(2025)(万元) | 2025年利润
                杭州某公司 | 3 | 7
                """)));
    }

    [Fact]
    public void Other_sheets_are_lists_named_by_their_tab()
    {
        Assert.Equal(
            "{甲: #1, 乙: #2, 平台: [{平台编号: P1, 对外服务收入(2025): 300万元, 占比: 5%, 客户: #3}, {平台编号: P2, 对外服务收入(2025): ?, 占比: ?, 客户: #0}]}",
            Shown(Firm().Sheet("平台", """

                | 平台情况表
                | 平台编号 | 对外服务收入(2025)(万元) | | 占比/% | 客户(个)
                | P1 | 300 | | 5 | 3

                | P2 | | | | 0
                | 合 计 | 300 | | | 3
                | 注:不含税
                """)));
    }

    [Fact]
    public void Headers_of_two_levels_are_one_name_either_way_round()
    {
        Assert.Equal(
            "{甲: #1, 乙: #2, 产品: [{产品编号: A, 收入(2024): 1万元, 成本(2024): 2万元, 收入(2025): 3万元, 成本(2025): 4%}]}",
            Shown(Firm().Sheet("产品", """
                产品编号 | 2024年(万元) | | 2025年度 |
                | 收入 | 成本 | 收入(万元) | 成本[%]
                A | 1 | 2 | 3 | 4
                """, "A1:A2 B1:C1 D1:E1")));
        Assert.Equal(
            "{甲: #1, 乙: #2, 产品: [{名称: A, 收入(2024): 1亿元, 收入(2025): 3亿元, 等级: 五级}]}",
            Shown(Firm().Sheet("产品", """
                产品收入表 | | |
                名称 | 收入(亿元) | | 资质
                | 2024 | 2025年 | 等级
                A | 1 | 3 | 五级
                """, "A1:D1 A2:A3 B2:C2")));
    }

    [Fact]
    public void A_unit_above_the_table_applies_to_bare_numbers_and_the_cell_keeps_its_own_text()
    {
        var book = Firm().Sheet("产品", """
            编制单位:某公司 | | 单位:万元
            编号 | 销售额(2025) | 投入[元] | 件数(件)
            A | 1,234.5 | 7 | 3
            B | 2.5亿元 | {#,##0.00"元"}8 | 4
            """);
        Assert.Equal(
            "{甲: #1, 乙: #2, 产品: [{编号: A, 销售额(2025): 1,234.5万元, 投入: 7元, 件数: #3}, {编号: B, 销售额(2025): 2.5亿元, 投入: 8元, 件数: #4}]}",
            Shown(book));
        var list = (FactNode.Sequence)Read(book).Content!.Entries[2].Value;
        var value = ((FactNode.Map)list.Items[0]).Entries[1].Value;
        Assert.Equal("facts.xlsx!产品!B3", value.Span.Source.Name);
        Assert.Equal("1,234.5", value.Span.Text);
        Assert.Equal("facts.xlsx!产品!B2", ((FactNode.Map)list.Items[0]).Entries[1].KeySpan.Source.Name);
    }

    [Fact]
    public void Full_width_brackets_and_units_of_thousands_are_exact()
    {
        Assert.Equal(
            "{甲: #1, 乙: #2, 产品: [{编号: A, 收入(2025): 1.2万元, 成本(2024): -0.0345万元, 利润: 1200万元}]}",
            Shown(Firm().Sheet("产品", "编号 | 收入\uFF082025\uFF09\uFF08千元\uFF09 | 成本\uFF082024年\uFF0C单位\uFF1A千元\uFF09 | 利润\uFF0F百万元\nA | 12 | -0.345 | 12")));
    }

    [Fact]
    public void Nested_sheets_find_their_parents()
    {
        Assert.Equal(
            "{甲: #1, 乙: #2, 贷款: [{编号: L1, 金额: #5, 展期: [{自: 2026-01-01, 次: [{额: #9}]}, {自: 2026-02-01, 次: []}]}, {编号: L2, 金额: #6, 展期: []}]}",
            Shown(Firm()
                .Sheet("贷款.展期.次", "自 | 额\n2026-01-01 | 9")
                .Sheet("贷款.展期", "编号 | 自\nL1 | 2026-01-01\n | 2026-02-01", "A2:A3")
                .Sheet("贷款", "编号 | 金额\nL1 | 5\nL2 | 6")));
    }

    [Fact]
    public void A_nested_row_without_a_parent_and_a_sheet_without_one_are_refused()
    {
        Assert.Equal(
            "FactReferenceUnknown@facts.xlsx!贷款.展期!A2 FactKeyDuplicate@facts.xlsx!贷款.展期!A3 SheetUnknown@facts.xlsx!无此.子",
            Refused(Firm()
                .Sheet("贷款", "编号 | 金额\nL1 | 5\nL1 | 6")
                .Sheet("贷款.展期", "编号 | 自\nL3 | 2026-01-01\nL1 | 2026-01-01")
                .Sheet("无此.子", "编号 | 自\nL3 | 1")));
    }

    [Fact]
    public void An_empty_list_sheet_is_unknown_and_one_that_says_so_is_empty()
    {
        Assert.Equal("{甲: #1, 乙: #2, 平台: []}", Shown(Firm()
            .Sheet("产品", "编号 | 名称")
            .Sheet("平台", "编号 | 名称\n无")
            .Sheet("Sheet3", "")));
    }

    [Fact]
    public void Hidden_sheets_and_sheets_for_people_are_ignored()
    {
        Assert.Equal("{甲: #1, 乙: #2}", Shown(new TestWorkbook()
            .Sheet("说明", "请先读")
            .Sheet("选项", "a | b\n1 | 2\n3 | 4", state: "hidden")
            .Sheet("_选项", "a | b\n1 | 2\n3 | 4", state: "veryHidden")
            .Sheet("_其他", "a | b\n1 | 2\n3 | 4")
            .Sheet("填报", "甲 | 1\n乙 | 2")));
    }

    [Fact]
    public void A_sheet_named_for_the_firm_wins_over_the_first_one()
    {
        Assert.Equal("{甲: #1, 平台: [{编号: P1, 名: a}, {编号: P2, 名: b}]}", Shown(new TestWorkbook()
            .Sheet("平台", "编号 | 名\nP1 | a\nP2 | b")
            .Sheet("Enterprise", "甲 | 1")));
        Assert.Equal("{平台: [{编号: P1, 名: a, 数: #1}, {编号: P2, 名: b, 数: #2}]}", Shown(new TestWorkbook()
            .Sheet("平台", "编号 | 名 | 数\nP1 | a | 1\nP2 | b | 2")));
    }

    [Fact]
    public void Row_numbers_of_a_paper_form_are_no_field()
    {
        Assert.Equal("{甲: #1, 乙: #2, 平台: [{编号: P1}, {编号: P2}], 产品: [{序号: #7, 名: a}]}", Shown(Firm()
            .Sheet("平台", "序号 | 编号\n1 | P1\n2 | P2")
            .Sheet("产品", "序号 | 名\n7 | a")));
    }

    [Fact]
    public void A_number_merged_over_rows_and_a_value_without_header_are_refused_where_they_stand()
    {
        Assert.Equal(
            "FactsSyntax@facts.xlsx!产品!B2 FactsSyntax@facts.xlsx!产品!D3",
            Refused(Firm().Sheet("产品", "编号 | 收入 | 类\nA | 5 | 甲\nB | | | 旁注\nC | | | 又一", "B2:B3 C2:C4")));
    }

    private static TestWorkbook Firm() => new TestWorkbook().Sheet("企业", "甲 | 1\n乙 | 2");
}
