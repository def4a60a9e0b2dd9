using Duixian.Language.Diagnostics;

namespace Duixian.Language.Syntax;

/// <summary>Which keywords may stand where a value is expected.</summary>
internal static class Words
{
    private static readonly Keyword[] LedgerKeys =
    [
        Keyword.Award, Keyword.Grain, Keyword.Family, Keyword.From, Keyword.To, Keyword.Counting, Keyword.Tier,
    ];

    private static readonly Keyword[] LedgerMeasureKeys = [Keyword.Amount, Keyword.Entries, Keyword.DistinctYears, Keyword.AtMost];

    /// <summary>yes, no, years and the options the language itself brings.</summary>
    public static bool IsValue(Keyword keyword) =>
        keyword is >= Keyword.Yes and <= Keyword.YearBeforeLast or >= Keyword.Applicants
        or Keyword.ProRata or Keyword.CutLine;

    public static bool IsLedgerFilter(Keyword keyword) => LedgerKeys.Contains(keyword);

    public static Wording LedgerFilters { get; } = Terms.OneOf(LedgerKeys.Select(key => key.Word()));

    public static bool IsLedgerMeasure(Keyword keyword) => LedgerMeasureKeys.Contains(keyword);

    public static Wording LedgerMeasures { get; } = Terms.OneOf(LedgerMeasureKeys.Select(key => key.Word()));
}
