using Duixian.Execution.Population;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Mutations;

/// <summary>What the firms of one generated population get under the unchanged package, worked out once for all changes compared with it.</summary>
internal sealed class UnchangedOutcomes
{
    private readonly Program _program;
    private readonly Scenario _scenario;
    private readonly int _year;
    private readonly Dictionary<string, string>?[] _alone;
    private readonly List<(HashSet<int> Awards, List<(string Firm, Dictionary<string, string> Outcomes)> Firms)> _among = [];

    public UnchangedOutcomes(Program program, Scenario scenario, GeneratedPopulation population)
    {
        (_program, _scenario, _year) = (program, population.Scenario(program, scenario), population.Year);
        Firms = population.Read(program);
        _alone = new Dictionary<string, string>?[Firms.Count];
    }

    /// <summary>The firms as the unchanged package reads them.</summary>
    public List<Applicant> Firms { get; }

    /// <summary>What a firm gets alone, by the names of awards and provisions, in Chinese.</summary>
    public Dictionary<string, string> Alone(int firm) => _alone[firm] ??= Alone(firm, Tongue.Chinese);

    /// <summary>The same in either language, worked out again.</summary>
    public Dictionary<string, string> Alone(int firm, Tongue tongue) =>
        OutcomeText.Of(Engine.Calculate(_program, _scenario, Firms[firm].Facts, _year, trace: false), tongue);

    /// <summary>What each firm gets of some awards among the others, in Chinese.</summary>
    public List<(string Firm, Dictionary<string, string> Outcomes)> Among(HashSet<int> awards)
    {
        var there = _among.Find(each => each.Awards.SetEquals(awards));
        if (there.Firms is not null) return there.Firms;
        _among.Add((awards, Among(awards, Tongue.Chinese)));
        return _among[^1].Firms;
    }

    /// <summary>The same in either language, worked out again.</summary>
    public List<(string Firm, Dictionary<string, string> Outcomes)> Among(HashSet<int> awards, Tongue tongue) => PopulationEngine
        .Run(_program, _scenario, Firms, _year, _program.Awards.Where(award => awards.Contains(award.Index)).ToSeq(), null, null, null)
        .Firms.Select(firm => (firm.Code, OutcomeText.Of(firm, tongue))).ToList();
}
