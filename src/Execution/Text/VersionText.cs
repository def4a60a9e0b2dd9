using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Text;

/// <summary>Which versions a result rests on: the policy and when it is in force, the notice, dated parts of tables, the working calendar.</summary>
internal static class VersionText
{
    /// <summary>A label and what it stands for, one pair for each.</summary>
    public static IEnumerable<(string Label, string Version)> Of(Program program, Scenario scenario, PolicyTerm term, Versions versions, Tongue tongue) =>
    [
        (Phrases.PolicyLabel.In(tongue), Policy(program.Policy, tongue)),
        (Phrases.ScenarioLabel.In(tongue), ScenarioText.Of(scenario, tongue)),
        .. Beside(scenario, term, versions, tongue),
    ];

    /// <summary>The same without policy and notice.</summary>
    public static IEnumerable<(string Label, string Version)> Beside(Scenario scenario, PolicyTerm term, Versions versions, Tongue tongue)
    {
        var days = TermText.Days(term, tongue);
        yield return (Phrases.TermLabel.In(tongue), term.Superseded is { } superseded
            ? days + Phrases.Semicolon.In(tongue) + TermText.Superseded(superseded, tongue)
            : days);
        foreach (var (table, part) in versions.Tables.ToArray())
            yield return (Phrases.TableLabel.With(tongue, table.Name.Wording.In(tongue)), Sourced(Days(part, tongue), table.Source, tongue));
        foreach (var years in Calendars(versions.CalendarYears, scenario.Calendars, tongue))
            yield return (Phrases.CalendarLabel.In(tongue), years);
    }

    /// <summary>Title, edition and standing.</summary>
    public static string Policy(Policy policy, Tongue tongue) => string.Join(
        " · ", new[] { policy.Title?.In(tongue) ?? policy.Name.Wording.In(tongue), policy.Edition?.In(tongue), policy.Status?.In(tongue) }.OfType<string>());

    private static string Days(TablePart part, Tongue tongue) => (part.From, part.To) switch
    {
        ({ } from, { } to) when from > DateOnly.MinValue => Phrases.FromTo.With(tongue, ValueText.Iso(from), ValueText.Iso(to)),
        (_, { } to) => Phrases.UpTo.With(tongue, ValueText.Iso(to)),
        ({ } from, _) => Phrases.FromOn.With(tongue, ValueText.Iso(from)),
        _ => "",
    };

    private static string Sourced(string text, Prose? source, Tongue tongue) => source is null ? text : Phrases.Aside.With(tongue, text, source.In(tongue));

    /// <summary>The years counted in, by the calendar they come from; an invented one says so.</summary>
    private static IEnumerable<string> Calendars(Seq<int> years, Seq<WorkingYears> declared, Tongue tongue)
    {
        var published = years.Where(year => !declared.Any(calendar => calendar.Years.Contains(year))).ToList();
        if (published.Count > 0) yield return Phrases.PublishedYears.With(tongue, Listed(published, tongue));
        foreach (var calendar in declared.ToArray())
        {
            var own = years.Where(calendar.Years.Contains).ToList();
            if (own.Count == 0) continue;
            var line = (calendar.IsExample ? Phrases.InventedYears : Phrases.DeclaredYears).With(tongue, calendar.Name.Wording.In(tongue), Listed(own, tongue));
            yield return calendar.IsExample ? line : Sourced(line, calendar.Source, tongue);
        }
    }

    private static string Listed(IEnumerable<int> years, Tongue tongue) => Phrases.Listed(years.Select(year => $"{year}"), tongue);
}
