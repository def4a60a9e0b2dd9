using Duixian.Execution.Reference;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Facts;

public sealed partial class FactReader
{
    private Seq<Item>? ItemsOf(ListType list, FactEntry entry, Item? parent)
    {
        switch (entry.Value)
        {
            case FactNode.Scalar { Text: var text } when IsUnknown(text):
                return null;
            case FactNode.Scalar { Text: var text } when FactWords.Empty.Contains(text):
                return Seq.Create<Item>([]);
            case FactNode.Sequence sequence:
                return Items(list, sequence.Items, parent);
            default:
                _diagnostics.Add(DiagnosticCode.FactShape, entry.Value.Span, list.Name.Wording, FactWords.ItemList);
                return null;
        }
    }

    /// <summary>
    /// The items; unknown when one cannot be read or told from another, for the list must not look as if there were less of it. One
    /// whose key is missing counts all the same, under its place in the list.
    /// </summary>
    private Seq<Item>? Items(ListType list, Seq<FactNode> nodes, Item? parent)
    {
        var items = new List<Item>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i] is not FactNode.Map map)
            {
                _diagnostics.Add(DiagnosticCode.FactShape, nodes[i].Span, list.Name.Wording, FactWords.ItemMap);
                continue;
            }

            var keyField = list.Fields[list.Key];
            var given = Bare(map.Entries.FirstOrDefault(e => Is(Split(e.Key).Name, keyField.Name.Wording))?.Value) as FactNode.Scalar;
            if (given is null || IsUnknown(given.Text))
            {
                _diagnostics.Add(DiagnosticCode.FactKeyMissing, map.Span, list.Name.Wording, $"{i + 1}", keyField.Name.Wording);
                items.Add(ItemOf(list, $"?{i + 1}", map, parent));
                continue;
            }

            if (!keys.Add(given.Text)) _diagnostics.Add(DiagnosticCode.FactKeyDuplicate, given.Span, list.Name.Wording, given.Text);
            else items.Add(ItemOf(list, given.Text, map, parent));
        }

        return items.Count == nodes.Count ? items.ToSeq() : null;
    }

    /// <summary>The value alone, where it stands with its source.</summary>
    private static FactNode? Bare(FactNode? node) =>
        node is FactNode.Map map && map.Entries.FirstOrDefault(e => Is(e.Key, FactWords.Value)) is { } value ? value.Value : node;

    private Item ItemOf(ListType list, string key, FactNode.Map map, Item? parent)
    {
        var item = new Item(list, key, parent, _program.Lists.Count, _program.Judgements.Count);
        foreach (var field in list.Fields) item.Fields[field.Index] = Unread(field, item);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            var (name, year) = Split(entry.Key);
            var field = Find(list.Fields, name);
            var nested = _program.Lists.FirstOrDefault(l => l.Parent == list.Index && Is(name, l.Name.Wording));
            var judgement = _program.Judgements.FirstOrDefault(j => j.List == list.Index && Is(name, j.Name.Wording));
            if (!seen.Add($"{(field?.Name ?? nested?.Name ?? judgement?.Name)?.Text ?? name}({year})"))
                _diagnostics.Add(DiagnosticCode.FactDuplicate, entry.KeySpan, entry.Key);
            else if (field is not null) Assign(item, field, year, entry);
            else if (nested is not null) item.Lists[nested.Index] = ItemsOf(nested, entry, item);
            else if (judgement is not null) item.Judgements[judgement.Index] = Judged(judgement, entry);
            else
                _diagnostics.Add(
                    DiagnosticCode.FactNameUnknown, entry.KeySpan, $"{list.Name.Text}.{entry.Key}",
                    Hint(name, Fields(list).SelectMany(known => new[] { known.Text, known.Alias }), FactWords.MayHold(list.Name.Wording, [.. Fields(list).Select(known => known.Wording)])));
        }

        return item;
    }

    private IEnumerable<Name> Fields(ListType list) => list.Fields.Select(field => field.Name)
        .Concat(_program.Lists.Where(l => l.Parent == list.Index).Select(l => l.Name))
        .Concat(_program.Judgements.Where(j => j.List == list.Index).Select(j => j.Name));

    private void Assign(Item item, Fact field, int? year, FactEntry entry)
    {
        var value = Value(field, year, entry, item.Fields[field.Index], item);
        item.Fields[field.Index] = value;
        // A reference can point to an item further down the file.
        if (field.Type is DataType.Item reference && value is { IsKnown: true, Payload: string key })
            _references.Add(() => item.Fields[field.Index] = Resolved(field, reference, key, entry.Value.Span));
    }

    private Value Resolved(Fact field, DataType.Item reference, string key, SourceSpan span)
    {
        var list = _program.Lists[reference.List];
        if (_lists[list.Index] is { } items && items.FirstOrDefault(item => item.Key == key && item.Fields[list.Key].State != ValueState.Unknown) is { } found) return Values.Value.OfObject(found);
        if (_lists[list.Index] is not { } known) return Values.Value.Unknown(Needs.Of(new Need.OfList(list, null)));
        // It may be an item whose key is missing.
        if (known.FirstOrDefault(item => item.Fields[list.Key].State == ValueState.Unknown) is { } nameless)
            return Values.Value.Unknown(nameless.Fields[list.Key].Needs, Interval.Everything, mayFail: true);
        _diagnostics.Add(DiagnosticCode.FactReferenceUnknown, span, field.Name.Wording, key, list.Name.Wording);
        return Values.Value.Fault(EvaluationFault.ItemMissing, span, key);
    }

    private Value Judged(Judgement judgement, FactEntry entry)
    {
        var node = Unwrapped(entry.Value, judgement.Name.Text);
        // A decision not taken yet is pending, whatever its type.
        if (node is FactNode.Scalar scalar && IsUnknown(scalar.Text)) return default;
        return Scalar(judgement.AsFact, judgement.Type, node, null, null);
    }

    /// <summary>Dated steps, as a map of dates or as <c>日期: 值; 日期: 值</c>.</summary>
    private Value Steps(Fact fact, DataType.Daily daily, FactNode node, Item? item)
    {
        if (node is FactNode.Scalar { Text: var text } && IsUnknown(text)) return Evaluator.UnknownFact(fact, item, null);
        if (node is FactNode.Scalar { Text: var lacking } absent && FactWords.Absent.Contains(lacking))
            return Lacking(fact, fact.MayBeAbsent, Values.Value.Absent, DiagnosticCode.FactAbsentNotAllowed, absent, item);
        if (node is FactNode.Scalar { Text: var senseless } inapplicable && FactWords.Inapplicable.Contains(senseless))
            return Lacking(fact, fact.MayBeInapplicable, Values.Value.Inapplicable, DiagnosticCode.FactInapplicableNotAllowed, inapplicable, item);
        var entries = node switch
        {
            FactNode.Map map => map.Entries,
            FactNode.Scalar scalar => Parts(scalar),
            _ => [],
        };
        if (entries.Count == 0)
        {
            _diagnostics.Add(DiagnosticCode.FactShape, node.Span, PathOf(fact, item), FactWords.DateMap);
            return Invalid(node.Span, fact);
        }

        var steps = new List<(DateOnly, Ratio)>();
        var day = new Fact(fact.Name, DataType.Of(Kind.Date), 0, fact.List, null, false, false, null, null, null, []);
        foreach (var entry in entries)
        {
            var date = Scalar(day, day.Type, new FactNode.Scalar(entry.Key, false, entry.KeySpan), item, null);
            var value = Scalar(fact, daily.Inner, entry.Value, item, null);
            if (!date.IsKnown || !value.IsKnown) return date.IsKnown ? value : date;
            steps.Add((date.Day, value.Number));
        }

        if (StepSeries.TryCreate(steps, out var series)) return Values.Value.OfObject(series!);
        _diagnostics.Add(DiagnosticCode.FactDuplicate, node.Span, PathOf(fact, item));
        return Invalid(node.Span, fact);
    }

    /// <summary>The steps in one cell; none at all when one of them cannot be told apart, for none may be dropped.</summary>
    private static Seq<FactEntry> Parts(FactNode.Scalar scalar)
    {
        var parts = scalar.Text.Replace('\uFF1B', ';').Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(part => part.Split(':', '\uFF1A'))
            .ToList();
        return !parts.TrueForAll(part => part.Length == 2)
            ? []
            : parts.Select(part => new FactEntry(part[0].Trim(), scalar.Span, new FactNode.Scalar(part[1].Trim(), false, scalar.Span))).ToSeq();
    }
}
