using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Tests.Checker;

// docs/language/types.md, Operators; expressions.md, Functions; dates-and-interest.md.
internal sealed partial class Evaluation
{
    private static Answer Year(Fraction year) => year < 1 || year > 9999 ? Answer.Error : Answer.Of(year);

    private static Answer Date(DateOnly? date) => date is { } day ? Answer.Of(day) : Answer.Error;

    public Answer Compute(Expr.Compute node)
    {
        Answer left = Of(node.Left);
        Answer right = Of(node.Right);
        return Strictly([left, right], () =>
        {
            if (node.Left.Type.Is(Kind.Date)) return Answer.Of(left.Day.DayNumber - right.Day.DayNumber);
            Fraction a = left.Number;
            Fraction b = right.Number;
            // A ratio changes by percentage points.
            if (node.Left.Type.Is(Kind.Ratio) && node.Right.Type.Is(Kind.Points)
                && node.Operator is Arithmetic.Add or Arithmetic.Subtract && node.Type.Is(Kind.Ratio)) b /= 100;
            if (node.Operator == Arithmetic.Divide && b == 0) return Answer.Error;
            Fraction result = node.Operator switch
            {
                Arithmetic.Add => a + b,
                Arithmetic.Subtract => a - b,
                Arithmetic.Multiply => a * b,
                _ => a / b,
            };
            return node.Type.Is(Kind.Year) ? Year(result) : Answer.Of(result);
        });
    }

    public Answer Shift(Expr.Shift node)
    {
        Answer date = Of(node.Date);
        Answer period = Of(node.Period);
        return Strictly([date, period], () =>
        {
            int sign = node.Back ? -1 : 1;
            if (period.Value is Value.Period calendar) return Date(Schedule.Moved(date.Day, sign * calendar.Months, sign * calendar.Days));
            if (!period.Number.IsWhole) throw new NotCovered("a date moved by a part of a day");
            long count = sign * (long)period.Number.Above;
            return Date(node.Period.Type.Is(Kind.WorkingDays)
                ? Schedule.MovedByWorkingDays(date.Day, count, asking.Calendars)
                : Schedule.Moved(date.Day, 0, count));
        });
    }

    public Answer Function(Expr.Function node)
    {
        if (node.Name == Builtin.GrowsEachYear) return GrowsEachYear(node);
        if (node.Name == Builtin.Growth) return Growth(node);
        if (node.Name == Builtin.Validity) return Validity.Days(asking);
        IReadOnlyList<Answer> given = Of(node.Arguments);
        return Strictly(given, () => node.Name switch
        {
            Builtin.HigherOf => given.Aggregate((a, b) => Literals.Compare(a.Value!, b.Value!) >= 0 ? a : b),
            Builtin.LowerOf => given.Aggregate((a, b) => Literals.Compare(a.Value!, b.Value!) <= 0 ? a : b),
            Builtin.NotBelowZero => Answer.Of(Fraction.Larger(given[0].Number, 0)),
            Builtin.Floor => Answer.Of(new Fraction(given[0].Number.Floor(), 1)),
            Builtin.Rounding => Round(given[0].Number, ModeOf(given[1]), given[2].Number),
            Builtin.PointsBetween => Answer.Of((given[0].Number - given[1].Number) * 100),
            _ => OfDates(node.Name, given),
        });
    }

    private Answer OfDates(Builtin name, IReadOnlyList<Answer> given)
    {
        Value.Range Range(int at) => (Value.Range)given[at].Value!;
        int YearAt(int at) => (int)given[at].Number.Above;
        switch (name)
        {
            case Builtin.YearOf: return Answer.Of(given[0].Day.Year);
            case Builtin.YearStart: return Answer.Of(new DateOnly(YearAt(0), 1, 1));
            case Builtin.YearEnd: return Answer.Of(new DateOnly(YearAt(0), 12, 31));
            case Builtin.WholeYear: return Answer.Of(new Value.Range(new DateOnly(YearAt(0), 1, 1), new DateOnly(YearAt(0), 12, 31)));
            case Builtin.RangeOf: return Answer.Of(new Value.Range(given[0].Day, given[1].Day));
            case Builtin.Intersect:
                return Answer.Of(new Value.Range(
                    Range(0).First > Range(1).First ? Range(0).First : Range(1).First,
                    Range(0).Last < Range(1).Last ? Range(0).Last : Range(1).Last));
            case Builtin.Days: return Answer.Of(Schedule.DaysOf(Range(0)).Count());
            case Builtin.WorkingDays:
                List<bool?> worked = [.. Schedule.DaysOf(Range(0)).Select(day => Schedule.IsWorked(day, asking.Calendars))];
                return worked.Contains(null) ? Answer.Error : Answer.Of(worked.Count(each => each == true));
            case Builtin.FirstDay: return Range(0).IsEmpty ? Answer.Error : Answer.Of(Range(0).First);
            case Builtin.LastDay: return Range(0).IsEmpty ? Answer.Error : Answer.Of(Range(0).Last);
            case Builtin.FullYears: return Answer.Of(Schedule.Completed(given[0].Day, given[1].Day, 12));
            case Builtin.FullMonths: return Answer.Of(Schedule.Completed(given[0].Day, given[1].Day, 1));
            case Builtin.DailyInterest:
                return Answer.Of(Schedule.Interest((Value.Daily)given[0].Value!, Range(1), given[2].Number, CountOf(given[3])));
            case Builtin.AmountDays: return Answer.Of(Schedule.AmountDays((Value.Daily)given[0].Value!, Range(1)));
            case Builtin.Annualised:
                if (given[1].Number == 0) return Answer.Error;
                return Answer.Of(given[0].Number * (CountOf(given[2]) == DayCount.Actual360 ? 360 : 365) / given[1].Number);
            default: throw new NotCovered($"the function {name}");
        }
    }

    private Answer Growth(Expr.Function node)
    {
        Answer series = Of(node.Arguments[0]);
        Answer year = Of(node.Arguments[1]);
        return Strictly([series, year], () =>
        {
            Answer last = InYear(series, (int)year.Number.Above);
            Answer basis = InYear(series, (int)year.Number.Above - 1);
            if (basis.IsKnown && basis.Number <= 0) return Answer.Error;
            return Strictly([last, basis], () => Answer.Of(last.Number / basis.Number - 1));
        });
    }

    private Answer GrowsEachYear(Expr.Function node)
    {
        IReadOnlyList<Answer> given = Of(node.Arguments);
        return Strictly(given, () =>
        {
            List<Answer> grows = [];
            for (int year = (int)given[1].Number.Above; year <= (int)given[2].Number.Above; year++)
            {
                Answer before = InYear(given[0], year - 1);
                Answer after = InYear(given[0], year);
                grows.Add(Strictly([before, after], () => Answer.Of(after.Number > before.Number)));
            }

            return Logic.And(grows);
        });
    }

    internal static DayCount CountOf(Answer option) => (DayCount)PlaceIn(BuiltinOptions.DayCounts, option);

    internal static RoundingMode ModeOf(Answer option) => (RoundingMode)PlaceIn(BuiltinOptions.Roundings, option);

    private static int PlaceIn(OptionType type, Answer option) => type.IndexOf(((Value.Option)option.Value!).Name);

    /// <summary>The whole multiple of the unit that the mode names.</summary>
    internal static Answer Round(Fraction value, RoundingMode mode, Fraction unit)
    {
        if (unit <= 0) return Answer.Error;
        Fraction size = value.Sign < 0 ? -value / unit : value / unit;
        Fraction whole = new(size.Floor(), 1);
        Fraction rest = size - whole;
        Fraction half = new(1, 2);
        bool up = mode switch
        {
            RoundingMode.HalfUp => rest >= half,
            RoundingMode.HalfEven => rest > half || (rest == half && !whole.Above.IsEven),
            RoundingMode.Up => rest > 0,
            _ => false,
        };
        Fraction rounded = (up ? whole + 1 : whole) * unit;
        return Answer.Of(value.Sign < 0 ? -rounded : rounded);
    }
}
