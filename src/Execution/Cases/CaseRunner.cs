using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Cases;

/// <summary>One difference between what a case expects and what came out.</summary>
/// <param name="What">The column, or the named result.</param>
/// <param name="Expected">As the case writes it.</param>
/// <param name="Got">What came out.</param>
public sealed record CaseDifference(Wording What, Wording Expected, Wording Got);

/// <summary>One worked case and how it came out; no differences means it passed.</summary>
/// <param name="Award">The heading it stands under.</param>
/// <param name="Name">Its name.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Differences">What differs.</param>
public sealed record CaseResult(string Award, string Name, SourceSpan Span, Seq<CaseDifference> Differences)
{
    /// <summary>True when everything came out as expected.</summary>
    public bool Passed => Differences.Count == 0;
}

/// <summary>Runs worked cases written as Markdown tables against a package.</summary>
public sealed partial class CaseRunner
{
    private const int DefaultYear = 2026;

    private readonly Compilation _compilation;
    private readonly Program _program;
    private readonly Func<string, SourceText?> _notices;
    private readonly Dictionary<string, Notice?> _compiled = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;

    private CaseRunner(Compilation compilation, Program program, Func<string, SourceText?> notices, DiagnosticBag diagnostics)
    {
        (_compilation, _program, _notices, _diagnostics) = (compilation, program, notices, diagnostics);
    }

    /// <summary>The results of every case of a file, in order.</summary>
    /// <param name="compilation">A package that compiled.</param>
    /// <param name="file">A case file.</param>
    /// <param name="notices">Finds a notice of the package by its file name; null when there is none.</param>
    /// <param name="diagnostics">Where unreadable headings and cells go.</param>
    public static IEnumerable<CaseResult> Run(
        Compilation compilation, SourceText file, Func<string, SourceText?> notices, DiagnosticBag diagnostics) =>
        compilation.Program is { } program ? new CaseRunner(compilation, program, notices, diagnostics).Run(file) : [];

    private IEnumerable<CaseResult> Run(SourceText file)
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
                    yield return Run(heading, table, row, facts.Copy());
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

    /// <summary>「清单 平台」 names the list behind its keyword.</summary>
    private static string? Behind(Wording keyword, string header)
    {
        var words = header.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words.Length == 2 && keyword.Is(words[0]) ? words[1] : null;
    }

    private CaseResult Run(string heading, CaseBlock.Table table, Cell[] row, CaseFacts facts)
    {
        var setup = new CaseSetup();
        for (var i = 1; i < Math.Min(table.Header.Length, row.Length); i++)
            if (row[i].Text.Length > 0)
                Apply(table.Header[i], row[i], facts, setup);
        var span = row[0].Span;
        var bag = new DiagnosticBag();
        var read = FactReader.Read(_program, facts.ToNode(row[0], KeyOf), bag);
        var scenario = (setup.Notice is { } notice ? Scenario.Of(_program, notice) : Scenario.Ceiling(_program)).With(_program, setup.Settings);
        var result = Engine.Calculate(_program, scenario, read, setup.Year, trace: false);
        var differences = Compare(heading, setup, result, scenario, span).ToSeq();
        // A value a case is about may be absurd: then the award that uses it is an error, as the case expects. Unknown names are
        // mistakes of the case, and so is whatever else was wrong when it comes out otherwise than expected.
        var isMisnamed = bag.Items.Any(diagnostic => IsMistake(diagnostic.Code));
        var isUnforeseen = !isMisnamed && differences.Count > 0 && setup.Eligibility is { } expected && CaseWords.Find(expected.Text) != Eligibility.Error;
        foreach (var diagnostic in bag.Items)
            if (isUnforeseen || IsMistake(diagnostic.Code))
                _diagnostics.Add(diagnostic.Code, diagnostic.Span, diagnostic.Arguments.AsSpan());
        return new CaseResult(heading, row[0].Text, span, differences);
    }

    private static bool IsMistake(DiagnosticCode code) =>
        code is DiagnosticCode.FactNameUnknown or DiagnosticCode.FactDuplicate or DiagnosticCode.FactReferenceUnknown;

    private string KeyOf(string list) => _program.Lists.FirstOrDefault(l => l.Name.Wording.Is(list)) is { } type
        ? type.Fields[type.Key].Name.Text
        : "";

    private IEnumerable<CaseDifference> Compare(string heading, CaseSetup setup, CalculationResult result, Scenario scenario, SourceSpan span)
    {
        if (result.Provisions.FirstOrDefault(p => p.Provision.Name.Wording.Is(heading)) is { } provision)
            return Differences(setup, provision.Eligibility, null, DecisiveReason.Of(provision), scenario, []);
        if (_program.Awards.FirstOrDefault(award => award.Name.Wording.Is(heading)) is not { } award)
        {
            _diagnostics.Add(DiagnosticCode.CaseAwardUnknown, span, heading, Suggestion.DidYouMean(heading, _program.Awards.Select(a => a.Name.Text)));
            return [new CaseDifference(CaseWords.Case, heading, "?")];
        }

        var instances = result.Instances.Where(i => i.Award == award && (setup.Item is null || IsItem(i, setup.Item))).ToSeq();
        var summary = AwardSummary.Of(award, instances);
        // Over several items, those that share the award's own answer say why it is so.
        var reasons = instances
            .Where(instance => instance.Eligibility == summary.Eligibility)
            .SelectMany(instance => DecisiveReason.Of(instance))
            .DistinctBy(reason => reason.Text.Chinese)
            .ToSeq();
        return Differences(setup, summary.Eligibility, summary.Amount, reasons, scenario, instances);
    }

    private static bool IsItem(AwardInstance instance, string key) => instance.Item is { } item
        ? item.Key == key
        : instance.Award.Grain is Grain.EachOption each && instance.Option >= 0 && each.Type.Members[instance.Option].Wording.Is(key);
}

/// <summary>What one row of a case table sets and expects.</summary>
internal sealed class CaseSetup
{
    public int Year { get; set; } = 2026;

    public Notice? Notice { get; set; }

    public string? Item { get; set; }

    public List<(int Parameter, Literal Value)> Settings { get; } = [];

    public Cell? Eligibility { get; set; }

    public Cell? Amount { get; set; }

    public Cell? Reason { get; set; }

    public Cell? Arithmetic { get; set; }

    public Cell? Payee { get; set; }

    public Cell? Warnings { get; set; }

    public Cell? Instalments { get; set; }

    public List<(Cell Name, Cell Value)> Results { get; } = [];
}
