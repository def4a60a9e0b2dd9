using System.Buffers;
using System.Text;

namespace Duixian.Storage.Files;

/// <summary>Finds out in which encoding bytes are text.</summary>
internal static class TextEncodings
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        "GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text, null when the bytes are none; guessed when nothing in the file tells its encoding.</summary>
    public static (string? Text, bool Guessed) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Strictly(Utf8, bytes[3..]), false);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Strictly(Utf16(bigEndian: false), bytes[2..]), false);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Strictly(Utf16(bigEndian: true), bytes[2..]), false);
        if (bytes.Contains((byte)0)) return (null, false);
        if (Strictly(Utf8, bytes) is { } text) return (text, false);
        if (IsBrokenUtf8(bytes)) return (null, false);
        var guess = Strictly(Gb18030, bytes);
        return guess is null || guess.AsSpan().ContainsAnyInRange('\u007F', '\u009F') || HasControl(guess)
            ? (null, false)
            : (guess, true);
    }

    private static UnicodeEncoding Utf16(bool bigEndian) => new(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);

    private static string? Strictly(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool HasControl(string text)
    {
        foreach (var c in text)
        {
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f')) return true;
        }
        return false;
    }

    /// <summary>True when most of the Chinese is sound UTF-8: a file cut or damaged in one place.</summary>
    /// <remarks>
    /// GB18030 would accept many such files and show every character wrong. Chinese in UTF-8 is three bytes long, and
    /// GB18030 text rarely forms such sequences, so the two kinds lie far apart.
    /// </remarks>
    private static bool IsBrokenUtf8(ReadOnlySpan<byte> bytes)
    {
        var sound = 0;
        var broken = 0;
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out _, out var length) != OperationStatus.Done) broken++;
            else if (length >= 3) sound++;
            bytes = bytes[length..];
        }
        return sound > broken;
    }
}
