using System.Text.Json;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Text;

/// <summary>Writes one award, and each of its items, as JSON.</summary>
internal sealed class AwardJson(Utf8JsonWriter json, CalculationResult result, Tongue tongue, bool withTrace)
{
    private readonly ArticleText _articles = new(result.Program, tongue);
    private readonly TraceJson _traces = new(json, result.Program, tongue);

    /// <summary>The word for an eligibility that programs read.</summary>
    public static string Word(Eligibility eligibility) => eligibility switch
    {
        Eligibility.Yes => "yes",
        Eligibility.No => "no",
        Eligibility.NotApplicable => "not_applicable",
        Eligibility.NotInForce => "not_in_force",
        Eligibility.Error => "error",
        _ => "unknown",
    };

    public void Award(AwardSummary summary)
    {
        var award = summary.Award;
        json.WriteStartObject();
        json.WriteString("name", award.Name.Text);
        json.WriteString("alias", award.Name.Alias);
        json.WriteString("title", award.Title?.In(tongue) ?? award.Name.Wording.In(tongue));
        Citations(award.Cites);
        Answers(summary.Eligibility, summary.Amount, summary.HangsOn);
        json.WriteString("reason", ReasonOf(summary));
        Waits(summary.Needs, summary.Instances.SelectMany(instance => instance.Pending));
        new VersionJson(json, tongue).Procedure(result.Scenario.Notice?.Procedures.FirstOrDefault(procedure => procedure.Award == award.Index));
        if (award.Grain is Grain.Firm && summary.Instances is [{ } only]) Details(only);
        json.WriteStartArray("items");
        if (award.Grain is not Grain.Firm)
            foreach (var instance in summary.Instances.Where(instance => instance.Item is not null || instance.Option >= 0))
                Item(instance);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The first clause's article, and all clauses.</summary>
    public void Citations(Seq<Citation> cites)
    {
        json.WriteString("article", cites.Count > 0 ? _articles.Article(cites[0]) : null);
        json.WriteStartArray("citations");
        foreach (var cite in cites) json.WriteStringValue(_articles.Of(cite));
        json.WriteEndArray();
    }

    private string ReasonOf(AwardSummary summary) => summary.Instances.Count switch
    {
        0 => "",
        1 => ReasonSentence.Of(summary.Instances[0], result.Program, tongue),
        var count => Phrases.ItemCount.With(tongue, count),
    };

    private void Item(AwardInstance instance)
    {
        json.WriteStartObject();
        json.WriteString("key", instance.Item?.Key ?? OptionOf(instance));
        json.WriteString("name", Explanation.InstanceName(instance, result.Program, tongue));
        Answers(instance.Eligibility, instance.Amount, instance.HangsOn);
        json.WriteString("reason", ReasonSentence.Of(instance, result.Program, tongue));
        Waits(instance.Needs, instance.Pending);
        Details(instance);
        json.WriteEndObject();
    }

    private static string? OptionOf(AwardInstance instance) =>
        instance.Award.Grain is Grain.EachOption each ? each.Type.Members[instance.Option].Text : null;

    public void Answers(Eligibility eligibility, AmountResult amount, HangsOn hangsOn)
    {
        json.WriteString("eligibility", Word(eligibility));
        json.WriteStartObject("amount");
        Amount(amount);
        json.WriteEndObject();
        json.WriteStartArray("hangs_on");
        if (hangsOn.HasFlag(HangsOn.Selection)) json.WriteStringValue("selection");
        if (hangsOn.HasFlag(HangsOn.Judgement)) json.WriteStringValue("judgement");
        if (hangsOn.HasFlag(HangsOn.Budget)) json.WriteStringValue("budget");
        json.WriteEndArray();
    }

    private void Amount(AmountResult amount)
    {
        switch (amount)
        {
            case AmountResult.Exact exact:
                json.WriteString("kind", "exact");
                json.WriteString("value", exact.Value.ToYuanString());
                break;
            case AmountResult.Between between:
                json.WriteString("kind", "bounds");
                json.WriteString("low", between.Low.ToYuanString());
                json.WriteString("high", between.High?.ToYuanString());
                if (between.LowEnd != EndOfBounds.NotTried) json.WriteBoolean("low_exact", between.LowEnd == EndOfBounds.Exact);
                if (between.HighEnd != EndOfBounds.NotTried) json.WriteBoolean("high_exact", between.HighEnd == EndOfBounds.Exact);
                break;
            case AmountResult.NotAnnounced waiting:
                json.WriteString("kind", "not_announced");
                Paths("parameters", waiting.Needs.Items);
                break;
            case AmountResult.Failed failed:
                json.WriteString("kind", "error");
                json.WriteString("fault", failed.Error.Fault.ToString());
                json.WriteString("message", FaultText.Sentence(failed.Error, result.Program, tongue));
                break;
        }
    }

    private void Waits(Needs needs, IEnumerable<Need.OfJudgement> pending)
    {
        Paths("missing", needs.Items.Where(need => need is not (Need.OfJudgement or Need.OfParameter)));
        Paths("not_announced", needs.Items.OfType<Need.OfParameter>());
        Paths("pending", pending.Distinct());
    }

    private void Paths(string name, IEnumerable<Need> needs)
    {
        json.WriteStartArray(name);
        foreach (var need in needs) json.WriteStringValue(NeedText.Of(need, tongue));
        json.WriteEndArray();
    }

    private void Details(AwardInstance instance)
    {
        if (instance.Error is { } error) json.WriteString("error", FaultText.Sentence(error, result.Program, tongue));
        json.WriteString("payee", instance.Payee is { } payee ? ValueText.Of(payee, instance.Award.Payee!.Type, tongue) : null);
        json.WriteStartArray("results");
        foreach (var named in instance.Results) Named(named);
        json.WriteEndArray();
        json.WriteStartArray("instalments");
        for (var i = 0; i < instance.Instalments.Count; i++)
        {
            json.WriteStartObject();
            json.WriteNumber("year", result.Year + i);
            json.WriteString("amount", instance.Instalments[i].ToYuanString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (var warning in instance.Warnings) json.WriteStringValue(warning.Message.In(tongue));
        json.WriteEndArray();
        if (withTrace) _traces.Instance(instance);
    }

    private void Named(NamedResult named)
    {
        json.WriteStartObject();
        json.WriteString("name", named.Definition.Name.Text);
        json.WriteString("alias", named.Definition.Name.Alias);
        json.WriteString("value", ValueText.Of(named.Value, named.Definition.Type, tongue));
        json.WriteEndObject();
    }
}
