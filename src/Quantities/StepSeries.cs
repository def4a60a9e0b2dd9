using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Duixian.Quantities;

/// <summary>A value that changes by the day (逐日), such as the balance of a loan, as dated steps.</summary>
/// <remarks>
/// Each step gives the value at the end of its day; it holds from that day on, until the day before the next step.
/// Before the first step the value is zero; the last step holds for ever. A loan drawn on the 16th and repaid on the
/// 20th is therefore two steps, and counts 4 days. Values may be negative; their unit is the caller's.
/// </remarks>
public sealed class StepSeries : IEquatable<StepSeries>
{
    private readonly (DateOnly Date, Ratio Value)[] _steps;

    private StepSeries((DateOnly Date, Ratio Value)[] steps) => _steps = steps;

    /// <summary>The series without steps: zero on every day.</summary>
    public static StepSeries Zero { get; } = new([]);

    /// <summary>The steps in order of date, no date twice.</summary>
    public IReadOnlyList<(DateOnly Date, Ratio Value)> Steps => _steps;

    /// <summary>Makes a series from steps in any order.</summary>
    /// <returns>False when two steps have the same date, even with the same value.</returns>
    public static bool TryCreate(
        IEnumerable<(DateOnly Date, Ratio Value)> steps, [NotNullWhen(true)] out StepSeries? series)
    {
        series = null;
        (DateOnly Date, Ratio Value)[] sorted = [.. steps.OrderBy(step => step.Date)];
        for (int i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Date == sorted[i - 1].Date) return false;
        }

        series = new(sorted);
        return true;
    }

    /// <summary>The value at the end of the day.</summary>
    public Ratio ValueAt(DateOnly date) => ValueOf(IndexInForce(date));

    /// <summary>The days of <paramref name="within"/> cut at every step, with the value of each piece, in
    /// order.</summary>
    /// <remarks>The pieces adjoin, none is empty, and together they are exactly <paramref name="within"/>: days of
    /// zero value are included. A step that repeats the value before it still cuts.</remarks>
    public IEnumerable<(DateRange Range, Ratio Value)> Segments(DateRange within)
    {
        if (within.IsEmpty) yield break;
        int index = IndexInForce(within.First);
        DateOnly start = within.First;
        while (index + 1 < _steps.Length && _steps[index + 1].Date <= within.Last)
        {
            yield return (DateRange.HalfOpen(start, _steps[index + 1].Date), ValueOf(index));
            index++;
            start = _steps[index].Date;
        }

        yield return (DateRange.Inclusive(start, within.Last), ValueOf(index));
    }

    /// <summary>The sum of the value over each day (积数); exact.</summary>
    /// <unit>the unit of the values × days, for instance fen-days</unit>
    public Ratio SumOverDays(DateRange within)
    {
        Ratio sum = Ratio.Zero;
        foreach ((DateRange range, Ratio value) in Segments(within))
            sum += value * range.Days;
        return sum;
    }

    /// <summary>Whether both have the same steps.</summary>
    public bool Equals(StepSeries? other) => other is not null && _steps.AsSpan().SequenceEqual(other._steps);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StepSeries);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach ((DateOnly Date, Ratio Value) step in _steps) hash.Add(step);
        return hash.ToHashCode();
    }

    /// <summary>The steps for people who read logs: <c>2026-01-10=100, 2026-02-01=300</c>.</summary>
    public override string ToString() => string.Join(", ", _steps.Select(step =>
        string.Create(CultureInfo.InvariantCulture, $"{step.Date:yyyy-MM-dd}={step.Value}")));

    private Ratio ValueOf(int index) => index < 0 ? Ratio.Zero : _steps[index].Value;

    // The last step not after the date, or -1 before the first.
    private int IndexInForce(DateOnly date)
    {
        int low = 0;
        int high = _steps.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_steps[middle].Date <= date) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
