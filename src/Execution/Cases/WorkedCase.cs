using Duixian.Execution.Facts;
using Duixian.Execution.Population;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Cases;

/// <summary>One worked case: what it sets and what it expects, read once to be run as often as one likes.</summary>
public abstract class WorkedCase
{
    private protected WorkedCase(string heading, Cell name, CaseTerms terms, Seq<Diagnostic> factTroubles)
    {
        (Heading, Name, Span) = (heading, name.Text, name.Span);
        (Terms, FactTroubles) = (terms, factTroubles);
    }

    /// <summary>What it stands under: an award or a provision; for a population also an overlap or a budget.</summary>
    public string Heading { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; }

    /// <summary>How many firms it computes, which is what running it costs: 1, or the size of the population.</summary>
    public abstract int FirmCount { get; }

    internal CaseTerms Terms { get; }

    /// <summary>What is wrong with the values of its facts; a case may mean it so.</summary>
    internal Seq<Diagnostic> FactTroubles { get; }
}

/// <summary>A case of one firm.</summary>
internal sealed class FirmCase(string heading, Cell name, CaseTerms terms, CaseExpectations expected, FactSet facts, Seq<Diagnostic> factTroubles)
    : WorkedCase(heading, name, terms, factTroubles)
{
    public override int FirmCount => 1;

    public CaseExpectations Expected { get; } = expected;

    public FactSet Facts { get; } = facts;
}

/// <summary>A case of many firms.</summary>
internal sealed class PopulationCase(
    string heading, Cell name, CaseTerms terms, Seq<Applicant> applicants, Seq<PopulationRow> rows, Seq<Diagnostic> factTroubles)
    : WorkedCase(heading, name, terms, factTroubles)
{
    public override int FirmCount => Applicants.Count;

    public Seq<Applicant> Applicants { get; } = applicants;

    public Seq<PopulationRow> Rows { get; } = rows;
}

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
/// <param name="Troubles">What was wrong with its facts, where that may be why it came out otherwise.</param>
public sealed record CaseResult(string Award, string Name, SourceSpan Span, Seq<CaseDifference> Differences, Seq<Diagnostic> Troubles)
{
    /// <summary>True when everything came out as expected.</summary>
    public bool Passed => Differences.Count == 0;
}

/// <summary>What a case sets for all its firms.</summary>
internal sealed class CaseTerms
{
    private const int DefaultYear = 2026;

    public int Year { get; set; } = DefaultYear;

    public Notice? Notice { get; set; }

    /// <summary>The recorded seed of draws; null while none is recorded.</summary>
    public string? Seed { get; set; }

    public List<(int Parameter, Literal Value)> Settings { get; } = [];

    /// <summary>What columns set, as written, but for the year.</summary>
    public List<(Wording Header, string Text)> Columns { get; } = [];

    /// <summary>In fen.</summary>
    public List<(string Budget, Literal Value)> Envelopes { get; } = [];

    public Scenario ScenarioOf(Program program) =>
        (Notice is { } notice ? Scenario.Of(program, notice) : Scenario.Ceiling(program)).With(program, Settings, Envelopes);
}

/// <summary>What a row expects of one firm. What it does not fill in is null and not compared, but for the reasons.</summary>
internal sealed class CaseExpectations
{
    public Cell? Item { get; set; }

    public Eligibility? Eligibility { get; set; }

    /// <summary>In canonical form.</summary>
    public Wording? Amount { get; set; }

    public Seq<string> Reasons { get; set; } = [];

    public Cell? Arithmetic { get; set; }

    /// <summary>What the arithmetic comes to; null where that is no amount.</summary>
    public Money? Worked { get; set; }

    public string? Payee { get; set; }

    public string? Warnings { get; set; }

    public string? Instalments { get; set; }

    public List<ExpectedResult> Results { get; } = [];
}

/// <summary>What a named result should be; no value means that it should be unknown.</summary>
internal sealed record ExpectedResult(Name Name, string Written, Value? Value);

/// <summary>What a row expects of one award of one firm in a population.</summary>
internal sealed class PopulationRow(string firm)
{
    public string Firm { get; } = firm;

    public Name? Award { get; set; }

    public Cell? Item { get; set; }

    /// <summary>The columns that are filled in, each with its cell in canonical form.</summary>
    public List<(PopulationColumn Column, Wording Wanted)> Columns { get; } = [];

    public Cell? Arithmetic { get; set; }

    /// <summary>What the arithmetic comes to; null where that is no amount.</summary>
    public Money? Worked { get; set; }
}
