using System.Text.Json;
using Duixian.Execution.Results;
using Duixian.Execution.Trials;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Execution.Text;

/// <summary>What single facts can do for awards as one JSON object; words and amounts as in <see cref="ResultJson"/>.</summary>
public static class WhatIfJson
{
    /// <summary>The object, indented.</summary>
    /// <param name="result">The firm's result, which says policy, year and scenario.</param>
    /// <param name="whatIfs">One for the firm, each item or each option.</param>
    /// <param name="tongue">The language of names and sentences.</param>
    public static string Write(CalculationResult result, Seq<WhatIf> whatIfs, Tongue tongue) => ResultJson.Written(json =>
    {
        var trials = new TrialJson(json, result, tongue);
        json.WriteStartObject();
        ResultJson.Head(json, result, tongue);
        json.WriteStartArray("awards");
        foreach (var whatIf in whatIfs) Award(trials, json, whatIf, tongue);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Award(TrialJson trials, Utf8JsonWriter json, WhatIf whatIf, Tongue tongue)
    {
        json.WriteStartObject();
        trials.Award(whatIf.Now);
        json.WriteStartArray("thresholds");
        foreach (var threshold in whatIf.Thresholds) trials.Threshold(threshold);
        json.WriteEndArray();
        json.WriteStartArray("unmet");
        foreach (var condition in whatIf.Unmet) json.WriteStringValue(condition.Condition.Label?.Wording.In(tongue));
        json.WriteEndArray();
        json.WriteStartArray("facts");
        foreach (var change in whatIf.Changes) trials.Change(change);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
