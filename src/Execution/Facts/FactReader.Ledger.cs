using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Facts;

public sealed partial class FactReader
{
    /// <summary>What an entry of the ledger may say; award, year, amount and state must be there.</summary>
    public static IReadOnlyList<LedgerColumn> LedgerFields { get; } =
    [
        new(FactWords.LedgerAward, DataType.Of(Kind.Text), true),
        new(FactWords.LedgerItem, DataType.Of(Kind.Text), false),
        new(FactWords.LedgerYear, DataType.Of(Kind.Year), true),
        new(FactWords.LedgerAmount, DataType.Of(Kind.Amount), true),
        new(FactWords.LedgerState, new DataType.Option(BuiltinOptions.LedgerStates), true),
        new(FactWords.LedgerDate, DataType.Of(Kind.Date), false),
        new(FactWords.LedgerFamily, DataType.Of(Kind.Text), false),
        new(FactWords.LedgerScheme, DataType.Of(Kind.Text), false),
        new(FactWords.LedgerTier, new DataType.Option(FactWords.LedgerLevels), false),
    ];

    private static IEnumerable<Wording> LedgerColumns => LedgerFields.Select(column => column.Name);

    private Seq<LedgerEntry>? LedgerOf(FactEntry entry)
    {
        switch (entry.Value)
        {
            case FactNode.Scalar { Text: var text } when IsUnknown(text):
                return null;
            case FactNode.Scalar { Text: var text } when FactWords.Empty.Contains(text):
                return Seq.Create<LedgerEntry>([]);
            case FactNode.Sequence sequence:
                var entries = sequence.Items.Select((node, i) => LedgerEntryOf(node, i + 1)).ToList();
                // One unreadable entry makes the history unknown: it must not look as if there were less of it.
                return entries.Contains(null) ? null : entries.OfType<LedgerEntry>().ToSeq();
            default:
                _diagnostics.Add(DiagnosticCode.FactShape, entry.Value.Span, LedgerKey, FactWords.ItemList);
                return null;
        }
    }

    private LedgerEntry? LedgerEntryOf(FactNode node, int row)
    {
        if (node is not FactNode.Map map)
        {
            _diagnostics.Add(DiagnosticCode.FactShape, node.Span, LedgerKey, FactWords.ItemMap);
            return null;
        }

        var columns = CheckColumns(map);
        FactNode.Scalar? Cell(Wording column) =>
            map.Entries.FirstOrDefault(e => Is(e.Key, column))?.Value as FactNode.Scalar is { } cell && !IsUnknown(cell.Text) ? cell : null;
        Value Read(Wording column, DataType type) => Cell(column) is { } cell
            ? Parsed(column.Chinese, new Name(column.Chinese, column.English, cell.Span), type, cell)
            : default;

        var award = Cell(FactWords.LedgerAward)?.Text;
        var year = Read(FactWords.LedgerYear, DataType.Of(Kind.Year));
        var amount = Read(FactWords.LedgerAmount, DataType.Of(Kind.Amount));
        var state = Read(FactWords.LedgerState, new DataType.Option(BuiltinOptions.LedgerStates));
        var date = Read(FactWords.LedgerDate, DataType.Of(Kind.Date));
        var level = Read(FactWords.LedgerTier, new DataType.Option(FactWords.LedgerLevels));
        foreach (var (value, column) in new[] { (year, FactWords.LedgerYear), (amount, FactWords.LedgerAmount), (state, FactWords.LedgerState) })
            if (award is null || value.State == ValueState.Unknown)
            {
                _diagnostics.Add(DiagnosticCode.FactKeyMissing, map.Span, LedgerKey, $"{row}", award is null ? FactWords.LedgerAward : column);
                return null;
            }

        if (new[] { year, amount, state }.Any(value => !value.IsKnown)) return null;
        if (!columns || date.State == ValueState.Error || level.State == ValueState.Error) return null;
        if (!Money.TryFromFen(amount.Number, out var money)) return null;
        if (money < Money.Zero)
        {
            _diagnostics.Add(DiagnosticCode.FactOutOfRange, Cell(FactWords.LedgerAmount)!.Span, FactWords.LedgerAmount, Cell(FactWords.LedgerAmount)!.Text, "≥ 0");
            return null;
        }

        // What is left out does not apply; what is said to be unknown may be anything.
        if (map.Entries.Any(e => e.Value is FactNode.Scalar { Text: var text } && Lexer.Normalise(text) == "?")) return null;
        var name = _program.Awards.FirstOrDefault(a => Is(award!, a.Name.Wording))?.Name.Text ?? award!;
        return new LedgerEntry(
            name, Cell(FactWords.LedgerItem)?.Text, Cell(FactWords.LedgerFamily)?.Text, year.Int, money, state.Int,
            date.IsKnown ? date.Day : null, Cell(FactWords.LedgerScheme)?.Text, level.IsKnown ? (LedgerLevel)level.Int : LedgerLevel.City);
    }

    /// <summary>Whether every column is one of the ledger's, none of them twice.</summary>
    private bool CheckColumns(FactNode.Map map)
    {
        var (seen, sound) = (new HashSet<Wording>(), true);
        foreach (var entry in map.Entries)
        {
            var column = LedgerColumns.FirstOrDefault(column => Is(entry.Key, column));
            if (column is null)
                _diagnostics.Add(
                    DiagnosticCode.FactNameUnknown, entry.KeySpan, entry.Key, Suggestion.DidYouMean(entry.Key, LedgerColumns.Select(c => c.Chinese)));
            else if (!seen.Add(column)) _diagnostics.Add(DiagnosticCode.FactDuplicate, entry.KeySpan, entry.Key);
            else if (entry.Value is not FactNode.Scalar) _diagnostics.Add(DiagnosticCode.FactShape, entry.Value.Span, column, FactWords.OneValue);
            else continue;
            sound = false;
        }

        return sound;
    }
}

/// <summary>A column of the ledger as people fill it in.</summary>
/// <param name="Name">Its name in both languages.</param>
/// <param name="Type">What it takes.</param>
/// <param name="IsRequired">True when an entry without it cannot be read.</param>
public sealed record LedgerColumn(Wording Name, DataType Type, bool IsRequired);
