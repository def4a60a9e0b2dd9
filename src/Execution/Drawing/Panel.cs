using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Drawing;

/// <summary>One of the pictures that a graph is drawn in: a person reads several small ones more easily than one large one.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Parts">What it shows, in the order of the program.</param>
/// <param name="Edges">From what is used to what uses it.</param>
/// <param name="Elsewhere">Those parts whose own dependencies another picture shows.</param>
public sealed record Panel(string Title, Seq<Part> Parts, Seq<(Part Used, Part User)> Edges, Seq<Part> Elsewhere)
{
    /// <summary>The picture of some parts; what is shown elsewhere has no arrows into it.</summary>
    internal static Panel Of(string title, Dependencies dependencies, HashSet<Part> shown, HashSet<Part> elsewhere)
    {
        var edges = EdgesAmong(dependencies, shown, elsewhere).ToSeq();
        var connected = edges.SelectMany(edge => new[] { edge.Used, edge.User }).ToHashSet();
        return new Panel(
            title,
            // The name of a list stands before each of its fields; by itself it says nothing more.
            dependencies.Parts.Where(part => shown.Contains(part) && (part.Kind != PartKind.List || connected.Contains(part))).ToSeq(),
            edges,
            dependencies.Parts.Where(part => shown.Contains(part) && elsewhere.Contains(part)).ToSeq());
    }

    private static IEnumerable<(Part Used, Part User)> EdgesAmong(Dependencies dependencies, HashSet<Part> shown, HashSet<Part> elsewhere)
    {
        foreach (var user in dependencies.Parts.ToArray())
            if (shown.Contains(user) && !elsewhere.Contains(user) && user.Kind is not (PartKind.Field or PartKind.Judgement))
                foreach (var used in dependencies.UsesOf(user).ToArray())
                    if (shown.Contains(used)) yield return (used, user);
    }
}
