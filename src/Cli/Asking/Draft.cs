using Duixian.Cli.Text;
using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Storage.Files;

namespace Duixian.Cli.Asking;

/// <summary>The answers so far as a tree that is never changed, only replaced: going back is keeping the old one.</summary>
/// <param name="Root">The tree.</param>
/// <param name="Tongue">The language of names that are added.</param>
internal sealed record Draft(FactNode.Map Root, Tongue Tongue)
{
    private static readonly SourceSpan Nowhere = new SourceText("", "").Span(0, 0);

    /// <summary>No answers.</summary>
    public static Draft Empty(Tongue tongue) => new(new FactNode.Map([], Nowhere), tongue);

    /// <summary>A list of so many items that say nothing yet.</summary>
    public static FactNode EmptyItems(int count) =>
        new FactNode.Sequence(Enumerable.Repeat<FactNode>(new FactNode.Map([], Nowhere), count).ToSeq(), Nowhere);

    /// <summary>What stands at a path; null when nothing does.</summary>
    public FactNode? At(FactPath path)
    {
        FactNode? node = Root;
        foreach (var step in path.Steps)
        {
            node = (step.Name, node) switch
            {
                (null, FactNode.Sequence items) when step.Index < items.Items.Count => items.Items[step.Index],
                (not null, FactNode.Map map) => map.Entries.FirstOrDefault(entry => step.Fits(entry.Key))?.Value,
                _ => null,
            };
            if (node is null) return null;
        }

        return node;
    }

    /// <summary>The same answers with one more, or with one replaced.</summary>
    public Draft With(FactPath path, FactNode value) => this with { Root = (FactNode.Map)With(Root, path, 0, value) };

    /// <summary>The same answers without one.</summary>
    public Draft Without(FactPath path) => At(path) is null ? this : With(path, new FactNode.Scalar("", false, Nowhere));

    /// <summary>Saves the answers in one step.</summary>
    /// <exception cref="CommandStopped">The file cannot be written.</exception>
    public void Save(string file)
    {
        try
        {
            var comments = new Dictionary<string, string>();
            if (Root.Entries.Count > 0) comments[Root.Entries[0].Key] = AskText.Mark.In(Tongue);
            FactFile.Write(file, Root, comments);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandStopped.Environment(UsageText.CannotWrite(file, SafeFile.ReasonOf(e, file)));
        }
    }

    private FactNode With(FactNode node, FactPath path, int depth, FactNode value)
    {
        if (depth == path.Steps.Length) return Replaced(node, value);
        var step = path.Steps[depth];
        if (step.Name is null)
        {
            var items = ((FactNode.Sequence)node).Items.ToArray();
            items[step.Index] = With(items[step.Index], path, depth + 1, value);
            return new FactNode.Sequence(items.ToSeq(), Nowhere);
        }

        // A value that is only a question mark gives way to the years it is asked by.
        var entries = node is FactNode.Map map ? map.Entries.ToList() : [];
        var at = entries.FindIndex(entry => step.Fits(entry.Key));
        if (at >= 0) entries[at] = entries[at] with { Value = With(entries[at].Value, path, depth + 1, value) };
        else entries.Add(new FactEntry(step.Name.In(Tongue), Nowhere, With(new FactNode.Map([], Nowhere), path, depth + 1, value)));
        return new FactNode.Map(entries.ToSeq(), Nowhere);
    }

    // A value that says where it comes from keeps its source and evidence.
    private static FactNode Replaced(FactNode old, FactNode value)
    {
        if (old is not FactNode.Map map || value is not FactNode.Scalar) return value;
        var at = map.Entries.ToList().FindIndex(entry => entry.Key == FactReader.ValueKey.Chinese || entry.Key == FactReader.ValueKey.English);
        if (at < 0) return value;
        var entries = map.Entries.ToArray();
        entries[at] = entries[at] with { Value = value };
        return new FactNode.Map(entries.ToSeq(), Nowhere);
    }
}
