using Duixian.Execution.Facts;
using Duixian.Language.Ir;

namespace Duixian.Cli.Asking;

/// <summary>The items of a draft, found by their keys, and those that have no key yet.</summary>
internal sealed class DraftItems
{
    private readonly Program _program;
    private readonly QuestionMaker _make;
    private readonly Draft _draft;
    private readonly Dictionary<string, ItemPlace> _places = new(StringComparer.Ordinal);
    private readonly List<Question> _withoutKey = [];

    public DraftItems(Program program, QuestionMaker make, Draft draft)
    {
        (_program, _make, _draft) = (program, make, draft);
        foreach (var list in program.Lists.Where(list => list.Parent < 0)) Collect(list, null, "");
    }

    /// <summary>The questions for the keys of items that have none.</summary>
    public IEnumerable<Question> WithoutKey() => _withoutKey;

    /// <summary>Where an item of the facts stands in the draft; null when it has a mistake.</summary>
    public ItemPlace? Find(Item item) => _places.GetValueOrDefault(IdOf(item));

    /// <summary>The questions for earlier awards that say too little.</summary>
    public IEnumerable<Question> LedgerGaps()
    {
        var path = FactPath.Root.Entry(FactReader.LedgerKey);
        var entries = (_draft.At(path) as FactNode.Sequence)?.Items.Count ?? 0;
        for (var entry = 0; entry < entries; entry++)
            for (var i = 0; i < FactReader.LedgerFields.Count; i++)
            {
                var column = FactReader.LedgerFields[i];
                var given = _draft.At(path.Item(entry).Entry(column.Name)) as FactNode.Scalar;
                // A question mark settles what need not be there.
                var isOpen = given is null || (column.IsRequired && given.Text is "" or "?");
                if (isOpen) yield return _make.LedgerField(column, entry, i);
            }
    }

    private void Collect(ListType list, ItemPlace? parent, string parentId)
    {
        var path = (parent?.Path ?? FactPath.Root).Entry(list.Name.Wording);
        if (_draft.At(path) is not FactNode.Sequence items) return;
        var keyField = list.Fields[list.Key];
        for (var i = 0; i < items.Items.Count; i++)
        {
            var key = (_draft.At(path.Item(i).Entry(keyField.Name.Wording)) as FactNode.Scalar)?.Text;
            var place = _make.Item(list, parent, i, key is null or "" or "?" ? null : key);
            if (key is null or "" or "?")
            {
                _withoutKey.Add(_make.Field(keyField, null, place));
                continue;
            }

            var id = $"{parentId}/{list.Index}:{key}";
            if (!_places.TryAdd(id, place)) continue;
            foreach (var inner in _program.Lists.Where(inner => inner.Parent == list.Index)) Collect(inner, place, id);
        }
    }

    private static string IdOf(Item item) =>
        FormattableString.Invariant($"{(item.Parent is { } parent ? IdOf(parent) : "")}/{item.List.Index}:{item.Key}");
}
