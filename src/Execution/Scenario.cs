using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution;

/// <summary>Which values the open figures of a policy take: the ceiling scenario, or a notice; single values may be set on top.</summary>
public sealed class Scenario
{
    private readonly Dictionary<int, Literal> _settings;
    private readonly Dictionary<string, Literal> _envelopes;

    private Scenario(Program program, Notice? notice, Dictionary<int, Literal> settings, Dictionary<string, Literal> envelopes)
    {
        Notice = notice;
        Superseded = new[] { program.Policy.Superseded, notice?.Superseded }.OfType<Supersession>().MinBy(superseded => superseded.From);
        Calendars = program.Calendars.Concat(notice?.Calendars ?? []).ToSeq();
        Calendar = WorkingYears.Over(Calendars);
        _settings = settings;
        _envelopes = envelopes;
        Parameters = program.Parameters.Select(ValueOf).ToArray();
        Assumptions = program.Parameters
            .Where(parameter => parameter.Kind == ParameterKind.Choice && !IsSet(parameter))
            .Select(parameter => new Assumption(parameter))
            .ToSeq();
    }

    /// <summary>The notice; null for the ceiling scenario.</summary>
    public Notice? Notice { get; }

    /// <summary>What takes the policy's place, by the policy or the notice, whichever is earlier; null for nothing.</summary>
    public Supersession? Superseded { get; }

    /// <summary>The working calendars that the policy and the notice bring.</summary>
    public Seq<WorkingYears> Calendars { get; }

    /// <summary>The published working calendar with those.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>What the notice and single settings set, by the parameter's position.</summary>
    public IReadOnlyDictionary<int, Literal> Settings => _settings;

    /// <summary>The choices that stay at their default.</summary>
    public Seq<Assumption> Assumptions { get; }

    /// <summary>The value of each parameter.</summary>
    internal Value[] Parameters { get; }

    /// <summary>Each open parameter at its ceiling, limits as written, choices at their default. Nobody claims that no more can be had.</summary>
    public static Scenario Ceiling(Program program) => new(program, null, [], []);

    /// <summary>As a notice sets it; open parameters it leaves unsaid are not announced.</summary>
    public static Scenario Of(Program program, Notice notice) =>
        new(
            program,
            notice,
            notice.Settings.ToDictionary(setting => setting.Parameter, setting => setting.Value),
            notice.Envelopes.ToDictionary(set => set.Budget, set => set.Value, StringComparer.Ordinal));

    /// <summary>The same scenario with single values set, as a worked case does.</summary>
    public Scenario With(
        Program program, IEnumerable<(int Parameter, Literal Value)> settings, IEnumerable<(string Budget, Literal Value)>? envelopes = null)
    {
        var (merged, announced) = (new Dictionary<int, Literal>(_settings), new Dictionary<string, Literal>(_envelopes, StringComparer.Ordinal));
        foreach (var (parameter, value) in settings) merged[parameter] = value;
        foreach (var (budget, value) in envelopes ?? []) announced[budget] = value;
        return new Scenario(program, Notice, merged, announced);
    }

    /// <summary>What the notice or a single setting announces for a budget, which goes before the policy's own envelope; null for nothing.</summary>
    public Literal? EnvelopeOf(Budget budget) => _envelopes.GetValueOrDefault(budget.Name.Text);

    /// <summary>True when a parameter has its value from the notice or a setting, not from the policy's text.</summary>
    public bool IsSet(Parameter parameter) => _settings.ContainsKey(parameter.Index);

    private Value ValueOf(Parameter parameter)
    {
        if (_settings.TryGetValue(parameter.Index, out var set)) return Evaluator.FromLiteral(set);
        var literal = parameter.Kind == ParameterKind.Open && Notice is null ? parameter.Ceiling : parameter.Value;
        return literal is null
            ? Value.NotAnnounced(Needs.Of(new Need.OfParameter(parameter)))
            : Evaluator.FromLiteral(literal);
    }
}
