using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Trials;

/// <summary>Which of the things that are not known decide most.</summary>
/// <remarks>
/// The answers a question may get are put into classes: two are of one class where the same awards come out eligible, not eligible or open.
/// A question is the better, the fewer awards are open on average over its classes once it is answered; among equals, the less their amounts
/// may still differ; then as declared. A question is asked only where the engine gives two different results for two answers to it, all else
/// being the same; what that could not be shown for comes last.
/// </remarks>
public sealed class Decisive
{
    private const int MostDepth = 4;

    private readonly Trial _trial;
    private readonly bool _judgements;

    private Decisive(Trial trial, bool judgements) => (_trial, _judgements) = (trial, judgements);

    /// <summary>What is worth asking, best first; empty where nothing that is asked could change a result.</summary>
    /// <param name="program">A compiled policy.</param>
    /// <param name="scenario">Which values the open figures take.</param>
    /// <param name="facts">The firm's facts.</param>
    /// <param name="year">The policy year, 1 to 9999.</param>
    /// <param name="judgements">Whether pending judgements are asked for too.</param>
    public static Seq<DecisiveNeed> Order(Program program, Scenario scenario, FactSet facts, int year, bool judgements) =>
        new Decisive(new Trial(program, scenario, facts, year), judgements).Order();

    private Seq<DecisiveNeed> Order()
    {
        var open = Now().Instances.Where(instance => Openness.IsOpen(instance) || (_judgements && instance.Pending.Count > 0)).ToList();
        var proof = new Proof(_trial, open.FindAll(instance => instance.Item is not null || instance.Award.Grain is not Grain.EachItem));
        var needs = open.Where(instance => !proof.IsSettled(instance)).SelectMany(NeedsOf).Distinct().ToList();
        var classes = needs.GroupBy(need => (IsLast: need is Need.OfFact fact && !proof.Matters(fact), After: After(need)))
            .OrderBy(same => same.Key.IsLast).ThenBy(same => same.Key.After);
        return classes.SelectMany((same, rank) => same.Select(need => new DecisiveNeed(need, rank, need is Need.OfFact fact ? proof.Of(fact) : null))).ToSeq();
    }

    private CalculationResult Now() => _trial.Calculate(_trial.Program.Awards);

    private IEnumerable<Need> NeedsOf(AwardInstance instance) =>
        (_judgements ? instance.Needs.Items.Concat(instance.Pending) : instance.Needs.Items.Where(need => need is not Need.OfJudgement))
        .Where(need => need is not Need.OfParameter);

    /// <summary>What is open on average once a question is answered.</summary>
    private Openness After(Need need) => Openness.Mean(Answers(need).DistinctBy(Openness.Signature).Select(Openness.Of).ToSeq());

    /// <summary>The results for some answers, of every class as far as the halves of the range show.</summary>
    private IEnumerable<CalculationResult> Answers(Need need) => need switch
    {
        Need.OfFact fact when Axis.Of(fact, _trial[fact]) is { Count: > 0 } axis => axis.IsOrdered
            ? Halves(axis, 0, axis.Count - 1, 0)
            : Enumerable.Range(0, (int)axis.Count).Select(i => At(axis, i)),
        Need.OfList list => [_trial.With(list, [], Now), _trial.With(list, [_trial.Blank(list.List, list.Parent)], Now)],
        Need.OfLedger => [_trial.WithLedger([], Now), Now()],
        Need.OfJudgement { Symbol.Type: DataType.Option { Type.Members.Count: var count } } judgement =>
            Enumerable.Range(0, count).Select(i => _trial.With(judgement, Value.Of(i), Now)),
        Need.OfJudgement judgement when judgement.Symbol.Type.Is(Kind.YesNo) =>
            [_trial.With(judgement, Value.Of(false), Now), _trial.With(judgement, Value.Of(true), Now)],
        _ => [Now()],
    };

    private CalculationResult At(Axis axis, long position) => _trial.With(axis.Place, axis.At(position), Now);

    private IEnumerable<CalculationResult> Halves(Axis axis, long from, long to, int depth)
    {
        var (first, last) = (At(axis, from), At(axis, to));
        var found = new List<CalculationResult> { first, last };
        if (to - from < 2 || depth == MostDepth || (depth > 1 && Openness.Signature(first) == Openness.Signature(last))) return found;
        var middle = from + ((to - from) / 2);
        found.AddRange(Halves(axis, from, middle, depth + 1));
        found.AddRange(Halves(axis, middle, to, depth + 1));
        return found;
    }
}
