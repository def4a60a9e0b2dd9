using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Language.Typing;

internal sealed partial class Checker
{
    /// <summary>What a notice says about applying: windows, documents, steps, with every day worked out.</summary>
    private sealed class Procedures(Checker checker, DiagnosticBag diagnostics, Program program, WorkingCalendar calendar)
    {
        private readonly Dictionary<int, DateRange> _windows = [];
        private readonly Dictionary<int, List<Prose>> _documents = [];
        private readonly Dictionary<int, List<ProcedureStep>> _steps = [];

        public Seq<Procedure> Of(Seq<MemberSyntax> members)
        {
            // A window of its own goes before the one of all; steps follow the windows, wherever they are written.
            var windows = members.OfType<MemberSyntax.Window>().ToList();
            foreach (var window in windows.Where(window => window.Awards.Count > 0)) Window(window);
            if (windows.Where(window => window.Awards.Count == 0).ToList() is [{ } all, ..] general)
            {
                foreach (var more in general.Skip(1))
                    diagnostics.Add(DiagnosticCode.NoticeSettingDuplicate, more.Span, Keyword.Window.Word());
                if (DaysOf(all) is { } days)
                    foreach (var award in program.Awards)
                        _windows.TryAdd(award.Index, days);
            }

            foreach (var evidence in members.OfType<MemberSyntax.Evidence>())
                foreach (var (award, _) in AwardsOf(evidence.Awards))
                    Added(_documents, award, ProseOf(evidence.Document));
            foreach (var step in members.OfType<MemberSyntax.Step>()) Step(step);
            return program.Awards
                .Select(award => new Procedure(
                    award.Index,
                    _windows.TryGetValue(award.Index, out var window) ? window : null,
                    _documents.GetValueOrDefault(award.Index)?.ToSeq() ?? [],
                    _steps.GetValueOrDefault(award.Index)?.ToSeq() ?? []))
                .Where(procedure => procedure.Window is not null || procedure.Documents.Count > 0 || procedure.Steps.Count > 0)
                .ToSeq();
        }

        private void Window(MemberSyntax.Window window)
        {
            var days = DaysOf(window);
            foreach (var (award, name) in AwardsOf(window.Awards))
                if (days is { } opened && !_windows.TryAdd(award, opened))
                    diagnostics.Add(DiagnosticCode.NoticeSettingDuplicate, name!.Span, name.Text);
        }

        private DateRange? DaysOf(MemberSyntax.Window window)
        {
            if (DayOf(window.From) is not { } from || EndOf(window.End, from) is not { } to) return null;
            if (from > to) diagnostics.Add(DiagnosticCode.BoundsReversed, window.Span);
            return DateRange.Inclusive(from, to);
        }

        /// <summary>A step without a day of its own begins when the one before it ends; the first one when the window closes.</summary>
        private void Step(MemberSyntax.Step syntax)
        {
            var own = syntax.From is { } from ? DayOf(from) : null;
            if (syntax.From is not null && own is null) return;
            // A day that is written is read, and told, once.
            var end = syntax.End.IsLength ? null : DayOf(syntax.End.Value);
            if (!syntax.End.IsLength && end is null) return;
            foreach (var (award, name) in AwardsOf(syntax.Awards))
            {
                var before = _steps.TryGetValue(award, out var steps) ? steps[^1].To : _windows.TryGetValue(award, out var window) ? window.Last : (DateOnly?)null;
                var start = own ?? before;
                if (syntax.End.IsLength && start is null)
                {
                    diagnostics.Add(DiagnosticCode.NoticeStepStart, syntax.Head.Name.Span, syntax.Head.Name.Text, program.Awards[award].Name.Wording);
                    return;
                }

                if ((end ?? EndOf(syntax.End, start!.Value)) is not { } to) return;
                if (to < start || to < before) diagnostics.Add(DiagnosticCode.NoticeStepOrder, syntax.End.Value.Span, syntax.Head.Name.Text, $"{to:yyyy-MM-dd}");
                if (steps?.Exists(step => step.Name.Text == syntax.Head.Name.Text) == true)
                    diagnostics.Add(DiagnosticCode.NoticeSettingDuplicate, (name ?? syntax.Head.Name).Span, syntax.Head.Name.Text);
                Added(_steps, award, new ProcedureStep(NameOf(syntax.Head), start, to, syntax.End.IsLength ? LengthOf(syntax.End.Value)!.Value.Written : null));
            }
        }

        private DateOnly? DayOf(ExprSyntax syntax) => checker.ConstantOf(syntax, DataType.Of(Kind.Date)) is Literal.Day day ? day.Value : null;

        private DateOnly? EndOf(EndSyntax end, DateOnly start)
        {
            if (!end.IsLength) return DayOf(end.Value);
            if (LengthOf(end.Value) is not { } length) return null;
            var missingYear = (int?)null;
            var isReached = length.WorkingDays is { } count
                ? calendar.TryAdd(start, count, out var last, out missingYear)
                : length.Period.TryAddTo(start, out last);
            if (isReached) return last;
            if (missingYear is { } year) diagnostics.Add(DiagnosticCode.CalendarYearMissing, end.Value.Span, $"{year}");
            else diagnostics.Add(DiagnosticCode.DateInvalid, end.Value.Span, $"{start:yyyy-MM-dd} + {end.Value.Span.Text}");
            return null;
        }

        /// <summary>A length as working days or as a period of the calendar; null, with a diagnostic, for anything else.</summary>
        private (long? WorkingDays, CalendarPeriod Period, Wording Written)? LengthOf(ExprSyntax syntax)
        {
            var type = syntax switch
            {
                ExprSyntax.Number { Unit: Unit.WorkingDays } => Kind.WorkingDays,
                ExprSyntax.Number { Unit: Unit.Years or Unit.Months } => Kind.Duration,
                _ => Kind.Days,
            };
            return checker.ConstantOf(syntax, DataType.Of(type)) switch
            {
                Literal.Period period => (null, period.Value, period.Written),
                Literal.Number number when number.Value.TryToInt64(out var count) && count <= int.MaxValue =>
                    type == Kind.WorkingDays ? (count, default, number.Written) : (null, new CalendarPeriod(0, 0, (int)count), number.Written),
                { } other => Refused(syntax, other),
                null => null,
            };
        }

        private (long?, CalendarPeriod, Wording)? Refused(ExprSyntax syntax, Literal written)
        {
            diagnostics.Add(DiagnosticCode.TypeMismatch, syntax.Span, DataType.Of(Kind.Count).Name, WrittenOf(written), "");
            return null;
        }

        /// <summary>The awards named; without names those with a window, or all where no window is opened.</summary>
        private IEnumerable<(int Award, NameSyntax? Name)> AwardsOf(Seq<NameSyntax> names)
        {
            if (names.Count == 0)
                return program.Awards.Where(award => _windows.Count == 0 || _windows.ContainsKey(award.Index)).Select(award => (award.Index, (NameSyntax?)null)).ToList();
            var found = new List<(int, NameSyntax?)>();
            foreach (var name in names)
            {
                if (program.Awards.FirstOrDefault(award => award.Name.Wording.Is(name.Text)) is { } award) found.Add((award.Index, name));
                else diagnostics.Add(DiagnosticCode.NameUnknown, name.Span, name.Text, checker.Near(name.Text, program.Awards.Select(a => a.Name.Text)));
            }

            return found;
        }

        private static void Added<T>(Dictionary<int, List<T>> to, int award, T item)
        {
            if (to.TryGetValue(award, out var items)) items.Add(item);
            else to[award] = [item];
        }
    }
}
