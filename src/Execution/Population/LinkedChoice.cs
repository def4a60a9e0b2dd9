using System.Numerics;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Population;

/// <summary>Awards of one firm that are chosen together where every amount is exact: what each is worth, which exclude each other, and what differences and shared caps make of a set.</summary>
/// <param name="Amounts">What each is worth alone, in declared order; not negative.</param>
/// <param name="Exclusions">Positions of awards of which a set has at most one.</param>
/// <param name="Steps">Differences and shared caps, in the order in which they are applied.</param>
public sealed record LinkedChoice(Seq<Money> Amounts, Seq<Seq<int>> Exclusions, Seq<ChoiceStep> Steps)
{
    /// <summary>More than any set can be worth, in fen.</summary>
    public BigInteger Most
    {
        get
        {
            var sum = BigInteger.Zero;
            foreach (var amount in Amounts) sum += amount.Fen;
            return sum;
        }
    }
}

/// <summary>A step that changes the amounts of a set: a shared cap, or the difference to what other schemes gave.</summary>
/// <param name="Turns">Positions of the awards it covers, in the order they are served.</param>
/// <param name="IsCap">True where no more than <paramref name="Fen"/> is left of the sum, false where it is taken off the sum.</param>
/// <param name="Fen">The cap, or what was received elsewhere; not negative, in whole fen.</param>
/// <param name="IsProRata">True for a cap that is shared in proportion rather than in turn.</param>
public sealed record ChoiceStep(Seq<int> Turns, bool IsCap, Money Fen, bool IsProRata)
{
    /// <summary>A cap served in turn.</summary>
    public static ChoiceStep Cap(Seq<int> turns, Money most) => new(turns, true, most, false);

    /// <summary>A cap shared in proportion, fen by largest remainder.</summary>
    public static ChoiceStep ProRataCap(Seq<int> turns, Money most) => new(turns, true, most, true);

    /// <summary>What was received elsewhere, taken off once, in turn.</summary>
    public static ChoiceStep Difference(Seq<int> turns, Money received) => new(turns, false, received, false);
}

/// <summary>Finds the best set of a choice too large to try every set.</summary>
/// <remarks>The host passes it in, so that the engine rests on no library for it. Any two of them give the same set or none.</remarks>
public interface ISetSolver
{
    /// <summary>
    /// The positions of the set that is worth most; among equal sets the one that has the first position in which they differ.
    /// Null where it cannot be proved in bounded work; never a set that is merely good.
    /// </summary>
    Seq<int>? Best(LinkedChoice choice);
}

/// <summary>How the best set of linked awards is found.</summary>
/// <param name="MostSets">Up to so many sets are tried one by one.</param>
/// <param name="Solver">Asked beyond that; null leaves a larger choice open.</param>
public sealed record ChoiceSearch(int MostSets, ISetSolver? Solver)
{
    /// <summary>How many sets are tried one by one, unless said otherwise.</summary>
    public const int FewSets = 1 << 14;

    /// <summary>One by one only.</summary>
    public static ChoiceSearch OneByOne { get; } = new(FewSets, null);

    /// <summary>One by one while they are few, and with a solver beyond.</summary>
    public static ChoiceSearch With(ISetSolver solver) => new(FewSets, solver);
}
