namespace Duixian.Execution.Drawing;

/// <summary>Gives each stretch of a corridor a track of its own, so that no two lines lie on each other; one may follow another on a track.</summary>
internal sealed class Tracks
{
    private readonly List<int> _ends = [];

    /// <summary>How many tracks are in use.</summary>
    public int Count => _ends.Count;

    /// <summary>A track for each stretch, both ends included, stretches that begin first served first.</summary>
    public static (Dictionary<TKey, int> TrackOf, int Count) Of<TKey>(IEnumerable<(TKey Key, int From, int To)> stretches, int apart)
        where TKey : notnull
    {
        var tracks = new Tracks();
        var found = new Dictionary<TKey, int>();
        foreach (var (key, from, to) in stretches.OrderBy(stretch => stretch.From)) found[key] = tracks.Take(from, to, apart);
        return (found, tracks.Count);
    }

    private int Take(int from, int to, int apart)
    {
        var free = _ends.FindIndex(end => end + apart <= from);
        if (free < 0)
        {
            free = _ends.Count;
            _ends.Add(0);
        }

        _ends[free] = to;
        return free;
    }
}
