using System.Collections.Frozen;
using Duixian.Language.Diagnostics;

namespace Duixian.Language.Syntax;

internal static partial class Keywords
{
    private static readonly FrozenDictionary<string, Keyword> ByWord = Table
        .SelectMany(row => new[] { (row.Chinese, row.Keyword), (row.English, row.Keyword) })
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Keyword, Wording> Words =
        Table.ToFrozenDictionary(row => row.Keyword, row => new Wording(row.Chinese, row.English));

    /// <summary>Every keyword in table order.</summary>
    public static IEnumerable<Keyword> All => Table.Select(row => row.Keyword);

    /// <summary>The keyword a whole word is, in either language; None when it is a name.</summary>
    public static Keyword Find(ReadOnlySpan<char> word) =>
        ByWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var keyword) ? keyword : Keyword.None;

    /// <summary>The word in both languages; the signs show as themselves.</summary>
    public static Wording Word(this Keyword keyword) => keyword switch
    {
        Keyword.TypeSign => ":",
        Keyword.ValueSign => "=",
        Keyword.MembersSign => "{",
        Keyword.ParametersSign => "(",
        _ => Words[keyword],
    };
}
