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
        var differences = (workedCase is PopulationCase population
            ? Differences(program, population)
            : Differences(program, (FirmCase)workedCase)).ToSeq();
        var isForeseen = differences.Count == 0 || workedCase is FirmCase { Expected.Eligibility: null or Eligibility.Error };
        return new CaseResult(workedCase.Heading, workedCase.Name, workedCase.Span, differences, isForeseen ? [] : workedCase.FactTroubles);
    }

    private static IEnumerable<CaseDifference> Differences(Program program, FirmCase firm)
    {
        var (heading, expected) = (firm.Heading, firm.Expected);
        var award = program.Awards.FirstOrDefault(award => award.Name.Wording.Is(heading));
        var provisions = program.Provisions.Where(provision => provision.Name.Wording.Is(heading));
        var result = Engine.Calculate(
            program, firm.Terms.ScenarioOf(program), firm.Facts, firm.Terms.Year, trace: false, SharingWith(award, program), provisions);
        if (result.Provisions is [{ } provision, ..]) return Differences(expected, provision.Eligibility, null, DecisiveReason.Of(provision), []);
        if (award is null) return [new CaseDifference(CaseWords.Case, heading, "?")];
        var instances = result.Instances.Where(i => i.Award == award && (expected.Item is not { } item || IsItem(i, item.Text))).ToSeq();
        var summary = AwardSummary.Of(award, instances);
        // Over several items, those that share the award's own answer say why it is so.
        var reasons = instances
            .Where(instance => instance.Eligibility == summary.Eligibility)
            .SelectMany(instance => DecisiveReason.Of(instance))
            .DistinctBy(reason => reason.Text.Chinese)
            .ToSeq();
        return Differences(expected, summary.Eligibility, summary.Amount, reasons, instances);
    }

    /// <summary>An award and those it shares a cap with, directly or through others, in declared order: the rest cannot change what it comes to.</summary>
    private static IEnumerable<Award> SharingWith(Award? award, Program program)
    {
        if (award is null) return [];
        var found = new HashSet<int> { award.Index };
        while (program.SharedCaps.FirstOrDefault(cap => cap.Awards.Any(found.Contains) && !cap.Awards.All(found.Contains)) is { } cap) found.UnionWith(cap.Awards);
        return program.Awards.Where(each => found.Contains(each.Index));
    }

    internal static bool IsItem(AwardInstance instance, string key) => instance.Item is { } item
        ? item.Key == key
        : instance.Award.Grain is Grain.EachOption each && instance.Option >= 0 && each.Type.Members[instance.Option].Wording.Is(key);
}
