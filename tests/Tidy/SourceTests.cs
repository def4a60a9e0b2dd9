using System.Text.RegularExpressions;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Tidy;

/// <summary>What the source code may not say.</summary>
public sealed partial class SourceTests
{
    // Files that may compute with binary or decimal floating point, each with the reason. None decides an amount.
    private static readonly Dictionary<string, string> MayFloat = [];

    // Where text that people read may stand, and words that people write: catalogues and tables of words. A path or
    // the start of one.
    private static readonly string[] MayHoldChineseText =
    [
        // What people read.
        "src/Language/Diagnostics/",
        "src/Language/Ir/TypeNames",
        "src/Execution/Text/",
        "src/Storage/Text/",
        "src/Storage/Files/Reasons",
        "src/Cli/Text/",

        // What people write, in policies and in spreadsheets.
        "src/Language/Syntax/Keywords",
        "src/Language/Syntax/Unit",
        "src/Storage/Files/JsonFacts",
        "src/Storage/Files/Excel/",
        "src/Storage/Files/TemplateWords",
        "src/Execution/Cases/CaseWords",
        "src/Execution/Facts/FactWords",
    ];

    private static IEnumerable<string> Sources => Repository.FilesIn("src", ".cs");

    [Fact]
    public void Nothing_floats()
    {
        Findings.None(from file in Sources
                      where !MayFloat.ContainsKey(file)
                      let text = CSharpText.Of(file)
                      from Match match in FloatingPoint().Matches(text.Code)
                      select $"{file}:{text.LineOf(match.Index)}: {match.Value}");
    }

    [Fact]
    public void Files_that_may_float_still_do()
    {
        Assert.All(MayFloat.Keys, file => Assert.Matches(FloatingPoint(), CSharpText.Of(file).Code));
    }

    [Fact]
    public void Text_for_people_stands_in_the_catalogues()
    {
        Findings.None(from file in Sources
                      where !MayHoldChineseText.Any(start => file.StartsWith(start, StringComparison.Ordinal))
                      from literal in CSharpText.Of(file).Literals
                      where Chinese().IsMatch(literal.Text)
                      select $"{file}:{literal.Line}: {literal.Text}");
    }

    [Fact]
    public void The_clock_and_chance_are_banned_for_every_project()
    {
        string banned = Repository.Read("BannedSymbols.txt");
        string[] names = ["DateTime.Now", "DateTime.UtcNow", "DateTimeOffset.Now", "Random.Shared", "Guid.NewGuid", "Math.Round"];
        Assert.All(names, name => Assert.Contains("System." + name, banned, StringComparison.Ordinal));
        Assert.Contains("BannedSymbols.txt", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
        Findings.None(from file in Sources
                      from literal in Repository.Lines(file)
                      where literal.Text.Contains("disable RS0030", StringComparison.Ordinal)
                         && !literal.Text.Contains("//", StringComparison.Ordinal)
                      select $"{file}:{literal.Number} lifts the ban without a reason");
    }

    [GeneratedRegex(@"\b(double|float|decimal)\b|\b\d[\d_]*\.\d[\d_]*|\b\d[\d_]*[dDfFmM]\b")]
    private static partial Regex FloatingPoint();

    [GeneratedRegex(@"[\u3400-\u9fff]")]
    private static partial Regex Chinese();
}
