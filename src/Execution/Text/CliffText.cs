using System.Text.Json;
using Duixian.Execution.Cases;
using Duixian.Execution.Trials;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Text;

/// <summary>Cliffs in words: the threshold and its place, the step, and the firm at which it happens.</summary>
public sealed class CliffText(Program program, Tongue tongue)
{
    /// <summary>The jump, the award, the threshold, and where it is written.</summary>
    public string Title(Cliff cliff)
    {
        var jump = ValueText.Of(cliff.Jump, tongue);
        if (!cliff.IsLargest) jump = TrialWords.AtLeast.With(tongue, jump);
        var title = $"{jump}{TrialWords.Space.In(tongue)}{cliff.Award.Name.Wording.In(tongue)}";
        if (Label(cliff) is { Length: > 0 } label) title += Phrases.Colon.In(tongue) + label;
        return title;
    }

    /// <summary>The condition and the comparison; the fact alone where nothing else tells the sides apart.</summary>
    public string Label(Cliff cliff)
    {
        var condition = cliff.Condition?.Label?.Wording.In(tongue);
        var threshold = cliff.Threshold is { } expr ? ExprText.Names(expr, program, tongue) : null;
        return string.Join(' ', new[] { condition, threshold }.OfType<string>());
    }

    /// <summary>File and line of the threshold; empty where there is none.</summary>
    public static string PlaceOf(Cliff cliff) => cliff.Threshold is { } threshold ? PlaceOf(threshold.Span) : "";

    private static string PlaceOf(SourceSpan span) => FormattableString.Invariant($"{span.Source.Name}:{span.Position.Line}");

    /// <summary>The step of the fact, and what it changes.</summary>
    public string Step(Cliff cliff) => TrialWords.CliffStep.With(
        tongue, NeedText.Of(cliff.Place, tongue), Value(cliff.Place, cliff.Before), Value(cliff.Place, cliff.After),
        ValueText.Of(cliff.AmountBefore, tongue), ValueText.Of(cliff.AmountAfter, tongue));

    /// <summary>Where the firm is from, which says what all facts not named are, and the other facts that the award goes by.</summary>
    public string Firm(Cliff cliff)
    {
        var known = cliff.Firm.Where(each => each.Value.IsKnown).Select(each => $"{NeedText.Of(each.Place, tongue)} {Value(each.Place, each.Value)}").ToList();
        var from = cliff.From is { } worked ? TrialWords.FirmOfCase.With(tongue, PlaceOf(worked.Span), worked.Case) : TrialWords.MadeUpFirm.In(tongue);
        return known.Count == 0 ? from : TrialWords.CliffFirm.With(tongue, from, Phrases.Listed(known, tongue));
    }

    /// <summary>The policy year and the scenario that all amounts are of.</summary>
    public string Head(Scenario scenario, int year) => Phrases.YearAndScenario.With(tongue, year, ScenarioText.Of(scenario, tongue));

    private string Value(Need.OfFact place, Value value) => ValueText.Of(value, Axis.Inner(place.Symbol.Type), tongue);

    /// <summary>The cliffs as one JSON object; amounts as in <see cref="ResultJson"/>.</summary>
    /// <param name="cliffs">The cliffs, the largest first.</param>
    /// <param name="unreached">Awards for which no firm was found that gets anything.</param>
    /// <param name="scenario">Which values the open figures took.</param>
    /// <param name="year">The policy year.</param>
    public string Json(Seq<Cliff> cliffs, IEnumerable<Award> unreached, Scenario scenario, int year) => ResultJson.Written(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("year", year);
        json.WriteString("scenario", ScenarioText.Of(scenario, tongue));
        json.WriteStartArray("cliffs");
        foreach (var cliff in cliffs)
        {
            json.WriteStartObject();
            json.WriteString("award", cliff.Award.Name.Text);
            json.WriteString("alias", cliff.Award.Name.Alias);
            json.WriteString("jump", cliff.Jump.ToYuanString());
            json.WriteBoolean("largest", cliff.IsLargest);
            json.WriteString("condition", cliff.Condition?.Label?.Wording.In(tongue));
            json.WriteString("threshold", cliff.Threshold is { } expr ? ExprText.Names(expr, program, tongue) : null);
            json.WriteString("place", PlaceOf(cliff));
            json.WriteString("fact", NeedText.Of(cliff.Place, tongue));
            json.WriteString("before", Value(cliff.Place, cliff.Before));
            json.WriteString("after", Value(cliff.Place, cliff.After));
            json.WriteString("amount_before", cliff.AmountBefore.ToYuanString());
            json.WriteString("amount_after", cliff.AmountAfter.ToYuanString());
            From(json, cliff.From);
            json.WriteStartObject("firm");
            foreach (var (place, value) in cliff.Firm.ToArray())
                if (value.IsKnown)
                    json.WriteString(NeedText.Of(place, tongue), Value(place, value));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unreached");
        foreach (var award in unreached) json.WriteStringValue(award.Name.Text);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The worked case; null for a firm that is made up.</summary>
    private static void From(Utf8JsonWriter json, CaseFirm? from)
    {
        if (from is null)
        {
            json.WriteNull("from");
            return;
        }

        json.WriteStartObject("from");
        json.WriteString("case", from.Case);
        json.WriteString("place", PlaceOf(from.Span));
        json.WriteEndObject();
    }
}
