using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Language.Typing;

internal sealed partial class Checker
{
    // As far as the calendar goes; a line with more days holds days outside its years.
    private const int MostDaysOfLine = 366;

    /// <summary>The working calendars that are declared, without what contradicts itself, which is diagnosed.</summary>
    /// <param name="declarations">The declarations.</param>
    /// <param name="others">Calendars that stand already.</param>
    private Seq<WorkingYears> CalendarsOf(IEnumerable<DeclarationSyntax> declarations, Seq<WorkingYears> others)
    {
        var taken = others.SelectMany(calendar => calendar.Years).ToHashSet();
        return declarations.Select(declaration => CalendarOf(declaration, taken)).ToSeq();
    }

    private WorkingYears CalendarOf(DeclarationSyntax declaration, HashSet<int> taken)
    {
        var isExample = declaration.Clause(Keyword.Example) is not null;
        var written = declaration.Clause(Keyword.Year)?.Argument is ArgumentSyntax.Values values ? values.Items : [];
        var years = new SortedSet<int>();
        foreach (var syntax in written)
        {
            if (NumberOf(syntax, DataType.Of(Kind.Year)) is not { } number || !number.TryToInt64(out var value)) continue;
            var year = (int)value;
            if (!isExample && WorkingCalendar.Mainland.Years.Contains(year))
                diagnostics.Add(DiagnosticCode.CalendarYearPublished, syntax.Span, $"{year}");
            if (taken.Add(year)) years.Add(year);
            else diagnostics.Add(DiagnosticCode.CalendarYearTwice, syntax.Span, $"{year}");
        }

        var days = new Dictionary<DateOnly, DayKind>();
        foreach (var member in declaration.Members.OfType<MemberSyntax.Days>()) AddDays(member, years, days);
        return new WorkingYears(
            NameOf(declaration.Head), isExample, ProseOf(declaration, Keyword.SourceNote) ?? new Prose("", ""), years.ToSeq(),
            days.Select(day => new ScheduledDay(day.Key, day.Value)).OrderBy(day => day.Date).ToSeq());
    }

    private void AddDays(MemberSyntax.Days member, SortedSet<int> years, Dictionary<DateOnly, DayKind> into)
    {
        var date = DataType.Of(Kind.Date);
        if (ConstantOf(member.From, date) is not Literal.Day from) return;
        if ((member.To is null ? from : ConstantOf(member.To, date)) is not Literal.Day to) return;
        var days = DateRange.Inclusive(from.Value, to.Value);
        if (days.IsEmpty) diagnostics.Add(DiagnosticCode.BoundsReversed, member.Span);
        for (var i = 0; i < Math.Min(days.Days, MostDaysOfLine); i++)
        {
            var day = days.First.AddDays(i);
            if (TroubleOf(day, member.AreOff, years, into) is { } trouble)
            {
                // One of a line is enough.
                diagnostics.Add(trouble, member.Span, $"{day:yyyy-MM-dd}");
                return;
            }

            into[day] = member.AreOff ? DayKind.Rest : DayKind.MakeUp;
        }
    }

    private static DiagnosticCode? TroubleOf(DateOnly day, bool isOff, SortedSet<int> years, Dictionary<DateOnly, DayKind> into)
    {
        if (!years.Contains(day.Year)) return DiagnosticCode.CalendarDayOutside;
        if (into.ContainsKey(day)) return DiagnosticCode.CalendarDayTwice;
        var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return isOff || isWeekend ? null : DiagnosticCode.CalendarDayIdle;
    }
}
