using System.Globalization;
using System.Security;
using System.Text;
using Duixian.Execution.Text;
using Duixian.Language.Ir;

namespace Duixian.Execution.Drawing;

/// <summary>A graph as one SVG file that needs nothing else: the pictures one below another, with a legend on top.</summary>
public sealed class SvgGraph
{
    private const int Margin = 24;
    private const int TitleHeight = 34;
    private const int LegendHeight = 34;
    private const int BetweenPanels = 30;
    private const int TextSize = 13;
    private const int Narrow = 8;
    private const int Swatch = 18;

    private readonly Graph _graph;
    private readonly StringBuilder _to = new();

    private SvgGraph(Graph graph) => _graph = graph;

    /// <summary>The file's text, the same for the same graph, with a newline at its end.</summary>
    public static string Write(Graph graph) => new SvgGraph(graph).Write();

    private string Write()
    {
        var panels = _graph.Panels.Select(panel => (Panel: panel, Wiring: new Wiring(panel, part => WidthOf(NameOf(part, panel))))).ToList();
        var kinds = _graph.Panels.SelectMany(panel => panel.Parts).Select(part => part.Kind).Distinct().Order().ToList();
        var width = panels.Select(each => each.Wiring.Width).Append(LegendWidth(kinds)).Append(WidthOf(_graph.Reading)).Max() + (2 * Margin);
        var height = (2 * TitleHeight) + LegendHeight + panels.Sum(each => TitleHeight + each.Wiring.Height + BetweenPanels) + Margin;
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" font-size=\"{TextSize}\">");
        Line($"<style>text{{font-family:'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Zen Hei',sans-serif;fill:#1b1f24}}path{{fill:none;stroke-width:1.3}}</style>");
        Line($"<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>");
        Text(Margin, Margin + 10, _graph.Title, "font-size=\"18\" font-weight=\"bold\"");
        Text(Margin, Margin + TitleHeight, _graph.Reading, "");
        Legend(kinds, Margin + TitleHeight + LegendHeight);
        var y = (2 * TitleHeight) + LegendHeight + BetweenPanels;
        foreach (var (panel, wiring) in panels)
        {
            Draw(panel, wiring, y);
            y += TitleHeight + wiring.Height + BetweenPanels;
        }

        Line($"</svg>");
        return _to.ToString();
    }

    private void Draw(Panel panel, Wiring wiring, int top)
    {
        Line($"<g transform=\"translate({Margin} {top})\">");
        Text(0, 0, panel.Title, "font-size=\"15\" font-weight=\"bold\"");
        Line($"<g transform=\"translate(0 {TitleHeight / 2})\">");
        foreach (var (used, path) in wiring.Lines()) Line($"<path stroke=\"{Colours.LineOf(used.Kind)}\" d=\"{path}\"/>");
        foreach (var (x, tip) in wiring.Tips()) Line($"<path style=\"fill:#1b1f24\" d=\"M{x} {tip}l-8 -4v8z\"/>");
        foreach (var part in panel.Parts.ToArray()) Box(part, panel, wiring);
        Line($"</g></g>");
    }

    private void Box(Part part, Panel panel, Wiring wiring)
    {
        var (left, top, width) = wiring.BoxOf(part);
        var round = part.Kind is PartKind.Definition or PartKind.Scope ? 13 : 3;
        var line = part.Kind == PartKind.Award ? 2 : 1;
        var dashes = panel.Elsewhere.Contains(part) ? " stroke-dasharray=\"5 3\"" : "";
        Line($"<g><title>{Escaped($"{GraphWords.Of(part.Kind).In(_graph.Tongue)} {part.Name.In(_graph.Tongue)}")}</title>");
        Line($"<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{Wiring.BoxHeight}\" rx=\"{round}\" fill=\"{Colours.FillOf(part.Kind)}\" stroke=\"{Colours.LineOf(part.Kind)}\" stroke-width=\"{line}\"{dashes}/>");
        Text(left + (width / 2), top + (Wiring.BoxHeight / 2) + 5, NameOf(part, panel), "text-anchor=\"middle\"");
        Line($"</g>");
    }

    /// <summary>A definition of another award than the picture's only one is called with that award.</summary>
    private string NameOf(Part part, Panel panel)
    {
        var name = part.Name.In(_graph.Tongue);
        var isForeign = part.Home is { } home && panel.Parts.Any(other => other.Kind == PartKind.Award && other.Name != home);
        return isForeign ? GraphWords.PartTitle.With(_graph.Tongue, part.Home!.In(_graph.Tongue), name) : name;
    }

    private int LegendWidth(List<PartKind> kinds) => kinds.Sum(kind => Swatch + 6 + WidthOf(GraphWords.Of(kind).In(_graph.Tongue)) + 20);

    private void Legend(List<PartKind> kinds, int y)
    {
        var x = Margin;
        foreach (var kind in kinds)
        {
            Line($"<rect x=\"{x}\" y=\"{y - 11}\" width=\"{Swatch}\" height=\"13\" rx=\"2\" fill=\"{Colours.FillOf(kind)}\" stroke=\"{Colours.LineOf(kind)}\"/>");
            var word = GraphWords.Of(kind).In(_graph.Tongue);
            Text(x + Swatch + 6, y, word, "");
            x += Swatch + 6 + WidthOf(word) + 20;
        }
    }

    private void Text(int x, int y, string text, string style) => Line($"<text x=\"{x}\" y=\"{y}\" {style}>{Escaped(text)}</text>");

    private static string Escaped(string text) => SecurityElement.Escape(text);

    // Chinese characters are as wide as they are high; others are given room for the wide ones.
    private static int WidthOf(string text) => text.Sum(c => c > '\u2e7f' ? TextSize : Narrow);

    private void Line(FormattableString text) => _to.Append(text.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
