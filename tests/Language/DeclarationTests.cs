using Duixian.Language.Ir;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>Declarations and their clauses.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public void A_line_at_the_margin_starts_with_a_declaration()
    {
        Check.Diagnostics("""
            奖外 甲 (a) 对象 企业
            ^^^^ 2002 DeclarationUnknown
            对象 企业
            ^^^^ 2002 DeclarationUnknown
            12
            ^^ 2002 DeclarationUnknown
            """);
    }

    [Fact]
    public void An_unknown_declaration_gets_a_suggestion()
    {
        Assert.Equal(
            "“awards” starts no declaration / Each begins with a word such as policy, fact, list, define, award. Did you mean “award”?",
            Assert.Single(Check.Messages("awards 甲 (a) 对象 企业", Duixian.Language.Diagnostics.Tongue.English)));
    }

    [Fact]
    public void A_clause_belongs_to_its_declaration_and_stands_once()
    {
        Check.Diagnostics("""
            事实 甲 (a) : 金额 周期 每年
            --                 ^^^^ 2003 ClauseUnknown
            事实 乙 (b) : 金额 问 "一" 问 "二"
            --                         ^^ 2008 ClauseDuplicate
            开放选择 丙 (c) : 计数 默认 1
            --       ^^ 2009 ClauseMissing
            奖补 丁 (d) 对象 企业 周期 每年 金额 1元
              遴选 排序 得分
            --^^^^ 2009 ClauseMissing
              遴选 取前 1 金额 2
            --^^^^ 2008 ClauseDuplicate
            --            ^^^^ 2003 ClauseUnknown
            """);
    }

    [Fact]
    public void A_selection_takes_each_clause_once()
    {
        Check.Diagnostics("""
            奖补 丁 (d) 对象 企业 周期 每年 金额 1元
              遴选 取前 1 取前 2 名 先比 得分 先比 人数
            --            ^^^^ 2008 ClauseDuplicate
            """);
    }

    [Fact]
    public void What_a_clause_needs_is_told_where_it_is_missing()
    {
        Check.Diagnostics("""
            事实 甲 (a) : 金额 问 多少
            --                    ^^^^ 2001 TokenUnexpected
            事实 乙 (b) : 金额 范围 0元 到 1元
            --                          ^^ 2001 TokenUnexpected
            奖补 丙 (c) 对象 每个 周期 每年 金额 1元
            --                    ^^^^ 2007 NameExpected
            奖补 丁 (d) 对象 企业 周期 每月 金额 1元
            --                         ^^^^ 2001 TokenUnexpected
            定义 戊 (e) =
            --           ! 2006 ExpressionExpected
            定义 (f) = 1
            --   ^ 2007 NameExpected
            """);
    }

    [Fact]
    public void Only_definitions_and_judgements_belong_to_the_items_of_a_list()
    {
        Check.Diagnostics("""
            事实 产品.甲 (a) : 金额
            --       ^ 2001 TokenUnexpected
            """);
    }

    [Fact]
    public void There_is_exactly_one_policy()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 1
            ^^^^^^^^^^^^^^^ 2009 ClauseMissing
            """, "");
        Check.Diagnostics("""
            政策 甲 (a) 施行 2026-01-01
            政策 乙 (b) 施行 2026-01-01
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^ 2008 ClauseDuplicate
            """, "");
    }

    [Fact]
    public void A_policy_says_when_it_takes_effect()
    {
        Check.Diagnostics("""
            政策 甲 (a)
            --   ^^ 2009 ClauseMissing
            """, "");
    }

    [Fact]
    public void Bilingual_texts_have_two_parts()
    {
        Check.Diagnostics("""
            事实 甲 (a) : 金额 问 "多少" | 5
            --                             ^ 2001 TokenUnexpected
            """);
        Assert.Equal(new Prose("多少", "How much"), Check.Program("事实 甲 (a) : 金额 问 \"多少\" | \"How much\"").Facts[0].Question);
    }

    [Fact]
    public void Provisions_and_budgets_and_overlaps_stand_in_the_program()
    {
        Program program = Check.Program("""
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
            事项 乙 (b) 类别 服务 内容 "服务"
              条件
                合格 (ok): 合格
            预算 丙 (c) 适用 甲 额度 5万元 不足时 按比例 起付 1元 分担 50%
            重叠 丁 (d) 适用 甲 办法 补差 启用 是 来源 "别处"
            共同上限 戊 (e) 适用 甲 企业 每年 5万元 分摊 依次 按 得分
            共同上限 己 (f) 适用 甲 企业 累计 5万元 自 2026-01-01 计 已批准, 已兑付 分摊 按比例
            """);
        Assert.Equal((1, 1, 1, 2), (program.Provisions.Count, program.Budgets.Count, program.Overlaps.Count, program.SharedCaps.Count));
        Assert.Equal([false, true], program.SharedCaps.Select(cap => cap.IsLifetime));
    }

    [Fact]
    public void A_shared_cap_is_yearly_or_lifetime_and_a_lifetime_cap_says_what_counts()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
            共同上限 乙 (b) 适用 甲 企业 累计 5万元 分摊 按比例
            --       ^^ 2009 ClauseMissing
            共同上限 丙 (c) 适用 甲 企业 分摊 按比例
            --       ^^ 2009 ClauseMissing
            共同上限 丁 (d) 适用 甲 企业 每年 1万元 累计 5万元 计 已兑付 分摊 按比例
            --                           ^^^^^^^^^^ 2008 ClauseDuplicate
            共同上限 戊 (e) 适用 己 企业 每年 1万元 分摊 按比例
            --                   ^^ 3001 NameUnknown
            """);
    }
}
