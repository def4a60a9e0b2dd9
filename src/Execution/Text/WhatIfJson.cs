using System.Text.Json;
using Duixian.Execution.Results;
using Duixian.Execution.Trials;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
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
        json.WriteStartObject();
        ResultJson.Head(json, result, tongue);
        json.WriteStartArray("awards");
        foreach (var whatIf in whatIfs) Award(new TrialJson(json, result, tongue), json, whatIf, tongue);
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
        json.WriteStartArray("facts");
        foreach (var change in whatIf.Changes)
        {
            json.WriteStartObject();
            json.WriteString("fact", NeedText.Of(change.Place, tongue));
            json.WriteString("value", ValueText.Of(change.Now, Axis.Inner(change.Place.Symbol.Type), tongue));
            json.WriteBoolean("range_declared", change.IsDeclared);
            trials.Reached("payable", change, change.Payable);
            trials.Reached("most", change, change.Most);
            json.WriteStartArray("caps");
            foreach (var cap in change.Caps) json.WriteStringValue(ExprText.Names(cap.BoundExpr, trials.Program, tongue));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

/// <summary>Pieces that the JSON of what-if and why-not share.</summary>
internal sealed class TrialJson(Utf8JsonWriter json, CalculationResult result, Tongue tongue)
{
    private readonly AwardJson _awards = new(json, result, tongue, withTrace: false);

    public Program Program => result.Program;

    /// <summary>Award, item and the three answers, inside an object.</summary>
    public void Award(AwardInstance instance)
    {
        json.WriteString("name", instance.Award.Name.Text);
        json.WriteString("alias", instance.Award.Name.Alias);
        json.WriteString("item", Explanation.InstanceName(instance, result.Program, tongue));
        _awards.Answers(instance.Eligibility, instance.Amount, instance.HangsOn);
    }

    public void Threshold(Threshold threshold)
    {
        json.WriteStartObject();
        json.WriteString("condition", threshold.Condition?.Label?.Wording.In(tongue));
        json.WriteString("expression", ExprText.Path(threshold.Step, result.Program, tongue));
        json.WriteString("value", ValueText.Of(Value.Of(threshold.Value), threshold.Type, tongue));
        json.WriteString("bound", ValueText.Of(Value.Of(threshold.Bound), threshold.Type, tongue));
        json.WriteString("distance", DifferenceText.Of(threshold.Distance, threshold.Type, tongue));
        json.WriteBoolean("holds", threshold.Holds);
        json.WriteEndObject();
    }

    public void Reached(string name, FactChange change, Reached? reached)
    {
        if (reached is null)
        {
            json.WriteNull(name);
            return;
        }

        var type = Axis.Inner(change.Place.Symbol.Type);
        json.WriteStartObject(name);
        json.WriteString("ending", reached.Ending switch
        {
            Ending.Found => "found",
            Ending.None => "none",
            Ending.Open => "open",
            _ => "unsettled",
        });
        json.WriteString("value", reached.Value is { } value ? ValueText.Of(value, type, tongue) : null);
        json.WriteString("change", reached.Value is { } to && change.Now.IsKnown ? DifferenceText.Of(to.Number - change.Now.Number, type, tongue) : null);
        if (reached.Then is { } then) _awards.Answers(then.Eligibility, then.Amount, then.HangsOn);
        json.WriteEndObject();
    }
}
