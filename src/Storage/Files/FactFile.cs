using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

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

    private static FactNode.Map? FromBytes(byte[] bytes, string name, DiagnosticBag bag)
    {
        var source = TextFile.Decode(bytes, name, bag);
        return source is null ? null : FromText(source, bag);
    }

    private static FactNode.Map? FromText(SourceText source, DiagnosticBag bag) =>
        IsJson(source) ? JsonFacts.Read(source, bag) : YamlFacts.Read(source, bag);

    // Without a telling extension only an opening brace means JSON: YAML reads the rest, and a bracket is no facts file.
    private static bool IsJson(SourceText source) => Path.GetExtension(source.Name).ToUpperInvariant() switch
    {
        ".JSON" => true,
        ".YAML" or ".YML" => false,
        _ => source.Text.AsSpan().TrimStart().StartsWith('{'),
    };
}
