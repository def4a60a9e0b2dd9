using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Trials;

/// <summary>Why an award is not due, or not more, and what would have to be otherwise.</summary>
/// <param name="Now">The award as it stands, with its steps.</param>
/// <param name="Failing">The conditions that do not hold.</param>
/// <param name="Open">The conditions of which it is not known, or cannot be computed, whether they hold.</param>
/// <param name="Remedies">The fewest facts that together make it due, a few ways; empty where it is due.</param>
/// <param name="Ending">Found: fewer facts are ruled out. None: whatever these facts are, nothing is due. Unsettled: fewer may do.</param>
/// <param name="More">Where it is due: what single facts can do for it to be more.</param>
public sealed record WhyNot(
    AwardInstance Now, Seq<ConditionResult> Failing, Seq<ConditionResult> Open, Seq<Remedy> Remedies, Ending Ending, WhatIf? More)
{
    /// <summary>One entry for the firm, each item or each option.</summary>
    /// <param name="program">A compiled policy.</param>
    /// <param name="scenario">Which values the open figures take.</param>
    /// <param name="facts">The firm's facts.</param>
    /// <param name="year">The policy year, 1 to 9999.</param>
    /// <param name="award">The award.</param>
    public static IEnumerable<WhyNot> Of(Program program, Scenario scenario, FactSet facts, int year, Award award)
    {
        var trial = new Trial(program, scenario, facts, year);
        var places = new Places(trial);
        foreach (var now in trial.Calculate(trial.Sharing(award), trace: true).Instances.Where(instance => instance.Award == award).ToArray())
        {
            var subject = new Subject(trial, now);
            var failing = now.Conditions.SelectMany(DecisiveReason.Failing).ToSeq();
            var open = now.Conditions.SelectMany(Undecided).ToSeq();
            if (Goal.Payable.Of(now, []) == Verdict.Always) yield return new WhyNot(now, failing, open, [], Ending.None, WhatIf.Of(subject, places, null));
            else if (now.Eligibility == Eligibility.NotApplicable) yield return new WhyNot(now, failing, open, [], Ending.None, null);
            else
            {
                var (remedies, ending) = new RemedySearch(subject, places.All(subject)).Search();
                yield return new WhyNot(now, failing, open, remedies, ending, null);
            }
        }
    }

    /// <summary>The tests that are neither met nor not, below groups that are not decided either.</summary>
    private static IEnumerable<ConditionResult> Undecided(ConditionResult condition) =>
        condition.Value.IsKnown ? [] : condition.Condition is Condition.Test ? [condition] : condition.Parts.SelectMany(Undecided);
}
