using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Duixian.Storage.Files;

/// <summary>Reads YAML as texts with places; no scalar is ever turned into a date, a truth value or a number.</summary>
/// <remarks>Anchors, aliases and tags are refused: facts have no use for them, and aliases can grow without bound.</remarks>
internal sealed class YamlFacts
{
    private readonly SourceText _source;
    private readonly DiagnosticBag _bag;
    private readonly Parser _parser;
    private readonly char _questionMark;
    private int _nodes;

    private YamlFacts(SourceText source, DiagnosticBag bag)
    {
        _source = source;
        _bag = bag;
        // A bare ? means unknown here but starts a key in YAML. It is parsed as a letter that the text does not hold;
        // the text keeps its length, so every place stays true.
        _questionMark = UnusedLetter(source.Text);
        var text = source.Text.Replace('?', _questionMark);
        _parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The facts of a text; null after a diagnostic when it is not well formed.</summary>
    public static FactNode.Map? Read(SourceText source, DiagnosticBag bag) => new YamlFacts(source, bag).ReadFile();

    private FactNode.Map? ReadFile()
    {
        try
        {
            Expect<StreamStart>();
            if (Peek is StreamEnd) return new FactNode.Map([], _source.Span(0, 0));
            Expect<DocumentStart>();
            var root = ReadNode(0);
            Expect<DocumentEnd>();
            if (Peek is not StreamEnd) Refuse(SpanOf(Peek), Reasons.SecondDocument);
            return root switch
            {
                FactNode.Map map => map,
                FactNode.Scalar { Text: "" } => new FactNode.Map([], root.Span),
                _ => RootRefused(root),
            };
        }
        catch (YamlException e)
        {
            var (at, reason) = YamlTrouble.Explain(e, _source);
            Refuse(_source.Span(at, 0), reason);
            return null;
        }
        catch (ReadingStopped e)
        {
            Refuse(e.At, e.Reason);
            return null;
        }
    }

    private FactNode.Map? RootRefused(FactNode root)
    {
        Refuse(root.Span, root is FactNode.Scalar scalar && YamlTrouble.LacksColon(scalar.Text)
            ? Reasons.ColonNeeded
            : Reasons.NotAMap);
        return null;
    }

    private FactNode ReadNode(int depth)
    {
        var at = SpanOf(Peek);
        if (depth > FactFile.MostDepth) throw new ReadingStopped(at, Reasons.TooDeep(FactFile.MostDepth));
        if (++_nodes > FactFile.MostNodes) throw new ReadingStopped(at, Reasons.TooMany(FactFile.MostNodes));
        if (Peek is NodeEvent node) RefuseDecoration(node, at);
        switch (Take())
        {
            case Scalar scalar:
                return ReadScalar(scalar);
            case SequenceStart start:
                return ReadSequence(start, depth);
            case MappingStart start:
                return ReadMap(start, depth);
            case AnchorAlias:
                Refuse(at, Reasons.AnchorRefused);
                return new FactNode.Scalar("", false, at);
            default:
                throw new ReadingStopped(at, Reasons.YamlBroken);
        }
    }

    private FactNode.Map ReadMap(MappingStart start, int depth)
    {
        var entries = new List<FactEntry>();
        while (Peek is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            if (key is not FactNode.Scalar) Refuse(key.Span, Reasons.KeyNotText);
            var value = ReadNode(depth + 1);
            if (key is FactNode.Scalar name) entries.Add(new FactEntry(KeyOf(name), name.Span, value));
        }
        var end = Take();
        var last = entries.Count == 0 ? (SourceSpan?)null : entries[^1].Value.Span;
        return new FactNode.Map(entries.ToSeq(), Cover(start, start.Style == MappingStyle.Flow, last, end));
    }

    private FactNode.Sequence ReadSequence(SequenceStart start, int depth)
    {
        var items = new List<FactNode>();
        while (Peek is not SequenceEnd) items.Add(ReadNode(depth + 1));
        var end = Take();
        var last = items.Count == 0 ? (SourceSpan?)null : items[^1].Span;
        return new FactNode.Sequence(items.ToSeq(), Cover(start, start.Style == SequenceStyle.Flow, last, end));
    }

    private FactNode.Scalar ReadScalar(Scalar scalar)
    {
        var text = scalar.Value.Replace(_questionMark, '?').Trim();
        var span = SpanOf(scalar);
        var plain = scalar.Style == ScalarStyle.Plain;
        if (plain && text is "?" or "~" or "null" or "Null" or "NULL") text = "";
        return new FactNode.Scalar(text, plain && NumberText.LooksPlain(text), span);
    }

    private void RefuseDecoration(NodeEvent node, SourceSpan at)
    {
        if (!node.Anchor.IsEmpty) Refuse(at, Reasons.AnchorRefused);
        else if (!node.Tag.IsEmpty) Refuse(at, Reasons.TagRefused);
    }

    // A key called ~ or null is a strange name, not an unknown one.
    private static string KeyOf(FactNode.Scalar name) => name.Text.Length > 0 ? name.Text : name.Span.Text.Trim('"', '\'', ' ');

    // A block ends where the next one starts; people mean its last value.
    private SourceSpan Cover(ParsingEvent start, bool flow, SourceSpan? last, ParsingEvent end)
    {
        var first = Offset(start.Start);
        var stop = flow ? AfterBracket(Offset(end.End)) : last?.End ?? first;
        return _source.Span(first, Math.Max(0, stop - first));
    }

    // The parser ends a bracketed list or map before its closing bracket.
    private int AfterBracket(int at) => at < _source.Text.Length && _source.Text[at] is ']' or '}' ? at + 1 : at;

    private SourceSpan SpanOf(ParsingEvent e)
    {
        var start = Offset(e.Start);
        var end = Math.Max(start, Offset(e.End));
        while (end > start && char.IsWhiteSpace(_source.Text[end - 1])) end--;
        return _source.Span(start, end - start);
    }

    private int Offset(Mark mark) => Math.Clamp((int)mark.Index, 0, _source.Text.Length);

    private void Refuse(SourceSpan at, Wording reason) => _bag.Add(DiagnosticCode.FactsSyntax, at, reason);

    private ParsingEvent Peek
    {
        get
        {
            if (_parser.Current is null) Advance();
            return _parser.Current ?? throw new ReadingStopped(_source.Span(_source.Text.Length, 0), Reasons.YamlBroken);
        }
    }

    private ParsingEvent Take()
    {
        var taken = Peek;
        Advance();
        return taken;
    }

    private void Advance()
    {
        var before = _parser.Current;
        try
        {
            _parser.MoveNext();
        }
        catch (InvalidOperationException)
        {
            // The scanner's answer to a colon inside brackets that are never closed; it gives no place.
            throw new ReadingStopped(_source.Span(before is null ? 0 : Offset(before.End), 0), Reasons.BracketNotClosed);
        }
    }

    private void Expect<T>()
        where T : ParsingEvent
    {
        if (Take() is not T) throw new ReadingStopped(_source.Span(0, 0), Reasons.YamlBroken);
    }

    private static char UnusedLetter(string text)
    {
        for (var c = '\uE000'; c < '\uF8FF'; c++)
        {
            if (!text.Contains(c, StringComparison.Ordinal)) return c;
        }
        return '\uF8FF';
    }
}
