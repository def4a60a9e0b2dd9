using Duixian.Cli.Text;
using Duixian.Execution.Facts;
using Duixian.Execution.Population;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;
using Duixian.Storage.Files.Populations;

namespace Duixian.Cli.Input;

/// <summary>What in a ledger does not go with the policy, the year or the firms of a run.</summary>
internal sealed class LedgerLook(Program program, PopulationFacts population, IReadOnlyList<Applicant> applicants)
{
    /// <summary>Grants of this policy for the year itself, and awards that are nobody's.</summary>
    public IEnumerable<Diagnostic> Warnings(int year) => HeldAlready(year).Concat(UnknownAwards());

    /// <summary>Entries of other firms, and of items that the firm does not have; both may be of earlier years.</summary>
    public IEnumerable<Wording> Remarks()
    {
        if (population.EntriesOfOthers > 0) yield return RunText.EntriesOfOthers(population.EntriesOfOthers);
        var lost = Entries().Where(pair => pair.Entry.Item is { } item && KeysOf(pair.Entry.Award, pair.Facts) is { } keys && !keys.Contains(item)).ToList();
        if (lost.Count > 0) yield return RunText.ItemsOfLedger(lost.Count, lost[0].Firm, lost[0].Entry.Award, lost[0].Entry.Item!);
    }

    private IEnumerable<(string Firm, FactSet Facts, LedgerEntry Entry)> Entries() =>
        applicants.SelectMany(firm => (firm.Facts.Ledger ?? []).Select(entry => (firm.Code, firm.Facts, entry)));

    private Award? AwardNamed(string name) => program.Awards.FirstOrDefault(award => award.Name.Wording.Is(name));

    private IEnumerable<Diagnostic> HeldAlready(int year)
    {
        var held = Entries().Select(pair => pair.Entry)
            .Where(entry => entry is { Scheme: null, IsGrant: true } && entry.Year == year && AwardNamed(entry.Award) is not null).ToList();
        if (held.Count == 0) yield break;
        yield return new Diagnostic(
            DiagnosticCode.LedgerHoldsYear, Rows().First().Ledger, [$"{year}", $"{held.Count}", Yuan(held.Aggregate(Ratio.Zero, (sum, entry) => sum + entry.Amount.Fen))]);
    }

    /// <summary>Exact however large: what a ledger says is no reason to stop.</summary>
    private static string Yuan(Ratio fen) =>
        Money.TryFromFen(fen, out var money) ? money.ToGroupedYuanString() : (fen / 100).ToDecimalString(2, RoundingMode.Down);

    private IEnumerable<Diagnostic> UnknownAwards()
    {
        var names = program.Awards.SelectMany(award => new[] { award.Name.Text, award.Name.Alias }).ToList();
        var unknown = Rows()
            .Select(pair => (Award: Cell(pair.Row, "award"), Scheme: Cell(pair.Row, "scheme")))
            .Where(row => row is { Award.Text.Length: > 0, Scheme: null or { Text: "" } } && !names.Contains(row.Award!.Text))
            .GroupBy(row => row.Award!.Text, StringComparer.Ordinal);
        foreach (var group in unknown)
            yield return new Diagnostic(
                DiagnosticCode.LedgerAwardUnknown, group.First().Award!.Span, [group.Key, $"{group.Count()}", Suggestion.DidYouMean(group.Key, names)]);
    }

    private IEnumerable<(FactNode.Map Row, SourceSpan Ledger)> Rows() =>
        from firm in population.Firms
        from entry in firm.Facts.Entries
        where entry.Key == FactReader.LedgerKey.Chinese && entry.Value is FactNode.Sequence
        from row in ((FactNode.Sequence)entry.Value).Items.OfType<FactNode.Map>()
        select (row, entry.KeySpan);

    /// <summary>A cell of an entry, by the English name of its column.</summary>
    private static FactNode.Scalar? Cell(FactNode.Map row, string column)
    {
        var name = FactReader.LedgerFields.First(field => field.Name.English == column).Name;
        return row.Entries.FirstOrDefault(entry => name.Is(entry.Key))?.Value as FactNode.Scalar;
    }

    /// <summary>The keys of the items an award may be for; null for one that is not for items, and while they are not all known.</summary>
    private HashSet<string>? KeysOf(string award, FactSet facts) =>
        AwardNamed(award)?.Grain is Grain.EachItem each && ItemsOf(program.Lists[each.List], facts) is { } items
            ? [.. items.Select(item => item.Key)]
            : null;

    private List<Item>? ItemsOf(ListType list, FactSet facts)
    {
        if (list.Parent < 0) return facts.Lists[list.Index] is { } known ? [.. known] : null;
        if (ItemsOf(program.Lists[list.Parent], facts) is not { } parents || parents.Exists(item => item.Lists[list.Index] is null)) return null;
        return [.. parents.SelectMany(item => item.Lists[list.Index]!.Value)];
    }
}
