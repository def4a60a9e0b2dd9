using System.Text;
using System.Text.Json;
using Duixian.Execution.Mutations;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Execution.Text;

/// <summary>What came of the changes of a package as one JSON object.</summary>
public static class MutationJson
{
    /// <summary>The object, indented.</summary>
    /// <param name="report">What came of the changes.</param>
    /// <param name="cases">How many cases there are.</param>
    /// <param name="tongue">The language of names and sentences.</param>
    public static string Write(MutationReport report, int cases, Tongue tongue)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ResultJson.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("cases", cases);
            json.WriteNumber("populations", MutationReport.Populations);
            json.WriteNumber("seed", MutationReport.Seed);
            json.WriteStartObject("total");
            Count(json, report.Total);
            json.WriteEndObject();
            json.WriteStartArray("counts");
            foreach (var count in report.Counts) Row(json, count, tongue);
            json.WriteEndArray();
            Trials(json, "survived", report, MutationFate.Survived, tongue);
            Trials(json, "refuted", report, MutationFate.Refuted, tongue);
            Trials(json, "excused", report, MutationFate.Excused, tongue);
            Trials(json, "not_compiled", report, MutationFate.NotCompiled, tongue);
            json.WriteStartArray("stale_excuses");
            foreach (var excuse in report.Stale.ToArray()) Stale(json, excuse);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Row(Utf8JsonWriter json, MutationCount count, Tongue tongue)
    {
        json.WriteStartObject();
        json.WriteString("article", count.Article);
        json.WriteString("operator", MutationWords.Of(count.Operator!.Value).In(tongue));
        Count(json, count);
        json.WriteEndObject();
    }

    private static void Count(Utf8JsonWriter json, MutationCount count)
    {
        json.WriteNumber("mutants", count.Mutants);
        json.WriteNumber("killed", count.Killed);
        json.WriteNumber("excused", count.Excused);
        json.WriteNumber("refuted", count.Refuted);
        json.WriteNumber("survived", count.Survived);
        json.WriteNumber("not_compiled", count.NotCompiled);
    }

    private static void Trials(Utf8JsonWriter json, string name, MutationReport report, MutationFate fate, Tongue tongue)
    {
        json.WriteStartArray(name);
        foreach (var trial in report.Trials.Where(trial => trial.Fate == fate)) Trial(json, trial, tongue);
        json.WriteEndArray();
    }

    private static void Trial(Utf8JsonWriter json, MutationTrial trial, Tongue tongue)
    {
        var mutation = trial.Mutation;
        json.WriteStartObject();
        Where(json, mutation.Span);
        json.WriteString("article", Article.Of(mutation.Place.Document));
        json.WriteString("operator", MutationWords.Of(mutation.Operator).In(tongue));
        json.WriteString("place", MutationWords.Place(mutation.Place).In(tongue));
        json.WriteString("before", mutation.Before.In(tongue));
        json.WriteString("after", mutation.After.In(tongue));
        if (trial.Fate == MutationFate.Survived) json.WriteString("missing_case", MutationSentence.Of(mutation).In(tongue));
        if (trial.Excuse is { } excuse) json.WriteString("reason", excuse.Reason);
        if (trial.Difference is { } difference)
        {
            json.WriteNumber("population", difference.Population);
            json.WriteString("firm", difference.Firm);
            json.WriteString("result_before", difference.Before.In(tongue));
            json.WriteString("result_after", difference.After.In(tongue));
        }

        json.WriteEndObject();
    }

    private static void Stale(Utf8JsonWriter json, Excuse excuse)
    {
        json.WriteStartObject();
        Where(json, excuse.Span);
        json.WriteString("place", excuse.Place);
        json.WriteString("change", excuse.Change);
        json.WriteEndObject();
    }

    private static void Where(Utf8JsonWriter json, SourceSpan span)
    {
        json.WriteString("document", span.Source.Name);
        json.WriteNumber("line", span.Position.Line);
        json.WriteNumber("column", span.Position.Column);
    }
}
