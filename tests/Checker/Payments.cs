using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Tests.Checker;

/// <summary>What is paid when, and by whom; docs/language/awards.md, Instalments, and selection-overlap-budget.md, Budget.</summary>
internal static class Payments
{
    public static Seq<long> Instalments(Award award, long fen)
    {
        if (award.Instalments.Count == 0) return [fen];
        var parts = Parts.Divided(fen, [.. award.Instalments.Select((share, year) => (year, new Fraction(share.Numerator, share.Denominator)))]);
        return award.Instalments.Select((_, year) => (long)parts[year].Above).ToSeq();
    }

    /// <summary>Half up to the fen; null where no budget names a share or it is not announced.</summary>
    public static long? CityShare(Asking asking, Award award, long fen)
    {
        foreach (Budget budget in asking.Program.Budgets)
        {
            if (!budget.Awards.Contains(award.Index) || budget.CityShare is null) continue;
            Answer share = asking.Of(budget.CityShare, Matter.NoSlots);
            return share.IsKnown ? (long)Evaluation.Round(share.Number * fen, RoundingMode.HalfUp, 1).Number.Above : null;
        }

        return null;
    }
}
