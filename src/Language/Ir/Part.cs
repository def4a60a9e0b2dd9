using Duixian.Language.Diagnostics;

namespace Duixian.Language.Ir;

/// <summary>What a package is made of.</summary>
public enum PartKind
{
    /// <summary>What the policy says of itself: when it takes effect and how awards are rounded.</summary>
    Policy,

    /// <summary>适用范围: the conditions of every award and provision.</summary>
    Scope,

    /// <summary>A fact of the firm.</summary>
    Fact,

    /// <summary>A list of items.</summary>
    List,

    /// <summary>A field of a list.</summary>
    Field,

    /// <summary>A human decision.</summary>
    Judgement,

    /// <summary>开放参数: no value until a notice gives one.</summary>
    OpenParameter,

    /// <summary>限额: in force as written; a notice may only lower it.</summary>
    Limit,

    /// <summary>开放选择: in force at its default.</summary>
    Choice,

    /// <summary>A look-up table.</summary>
    Table,

    /// <summary>The ledger of earlier awards.</summary>
    Ledger,

    /// <summary>A named expression, of the package or of one award.</summary>
    Definition,

    /// <summary>An award.</summary>
    Award,

    /// <summary>A cap over several items or awards of one firm.</summary>
    SharedCap,

    /// <summary>Awards that exclude each other or those of other schemes.</summary>
    Overlap,

    /// <summary>An envelope.</summary>
    Budget,

    /// <summary>A right, service, register or encouragement without an amount.</summary>
    Provision,
}

/// <summary>One part of a program, by its place in it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Index">
/// Its position, from zero: among the fields of its list, the definitions of its award, or all of its kind in the program. The three kinds
/// of parameter count as one.
/// </param>
/// <param name="Owner">Position of the list of a field or the award of a definition; −1 for what belongs to the package.</param>
/// <param name="Name">Its name; what belongs to the items of a list has the name of the list in front: <c>平台.类型</c>.</param>
/// <param name="Home">The award whose own definition it is; null for everything else.</param>
public sealed record Part(PartKind Kind, int Index, int Owner, Wording Name, Wording? Home = null)
{
    /// <summary>True for the three kinds of what a notice may set.</summary>
    public bool IsParameter => Kind is PartKind.OpenParameter or PartKind.Limit or PartKind.Choice;
}
