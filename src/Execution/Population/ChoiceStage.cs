using Duixian.Execution.Facts;
using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Population;

/// <summary>
/// Third stage, for one firm: of the awards it may have, the set that leaves it most after differences to what it got elsewhere and
/// after shared caps, where awards that share a matter exclude each other. Among equal sets the first in declared order.
/// </summary>
internal sealed class ChoiceStage
{
    // Sets are tried one by one; a choice among more than these is left open rather than made by chance.
    private const int MostSets = 1 << 14;

    private readonly Program _program;
    private readonly Evaluator _evaluator;
    private readonly Applicant _applicant;
    private readonly List<Terms> _terms = [];

    public ChoiceStage(Applicant applicant, Program program, Scenario scenario, int year)
    {
        (_program, _applicant) = (program, applicant);
        _evaluator = new Evaluator(program, applicant.Facts, scenario, year, null);
        foreach (var overlap in program.Overlaps)
        {
            var enabled = overlap.Enabled is { } when ? Engine.Evaluate(program, scenario, when, year) : Value.Of(true);
            var method = overlap.Method is { } how ? Engine.Evaluate(program, scenario, how, year) : Value.Of(0);
            if (!enabled.IsFalse) _terms.Add(new Terms(overlap, enabled.IsKnown && method.IsKnown, method.Int == 1));
        }
    }

    /// <summary>One overlap rule in force.</summary>
    private sealed record Terms(Overlap Overlap, bool IsKnown, bool IsRefusal);

    /// <summary>The best set of the awards a firm may have, given in declared order.</summary>
    public FirmChoice Best(IReadOnlyList<Candidate> available)
    {
        var best = new List<Candidate>();
        var undetermined = false;
        foreach (var bundle in Bundles(available))
        {
            var chosen = BestOf(bundle, out var isOpen);
            undetermined |= isOpen;
            best.AddRange(chosen);
        }

        best.Sort(Candidate.Compare);
        var awards = Settled(best);
        return new FirmChoice(awards, RejectedBeside(best, available), undetermined);
    }

    /// <summary>Candidates that exclude each other, or share a cap or a matter with one that does, are chosen together.</summary>
    private List<List<Candidate>> Bundles(IReadOnlyList<Candidate> available)
    {
        var bundles = available.Select(candidate => new List<Candidate> { candidate }).ToList();
        for (var i = 0; i < bundles.Count; i++)
            for (var k = i + 1; k < bundles.Count; k++)
            {
                if (!bundles[i].Exists(one => bundles[k].Exists(other => AreLinked(one, other)))) continue;
                bundles[i].AddRange(bundles[k]);
                bundles.RemoveAt(k);
                // What joined may link to those looked at before.
                k = i;
            }

        foreach (var bundle in bundles) bundle.Sort(Candidate.Compare);
        return bundles;
    }

    private bool AreLinked(Candidate one, Candidate other) =>
        Excluding(one, other) is not null
        || _program.SharedCaps.Any(cap => cap.Awards.Contains(one.Instance.Award.Index) && cap.Awards.Contains(other.Instance.Award.Index))
        || (HaveSameMatter(one, other) && _terms.Exists(terms => terms.Overlap.Source is not null && Covers(terms, one) && Covers(terms, other)));

    private List<Candidate> BestOf(List<Candidate> bundle, out bool isOpen)
    {
        isOpen = false;
        if (!bundle.Exists(one => bundle.Exists(other => one != other && Excluding(one, other) is not null))) return bundle;
        var sets = Compatible(bundle, 0, []).Take(MostSets + 1).Select(set => (Set: set, Sum: SumOf(Settled(set)))).ToList();
        var best = sets[0];
        foreach (var set in sets)
            if (set.Sum.Low > best.Sum.Low)
                best = set;
        // The best set is sure when no other could be worth more than it is worth at least.
        isOpen = sets.Count > MostSets || sets.Exists(set => set.Set != best.Set && !(set.Sum.High <= best.Sum.Low));
        return best.Set;
    }

    /// <summary>Every set without two that exclude each other, those with the first declared first.</summary>
    private IEnumerable<List<Candidate>> Compatible(List<Candidate> bundle, int at, List<Candidate> chosen)
    {
        if (at == bundle.Count)
        {
            yield return [.. chosen];
            yield break;
        }

        if (!chosen.Exists(other => Excluding(bundle[at], other) is not null))
        {
            chosen.Add(bundle[at]);
            foreach (var set in Compatible(bundle, at + 1, chosen)) yield return set;
            chosen.RemoveAt(chosen.Count - 1);
        }

        foreach (var set in Compatible(bundle, at + 1, chosen)) yield return set;
    }

    private static (Ratio Low, Ratio? High) SumOf(List<(Candidate Candidate, AwardInstance Instance)> awards)
    {
        var (low, high) = (Ratio.Zero, (Ratio?)Ratio.Zero);
        foreach (var (_, instance) in awards)
        {
            var bounds = AmountBounds.Of(instance.Amount);
            low += bounds.Low.Fen;
            high = high is { } sum && bounds.High is { } most ? sum + most.Fen : null;
        }

        return (low, high);
    }

    /// <summary>The rule by which two awards of a firm exclude each other; null when they do not.</summary>
    private Overlap? Excluding(Candidate one, Candidate other) => HaveSameMatter(one, other)
        ? _terms.Find(terms => terms.Overlap.Source is null && Covers(terms, one) && Covers(terms, other))?.Overlap
        : null;

    private static bool Covers(Terms terms, Candidate candidate) => terms.Overlap.Awards.Contains(candidate.Instance.Award.Index);

    private static bool HaveSameMatter(Candidate one, Candidate other) => NameOf(one) is { } name && name == NameOf(other);

    /// <summary>The name of the matter, as the ledger keeps it; null while it is not known.</summary>
    private static string? NameOf(Candidate candidate) =>
        candidate.Matter is { IsKnown: true } matter ? LedgerName.Of(matter, candidate.Instance.Award.OverlapKey!.Type) : null;

    /// <summary>The amounts of a set after what was received elsewhere and after shared caps.</summary>
    private List<(Candidate Candidate, AwardInstance Instance)> Settled(List<Candidate> set)
    {
        var instances = set.ConvertAll(candidate => candidate.Instance);
        foreach (var terms in _terms)
            if (terms.Overlap.Source is not null)
                instances = Reduced(set, instances, terms);
        instances = new SharedCapStage(_evaluator).Apply(instances);
        return set.Zip(instances).ToList();
    }

    /// <summary>What other schemes already gave for a matter is taken off once, from the awards on it in declared order; or the award is refused.</summary>
    private List<AwardInstance> Reduced(List<Candidate> set, List<AwardInstance> instances, Terms terms)
    {
        var left = new Dictionary<string, (Money Least, Money Most)>(StringComparer.Ordinal);
        var result = new List<AwardInstance>();
        for (var i = 0; i < set.Count; i++)
        {
            var instance = instances[i];
            result.Add(instance);
            if (!Covers(terms, set[i]) || set[i].Matter is null) continue;
            if (NameOf(set[i]) is not { } name || _applicant.Facts.Ledger is not { } ledger || !terms.IsKnown)
            {
                result[^1] = instance with { Amount = new AmountResult.Between(Money.Zero, AmountBounds.Of(instance.Amount).High) };
                continue;
            }

            if (!left.TryGetValue(name, out var received)) received = (ReceivedElsewhere(ledger, name), ReceivedElsewhere(ledger, name));
            if (received.Most == Money.Zero) continue;
            result[^1] = instance with { Amount = terms.IsRefusal ? AmountResult.Nothing : Less(instance.Amount, ref received) };
            left[name] = received;
        }

        return result;
    }

    private static Money ReceivedElsewhere(Language.Text.Seq<LedgerEntry> ledger, string matter)
    {
        var sum = Money.Zero;
        foreach (var entry in ledger)
            if (entry.Scheme is not null && entry.Item == matter && entry.State is Granted or Paid)
                sum += entry.Amount;
        return sum;
    }

    // Positions in the built-in option type of ledger states.
    private const int Granted = 1;
    private const int Paid = 2;

    private static AmountResult Less(AmountResult amount, ref (Money Least, Money Most) received)
    {
        if (amount is AmountResult.NotAnnounced or AmountResult.Failed) return amount;
        var (low, high) = AmountBounds.Of(amount);
        var (least, most) = (Over(low, received.Most), high is { } h ? Over(h, received.Least) : (Money?)null);
        received = (high is { } taken ? Over(received.Least, taken) : Money.Zero, Over(received.Most, low));
        return least == most ? new AmountResult.Exact(least) : new AmountResult.Between(least, most);
    }

    private static Money Over(Money amount, Money taken) => amount > taken ? amount - taken : Money.Zero;

    private List<RejectedOption> RejectedBeside(List<Candidate> chosen, IReadOnlyList<Candidate> available)
    {
        var rejected = new List<RejectedOption>();
        foreach (var candidate in available)
        {
            if (chosen.Contains(candidate)) continue;
            var kept = chosen.Find(other => Excluding(candidate, other) is not null);
            rejected.Add(new RejectedOption(candidate.Instance, kept is null ? null : Excluding(candidate, kept), kept?.Instance));
        }

        return rejected;
    }
}
