using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Storage.Files.Excel;

namespace Duixian.Storage.Files;

/// <summary>Start here: reads and writes facts files of any form as the one untyped tree.</summary>
public static class FactFile
{
    /// <summary>Deepest nesting read.</summary>
    /// <unit>levels</unit>
    public const int MostDepth = 64;

    /// <summary>Most names, values and lists read from one file, so that memory stays bounded.</summary>
    /// <unit>values</unit>
    public const int MostNodes = 1_000_000;

    /// <summary>Reads a facts file, choosing the form by its extension, otherwise by its content.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What people know it by; the path as given when null.</param>
    public static FileReading<FactNode.Map> Read(string path, string? name = null)
    {
        var bag = new DiagnosticBag();
        var bytes = TextFile.ReadBytes(path, name ?? path, bag);
        var facts = bytes is null ? null : FromBytes(bytes, name ?? path, bag);
        return new(facts, bag.Items.ToSeq());
    }

    /// <summary>Reads facts from bytes that are already at hand, such as an upload.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">Its name with the extension.</param>
    public static FileReading<FactNode.Map> FromBytes(byte[] bytes, string name)
    {
        var bag = new DiagnosticBag();
        var facts = FromBytes(bytes, name, bag);
        return new(facts, bag.Items.ToSeq());
    }

    /// <summary>Reads facts from a YAML or JSON text, choosing by the extension of its name, otherwise by its content.</summary>
    /// <param name="source">The text; every span of the result counts in it.</param>
    public static FileReading<FactNode.Map> FromText(SourceText source)
    {
        var bag = new DiagnosticBag();
        var facts = FromText(source, bag);
        return new(facts, bag.Items.ToSeq());
    }

    /// <summary>Facts as YAML text that reads back as the same tree.</summary>
    /// <param name="facts">Written in their own order; an unknown value is written as <c>?</c>.</param>
    /// <param name="comments">
    /// Lines to stand above an entry, by its path: <c>营业收入</c>, <c>营业收入.2025</c>, <c>平台[0].平台编号</c>.
    /// </param>
    public static string ToYaml(FactNode.Map facts, IReadOnlyDictionary<string, string>? comments = null) =>
        YamlWriting.ToText(facts, comments ?? new Dictionary<string, string>());

    /// <summary>Saves facts as YAML in one step: a crash leaves the old file or the new one, never a part of either.</summary>
    /// <param name="path">The file; its folder is made when it is not there.</param>
    /// <param name="facts">Written in their own order.</param>
    /// <param name="comments">As in <see cref="ToYaml"/>.</param>
    /// <exception cref="IOException">The disk is full or the file cannot be replaced; the old one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to write there; the old one is untouched.</exception>
    public static void Write(string path, FactNode.Map facts, IReadOnlyDictionary<string, string>? comments = null) =>
        SafeFile.Write(path, ToYaml(facts, comments));

    private static FactNode.Map? FromBytes(byte[] bytes, string name, DiagnosticBag bag)
    {
        if (IsWorkbook(bytes, name)) return WorkbookFacts.Read(bytes, name, bag);
        var source = TextFile.Decode(bytes, name, bag);
        return source is null ? null : FromText(source, bag);
    }

    private static FactNode.Map? FromText(SourceText source, DiagnosticBag bag) =>
        IsJson(source) ? JsonFacts.Read(source, bag) : YamlFacts.Read(source, bag);

    private static bool IsWorkbook(byte[] bytes, string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".XLSX" or ".XLSM" or ".XLS" => true,
        ".JSON" or ".YAML" or ".YML" => false,
        _ => WorkbookGuard.IsZip(bytes) || WorkbookGuard.IsOldOrEncrypted(bytes),
    };

    // Without a telling extension only an opening brace means JSON: YAML reads the rest, and a bracket is no facts file.
    private static bool IsJson(SourceText source) => Path.GetExtension(source.Name).ToUpperInvariant() switch
    {
        ".JSON" => true,
        ".YAML" or ".YML" => false,
        _ => source.Text.AsSpan().TrimStart().StartsWith('{'),
    };
}
