using Duixian.Execution.Population;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Cases;

public static partial class CaseRunner
{
    private static IEnumerable<CaseDifference> Differences(Program program, PopulationCase population)
    {
        var terms = population.Terms;
        var result = PopulationEngine.Run(program, terms.ScenarioOf(program), population.Applicants, terms.Year, terms.Seed);
        var firms = result.Firms.ToDictionary(firm => firm.Code, StringComparer.Ordinal);
        return population.Rows.SelectMany(row => Differences(population, row, firms));
    }

    private static IEnumerable<CaseDifference> Differences(PopulationCase population, PopulationRow row, Dictionary<string, PopulationFirm> firms)
    {
        // A firm without items of the award has none of its results.
        var awards = firms.TryGetValue(row.Firm, out var firm)
            ? firm.Awards.Where(award => award.Entitled.Award.Name.Text == row.Award!.Text && (row.Item is not { } item || IsItem(award.Entitled, item.Text))).ToList()
            : [];
        foreach (var (column, wanted) in row.Columns)
            if (Outcome(column, awards) is var got && !column.Holds(wanted, got))
                yield return new CaseDifference(What(population, row, column.Name), wanted, got);
        if (row.Arithmetic is not { } arithmetic) yield break;
        var stage = PopulationColumn.Stages.FirstOrDefault(stage => row.Columns.Exists(pair => pair.Column == stage)) ?? PopulationColumn.Stages.First();
        if (Outcome(stage, awards) is var worked && worked != (row.Worked?.ToYuanString() ?? "?"))
            yield return new CaseDifference(
                What(population, row, CaseWords.Arithmetic), $"{arithmetic.Text} = {row.Worked?.ToYuanString() ?? "?"}", worked);
    }

    /// <summary>What came out; over several items what each of them has, once each.</summary>
    private static Wording Outcome(PopulationColumn column, List<PopulationAward> awards) =>
        awards.Select(column.Of).Distinct().DefaultIfEmpty(CaseWords.None).Aggregate((one, other) => new Wording(
            $"{one.Chinese}、{other.Chinese}", $"{one.English}、{other.English}"));

    /// <summary>甲 · 名次; with the award where the heading is another, and with the item where one is named.</summary>
    private static Wording What(PopulationCase population, PopulationRow row, Wording column)
    {
        var award = row.Award!.Wording.Is(population.Heading) ? null : row.Award.Wording;
        string In(Tongue tongue) => string.Join(" · ", new[] { row.Firm, award?.In(tongue), row.Item?.Text, column.In(tongue) }.OfType<string>());
        return new Wording(In(Tongue.Chinese), In(Tongue.English));
    }
}
