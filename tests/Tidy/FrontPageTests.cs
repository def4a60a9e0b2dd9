using System.Diagnostics;
using System.Text.RegularExpressions;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Tidy;

/// <summary>What the front pages show is what the program prints and what the policies say.</summary>
public sealed partial class FrontPageTests
{
    private static readonly string[] Pages = ["README.md", "README.zh-CN.md"];

    // Other pages with sessions; the manual of the language has tests of its own.
    private static readonly string[] Manuals = ["docs/author-tools.md"];

    /// <summary>A line "…" stands for lines left out.</summary>
    [Fact]
    public void Shown_sessions_are_real()
    {
        foreach (string page in Pages.Concat(Manuals))
            foreach (Match session in Session().Matches(Repository.Read(page)))
                AssertPrints(session.Groups["arguments"].Value, session.Groups["output"].Value);
    }

    [Fact]
    public void Shown_rules_are_taken_from_a_policy()
    {
        string[] policies = [.. Repository.FilesIn("policies", ".md").Select(Repository.Read)];
        foreach (string page in Pages)
            foreach (Match block in Policy().Matches(Repository.Read(page)))
                foreach (string part in Parts(block.Groups["rules"].Value))
                    Assert.True(policies.Any(text => text.Contains(part, StringComparison.Ordinal)), $"{page} shows rules of no policy:\n{part}");
    }

    private static void AssertPrints(string arguments, string expected)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "duixian.dll");
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        })!;
        string printed = Trimmed(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        int from = 0;
        foreach (string part in Parts(Trimmed(expected)))
        {
            int found = printed.IndexOf(part, from, StringComparison.Ordinal);
            Assert.True(found >= 0, $"duixian {arguments} does not print:\n{part}\nbut:\n{printed}");
            from = found + part.Length;
        }
    }

    private static IEnumerable<string> Parts(string text) =>
        LeftOut().Split(text).Select(part => part.Trim('\n')).Where(part => part.Length > 0);

    private static string Trimmed(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));

    [GeneratedRegex(@"^```console\n\$ \./duixian (?<arguments>[^\n]*)\n(?<output>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Session();

    [GeneratedRegex(@"^```policy\n(?<rules>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Policy();

    [GeneratedRegex(@"^\s*…\s*$", RegexOptions.Multiline)]
    private static partial Regex LeftOut();
}
