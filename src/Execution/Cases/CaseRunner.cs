using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Cases;

/// <summary>Runs worked cases and says what came out otherwise than they expect.</summary>
public static partial class CaseRunner
{
    /// <summary>How a case comes out: the same for the same program and case, always.</summary>
    /// <param name="program">
    /// The program the case was read against, or one that differs from it in its rules only: facts, lists, judgements and parameters must be
    /// the same, for the case was read by them.
    /// </param>
    /// <param name="workedCase">The case.</param>
    public static CaseResult Run(Program program, WorkedCase workedCase)
    {
        var setup = workedCase.Setup;
        var scenario = (setup.Notice is { } notice ? Scenario.Of(program, notice) : Scenario.Ceiling(program)).With(program, setup.Settings);
        var result = Engine.Calculate(program, scenario, workedCase.Facts, setup.Year, trace: false);
        var differences = Compare(program, workedCase, result).ToSeq();
        var isUnforeseen = differences.Count > 0 && setup.Eligibility is { } expected && expected != Eligibility.Error;
        return new CaseResult(workedCase.Heading, workedCase.Name, workedCase.Span, differences, isUnforeseen ? workedCase.FactTroubles : []);
    }

    private static IEnumerable<CaseDifference> Compare(Program program, WorkedCase workedCase, CalculationResult result)
    {
        var (heading, setup) = (workedCase.Heading, workedCase.Setup);
        if (result.Provisions.FirstOrDefault(p => p.Provision.Name.Wording.Is(heading)) is { } provision)
            return Differences(setup, provision.Eligibility, null, DecisiveReason.Of(provision), []);
        if (program.Awards.FirstOrDefault(award => award.Name.Wording.Is(heading)) is not { } award)
            return [new CaseDifference(CaseWords.Case, heading, "?")];
        var instances = result.Instances.Where(i => i.Award == award && (setup.Item is null || IsItem(i, setup.Item))).ToSeq();
        var summary = AwardSummary.Of(award, instances);
        // Over several items, those that share the award's own answer say why it is so.
        var reasons = instances
            .Where(instance => instance.Eligibility == summary.Eligibility)
            .SelectMany(instance => DecisiveReason.Of(instance))
            .DistinctBy(reason => reason.Text.Chinese)
            .ToSeq();
        return Differences(setup, summary.Eligibility, summary.Amount, reasons, instances);
    }

    private static bool IsItem(AwardInstance instance, string key) => instance.Item is { } item
        ? item.Key == key
        : instance.Award.Grain is Grain.EachOption each && instance.Option >= 0 && each.Type.Members[instance.Option].Wording.Is(key);
}
