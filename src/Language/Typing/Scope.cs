using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Language.Typing;

/// <summary>How many slots a body needs; shared by all scopes inside it.</summary>
internal sealed class Frame
{
    public int Slots { get; private set; }

    public int Next() => Slots++;
}

/// <summary>The names an expression sees besides the package's: items, parameters, and the 其中 of its award.</summary>
internal sealed class Scope(Frame frame, Scope? outer = null)
{
    private readonly Dictionary<string, (int Slot, Wording Name, DataType Type)> _locals = new(StringComparer.Ordinal);

    public Frame Frame { get; } = frame;

    /// <summary>The award whose 其中 can be seen.</summary>
    public AwardScope? Award { get; init; } = outer?.Award;

    public int Declare(Wording name, DataType type)
    {
        var slot = Frame.Next();
        _locals[name.Chinese] = (slot, name, type);
        _locals[name.English] = (slot, name, type);
        return slot;
    }

    public (int Slot, Wording Name, DataType Type)? Find(string name) =>
        _locals.TryGetValue(name, out var local) ? local : outer?.Find(name);

    public IEnumerable<string> All => outer is null ? _locals.Keys : _locals.Keys.Concat(outer.All);
}
