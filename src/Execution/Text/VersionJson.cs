using System.Text.Json;
using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Text;

/// <summary>Writes the versions that a result rests on, and how an award is applied for, as JSON. Days are written year-month-day.</summary>
internal sealed class VersionJson(Utf8JsonWriter json, Tongue tongue)
{
    public void Write(CalculationResult result)
    {
        json.WriteStartObject("versions");
        json.WriteString("edition", result.Program.Policy.Edition?.In(tongue));
        Term(result.Term);
        Notice(result.Scenario.Notice);
        Tables(result.Versions);
        Calendars(result);
        json.WriteEndObject();
    }

    /// <summary>What the notice says about applying; an empty procedure where it says nothing.</summary>
    public void Procedure(Procedure? procedure)
    {
        json.WriteStartObject("procedure");
        json.WriteStartArray("documents");
        foreach (var document in procedure?.Documents ?? []) json.WriteStringValue(document.In(tongue));
        json.WriteEndArray();
        json.WriteStartArray("steps");
        foreach (var step in procedure?.Steps ?? [])
        {
            json.WriteStartObject();
            json.WriteString("name", step.Name.Text);
            json.WriteString("alias", step.Name.Alias);
            json.WriteString("after", Day(step.From));
            json.WriteString("until", Day(step.To));
            json.WriteString("lasting", step.Lasting?.In(tongue));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (procedure?.Window is { } window) Days("window", window);
        else json.WriteNull("window");
        json.WriteEndObject();
    }

    private void Term(PolicyTerm term)
    {
        if (term.Days is { IsKnown: true } known && known.Get<DateRange>() is { IsEmpty: false } days) Days("validity", days);
        else json.WriteNull("validity");
        json.WriteString("superseded_by", term.Superseded?.By.In(tongue));
        json.WriteString("superseded_from", Day(term.Superseded?.From));
    }

    private void Notice(Notice? notice)
    {
        if (notice is null)
        {
            json.WriteNull("notice");
            return;
        }

        json.WriteStartObject("notice");
        json.WriteString("name", notice.Name.Text);
        json.WriteNumber("year", notice.Year);
        json.WriteBoolean("example", notice.IsExample);
        json.WriteString("source", notice.Source?.In(tongue));
        json.WriteEndObject();
    }

    private void Tables(Versions versions)
    {
        json.WriteStartArray("tables");
        foreach (var (table, part) in versions.Tables)
        {
            json.WriteStartObject();
            json.WriteString("name", table.Name.Text);
            json.WriteString("alias", table.Name.Alias);
            json.WriteString("from", part.From == DateOnly.MinValue ? null : Day(part.From));
            json.WriteString("to", Day(part.To));
            json.WriteString("source", table.Source?.In(tongue));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The calendar of each year in which working days were counted; null for the published one.</summary>
    private void Calendars(CalculationResult result)
    {
        json.WriteStartArray("calendar_years");
        foreach (var year in result.Versions.CalendarYears)
        {
            var declared = result.Scenario.Calendars.FirstOrDefault(calendar => calendar.Years.Contains(year));
            json.WriteStartObject();
            json.WriteNumber("year", year);
            json.WriteString("calendar", declared?.Name.Text);
            json.WriteBoolean("invented", declared?.IsExample ?? false);
            json.WriteString("source", declared?.Source.In(tongue));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>An open end has no last day.</summary>
    private void Days(string name, DateRange days)
    {
        json.WriteStartObject(name);
        json.WriteString("from", Day(days.First));
        json.WriteString("to", days.Last == DateOnly.MaxValue ? null : Day(days.Last));
        json.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day is { } known ? ValueText.Iso(known) : null;
}
