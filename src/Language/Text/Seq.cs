using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Duixian.Language.Text;

/// <summary>An immutable list that compares by its elements.</summary>
/// <remarks>Records compare <see cref="ImmutableArray{T}"/> members by reference; every list in a tree is a Seq instead.</remarks>
[CollectionBuilder(typeof(Seq), nameof(Seq.Create))]
public readonly struct Seq<T> : IReadOnlyList<T>, IEquatable<Seq<T>>
{
    private readonly T[]? _items;

    internal Seq(T[] items) => _items = items;

    private T[] Items => _items ?? [];

    /// <summary>Number of elements.</summary>
    public int Count => Items.Length;

    /// <summary>The element at a zero-based index; out of range is a bug of the caller.</summary>
    public T this[int index] => Items[index];

    /// <summary>The elements as a span, without copying.</summary>
    public ReadOnlySpan<T> AsSpan() => Items;

    /// <summary>Whether an element equals the given one.</summary>
    public bool Contains(T item) => Array.IndexOf(Items, item) >= 0;

    /// <inheritdoc/>
    public bool Equals(Seq<T> other) => ReferenceEquals(_items, other._items) || Items.AsSpan().SequenceEqual(other.Items, EqualityComparer<T>.Default);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Seq<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in Items) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <summary>The elements without a heap allocation.</summary>
    public ReadOnlySpan<T>.Enumerator GetEnumerator() => new ReadOnlySpan<T>(Items).GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    /// <summary>True when both hold equal elements in the same order.</summary>
    public static bool operator ==(Seq<T> left, Seq<T> right) => left.Equals(right);

    /// <summary>True when the elements differ.</summary>
    public static bool operator !=(Seq<T> left, Seq<T> right) => !left.Equals(right);
}

/// <summary>Makes <see cref="Seq{T}"/> values.</summary>
public static class Seq
{
    /// <summary>A copy of the given elements; also what a collection expression calls.</summary>
    public static Seq<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>The elements of an array that nobody changes any more; it is not copied.</summary>
    public static Seq<T> Over<T>(T[] items) => new(items);

    /// <summary>The elements of a sequence, read once.</summary>
    public static Seq<T> ToSeq<T>(this IEnumerable<T> items) => new([.. items]);
}
