using Duixian.Execution.Population;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Text;

/// <summary>A table for a file: texts, with figures plain so that programs and spreadsheets read them.</summary>
/// <param name="Name">The name of the file or sheet.</param>
/// <param name="Header">One text for each column.</param>
/// <param name="Rows">As many cells as the header has.</param>
public sealed record ResultSheet(string Name, Seq<string> Header, Seq<Seq<string>> Rows);

/// <summary>A population's results as tables: a row for each award of each firm, sums by stage, what falls due by year, budgets, what was given up, errors, versions.</summary>
public static class PopulationTables
{
    /// <summary>The tables, always the same ones in the same order, also when they are empty.</summary>
    /// <param name="result">The run.</param>
    /// <param name="troubles">What could not be read, by firm; listed with the errors of the evaluation.</param>
    /// <param name="tongue">The language of headers, states and reasons.</param>
    /// <param name="inputs">What the run was given, to be told with its versions; null where no files were.</param>
    public static Seq<ResultSheet> Of(PopulationResult result, IEnumerable<(string Firm, string Message)> troubles, Tongue tongue, RunInputs? inputs = null) =>
    [
        Awards(result, tongue), TotalTable.Of(result, tongue), PaymentTable.Of(result, tongue), BudgetTable.Of(result, tongue), Rejected(result, tongue), Errors(result, troubles, tongue),
        Versions(result, inputs, tongue),
    ];

    internal static ResultSheet Sheet(Wording name, Tongue tongue, IEnumerable<Wording> header, IEnumerable<Seq<string>> rows) =>
        new(name.In(tongue), header.Select(word => word.In(tongue)).ToSeq(), rows.ToSeq());

    private static ResultSheet Versions(PopulationResult result, RunInputs? inputs, Tongue tongue) => Sheet(
        PopulationWords.Versions, tongue, [Phrases.VersionOf, Phrases.Version], RunIdentity.Of(result, inputs, tongue).Select(version => (Seq<string>)[version.Label, version.Version]));

    private static ResultSheet Awards(PopulationResult result, Tongue tongue) => Sheet(
        PopulationWords.Awards, tongue, PopulationWords.AwardColumns, result.Firms.SelectMany(firm => firm.Awards.Select(award => Row(firm, award, result, tongue))));

    private static Seq<string> Row(PopulationFirm firm, PopulationAward award, PopulationResult result, Tongue tongue)
    {
        var (entitled, place) = (award.Entitled, award.Place);
        return
        [
            award.Firm,
            firm.Name ?? "",
            $"{result.Year}",
            entitled.Award.Name.Wording.In(tongue),
            Subject(entitled, tongue),
            Eligibility(entitled.Eligibility).In(tongue),
            Amount(entitled.Eligibility.GivesNothing() ? AmountResult.Nothing : entitled.Amount, tongue),
            entitled.Award.Selection is null ? "" : PopulationWords.Of(place.Outcome).In(tongue),
            $"{place.Rank}",
            place.Rank is null ? "" : $"{place.Ranked}",
            Score(place.Score, award, tongue),
            Score(place.CutOff, award, tongue),
            Score(place.Margin, award, tongue),
            place.TieGroup > 1 ? $"{place.TieGroup}" : "",
            $"{place.Reserve}",
            award.Chosen is { } chosen ? Amount(chosen.Amount, tongue) : "",
            award.Granted?.ToYuanString() ?? "",
            award.CityShare?.ToYuanString() ?? "",
            award.CityShare is { } city && award.Granted is { } granted ? (granted - city).ToYuanString() : "",
            string.Join(Phrases.Semicolon.In(tongue), award.Instalments.Select((part, i) => $"{result.Year + i} {part.ToYuanString()}")),
            string.Join(Phrases.Semicolon.In(tongue), StageSentence.Of(award, tongue).Prepend(ReasonSentence.Of(entitled, result.Program, tongue))),
            string.Join(Phrases.Semicolon.In(tongue), WaitsFor(award, result, tongue)),
        ];
    }

    private static IEnumerable<string> WaitsFor(PopulationAward award, PopulationResult result, Tongue tongue)
    {
        // What was settled on the way to an exact amount is waited for no more.
        var chosen = award.Chosen is { Amount: not AmountResult.Exact } open ? open.Needs : Needs.None;
        var needs = award.Entitled.Needs.And(award.Place.Waits).And(chosen).And(award.PayerWaits).Items.Select(need => NeedText.Of(need, tongue));
        if (award.IsUndetermined) needs = needs.Append(PopulationWords.ChoiceOpen.In(tongue));
        var contested = result.Conflicts.Where(conflict => award.IsContested && conflict.Matter == award.Matter && conflict.Firms.Contains(award.Firm));
        return needs.Concat(contested.Select(conflict => ClaimedBy(conflict, tongue)).Distinct());
    }

    private static string ClaimedBy(MatterConflict conflict, Tongue tongue) =>
        PopulationWords.ClaimedTwice.With(tongue, string.Join(Phrases.Semicolon.In(tongue), conflict.Firms));

    internal static string Subject(AwardInstance instance, Tongue tongue) => instance.Item is { } item ? item.Key
        : instance is { Option: >= 0, Award.Grain: Grain.EachOption each } ? each.Type.Members[instance.Option].Wording.In(tongue)
        : "";

    private static string Amount(AmountResult amount, Tongue tongue) => amount switch
    {
        AmountResult.Exact exact => exact.Value.ToYuanString(),
        AmountResult.Between { High: { } high } between => PopulationWords.Range.With(tongue, between.Low.ToYuanString(), high.ToYuanString()),
        AmountResult.Between between => PopulationWords.AtLeast.With(tongue, between.Low.ToYuanString()),
        AmountResult.NotAnnounced => Phrases.NotAnnounced.In(tongue),
        _ => Phrases.Error.In(tongue),
    };

    /// <summary>A sum of ranks is a number; anything else is of the type it was ranked by. Without separators, so that programs read it.</summary>
    internal static string Score(Ratio? score, PopulationAward award, Tongue tongue)
    {
        if (score is not { } known) return "";
        var type = award.Place.IsSmallestFirst ? null : TypeOf(award.Entitled.Award.Selection!);
        if (type?.Is(Kind.Amount) == true && Money.TryFromFen(known, out var money)) return money.ToYuanString();
        return ValueText.Of(Value.Of(known), type ?? DataType.Of(Kind.Number), tongue).Replace(",", "", StringComparison.Ordinal);
    }

    private static DataType? TypeOf(Selection selection) => selection.Ranking is { } ranking ? TypeOf(ranking) : selection.Merit?.Type;

    private static DataType? TypeOf(Ranking ranking) => ranking switch
    {
        Ranking.ByValue by => by.Key.Type,
        Ranking.ByWeight by => by.Keys[0].Type,
        Ranking.Either either => TypeOf(either.Then) ?? TypeOf(either.Else),
        _ => null,
    };

    private static Wording Eligibility(Eligibility eligibility) => eligibility switch
    {
        Results.Eligibility.Yes => Phrases.Eligible,
        Results.Eligibility.No => Phrases.NotEligible,
        Results.Eligibility.Unknown => Phrases.EligibilityUnknown,
        Results.Eligibility.NotApplicable => Phrases.NotApplicable,
        Results.Eligibility.NotInForce => Phrases.NotInForce,
        _ => Phrases.Error,
    };

    private static ResultSheet Rejected(PopulationResult result, Tongue tongue) => Sheet(
        PopulationWords.Rejected, tongue, PopulationWords.RejectedColumns, result.Firms.SelectMany(firm => firm.Rejected.Select(option => (Seq<string>)
        [
            firm.Code,
            option.Award.Award.Name.Wording.In(tongue),
            Subject(option.Award, tongue),
            Amount(option.Award.Amount, tongue),
            option.Overlap?.Name.Wording.In(tongue) ?? PopulationWords.DeclinedBefore.In(tongue),
            option.KeptAward?.Award.Name.Wording.In(tongue) ?? "",
            ExprWords.Of(option.WouldBeBetter).In(tongue),
        ])));

    private static ResultSheet Errors(PopulationResult result, IEnumerable<(string Firm, string Message)> troubles, Tongue tongue)
    {
        var read = troubles.Select(trouble => (Seq<string>)[trouble.Firm, "", "", trouble.Message]);
        var failed = result.Firms.SelectMany(firm => firm.Awards.Select(award => (Award: award, Error: ErrorOf(award))).Where(pair => pair.Error is not null).Select(pair => (Seq<string>)
        [
            firm.Code, pair.Award.Entitled.Award.Name.Wording.In(tongue), Subject(pair.Award.Entitled, tongue), FaultText.Sentence(pair.Error!, result.Program, tongue),
        ]));
        var conflicts = result.Conflicts.SelectMany(conflict => conflict.Firms.Select(firm => (Seq<string>)
        [
            firm, conflict.Overlap.Name.Wording.In(tongue), conflict.Matter, ClaimedBy(conflict, tongue),
        ]));
        return Sheet(PopulationWords.Errors, tongue, PopulationWords.ErrorColumns, read.Concat(failed).Concat(conflicts));
    }

    private static EvaluationError? ErrorOf(PopulationAward award) => award.Entitled.Error
        ?? (award.Entitled.Eligibility is Results.Eligibility.Yes or Results.Eligibility.Unknown ? ((award.Chosen?.Amount ?? award.Entitled.Amount) as AmountResult.Failed)?.Error : null);
}
