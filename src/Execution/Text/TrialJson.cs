using System.Text.Json;
using Duixian.Execution.Results;
using Duixian.Execution.Trials;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;

namespace Duixian.Execution.Text;

/// <summary>Pieces that the JSON of what-if and why-not share.</summary>
internal sealed class TrialJson(Utf8JsonWriter json, CalculationResult result, Tongue tongue)
{
    private readonly AwardJson _awards = new(json, result, tongue, withTrace: false);

    /// <summary>Award, item and the three answers, inside an object.</summary>
    public void Award(AwardInstance instance)
    {
        json.WriteString("name", instance.Award.Name.Text);
        json.WriteString("alias", instance.Award.Name.Alias);
        json.WriteString("item", Explanation.InstanceName(instance, result.Program, tongue));
        Answers(instance);
    }

    /// <summary>The three answers, inside an object.</summary>
    public void Answers(AwardInstance instance) => _awards.Answers(instance.Eligibility, instance.Amount, instance.HangsOn);

    /// <summary>The word for an ending that programs read.</summary>
    public static string Word(Ending ending) => ending switch
    {
        Ending.Found => "found",
        Ending.None => "none",
        Ending.Open => "open",
        _ => "unsettled",
    };

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

    public void Change(FactChange change)
    {
        json.WriteStartObject();
        json.WriteString("fact", NeedText.Of(change.Place, tongue));
        json.WriteString("value", ValueText.Of(change.Now, Axis.Inner(change.Place.Symbol.Type), tongue));
        json.WriteBoolean("range_declared", change.IsDeclared);
        Reached("payable", change, change.Payable);
        Reached("most", change, change.Most);
        json.WriteStartArray("caps");
        foreach (var cap in change.Caps) json.WriteStringValue(ExprText.Names(cap.BoundExpr, result.Program, tongue));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Reached(string name, FactChange change, Reached? reached)
    {
        if (reached is null)
        {
            json.WriteNull(name);
            return;
        }

        var type = Axis.Inner(change.Place.Symbol.Type);
        json.WriteStartObject(name);
        json.WriteString("ending", Word(reached.Ending));
        json.WriteString("value", reached.Value is { } value ? ValueText.Of(value, type, tongue) : null);
        json.WriteString("change", reached.Value is { } to && change.Now.IsKnown ? DifferenceText.Of(to.Number - change.Now.Number, type, tongue) : null);
        if (reached.Then is { } then) Answers(then);
        json.WriteEndObject();
    }
}
