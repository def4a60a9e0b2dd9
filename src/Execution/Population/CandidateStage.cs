using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Population;

/// <summary>First stage: each firm alone, and the values by which its awards will be ranked and compared.</summary>
internal static class CandidateStage
{
    /// <summary>The given awards of one firm in declared order.</summary>
    public static List<Candidate> Of(
        Applicant applicant, Program program, Seq<Award> some, Scenario scenario, int year, SelectionTerms?[] terms, UsedVersions used)
    {
        var evaluator = new Evaluator(program, applicant.Facts, scenario, year, null, used);
        var awards = new AwardStage(evaluator, null, scenario);
        var instances = new List<AwardInstance>();
        foreach (var award in some) awards.Evaluate(award, instances);
        var candidates = instances.ConvertAll(instance => Of(applicant, instance, evaluator, terms[instance.Award.Index]));
        candidates.Sort(Candidate.Compare);
        return candidates;
    }

    private static Candidate Of(Applicant applicant, AwardInstance instance, Evaluator evaluator, SelectionTerms? terms)
    {
        // Items of a list not given have no values of their own yet, and nobody is compared under a policy that is not in force.
        if (instance is { Eligibility: Eligibility.NotInForce }) return new Candidate(applicant, instance);
        if (applicant.Fault is { } fault) return new Candidate(applicant, Failed(instance, fault));
        if (instance is { Item: null, Award.Grain: Grain.EachItem }) return new Candidate(applicant, instance);
        evaluator.Enter(instance);
        var selection = instance.Award.Selection;
        return new Candidate(applicant, instance)
        {
            Keys = terms is null ? [] : KeysOf(terms, evaluator),
            Further = selection?.ThenBy.Select(then => evaluator.Evaluate(then.Key)).ToArray() ?? [],
            Quota = selection is { Category: { } category, PerCategory: { } most } ? (evaluator.Evaluate(category), evaluator.Evaluate(most)) : null,
            IsChosen = selection?.Merit is { } merit && merit.Type.Is(Kind.YesNo) ? evaluator.Evaluate(merit) : null,
            Family = instance.Award.Family is { } family ? evaluator.Evaluate(family) : null,
            Matter = instance.Award.OverlapKey is { } key ? evaluator.Evaluate(key) : null,
        };
    }

    /// <summary>Whatever the facts give, nobody knows whose they are.</summary>
    private static AwardInstance Failed(AwardInstance instance, EvaluationError fault) => instance with
    {
        Eligibility = Eligibility.Error,
        Amount = new AmountResult.Failed(fault),
        HangsOn = HangsOn.Nothing,
        Needs = Needs.None,
        Error = fault,
        Pending = [],
    };

    private static Value[] KeysOf(SelectionTerms terms, Evaluator evaluator) => terms.Ranking switch
    {
        Ranking.ByValue by => [evaluator.Evaluate(by.Key)],
        Ranking.BySumOfRanks by => [.. by.Keys.Select(evaluator.Evaluate)],
        Ranking.ByWeight by => [Weighted(by, evaluator)],
        _ => terms.Selection.Merit is { } merit ? [evaluator.Evaluate(merit)] : [],
    };

    private static Value Weighted(Ranking.ByWeight by, Evaluator evaluator)
    {
        var total = Value.Of(Ratio.Zero);
        for (var i = 0; i < by.Keys.Count; i++)
        {
            var (key, weight) = (evaluator.Evaluate(by.Keys[i]), evaluator.Evaluate(by.Weights[i]));
            if (Evaluator.Stopping([total, key, weight], by.Keys[i].Span) is { } stopped) return stopped;
            total = key.IsKnown && weight.IsKnown && total.IsKnown
                ? Value.Of(total.Number + (key.Number * weight.Number))
                : Value.Unknown(total.Needs.And(key.Needs).And(weight.Needs));
        }

        return total;
    }
}
