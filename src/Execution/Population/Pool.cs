using System.Security.Cryptography;
using System.Text;
using Duixian.Execution.Results;
using Duixian.Execution.Values;

namespace Duixian.Execution.Population;

/// <summary>The places of one selection, or of several that share a pool, offered in frozen order.</summary>
/// <remarks>
/// A group tied at the last place and kept out leaves empty the places that were free for it. It stays the next in order: places given
/// up later are offered to it when they are enough for all of it, and nothing passes below it.
/// </remarks>
internal sealed class Pool(SelectionTerms terms, List<List<Candidate>> order, string? seed)
{
    private readonly HashSet<Candidate> _offered = [];
    private readonly Dictionary<Value, int> _taken = new(ByNumber.Instance);
    private int _free = terms.Take;

    // Groups kept out, of a category by its first or of the pool, whose places are taken as empty: only once, what is given up later stays free.
    private readonly HashSet<(List<Candidate> Group, Candidate? OfCategory)> _leftEmptyFor = [];

    /// <summary>The candidates ranked, best first.</summary>
    public List<List<Candidate>> Order { get; } = order;

    public SelectionTerms Terms { get; } = terms;

    /// <summary>Offers the free places to the next in order that were never offered one; empty when there is nobody or nothing left.</summary>
    public List<Candidate> Offer()
    {
        var offered = new List<Candidate>();
        var closed = new HashSet<Value>(ByNumber.Instance);
        foreach (var group in Order)
        {
            if (_free <= 0 || !Offer(group, offered, closed)) break;
        }

        return offered;
    }

    /// <summary>Takes back a place that was declined; it passes down in the next round.</summary>
    public void TakeBack(Candidate candidate)
    {
        candidate.Place = candidate.Place with { Outcome = PlaceOutcome.Declined };
        _free++;
        if (candidate.Quota is { } quota) _taken[quota.Category]--;
    }

    /// <summary>Writes down the cut-off and the reserve list, when no more places pass down.</summary>
    public void Finish()
    {
        var cutOff = Order.Where(group => group.Exists(candidate => candidate.Place.IsIn)).Select(group => (Quantities.Ratio?)group[0].Score).LastOrDefault();
        var reserve = 0;
        foreach (var group in Order)
        {
            var waiting = group.FindAll(candidate => candidate is { IsQualified: true, Place.Outcome: PlaceOutcome.BehindLastPlace });
            foreach (var candidate in group) candidate.Place = candidate.Place with { CutOff = cutOff };
            if (reserve < Terms.Reserve)
                foreach (var candidate in waiting)
                    candidate.Place = candidate.Place with { Outcome = PlaceOutcome.Reserve, Reserve = reserve + 1 };
            reserve += waiting.Count;
        }
    }

    /// <summary>Offers to one group of equals; false when those behind it must wait.</summary>
    private bool Offer(List<Candidate> group, List<Candidate> offered, HashSet<Value> closed)
    {
        var fitting = new List<Candidate>();
        foreach (var category in group.Where(candidate => !_offered.Contains(candidate)).GroupBy(CategoryOf, ByNumber.Instance))
        {
            if (closed.Contains(category.Key)) continue;
            var members = category.ToList();
            var room = members[0].Quota is { } quota ? Math.Max(0, quota.Most.Int - _taken.GetValueOrDefault(quota.Category)) : int.MaxValue;
            fitting.AddRange(Admitted(members, room, out var isShut));
            if (!isShut) continue;
            closed.Add(category.Key);
            if (_leftEmptyFor.Add((group, members[0]))) _taken[category.Key] = _taken.GetValueOrDefault(category.Key) + room;
        }

        var admitted = Admitted(fitting, _free, out var isKeptOut);
        foreach (var candidate in admitted) Put(candidate, offered);
        if (isKeptOut && _leftEmptyFor.Add((group, null))) _free = 0;
        return !isKeptOut && admitted.Count == fitting.Count;
    }

    private static Value CategoryOf(Candidate candidate) => candidate.Quota?.Category ?? Value.Of(true);

    private void Put(Candidate candidate, List<Candidate> offered)
    {
        _free--;
        _offered.Add(candidate);
        if (candidate.Quota is { } quota) _taken[quota.Category] = _taken.GetValueOrDefault(quota.Category) + 1;
        if (candidate.IsQualified)
        {
            candidate.Place = candidate.Place with { Outcome = PlaceOutcome.Selected };
            offered.Add(candidate);
            return;
        }

        // Among applicants a rank is used up even by a firm that does not qualify, or may not.
        candidate.Place = candidate.Instance.Eligibility == Eligibility.No
            ? candidate.Place with { Outcome = PlaceOutcome.NotQualified }
            : candidate.Place with { Outcome = PlaceOutcome.NotRanked, Waits = candidate.Instance.Needs };
    }

    /// <summary>Those of a group of equals that go in, by the rule for ties when the room is not enough for all.</summary>
    private List<Candidate> Admitted(List<Candidate> equals, int room, out bool isKeptOut)
    {
        isKeptOut = false;
        if (equals.Count <= room) return equals;
        if (equals.Count == 1 || room == 0) return [];
        if (Terms.Ties == TieRule.AllIn) return equals;
        if (Terms.Ties == TieRule.Draw && seed is not null) return [.. equals.OrderBy(Lot, StringComparer.Ordinal).Take(room)];
        isKeptOut = true;
        var outcome = Terms.Ties switch
        {
            TieRule.NoneIn => PlaceOutcome.TiedOut,
            TieRule.Draw => PlaceOutcome.DrawPending,
            _ => PlaceOutcome.PanelDecides,
        };
        foreach (var candidate in equals) candidate.Place = candidate.Place with { Outcome = outcome };
        return [];
    }

    /// <summary>Drawn by the firm and the award, never by the row.</summary>
    private string Lot(Candidate candidate) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{seed}\n{candidate.Applicant.Code}\n{candidate.Instance.Award.Name.Text}\n{candidate.Instance.Option}\n{candidate.Instance.Item?.Path}")));

    /// <summary>Categories are options, counts, texts: equal in number and in what they hold.</summary>
    private sealed class ByNumber : IEqualityComparer<Value>
    {
        public static ByNumber Instance { get; } = new();

        public bool Equals(Value x, Value y) => x.Number == y.Number && object.Equals(x.Payload, y.Payload);

        public int GetHashCode(Value obj) => HashCode.Combine(obj.Number, obj.Payload);
    }
}
