using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Storage.Files;

/// <summary>An empty facts file to be filled in by people, as YAML or as a workbook.</summary>
/// <param name="Title">What it is for, such as the name of the policy.</param>
/// <param name="Notes">Lines at its head.</param>
/// <param name="Sections">The firm's own facts.</param>
/// <param name="Lists">The lists, each a sheet of the workbook.</param>
/// <remarks>What is written reads back through <see cref="FactFile"/>; what was left blank is unknown.</remarks>
public sealed record FactTemplate(
    string Title, Seq<string> Notes, Seq<TemplateSection> Sections, Seq<TemplateList> Lists)
{
    /// <summary>The template as commented YAML.</summary>
    public string ToYaml(Tongue tongue) => TemplateYaml.ToText(this, tongue);

    /// <summary>The template as an Excel workbook: the firm first, then one sheet a list.</summary>
    public byte[] ToWorkbook(Tongue tongue) => Excel.TemplateWorkbook.ToBytes(this, tongue);

    /// <summary>Saves the template in one step, as a workbook when the name ends in .xlsx, otherwise as YAML.</summary>
    /// <exception cref="IOException">The disk is full or the file cannot be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to write there.</exception>
    public void Write(string path, Tongue tongue)
    {
        if (path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase)) SafeFile.Write(path, ToWorkbook(tongue));
        else SafeFile.Write(path, ToYaml(tongue));
    }
}

/// <summary>Facts that are asked together.</summary>
/// <param name="Name">The heading; empty for none.</param>
/// <param name="Entries">In the order asked.</param>
public sealed record TemplateSection(string Name, Seq<TemplateEntry> Entries);

/// <summary>One fact, or one field of a list.</summary>
/// <param name="Name">Under which it is read back.</param>
public sealed record TemplateEntry(string Name)
{
    /// <summary>What it means, a line each.</summary>
    public Seq<string> Explanation { get; init; } = [];

    /// <summary>The unit of a number; in a workbook bare numbers are read in it. Empty for none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The evidence that will be asked for; empty for none.</summary>
    public string Evidence { get; init; } = "";

    /// <summary>The years of a yearly fact, each asked apart; empty for a fact without years.</summary>
    public Seq<string> Years { get; init; } = [];

    /// <summary>The values it may take; empty when it is free.</summary>
    public Seq<string> Options { get; init; } = [];

    /// <summary>True for codes and other digits that Excel must not take for a number.</summary>
    public bool IsText { get; init; }

    /// <summary>A value that is already known; empty for none. Not used for yearly facts and fields.</summary>
    public string Value { get; init; } = "";
}

/// <summary>A list of items.</summary>
/// <param name="Name">Its name; a nested list has its own last name only.</param>
/// <param name="Explanation">What it holds, a line each.</param>
/// <param name="Fields">The first one is the key by which nested lists name their item.</param>
/// <param name="Nested">Lists inside each item.</param>
public sealed record TemplateList(
    string Name, Seq<string> Explanation, Seq<TemplateEntry> Fields, Seq<TemplateList> Nested);
