using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Population;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Tests.Support;

/// <summary>What a population gets, from a few lines of policy and a few lines for each firm.</summary>
public static class Populate
{
    /// <summary>Runs rules over firms written as <c># code</c> and, below it, facts as <see cref="Calculate"/> reads them.</summary>
    public static PopulationResult Run(string rules, string firms, string? notice = null, string? seed = null, int year = 2026, ChoiceSearch? search = null) =>
        Run(rules, Applicants(rules, firms), notice, seed, year, search);

    /// <summary>The same for firms that were read before.</summary>
    public static PopulationResult Run(string rules, IEnumerable<Applicant> applicants, string? notice = null, string? seed = null, int year = 2026, ChoiceSearch? search = null)
    {
        Program program = Calculate.Program(rules);
        Scenario scenario = notice is null ? Scenario.Ceiling(program) : Scenario.Of(program, Calculate.Notice(rules, notice));
        return PopulationEngine.Run(program, scenario, applicants, year, seed, search: search);
    }

    /// <summary>The firms of a text.</summary>
    public static Applicant[] Applicants(string rules, string firms) =>
    [
        .. firms.Split("# ", StringSplitOptions.RemoveEmptyEntries).Select(firm =>
        {
            string[] parts = firm.Split('\n', 2);
            return new Applicant(
                parts[0].Trim(), FactReader.Read(Calculate.Program(rules), FactLines.Read(parts.Length > 1 ? parts[1].TrimEnd() : ""), new DiagnosticBag()));
        }),
    ];

    /// <summary>A line for each award of each firm: firm, award or item, place, amounts after each stage.</summary>
    public static string Shown(PopulationResult result) => string.Join('\n', result.Firms.SelectMany(firm => firm.Awards.Select(award => Shown(award))));

    /// <summary>The firms that are in, in order of code.</summary>
    public static string In(PopulationResult result) =>
        string.Join(' ', result.Firms.SelectMany(firm => firm.Awards).Where(award => award.Place.IsIn && award.Chosen is not null).Select(Named));

    /// <summary>One award: the name, what became of the place, rank, and the amount that is granted.</summary>
    public static string Shown(PopulationAward award) =>
        $"{Named(award)} {award.Place.Outcome}{(award.Place.Rank is { } rank ? $" {rank}/{award.Place.Ranked}" : "")}{(award.Chosen is { } chosen ? $" {Calculate.Shown(chosen.Amount)}" : "")}{(award.Granted is { } granted ? $" → {granted.ToYuanString()}" : "")}";

    private static string Named(PopulationAward award) =>
        award.Firm + (award.Entitled.Item is { } item ? $".{item.Key}" : "") + (Several(award) ? $"·{award.Entitled.Award.Name.Text}" : "");

    private static bool Several(PopulationAward award) => award.Entitled.Award.Index > 0;
}
