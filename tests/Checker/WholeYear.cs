using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

/// <summary>
/// The stages of one year over a population: claims, places in rounds, one choice for each firm, budgets, payment.
/// docs/language/selection-overlap-budget.md.
/// </summary>
internal sealed class WholeYear(Program program, Notice? notice, int year, IReadOnlyList<Firm> firms, IReadOnlyList<Entry>? ledger)
{
    public IReadOnlyList<CheckedAward> Run()
    {
        Dictionary<Firm, Asking> asking = firms.ToDictionary(firm => firm, firm => new Asking(
            program, firm, ledger?.Where(entry => entry.Firm == firm.Code).ToList(), year, notice, Asking.NothingAssumed));
        List<Claim> claims = [.. firms.SelectMany(firm => Claims.Of(asking[firm]))];
        List<Pool> pools = [.. claims.Where(claim => claim.Award.Selection is not null)
            .GroupBy(claim => claim.Award.Selection!.Pool ?? $"of {claim.Award.Index} alone")
            .Select(group => new Pool([.. group.Select(claim => (claim, asking[claim.Firm]))]))];
        RefuseSharedMatters(claims, asking);
        Dictionary<Firm, Dictionary<Claim, Answer>> choices = OfferInRounds(claims, pools, asking);
        Dictionary<Claim, Answer> chosen = claims.ToDictionary(claim => claim, claim => choices[claim.Firm].GetValueOrDefault(claim, Answer.Of(0)));
        Dictionary<Claim, Answer> granted = Budgets.Of(program, asking, chosen, claim => pools.Select(pool => pool.RankOf(claim)).FirstOrDefault(rank => rank is not null));
        return [.. claims.Select(claim => Row(claim, pools, asking[claim.Firm], chosen[claim], granted[claim]))];
    }

    private static bool HasPlace(Claim claim, IReadOnlyList<Pool> pools) =>
        claim.Award.Selection is null || pools.Any(pool => pool.Held.Contains(claim));

    /// <summary>Each round every pool offers its free places, and every firm with an offer chooses at once; what it chose last it has.</summary>
    private static Dictionary<Firm, Dictionary<Claim, Answer>> OfferInRounds(List<Claim> claims, List<Pool> pools, Dictionary<Firm, Asking> asking)
    {
        Dictionary<Firm, Dictionary<Claim, Answer>> chosen = claims.GroupBy(claim => claim.Firm).ToDictionary(
            firm => firm.Key, firm => Choice.Of(asking[firm.Key], firm.Where(claim => HasPlace(claim, pools))).Amounts);
        while (true)
        {
            List<Claim> offers = [.. pools.SelectMany(pool => pool.Offers())];
            if (offers.Count == 0) return chosen;
            foreach (var offered in offers.GroupBy(claim => claim.Firm))
            {
                List<Claim> atHand = [.. claims.Where(claim => claim.Firm == offered.Key && (HasPlace(claim, pools) || offered.Contains(claim)))];
                (IReadOnlyCollection<Claim> kept, chosen[offered.Key]) = Choice.Of(asking[offered.Key], atHand);
                foreach (Pool pool in pools)
                {
                    foreach (Claim claim in atHand.Where(claim => pool.RankOf(claim) is not null))
                    {
                        if (kept.Contains(claim)) pool.Held.Add(claim);
                        else pool.Decline(claim);
                    }
                }
            }
        }
    }

    /// <summary>One matter claimed by two firms would be an error of both.</summary>
    private static void RefuseSharedMatters(List<Claim> claims, Dictionary<Firm, Asking> asking)
    {
        foreach (Overlap overlap in claims.Count == 0 ? [] : asking.Values.First().Program.Overlaps.Where(each => each.Source is null))
        {
            if (overlap.Enabled is { } enabled && asking.Values.First().Of(enabled, Matter.NoSlots).Is(false)) continue;
            var shared = claims.Where(claim => overlap.Awards.Contains(claim.Award.Index) && claim.Eligibility == CheckedEligibility.Yes)
                .Select(claim => (claim.Firm, Matter: Matter.Of(asking[claim.Firm], claim)))
                .Where(each => each.Matter.IsKnown)
                .GroupBy(each => Matter.Text(each.Matter.Value!))
                .Where(group => group.Select(each => each.Firm).Distinct().Count() > 1);
            if (shared.Any()) throw new NotCovered("a matter that two firms claim");
        }
    }

    private static CheckedAward Row(Claim claim, List<Pool> pools, Asking asking, Answer chosen, Answer granted)
    {
        CheckedAmount paid = Amount(granted);
        return new CheckedAward(
            claim.Firm.Code, claim.Award.Name.Text, claim.Item, claim.Eligibility, claim.HangsOnJudgement,
            Amount(claim.Entitled),
            pools.Select(pool => pool.RankOf(claim)).FirstOrDefault(rank => rank is not null),
            HasPlace(claim, pools) ? Amount(claim.Entitled) : new CheckedAmount(CheckedKind.Exact),
            Amount(chosen),
            paid,
            paid.Kind == CheckedKind.Exact ? Payments.Instalments(claim.Award, paid.Fen) : [],
            paid.Kind == CheckedKind.Exact ? Payments.CityShare(asking, claim.Award, paid.Fen) : null,
            claim.Award.Family is { } family && claim.Of(asking, family) is { IsKnown: true, Value: { } name } ? Matter.Text(name) : "");
    }

    private static CheckedAmount Amount(Answer answer) => answer.State switch
    {
        State.Known => new CheckedAmount(CheckedKind.Exact, (long)answer.Number.Above),
        State.Error => new CheckedAmount(CheckedKind.Error),
        State.NotAnnounced => new CheckedAmount(CheckedKind.NotAnnounced),
        _ => new CheckedAmount(CheckedKind.Open),
    };
}
