using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>The result as one JSON object, as <c>--json</c> prints it.</summary>
/// <remarks>
/// <para>Amounts are strings of yuan with two decimals. Words that programs read (<c>eligibility</c>, <c>kind</c>, <c>hangs_on</c>) are
/// the same in every language; sentences follow the language asked for.</para>
/// <para><c>awards</c> has exactly one entry for each award of the policy. Where an award is for each item of a list, the entry sums up
/// its <c>items</c>: eligibility is yes if any item is, then unknown, error, no, not_in_force, not_applicable; the amount is the sum, in which an item
/// that is not certainly eligible counts from zero, and which is an error or not announced as soon as one item is.</para>
/// </remarks>
public static class ResultJson
{
    internal static JsonWriterOptions Options { get; } = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The object, indented, with Chinese characters as they are.</summary>
    /// <param name="result">The result.</param>
    /// <param name="receipt">What it was computed from.</param>
    /// <param name="tongue">The language of titles and sentences.</param>
    /// <param name="trace">True to add the steps; needs a result computed with a trace.</param>
    public static string Write(CalculationResult result, Receipt receipt, Tongue tongue, bool trace = false) => Written(json =>
    {
        var awards = new AwardJson(json, result, tongue, trace);
        json.WriteStartObject();
        Head(json, result, tongue);
        Receipt(json, receipt);
        Assumptions(json, result, awards, tongue);
        json.WriteStartArray("awards");
        foreach (var summary in AwardSummary.Of(result)) awards.Award(summary);
        json.WriteEndArray();
        json.WriteStartArray("provisions");
        foreach (var provision in result.Provisions) Provision(json, provision, awards, tongue);
        json.WriteEndArray();
        Totals(json, result.Totals);
        json.WriteEndObject();
    });

    /// <summary>Policy, year and scenario, inside an object.</summary>
    internal static void Head(Utf8JsonWriter json, CalculationResult result, Tongue tongue)
    {
        Policy(json, result.Program.Policy, tongue);
        json.WriteNumber("year", result.Year);
        Scenario(json, result, tongue);
        new VersionJson(json, tongue).Write(result);
    }

    /// <summary>A text of JSON, indented, with Chinese characters as they are.</summary>
    internal static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) write(json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Policy(Utf8JsonWriter json, Policy policy, Tongue tongue)
    {
        json.WriteStartObject("policy");
        json.WriteString("name", policy.Name.Text);
        json.WriteString("alias", policy.Name.Alias);
        json.WriteString("title", policy.Title?.In(tongue));
        json.WriteString("status", policy.Status?.In(tongue));
        json.WriteString("authority", policy.Authority?.In(tongue));
        json.WriteEndObject();
    }

    private static void Scenario(Utf8JsonWriter json, CalculationResult result, Tongue tongue)
    {
        var notice = result.Scenario.Notice;
        json.WriteStartObject("scenario");
        json.WriteString("kind", notice is null ? "ceiling" : "notice");
        json.WriteString("name", notice?.Name.Wording.In(tongue));
        json.WriteBoolean("example", notice?.IsExample ?? false);
        json.WriteString("label", ScenarioText.Of(result.Scenario, tongue));
        json.WriteEndObject();
    }

    private static void Receipt(Utf8JsonWriter json, Receipt receipt)
    {
        json.WriteStartObject("receipt");
        json.WriteString("policy", receipt.Policy);
        json.WriteString("scenario", receipt.Scenario);
        json.WriteString("facts", receipt.Facts);
        json.WriteString("engine", receipt.Engine);
        json.WriteEndObject();
    }

    private static void Assumptions(Utf8JsonWriter json, CalculationResult result, AwardJson awards, Tongue tongue)
    {
        json.WriteStartArray("assumptions");
        foreach (var parameter in result.Assumptions.Select(assumption => assumption.Parameter))
        {
            json.WriteStartObject();
            json.WriteString("name", parameter.Name.Text);
            json.WriteString("alias", parameter.Name.Alias);
            json.WriteString("value", ValueText.Of(result.Scenario.Parameters[parameter.Index], parameter.Type, tongue));
            json.WriteString("reason", parameter.Why?.In(tongue));
            json.WriteString("authority", parameter.Authority?.In(tongue));
            awards.Citations(parameter.Cites);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Provision(Utf8JsonWriter json, ProvisionResult result, AwardJson awards, Tongue tongue)
    {
        var provision = result.Provision;
        json.WriteStartObject();
        json.WriteString("name", provision.Name.Text);
        json.WriteString("alias", provision.Name.Alias);
        awards.Citations(provision.Cites);
        json.WriteString("category", CalculationRows.CategoryOf(provision).English);
        json.WriteString("authority", provision.Authority?.In(tongue));
        json.WriteString("content", provision.Content.In(tongue));
        json.WriteString("eligibility", AwardJson.Word(result.Eligibility));
        json.WriteStartArray("reasons");
        foreach (var reason in DecisiveReason.Of(result)) json.WriteStringValue(reason.Text.In(tongue));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Totals(Utf8JsonWriter json, Totals totals)
    {
        json.WriteStartObject("totals");
        json.WriteString("certain", totals.Certain.ToYuanString());
        json.WriteString("if_selected", totals.IfSelected.ToYuanString());
        json.WriteStartObject("range");
        json.WriteString("low", totals.Low.ToYuanString());
        json.WriteString("high", totals.High?.ToYuanString());
        json.WriteEndObject();
        json.WriteNumber("not_announced", totals.NotAnnounced);
        json.WriteNumber("errors", totals.Errors);
        json.WriteNumber("not_in_force", totals.NotInForce);
        json.WriteBoolean("overlap_applied", false);
        json.WriteEndObject();
    }
}
