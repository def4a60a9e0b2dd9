using System.Text.Json;
using Duixian.Execution.Results;
using Duixian.Execution.Trials;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Execution.Text;

/// <summary>Why an award is not due as one JSON object; words and amounts as in <see cref="ResultJson"/>.</summary>
public static class WhyNotJson
{
    /// <summary>The object, indented.</summary>
    /// <param name="result">The firm's result, which says policy, year and scenario.</param>
    /// <param name="whyNots">One for the firm, each item or each option.</param>
    /// <param name="tongue">The language of names and sentences.</param>
    public static string Write(CalculationResult result, Seq<WhyNot> whyNots, Tongue tongue) => ResultJson.Written(json =>
    {
        var trials = new TrialJson(json, result, tongue);
        json.WriteStartObject();
        ResultJson.Head(json, result, tongue);
        json.WriteStartArray("awards");
        foreach (var whyNot in whyNots)
        {
            json.WriteStartObject();
            trials.Award(whyNot.Now);
            Conditions(json, "failing", whyNot.Failing, tongue);
            Conditions(json, "open", whyNot.Open, tongue);
            json.WriteString("ending", TrialJson.Word(whyNot.Ending));
            json.WriteStartArray("remedies");
            foreach (var remedy in whyNot.Remedies) Remedy(json, trials, remedy, tongue);
            json.WriteEndArray();
            json.WriteStartArray("more");
            foreach (var change in whyNot.More?.Changes ?? []) trials.Change(change);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Conditions(Utf8JsonWriter json, string name, Seq<ConditionResult> conditions, Tongue tongue)
    {
        json.WriteStartArray(name);
        foreach (var condition in conditions) json.WriteStringValue(condition.Condition.Label?.Wording.In(tongue));
        json.WriteEndArray();
    }

    private static void Remedy(Utf8JsonWriter json, TrialJson trials, Remedy remedy, Tongue tongue)
    {
        json.WriteStartObject();
        json.WriteStartArray("moves");
        foreach (var move in remedy.Moves)
        {
            var type = Axis.Inner(move.Place.Symbol.Type);
            json.WriteStartObject();
            json.WriteString("fact", NeedText.Of(move.Place, tongue));
            json.WriteString("from", ValueText.Of(move.From, type, tongue));
            json.WriteString("to", move.To is { } to ? ValueText.Of(to, type, tongue) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (remedy.Then is { } then)
        {
            json.WriteStartObject("then");
            trials.Answers(then);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("then");
        }

        json.WriteEndObject();
    }
}
