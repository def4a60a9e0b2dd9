using System.Text.RegularExpressions;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Tidy;

/// <summary>The grammar page says each keyword in two languages, the same way everywhere.</summary>
public sealed partial class GrammarPageTests
{
    [Fact]
    public void Every_keyword_has_exactly_one_twin()
    {
        (string Chinese, string English)[] pairs = [.. Pairs(Repository.Lines("docs/language/grammar.md").Select(line => line.Text)).Distinct()];
        Assert.NotEmpty(pairs);
        Findings.None(pairs.GroupBy(pair => pair.Chinese).Concat(pairs.GroupBy(pair => pair.English))
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group)}"));
    }

    // The rows of every table whose first two columns are headed Chinese and English.
    private static IEnumerable<(string Chinese, string English)> Pairs(IEnumerable<string> lines)
    {
        bool inside = false;
        foreach (string line in lines)
        {
            string[] cells = line.Split('|', StringSplitOptions.TrimEntries);
            inside = cells.Length > 3 && (inside || (cells[1] == "Chinese" && cells[2] == "English"));
            if (!inside || !Chinese().IsMatch(cells[1]))
                continue;
            string[] chinese = Words(cells[1]);
            string[] english = Words(cells[2]);
            Assert.True(chinese.Length == english.Length, $"As many words on both sides: {line}");
            foreach (var pair in chinese.Zip(english))
                yield return pair;
        }
    }

    // "每年 T" and "选项 {…}" stand for the keyword alone.
    private static string[] Words(string cell) =>
        [.. cell.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('`')).Where(word => word is not ("T" or "{…}"))];

    [GeneratedRegex(@"[\u3400-\u9fff]")]
    private static partial Regex Chinese();
}
