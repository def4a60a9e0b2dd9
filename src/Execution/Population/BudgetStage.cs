using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Population;

/// <summary>Fourth stage: what is granted of the chosen amounts when envelopes are too small. It never reopens the selection.</summary>
internal static class BudgetStage
{
    // Positions in the built-in option type of shortfalls.
    private const int NoCut = 0;
    private const int ProRata = 1;

    /// <summary>Cuts the grants in place and says how each budget came out; a cut is not final while awards it covers are open.</summary>
    public static List<BudgetResult> Cut(List<Grant> grants, IReadOnlySet<int> openAwards, Program program, Scenario scenario, int year)
    {
        var results = new List<BudgetResult>();
        foreach (var budget in program.Budgets)
        {
            var covered = grants.FindAll(grant => budget.Awards.Contains(grant.Candidate.Instance.Award.Index));
            var asked = covered.Aggregate(Money.Zero, (sum, grant) => sum + grant.Granted);
            var isOpen = openAwards.Any(budget.Awards.Contains);
            var method = budget.IfShort is { } how ? Engine.Evaluate(program, scenario, how, year) : default;
            var envelope = scenario.EnvelopeOf(budget) is { } announced ? Evaluator.FromLiteral(announced)
                : budget.Envelope is { } expr ? Engine.Evaluate(program, scenario, expr, year)
                : default;
            if (!envelope.IsKnown || !Money.TryFromFen(envelope.Number, out var most))
            {
                results.Add(new BudgetResult(budget, null, asked, asked, isOpen) { Method = MethodOf(method) });
                continue;
            }

            var minimum = budget.Minimum is { } least && Engine.Evaluate(program, scenario, least, year) is { IsKnown: true } known
                && Money.TryFromFen(known.Number, out var floor) ? floor : Money.Zero;
            // Without a declared rule nothing is cut: the shortage is shown.
            if (asked > most && method is { IsKnown: true, Int: not NoCut })
            {
                var before = covered.ConvertAll(grant => grant.Granted);
                var small = method.Int == ProRata ? Scale(covered, most, minimum) : CutOff(covered, most);
                foreach (var (grant, amount) in covered.Zip(before))
                    if (grant.Granted != amount)
                        grant.Cuts.Add(new AmountChange.BudgetCut(
                            budget, method.Int, asked, most, small.TryGetValue(grant, out var share) ? (share, minimum) : null, new AmountResult.Exact(grant.Granted)));
            }

            results.Add(new BudgetResult(budget, most, asked, covered.Aggregate(Money.Zero, (sum, grant) => sum + grant.Granted), isOpen) { Method = MethodOf(method) });
        }

        return results;
    }

    private static int? MethodOf(Value method) => method.IsKnown ? method.Int : null;

    /// <summary>In proportion, fen by largest remainder, equal remainders by award and firm. What falls below the minimum is not paid, nor given to others.</summary>
    /// <returns>The shares that fell below it.</returns>
    private static Dictionary<Grant, Money> Scale(List<Grant> covered, Money most, Money minimum)
    {
        covered = [.. covered.OrderBy(grant => grant.Candidate.Instance.Award.Index)];
        var shares = Apportionment.ByLargestRemainder(most, covered.ConvertAll(grant => (Ratio)grant.Granted.Fen));
        var small = new Dictionary<Grant, Money>();
        for (var i = 0; i < covered.Count; i++)
        {
            if (shares[i] < minimum) small[covered[i]] = shares[i];
            covered[i].Granted = shares[i] < minimum ? Money.Zero : shares[i];
        }

        return small;
    }

    /// <summary>Paid in full by award and rank until one does not fit; those equal in rank with it are not paid either.</summary>
    /// <returns>No shares: nobody is paid in part.</returns>
    private static Dictionary<Grant, Money> CutOff(List<Grant> covered, Money most)
    {
        var groups = covered
            .GroupBy(grant => (grant.Candidate.Instance.Award.Index, Rank: grant.Candidate.Place.Rank ?? 0))
            .OrderBy(group => group.Key.Index).ThenBy(group => group.Key.Rank);
        var (left, isOver) = (most, false);
        foreach (var group in groups)
        {
            var sum = group.Aggregate(Money.Zero, (total, grant) => total + grant.Granted);
            isOver |= sum > left;
            if (isOver)
                foreach (var grant in group) grant.Granted = Money.Zero;
            else left -= sum;
        }

        return [];
    }
}

/// <summary>A chosen award with an exact amount on its way to payment.</summary>
internal sealed class Grant(Candidate candidate, AwardInstance instance, Money due)
{
    public Candidate Candidate { get; } = candidate;

    /// <summary>The award after shared caps and overlap.</summary>
    public AwardInstance Instance { get; } = instance;

    /// <summary>The amount before the budget.</summary>
    public Money Due { get; } = due;

    /// <summary>What the budget leaves of it.</summary>
    public Money Granted { get; set; } = due;

    /// <summary>What the budgets took of it, in order.</summary>
    public List<AmountChange> Cuts { get; } = [];
}
