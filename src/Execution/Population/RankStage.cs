using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Quantities;

namespace Duixian.Execution.Population;

/// <summary>Second stage: ranks, computed once over the frozen population. The order of rows plays no part.</summary>
internal static class RankStage
{
    /// <summary>The candidates that can be ranked, best first, those equal in every key in one group; the others get their reason.</summary>
    public static List<List<Candidate>> Order(IReadOnlyList<Candidate> candidates, SelectionTerms terms)
    {
        var ranked = new List<Candidate>();
        foreach (var candidate in candidates)
        {
            if (ReasonNotToRank(candidate, terms) is { } place) candidate.Place = place;
            else ranked.Add(candidate);
        }

        Score(ranked, terms);
        ranked.Sort((one, other) => Compare(one, other, terms));
        return Grouped(ranked, terms);
    }

    private static Place? ReasonNotToRank(Candidate candidate, SelectionTerms terms)
    {
        var eligibility = candidate.Instance.Eligibility;
        if (eligibility == Eligibility.NotInForce) return Place.Unranked(PlaceOutcome.NotRanked);
        if (eligibility == Eligibility.NotApplicable) return Place.Unranked(PlaceOutcome.NotQualified);
        if (!terms.AmongApplicants && eligibility == Eligibility.No) return Place.Unranked(PlaceOutcome.NotQualified);
        // A figure or decision still to come might move every other firm: nobody is ranked on what is not there.
        if (!terms.AmongApplicants && (eligibility != Eligibility.Yes || candidate.Instance.Pending.Count > 0)) return Place.Unranked(PlaceOutcome.NotRanked, candidate.Instance.Needs);
        if (terms.Stopped is { } stopped) return Place.Unranked(PlaceOutcome.NotRanked, stopped.Needs);
        if (candidate.IsChosen is { IsFalse: true }) return Place.Unranked(PlaceOutcome.BehindLastPlace);
        var open = candidate.Keys.Concat(candidate.Further).Concat(candidate.IsChosen is { } chosen ? [chosen] : []).Concat(candidate.Quota is { } quota ? [quota.Category, quota.Most] : []).Where(key => !key.IsKnown).ToList();
        if (open.Count == 0 && candidate.Keys.Length > 0) return null;
        return Place.Unranked(PlaceOutcome.NotRanked, open.Aggregate(Needs.None, (needs, key) => needs.And(key.Needs)));
    }

    private static void Score(List<Candidate> ranked, SelectionTerms terms)
    {
        if (!terms.IsSmallestFirst)
        {
            foreach (var candidate in ranked) candidate.Score = candidate.Keys[0].Number;
            return;
        }

        foreach (var candidate in ranked) candidate.Score = Ratio.Zero;
        for (var i = 0; i < (ranked.Count == 0 ? 0 : ranked[0].Keys.Length); i++)
        {
            var ranks = RanksOf(ranked.ConvertAll(candidate => candidate.Keys[i].Number), terms.IsDense);
            for (var k = 0; k < ranked.Count; k++) ranked[k].Score += ranks[k];
        }
    }

    /// <summary>The rank of each value, the largest first: 1, 1, 3, or 1, 1, 2 when dense.</summary>
    internal static int[] RanksOf(List<Ratio> values, bool dense)
    {
        var order = Enumerable.Range(0, values.Count).OrderByDescending(i => values[i]).ToArray();
        var ranks = new int[values.Count];
        for (var at = 0; at < order.Length; at++)
        {
            var isEqual = at > 0 && values[order[at]] == values[order[at - 1]];
            ranks[order[at]] = isEqual ? ranks[order[at - 1]] : dense && at > 0 ? ranks[order[at - 1]] + 1 : at + 1;
        }

        return ranks;
    }

    /// <summary>By score, then by the further keys; zero for those that stay tied.</summary>
    private static int Compare(Candidate one, Candidate other, SelectionTerms terms)
    {
        var order = terms.IsSmallestFirst ? one.Score.CompareTo(other.Score) : other.Score.CompareTo(one.Score);
        for (var i = 0; order == 0 && i < one.Further.Length && i < other.Further.Length; i++)
        {
            var (a, b) = (one.Further[i].Number, other.Further[i].Number);
            order = terms.Selection.ThenBy[i].Descending ? b.CompareTo(a) : a.CompareTo(b);
        }

        return order;
    }

    private static List<List<Candidate>> Grouped(List<Candidate> ranked, SelectionTerms terms)
    {
        var groups = new List<List<Candidate>>();
        foreach (var candidate in ranked)
        {
            if (groups.Count > 0 && Compare(groups[^1][0], candidate, terms) == 0) groups[^1].Add(candidate);
            else groups.Add([candidate]);
        }

        var before = 0;
        foreach (var (better, group) in groups.Index())
        {
            group.Sort(ByFirm);
            var rank = (terms.IsDense ? better : before) + 1;
            foreach (var candidate in group)
                candidate.Place = new Place(
                    PlaceOutcome.BehindLastPlace, rank, ranked.Count, group.Count, candidate.Score, null, terms.IsSmallestFirst, null, Needs.None);
            before += group.Count;
        }

        return groups;
    }

    /// <summary>An order that hangs on nothing but names, for lists people read.</summary>
    public static int ByFirm(Candidate one, Candidate other)
    {
        var firm = string.CompareOrdinal(one.Applicant.Code, other.Applicant.Code);
        return firm != 0 ? firm : Candidate.Compare(one, other);
    }
}
