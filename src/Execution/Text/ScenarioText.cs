using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>How a scenario is called, so that nobody takes a ceiling or an example for a promise.</summary>
public static class ScenarioText
{
    /// <summary>The ceiling scenario, or the notice.</summary>
    public static string Of(Scenario scenario, Tongue tongue) =>
        scenario.Notice is { } notice ? Of(notice, tongue) : Phrases.CeilingScenario.In(tongue);

    /// <summary>A notice, plainly marked when it is an example.</summary>
    public static string Of(Notice notice, Tongue tongue) =>
        (notice.IsExample ? Phrases.ExampleNotice : Phrases.NoticeScenario).With(tongue, notice.Name.Wording.In(tongue));
}
