using System.Text.Json;
using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>Writes the steps of an instance as a tree: expression, value, and the steps below.</summary>
internal sealed class TraceJson(Utf8JsonWriter json, Program program, Tongue tongue)
{
    // A tree that nobody would read further is cut and says so.
    private const int MostDepth = 100;
    private const int MostSteps = 200;

    public void Instance(AwardInstance instance)
    {
        json.WriteStartObject("trace");
        json.WriteStartArray("conditions");
        foreach (var condition in instance.Conditions) Condition(condition);
        json.WriteEndArray();
        json.WriteStartArray("exceptions");
        for (var i = 0; i < instance.Entitlement.ExceptionTraces.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("label", instance.Award.Amount.Exceptions[i].Name.Wording.In(tongue));
            json.WriteBoolean("applies", instance.Award.Amount.Exceptions[i] == instance.Entitlement.Exception);
            json.WritePropertyName("steps");
            Step(instance.Entitlement.ExceptionTraces[i], 0);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (instance.Entitlement.Trace is { } amount)
        {
            json.WritePropertyName("amount");
            Step(amount, 0);
        }

        json.WriteEndObject();
    }

    private void Condition(ConditionResult result)
    {
        json.WriteStartObject();
        json.WriteString("label", result.Condition.Label?.Wording.In(tongue));
        json.WriteString("outcome", OutcomeOf(result.Value));
        json.WriteStartArray("citations");
        foreach (var cite in result.Condition.Cites) json.WriteStringValue("§" + cite.Clause);
        json.WriteEndArray();
        if (result.Trace is { } trace)
        {
            json.WritePropertyName("steps");
            Step(trace, 0);
        }

        json.WriteStartArray("parts");
        foreach (var part in result.Parts) Condition(part);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string OutcomeOf(Value value) => value.State switch
    {
        ValueState.Known => value.IsTrue ? "met" : "not_met",
        ValueState.NotAnnounced => "not_announced",
        ValueState.Error => "error",
        _ => "unknown",
    };

    private void Step(Trace trace, int depth)
    {
        json.WriteStartObject();
        json.WriteString("expression", ExprText.Path(trace, program, tongue));
        json.WriteString("value", ValueText.Of(trace.Value, trace.Expr.Type, tongue));
        var shown = depth < MostDepth ? Math.Min(trace.Parts.Count, MostSteps) : 0;
        if (shown > 0)
        {
            json.WriteStartArray("children");
            for (var i = 0; i < shown; i++) Step(trace.Parts[i], depth + 1);
            json.WriteEndArray();
        }

        if (shown < trace.Parts.Count) json.WriteNumber("left_out", trace.Parts.Count - shown);
        json.WriteEndObject();
    }
}
