using System.Xml.Linq;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Tidy;

/// <summary>Which project may use which, and how packages are pinned.</summary>
public sealed class ProjectTests
{
    // A new arrow here is a decision record.
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["src/Quantities/Quantities.csproj"] = [],
        ["src/Language/Language.csproj"] = ["Quantities"],
        ["src/Execution/Execution.csproj"] = ["Language"],
        ["src/Solving/Solving.csproj"] = ["Execution"],
        ["src/Storage/Storage.csproj"] = ["Execution"],
        ["src/Cli/Cli.csproj"] = ["Solving", "Storage"],
        ["tests/Tests.csproj"] = ["Cli"],
        ["bench/Bench.csproj"] = ["Cli"],
    };

    private static IEnumerable<string> Projects => Repository.FilesIn("", ".csproj");

    [Fact]
    public void Projects_refer_only_downwards()
    {
        foreach (string project in Projects)
        {
            Assert.True(Arrows.ContainsKey(project), $"{project} has no row in the table of arrows.");
            Assert.Equal(Arrows[project].Order(), References(project).Order());
        }
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        string solution = Repository.Read("Duixian.slnx");
        Assert.All(Projects, project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_project_has_a_lock_file()
    {
        Assert.All(Projects, project =>
            Assert.Contains(Path.GetDirectoryName(project)!.Replace('\\', '/') + "/packages.lock.json", Repository.Files));
    }

    [Fact]
    public void Versions_stand_only_in_the_central_file()
    {
        Assert.All(Projects, project => Assert.DoesNotContain(Elements(project, "PackageReference"),
            reference => reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null));
    }

    [Fact]
    public void Every_package_says_why_it_is_here()
    {
        string page = Repository.Read("docs/dependencies.md");
        Assert.All(Elements("Directory.Packages.props", "PackageVersion"), package =>
            Assert.Contains($"| {package.Attribute("Include")!.Value} |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Packages_left_out_on_purpose_stay_out()
    {
        string[] leftOut = ["MediatR", "AutoMapper", "MassTransit", "FluentAssertions", "Moq", "NSubstitute"];
        string central = Repository.Read("Directory.Packages.props");
        Assert.All(leftOut, name => Assert.DoesNotContain($"\"{name}\"", central, StringComparison.Ordinal));
    }

    [Fact]
    public void There_is_one_test_project()
    {
        Assert.Equal(["tests/Tests.csproj"], Projects.Where(project => Elements(project, "PackageReference")
            .Any(reference => reference.Attribute("Include")!.Value.StartsWith("xunit", StringComparison.Ordinal))));
    }

    [Fact]
    public void Only_the_compiler_reads_Markdown()
    {
        Assert.Equal(["src/Language/Language.csproj"], Projects.Where(project => Elements(project, "PackageReference")
            .Any(reference => reference.Attribute("Include")!.Value == "Markdig")));
        Findings.None(Repository.FilesIn("src", ".cs").Where(file =>
            !file.StartsWith("src/Language/", StringComparison.Ordinal)
            && Repository.Read(file).Contains("using Markdig", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_second_engine_comes_with_a_comparison()
    {
        string[] others = ["Columnar", "Sql"];
        bool hasOther = others.Any(engine => Repository.FilesIn("src/Execution/" + engine, ".cs").Any());
        Assert.True(!hasOther || Repository.FilesIn("tests/Execution", "DifferentialTests.cs").Any(),
            "Another engine stands beside the reference engine without tests/Execution/DifferentialTests.cs.");
    }

    private static IEnumerable<string> References(string project) =>
        Elements(project, "ProjectReference").Select(reference =>
            Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

    private static IEnumerable<XElement> Elements(string file, string name) =>
        XDocument.Load(Repository.Full(file)).Descendants(name);
}
