using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

/// <summary>What one firm claims of one award, for one item.</summary>
internal sealed class Claim
{
    public required Firm Firm { get; init; }

    public required Award Award { get; init; }

    /// <summary>Key of the item, behind the keys above it and a stroke each, or name of the option; empty for the firm.</summary>
    public required string Item { get; init; }

    /// <summary>The item and those above it, or the option, in the award's slots.</summary>
    public required IReadOnlyDictionary<int, Answer> Slots { get; init; }

    public required CheckedEligibility Eligibility { get; init; }

    /// <summary>True while a pending judgement decides whether or how much.</summary>
    public required bool HangsOnJudgement { get; init; }

    /// <summary>What is due if eligible.</summary>
    public required Answer Entitled { get; init; }

    /// <summary>Certain to be eligible, with an amount that is settled.</summary>
    public bool IsCertain => Eligibility == CheckedEligibility.Yes && !HangsOnJudgement && Entitled.IsKnown;

    /// <summary>True where it stands for items of a list that is not known.</summary>
    public bool IsWithoutItem => Award.Grain is Grain.EachItem && Slots.Count == 0;

    /// <summary>The answer to an expression of its award.</summary>
    public Answer Of(Asking asking, Expr expr) => IsWithoutItem ? Answer.Unknown : asking.Of(expr, Slots);

    /// <summary>Where equal ones are told apart by the item: an item by its key, an option by its place among the options.</summary>
    public string Order => Award.Grain is Grain.EachOption each ? $"{each.Type.IndexOf(Item):000}" : Item;

    public override string ToString() => $"{Firm.Code} {Award.Name.Text} {Item}";
}
