using Duixian.Execution.Results;
using Duixian.Quantities;

namespace Duixian.Execution.Trials;

/// <summary>The most that one fact alone can bring, all others as they are.</summary>
internal static class Most
{
    private const int MostCuts = 2_000;

    /// <summary>The greatest amount that is due for certain at some value; null when it could not be settled or nothing is ever due.</summary>
    /// <remarks>The range that promises most is cut first; done when a value gives what no other range promises more than.</remarks>
    public static Money? Along(Axis axis, Subject subject)
    {
        var ranges = new PriorityQueue<(long From, long To), (long, long)>();
        Money? best = null;
        Money? Given(long position) =>
            subject.At(axis.Place, axis.At(position)) is { Eligibility: Eligibility.Yes, Amount: AmountResult.Exact { Value.Fen: > 0 } exact } ? exact.Value : null;
        void Add(long from, long to)
        {
            if (from > to) return;
            foreach (var given in new[] { Given(from), from == to ? null : Given(to) })
                if (given is { } amount && !(amount <= best)) best = amount;
            if (from == to) return;
            var instance = subject.At(axis.Place, axis.Between(from, to));
            if (Goal.Payable.Of(instance, [axis.Place]) is Verdict.Never or Verdict.Open) return;
            var promise = AmountBounds.Of(instance.Amount).High is { } high && instance.Amount is AmountResult.Exact or AmountResult.Between ? high.Fen : long.MaxValue;
            ranges.Enqueue((from, to), (-promise, from));
        }

        Add(0, axis.Count - 1);
        for (var cuts = 0; ranges.TryDequeue(out var range, out var order); cuts++)
        {
            if (best is { } enough && -order.Item1 <= enough.Fen) return best;
            if (cuts > MostCuts) return null;
            var middle = range.From + ((range.To - range.From) / 2);
            Add(range.From, middle);
            Add(middle + 1, range.To);
        }

        return best;
    }
}
