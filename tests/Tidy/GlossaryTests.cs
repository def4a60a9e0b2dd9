using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Tidy;

/// <summary>One English word for each Chinese one, and each of them in use.</summary>
public sealed class GlossaryTests
{
    private const string Page = "docs/glossary.md";

    // Chinese terms that wait for the part of the product that will say them. Delete a row once the term is used.
    private static readonly HashSet<string> Waiting =
    [
        "条款", "未公布", "从优就高", "公示", "假设", "软件企业", "基础软件", "工业软件", "研发费用", "首版次软件", "信创", "上规", "担保费率",
    ];

    private static readonly (string Chinese, string English)[] Terms =
        [.. from line in Repository.Lines(Page)
            let cells = line.Text.Split('|', StringSplitOptions.TrimEntries)
            where cells.Length > 3 && cells[1].Length > 0 && cells[1][0] > '\u3000'
            select (cells[1], cells[2])];

    [Fact]
    public void Every_term_is_used()
    {
        string everything = string.Concat(Repository.FilesIn("", ".md", ".cs", ".yaml")
            .Where(file => file != Page && file != "tests/Tidy/GlossaryTests.cs").Select(Repository.Read));
        Assert.NotEmpty(Terms);
        Findings.None(Terms.Where(term => !Waiting.Contains(term.Chinese)
            && !everything.Contains(term.Chinese, StringComparison.Ordinal)
            && !everything.Contains(term.English, StringComparison.OrdinalIgnoreCase)).Select(term => $"{term.Chinese} {term.English}"));
    }

    [Fact]
    public void No_term_has_two_words()
    {
        Findings.None(Terms.GroupBy(term => term.Chinese).Where(group => group.Count() > 1).Select(group => group.Key));
        Findings.None(Terms.GroupBy(term => term.English).Where(group => group.Count() > 1).Select(group => group.Key));
    }
}
