using System.Globalization;
using System.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Drawing;

/// <summary>A graph as Mermaid text: each part once, the fields of a list and the definitions of an award together.</summary>
public static class MermaidGraph
{
    /// <summary>The text, the same for the same graph, with a newline at its end.</summary>
    public static string Write(Graph graph)
    {
        var parts = graph.Panels.SelectMany(panel => panel.Parts).Distinct().ToList();
        var ids = IdsOf(parts);
        var to = new StringBuilder();
        void Line(string text) => to.Append(text).Append('\n');
        Line($"%% {graph.Title}");
        Line("flowchart LR");
        foreach (var group in parts.GroupBy(part => (part.Kind == PartKind.Field ? PartKind.List : PartKind.Award, HomeOf(part))))
        {
            var inside = group.Key.Item2 is not null;
            if (inside) Line($"  subgraph in_{ids[group.First()]} [\"{Escaped(group.Key.Item2!.In(graph.Tongue))}\"]");
            foreach (var part in group) Line($"  {(inside ? "  " : "")}{ids[part]}{Shape(part, graph.Tongue)}:::{ClassOf(part.Kind)}");
            if (inside) Line("  end");
        }

        foreach (var (used, user) in graph.Panels.SelectMany(panel => panel.Edges).Distinct()) Line($"  {ids[used]} --> {ids[user]}");
        foreach (var kind in parts.Select(part => part.Kind).Distinct().Order())
            Line($"  classDef {ClassOf(kind)} fill:{Colours.FillOf(kind)},stroke:{Colours.LineOf(kind)},color:#1b1f24");
        return to.ToString();
    }

    /// <summary>What a part is drawn inside of; null for nothing.</summary>
    private static Wording? HomeOf(Part part) => part.Kind == PartKind.Field
        ? new Wording(part.Name.Chinese.Split('.')[0], part.Name.English.Split('.')[0])
        : part.Home;

    private static string Shape(Part part, Tongue tongue)
    {
        var name = part.Name.In(tongue);
        var text = $"\"{Escaped(part.Kind == PartKind.Field ? name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..] : name)}\"";
        return part.Kind switch
        {
            PartKind.Award => $"[[{text}]]",
            PartKind.Definition or PartKind.Scope => $"({text})",
            PartKind.Table or PartKind.Ledger => $"[({text})]",
            PartKind.OpenParameter or PartKind.Limit or PartKind.Choice => $"{{{{{text}}}}}",
            _ => $"[{text}]",
        };
    }

    private static string Escaped(string text) => text.Replace("#", "#35;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal);

    private static string ClassOf(PartKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>Kind and English name, with a number behind where two would be the same.</summary>
    private static Dictionary<Part, string> IdsOf(List<Part> parts)
    {
        var ids = new Dictionary<Part, string>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            var letters = part.Name.English.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_');
            var name = $"{ClassOf(part.Kind)}_{string.Concat(letters)}";
            var id = name;
            for (var number = 2; !taken.Add(id); number++) id = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
            ids[part] = id;
        }

        return ids;
    }
}
