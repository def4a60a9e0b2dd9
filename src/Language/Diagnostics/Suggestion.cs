namespace Duixian.Language.Diagnostics;

/// <summary>Finds the name a person probably meant.</summary>
public static class Suggestion
{
    private const int LongestCompared = 64;

    // More names than any policy has; stops a long list of mistakes from being compared with a long list of names.
    private const int MostCompared = 2000;

    /// <summary>The nearest candidate as a question in both languages; empty when none is near.</summary>
    public static Wording DidYouMean(string word, IEnumerable<string> candidates) => Nearest(word, candidates) is { } near
        ? new Wording($"是不是「{near}」?", $"Did you mean “{near}”?")
        : "";

    /// <summary>The candidate with the fewest edits, at most a third of the word (at least one); ties go to the first.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > LongestCompared) return null;
        string? best = null;
        var bound = Math.Max(1, word.Length / 2) + 1;
        foreach (var candidate in candidates.Take(MostCompared))
        {
            if (candidate.Length > LongestCompared || Math.Abs(candidate.Length - word.Length) >= bound) continue;
            var distance = Distance(word, candidate);
            if (distance >= bound || distance >= Math.Max(word.Length, candidate.Length)) continue;
            (best, bound) = (candidate, distance);
        }

        return best;
    }

    /// <summary>Levenshtein distance, a swap of neighbours counted as one edit.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1;
                var least = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) least = Math.Min(least, rows[i - 2, j - 2] + 1);
                rows[i, j] = least;
            }
        }

        return rows[a.Length, b.Length];
    }
}
