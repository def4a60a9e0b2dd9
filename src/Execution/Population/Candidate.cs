using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Quantities;

namespace Duixian.Execution.Population;

/// <summary>An award instance of one firm on its way through the stages.</summary>
internal sealed class Candidate(Applicant applicant, AwardInstance instance)
{
    public Applicant Applicant { get; } = applicant;

    /// <summary>Eligibility and entitlement, before shared caps.</summary>
    public AwardInstance Instance { get; } = instance;

    /// <summary>The values it is ranked by.</summary>
    public Value[] Keys { get; init; } = [];

    /// <summary>Further values for equal ones.</summary>
    public Value[] Further { get; init; } = [];

    /// <summary>Its category and how many places the category has; null without categories.</summary>
    public (Value Category, Value Most)? Quota { get; init; }

    /// <summary>Whether people chose it; null where a score or figures decide.</summary>
    public Value? IsChosen { get; init; }

    /// <summary>The matter it is for, as overlap compares it; null when it overlaps with nothing.</summary>
    public Value? Matter { get; init; }

    /// <summary>The family the ledger files it under; null for none.</summary>
    public Value? Family { get; init; }

    /// <summary>What the order is made of: larger is better.</summary>
    public Ratio Score { get; set; }

    public Place Place { get; set; } = Place.Unranked(PlaceOutcome.NoSelection);

    /// <summary>True for an award that would be paid if selected.</summary>
    public bool IsQualified => Instance.Eligibility == Eligibility.Yes;

    /// <summary>True for one whose eligibility hangs on nothing that is not known yet.</summary>
    public bool IsCertain => IsQualified && Instance.Pending.Count == 0;

    /// <summary>The order in which awards and items are declared, for whatever must not hang on rows.</summary>
    public (int Award, int Option, string Item) DeclaredOrder { get; } = (instance.Award.Index, instance.Option, instance.Item?.Path ?? "");

    /// <summary>By declared order; the candidates of one firm.</summary>
    public static int Compare(Candidate one, Candidate other)
    {
        var award = one.DeclaredOrder.Award.CompareTo(other.DeclaredOrder.Award);
        if (award != 0) return award;
        var option = one.DeclaredOrder.Option.CompareTo(other.DeclaredOrder.Option);
        return option != 0 ? option : string.CompareOrdinal(one.DeclaredOrder.Item, other.DeclaredOrder.Item);
    }
}
