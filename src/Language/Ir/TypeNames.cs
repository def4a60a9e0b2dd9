using Duixian.Language.Diagnostics;
using Duixian.Language.Syntax;

namespace Duixian.Language.Ir;

/// <summary>The keyword of each built-in kind, which is also how messages call it.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Keyword, Kind> Kinds = new()
    {
        [Keyword.Amount] = Kind.Amount,
        [Keyword.RatioType] = Kind.Ratio,
        [Keyword.Points] = Kind.Points,
        [Keyword.YearlyRate] = Kind.YearlyRate,
        [Keyword.YearlyAmount] = Kind.YearlyAmount,
        [Keyword.AmountDays] = Kind.AmountDays,
        [Keyword.Count] = Kind.Count,
        [Keyword.Number] = Kind.Number,
        [Keyword.DayCountType] = Kind.Days,
        [Keyword.WorkingDays] = Kind.WorkingDays,
        [Keyword.Date] = Kind.Date,
        [Keyword.Year] = Kind.Year,
        [Keyword.Duration] = Kind.Duration,
        [Keyword.DateRange] = Kind.DateRange,
        [Keyword.TextType] = Kind.Text,
        [Keyword.YesNo] = Kind.YesNo,
        [Keyword.CreditCode] = Kind.CreditCode,
        [Keyword.IndustryCode] = Kind.IndustryCode,
    };

    private static readonly Dictionary<Kind, Keyword> Words = Kinds.ToDictionary(pair => pair.Value, pair => pair.Key);

    public static Kind? Find(Keyword keyword) => Kinds.TryGetValue(keyword, out var kind) ? kind : null;

    public static Wording Of(Kind kind) => Words[kind].Word();
}
