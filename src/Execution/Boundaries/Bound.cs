using System.Runtime.CompilerServices;
using Duixian.Language.Ir;

namespace Duixian.Execution.Boundaries;

/// <summary>A place of a policy where its answer may change: a comparison, a cap, one edge of bands, of a range of days, of a dated table.</summary>
/// <param name="of">What it is part of: an expression, a shared cap, an award, a selection, a budget.</param>
/// <param name="edge">Which of several edges, counted from zero.</param>
internal sealed class Bound(object of, int edge) : IEquatable<Bound>
{
    /// <summary>That an award is given once only, which is written without an expression.</summary>
    public static Bound OnceOf(Award award) => new(award, 1);

    /// <summary>The minimum of an award.</summary>
    public static Bound MinimumOf(Award award) => new(award, 0);

    /// <summary>The places of a selection: those in all, and those of each category where there are such.</summary>
    public static IEnumerable<Bound> PlacesOf(Selection selection) => Enumerable.Range(0, selection.PerCategory is null ? 1 : 2).Select(edge => new Bound(selection, edge));

    /// <summary>An expression, a <see cref="SharedCap"/>, an <see cref="Award"/> for its minimum and for once only, a <see cref="Selection"/>, a <see cref="Budget"/>.</summary>
    public object Of { get; } = of;

    /// <summary>Which of several edges; zero where there is one.</summary>
    public int Edge { get; } = edge;

    /// <inheritdoc/>
    public bool Equals(Bound? other) => other is not null && ReferenceEquals(Of, other.Of) && Edge == other.Edge;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Bound);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RuntimeHelpers.GetHashCode(Of), Edge);
}
