namespace Duixian.Tests.Support.Generate;

/// <summary>Numbers that look random and are the same for the same seed, on every machine and in every version.</summary>
public sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            ulong z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A whole number from zero up to, but not including, a bound of at least 1.</summary>
    public int Below(int bound) => (int)(Next() % (ulong)bound);

    /// <summary>A whole number from one bound to the other, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => Below(times) == 0;

    /// <summary>One of several.</summary>
    public T Pick<T>(params IReadOnlyList<T> several) => several[Below(several.Count)];

    /// <summary>Several in another order.</summary>
    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> several)
    {
        T[] items = [.. several];
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }

        return items;
    }
}
