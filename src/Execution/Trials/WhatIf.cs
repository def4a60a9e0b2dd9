using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Trials;

/// <summary>What one fact alone can do for one award.</summary>
/// <param name="Place">The fact.</param>
/// <param name="Now">What it is.</param>
/// <param name="Payable">The smallest change with which something is due; null where it is due already.</param>
/// <param name="Most">The smallest change with which as much is due as this fact alone can bring; null where that is no more than now, or where it only grows to the end of the range.</param>
/// <param name="Caps">The caps of the amount that are reached there; empty where something else keeps it from being more.</param>
/// <param name="IsDeclared">Whether the range searched is the declared one.</param>
public sealed record FactChange(Need.OfFact Place, Value Now, Reached? Payable, Reached? Most, Seq<Threshold> Caps, bool IsDeclared);

/// <summary>What single facts can do for one award of a firm.</summary>
/// <param name="Now">The award as it stands.</param>
/// <param name="Thresholds">The comparisons it went through, with their distances.</param>
/// <param name="Unmet">The conditions that keep it from being due and of which no threshold tells, with their steps.</param>
/// <param name="Changes">The facts that are in play, in declared order.</param>
public sealed record WhatIf(AwardInstance Now, Seq<Threshold> Thresholds, Seq<ConditionResult> Unmet, Seq<FactChange> Changes)
{
    /// <summary>What single facts can do for the awards of a firm, one entry for the firm, each item or each option.</summary>
    /// <param name="program">A compiled policy.</param>
    /// <param name="scenario">Which values the open figures take.</param>
    /// <param name="facts">The firm's facts.</param>
    /// <param name="year">The policy year, 1 to 9999.</param>
    /// <param name="awards">The awards that are meant.</param>
    /// <param name="isMeant">Which facts are tried; null for each that is more or less: money, ratios, counts, dates.</param>
    public static IEnumerable<WhatIf> Of(
        Program program, Scenario scenario, FactSet facts, int year, Seq<Award> awards, Func<Need.OfFact, bool>? isMeant = null)
    {
        var trial = new Trial(program, scenario, facts, year);
        var places = new Places(trial);
        foreach (var award in awards.ToArray())
        {
            foreach (var now in trial.Calculate(trial.Sharing(award)).Instances.Where(instance => instance.Award == award).ToArray())
                yield return Of(new Subject(trial, now), places, isMeant);
        }
    }

    /// <summary>The same for one award of a trial.</summary>
    internal static WhatIf Of(Subject subject, Places places, Func<Need.OfFact, bool>? isMeant)
    {
        var now = subject.Now();
        var changes = now.Eligibility == Eligibility.NotApplicable
            ? []
            : from axis in places.Of(subject)
              where isMeant?.Invoke(axis.Place) ?? axis.IsOrdered
              where isMeant is not null || Places.IsInPlay(subject, now, axis)
              select Change(subject, now, axis);
        var (traced, traces) = subject.Traced();
        var thresholds = Threshold.Of(traced, traces).ToSeq();
        var unmet = now.Eligibility == Eligibility.No
            ? traced.Conditions.SelectMany(DecisiveReason.Failing).Where(failing => !thresholds.Any(each => each.Condition == failing.Condition && !each.Holds))
            : [];
        return new WhatIf(now, thresholds, unmet.ToSeq(), changes.ToSeq());
    }

    private static FactChange Change(Subject subject, AwardInstance now, Axis axis)
    {
        var value = subject.Trial[axis.Place];
        var payable = Goal.Payable.Of(now, []) == Verdict.Always ? null : Nearest.To(Goal.Payable, subject, axis);
        var change = new FactChange(axis.Place, value, payable, null, [], axis.IsDeclared);
        if (payable is { Ending: not Ending.Found } || Trials.Most.Along(axis, subject) is not { } most || now.Amount is not AmountResult.Exact held) return change;
        if (now.Eligibility == Eligibility.Yes && held.Value >= most) return change;
        var reached = Nearest.To(new Goal(most), subject, axis);
        // To the end of the range an amount only grows: there is nothing to be reached.
        var isEnd = reached.Value is { } at && (at.Number == axis.At(0).Number || at.Number == axis.At(axis.Count - 1).Number);
        if (reached.Ending != Ending.Found || (isEnd && axis.IsOrdered)) return change;
        var steps = subject.Trial.With(axis.Place, reached.Value!.Value, () => subject.Steps());
        return change with { Most = reached, Caps = steps.Where(IsReached).ToSeq() };
    }

    /// <summary>An amount within a fen of its cap is at it once it is rounded.</summary>
    private static bool IsReached(Threshold step) =>
        step.Condition is null && (step.Holds || (step.Type.Is(Kind.Amount) && step.Distance < Ratio.One));
}
