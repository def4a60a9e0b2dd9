using System.Numerics;

namespace Duixian.Quantities;

/// <summary>Splits a whole amount into whole parts that add up to it exactly (最大余数法).</summary>
public static class Apportionment
{
    /// <summary>Splits an amount in proportion to weights by the largest remainder.</summary>
    /// <remarks>Every part is first its exact share cut down to the fen; the fen left over go one each to the parts
    /// that lost most, and among equal losses to the earlier part. So no part is a fen or more from its exact share,
    /// a weight of zero receives nothing, and the order of the weights decides only between equal losses.</remarks>
    /// <param name="total">The amount; at least zero.</param>
    /// <param name="weights">One weight per part, each at least zero, not all zero unless the amount is zero.</param>
    /// <returns>One part per weight; together they are <paramref name="total"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The amount or a weight is negative, or there is an amount to split
    /// and no positive weight.</exception>
    public static IReadOnlyList<Money> ByLargestRemainder(Money total, IReadOnlyList<Ratio> weights)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(total, Money.Zero);
        Ratio sum = Sum(weights);
        if (total == Money.Zero) return [.. weights.Select(_ => Money.Zero)];
        ArgumentOutOfRangeException.ThrowIfEqual(sum, Ratio.Zero, nameof(weights));

        Ratio[] shares = [.. weights.Select(weight => weight * total.Fen / sum)];
        BigInteger[] fen = [.. shares.Select(share => share.Floor())];
        int left = (int)(total.Fen - fen.Aggregate(BigInteger.Zero, (a, b) => a + b));

        // The sort is stable: equal losses stay in the order of the weights.
        IEnumerable<int> byLoss = Enumerable.Range(0, fen.Length).OrderByDescending(i => shares[i] - Ratio.Of(fen[i]));
        foreach (int i in byLoss.Take(left)) fen[i]++;
        return [.. fen.Select(part => Money.FromFen((long)part))];
    }

    private static Ratio Sum(IReadOnlyList<Ratio> weights)
    {
        Ratio sum = Ratio.Zero;
        foreach (Ratio weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(weight, Ratio.Zero, nameof(weights));
            sum += weight;
        }

        return sum;
    }
}
