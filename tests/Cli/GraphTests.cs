using System.Xml.Linq;
using Duixian.Cli;
using Duixian.Tests.Storage;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Cli;

/// <summary>What depends on what, as text and as a picture.</summary>
public sealed class GraphTests : IDisposable
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void A_folder_that_is_not_there_is_made_and_a_file_in_the_way_is_told()
    {
        Assert.Equal(ExitCode.Fine, CliRun.Of("graph", CliRun.Package, "--out", _scratch.PathOf("new/graph.svg")).Code);
        var run = CliRun.Of("graph", CliRun.Package, "--out", _scratch.PathOf("new/graph.svg/below.svg"), "--lang", "en");
        Assert.Equal(ExitCode.Environment, run.Code);
        Assert.Contains("graph.svg” is a file, not a folder", run.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void The_text_names_each_part_once_and_leads_from_what_is_used_to_its_user()
    {
        var run = CliRun.Of("graph", CliRun.Package, "--award", "rd_grant");
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        Assert.Contains("\nflowchart LR\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n  openparameter_general_rate{{\"一般补助比例\"}}:::openparameter\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n  openparameter_general_rate --> award_rd_grant\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n  award_rd_grant --> budget_yearly_funds\n", run.Out, StringComparison.Ordinal);
        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Trim() != "end").ToList();
        Assert.Equal(lines.Distinct(), lines);
        Assert.DoesNotContain("platform", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "第二条 · 研发投入补助")]
    [InlineData("en", "Article 2 · rd_grant")]
    public void The_picture_has_a_panel_for_each_award_and_no_two_boxes_on_each_other(string language, string title)
    {
        var path = _scratch.PathOf("all.svg");
        var run = CliRun.Of("graph", CliRun.Package, "--out", path, "--lang", language);
        Assert.Equal((ExitCode.Fine, ""), (run.Code, run.Error));
        var picture = XDocument.Load(path);
        Assert.Contains(picture.Descendants(Svg + "text"), text => text.Value == title);
        foreach (var panel in picture.Descendants(Svg + "g").Where(group => group.Elements(Svg + "path").Any()))
        {
            var boxes = panel.Elements(Svg + "g").Select(box => box.Element(Svg + "rect")!).Select(Place).ToList();
            Assert.Equal(boxes.Distinct(), boxes);
        }
    }

    [Fact]
    public void A_picture_is_the_same_every_time_and_loads_nothing()
    {
        var (one, other) = (_scratch.PathOf("one.svg"), _scratch.PathOf("other.svg"));
        CliRun.Of("graph", CliRun.Package, "--out", one);
        CliRun.Of("graph", CliRun.Package, "--out", other);
        Assert.Equal(File.ReadAllText(one), File.ReadAllText(other));
        Assert.DoesNotContain("href", File.ReadAllText(one), StringComparison.Ordinal);
        Assert.DoesNotContain("url(", File.ReadAllText(one), StringComparison.Ordinal);
    }

    [Fact]
    public void The_picture_in_the_manual_is_what_is_drawn()
    {
        var path = _scratch.PathOf("grant.svg");
        Assert.Equal(ExitCode.Fine, CliRun.Of("graph", Repository.Full("docs/author-tools/spring.md"), "--award", "rd_grant", "--out", path).Code);
        Golden.EqualFile(Repository.Full("docs/author-tools/rd-grant.svg"), File.ReadAllText(path));
    }

    [Fact]
    public void A_text_file_holds_what_the_screen_shows()
    {
        var path = _scratch.PathOf("graph.mmd");
        Assert.Equal(ExitCode.Fine, CliRun.Of("graph", CliRun.Package, "--out", path).Code);
        Assert.Equal(CliRun.Of("graph", CliRun.Package).Out, File.ReadAllText(path));
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused()
    {
        Assert.Equal(ExitCode.Usage, CliRun.Of("graph", CliRun.Package, "--out", _scratch.PathOf("x.png")).Code);
        var run = CliRun.Of("graph", CliRun.Package, "--award", "rd_gant");
        Assert.Equal(ExitCode.Usage, run.Code);
        Assert.Contains("是不是「rd_grant」?", run.Error, StringComparison.Ordinal);
        var broken = _scratch.Write("broken.md", "```policy\n奖补 坏 (bad)\n```\n");
        Assert.Equal(ExitCode.Mistakes, CliRun.Of("graph", broken).Code);
    }

    private static (string?, string?) Place(XElement box) => (box.Attribute("x")?.Value, box.Attribute("y")?.Value);
}
