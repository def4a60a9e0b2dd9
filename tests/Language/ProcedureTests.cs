using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>What a notice says about applying: windows, documents and steps, worked out to the day.</summary>
public sealed class ProcedureTests
{
    private const string Package = """
        奖补 甲 (a) 对象 企业 周期 每年 金额 1元
        奖补 乙 (b) 对象 企业 周期 每年 金额 1元
        奖补 丙 (c) 对象 企业 周期 每年 金额 1元
        """;

    private static string[] Shown(string lines)
    {
        Compilation package = Compiler.Compile([Check.Document("rules.md", Package), Check.Document("stock.md", Check.Stock)]);
        (Notice? notice, DiagnosticBag told) = Compiler.CompileNotice(package, Check.Document("2026.md", $"年度通知 二〇二六 (y2026) 年份 2026\n{lines}"));
        Assert.Empty(told.Items.Select(d => Catalogue.Message(d, Tongue.English)));
        return [.. notice!.Procedures.Select(p => $"{package.Program!.Awards[p.Award].Name.Text} {p.Window} {string.Join('+', p.Documents.Select(d => d.English))} {string.Join(", ", p.Steps.Select(Shown))}")];
    }

    private static string Shown(ProcedureStep step) => $"{step.Name.Alias} {step.From:MM-dd}→{step.To:MM-dd} {step.Lasting?.English}".TrimEnd();

    [Fact]
    public void A_window_of_its_own_goes_before_the_one_for_all() => Assert.Equal(
        ["甲 2026-03-02/2026-03-31  ", "乙 2026-05-01/2026-05-31  ", "丙 2026-05-01/2026-05-31  "],
        Shown("""
              窗口 自 2026-05-01 至 2026-05-31
              窗口 甲 自 2026-03-02 至 2026-03-31
            """));

    [Fact]
    public void A_window_may_last_so_many_working_days_and_its_first_day_does_not_count() => Assert.Equal(
        // 30 April is the last working day before the holidays of May, Saturday 9 May is worked.
        ["甲 2026-04-29/2026-05-06  ", "乙 2026-05-08/2026-05-09  ", "丙 2026-04-29/2026-05-29  "],
        Shown("""
              窗口 甲 自 2026-04-29 历时 2个工作日
              窗口 b 自 2026-05-08 历时 1个工作日
              窗口 丙 自 2026-04-29 历时 1个月
            """));

    [Fact]
    public void Steps_follow_the_window_and_each_other() => Assert.Equal(
        [
            "甲 2026-03-02/2026-03-31 form review 03-31→04-10 10 days, public_notice 04-10→04-17 5 working_days, payment 04-17→06-17 2 months",
            "乙 2026-03-02/2026-03-20 form+report review 03-20→03-30 10 days, public_notice 03-30→04-07 5 working_days, payment 07-01→07-31",
        ],
        Shown("""
              程序 评审 (review) 历时 10日
              程序 公示 (public_notice) 历时 5个工作日
              程序 兑付 (payment) 适用 甲 历时 2个月
              程序 兑付 (payment) 适用 乙 自 2026-07-01 至 2026-07-31
              窗口 甲 自 2026-03-02 至 2026-03-31
              窗口 乙 自 2026-03-02 至 2026-03-20
              证明 "表" | "form"
              证明 乙 "报告" | "report"
            """));

    [Fact]
    public void Without_a_window_steps_with_days_of_their_own_are_for_all() => Assert.Equal(
        ["甲   payment →07-31", "乙   payment →07-31", "丙   payment →07-31"],
        Shown("  程序 兑付 (payment) 至 2026-07-31"));

    [Fact]
    public void Working_days_are_counted_by_a_calendar_that_the_notice_brings() => Assert.Equal(
        ["甲 2031-01-01/2031-01-06  "],
        Shown("  窗口 甲 自 2031-01-01 历时 2个工作日\n工作日历 试 (trial) 年份 2031 示例 来源 \"测试\"\n  2031-01-02 放假"));

    [Fact]
    public void What_cannot_be_is_told_where_it_stands()
    {
        Check.NoticeDiagnostics(Package, """
            年度通知 二〇二六 (y2026) 年份 2026
              窗口 丁 自 2026-03-01 至 2026-04-30
            --     ^^ 3001 NameUnknown
              窗口 甲, 乙 自 2026-03-01 至 2026-04-30
              窗口 乙 自 2026-05-01 至 2026-05-31
            --     ^^ 6006 NoticeSettingDuplicate
              窗口 自 2026-05-01 至 2026-05-31
              窗口 自 2026-06-01 至 2026-06-30
            --^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 6006 NoticeSettingDuplicate
              证明 丁 "表"
            --     ^^ 3001 NameUnknown
              证明 甲
            --       ! 2001 TokenUnexpected
              程序 评审 (review) 适用 丁 历时 3日
            --                        ^^ 3001 NameUnknown
              程序 公示 (public_notice) 适用 甲 历时 3元
            --                                       ^^^ 4003 TypeMismatch
              程序 兑付 (payment) 适用 甲 历时 1.5日
            --                                 ^^^^^ 4003 TypeMismatch
              程序 复核 (recheck) 适用 甲 至 2026-04-29
            --                               ^^^^^^^^^^ 6009 NoticeStepOrder
            """);
        Check.NoticeDiagnostics(Package, """
            年度通知 二〇二六 (y2026) 年份 2026
              窗口 甲 自 2026-12-25 历时 10个工作日
            --                           ^^^^^^^^^^ 5006 CalendarYearMissing
              窗口 乙 自 2026-03-01 于 2026-04-01
            --                      ^^ 2001 TokenUnexpected
              程序 公示 (public_notice) 历时 3日
            --     ^^^^ 6008 NoticeStepStart
              程序 兑付 (payment) 至 2026-07-31
              程序 兑付 (payment) 适用 乙 至 2026-08-31
            --                         ^^ 6006 NoticeSettingDuplicate
              窗口 丙 自 9999-12-01 历时 2个月
            --                           ^^^^^ 1104 DateInvalid
            """);
    }

    [Fact]
    public void An_envelope_is_announced_once() => Check.NoticeDiagnostics(Package + "\n预算 总额 (total) 适用 甲", """
        年度通知 二〇二六 (y2026) 年份 2026
          额度 总额 = 1元
          额度 总额 = 2元
        --^^^^^^^^^^^^^^^ 6006 NoticeSettingDuplicate
        """);
}
