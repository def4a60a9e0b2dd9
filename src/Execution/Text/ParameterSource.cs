using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>Where the value of a parameter comes from, in words.</summary>
internal static class ParameterSource
{
    /// <summary>The notice, the text, the ceiling, a default, a setting, or nowhere.</summary>
    public static string Of(Parameter parameter, Scenario scenario, Tongue tongue)
    {
        var notice = scenario.Notice;
        if (scenario.IsSet(parameter))
            return notice is null || notice.Settings.All(setting => setting.Parameter != parameter.Index)
                ? Phrases.FromSetting.In(tongue)
                : Phrases.FromNotice.With(tongue, ScenarioText.Of(notice, tongue));
        return (parameter.Kind switch
        {
            ParameterKind.Open => notice is null && parameter.Ceiling is not null ? Phrases.FromCeiling : Phrases.FromNowhere,
            ParameterKind.Limit => Phrases.FromText,
            _ => Phrases.FromDefault,
        }).In(tongue);
    }
}
