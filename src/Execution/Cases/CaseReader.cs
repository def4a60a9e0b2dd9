using Duixian.Execution.Facts;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Cases;

/// <summary>Reads worked cases written as Markdown tables against a package.</summary>
public sealed partial class CaseReader
{
    private readonly Compilation _compilation;
    private readonly Program _program;
    private readonly Func<string, SourceText?> _notices;
    private readonly Dictionary<string, Notice?> _compiled = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;

    private CaseReader(Compilation compilation, Program program, Func<string, SourceText?> notices, DiagnosticBag diagnostics)
    {
        (_compilation, _program, _notices, _diagnostics) = (compilation, program, notices, diagnostics);
    }

    /// <summary>The cases of a file, in order.</summary>
    /// <param name="compilation">The package; there are no cases for one that did not compile.</param>
    /// <param name="file">A case file.</param>
    /// <param name="notices">Finds a notice of the package by its file name; null when there is none.</param>
    /// <param name="diagnostics">Where headings, names and cells go that cannot be read.</param>
    public static Seq<WorkedCase> Read(
        Compilation compilation, SourceText file, Func<string, SourceText?> notices, DiagnosticBag diagnostics) =>
        compilation.Program is { } program ? new CaseReader(compilation, program, notices, diagnostics).Read(file).ToSeq() : [];

    private IEnumerable<WorkedCase> Read(SourceText file)
    {
        var (common, section) = (new CaseFacts(), (CaseFacts?)null);
        var heading = "";
        foreach (var block in MarkdownTables.Read(file))
        {
            if (block is CaseBlock.Heading { Level: 2 } second)
                (heading, section) = (second.Title.Split('·')[0].Trim(), common.Copy());
            if (block is not CaseBlock.Table table) continue;
            var first = table.Header[0].Text;
            var facts = section ?? common;
            if (CaseWords.Facts.Is(first)) Gather(facts, table);
            else if (Behind(CaseWords.List, first) is { } list) GatherItems(facts, list, table);
            else if (CaseWords.Ledger.Is(first)) facts.SetLedger(table with { Rows = Repeated(table, FirmColumn(table, facts)) });
            else if (CaseWords.OfFirm.Is(first)) SetFirms(facts, table);
            else if (CaseWords.Case.Is(first))
                foreach (var workedCase in FirmColumn(table, facts) is >= 0 and var firm ? Populations(heading, table, firm, facts) : FirmCases(heading, table, facts))
                    yield return workedCase;
            else TellMisspelt(table);
        }
    }

    private IEnumerable<WorkedCase> FirmCases(string heading, CaseBlock.Table table, CaseFacts facts) =>
        table.Rows.Select(row => CaseOf(heading, table, row, facts.Copy()));

    private void Gather(CaseFacts facts, CaseBlock.Table table)
    {
        foreach (var row in table.Rows)
            if (row.Length > 1)
                facts.Set(Canonical(row[0]), row[1]);
    }

    private void GatherItems(CaseFacts facts, string list, CaseBlock.Table table)
    {
        var path = list.Split('.', 2).Select(ListName).ToArray();
        facts.SetItems(path, new CaseBlock.Table(table.Header.Select(cell => Canonical(path[^1], cell)).ToArray(), Repeated(table, 0)), FirmColumn(table, facts));
    }

    /// <summary>A fact or judgement under the name it is declared by, so that an alias overrides what the name gave.</summary>
    private Cell Canonical(Cell name) => name with
    {
        Text = FactReader.Canonical(_program.Facts.Select(f => f.Name).Concat(_program.Judgements.Select(j => j.Name)), name.Text),
    };

    private Cell Canonical(string list, Cell field) => _program.Lists.FirstOrDefault(l => l.Name.Text == list) is { } type
        ? field with { Text = FactReader.Canonical(type.Fields.Select(f => f.Name).Concat(_program.Judgements.Select(j => j.Name)), field.Text) }
        : field;

    private string ListName(string name) => FactReader.Canonical(_program.Lists.Select(list => list.Name), name);

    private string KeyOf(string list) => _program.Lists.FirstOrDefault(l => l.Name.Wording.Is(list)) is { } type
        ? type.Fields[type.Key].Name.Text
        : "";

    /// <summary>「清单 平台」 names the list behind its keyword.</summary>
    private static string? Behind(Wording keyword, string header)
    {
        var words = header.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 2 && keyword.Is(words[0]) ? words[1] : null;
    }

    private FirmCase CaseOf(string heading, CaseBlock.Table table, Cell[] row, CaseFacts facts)
    {
        var award = _program.Awards.FirstOrDefault(award => award.Name.Wording.Is(heading));
        if (award is null && !_program.Provisions.Any(provision => provision.Name.Wording.Is(heading))) TellUnknown(heading, row[0]);
        var (terms, expected) = (new CaseTerms(), new CaseExpectations());
        foreach (var (header, cell) in Filled(table, row))
        {
            if (TryExpect(header, cell, expected, award)) continue;
            if (SetterOf(header) is not { } set)
            {
                Override(header, cell, facts);
                continue;
            }

            set(cell, terms);
            if (!CaseWords.Year.Is(header.Text)) terms.Columns.Add((WordingOf(header.Text), cell.Text));
        }

        if (expected.Arithmetic is { } arithmetic) expected.Worked = Worked(arithmetic, terms.Year);
        var troubles = new List<Diagnostic>();
        var read = FactsOf(facts, row[0], troubles);
        CheckItem(expected.Item, award, read);
        return new FirmCase(heading, row[0], terms, expected, read, troubles.ToSeq());
    }

    /// <summary>The cells of a row that are filled in, under their headers, without the first.</summary>
    private static IEnumerable<(Cell Header, Cell Cell)> Filled(CaseBlock.Table table, Cell[] row) =>
        table.Header.Zip(row).Skip(1).Where(pair => pair.Second.Text.Length > 0);

    /// <summary>
    /// The facts as read. A value a case is about may be absurd: then the award that uses it is an error, as the case expects. Unknown
    /// names are mistakes of the case whatever it expects, and told at once.
    /// </summary>
    private FactSet FactsOf(CaseFacts facts, Cell name, List<Diagnostic> troubles)
    {
        var bag = new DiagnosticBag();
        var read = FactReader.Read(_program, facts.ToNode(name, KeyOf), bag);
        var mistakes = bag.Items.Where(diagnostic => IsMistake(diagnostic.Code)).ToList();
        if (mistakes.Count > 0) _diagnostics.AddRange(mistakes);
        else troubles.AddRange(bag.Items);
        return read;
    }

    private void TellUnknown(string award, Cell cell) =>
        _diagnostics.Add(DiagnosticCode.CaseAwardUnknown, cell.Span, award, Suggestion.DidYouMean(award, _program.Awards.Select(a => a.Name.Text)));

    private static bool IsMistake(DiagnosticCode code) =>
        code is DiagnosticCode.FactNameUnknown or DiagnosticCode.FactDuplicate or DiagnosticCode.FactReferenceUnknown;
}
