using Duixian.Execution.Results;
using Duixian.Language.Ir;

namespace Duixian.Execution.Population;

/// <summary>
/// Selection and choice in rounds: each pool offers its free places to the next in frozen order, every firm with an offer chooses at
/// once the best set of what it holds and what is offered, and what it declines is final. Each award and item is offered at most once.
/// </summary>
internal static class RoundStage
{
    /// <summary>What each firm has in the end, by its code.</summary>
    public static Dictionary<Applicant, FirmChoice> Settle(
        IReadOnlyList<IGrouping<Applicant, Candidate>> firms, IReadOnlyList<Pool> pools, Program program, Scenario scenario, int year, ChoiceSearch search)
    {
        var choosers = firms.ToDictionary(firm => firm.Key, firm => new ChoiceStage(firm.Key, program, scenario, year, search));
        // Without a selection whoever may be eligible holds the award, also while an error hides it; a place is held only by those certainly eligible.
        var held = firms.ToDictionary(firm => firm.Key, firm => firm.Where(IsHeldFromTheStart).ToList());
        var pool = pools.SelectMany(p => p.Order.SelectMany(group => group).Select(candidate => (candidate, p))).ToDictionary(pair => pair.candidate, pair => pair.p);
        var choices = firms.ToDictionary(firm => firm.Key, firm => choosers[firm.Key].Best(held[firm.Key]));
        var declined = firms.ToDictionary(firm => firm.Key, _ => new List<Candidate>());
        while (true)
        {
            var offered = pools.SelectMany(p => p.Offer()).ToLookup(candidate => candidate.Applicant);
            if (offered.Count == 0) break;
            foreach (var offers in offered)
            {
                var available = held[offers.Key].Concat(offers).ToList();
                available.Sort(Candidate.Compare);
                var choice = choosers[offers.Key].Best(available);
                // Places among which the choice is open are kept until it is settled: they pass to nobody.
                var kept = choice.Awards.ConvertAll(award => award.Candidate);
                foreach (var given in available.Where(candidate => pool.ContainsKey(candidate) && !kept.Contains(candidate)))
                {
                    pool[given].TakeBack(given);
                    declined[offers.Key].Add(given);
                }

                // What needs no place can be taken up again later: only places pass to others.
                held[offers.Key] = available.FindAll(candidate => !pool.ContainsKey(candidate) || kept.Contains(candidate));
                choices[offers.Key] = choice;
            }
        }

        foreach (var p in pools) p.Finish();
        foreach (var (applicant, given) in declined)
            if (given.Count > 0)
                choices[applicant] = WithRegrets(choices[applicant], held[applicant], given, choosers[applicant]);
        return choices;
    }

    private static bool IsHeldFromTheStart(Candidate candidate) =>
        candidate.Instance.Award.Selection is null && candidate.Instance.Eligibility is Eligibility.Yes or Eligibility.Unknown or Eligibility.Error;

    /// <summary>A better set that would need a declined award is told, not given.</summary>
    private static FirmChoice WithRegrets(FirmChoice choice, List<Candidate> held, List<Candidate> declined, ChoiceStage chooser)
    {
        var all = held.Concat(declined).ToList();
        all.Sort(Candidate.Compare);
        var best = chooser.Best(all);
        var better = best.Awards.ConvertAll(award => award.Candidate).Except(best.Open).ToHashSet();
        var rejected = declined
            .Where(candidate => choice.Rejected.TrueForAll(option => option.Award != candidate.Instance))
            .Select(candidate => new RejectedOption(candidate.Instance, null, null, better.Contains(candidate)));
        return choice with { Rejected = [.. choice.Rejected, .. rejected] };
    }
}
