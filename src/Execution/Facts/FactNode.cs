using Duixian.Language.Text;

namespace Duixian.Execution.Facts;

/// <summary>Facts as a file holds them, before they are read against a policy: texts, maps and lists with their places.</summary>
/// <remarks>YAML, JSON, Excel and case tables all become this one shape; only <c>FactReader</c> gives it meaning.</remarks>
public abstract record FactNode
{
    private FactNode(SourceSpan span) => Span = span;

    /// <summary>Where it stands in its file.</summary>
    public SourceSpan Span { get; }

    /// <summary>One value as written: <c>2.35亿元</c>, <c>12%</c>, <c>2026-03-01</c>, <c>?</c>, <c>无</c>; empty means unknown.</summary>
    /// <param name="Text">The characters, trimmed.</param>
    /// <param name="IsNumber">True for a number cell or a bare JSON number: a money without a unit counts in yuan.</param>
    /// <param name="At">Where it stands.</param>
    public sealed record Scalar(string Text, bool IsNumber, SourceSpan At) : FactNode(At);

    /// <summary>Named values.</summary>
    /// <param name="Entries">In file order; a key that stands twice is kept twice and diagnosed by the reader.</param>
    /// <param name="At">Where it stands.</param>
    public sealed record Map(Seq<FactEntry> Entries, SourceSpan At) : FactNode(At);

    /// <summary>A list of values; empty is known to be empty.</summary>
    /// <param name="Items">In file order.</param>
    /// <param name="At">Where it stands.</param>
    public sealed record Sequence(Seq<FactNode> Items, SourceSpan At) : FactNode(At);
}

/// <summary>One named value of a map.</summary>
/// <param name="Key">The name as written.</param>
/// <param name="KeySpan">Where the name stands.</param>
/// <param name="Value">What it holds.</param>
public sealed record FactEntry(string Key, SourceSpan KeySpan, FactNode Value);
