using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Population;

/// <summary>One award of one firm, with what every stage made of it.</summary>
/// <param name="Firm">The firm's code.</param>
/// <param name="Entitled">Eligibility and entitlement of the firm alone.</param>
/// <param name="Place">Its place in the selection.</param>
/// <param name="Chosen">The amount after differences, shared caps and overlap; null when the award goes no further.</param>
/// <param name="Granted">What the budget leaves of it; null while the amount is not exact or hangs on something.</param>
/// <param name="CityShare">The city's part of what is granted; null while the shares are not announced.</param>
/// <param name="Instalments">What is granted, by year from this one on; empty for one payment.</param>
/// <param name="Family">The family the ledger files it under; null for none, and while it is not known.</param>
/// <param name="Matter">The matter it is for; null for none, and while it is not known.</param>
/// <param name="IsContested">True when another firm claims the same matter: an error of both, and nothing of it is granted.</param>
/// <param name="IsUndetermined">True when it is open whether the best set of the firm's awards has it: unknown amounts could decide, or there are too many sets.</param>
public sealed record PopulationAward(
    string Firm,
    AwardInstance Entitled,
    Place Place,
    AwardInstance? Chosen,
    Money? Granted,
    Money? CityShare,
    Seq<Money> Instalments,
    string? Family,
    string? Matter,
    bool IsContested,
    bool IsUndetermined)
{
    /// <summary>True for one that is eligible if judgements that are not taken come out in its favour, its own or those of others it shares a cap with.</summary>
    public bool IsPending => Entitled is { Eligibility: Eligibility.Yes } && (Entitled.Pending.Count > 0 || Chosen?.Pending.Count > 0);

    /// <summary>What must be known before it is settled what the city pays of the grant; empty where it is.</summary>
    public Needs PayerWaits { get; init; } = Needs.None;

    /// <summary>Why the firm goes without the award although it was free to have it; null where it was not, or has it.</summary>
    public RejectedOption? GivenUp { get; init; }

    /// <summary>What budgets took of the chosen amount, in order.</summary>
    public Seq<AmountChange> Cuts { get; init; }
}

/// <summary>What one firm has.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Awards">Its awards in declared order.</param>
/// <param name="Rejected">What it gave up.</param>
public sealed record PopulationFirm(string Code, Seq<PopulationAward> Awards, Seq<RejectedOption> Rejected)
{
    /// <summary>Its name, where the policy declares a fact for it and it is known; null otherwise.</summary>
    public string? Name { get; init; }

    /// <summary>True when it is open which set of some of its awards is best.</summary>
    public bool IsUndetermined => Awards.Any(award => award.IsUndetermined);
}

/// <summary>How one budget came out.</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Envelope">How much there was; null when not announced.</param>
/// <param name="Asked">The sum of the chosen amounts.</param>
/// <param name="Granted">The sum after the cut.</param>
/// <param name="IsOpen">True when awards it covers may still become due.</param>
public sealed record BudgetResult(Budget Budget, Money? Envelope, Money Asked, Money Granted, bool IsOpen)
{
    /// <summary>What is done when the envelope is too small: a position in <see cref="BuiltinOptions.Shortfalls"/>; null where nothing is said, or not known.</summary>
    public int? Method { get; init; }

    /// <summary>What part of the sum there is money for, at most one; null while the envelope is not announced, or nothing is asked.</summary>
    public Ratio? Covered => Envelope is { } most && Asked > Money.Zero ? Ratio.Min(Ratio.One, Ratio.Of(most.Fen) / Asked.Fen) : null;
}

/// <summary>Sums of one award at each stage, over exact amounts; each is part of the one before it.</summary>
/// <param name="Award">The award.</param>
/// <param name="Eligible">How many are certainly eligible.</param>
/// <param name="Entitled">Sum of what they are entitled to.</param>
/// <param name="Selected">Sum of those that are in.</param>
/// <param name="Chosen">Sum after differences, shared caps and overlap.</param>
/// <param name="Granted">Sum after the budget.</param>
/// <param name="Open">How many may still become due: unknown, pending, not announced.</param>
/// <param name="Errors">How many cannot be computed; never counted as not eligible.</param>
public sealed record StageTotals(
    Award Award, int Eligible, Money Entitled, Money Selected, Money Chosen, Money Granted, int Open, int Errors)
{
    /// <summary>How many of the eligible hang on a judgement that is not taken: they are in the sums but in none of what is granted.</summary>
    public int Pending { get; init; }

    /// <summary>What of <see cref="Chosen"/> hangs on judgements that are not taken.</summary>
    public Money PendingChosen { get; init; }

    /// <summary>How many are granted more than nothing.</summary>
    public int Grants { get; init; }
}

/// <summary>A matter that two firms claim under one overlap rule.</summary>
/// <param name="Overlap">The rule.</param>
/// <param name="Matter">The matter.</param>
/// <param name="Firms">The firms, by code.</param>
public sealed record MatterConflict(Overlap Overlap, string Matter, Seq<string> Firms);

/// <summary>A policy over a whole population in one year.</summary>
/// <param name="Program">The policy.</param>
/// <param name="Scenario">Which values the open figures took.</param>
/// <param name="Year">The policy year.</param>
/// <param name="Firms">One for each firm, by code.</param>
/// <param name="Budgets">One for each budget.</param>
/// <param name="Totals">One for each award, in declared order.</param>
/// <param name="Conflicts">Matters claimed twice.</param>
/// <param name="Versions">The dated data it rests on.</param>
public sealed record PopulationResult(
    Program Program,
    Scenario Scenario,
    int Year,
    Seq<PopulationFirm> Firms,
    Seq<BudgetResult> Budgets,
    Seq<StageTotals> Totals,
    Seq<MatterConflict> Conflicts,
    Versions Versions)
{
    /// <summary>When the policy is in force; the day of effect may be a fact, which is unknown for a population.</summary>
    public PolicyTerm Term => Engine.TermOf(Program, Scenario, Year);
}
