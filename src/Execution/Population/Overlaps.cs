using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Population;

/// <summary>The overlap rules in force for one firm: which of its awards meet on a matter, and what other schemes gave for it.</summary>
internal sealed class Overlaps
{
    // Positions in the built-in option type of ledger states.
    private const int Granted = 1;
    private const int Paid = 2;

    private readonly Seq<LedgerEntry>? _ledger;
    private readonly int _year;
    private readonly List<Terms> _terms = [];

    public Overlaps(Seq<LedgerEntry>? ledger, Program program, Scenario scenario, int year)
    {
        (_ledger, _year) = (ledger, year);
        foreach (var overlap in program.Overlaps)
        {
            var enabled = overlap.Enabled is { } when ? Engine.Evaluate(program, scenario, when, year) : Value.Of(true);
            var method = overlap.Method is { } how ? Engine.Evaluate(program, scenario, how, year) : Value.Of(0);
            if (!enabled.IsFalse) _terms.Add(new Terms(overlap, enabled.IsKnown && method.IsKnown, method.Int == 1));
        }
    }

    /// <summary>One overlap rule in force.</summary>
    private sealed record Terms(Overlap Overlap, bool IsKnown, bool IsRefusal)
    {
        /// <summary>Whether an award is among those named and is for a matter, known or not; one without a matter overlaps with nothing.</summary>
        public bool Covers(Candidate candidate) =>
            Overlap.Awards.Contains(candidate.Instance.Award.Index) && (IsOpen(candidate) || NameOf(candidate) is not null);
    }

    /// <summary>Where an award meets others: a rule and the name of a matter. Of those that meet under a rule among our own awards a firm has one.</summary>
    public readonly record struct Meeting(int Rule, string Matter, bool IsExclusive);

    /// <summary>The meetings of an award; none while its matter is not known.</summary>
    public IEnumerable<Meeting> MeetingsOf(Candidate candidate)
    {
        if (NameOf(candidate) is not { } name) yield break;
        for (var rule = 0; rule < _terms.Count; rule++)
            if (_terms[rule].Covers(candidate))
                yield return new Meeting(rule, name, _terms[rule].Overlap.Source is null);
    }

    /// <summary>The rules under which awards may exclude each other although it is not known: one they cover is for a matter that is not known.</summary>
    public IEnumerable<int> OpenRules(IEnumerable<Candidate> candidates) => candidates.Where(IsOpen).SelectMany(RulesOf).Distinct();

    /// <summary>The rules, among our own awards, that cover an award.</summary>
    public IEnumerable<int> RulesOf(Candidate candidate) => Enumerable.Range(0, _terms.Count)
        .Where(rule => _terms[rule].Overlap.Source is null && _terms[rule].Covers(candidate));

    /// <summary>The rule by which two awards of the firm exclude each other; null when they do not.</summary>
    public Overlap? Excluding(Candidate one, Candidate other) => NameOf(one) is { } name && name == NameOf(other)
        ? _terms.Find(terms => terms.Overlap.Source is null && terms.Covers(one) && terms.Covers(other))?.Overlap
        : null;

    /// <summary>The awards of a set, less what other schemes gave for their matters.</summary>
    public List<AwardInstance> Reduced(List<Candidate> set)
    {
        var instances = set.ConvertAll(candidate => candidate.Instance);
        foreach (var terms in _terms)
            if (terms.Overlap.Source is not null)
                instances = Reduced(set, instances, terms);
        return instances;
    }

    /// <summary>What <see cref="Reduced(List{Candidate})"/> does to any set of these awards, as steps; null while a rule, a matter or the ledger is not known.</summary>
    public List<ChoiceStep>? Steps(List<Candidate> bundle)
    {
        var steps = new List<ChoiceStep>();
        foreach (var terms in _terms)
        {
            if (terms.Overlap.Source is null) continue;
            var covered = Enumerable.Range(0, bundle.Count).Where(i => terms.Covers(bundle[i])).ToList();
            if (covered.Count > 0 && (!terms.IsKnown || _ledger is null || covered.Exists(i => IsOpen(bundle[i])))) return null;
            // An award takes from what was given for one year after the other, whichever awards took from it before.
            var given = covered.SelectMany(i => GivenElsewhere(_ledger!.Value, NameOf(bundle[i])!, bundle[i].Instance.Award)
                .Select(part => (Award: i, Matter: NameOf(bundle[i])!, part.Year, part.Given)));
            foreach (var part in given.GroupBy(part => (part.Matter, part.Year, part.Given)).OrderBy(part => part.Key.Year))
            {
                var awards = part.Select(one => one.Award).ToSeq();
                steps.Add(terms.IsRefusal ? ChoiceStep.Cap(awards, Money.Zero) : ChoiceStep.Difference(awards, part.Key.Given));
            }
        }

        return steps;
    }

    /// <summary>Whether it is not known yet for what matter an award is.</summary>
    private static bool IsOpen(Candidate candidate) => candidate.Instance.Award.OverlapKey is not null
        && candidate.Matter is not { State: ValueState.Known or ValueState.Absent or ValueState.Inapplicable };

    /// <summary>The name of the matter, as the ledger keeps it; null while it is not known.</summary>
    private static string? NameOf(Candidate candidate) =>
        candidate.Matter is { IsKnown: true } matter ? LedgerName.Of(matter, candidate.Instance.Award.OverlapKey!.Type) : null;

    /// <summary>What other schemes already gave for a matter is taken off once, from the awards on it in declared order; or the award is refused.</summary>
    /// <remarks>Where the award was already given for that matter in the year of the entry or later, it was taken off then.</remarks>
    private List<AwardInstance> Reduced(List<Candidate> set, List<AwardInstance> instances, Terms terms)
    {
        var left = new Dictionary<(string Matter, int Year), (Money Least, Money Most)>();
        var result = new List<AwardInstance>();
        var isTakenElsewhere = false;
        for (var i = 0; i < set.Count; i++)
        {
            var instance = instances[i];
            result.Add(instance);
            if (!terms.Covers(set[i])) continue;
            if (NameOf(set[i]) is not { } name || _ledger is not { } ledger || !terms.IsKnown)
            {
                // What was received may be for this matter, and then none of it is left for those that follow.
                isTakenElsewhere = true;
                result[^1] = AtMost(instance) with { Needs = instance.Needs.And(WaitsOf(set[i])) };
                continue;
            }

            foreach (var (year, given, entries) in GivenElsewhere(ledger, name, instance.Award))
            {
                if (!left.TryGetValue((name, year), out var received)) received = (given, given);
                if (received.Most == Money.Zero) continue;
                if (isTakenElsewhere) received.Least = Money.Zero;
                var before = result[^1];
                var less = before with { Amount = terms.IsRefusal ? AmountResult.Nothing : Less(before.Amount, ref received) };
                result[^1] = AmountChange.Told(before, less, after => new AmountChange.Elsewhere(terms.Overlap, entries, terms.IsRefusal, Taken(before.Amount, after), after));
                left[(name, year)] = received;
            }
        }

        return result;
    }

    /// <summary>What similar schemes of the city gave for a matter and no earlier grant of the award has met, by the year it was for.</summary>
    private IEnumerable<(int Year, Money Given, Seq<LedgerEntry> Entries)> GivenElsewhere(Seq<LedgerEntry> ledger, string matter, Award award)
    {
        var counted = ledger.Where(entry => entry.Item == matter && entry.State is Granted or Paid).ToList();
        var lastOwn = counted
            .Where(entry => entry.Scheme is null && entry.Award == award.Name.Text && entry.Year < _year)
            .Select(entry => entry.Year).DefaultIfEmpty(int.MinValue).Max();
        return counted
            .Where(entry => entry.Scheme is not null && entry.IsOfThisCity && entry.Year > lastOwn)
            .GroupBy(entry => entry.Year)
            .OrderBy(entries => entries.Key)
            .Select(entries => (entries.Key, entries.Aggregate(Money.Zero, (sum, entry) => sum + entry.Amount), InOrder(entries)))
            .Where(part => part.Item2 > Money.Zero);
    }

    /// <summary>An order that hangs on no row of the ledger.</summary>
    private static Seq<LedgerEntry> InOrder(IEnumerable<LedgerEntry> entries) => entries
        .OrderBy(entry => entry.Scheme, StringComparer.Ordinal)
        .ThenBy(entry => entry.Award, StringComparer.Ordinal)
        .ThenBy(entry => entry.Level)
        .ThenBy(entry => entry.Amount)
        .ToSeq();

    private static Money? Taken(AmountResult before, AmountResult after) =>
        (before, after) is (AmountResult.Exact one, AmountResult.Exact other) ? one.Value - other.Value : null;

    /// <summary>An award of which it is open whether anything is left: between nothing and what it is worth.</summary>
    public static AwardInstance AtMost(AwardInstance instance) => instance.Amount is AmountResult.NotAnnounced or AmountResult.Failed
        ? instance
        : instance with { Amount = new AmountResult.Between(Money.Zero, AmountBounds.Of(instance.Amount).High) };

    /// <summary>What must be known before anything can be taken off an award.</summary>
    private Needs WaitsOf(Candidate candidate) =>
        (IsOpen(candidate) ? candidate.Matter?.Needs ?? Needs.None : Needs.None).And(_ledger is null ? Needs.Of(new Need.OfLedger()) : Needs.None);

    private static AmountResult Less(AmountResult amount, ref (Money Least, Money Most) received)
    {
        if (amount is AmountResult.NotAnnounced or AmountResult.Failed) return amount;
        var (low, high) = AmountBounds.Of(amount);
        var (least, most) = (Over(low, received.Most), high is { } h ? Over(h, received.Least) : (Money?)null);
        received = (high is { } taken ? Over(received.Least, taken) : Money.Zero, Over(received.Most, low));
        return least == most ? new AmountResult.Exact(least) : new AmountResult.Between(least, most);
    }

    private static Money Over(Money amount, Money taken) => amount > taken ? amount - taken : Money.Zero;
}
