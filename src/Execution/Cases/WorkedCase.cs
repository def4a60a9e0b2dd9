using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Cases;

/// <summary>One worked case: what it sets and what it expects, read once to be run as often as one likes.</summary>
public sealed class WorkedCase
{
    internal WorkedCase(string heading, Cell name, CaseSetup setup, FactSet facts, Seq<Diagnostic> factTroubles)
    {
        (Heading, Name, Span) = (heading, name.Text, name.Span);
        (Setup, Facts, FactTroubles) = (setup, facts, factTroubles);
    }

    /// <summary>The award or provision it stands under.</summary>
    public string Heading { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Where it stands.</summary>
    public SourceSpan Span { get; }

    internal CaseSetup Setup { get; }

    internal FactSet Facts { get; }

    /// <summary>What is wrong with the values of its facts; a case may mean it so.</summary>
    internal Seq<Diagnostic> FactTroubles { get; }
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

/// <summary>What one row of a case table sets and expects. What it does not fill in is null and not compared, but for the reasons.</summary>
internal sealed class CaseSetup
{
    public int Year { get; set; } = 2026;

    public Notice? Notice { get; set; }

    public string? Item { get; set; }

    public List<(int Parameter, Literal Value)> Settings { get; } = [];

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
