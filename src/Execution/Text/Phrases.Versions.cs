using Duixian.Language.Diagnostics;

namespace Duixian.Execution.Text;

internal static partial class Phrases
{
    /// <summary>Heading of the versions.</summary>
    public static Wording VersionsHeading { get; } = new("所用版本", "Versions used");

    /// <summary>Column of what a version is of.</summary>
    public static Wording VersionOf { get; } = new("项目", "item");

    /// <summary>Column of the version.</summary>
    public static Wording Version { get; } = new("版本", "version");

    /// <summary>The policy.</summary>
    public static Wording PolicyLabel { get; } = new("政策", "policy");

    /// <summary>When it is in force.</summary>
    public static Wording TermLabel { get; } = new("有效期", "validity");

    /// <summary>The notice or the ceiling scenario.</summary>
    public static Wording ScenarioLabel { get; } = new("通知", "notice");

    /// <summary>A table.</summary>
    public static Wording TableLabel { get; } = new("表「{0}」", "table “{0}”");

    /// <summary>The working calendar.</summary>
    public static Wording CalendarLabel { get; } = new("工作日历", "working calendar");

    /// <summary>The part of a table up to a day.</summary>
    public static Wording UpTo { get; } = new("至 {0}", "up to {0}");

    /// <summary>Years of the published calendar.</summary>
    public static Wording PublishedYears { get; } = new("国务院办公厅放假安排 {0} 年", "published schedule, {0}");

    /// <summary>Years of a declared calendar.</summary>
    public static Wording DeclaredYears { get; } = new("「{0}」{1} 年", "“{0}”, {1}");

    /// <summary>Years of an invented calendar.</summary>
    public static Wording InventedYears { get; } = new("「{0}」{1} 年(虚构)", "“{0}”, {1} (invented)");

    /// <summary>Heading of windows, documents and steps.</summary>
    public static Wording ProcedureHeading { get; } = new("申报与程序(按通知)", "Applying (by the notice)");

    /// <summary>The application window.</summary>
    public static Wording WindowLine { get; } = new("申报 {0}", "applications {0}");

    /// <summary>A document to be handed in.</summary>
    public static Wording DocumentLine { get; } = new("材料 {0}", "to hand in: {0}");

    /// <summary>How many documents are to be handed in.</summary>
    public static Wording DocumentCount { get; } = new("材料 {0} 份(用 explain 列出)", "documents to hand in: {0} (explain lists them)");

    /// <summary>A step that ends on a day.</summary>
    public static Wording StepUntil { get; } = new("{0} 至 {1}", "{0} until {1}");

    /// <summary>A step that lasts a time.</summary>
    public static Wording StepLasting { get; } = new("{0} {1},至 {2}", "{0} {1}, until {2}");
}
