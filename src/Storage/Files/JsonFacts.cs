using System.Text;
using System.Text.Json;
using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Storage.Files;

/// <summary>Reads JSON as texts with places; comments and trailing commas are taken, duplicate names are kept.</summary>
/// <remarks><c>true</c> and <c>false</c> become 是 and 否, <c>null</c> is unknown, an exponent is written out.</remarks>
internal sealed class JsonFacts
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _bag;
    private readonly byte[] _bytes;
    private int _knownByte;
    private int _knownChar;
    private int _nodes;

    private JsonFacts(SourceText source, DiagnosticBag bag)
    {
        _source = source;
        _bag = bag;
        _bytes = Encoding.UTF8.GetBytes(source.Text);
    }

    /// <summary>The facts of a text; null after a diagnostic when it is not well formed.</summary>
    public static FactNode.Map? Read(SourceText source, DiagnosticBag bag)
    {
        if (string.IsNullOrWhiteSpace(source.Text)) return new FactNode.Map([], source.Span(0, 0));
        return new JsonFacts(source, bag).ReadFile();
    }

    private FactNode.Map? ReadFile()
    {
        try
        {
            // One level more than is followed: our own bound speaks first.
            var reader = new Utf8JsonReader(_bytes, new JsonReaderOptions
            {
                AllowTrailingCommas = true,
                CommentHandling = JsonCommentHandling.Skip,
                MaxDepth = FactFile.MostDepth + 2,
            });
            reader.Read();
            var root = ReadValue(ref reader, 0);
            reader.Read();
            if (root is FactNode.Map map) return map;
            throw new ReadingStopped(root.Span, Reasons.NotAMap);
        }
        catch (JsonException e)
        {
            Refuse(_source.Span(PlaceOf(e), 0), Reasons.JsonBroken);
        }
        catch (ReadingStopped e)
        {
            Refuse(e.At, e.Reason);
        }
        return null;
    }

    private FactNode ReadValue(ref Utf8JsonReader reader, int depth)
    {
        var at = SpanOf(ref reader);
        if (depth > FactFile.MostDepth) throw new ReadingStopped(at, Reasons.TooDeep(FactFile.MostDepth));
        if (++_nodes > FactFile.MostNodes) throw new ReadingStopped(at, Reasons.TooMany(FactFile.MostNodes));
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadMap(ref reader, depth, at),
            JsonTokenType.StartArray => ReadSequence(ref reader, depth, at),
            JsonTokenType.Number => new FactNode.Scalar(NumberText.WriteOut(at.Text), true, at),
            JsonTokenType.True => new FactNode.Scalar("是", false, at),
            JsonTokenType.False => new FactNode.Scalar("否", false, at),
            JsonTokenType.Null => new FactNode.Scalar("", false, at),
            _ => new FactNode.Scalar(TextOf(ref reader, at).Trim(), false, at),
        };
    }

    private FactNode.Map ReadMap(ref Utf8JsonReader reader, int depth, SourceSpan start)
    {
        var entries = new List<FactEntry>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var keySpan = KeySpanOf(ref reader);
            var key = TextOf(ref reader, keySpan).Trim();
            reader.Read();
            entries.Add(new FactEntry(key, keySpan, ReadValue(ref reader, depth + 1)));
        }
        return new FactNode.Map(entries.ToSeq(), start.To(SpanOf(ref reader)));
    }

    private FactNode.Sequence ReadSequence(ref Utf8JsonReader reader, int depth, SourceSpan start)
    {
        var items = new List<FactNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(ReadValue(ref reader, depth + 1));
        return new FactNode.Sequence(items.ToSeq(), start.To(SpanOf(ref reader)));
    }

    private string TextOf(ref Utf8JsonReader reader, SourceSpan at)
    {
        try
        {
            return reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // An escape such as \uD800 that is half a character.
            Refuse(at, Reasons.JsonBroken);
            return "";
        }
    }

    private SourceSpan SpanOf(ref Utf8JsonReader reader)
    {
        var start = CharOf((int)reader.TokenStartIndex);
        return _source.Span(start, CharOf((int)reader.BytesConsumed) - start);
    }

    // The reader has consumed the colon with the name.
    private SourceSpan KeySpanOf(ref Utf8JsonReader reader)
    {
        var start = CharOf((int)reader.TokenStartIndex);
        var end = CharOf((int)reader.TokenStartIndex + reader.ValueSpan.Length + 2);
        return _source.Span(start, end - start);
    }

    // Offsets mostly grow, so counting goes on from the last one.
    private int CharOf(int byteOffset)
    {
        if (byteOffset < _knownByte) (_knownByte, _knownChar) = (0, 0);
        _knownChar += Encoding.UTF8.GetCharCount(_bytes, _knownByte, byteOffset - _knownByte);
        _knownByte = byteOffset;
        return _knownChar;
    }

    private int PlaceOf(JsonException e)
    {
        var start = 0;
        for (var line = 0; line < (e.LineNumber ?? 0); line++)
            start += _bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        return CharOf(Math.Min(start + (int)(e.BytePositionInLine ?? 0), _bytes.Length));
    }

    private void Refuse(SourceSpan at, Wording reason) => _bag.Add(DiagnosticCode.FactsSyntax, at, reason);
}
