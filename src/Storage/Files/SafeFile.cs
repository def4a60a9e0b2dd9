using System.Globalization;
using System.Text;
using Duixian.Language.Diagnostics;

namespace Duixian.Storage.Files;

/// <summary>Replaces a file in one step, so that a crash leaves the old content or the new, never a part.</summary>
public static class SafeFile
{
    /// <summary>Why a file or folder could not be written, in the person's words.</summary>
    /// <param name="e">What the system said.</param>
    /// <param name="path">What was to be written.</param>
    public static Wording ReasonOf(Exception e, string path)
    {
        if (Directory.Exists(path)) return Reasons.IsFolder;
        for (var above = Path.GetDirectoryName(Path.GetFullPath(path)); above is not null; above = Path.GetDirectoryName(above))
            if (File.Exists(above)) return Reasons.FileInTheWay(above);
        return e switch
        {
            DirectoryNotFoundException => Reasons.NoSuchFolder,
            UnauthorizedAccessException => Reasons.NoPermissionToWrite,
            _ => Reasons.WriteFailed,
        };
    }

    /// <summary>Writes UTF-8 text without a byte order mark.</summary>
    /// <exception cref="IOException">The disk is full or the file cannot be replaced; the old one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to write there; the old one is untouched.</exception>
    public static void Write(string path, string text) => Write(path, new UTF8Encoding(false).GetBytes(text));

    /// <summary>Writes bytes beside the file, makes them durable, and renames.</summary>
    /// <exception cref="IOException">The disk is full or the file cannot be replaced; the old one is untouched.</exception>
    /// <exception cref="UnauthorizedAccessException">There is no permission to write there; the old one is untouched.</exception>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full) ?? full;
        Directory.CreateDirectory(folder);
        // In the same folder, because a rename is one step only within one disk.
        var process = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        var temporary = Path.Combine(folder, $".{Path.GetFileName(full)}.{process}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, full, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
