using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>A notice fills what the policy leaves open, within the policy's bounds.</summary>
public sealed class NoticeTests
{
    private const string Package = """
        开放参数 比例上限 (top_rate) : 比例 不超过 10% 不低于 1%
        限额 上限 (cap) : 金额 = 500万元
        开放选择 年限 (years_needed) : 计数 范围 2 至 5 默认 2 理由 "至少两年"
        开放选择 口径 (basis) : 等级 默认 一级 理由 "最严"
        奖补 甲 (a) 对象 企业 周期 每年 金额 上限
        预算 总额 (total) 适用 甲
        """;

    [Fact]
    public void A_notice_within_its_bounds_compiles()
    {
        Compilation package = Compiler.Compile([Check.Document("rules.md", Package), Check.Document("stock.md", Check.Stock)]);
        (Notice? notice, DiagnosticBag told) = Compiler.CompileNotice(package, Check.Document("2026.md", """
            年度通知 二〇二六 (y2026) 年份 2026 示例 来源 "示例"
              top_rate = 10%
              上限 = 400万元
              口径 = 三级
              额度 总额 = 1亿元
              窗口 甲 自 2026-03-01 至 2026-04-30
            """));
        Assert.Empty(told.Items);
        Assert.Equal((2026, true, 3, 1, 1), (notice!.Year, notice.IsExample, notice.Settings.Count, notice.Envelopes.Count, notice.Procedures.Count));
    }

    [Fact]
    public void A_value_beyond_its_bounds_is_told()
    {
        Check.NoticeDiagnostics(Package, """
            年度通知 二〇二六 (y2026) 年份 2026
              比例上限 = 10.01%
            --           ^^^^^^ 6002 NoticeAboveCeiling
              上限 = 500.01万元
            --       ^^^^^^^^^^ 6003 NoticeRaisesLimit
              年限 = 6
            --       ^ 6004 NoticeOutsideRange
              年限 = 3
            --^^^^^^^^ 6006 NoticeSettingDuplicate
              口径 = 四级
            --       ^^^^ 3005 OptionUnknown
              没有 = 1
            --^^^^ 6001 NoticeSettingUnknown
              窗口 乙 自 2026-03-01 至 2026-04-30
            --     ^^ 3001 NameUnknown
              窗口 甲 自 2026-05-01 至 2026-04-30
            --^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 4016 BoundsReversed
            """);
        Check.NoticeDiagnostics(Package, """
            年度通知 二〇二六 (y2026) 年份 2026
              比例上限 = 0.5%
            --           ^^^^ 6002 NoticeAboveCeiling
              上限 = 5%
            --       ^^ 4003 TypeMismatch
              年限 = 人数
            --       ^^^^ 4015 ConstantExpected
            """);
    }

    [Fact]
    public void A_notice_file_holds_one_notice_and_nothing_else()
    {
        Check.NoticeDiagnostics(Package, """
            定义 乙 (b) = 1
            ^^^^^^^^^^^^^^^ 3003 NameWrongKind
            年度通知 二〇二六 (y2026) 年份 2026
            年度通知 二〇二七 (y2027) 年份 2027
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 6005 NoticeHeaderMissing
            """);
        (_, DiagnosticBag told) = Compiler.CompileNotice(
            Compiler.Compile([Check.Document("stock.md", Check.Stock)]), new SourceText("2026.md", "没有规则"));
        Assert.Equal((DiagnosticCode.NoticeHeaderMissing, 0, 0), (told.Items[0].Code, told.Items[0].Span.Start, told.Items[0].Span.Length));
    }

    [Fact]
    public void A_notice_has_a_year()
    {
        Check.NoticeDiagnostics(Package, """
            年度通知 甲 (n) 年份 今年
            --                   ^^^^ 3001 NameUnknown
            """);
        Check.NoticeDiagnostics(Package, """
            年度通知 甲 (n)
            --       ^^ 2009 ClauseMissing
            """);
    }
}
