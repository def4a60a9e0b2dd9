using Duixian.Execution.Population;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Execution.Cases;

public sealed partial class CaseReader
{
    /// <summary>The column that names a firm; −1 where there is none, or no population that it could name one of.</summary>
    private static int FirmColumn(CaseBlock.Table table, CaseFacts facts) =>
        facts.Firms.Any() ? Array.FindIndex(table.Header, cell => CaseWords.OfFirm.Is(cell.Text)) : -1;

    private void SetFirms(CaseFacts facts, CaseBlock.Table table)
    {
        var rows = Repeated(table, 0);
        foreach (var twice in rows.GroupBy(row => row[0].Text).Where(group => group.Count() > 1))
            _diagnostics.Add(DiagnosticCode.FactDuplicate, twice.Last()[0].Span, twice.Key);
        var headers = table.Header.Select(Canonical).ToArray();
        facts.SetFirms(rows.DistinctBy(row => row[0].Text).Select(row =>
            (row[0], headers.Zip(row).Skip(1).Where(pair => pair.Second.Text.Length > 0).ToArray())));
    }

    /// <summary>The rows of a table with those that stand for many written out.</summary>
    private List<Cell[]> Repeated(CaseBlock.Table table, int named) => [.. table.Rows.SelectMany(row => Repeated(row, named))];

    private IEnumerable<Cell[]> Repeated(Cell[] row, int named)
    {
        if (named < 0 || named >= row.Length || RepeatedRow.Times(row[named]) is not { } times) return [row];
        if (times == 0) _diagnostics.Add(DiagnosticCode.CaseValueInvalid, row[named].Span, CaseWords.Case, row[named].Text, CaseWords.ExpectedRepetition);
        return Enumerable.Range(1, times).Select(number => RepeatedRow.Numbered(row, named, number, WorkedOut));
    }

    private Cell WorkedOut(Cell cell) => Evaluated(cell, new CaseTerms().Year) is var (value, type)
        ? cell with { Text = ValueText.Of(value, type, Tongue.Chinese).Replace(",", "", StringComparison.Ordinal) }
        : cell;

    /// <summary>The cases of a table with a column for firms: a row with a name begins one, the rows below it without belong to it.</summary>
    private IEnumerable<PopulationCase> Populations(string heading, CaseBlock.Table table, int firm, CaseFacts facts)
    {
        if (!IsHeading(heading)) TellUnknown(heading, table.Header[0]);
        var rows = new List<Cell[]>();
        foreach (var row in table.Rows)
        {
            if (rows.Count > 0 && row[0].Text.Length > 0)
            {
                yield return PopulationOf(heading, table, rows, firm, facts);
                rows.Clear();
            }

            rows.Add(row);
        }

        if (rows.Count > 0) yield return PopulationOf(heading, table, rows, firm, facts);
    }

    /// <summary>A population may be about an award, or about what several have to do with.</summary>
    private bool IsHeading(string heading) =>
        _program.Awards.Any(award => award.Name.Wording.Is(heading))
        || _program.Overlaps.Any(overlap => overlap.Name.Wording.Is(heading))
        || _program.Budgets.Any(budget => budget.Name.Wording.Is(heading))
        || _program.SharedCaps.Any(cap => cap.Name.Wording.Is(heading));

    private PopulationCase PopulationOf(string heading, CaseBlock.Table table, List<Cell[]> rows, int firm, CaseFacts facts)
    {
        var (terms, troubles, expected) = (new CaseTerms(), new List<Diagnostic>(), new List<PopulationRow>());
        var firms = facts.Firms.ToDictionary(name => name.Text, name => facts.OfFirm(name.Text), StringComparer.Ordinal);
        foreach (var (header, cell) in Filled(table, rows[0])) TermOf(header)?.Invoke(cell, terms);
        foreach (var (header, cell) in rows.Skip(1).SelectMany(row => Filled(table, row)))
            if (TermOf(header) is not null)
                _diagnostics.Add(DiagnosticCode.CaseSettingMisplaced, cell.Span, header.Text);
        foreach (var row in rows.SelectMany(row => Repeated(row, firm)))
            if (RowOf(heading, table, row, firm, firms) is { } read)
                expected.Add(read);
        foreach (var row in expected)
            if (row.Arithmetic is { } arithmetic)
                row.Worked = Worked(arithmetic, terms.Year);
        var applicants = firms.Select(pair => new Applicant(pair.Key, FactsOf(pair.Value, rows[0][0], troubles))).ToSeq();
        var byName = applicants.ToDictionary(applicant => applicant.Code, applicant => applicant.Facts, StringComparer.Ordinal);
        foreach (var row in expected) CheckItem(row.Item, _program.Awards.First(award => award.Name == row.Award), byName[row.Firm]);
        return new PopulationCase(heading, rows[0][0], terms, applicants, expected.ToSeq(), troubles.ToSeq());
    }

    /// <summary>Draws are made among many: only they have a seed.</summary>
    private Action<Cell, CaseTerms>? TermOf(Cell header) =>
        CaseWords.Seed.Is(header.Text) ? (cell, terms) => terms.Seed = cell.Text : SetterOf(header);

    /// <summary>What a row expects of its firm; the facts it names in passing take the place of the firm's own.</summary>
    private PopulationRow? RowOf(string heading, CaseBlock.Table table, Cell[] row, int firm, Dictionary<string, CaseFacts> firms)
    {
        var name = firm < row.Length ? row[firm] : row[0];
        if (firm >= row.Length || !firms.TryGetValue(name.Text, out var facts))
        {
            var hint = firm >= row.Length || name.Text.Length == 0 ? CaseWords.ExpectedFirm : Suggestion.DidYouMean(name.Text, firms.Keys);
            _diagnostics.Add(DiagnosticCode.CaseFirmUnknown, name.Span, firm < row.Length ? name.Text : "", hint);
            return null;
        }

        var award = heading;
        var read = new PopulationRow(name.Text);
        foreach (var (header, cell) in Filled(table, row))
        {
            if (CaseWords.OfFirm.Is(header.Text) || TermOf(header) is not null) continue;
            if (CaseWords.OfAward.Is(header.Text)) award = cell.Text;
            else if (CaseWords.Item.Is(header.Text)) read.Item = cell;
            else if (CaseWords.Arithmetic.Is(header.Text)) read.Arithmetic = cell;
            else if (PopulationColumn.Named(header.Text) is not { } column) Override(header, cell, facts);
            else if (Wanted(column, cell) is { } wanted) read.Columns.Add((column, wanted));
        }

        read.Award = _program.Awards.FirstOrDefault(known => known.Name.Wording.Is(award))?.Name;
        if (read.Award is not null) return read;
        TellUnknown(award, name);
        return null;
    }

    /// <summary>A cell in the form in which results come; null, with a diagnostic, where it cannot be read.</summary>
    private Wording? Wanted(PopulationColumn column, Cell cell)
    {
        if (CaseWords.None.Is(cell.Text)) return CaseWords.None;
        var (read, expected) = column.Form switch
        {
            ColumnForm.Answer => (CaseWords.Find(cell.Text) is { } found ? CaseWords.Of(found) : null, CaseWords.ExpectedEligibility),
            ColumnForm.Place => (PopulationWords.Find(cell.Text) is { } place ? PopulationWords.Of(place) : null, CaseWords.ExpectedOutcome),
            ColumnForm.Count => (cell.Text.All(char.IsAsciiDigit) ? (Wording)cell.Text : null, CaseWords.ExpectedCount),
            ColumnForm.Amount => (AmountOf(column.Name, cell), CaseWords.None),
            ColumnForm.Amounts => ((Wording)InstalmentsOf(cell), CaseWords.None),
            _ => ((Wording)cell.Text, CaseWords.None),
        };
        if (read is null && column.Form != ColumnForm.Amount)
            _diagnostics.Add(DiagnosticCode.CaseValueInvalid, cell.Span, column.Name, cell.Text, expected);
        return read;
    }
}
