using Duixian.Execution.Values;

namespace Duixian.Execution.Reference;

/// <summary>The slots of the definitions being evaluated, one frame above the other in a single array.</summary>
internal sealed class Frames
{
    private Value[] _slots = new Value[24];
    private int _start;
    private int _end;

    /// <summary>A slot of the frame at hand.</summary>
    public ref readonly Value this[int slot] => ref _slots[_start + slot];

    /// <summary>Sets a slot of the frame at hand, which grows where it was opened too small.</summary>
    public void Set(int slot, in Value value)
    {
        Reach(_start + slot + 1);
        _slots[_start + slot] = value;
    }

    /// <summary>Opens a frame above the one at hand: the given values first, the other slots not set.</summary>
    /// <returns>The frame to come back to.</returns>
    public Frame Open(int slots, ReadOnlySpan<Value> first)
    {
        var outer = new Frame(_start, _end);
        _start = _end;
        Fill(slots, first);
        return outer;
    }

    /// <summary>Goes back to a frame that was left.</summary>
    public void Close(Frame outer) => (_start, _end) = (outer.Start, outer.End);

    /// <summary>Puts one frame in the place of all.</summary>
    public void Restart(int slots, ReadOnlySpan<Value> first)
    {
        (_start, _end) = (0, 0);
        Fill(slots, first);
    }

    private void Fill(int slots, ReadOnlySpan<Value> first)
    {
        Reach(_start + Math.Max(slots, first.Length));
        first.CopyTo(_slots.AsSpan(_start));
        _slots.AsSpan(_start + first.Length, _end - _start - first.Length).Clear();
    }

    private void Reach(int end)
    {
        if (end <= _end) return;
        if (end > _slots.Length) Array.Resize(ref _slots, Math.Max(end, 2 * _slots.Length));
        _end = end;
    }

    /// <summary>Where a frame begins and ends.</summary>
    internal readonly record struct Frame(int Start, int End);
}
