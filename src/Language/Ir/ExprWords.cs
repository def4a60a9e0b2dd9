using Duixian.Language.Diagnostics;
using Duixian.Language.Syntax;

namespace Duixian.Language.Ir;

/// <summary>How the parts of an expression are spelled in a policy: the keyword in Chinese and its English twin.</summary>
public static class ExprWords
{
    private static readonly Dictionary<Builtin, Keyword> Functions = new()
    {
        [Builtin.HigherOf] = Keyword.HigherOf,
        [Builtin.LowerOf] = Keyword.LowerOf,
        [Builtin.NotBelowZero] = Keyword.NotBelowZero,
        [Builtin.Growth] = Keyword.Growth,
        [Builtin.GrowsEachYear] = Keyword.GrowsEachYear,
        [Builtin.Floor] = Keyword.Floor,
        [Builtin.Rounding] = Keyword.Rounding,
        [Builtin.PointsBetween] = Keyword.PointsBetween,
        [Builtin.YearOf] = Keyword.YearOf,
        [Builtin.YearStart] = Keyword.YearStart,
        [Builtin.YearEnd] = Keyword.YearEnd,
        [Builtin.WholeYear] = Keyword.WholeYear,
        [Builtin.Days] = Keyword.DayCountType,
        [Builtin.WorkingDays] = Keyword.WorkingDays,
        [Builtin.FirstDay] = Keyword.FirstDay,
        [Builtin.LastDay] = Keyword.LastDay,
        [Builtin.FullYears] = Keyword.FullYears,
        [Builtin.FullMonths] = Keyword.FullMonths,
        [Builtin.DailyInterest] = Keyword.DailyInterest,
        [Builtin.AmountDays] = Keyword.AmountDays,
        [Builtin.Annualised] = Keyword.Annualised,
        [Builtin.RangeOf] = Keyword.From,
        [Builtin.Validity] = Keyword.Validity,
    };

    /// <summary>且.</summary>
    public static Wording And => Keyword.And.Word();

    /// <summary>或.</summary>
    public static Wording Or => Keyword.Or.Word();

    /// <summary>非.</summary>
    public static Wording Not => Keyword.Not.Word();

    /// <summary>若.</summary>
    public static Wording If => Keyword.If.Word();

    /// <summary>则.</summary>
    public static Wording Then => Keyword.Then.Word();

    /// <summary>否则.</summary>
    public static Wording Else => Keyword.Else.Word();

    /// <summary>若无.</summary>
    public static Wording OrIfAbsent => Keyword.OrIfAbsent.Word();

    /// <summary>有.</summary>
    public static Wording Has => Keyword.Has.Word();

    /// <summary>属于.</summary>
    public static Wording In => Keyword.In.Word();

    /// <summary>至少.</summary>
    public static Wording AtLeastOf => Keyword.AtLeastOf.Word();

    /// <summary>任一.</summary>
    public static Wording AnyOf => Keyword.AnyOf.Word();

    /// <summary>全部.</summary>
    public static Wording AllOf => Keyword.AllOf.Word();

    /// <summary>均不.</summary>
    public static Wording NoneOf => Keyword.NoneOf.Word();

    /// <summary>最高.</summary>
    public static Wording AtMost => Keyword.AtMost.Word();

    /// <summary>最低.</summary>
    public static Wording AtLeast => Keyword.AtLeast.Word();

    /// <summary>按.</summary>
    public static Wording By => Keyword.By.Word();

    /// <summary>其余.</summary>
    public static Wording Otherwise => Keyword.Otherwise.Word();

    /// <summary>分档.</summary>
    public static Wording Bands => Keyword.Bands.Word();

    /// <summary>累进.</summary>
    public static Wording Brackets => Keyword.Brackets.Word();

    /// <summary>对.</summary>
    public static Wording For => Keyword.For.Word();

    /// <summary>当.</summary>
    public static Wording When => Keyword.When.Word();

    /// <summary>升序.</summary>
    public static Wording Ascending => Keyword.Ascending.Word();

    /// <summary>降序.</summary>
    public static Wording Descending => Keyword.Descending.Word();

    /// <summary>取前.</summary>
    public static Wording TakeFirst => Keyword.TakeFirst.Word();

    /// <summary>于.</summary>
    public static Wording At => Keyword.At.Word();

    /// <summary>自.</summary>
    public static Wording From => Keyword.From.Word();

    /// <summary>至.</summary>
    public static Wording To => Keyword.To.Word();

    /// <summary>本年.</summary>
    public static Wording ThisYear => Keyword.ThisYear.Word();

    /// <summary>上年.</summary>
    public static Wording LastYear => Keyword.LastYear.Word();

    /// <summary>前年.</summary>
    public static Wording YearBeforeLast => Keyword.YearBeforeLast.Word();

    /// <summary>年份, as a source of years.</summary>
    public static Wording Years => Keyword.Year.Word();

    /// <summary>周年段, as a source of anniversary years.</summary>
    public static Wording Anniversaries => Keyword.AnniversaryYears.Word();

    /// <summary>名次之和.</summary>
    public static Wording SumOfRanks => Keyword.SumOfRanks.Word();

    /// <summary>加权.</summary>
    public static Wording Weighted => Keyword.Weighted.Word();

    /// <summary>台账.</summary>
    public static Wording Ledger => Keyword.Ledger.Word();

    /// <summary>奖补, as a filter of the ledger.</summary>
    public static Wording LedgerAward => Keyword.Award.Word();

    /// <summary>对象, as a filter of the ledger.</summary>
    public static Wording LedgerItem => Keyword.Grain.Word();

    /// <summary>家族, as a filter of the ledger.</summary>
    public static Wording LedgerFamily => Keyword.Family.Word();

    /// <summary>计, as a filter of the ledger.</summary>
    public static Wording LedgerStates => Keyword.Counting.Word();

    /// <summary>层级, as a filter of the ledger.</summary>
    public static Wording LedgerTier => Keyword.Tier.Word();

    /// <summary>是 or 否.</summary>
    public static Wording Of(bool truth) => (truth ? Keyword.Yes : Keyword.No).Word();

    /// <summary>A function's name; ∩ for the intersection.</summary>
    public static Wording Of(Builtin function) => function == Builtin.Intersect ? "∩" : Functions[function].Word();

    /// <summary>An aggregate's name.</summary>
    public static Wording Of(Gathering how) => (how switch
    {
        Gathering.Sum => Keyword.Sum,
        Gathering.Count => Keyword.Count,
        Gathering.Average => Keyword.Average,
        Gathering.Max => Keyword.Max,
        Gathering.Min => Keyword.Min,
        Gathering.Exists => Keyword.Exists,
        _ => Keyword.Every,
    }).Word();

    /// <summary>What a question to the ledger measures.</summary>
    public static Wording Of(LedgerMeasure measure) => (measure switch
    {
        LedgerMeasure.Sum => Keyword.Amount,
        LedgerMeasure.Entries => Keyword.Entries,
        LedgerMeasure.DistinctYears => Keyword.DistinctYears,
        _ => Keyword.AtMost,
    }).Word();

    /// <summary>The sign of a comparison.</summary>
    public static string Of(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "≠",
        Comparison.Less => "<",
        Comparison.AtMost => "≤",
        Comparison.Greater => ">",
        _ => "≥",
    };

    /// <summary>The sign of an arithmetic operator.</summary>
    public static string Of(Arithmetic arithmetic) => arithmetic switch
    {
        Arithmetic.Add => "+",
        Arithmetic.Subtract => "−",
        Arithmetic.Multiply => "×",
        _ => "÷",
    };
}
