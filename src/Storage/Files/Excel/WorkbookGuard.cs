using System.IO.Compression;
using Duixian.Language.Diagnostics;

namespace Duixian.Storage.Files.Excel;

/// <summary>Looks at a workbook's bytes before anything is built from them: what it is, and how large it would grow.</summary>
internal static class WorkbookGuard
{
    private const long MostUnpackedBytes = 200L * 1024 * 1024;

    // Parts other than sheets and shared texts are read as a whole; a real one is a few hundred kilobytes.
    private const long MostOtherBytes = 8L * 1024 * 1024;

    private const int MostParts = 5_000;

    /// <summary>True for a ZIP archive, which every modern workbook is.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>True for the container of old workbooks and of encrypted ones.</summary>
    public static bool IsOldOrEncrypted(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

    /// <summary>Why the bytes should not be opened; null when they may.</summary>
    public static Wording? Trouble(byte[] bytes)
    {
        if (IsOldOrEncrypted(bytes)) return Reasons.WorkbookOldOrEncrypted;
        if (!IsZip(bytes)) return Reasons.WorkbookBroken;
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostParts) return Reasons.WorkbookTooLarge;
            var total = 0L;
            foreach (var entry in archive.Entries)
            {
                var size = UnpackedSize(entry, MostUnpackedBytes - total);
                total += size;
                if (total > MostUnpackedBytes || (size > MostOtherBytes && !IsStreamed(entry.FullName)))
                    return Reasons.WorkbookTooLarge;
            }
            return null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return Reasons.WorkbookBroken;
        }
    }

    private static bool IsStreamed(string name) =>
        name.Contains("worksheets/", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("sharedStrings.xml", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/media/", StringComparison.OrdinalIgnoreCase);

    // Counted by unpacking: the size an archive states about itself may be a lie.
    private static long UnpackedSize(ZipArchiveEntry entry, long most)
    {
        using var stream = entry.Open();
        var chunk = new byte[81920];
        var size = 0L;
        int read;
        while (size <= most && (read = stream.Read(chunk)) > 0) size += read;
        return size;
    }
}
