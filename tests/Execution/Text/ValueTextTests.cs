using Duixian.Execution.Text;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;
using Xunit;

namespace Duixian.Tests.Execution.Text;

/// <summary>Values as people read them.</summary>
public sealed class ValueTextTests
{
    public static TheoryData<Kind, long, long, string, string> Quantities => new()
    {
        { Kind.Amount, 123_456_750, 1, "1,234,567.50 元", "CNY 1,234,567.50" },
        { Kind.Amount, 0, 1, "0.00 元", "CNY 0.00" },
        { Kind.Amount, -5, 1, "-0.05 元", "CNY -0.05" },
        { Kind.Amount, 1, 8, "0.00125 元", "CNY 0.00125" },
        { Kind.Amount, 100, 3, "约 0.333333 元", "≈ CNY 0.333333" },
        { Kind.Ratio, 1, 8, "12.5%", "12.5%" },
        { Kind.Ratio, 1, 3, "约 33.333333%", "≈ 33.333333%" },
        { Kind.Ratio, -1, 2, "-50%", "-50%" },
        { Kind.YearlyRate, 1, 200, "0.5%/年", "0.5% a year" },
        { Kind.YearlyAmount, 100_00, 1, "100.00 元/年", "CNY 100.00 a year" },
        { Kind.AmountDays, 100_00, 1, "100.00 元·日", "CNY 100.00 × days" },
        { Kind.Points, 3, 2, "1.5 个百分点", "1.5 percentage points" },
        { Kind.Count, 1234, 1, "1,234", "1,234" },
        { Kind.Number, -25, 2, "-12.5", "-12.5" },
        { Kind.Days, 365, 1, "365 日", "365 days" },
        { Kind.WorkingDays, 10, 1, "10 个工作日", "10 working days" },
        { Kind.Date, 739675, 1, "2026-03-01", "2026-03-01" },
        { Kind.Year, 2026, 1, "2026", "2026" },
        { Kind.YesNo, 1, 1, "是", "yes" },
    };

    [Theory]
    [MemberData(nameof(Quantities))]
    public void A_quantity_is_exact_or_marked_as_rounded(Kind kind, long numerator, long denominator, string chinese, string english) =>
        Reads(Value.Of(Ratio.Of(numerator, denominator)), DataType.Of(kind), chinese, english);

    [Fact]
    public void A_rate_is_in_per_mille_where_the_author_wrote_it_so() =>
        Assert.Equal("4‰/年", ValueText.Of(Value.Of(Ratio.Of(4, 1000)), DataType.Of(Kind.YearlyRate), Tongue.Chinese, perMille: true));

    [Fact]
    public void Periods_and_ranges_are_calendar_words()
    {
        Reads(Value.OfObject(new CalendarPeriod(1, 3, 0)), DataType.Of(Kind.Duration), "1 年 3 个月", "1 years 3 months");
        Reads(Value.OfObject(DateRange.Year(2026)), DataType.Of(Kind.DateRange), "2026-01-01 至 2026-12-31", "2026-01-01 to 2026-12-31");
        Reads(Value.OfObject(DateRange.Empty), DataType.Of(Kind.DateRange), "没有一天", "no days");
    }

    [Fact]
    public void An_option_is_called_by_its_name_or_alias()
    {
        var type = RichPolicy.Program.Facts.First(fact => fact.Name.Text == "类型").Type;
        Reads(Value.Of(1), type, "乙类", "kind_b");
    }

    [Fact]
    public void What_is_not_a_value_says_what_it_is()
    {
        var amount = DataType.Of(Kind.Amount);
        Reads(Value.Unknown(Needs.None), amount, "未知", "unknown");
        Reads(Value.Unknown(Needs.None, new Interval(0, 500_00)), amount, "未知(0.00 元 至 500.00 元)", "unknown (CNY 0.00 to CNY 500.00)");
        Reads(Value.Unknown(Needs.None, Interval.NotNegative), amount, "未知(不低于 0.00 元)", "unknown (at least CNY 0.00)");
        Reads(Value.Unknown(Needs.None, new Interval(null, 1)), amount, "未知(不超过 0.01 元)", "unknown (at most CNY 0.01)");
        Reads(Value.Unknown(Needs.None, new Interval(0, 1)), DataType.Of(Kind.YesNo), "未知", "unknown");
        Reads(Value.NotAnnounced(Needs.None), amount, "未公布", "not announced");
        Reads(Value.Absent, amount, "无", "none");
        Reads(Value.Inapplicable, amount, "不适用", "not applicable");
        var nowhere = new SourceText("a.md", "x").Span(0, 1);
        Reads(Value.Fault(EvaluationFault.DivisionByZero, nowhere), amount, "错误:除数为零", "error: division by zero");
    }

    [Fact]
    public void Dated_steps_are_listed_and_long_ones_cut()
    {
        Assert.True(StepSeries.TryCreate(
            Enumerable.Range(1, 6).Select(month => (new DateOnly(2026, month, 1), Ratio.Of(month * 100))), out var steps));
        Reads(
            Value.OfObject(steps), new DataType.Daily(DataType.Of(Kind.Amount)),
            "2026-01-01 起 1.00 元、2026-02-01 起 2.00 元、2026-03-01 起 3.00 元、2026-04-01 起 4.00 元 ……共 6 项",
            "from 2026-01-01 CNY 1.00, from 2026-02-01 CNY 2.00, from 2026-03-01 CNY 3.00, from 2026-04-01 CNY 4.00 … 6 in all");
    }

    private static void Reads(Value value, DataType type, string chinese, string english)
    {
        Assert.Equal(chinese, ValueText.Of(value, type, Tongue.Chinese));
        Assert.Equal(english, ValueText.Of(value, type, Tongue.English));
    }
}
