using Duixian.Language.Diagnostics;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Language.Ir;

/// <summary>The functions of the language; the manual's page on functions says what each means.</summary>
public enum Builtin
{
    /// <summary>较高: the largest argument.</summary>
    HigherOf,

    /// <summary>较低: the smallest argument.</summary>
    LowerOf,

    /// <summary>不小于零: the argument, or zero where it is negative.</summary>
    NotBelowZero,

    /// <summary>增长率: (this − base) ÷ base of a yearly series; a base that is not positive is an evaluation error.</summary>
    Growth,

    /// <summary>连续增长: each year from the first to the last given is greater than the year before it; true where the first is after the last.</summary>
    GrowsEachYear,

    /// <summary>取整: the largest whole number not above the argument.</summary>
    Floor,

    /// <summary>舍入: a named rounding to a unit.</summary>
    Rounding,

    /// <summary>相差百分点: the difference of two ratios in percentage points.</summary>
    PointsBetween,

    /// <summary>年度: the calendar year of a date.</summary>
    YearOf,

    /// <summary>年初: 1 January of a year.</summary>
    YearStart,

    /// <summary>年末: 31 December of a year.</summary>
    YearEnd,

    /// <summary>全年: all days of a year.</summary>
    WholeYear,

    /// <summary>天数: how many days a range has.</summary>
    Days,

    /// <summary>工作日数: how many days of a range are worked; a year without a schedule is an evaluation error.</summary>
    WorkingDays,

    /// <summary>首日: the first day of a range; an empty range is an evaluation error.</summary>
    FirstDay,

    /// <summary>末日: the last day of a range; an empty range is an evaluation error.</summary>
    LastDay,

    /// <summary>整年数: completed years from one date to another.</summary>
    FullYears,

    /// <summary>整月数: completed months from one date to another.</summary>
    FullMonths,

    /// <summary>逐日计息: interest on dated steps over a range, at a yearly rate and a day count.</summary>
    DailyInterest,

    /// <summary>积数: the sum over the days of a range.</summary>
    AmountDays,

    /// <summary>年化: an amount over amount-days as a yearly rate, actual/365 or actual/360.</summary>
    Annualised,

    /// <summary>∩: the days two ranges share.</summary>
    Intersect,

    /// <summary>自…至: the days from one date to another, both included.</summary>
    RangeOf,

    /// <summary>有效期: the days on which the policy is in force, as its header and the notice say.</summary>
    Validity,
}

/// <summary>The option types the language itself brings.</summary>
public static class BuiltinOptions
{
    /// <summary>Who is ranked: applicants or those who qualify.</summary>
    public static OptionType Ranked { get; } = Of(Keyword.From, Keyword.Applicants, Keyword.Qualified);

    /// <summary>How equal values rank: 1, 1, 3 or 1, 1, 2.</summary>
    public static OptionType Ranks { get; } = Of(Keyword.Ranks, Keyword.Competition, Keyword.Dense);

    /// <summary>A group tied at the last place.</summary>
    public static OptionType Ties { get; } =
        Of(Keyword.Ties, Keyword.AllIn, Keyword.NoneIn, Keyword.Draw, Keyword.PanelDecides);

    /// <summary>Day counts, in the order of <see cref="Quantities.DayCount"/>.</summary>
    public static OptionType DayCounts { get; } =
        Of(Keyword.None, Keyword.Actual365, Keyword.Actual360, Keyword.WholeMonths);

    /// <summary>Rounding modes, in the order of <see cref="Quantities.RoundingMode"/>.</summary>
    public static OptionType Roundings { get; } =
        Of(Keyword.None, Keyword.HalfUp, Keyword.HalfEven, Keyword.RoundDown, Keyword.RoundUp);

    /// <summary>The higher one: pay the difference, or refuse.</summary>
    public static OptionType Methods { get; } = Of(Keyword.Method, Keyword.TopUp, Keyword.Refuse);

    /// <summary>What happens when an envelope is too small.</summary>
    public static OptionType Shortfalls { get; } = Of(Keyword.IfShort, Keyword.NoCut, Keyword.ProRata, Keyword.CutLine);

    /// <summary>States of a ledger entry.</summary>
    public static OptionType LedgerStates { get; } =
        Of(Keyword.None, Keyword.Reserved, Keyword.Granted, Keyword.Paid, Keyword.Returned);

    /// <summary>Whose awards count: the city's own or those of every level of government.</summary>
    public static OptionType Tiers { get; } = Of(Keyword.Tier, Keyword.ThisCity, Keyword.AllLevels);

    /// <summary>Kinds of provision, in the order of <see cref="ProvisionCategory"/>.</summary>
    public static OptionType Categories { get; } =
        Of(Keyword.Category, Keyword.Right, Keyword.Service, Keyword.Register, Keyword.Judgement, Keyword.Encouragement);

    internal static IEnumerable<(Keyword Keyword, OptionType Type, int Index)> Members { get; } =
        new[] { Ranked, Ranks, Ties, DayCounts, Roundings, Methods, Shortfalls, LedgerStates, Tiers, Categories }
            .SelectMany(type => type.Members.Select((member, index) => (Keywords.Find(member.Text), type, index)))
            .ToArray();

    private static OptionType Of(Keyword name, params Keyword[] members) => new(
        name == Keyword.None ? Named("") : Named(name.Word()),
        members.Select(member => Named(member.Word())).ToSeq());

    private static Name Named(Wording word) => new(word.Chinese, word.English, new SourceText("", "").Span(0, 0));
}
