using System.Text;
using System.Text.Json;
using Duixian.Execution.Differences;
using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Text;

/// <summary>What differs between two versions as one JSON object; words and amounts as in <see cref="ResultJson"/>.</summary>
public static class DifferenceJson
{
    /// <summary>The object, indented.</summary>
    /// <param name="rules">What differs between the rules.</param>
    /// <param name="firms">What differs for each firm, with the name of its facts.</param>
    /// <param name="tongue">The language of names and sentences.</param>
    public static string Write(RuleDifferences rules, Seq<(string Facts, FirmDifferences Firm)> firms, Tongue tongue)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ResultJson.Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("rules");
            foreach (var item in rules.Items.ToArray()) Rule(json, item, tongue);
            json.WriteEndArray();
            json.WriteStartArray("firms");
            foreach (var (facts, firm) in firms.ToArray()) Firm(json, facts, firm, tongue);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Rule(Utf8JsonWriter json, RuleDifference item, Tongue tongue)
    {
        json.WriteStartObject();
        json.WriteString("kind", GraphWords.Of(item.Part.Kind).English);
        json.WriteString("name", item.Part.Name.Chinese);
        json.WriteString("alias", item.Part.Name.English);
        json.WriteString("award", item.Part.Home?.Chinese);
        json.WriteString("change", item.Change switch { RuleChange.Added => "added", RuleChange.Removed => "removed", _ => "changed" });
        json.WriteString("what", item.What.In(tongue));
        json.WriteString("before", item.Before?.In(tongue));
        json.WriteString("after", item.After?.In(tongue));
        json.WriteEndObject();
    }

    private static void Firm(Utf8JsonWriter json, string facts, FirmDifferences firm, Tongue tongue)
    {
        json.WriteStartObject();
        json.WriteString("facts", facts);
        json.WriteNumber("year", firm.Before.Year);
        json.WriteStartArray("awards");
        foreach (var award in firm.Awards.ToArray()) Award(json, award, firm, tongue);
        json.WriteEndArray();
        json.WriteStartObject("totals");
        Total(json, "certain", firm.Before.Totals.Certain, firm.After.Totals.Certain);
        Total(json, "if_selected", firm.Before.Totals.IfSelected, firm.After.Totals.IfSelected);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Award(Utf8JsonWriter json, AwardDifference award, FirmDifferences firm, Tongue tongue)
    {
        json.WriteStartObject();
        json.WriteString("name", award.Award.Name.Text);
        json.WriteString("alias", award.Award.Name.Alias);
        json.WriteBoolean("changed", award.IsChanged);
        Answers(json, "before", award.Before, firm.Before, tongue);
        Answers(json, "after", award.After, firm.After, tongue);
        json.WriteString("difference", award.Difference?.ToYuanString());
        json.WriteStartArray("rules");
        foreach (var part in award.Rules.ToArray()) json.WriteStringValue(part.Name.Chinese);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Answers(Utf8JsonWriter json, string name, AwardSummary? summary, CalculationResult result, Tongue tongue)
    {
        if (summary is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        new AwardJson(json, result, tongue, withTrace: false).Answers(summary.Eligibility, summary.Amount, summary.HangsOn);
        json.WriteEndObject();
    }

    private static void Total(Utf8JsonWriter json, string name, Money before, Money after)
    {
        json.WriteStartObject(name);
        json.WriteString("before", before.ToYuanString());
        json.WriteString("after", after.ToYuanString());
        json.WriteString("difference", (after - before).ToYuanString());
        json.WriteEndObject();
    }
}
