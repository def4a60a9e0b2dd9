using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Population;

/// <summary>A choice among linked awards as plain figures, for a solver.</summary>
internal static class ExactChoice
{
    /// <summary>The figures; null while anything that the worth of a set rests on is not exact.</summary>
    public static LinkedChoice? Of(List<Candidate> bundle, List<Seq<int>> exclusions, Overlaps overlaps, SharedCapStage caps, Program program)
    {
        if (!bundle.TrueForAll(IsExact) || overlaps.Steps(bundle) is not { } steps) return null;
        var amounts = bundle.ConvertAll(candidate => ((AmountResult.Exact)candidate.Instance.Amount).Value);
        var instances = bundle.ConvertAll(candidate => candidate.Instance);
        foreach (var cap in program.SharedCaps)
        {
            if (caps.TermsOf(cap, instances) is not { } terms) return null;
            var turns = terms.Turns.ConvertAll(instance => instances.FindIndex(other => ReferenceEquals(other, instance)));
            // A cap that all of them together are within changes no set.
            if (turns.Aggregate(Ratio.Zero, (sum, i) => sum + amounts[i].Fen) <= terms.Left) continue;
            var most = Money.FromFen((long)terms.Left.Floor());
            steps.Add(cap.Allocation == CapAllocation.ProRata ? ChoiceStep.ProRataCap(turns.ToSeq(), most) : ChoiceStep.Cap(turns.ToSeq(), most));
        }

        return new LinkedChoice(amounts.ToSeq(), exclusions.ToSeq(), steps.ToSeq());
    }

    private static bool IsExact(Candidate candidate) =>
        candidate is { IsCertain: true, Instance.Amount: AmountResult.Exact } && !CapShares.MayFail(candidate.Instance);
}
