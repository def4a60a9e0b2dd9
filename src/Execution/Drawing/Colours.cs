using Duixian.Language.Ir;

namespace Duixian.Execution.Drawing;

/// <summary>A colour for each kind of part: light to fill with, dark for lines.</summary>
internal static class Colours
{
    public static string FillOf(PartKind kind) => Of(kind).Fill;

    public static string LineOf(PartKind kind) => Of(kind).Line;

    private static (string Fill, string Line) Of(PartKind kind) => kind switch
    {
        PartKind.Fact => ("#e3f0fb", "#2f6fab"),
        PartKind.List or PartKind.Field => ("#e0f4f1", "#1d7f74"),
        PartKind.Judgement => ("#fbe6ef", "#b03a6c"),
        PartKind.OpenParameter => ("#fdeccf", "#b36a00"),
        PartKind.Limit => ("#fbe0d6", "#b5471f"),
        PartKind.Choice => ("#f6f0c8", "#857400"),
        PartKind.Table or PartKind.Ledger => ("#e7e7ec", "#555a66"),
        PartKind.Definition => ("#ece6f7", "#6a4ba3"),
        PartKind.Scope or PartKind.Policy => ("#e2e5f5", "#3e4c9a"),
        PartKind.Award => ("#d9f0d4", "#2c7a22"),
        _ => ("#f2f2f2", "#3d434b"),
    };
}
