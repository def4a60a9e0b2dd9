using Duixian.Execution.Facts;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Cases;

/// <summary>Reads worked cases written as Markdown tables against a package.</summary>
public sealed partial class CaseReader
{
    private const int DefaultYear = 2026;

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
            else if (CaseWords.Ledger.Is(first)) facts.SetLedger(table);
            else if (CaseWords.Case.Is(first))
                foreach (var row in table.Rows)
                    yield return CaseOf(heading, table, row, facts.Copy());
        }
    }

    private void Gather(CaseFacts facts, CaseBlock.Table table)
    {
        foreach (var row in table.Rows)
            if (row.Length > 1)
                facts.Set(Canonical(row[0]), row[1]);
    }

    private void GatherItems(CaseFacts facts, string list, CaseBlock.Table table)
    {
        var path = list.Split('.', 2).Select(ListName).ToArray();
        facts.SetItems(path, table with { Header = table.Header.Select(cell => Canonical(path[^1], cell)).ToArray() });
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

    private WorkedCase CaseOf(string heading, CaseBlock.Table table, Cell[] row, CaseFacts facts)
    {
        var award = _program.Awards.FirstOrDefault(award => award.Name.Wording.Is(heading));
        if (award is null && !_program.Provisions.Any(provision => provision.Name.Wording.Is(heading)))
            _diagnostics.Add(DiagnosticCode.CaseAwardUnknown, row[0].Span, heading, Suggestion.DidYouMean(heading, _program.Awards.Select(a => a.Name.Text)));
        var setup = new CaseSetup { Year = DefaultYear };
        for (var i = 1; i < Math.Min(table.Header.Length, row.Length); i++)
            if (row[i].Text.Length > 0)
                Apply(table.Header[i], row[i], facts, setup, award);
        if (setup.Arithmetic is { } arithmetic) setup.Worked = Worked(arithmetic, setup.Year);
        var bag = new DiagnosticBag();
        var read = FactReader.Read(_program, facts.ToNode(row[0], KeyOf), bag);
        // A value a case is about may be absurd: then the award that uses it is an error, as the case expects. Unknown names are
        // mistakes of the case whatever it expects.
        var mistakes = bag.Items.Where(diagnostic => IsMistake(diagnostic.Code)).ToList();
        _diagnostics.AddRange(mistakes);
        return new WorkedCase(heading, row[0], setup, read, mistakes.Count == 0 ? bag.Items.ToSeq() : []);
    }

    private static bool IsMistake(DiagnosticCode code) =>
        code is DiagnosticCode.FactNameUnknown or DiagnosticCode.FactDuplicate or DiagnosticCode.FactReferenceUnknown;
}
