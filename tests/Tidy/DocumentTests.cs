using System.Reflection;
using System.Text.RegularExpressions;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Tidy;

/// <summary>What the documents promise is there.</summary>
public sealed partial class DocumentTests
{
    private static IEnumerable<string> Documents => Repository.FilesIn("", ".md");

    [Fact]
    public void Links_lead_to_files_of_the_repository()
    {
        Findings.None(from file in Documents
                      from Match link in Link().Matches(Fence().Replace(Repository.Read(file), ""))
                      let target = link.Groups[1].Value.Split('#')[0]
                      where target.Length > 0 && !Exists(file, Uri.UnescapeDataString(target))
                      select $"{file} links to {target}");
    }

    [Fact]
    public void Every_decision_names_a_test_that_exists()
    {
        HashSet<string> tests = [.. from type in Assembly.GetExecutingAssembly().GetTypes()
                                    from method in type.GetMethods()
                                    where method.GetCustomAttributes<FactAttribute>().Any()
                                    select $"{type.Name}.{method.Name}"];
        foreach (string file in Repository.FilesIn("docs/decisions", ".md"))
        {
            string confirmation = Confirmation().Match(Repository.Read(file)).Groups[1].Value;
            string[] named = [.. Quoted().Matches(confirmation).Select(match => match.Groups[1].Value)];
            Assert.True(named.Length > 0, $"{file} has no Confirmation that names a test.");
            Assert.All(named, name => Assert.True(tests.Contains(name), $"{file} names {name}, which is no test."));
        }
    }

    [Fact]
    public void Decisions_are_numbered_without_gaps()
    {
        Assert.Equal(
            Enumerable.Range(1, Repository.FilesIn("docs/decisions", ".md").Count()).Select(number => $"{number:D4}"),
            Repository.FilesIn("docs/decisions", ".md").Select(file => Path.GetFileName(file)[..4]));
    }

    [Fact]
    public void The_two_front_pages_tell_the_same()
    {
        string english = Repository.Read("README.md");
        string chinese = Repository.Read("README.zh-CN.md");
        Assert.True(english.Split('\n').Length <= 151, "README.md is longer than 150 lines.");
        Assert.Equal(Outline(english), Outline(chinese));
        Assert.Equal(Commands(english), Commands(chinese));
    }

    [Fact]
    public void The_architecture_page_stays_short()
    {
        Assert.InRange(Repository.Lines("ARCHITECTURE.md").Count(), 1, 250);
    }

    private static string Outline(string text) =>
        string.Join(' ', text.Split('\n').Where(line => line.StartsWith('#')).Select(line => line.Split(' ')[0]));

    private static IEnumerable<string> Commands(string text) =>
        text.Split('\n').Where(line => line.StartsWith("./", StringComparison.Ordinal)).Select(line => line.Split("  #")[0].TrimEnd());

    private static bool Exists(string file, string target)
    {
        string path = target.StartsWith('/')
            ? Repository.Full(target[1..])
            : Path.Combine(Path.GetDirectoryName(Repository.Full(file))!, target);
        return File.Exists(path) || Directory.Exists(path);
    }

    [GeneratedRegex(@"(?<!`)\[[^\]\n]*\]\((?!https?:|mailto:)([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^(`{3,}).*?^\1", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^## Confirmation\s(.*?)(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Confirmation();

    [GeneratedRegex(@"`(\w+\.\w+)`")]
    private static partial Regex Quoted();
}
