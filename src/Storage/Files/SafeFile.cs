using System.Globalization;
using System.Text;

namespace Duixian.Storage.Files;

/// <summary>Replaces a file in one step, so that a crash leaves the old content or the new, never a part.</summary>
public static class SafeFile
{
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
