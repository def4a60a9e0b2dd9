using System.Globalization;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Storage.Files;

/// <summary>Reads text files as they come: UTF-8, UTF-16 or GB18030, of bounded size; trouble is a diagnostic.</summary>
public static class TextFile
{
    /// <summary>Largest file read.</summary>
    /// <unit>bytes</unit>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>Reads one text file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">What people know it by; the path as given when null.</param>
    public static FileReading<SourceText> Read(string path, string? name = null)
    {
        var bag = new DiagnosticBag();
        var source = Read(path, name ?? path, bag);
        return new(source, bag.Items.ToSeq());
    }

    /// <summary>Decodes bytes that are already at hand, such as an upload.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">What people know it by.</param>
    public static FileReading<SourceText> Decode(ReadOnlySpan<byte> bytes, string name)
    {
        var bag = new DiagnosticBag();
        var source = Decode(bytes, name, bag);
        return new(source, bag.Items.ToSeq());
    }

    /// <summary>Reads every Markdown document of a policy package.</summary>
    /// <param name="path">The package folder, or a single Markdown file that is a whole package.</param>
    /// <remarks>
    /// Sources are named relative to the package with forward slashes (<c>cases/art-01.md</c>), so that spans read the
    /// same on every machine. A document that cannot be read is diagnosed and left out; the others are returned.
    /// </remarks>
    public static FileReading<PackageFiles> ReadFolder(string path)
    {
        var bag = new DiagnosticBag();
        var files = ReadFolder(path, bag);
        return new(files, bag.Items.ToSeq());
    }

    internal static SourceText? Read(string path, string name, DiagnosticBag bag)
    {
        var bytes = ReadBytes(path, name, bag);
        return bytes is null ? null : Decode(bytes, name, bag);
    }

    internal static SourceText? Decode(ReadOnlySpan<byte> bytes, string name, DiagnosticBag bag)
    {
        if (bytes.Length > MostBytes)
        {
            TooLarge(bytes.Length, name, bag);
            return null;
        }
        var decoded = TextEncodings.Decode(bytes);
        if (decoded.Text is null)
        {
            bag.Add(DiagnosticCode.EncodingUnknown, Nowhere(name), name);
            return null;
        }
        var source = new SourceText(name, decoded.Text);
        if (decoded.Guessed) bag.Add(DiagnosticCode.EncodingGuessed, source.Span(0, 0), name);
        return source;
    }

    /// <summary>The bytes of a file up to the limit; null after a diagnostic.</summary>
    internal static byte[]? ReadBytes(string path, string name, DiagnosticBag bag)
    {
        try
        {
            // Shared for writing: a workbook that is still open in Excel can be read all the same.
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (stream.CanSeek && stream.Length > MostBytes)
            {
                TooLarge(stream.Length, name, bag);
                return null;
            }
            var bytes = ReadBounded(stream, MostBytes);
            if (bytes is null) TooLarge(MostBytes + 1L, name, bag);
            return bytes;
        }
        catch (Exception e) when (ReasonOf(e, path) is { } reason)
        {
            bag.Add(DiagnosticCode.FileUnreadable, Nowhere(name), name, reason);
            return null;
        }
    }

    internal static SourceSpan Nowhere(string name) => new SourceText(name, "").Span(0, 0);

    /// <summary>The person's reason behind an input or output exception; null when it is none.</summary>
    internal static Wording? ReasonOf(Exception e, string path) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => Reasons.NotFound,
        UnauthorizedAccessException => Directory.Exists(path) ? Reasons.IsFolder : Reasons.NoPermission,
        ArgumentException or NotSupportedException or PathTooLongException => Reasons.PathInvalid,
        IOException => Directory.Exists(path) ? Reasons.IsFolder : Reasons.ReadFailed,
        _ => null,
    };

    // A pipe has no length: reading stops one byte past the limit whatever the length says. Null: more than the limit.
    private static byte[]? ReadBounded(Stream stream, int most)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        int read;
        while ((read = stream.Read(chunk)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > most) return null;
        }
        return buffer.ToArray();
    }

    private static void TooLarge(long size, string name, DiagnosticBag bag) => bag.Add(
        DiagnosticCode.FileTooLarge,
        Nowhere(name),
        name,
        size.ToString(CultureInfo.InvariantCulture),
        MostBytes.ToString(CultureInfo.InvariantCulture));

    private static PackageFiles? ReadFolder(string path, DiagnosticBag bag)
    {
        if (File.Exists(path) && IsMarkdown(path))
            return new([.. Texts([path], "", bag)], [], []);
        try
        {
            var documents = MarkdownIn(path).OrderBy(RankOf).ThenBy(Path.GetFileName, StringComparer.Ordinal).ToList();
            if (documents.Count == 0) return Missing(path, bag);
            var cases = Texts(MarkdownIn(Path.Combine(path, "cases")), "cases/", bag).ToList();
            return new(
                [.. Texts(documents, "", bag)],
                [.. Texts(MarkdownIn(Path.Combine(path, "notices")), "notices/", bag)],
                [.. cases.Where(file => file.Name != Execution.Mutations.Excuses.FileName)])
            {
                Excuses = cases.Find(file => file.Name == Execution.Mutations.Excuses.FileName),
            };
        }
        catch (Exception e) when (ReasonOf(e, path) is { } reason)
        {
            bag.Add(DiagnosticCode.FileUnreadable, Nowhere(path), path, reason);
            return null;
        }
    }

    private static PackageFiles? Missing(string path, DiagnosticBag bag)
    {
        bag.Add(DiagnosticCode.PackageMissing, Nowhere(path), path);
        return null;
    }

    private static int RankOf(string path) => Path.GetFileName(path) switch { "policy.md" => 0, "facts.md" => 1, _ => 2 };

    private static IEnumerable<string> MarkdownIn(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder).Where(IsMarkdown).OrderBy(Path.GetFileName, StringComparer.Ordinal);

    // A leading dot marks what editors and archivers leave behind, such as ._policy.md.
    private static bool IsMarkdown(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) && !Path.GetFileName(path).StartsWith('.');

    private static IEnumerable<SourceText> Texts(IEnumerable<string> paths, string prefix, DiagnosticBag bag) =>
        paths.Select(path => Read(path, prefix + Path.GetFileName(path), bag)).OfType<SourceText>();
}
