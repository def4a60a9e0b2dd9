using Duixian.Execution.Population;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>What a run was given, as the person named it.</summary>
/// <param name="Population">The file of firms, without its folder: the same inputs give the same bytes wherever they stand.</param>
/// <param name="Ledger">The ledger, without its folder; null for none.</param>
/// <param name="Notice">The notice, without its folder; null for none.</param>
/// <param name="AsOf">The day up to which the ledger counts; null for all of it.</param>
/// <param name="Seed">The recorded seed of draws; null for none.</param>
public sealed record RunInputs(string Population, string? Ledger, string? Notice, DateOnly? AsOf, string? Seed);

/// <summary>What identifies a run: its year and inputs, the versions it rests on, every figure and choice in force with where it comes from.</summary>
internal static class RunIdentity
{
    /// <summary>A label and what it stands for, one pair for each.</summary>
    public static IEnumerable<(string Label, string Version)> Of(PopulationResult result, RunInputs? inputs, Tongue tongue) =>
    [
        (PopulationWords.Year.In(tongue), $"{result.Year}"),
        .. inputs is null ? [] : Of(inputs, tongue),
        .. VersionText.Of(result.Program, result.Scenario, result.Term, result.Versions, tongue),
        .. result.Program.Parameters.Select(parameter => Of(parameter, result.Scenario, tongue)),
    ];

    private static IEnumerable<(string Label, string Version)> Of(RunInputs inputs, Tongue tongue)
    {
        yield return (PopulationWords.PopulationFile.In(tongue), inputs.Population);
        yield return (PopulationWords.LedgerFile.In(tongue), inputs.Ledger ?? PopulationWords.NoLedger.In(tongue));
        if (inputs.Notice is { } notice) yield return (PopulationWords.NoticeFile.In(tongue), notice);
        if (inputs.AsOf is { } day) yield return (PopulationWords.AsOf.In(tongue), ValueText.Iso(day));
        if (inputs.Seed is { } seed) yield return (PopulationWords.Seed.In(tongue), seed);
    }

    private static (string Label, string Version) Of(Parameter parameter, Scenario scenario, Tongue tongue) =>
    (
        (parameter.Kind == ParameterKind.Choice ? PopulationWords.OpenChoice : PopulationWords.Figure).With(tongue, parameter.Name.Wording.In(tongue)),
        Phrases.Aside.With(tongue, ValueText.Of(scenario.Parameters[parameter.Index], parameter.Type, tongue), ParameterSource.Of(parameter, scenario, tongue))
    );
}
