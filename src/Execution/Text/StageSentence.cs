using Duixian.Execution.Facts;
using Duixian.Execution.Population;
using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Text;

/// <summary>What selection, differences, shared caps, overlap and budgets made of an award, one statement for each, as the stages told it.</summary>
internal static class StageSentence
{
    // Position in the built-in option type of shortfalls.
    private const int ProRata = 1;

    /// <summary>The statements in the order of the stages; none where no stage changed anything.</summary>
    public static IEnumerable<string> Of(PopulationAward award, Tongue tongue)
    {
        var givenUp = award.GivenUp;
        if (award.Entitled.Eligibility == Eligibility.Yes && !award.Place.IsIn && givenUp is null)
            yield return Phrases.SelectionSentence.With(tongue, PopulationWords.Of(award.Place.Outcome).In(tongue));
        foreach (var change in (award.Chosen?.Changes ?? []).ToArray()) yield return Of(change, tongue);
        if (givenUp is not null) yield return Of(givenUp, tongue);
        foreach (var cut in award.Cuts.ToArray()) yield return Of(cut, tongue);
    }

    private static string Of(AmountChange change, Tongue tongue) => change switch
    {
        AmountChange.SharedCap cap => Of(cap, tongue),
        AmountChange.Elsewhere elsewhere => Of(elsewhere, tongue),
        AmountChange.BudgetCut cut => Of(cut, tongue),
        _ => "",
    };

    private static string Of(AmountChange.SharedCap change, Tongue tongue)
    {
        string Yuan(Ratio fen) => ValueText.Of(fen, Kind.Amount, tongue);
        var parts = new List<string>();
        if (change is { Used: { } used, Bound: { } bound }) parts.Add(Phrases.LifetimeUsed.With(tongue, Yuan(bound), Yuan(used)));
        if (change.Left is { } left)
            parts.Add(change.Asked is { } asked
                ? Phrases.AskedOfCap.With(tongue, ValueText.Of(asked, tongue), Yuan(left))
                : Phrases.LeftOfCap.With(tongue, Yuan(left)));
        var held = Phrases.CapSentence.With(tongue, change.Cap.Name.Wording.In(tongue));
        return parts.Count == 0 ? held : Phrases.SharedCapSentence.With(tongue, held, WithShare(parts, change, tongue));
    }

    private static string Of(AmountChange.Elsewhere change, Tongue tongue)
    {
        var given = Phrases.Listed(
            change.Given.Select(entry => Phrases.GivenElsewhere.With(
                tongue, entry.Year, entry.Scheme, entry.Award, FactWords.LedgerLevels.Members[(int)entry.Level].Wording.In(tongue), ValueText.Of(entry.Amount, tongue))),
            tongue);
        var parts = new List<string> { (change.IsRefusal ? Phrases.Refused : Phrases.Difference).With(tongue, change.Overlap.Name.Wording.In(tongue), given) };
        if (!change.IsRefusal && change.Taken is { } taken) parts.Add(Phrases.TakenOff.With(tongue, ValueText.Of(taken, tongue)));
        return WithShare(parts, change, tongue);
    }

    private static string Of(AmountChange.BudgetCut cut, Tongue tongue)
    {
        var part = ValueText.Part(Ratio.Of(cut.Envelope.Fen) / cut.Asked.Fen, tongue);
        var parts = new List<string>
        {
            Phrases.BudgetSentence.With(tongue, cut.Budget.Name.Wording.In(tongue), ValueText.Of(cut.Asked, tongue), ValueText.Of(cut.Envelope, tongue)),
        };
        if (cut.Method != ProRata) parts.Add(Phrases.BehindCutLine.In(tongue));
        else if (cut.BelowMinimum is var (share, least)) parts.Add(Phrases.ShareBelowMinimum.With(tongue, part, ValueText.Of(share, tongue), ValueText.Of(least, tongue)));
        else return WithShare([.. parts, Phrases.InProportion.With(tongue, part)], cut, tongue);
        return string.Join(Phrases.Comma.In(tongue), parts);
    }

    private static string Of(RejectedOption option, Tongue tongue) => option is { Overlap: { } overlap, KeptAward: { } kept }
        ? Phrases.GivenUp.With(tongue, overlap.Name.Wording.In(tongue), Named(kept, tongue), AnswerText.Of(kept.Amount, tongue))
        : PopulationWords.DeclinedBefore.In(tongue);

    private static string Named(AwardInstance instance, Tongue tongue)
    {
        var (name, subject) = (instance.Award.Name.Wording.In(tongue), PopulationTables.Subject(instance, tongue));
        return subject.Length == 0 ? name : Phrases.OnlyItem.With(tongue, name, subject);
    }

    private static string WithShare(List<string> parts, AmountChange change, Tongue tongue)
    {
        if (change.After is AmountResult.Exact after) parts.Add(Phrases.OwnShare.With(tongue, ValueText.Of(after.Value, tongue)));
        return string.Join(Phrases.Comma.In(tongue), parts);
    }
}
