using Duixian.Execution.Population;
using Duixian.Language.Text;
using Duixian.Quantities;
using Duixian.Tests.Support.Generate;

namespace Duixian.Tests.Solving;

/// <summary>Choices among a few awards in which exclusions, differences and caps meet in every way, and their worth set by set.</summary>
internal static class GeneratedChoice
{
    /// <summary>Up to nine awards; small amounts, so that sets are often equal.</summary>
    public static LinkedChoice Of(Chance chance)
    {
        int count = chance.Between(1, 9);
        int most = chance.Pick(2, 5, 30);
        return new LinkedChoice(
            Enumerable.Range(0, count).Select(_ => Money.FromFen(chance.Below(most + 1))).ToSeq(),
            Enumerable.Range(0, chance.Below(5)).Select(_ => Some(chance, count).Order().ToSeq()).ToSeq(),
            Enumerable.Range(0, chance.Below(5)).Select(_ => Step(chance, count, most)).ToSeq());
    }

    /// <summary>The best set, by trying all.</summary>
    public static IReadOnlyList<int> BestOneByOne(LinkedChoice choice)
    {
        int count = choice.Amounts.Count;
        IReadOnlyList<int> best = [];
        long most = -1;
        // The first position is the highest bit: counted down, an earlier award comes first among equal sets.
        for (int bits = (1 << count) - 1; bits >= 0; bits--)
        {
            int[] set = [.. Enumerable.Range(0, count).Where(i => (bits >> (count - 1 - i) & 1) != 0)];
            if (choice.Exclusions.Any(exclusion => exclusion.Count(i => set.Contains(i)) > 1) || Worth(choice, set) is var worth && worth <= most)
                continue;
            (best, most) = (set, worth);
        }

        return best;
    }

    /// <summary>What a set is worth after every step, by the words of the manual.</summary>
    public static long Worth(LinkedChoice choice, IReadOnlyCollection<int> set)
    {
        long[] worth = [.. choice.Amounts.Select((amount, i) => set.Contains(i) ? amount.Fen : 0)];
        foreach (ChoiceStep step in choice.Steps)
        {
            int[] turns = [.. step.Turns];
            long left = step.Fen.Fen;
            if (step.IsProRata && turns.Sum(i => worth[i]) > left)
            {
                Seq<Money> shares = Apportionment.ByLargestRemainder(step.Fen, [.. turns.Select(i => (Ratio)worth[i])]).ToSeq();
                for (int i = 0; i < turns.Length; i++) worth[turns[i]] = shares[i].Fen;
                continue;
            }

            foreach (int i in turns)
            {
                long taken = Math.Min(left, worth[i]);
                left -= taken;
                worth[i] = step.IsCap ? taken : worth[i] - taken;
            }
        }

        return worth.Sum();
    }

    private static ChoiceStep Step(Chance chance, int count, int most)
    {
        Seq<int> turns = chance.Shuffled(Some(chance, count)).ToSeq();
        Money fen = Money.FromFen(chance.Below(most * 3));
        return chance.Below(3) switch
        {
            0 => ChoiceStep.Cap(turns, fen),
            1 => ChoiceStep.ProRataCap(turns, fen),
            _ => ChoiceStep.Difference(turns, fen),
        };
    }

    private static IEnumerable<int> Some(Chance chance, int count)
    {
        int[] some = [.. Enumerable.Range(0, count).Where(_ => chance.OneIn(2))];
        return some.Length == 0 ? [chance.Below(count)] : some;
    }
}
