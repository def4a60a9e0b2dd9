using Duixian.Execution.Cases;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Execution.Trials;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Boundaries;

/// <summary>What a search for boundary cases found.</summary>
/// <param name="Proposals">Cases of one firm, in the order of the policy.</param>
/// <param name="Groups">Cases of several firms, and of budgets.</param>
/// <param name="Left">Bounds without a case, each with the award, provision or budget it is of.</param>
internal sealed record BoundaryFindings(Seq<Proposal> Proposals, Seq<GroupProposal> Groups, Seq<(Wording Of, Bound Bound)> Left);

/// <summary>Finds cases on both sides of every bound of a policy.</summary>
/// <remarks>
/// START HERE for proposed cases. Each starts from the firm of a worked case, or from one that is made up, and moves one fact of it. A firm at
/// which the answer changes with the side goes before one at which it does not, for there the case decides something.
/// </remarks>
internal sealed class BoundarySearch
{
    // With one side found, so many more firms are tried for the other.
    private const int MostTries = 6;

    private readonly Program _program;
    private readonly List<FirmCase> _cases;
    private readonly ILookup<(Bound Bound, int Side), Ratio> _taken;
    private readonly Dictionary<Bound, Proposal> _found = [];
    private readonly Dictionary<Bound, int> _tries = [];

    private BoundarySearch(Program program, List<FirmCase> cases)
    {
        (_program, _cases) = (program, cases);
        _taken = cases.SelectMany(StandsOf).ToLookup(each => (each.Bound, each.Distance.Sign), each => Ratio.Abs(each.Distance));
    }

    /// <summary>The proposed cases in the order of the policy, and the bounds for which there are none.</summary>
    /// <param name="program">A compiled policy.</param>
    /// <param name="cases">The worked cases of the package.</param>
    /// <param name="awards">The awards that are meant; where they are all of them, provisions are meant too.</param>
    /// <param name="year">The policy year of a firm that is made up, 1 to 9999.</param>
    /// <param name="progress">Told before each award which one it is.</param>
    public static BoundaryFindings Of(Program program, IEnumerable<WorkedCase> cases, Seq<Award> awards, int year, Action<Award> progress)
    {
        List<FirmCase> firms = [.. cases.OfType<FirmCase>().Where(each => each.FactTroubles.Count == 0)];
        var isAll = awards.Count == program.Awards.Count;
        var asked = isAll ? ProvisionAwards.In(program) : program;
        var search = new BoundarySearch(asked, firms);
        var bounds = new Dictionary<Bound, Wording>();
        foreach (var award in isAll ? asked.Awards : awards)
        {
            if (award.Index < program.Awards.Count) progress(award);
            var reached = new BoundsOfAward(asked, award);
            foreach (var bound in reached.All) bounds.TryAdd(bound, award.Name.Wording);
            search.Look(award, reached, year);
        }

        var groups = search.Groups(program, awards, year, bounds);
        return new BoundaryFindings(
            bounds.Keys.Where(search._found.ContainsKey).Select(bound => search._found[bound]).ToSeq(),
            groups,
            bounds.Where(each => !search._found.ContainsKey(each.Key) && !groups.Any(group => group.Bound.Equals(each.Key))).Select(each => (each.Value, each.Key)).ToSeq());
    }

    private void Look(Award award, BoundsOfAward reached, int year)
    {
        foreach (var (firm, subject) in BaseFirm.Of(award, _program, _cases, year))
        {
            if (reached.All.All(IsSettled)) return;
            Add(firm, subject, reached);
        }
    }

    /// <summary>Places and envelopes, each added to the bounds.</summary>
    private Seq<GroupProposal> Groups(Program program, Seq<Award> awards, int year, Dictionary<Bound, Wording> bounds)
    {
        var found = new List<GroupProposal?>();
        foreach (var award in awards.Where(award => award.Selection is not null).ToList())
            foreach (var bound in Bound.PlacesOf(award.Selection!))
            {
                bounds.TryAdd(bound, award.Name.Wording);
                found.Add(GroupProposal.OfPlaces(bound, award, program, BaseFirm.Of(award, program, _cases, year)));
            }

        foreach (var budget in program.Budgets.Where(budget => budget.Awards.Any(index => awards.Contains(program.Awards[index]))))
        {
            var bound = new Bound(budget, 0);
            bounds.TryAdd(bound, budget.Name.Wording);
            found.Add(GroupProposal.OfEnvelope(bound, budget, program, budget.Awards.SelectMany(index => BaseFirm.Of(program.Awards[index], program, _cases, year))));
        }

        return found.OfType<GroupProposal>().ToSeq();
    }

    /// <summary>Whether the answer changes between cases on both sides; where a side cannot be reached, after some more firms.</summary>
    private bool IsSettled(Bound bound) => _found.TryGetValue(bound, out var found) && found.Matters
        && (found.HasBothSides || _tries.GetValueOrDefault(bound) >= MostTries);

    /// <summary>Proposes what this firm is good for.</summary>
    private void Add(BaseFirm firm, Subject subject, BoundsOfAward reached)
    {
        var (now, traces) = subject.Traced();
        var sides = Sides.Of(now, traces, _program);
        var open = reached.All.Where(bound => !IsSettled(bound) && sides.From(bound).Count > 0).ToList();
        if (open.Count == 0) return;
        var crossings = Lever.Of(subject, now, traces).Select(lever => new Crossings(subject, lever)).ToList();
        foreach (var bound in open)
        {
            if (_found.ContainsKey(bound)) _tries[bound] = _tries.GetValueOrDefault(bound) + 1;
            foreach (var crossing in crossings.Where(crossing => crossing.Lever.MayMove(bound, reached)).OrderBy(crossing => !crossing.Lever.IsOrdered))
            {
                if (IsSettled(bound)) break;
                Add(firm, subject, bound, sides.ConditionOf(bound), crossing);
            }
        }
    }

    private void Add(BaseFirm firm, Subject subject, Bound bound, Condition? condition, Crossings crossing)
    {
        var positions = crossing.Of(bound);
        if (positions.Count == 0) return;
        var matters = positions.Select(each => SignatureOf(crossing.AnswerAt(each.Position))).Distinct().Count() > 1;
        var stands = positions.Select(each => new Stand(each.Position, each.Distance, IsTaken(bound, each.Distance))).ToSeq();
        var proposal = new Proposal(bound, condition, subject.Award, firm, ItemOf(subject), crossing.Lever, stands, matters);
        if (!_found.TryGetValue(bound, out var known) || proposal.IsBetterThan(known)) _found[bound] = proposal;
    }

    /// <summary>How near another case is to a shared cap is not known.</summary>
    private bool IsTaken(Bound bound, Ratio distance) => bound.Of is not SharedCap && _taken[(bound, distance.Sign)].Any(near => near <= Ratio.Abs(distance));

    /// <summary>What a case could tell apart.</summary>
    private static (Eligibility Eligibility, AmountResult Amount, string Reasons) SignatureOf(AwardInstance answer) =>
        (answer.Eligibility, answer.Amount, string.Join('\n', DecisiveReason.Of(answer).Select(reason => reason.Text.Chinese)));

    private static Wording? ItemOf(Subject subject) => subject switch
    {
        { Item: { } item } => item.Key,
        { Option: >= 0 and var option, Award.Grain: Grain.EachOption each } => each.Type.Members[option].Wording,
        _ => null,
    };

    /// <summary>Where the firm of a worked case stands.</summary>
    private IEnumerable<(Bound Bound, Ratio Distance)> StandsOf(FirmCase worked)
    {
        if (_program.Awards.FirstOrDefault(award => award.Name.Wording.Is(worked.Heading)) is not { } award) yield break;
        var trial = new Trial(_program, worked.Terms.ScenarioOf(_program), worked.Facts, worked.Terms.Year);
        var whole = trial.Calculate(trial.Sharing(award), trace: true);
        foreach (var instance in whole.Instances.Where(instance => instance.Award == award && (worked.Expected.Item is not { } item || CaseRunner.IsItem(instance, item.Text))))
        {
            var traces = new TraceSearch(whole);
            traces.Enter(instance);
            var sides = Sides.Of(instance, traces, _program);
            foreach (var bound in sides.Met)
                foreach (var distance in sides.From(bound))
                    if (distance is { } known)
                        yield return (bound, known);
        }
    }
}
