using Duixian.Language.Ir;

namespace Duixian.Tests.Support.Generate;

/// <summary>The type a generated expression is to have: a built-in kind, or one of the generated option types.</summary>
/// <param name="Kind">The kind; meaningless for an option.</param>
/// <param name="Option">Position of the option type; −1 for a kind.</param>
public readonly record struct Sort(Kind Kind, int Option = -1)
{
    /// <summary>A generated option type.</summary>
    public static Sort OfOption(int option) => new(Kind.Text, option);

    /// <summary>True for an option type.</summary>
    public bool IsOption => Option >= 0;
}

/// <summary>A piece of rule text and how tightly it binds, from 0 (choices, or) to 6 (names, calls, brackets).</summary>
/// <param name="Text">The text.</param>
/// <param name="Level">How tightly it binds.</param>
public readonly record struct Piece(string Text, int Level)
{
    /// <summary>A name, a literal, a call.</summary>
    public const int Atom = 6;

    /// <summary>The text, in brackets unless it binds at least so tightly.</summary>
    public string At(int level) => Level >= level ? Text : $"({Text})";
}
