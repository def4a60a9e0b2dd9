using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;

namespace Duixian.Language.Typing;

internal sealed partial class Checker
{
    /// <summary>The notice among the declarations of a notice document.</summary>
    public Notice? NoticeOf(Program program, IReadOnlyList<DeclarationSyntax> declarations, SourceText source)
    {
        foreach (var stray in declarations.Where(d => d.Keyword is not (Keyword.Notice or Keyword.WorkingCalendar)))
            diagnostics.Add(DiagnosticCode.NameWrongKind, stray.Span, stray.Head.Name.Text, stray.Keyword.Word(), Keyword.Notice.Word());
        var notices = declarations.Where(d => d.Keyword == Keyword.Notice).ToList();
        if (notices.Count != 1)
        {
            var at = notices.Count > 1 ? notices[1].Span : source.Span(0, 0);
            diagnostics.Add(DiagnosticCode.NoticeHeaderMissing, at, source.Name);
            return null;
        }

        foreach (var option in names.Of(Keyword.Option)) _optionTypes.TryAdd(option, OptionTypeOf(option));
        var notice = notices[0];
        var year = ValueOf(notice, Keyword.Year) is { } value && NumberOf(value, DataType.Of(Kind.Year)) is { } number
            && number.TryToInt64(out var n) ? (int)n : 0;
        var parameters = ByName(program.Parameters, parameter => parameter.Name);
        var settings = new Dictionary<int, Literal>();
        var envelopes = new List<(string, Literal)>();
        foreach (var member in notice.Members)
        {
            if (member is not MemberSyntax.Setting setting) continue;
            if (program.Budgets.FirstOrDefault(b => b.Name.Text == setting.Name.Text || b.Name.Alias == setting.Name.Text) is { } budget)
            {
                if (ConstantOf(setting.Value, DataType.Of(Kind.Amount)) is not { } envelope) continue;
                if (envelopes.Exists(set => set.Item1 == budget.Name.Text))
                    diagnostics.Add(DiagnosticCode.NoticeSettingDuplicate, setting.Span, setting.Name.Text);
                envelopes.Add((budget.Name.Text, envelope));
            }
            else if (SettingOf(parameters, setting) is var (parameter, literal) && !settings.TryAdd(parameter, literal))
            {
                diagnostics.Add(DiagnosticCode.NoticeSettingDuplicate, setting.Span, setting.Name.Text);
            }
        }

        var calendars = CalendarsOf(declarations.Where(d => d.Keyword == Keyword.WorkingCalendar), program.Calendars);
        var procedures = new Procedures(this, diagnostics, program, WorkingYears.Over(program.Calendars.Concat(calendars))).Of(notice.Members);
        return new Notice(
            NameOf(notice.Head), year, notice.Clause(Keyword.Example) is not null, ProseOf(notice, Keyword.SourceNote),
            settings.Select(pair => (pair.Key, pair.Value)).OrderBy(pair => pair.Key).ToSeq(), envelopes.ToSeq(), procedures, calendars,
            SupersededOf(notice), source);
    }

    private (int Parameter, Literal Value)? SettingOf(Dictionary<string, Parameter> parameters, MemberSyntax.Setting setting)
    {
        if (!parameters.TryGetValue(setting.Name.Text, out var parameter))
        {
            diagnostics.Add(
                DiagnosticCode.NoticeSettingUnknown, setting.Name.Span, setting.Name.Text,
                Near(setting.Name.Text, parameters.Keys));
            return null;
        }

        if (ConstantOf(setting.Value, parameter.Type) is not { } literal) return null;
        CheckBounds(parameter, literal, setting);
        return (parameter.Index, literal);
    }

    private void CheckBounds(Parameter parameter, Literal literal, MemberSyntax.Setting setting)
    {
        if (NumberOf(literal) is not { } value) return;
        var bounds = parameter.Bounds;
        var above = bounds.High is { } high && value > high;
        var below = bounds.Low is { } low && value < low;
        if (!above && !below) return;
        var written = setting.Value.Span.Text;
        if (parameter.Kind == ParameterKind.Choice)
            diagnostics.Add(
                DiagnosticCode.NoticeOutsideRange, setting.Value.Span, parameter.Name.Wording, written,
                Terms.Range(bounds.LowWritten, bounds.HighWritten));
        else
            diagnostics.Add(
                parameter.Kind == ParameterKind.Limit ? DiagnosticCode.NoticeRaisesLimit : DiagnosticCode.NoticeAboveCeiling,
                setting.Value.Span, parameter.Name.Wording, written, above ? bounds.HighWritten : bounds.LowWritten);
    }
}
