using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Cases;

/// <summary>Slips of the pen that would let a case pass, or not be one, without anybody noticing.</summary>
public sealed partial class CaseReader
{
    private static readonly Wording[] FirstWords = [CaseWords.Case, CaseWords.Facts, CaseWords.List, CaseWords.Ledger, CaseWords.OfFirm];

    // Every column that is no fact.
    private static readonly Wording[] OwnWords =
    [
        CaseWords.Year, CaseWords.Notice, CaseWords.Eligibility, CaseWords.Amount, CaseWords.Reason, CaseWords.Arithmetic, CaseWords.Payee,
        CaseWords.Warnings, CaseWords.Instalments, CaseWords.Item, CaseWords.Seed, CaseWords.Firm,
    ];

    // Columns that prose has no use for.
    private static readonly Wording[] OwnColumns =
        [CaseWords.Eligibility, CaseWords.Reason, CaseWords.Arithmetic, CaseWords.Value, FactWords.LedgerState];

    /// <summary>Tells of an item or option that is not there: whatever is expected of it would be compared with nothing.</summary>
    private void CheckItem(Cell? item, Award? award, FactSet facts)
    {
        if (item is not { } cell || award is null) return;
        List<string> there = award.Grain switch
        {
            Grain.EachItem each => [.. KeysOf(facts.Lists, each.List)],
            Grain.EachOption each => [.. each.Type.Members.SelectMany(member => new[] { member.Wording.Chinese, member.Wording.English })],
            _ => [],
        };
        if (!there.Contains(cell.Text))
            _diagnostics.Add(DiagnosticCode.CaseItemUnknown, cell.Span, award.Name.Wording, cell.Text, Suggestion.DidYouMean(cell.Text, there));
    }

    private static IEnumerable<string> KeysOf(Seq<Item>?[] lists, int list) =>
        from items in lists
        where items is not null
        from item in items.Value
        from key in item.List.Index == list ? [item.Key] : KeysOf(item.Lists, list)
        select key;

    /// <summary>A table whose first header is none of those that mean something is prose, unless it looks like one of them.</summary>
    private void TellMisspelt(CaseBlock.Table table)
    {
        var first = table.Header[0];
        var word = first.Text.Split(' ')[0];
        var near = Suggestion.DidYouMean(word, FirstWords.SelectMany(known => new[] { known.Chinese, known.English }));
        // English words are short and near to many others.
        var isNear = near.Chinese.Length > 0 && !word.All(char.IsAscii);
        if (isNear || table.Header.Skip(1).Any(cell => OwnColumns.Any(column => column.Is(cell.Text))))
            _diagnostics.Add(DiagnosticCode.CaseTableUnknown, first.Span, first.Text, near);
    }
}
