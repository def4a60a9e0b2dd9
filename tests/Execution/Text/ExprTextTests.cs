using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Xunit;
using Program = Duixian.Language.Ir.Program;

namespace Duixian.Tests.Execution.Text;

/// <summary>Expressions printed in names: what is printed means what was written.</summary>
public sealed class ExprTextTests
{
    private const string Rules = """
        政策 测试 (test)
          施行 2026-01-01
          舍入 四舍五入 0.01元
        事实 甲 (a) : 金额
        事实 乙 (b) : 金额
        事实 率 (rate) : 比例
        事实 真 (truth) : 是否
        事实 假 (lie) : 是否
        事实 日 (day) : 日期
        事实 可缺 (maybe) : 金额
          可无
        事实 逐年 (yearly) : 每年 金额
        事实 类 (kind) : 类型
        事实 次 (times) : 计数
        选项 类型 (kinds) {一类 (first), 二类 (second)}
        清单 项 (item) 属于 企业 键 号
          号 (number) : 文字
          值 (value) : 金额
        表 标准 (standard) : 金额 键 (类 : 类型)
          一类: 100元
          二类: 200元
        定义 倍 (twice) (数额 : 金额) = 数额 × 2
        定义 项.双值 (doubled) = 项.值 × 2
        """;

    [Theory]
    [InlineData("甲 + 乙 × 率", "a + b × rate")]
    [InlineData("(甲 + 乙) × 率", "(a + b) × rate")]
    [InlineData("甲 − (甲 − 乙)", "a − (a − b)")]
    [InlineData("甲 − 甲 − 乙", "a − a − b")]
    [InlineData("甲 ÷ (2 × 次)", "a ÷ (2 × times)")]
    [InlineData("−(甲 + 乙)", "−(a + b)")]
    [InlineData("不小于零(甲 − 5万元)", "not_below_zero(a − CNY 50,000.00)")]
    [InlineData("(甲, 最高 100元) + 乙", "(a, at_most CNY 100.00) + b")]
    [InlineData("(若 真 则 甲 否则 乙)", "if truth then a else b")]
    [InlineData("(若 真 则 甲 否则 乙) + 乙", "(if truth then a else b) + b")]
    [InlineData("按 类 {一类: 甲; 二类: 乙}", "by kind {first: a; second: b}")]
    [InlineData("分档 甲 {≥ 1亿元: 乙; 其余: 0元}", "bands a {≥ CNY 100,000,000.00: b; otherwise: CNY 0.00}")]
    [InlineData("累进 甲 {0元: 5%; 100元: 3‰}", "brackets a {CNY 0.00: 5%; CNY 100.00: 3‰}")]
    [InlineData("可缺 若无 甲", "maybe or_if_absent a")]
    [InlineData("逐年(上年) + 逐年(前年)", "yearly(last_year) + yearly(year_before_last)")]
    [InlineData("逐年(本年 − 3)", "yearly(this_year − 3)")]
    [InlineData("标准(类)", "standard(kind)")]
    [InlineData("倍(甲)", "twice(a)")]
    [InlineData("合计(项.双值 对 项 当 项.值 > 1元 按 项.值 降序 取前 3)", "sum(item.doubled for item when item.value > CNY 1.00 by item.value descending take_first 3)")]
    [InlineData("甲 × 次", "a × times")]
    public void An_amount_is_printed_as_it_is_written(string written, string english) => Prints(written + " ≥ 0元", english + " ≥ CNY 0.00");

    [Theory]
    [InlineData("真 或 假 且 真", "truth or lie and truth")]
    [InlineData("(真 或 假) 且 真", "(truth or lie) and truth")]
    [InlineData("非 (真 且 假)", "not (truth and lie)")]
    [InlineData("非 真 且 假", "not truth and lie")]
    [InlineData("类 属于 {一类, 二类}", "kind in {first, second}")]
    [InlineData("日 属于 全年(本年) ∩ (自 2026-01-01 至 日)", "day in whole_year(this_year) ∩ (from 2026-01-01 to day)")]
    [InlineData("日 + 3个月 ≤ 年末(本年)", "day + 3 months ≤ year_end(this_year)")]
    [InlineData("增长率(逐年, 上年) > 10%", "growth(yearly, last_year) > 10%")]
    [InlineData("有(可缺)", "has(maybe)")]
    [InlineData("台账 次数 {对象: \"x\"; 自: 2026-01-01; 计: 已批准, 已兑付} = 0", null)]
    public void A_condition_is_printed_as_it_is_written(string written, string? english) => Prints(written, english);

    /// <summary>Compiles a condition, prints it, and compiles the print: both print the same.</summary>
    private static void Prints(string condition, string? english)
    {
        var (program, expr) = Compiled(condition);
        var names = ExprText.Names(expr, program, Tongue.Chinese);
        if (english is not null) Assert.Equal(english, Unwrapped(ExprText.Names(expr, program, Tongue.English), english));
        var (again, same) = Compiled(names);
        Assert.Equal(names, ExprText.Names(same, again, Tongue.Chinese));
        Assert.Equal(condition, names);
    }

    private static (Program Program, Expr Expr) Compiled(string condition)
    {
        var program = RichPolicy.Compile(("policy.md", Rules + $"\n适用范围\n  条件一 (one): {condition}\n")).Program!;
        return (program, ((Condition.Test)First(program.Scope!)).Expr);
    }

    /// <summary>A choice or a cap compared with something stands in parentheses.</summary>
    private static string Unwrapped(string printed, string wanted) =>
        printed == $"({wanted.Replace(" ≥ CNY 0.00", "", StringComparison.Ordinal)}) ≥ CNY 0.00" ? wanted : printed;

    private static Condition First(Condition condition) => condition is Condition.Group group ? First(group.Parts[0]) : condition;
}
