using Duixian.Execution.Facts;
using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Population;

/// <summary>START HERE. A policy over a whole population: the stages in order, one call each.</summary>
public static class PopulationEngine
{
    /// <summary>Runs a policy over firms in one policy year. The order of the firms plays no part in the result.</summary>
    /// <param name="program">A compiled policy.</param>
    /// <param name="scenario">Which values the open figures take.</param>
    /// <param name="applicants">The firms, each once.</param>
    /// <param name="year">The policy year, 1 to 9999.</param>
    /// <param name="seed">The recorded seed of draws; null while none is recorded.</param>
    /// <param name="progress">Told after each firm how many are done; null for nobody.</param>
    /// <param name="search">How the best set of awards that exclude each other is found; null for one by one, which leaves large choices open.</param>
    /// <exception cref="ArgumentException">Two firms have the same code.</exception>
    public static PopulationResult Run(
        Program program, Scenario scenario, IEnumerable<Applicant> applicants, int year, string? seed = null, Action<int>? progress = null, ChoiceSearch? search = null) =>
        Run(program, scenario, applicants, year, program.Awards, seed, progress, search);

    /// <summary>The same for some awards alone, as if nobody applied for the others.</summary>
    internal static PopulationResult Run(
        Program program, Scenario scenario, IEnumerable<Applicant> applicants, int year, Seq<Award> some, string? seed, Action<int>? progress, ChoiceSearch? search)
    {
        var frozen = applicants.OrderBy(applicant => applicant.Code, StringComparer.Ordinal).ToList();
        for (var i = 1; i < frozen.Count; i++)
            if (frozen[i].Code == frozen[i - 1].Code)
                throw new ArgumentException($"The firm {frozen[i].Code} is there twice.", nameof(applicants));
        var terms = program.Awards.Select(award => award.Selection is { } s ? SelectionTerms.Of(s, program, scenario, year) : null).ToArray();
        var used = new UsedVersions();
        var candidates = new List<Candidate>();
        for (var i = 0; i < frozen.Count; i++)
        {
            candidates.AddRange(CandidateStage.Of(frozen[i], program, some, scenario, year, terms, used));
            progress?.Invoke(i + 1);
        }

        var firms = candidates.GroupBy(candidate => candidate.Applicant).ToList();
        var pools = PoolsOf(candidates, program, terms, seed);
        var choices = RoundStage.Settle(firms, pools, program, scenario, year, search ?? ChoiceSearch.OneByOne);
        var conflicts = ConflictStage.Of(candidates, program, scenario, year);
        var contested = conflicts.SelectMany(conflict => conflict.Claims).ToHashSet();
        var grants = GrantsOf(firms, choices, contested);
        var budgets = BudgetStage.Cut(grants, OpenAwards(candidates, choices), program, scenario, year);
        var paid = grants.ToDictionary(grant => grant.Candidate);
        var results = firms.ConvertAll(firm => Result(firm, choices[firm.Key], paid, contested, program, scenario, year));
        return new PopulationResult(
            program, scenario, year, results.ToSeq(), budgets.ToSeq(), TotalsOf(program, results), conflicts.ConvertAll(conflict => conflict.Told).ToSeq(),
            used.Of(program));
    }

    /// <summary>One pool for each selection, or for all those that name the same.</summary>
    private static List<Pool> PoolsOf(List<Candidate> candidates, Program program, SelectionTerms?[] terms, string? seed)
    {
        var pools = new List<Pool>();
        foreach (var group in program.Awards.Where(award => award.Selection is not null).GroupBy(award => award.Selection!.Pool ?? $"\n{award.Index}"))
        {
            var awards = group.Select(award => award.Index).ToHashSet();
            var own = terms[group.First().Index]!;
            pools.Add(new Pool(own, RankStage.Order(candidates.FindAll(candidate => awards.Contains(candidate.Instance.Award.Index)), own), seed));
        }

        return pools;
    }

    /// <summary>What is certainly due: eligible, in, exact, and hanging on no judgement.</summary>
    private static List<Grant> GrantsOf(
        List<IGrouping<Applicant, Candidate>> firms, Dictionary<Applicant, FirmChoice> choices, HashSet<Candidate> contested) =>
        [.. firms.SelectMany(firm => choices[firm.Key].Awards
            .Where(award => !choices[firm.Key].Open.Contains(award.Candidate) && IsCertain(award.Instance) && !contested.Contains(award.Candidate))
            .Select(award => new Grant(award.Candidate, award.Instance, ((AmountResult.Exact)award.Instance.Amount).Value)))];

    private static bool IsCertain(AwardInstance instance) =>
        instance is { Eligibility: Eligibility.Yes, Amount: AmountResult.Exact, Pending.Count: 0 };

    // By number: an award is compared by all of its rules, which takes longer than all stages together.
    private static HashSet<int> OpenAwards(List<Candidate> candidates, Dictionary<Applicant, FirmChoice> choices)
    {
        var open = candidates.Where(candidate => candidate.Instance.Eligibility == Eligibility.Unknown).Select(candidate => candidate.Instance.Award.Index);
        var uncertain = choices.Values.SelectMany(choice => choice.Awards.Where(award => choice.Open.Contains(award.Candidate) || !IsCertain(award.Instance)));
        return open.Concat(uncertain.Select(award => award.Instance.Award.Index)).ToHashSet();
    }

    private static PopulationFirm Result(
        IGrouping<Applicant, Candidate> firm, FirmChoice choice, Dictionary<Candidate, Grant> paid, HashSet<Candidate> contested, Program program, Scenario scenario, int year)
    {
        var chosen = choice.Awards.ToDictionary(award => award.Candidate, award => award.Instance);
        var evaluator = new Evaluator(program, firm.Key.Facts, scenario, year, null);
        var givenUp = new Dictionary<AwardInstance, RejectedOption>(ReferenceEqualityComparer.Instance);
        foreach (var option in choice.Rejected) givenUp.TryAdd(option.Award, option);
        var awards = firm.Select(candidate =>
        {
            var grant = paid.GetValueOrDefault(candidate);
            var (city, waits) = grant is null ? (null, Needs.None) : CityShare(grant, evaluator, program);
            return new PopulationAward(
                firm.Key.Code,
                candidate.Instance,
                candidate.Place,
                chosen.GetValueOrDefault(candidate),
                grant?.Granted,
                city,
                grant is { Granted: var sum } && candidate.Instance.Award.Instalments.Count > 0
                    ? Apportionment.ByLargestRemainder(sum, candidate.Instance.Award.Instalments.ToList()).ToSeq()
                    : [],
                candidate.Family is { IsKnown: true } family ? LedgerName.Of(family, candidate.Instance.Award.Family!.Type) : null,
                candidate.Matter is { IsKnown: true } matter ? LedgerName.Of(matter, candidate.Instance.Award.OverlapKey!.Type) : null,
                contested.Contains(candidate),
                choice.Open.Contains(candidate))
            {
                PayerWaits = waits,
                GivenUp = givenUp.GetValueOrDefault(candidate.Instance),
                Cuts = grant?.Cuts.ToSeq() ?? [],
            };
        });
        return new PopulationFirm(firm.Key.Code, awards.ToSeq(), choice.Rejected.ToSeq()) { Name = NameOf(firm.Key, program) };
    }

    private static string? NameOf(Applicant applicant, Program program) => program.Facts
        .Where(fact => FactWords.FirmName.Is(fact.Name.Text) || (fact.Name.Alias is { } alias && FactWords.FirmName.Is(alias)))
        .Select(fact => applicant.Facts.Facts[fact.Index].Payload as string)
        .FirstOrDefault();

    /// <summary>The city's part, half up to the fen, or what it waits for; the district pays the rest.</summary>
    private static (Money? City, Needs Waits) CityShare(Grant grant, Evaluator evaluator, Program program)
    {
        var budget = program.Budgets.FirstOrDefault(budget => budget.CityShare is not null && budget.Awards.Contains(grant.Candidate.Instance.Award.Index));
        if (budget is null) return (null, Needs.None);
        evaluator.Enter(grant.Instance);
        var share = evaluator.Evaluate(budget.CityShare!);
        return share.IsKnown && Money.TryFromFen(new Rounding(RoundingMode.HalfUp, Ratio.One).Apply(share.Number * grant.Granted.Fen), out var city)
            ? (city, Needs.None)
            : (null, share.Needs);
    }

    private static Seq<StageTotals> TotalsOf(Program program, List<PopulationFirm> firms)
    {
        var all = firms.SelectMany(firm => firm.Awards).ToLookup(award => award.Entitled.Award.Index);
        return program.Awards.Select(award =>
        {
            var rows = all[award.Index].ToList();
            var eligible = rows.FindAll(row => row.Entitled.Eligibility == Eligibility.Yes);
            return new StageTotals(
                award,
                eligible.Count,
                Sum(eligible.Select(row => row.Entitled.Amount)),
                Sum(eligible.Where(row => row.Place.IsIn).Select(row => row.Entitled.Amount)),
                Sum(rows.Where(row => row.Entitled.Eligibility == Eligibility.Yes && row.Chosen is not null).Select(row => row.Chosen!.Amount)),
                rows.Aggregate(Money.Zero, (sum, row) => row.Granted is { } granted ? sum + granted : sum),
                rows.Count(IsOpen),
                rows.Count(IsError))
            {
                Pending = rows.Count(row => row.IsPending),
                PendingChosen = Sum(rows.Where(row => row is { IsPending: true, Chosen: not null }).Select(row => row.Chosen!.Amount)),
                Grants = rows.Count(row => row.Granted > Money.Zero),
            };
        }).ToSeq();
    }

    private static bool IsError(PopulationAward row) =>
        row is { Entitled.Eligibility: Eligibility.Error } or { Entitled.Amount: AmountResult.Failed } or { Chosen.Amount: AmountResult.Failed } or { IsContested: true };

    private static bool IsOpen(PopulationAward row) => row switch
    {
        _ when IsError(row) => false,
        { Entitled.Eligibility: Eligibility.NotInForce } => false,
        { Entitled.Eligibility: Eligibility.Unknown } => true,
        { Place.Outcome: PlaceOutcome.NotRanked or PlaceOutcome.PanelDecides or PlaceOutcome.DrawPending } => true,
        _ => row.Chosen is not null && row.Granted is null,
    };

    private static Money Sum(IEnumerable<AmountResult> amounts) =>
        amounts.OfType<AmountResult.Exact>().Aggregate(Money.Zero, (sum, amount) => sum + amount.Value);
}
