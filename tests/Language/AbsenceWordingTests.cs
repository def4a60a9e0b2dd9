using Duixian.Language;
using Duixian.Language.Text;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>A test for absence counts for the same fact, however it is written.</summary>
public sealed class AbsenceWordingTests
{
    [Theory]
    [InlineData("有(收入(上年)) 且 收入(上年) > 0元")]
    [InlineData("有(收入（ 上年 ）) 且 收入(上年) > 0元")]
    [InlineData("有(收入(last_year)) 且 收入(上年) > 0元")]
    [InlineData("有(收入(本年 − 1)) 且 收入(this_year-1) > 0元")]
    public void A_test_counts_in_any_layout_and_either_language(string condition)
    {
        SourceText document = new("a.md", $"""
            ```policy
            政策 甲 (a) 施行 2026-01-01
            事实 收入 (revenue) : 每年 金额 可无
            定义 乙 (b) = {condition}
            ```
            """);
        Assert.Equal([], Compiler.Compile([document]).Diagnostics.Items.Select(Packages.Shown));
    }
}
