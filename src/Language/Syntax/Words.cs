using Duixian.Language.Diagnostics;

namespace Duixian.Language.Syntax;

/// <summary>Which keywords may stand where a value is expected.</summary>
internal static class Words
{
    private static readonly Keyword[] LedgerKeys =
    [
        Keyword.Award, Keyword.Grain, Keyword.Family, Keyword.From, Keyword.To, Keyword.Counting, Keyword.Tier, Keyword.SourceNote,
    ];

    /// <summary>yes, no, years and the options the language itself brings.</summary>
    public static bool IsValue(Keyword keyword) =>
        keyword is >= Keyword.Yes and <= Keyword.YearBeforeLast or >= Keyword.Applicants
        or Keyword.ProRata or Keyword.CutLine;

    public static bool IsLedgerFilter(Keyword keyword) => LedgerKeys.Contains(keyword);

    public static Wording LedgerFilters { get; } = new(
        string.Join("、", LedgerKeys.Select(key => key.Word().Chinese)),
        string.Join(", ", LedgerKeys.Select(key => key.Word().English)));
}
