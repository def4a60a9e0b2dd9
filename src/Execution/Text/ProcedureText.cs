using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>What a notice says about applying, in words.</summary>
internal static class ProcedureText
{
    /// <summary>A line for all awards that are applied for alike.</summary>
    public static IEnumerable<string> Grouped(Notice notice, Program program, Tongue tongue) => notice.Procedures
        .Where(procedure => program.Awards.Any(award => award.Index == procedure.Award))
        .GroupBy(procedure => (procedure.Window, procedure.Documents, procedure.Steps))
        .Select(group => Names(group, program, tongue) + Phrases.Colon.In(tongue) + string.Join(Phrases.Semicolon.In(tongue), Short(group.First(), tongue)));

    /// <summary>All that is said about one award, a line for each thing.</summary>
    public static IEnumerable<string> Of(Procedure procedure, Tongue tongue) => Window(procedure, tongue)
        .Concat(procedure.Documents.Select(document => Phrases.DocumentLine.With(tongue, document.In(tongue))))
        .Concat(procedure.Steps.Select(step => Step(step, tongue)));

    private static string Names(IEnumerable<Procedure> group, Program program, Tongue tongue) => Phrases.Listed(
        group.Select(procedure => program.Awards.First(award => award.Index == procedure.Award).Name.Wording.In(tongue)), tongue);

    private static IEnumerable<string> Short(Procedure procedure, Tongue tongue) => Window(procedure, tongue)
        .Concat(procedure.Documents.Count > 0 ? [Phrases.DocumentCount.With(tongue, procedure.Documents.Count)] : [])
        .Concat(procedure.Steps.Select(step => Step(step, tongue)));

    private static IEnumerable<string> Window(Procedure procedure, Tongue tongue) => procedure.Window is { } window
        ? [Phrases.WindowLine.With(tongue, Phrases.FromTo.With(tongue, ValueText.Iso(window.First), ValueText.Iso(window.Last)))]
        : [];

    private static string Step(ProcedureStep step, Tongue tongue) => step.Lasting is { } lasting
        ? Phrases.StepLasting.With(tongue, step.Name.Wording.In(tongue), lasting.In(tongue), ValueText.Iso(step.To))
        : Phrases.StepUntil.With(tongue, step.Name.Wording.In(tongue), ValueText.Iso(step.To));
}
