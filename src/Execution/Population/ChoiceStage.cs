using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Population;

/// <summary>
/// Third stage, for one firm: of the awards it may have, the set that leaves it most after differences to what it got elsewhere and
/// after shared caps, where awards that share a matter exclude each other. Among equal sets the first in declared order.
/// </summary>
internal sealed class ChoiceStage
{
    private readonly Program _program;
    private readonly Overlaps _overlaps;
    private readonly SharedCapStage _caps;
    private readonly ChoiceSearch _search;

    public ChoiceStage(Applicant applicant, Program program, Scenario scenario, int year, ChoiceSearch search)
    {
        (_program, _search) = (program, search);
        _overlaps = new Overlaps(applicant.Facts.Ledger, program, scenario, year);
        _caps = new SharedCapStage(new Evaluator(program, applicant.Facts, scenario, year, null));
    }

    /// <summary>The best set of the awards a firm may have, given in declared order.</summary>
    public FirmChoice Best(IReadOnlyList<Candidate> available)
    {
        var (best, open) = (new List<Candidate>(), new List<Candidate>());
        foreach (var bundle in Bundles(available))
        {
            if (BestOf(bundle) is { } set) best.AddRange(set);
            else open.AddRange(bundle);
        }

        best.Sort(Candidate.Compare);
        var awards = Settled(best).Concat(open.Select(candidate => (Candidate: candidate, Instance: Overlaps.AtMost(candidate.Instance)))).ToList();
        awards.Sort((one, other) => Candidate.Compare(one.Candidate, other.Candidate));
        return new FirmChoice(awards, RejectedBeside(best, available.Except(open)), [.. open]);
    }

    /// <summary>Awards that meet on a matter, may do so, or share a cap are chosen together.</summary>
    private List<List<Candidate>> Bundles(IReadOnlyList<Candidate> available)
    {
        var bundles = new List<List<Candidate>>();
        var byLink = new Dictionary<(int Rule, string? Matter), List<Candidate>>();
        var openRules = _overlaps.OpenRules(available).ToHashSet();
        foreach (var candidate in available)
        {
            var own = new List<Candidate> { candidate };
            bundles.Add(own);
            foreach (var link in LinksOf(candidate, openRules))
            {
                if (byLink.TryGetValue(link, out var other) && other != own)
                {
                    other.AddRange(own);
                    bundles.Remove(own);
                    foreach (var moved in byLink.Where(pair => pair.Value == own).Select(pair => pair.Key).ToList()) byLink[moved] = other;
                    own = other;
                }

                byLink[link] = own;
            }
        }

        foreach (var bundle in bundles) bundle.Sort(Candidate.Compare);
        return bundles;
    }

    /// <summary>A matter under a rule, any matter under it while one is not known, or a shared cap, counted down from −1.</summary>
    private IEnumerable<(int Rule, string? Matter)> LinksOf(Candidate candidate, HashSet<int> openRules) => _overlaps.MeetingsOf(candidate)
        .Select(meeting => (meeting.Rule, (string?)meeting.Matter))
        .Concat(_overlaps.RulesOf(candidate).Where(openRules.Contains).Select(rule => (rule, (string?)null)))
        .Concat(Enumerable.Range(0, _program.SharedCaps.Count)
            .Where(i => _program.SharedCaps[i].Awards.Contains(candidate.Instance.Award.Index)).Select(i => (-1 - i, (string?)null)));

    /// <summary>The best set of linked awards in declared order; null where it is open which one that is.</summary>
    private List<Candidate>? BestOf(List<Candidate> bundle)
    {
        // Which of them exclude each other is open while a matter is: no set can be told to be best.
        if (_overlaps.OpenRules(bundle).Any(rule => bundle.Count(candidate => _overlaps.RulesOf(candidate).Contains(rule)) > 1)) return null;
        var exclusions = ExclusionsIn(bundle);
        if (exclusions.Count == 0) return bundle;
        if (SetsOf(bundle) is { } sets) return BestOf(sets);
        return _search.Solver is { } solver && ExactChoice.Of(bundle, exclusions, _overlaps, _caps, _program) is { } choice && solver.Best(choice) is { } best
            ? best.Select(i => bundle[i]).ToList()
            : null;
    }

    /// <summary>Every set is tried; the best is sure when no other could be worth more than it is worth at least, nor an earlier one as much.</summary>
    private List<Candidate>? BestOf(List<List<Candidate>> sets)
    {
        var sums = sets.ConvertAll(set => SumOf(Settled(set)));
        var best = 0;
        for (var i = 1; i < sets.Count; i++)
            if (sums[i].Low > sums[best].Low)
                best = i;
        var low = sums[best].Low;
        // What is not certain of the best set may fall away, and with it its place in the order of equal sets.
        var certain = sets[best].FindAll(candidate => candidate.IsCertain);
        var isSure = Enumerable.Range(0, sets.Count).All(i =>
            i == best || sums[i].High < low || (sums[i].High == low && !IsBefore(sets[i], certain)));
        return isSure ? sets[best] : null;
    }

    /// <summary>Whether a set has the first award in which they differ.</summary>
    private static bool IsBefore(List<Candidate> set, List<Candidate> other)
    {
        var same = 0;
        while (same < set.Count && same < other.Count && set[same] == other[same]) same++;
        return same < set.Count && (same == other.Count || Candidate.Compare(set[same], other[same]) < 0);
    }

    /// <summary>Every set without two that exclude each other, those with the first declared first; null where there are more than are tried.</summary>
    private List<List<Candidate>>? SetsOf(List<Candidate> bundle)
    {
        List<List<Candidate>> sets = [[]];
        foreach (var candidate in bundle)
        {
            sets = sets.SelectMany(set => set.Exists(other => _overlaps.Excluding(candidate, other) is not null)
                ? (List<List<Candidate>>)[set]
                : [[.. set, candidate], set]).ToList();
            if (sets.Count > _search.MostSets) return null;
        }

        return sets;
    }

    private List<Seq<int>> ExclusionsIn(List<Candidate> bundle) => bundle
        .SelectMany((candidate, i) => _overlaps.MeetingsOf(candidate).Where(meeting => meeting.IsExclusive).Select(meeting => (meeting, i)))
        .GroupBy(pair => pair.meeting, pair => pair.i)
        .Select(group => group.ToSeq())
        .Where(group => group.Count > 1)
        .ToList();

    private static (Ratio Low, Ratio? High) SumOf(List<(Candidate Candidate, AwardInstance Instance)> awards)
    {
        var (low, high) = (Ratio.Zero, (Ratio?)Ratio.Zero);
        foreach (var (candidate, instance) in awards)
        {
            var bounds = AmountBounds.Of(instance.Amount);
            // What is not certainly due may be worth nothing.
            if (candidate.IsCertain) low += bounds.Low.Fen;
            high = high is { } sum && bounds.High is { } most ? sum + most.Fen : null;
        }

        return (low, high);
    }

    /// <summary>The amounts of a set after what was received elsewhere and after shared caps.</summary>
    private List<(Candidate Candidate, AwardInstance Instance)> Settled(List<Candidate> set) =>
        set.Zip(_caps.Apply(_overlaps.Reduced(set))).ToList();

    private List<RejectedOption> RejectedBeside(List<Candidate> chosen, IEnumerable<Candidate> decided)
    {
        var rejected = new List<RejectedOption>();
        foreach (var candidate in decided)
        {
            if (chosen.Contains(candidate)) continue;
            var kept = chosen.Find(other => _overlaps.Excluding(candidate, other) is not null);
            rejected.Add(new RejectedOption(candidate.Instance, kept is null ? null : _overlaps.Excluding(candidate, kept), kept?.Instance));
        }

        return rejected;
    }
}
