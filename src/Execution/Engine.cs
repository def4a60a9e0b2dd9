using Duixian.Execution.Facts;
using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution;

/// <summary>START HERE. What a firm gets under every award: the stages in order, one call each.</summary>
public static class Engine
{
    /// <summary>Name and version of the engine, as a receipt records it.</summary>
    public const string Version = "reference 0.1";

    /// <summary>Evaluates one firm in one policy year.</summary>
    /// <param name="program">A compiled policy.</param>
    /// <param name="scenario">Which values the open figures take.</param>
    /// <param name="facts">The firm's facts, read against the same program.</param>
    /// <param name="year">The policy year, 1 to 9999.</param>
    /// <param name="trace">Whether every step is recorded; the answers are the same either way.</param>
    public static CalculationResult Calculate(Program program, Scenario scenario, FactSet facts, int year, bool trace) =>
        Calculate(program, scenario, facts, year, trace, program.Awards, program.Provisions);

    /// <summary>The same for some awards and provisions alone; those that share a cap must come together, or their shares are not right.</summary>
    internal static CalculationResult Calculate(
        Program program, Scenario scenario, FactSet facts, int year, bool trace, IEnumerable<Award> some, IEnumerable<Provision> provisions)
    {
        var tracer = trace ? new Tracer() : null;
        var evaluator = new Evaluator(program, facts, scenario, year, tracer);
        var awards = new AwardStage(evaluator, tracer, scenario);
        var instances = new List<AwardInstance>();
        foreach (var award in some) awards.Evaluate(award, instances);
        instances = new SharedCapStage(evaluator).Apply(instances);
        instances = instances.ConvertAll(WithInstalments);
        return new CalculationResult(
            program,
            scenario,
            year,
            instances.ToSeq(),
            provisions.Select(awards.Evaluate).ToSeq(),
            TotalStage.Sum(instances),
            scenario.Assumptions,
            awards.Term,
            evaluator.Used.Of(program));
    }

    /// <summary>The part of a result that is about one award, or about some of its items, with sums of its own. Provisions belong to none.</summary>
    /// <param name="whole">The whole result.</param>
    /// <param name="award">The award.</param>
    /// <param name="instances">Those of its instances that are meant.</param>
    public static CalculationResult Part(CalculationResult whole, Award award, Seq<AwardInstance> instances) => whole with
    {
        Awards = [award],
        Instances = instances,
        Provisions = [],
        Totals = TotalStage.Sum(instances),
    };

    /// <summary>An expression on its own that hangs on no firm: the arithmetic of a worked case, the places of an award.</summary>
    public static Value Evaluate(Program program, Scenario scenario, Expr expr, int year) => OfNobody(program, scenario, year).Evaluate(expr);

    /// <summary>When the policy is in force, as far as that hangs on no fact.</summary>
    public static PolicyTerm TermOf(Program program, Scenario scenario, int year) =>
        new(OfNobody(program, scenario, year).Validity(), scenario.Superseded);

    /// <summary>Where every fact and item is unknown. There is room for the definitions of any one award, which its places may use.</summary>
    private static Evaluator OfNobody(Program program, Scenario scenario, int year)
    {
        var nothing = new FactSet(new Value[program.Facts.Count], new Seq<Item>?[program.Lists.Count], new Value[program.Judgements.Count], [], []);
        var evaluator = new Evaluator(program, nothing, scenario, year, null);
        var (slots, definitions) = (0, 0);
        foreach (var award in program.Awards) (slots, definitions) = (Math.Max(slots, award.Slots), Math.Max(definitions, award.Definitions.Count));
        evaluator.Enter(slots, definitions, []);
        return evaluator;
    }

    private static AwardInstance WithInstalments(AwardInstance instance) =>
        instance.Award.Instalments.Count > 0 && instance.Amount is AmountResult.Exact exact
            ? instance with { Instalments = Apportionment.ByLargestRemainder(exact.Value, instance.Award.Instalments.ToList()).ToSeq() }
            : instance;
}
