using Duixian.Language;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>Nothing an author writes is dropped in silence: what could have no effect is told.</summary>
public sealed class UnusedTextTests
{
    [Fact]
    public void The_rest_stands_once_and_only_where_there_are_cases()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 累进 注册资本 {0元: 5%; 其余: 7%}
            --                                    ^^^^ 2006 ExpressionExpected
            定义 乙 (b) = 台账 金额 {计: 已兑付; 其余: 3}
            --                                   ^^^^ 2001 TokenUnexpected
            定义 丙 (c) = 分档 注册资本 {其余: 1; ≥ 5元: 2; 其余: 3}
            --                                              ^^^^ 4013 CaseDuplicate
            """);
    }

    [Fact]
    public void A_date_picks_a_part_of_a_dated_table_and_nothing_else()
    {
        Check.Diagnostics("""
            表 费 (fees) : 金额 键 (级 (k) : 等级)
              一级: 1元
            定义 甲 (a) = 费(一级, 于 2026-01-01)
            --                        ^^^^^^^^^^ 3013 DateNotTaken
            定义 乙 (b) = 较高(1元, 2元, 于 2026-01-01)
            --                              ^^^^^^^^^^ 3013 DateNotTaken
            定义 丙 (c) = 收入(上年, 于 2026-01-01, 于 2025-01-01)
            --                                      ^^ 2008 ClauseDuplicate
            --                                         ^^^^^^^^^^ 3013 DateNotTaken
            定义 丁 (d) = 有(补贴, 于 2026-01-01)
            --                        ^^^^^^^^^^ 3013 DateNotTaken
            """);
    }

    [Fact]
    public void A_list_has_one_key_and_one_parent()
    {
        Check.Diagnostics("""
            清单 甲 (a) 键 号, 码
            --               ^ 2003 ClauseUnknown
            清单 乙 (b) 属于 企业, 产品 键 号
            --                   ^ 2003 ClauseUnknown
            """);
    }

    [Fact]
    public void A_ranking_has_no_direction_but_further_keys_have()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
              遴选 取前 3 名 排序 得分 升序
            --                         ^^^^ 2003 ClauseUnknown
            奖补 乙 (b) 对象 企业 周期 每年 金额 1元
              遴选 取前 3 名 排序 得分 先比 人数 升序
            """);
    }

    [Fact]
    public void A_notice_has_no_effect_among_the_rules()
    {
        Check.Diagnostics("""
            年度通知 通知 (the_notice) 年份 2026
            --       ^^^^ 6007 NoticeInPackage
            """);
    }

    [Fact]
    public void A_name_that_every_facts_file_has_cannot_be_declared()
    {
        Check.Diagnostics("""
            事实 年 (year) : 金额
            --       ^^^^ 3014 NameReserved
            判断 `台账` (book) : 是否
            --   ^^^^^^ 3014 NameReserved
            定义 账 (ledger) = 1
            """);
    }

    [Fact]
    public void What_tells_things_apart_is_no_quantity()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
              受益 收入
            --     ^^^^ 4003 TypeMismatch
              家族 5元
            --     ^^^ 4003 TypeMismatch
              重叠键 补贴 若无 1元
            --       ^^^^^^^^^^^^^ 4003 TypeMismatch
            """);
    }

    [Fact]
    public void What_cannot_be_written_down_as_one_value_is_no_parameter_judgement_or_fact()
    {
        Check.Diagnostics("""
            开放参数 甲 (a) : 每年 金额
            --                ^^^^ 4003 TypeMismatch
            判断 乙 (b) : 产品
            --            ^^^^ 4003 TypeMismatch
            事实 丙 (c) : 区间
            --          ^^^^^^ 4003 TypeMismatch
            """);
    }

    [Fact]
    public void A_table_or_a_set_without_anything_in_it_is_told()
    {
        Check.Diagnostics("""
            表 费 (fees) : 金额 键 (级 (k) : 等级)
            -- ^^ 2009 ClauseMissing
            定义 甲 (a) = 人数 属于 {}
            --                      ^^ 2006 ExpressionExpected
            """);
    }

    [Fact]
    public void Naming_an_award_or_a_remark_twice_is_told()
    {
        Check.Diagnostics("""
            奖补 甲 (a) 对象 企业 周期 每年 金额 1元
              提示 乙 (b) 当 合格: "一"
              提示 乙 (b_2) 当 合格: "二"
            --     ^^ 3002 NameDuplicate
            共同上限 丙 (c) 适用 甲, a 企业 每年 5元 分摊 按比例
            --                       ^ 4013 CaseDuplicate
            """);
    }

    [Fact]
    public void Rounding_to_nothing_is_told()
    {
        Check.Diagnostics("""
            定义 甲 (a) = 舍入(注册资本, 四舍五入, 0元)
            --                                     ^^^ 4003 TypeMismatch
            """);
    }

    [Fact]
    public void Rows_of_one_key_in_two_spellings_are_told()
    {
        Check.Diagnostics("""
            表 费 (fees) : 计数 键 (级 (k) : 比例)
              100%: 1
              1000‰: 2
            --^^^^^^^^ 4009 TableRowDuplicate
            """);
    }

    /// <summary>Each text would take minutes if something in it were compared with everything before it.</summary>
    [Fact]
    public void Long_declarations_take_time_in_proportion()
    {
        string options = string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $"o{i} (p{i})"));
        string[] texts =
        [
            "奖补 甲 (a) 对象 企业 周期 每年 金额 1元 " + Repeated(50_000, i => "依据 §1 ") + Repeated(50_000, i => "标题 \"x\" "),
            $"选项 大 (big) {{{options}}}\n事实 乙 (b) : 大\n定义 甲 (a) = 按 乙 {{{Repeated(20_000, i => $"o{i}: 1;")}}}",
            $"选项 大 (big) {{{options}}}\n事实 乙 (b) : 大\n{Repeated(10_000, i => $"定义 x{i} (y{i}) = 乙 = 乙\n")}",
            $"奖补 甲 (a) 对象 企业 周期 每年 金额 1元\n  条件\n{Repeated(12_000, i => $"    c{i} (d{i}): 有(补贴)\n")}  其中\n{Repeated(12_000, i => $"    w{i} (v{i}) = 1元\n")}",
        ];
        foreach (string text in texts)
            Assert.NotNull(Compiler.Compile([Check.Document("rules.md", text), Check.Document("stock.md", Check.Stock)]).Diagnostics);
    }

    private static string Repeated(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
