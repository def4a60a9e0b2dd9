using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Documents;
using Duixian.Language.Text;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>Markdown documents: prose, headings, rule blocks.</summary>
public sealed class DocumentTests
{
    [Fact]
    public void Only_fenced_blocks_marked_policy_are_rules()
    {
        Compilation compilation = Compiler.Compile([new SourceText("a.md", $"""
            # 题目

            定义 甲 不是规则

            ```text
            定义 乙 也不是
            ```

            ## 规则

            ```policy
            {Check.Stock}
            ```

            ~~~policy
            定义 丙 (c) = 1
            ~~~
            """)]);
        Assert.Empty(compilation.Diagnostics.Items);
        Assert.Equal(["丙"], compilation.Program!.Definitions.Select(d => d.Name.Text));
        Assert.Equal([("题目", 1), ("规则", 2)], compilation.Documents[0].Sections.Select(section => (section.Title, section.Level)));
        Assert.Equal([1, 1], compilation.Documents[0].Rules.Select(rule => rule.Section));
    }

    [Fact]
    public void A_rule_block_that_never_closes_is_told_and_read()
    {
        Check.DocumentDiagnostics("""
            前言

            ```policy
            ^^^ 1005 FenceNotClosed
            定义 甲 (a) = 1 +
            --               ! 2006 ExpressionExpected
            """);
    }

    [Fact]
    public void A_rule_block_inside_a_list_or_a_quote_is_read_or_told()
    {
        Compilation compilation = Compiler.Compile([Check.Document("stock.md", Check.Stock), new SourceText("a.md", "> ```policy\n> 定义 甲 (a) = 1\n> ```\n")]);
        Assert.True(compilation.Diagnostics.HasErrors || compilation.Program!.Definitions.Count == 1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("只有说明,没有规则")]
    [InlineData("```text\n定义 甲 (a) = 1\n```")]
    [InlineData("```policy\n```")]
    [InlineData("```policy\n-- 还没有写\n```")]
    public void A_package_without_rules_is_told_once(string text)
    {
        Assert.Equal([DiagnosticCode.PackageEmpty], Compiler.Compile([new SourceText("a.md", text)]).Diagnostics.Items.Select(d => d.Code));
        Assert.Equal([DiagnosticCode.PackageEmpty], Compiler.Compile([]).Diagnostics.Items.Select(d => d.Code));
    }

    [Fact]
    public void Anchors_are_unique()
    {
        PolicyDocument document = PolicyDocument.FromText(new SourceText("a.md", "# 一\n\n# 一\n\n二\n===\n"), new DiagnosticBag());
        Assert.Equal(["s1", "s2", "s3"], document.Sections.Select(section => section.Anchor));
        Assert.Equal(["一", "一", "二"], document.Sections.Select(section => section.Title));
    }
}
