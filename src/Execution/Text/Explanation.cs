using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Execution.Text;

/// <summary>The whole derivation of one award in sentences a clerk understands.</summary>
/// <remarks>
/// Conditions with the values compared, each definition once where it is first used, caps and where they come from, rounding, shared
/// caps, what is still open, and the three answers: every rule with the place of the source it rests on.
/// </remarks>
public static class Explanation
{
    /// <summary>The lines, indented with spaces; needs a result computed with a trace.</summary>
    /// <param name="result">The whole result: a share of a cap is explained by what the others that share it come to.</param>
    /// <param name="award">The award.</param>
    /// <param name="tongue">The language.</param>
    /// <param name="some">Those of its instances that are meant; null for all.</param>
    public static IReadOnlyList<string> Of(CalculationResult result, Award award, Tongue tongue, Seq<AwardInstance>? some = null)
    {
        var sheet = new Sheet(result, tongue);
        var title = award.Title?.In(tongue) ?? award.Name.Wording.In(tongue);
        sheet.Add(0, sheet.Cited(title, award.Cites));
        sheet.Add(0, Phrases.YearAndScenario, result.Year, ScenarioText.Of(result.Scenario, tongue));
        var instances = some ?? result.Instances.Where(instance => instance.Award == award).ToSeq();
        var definitions = new ExplainedDefinitions(sheet);
        var conditions = new ExplainedConditions(sheet, definitions);
        var amounts = new ExplainedAmount(sheet, definitions);
        foreach (var instance in instances)
        {
            sheet.Add(0, "");
            if (InstanceName(instance, result.Program, tongue) is { } name) sheet.Add(0, $"── {name} ──");
            sheet.Traces.Enter(instance);
            definitions.Enter();
            if (instance.Conditions.Count > 0 || instance.Entitlement.Trace is not null)
            {
                conditions.Of(instance);
                amounts.Of(instance);
            }
            else
            {
                sheet.Add(0, ReasonSentence.Of(instance, result.Program, tongue));
            }

            new ExplainedAnswers(sheet).Of(instance);
        }

        if (result.Scenario.Notice?.Procedures.FirstOrDefault(procedure => procedure.Award == award.Index) is { } applying)
        {
            sheet.Add(0, "");
            sheet.Add(0, Phrases.ProcedureHeading);
            foreach (var line in ProcedureText.Of(applying, tongue)) sheet.Add(1, line);
        }

        sheet.Add(0, "");
        sheet.Add(0, Phrases.VersionsHeading);
        foreach (var (label, version) in VersionText.Of(result.Program, result.Scenario, result.Term, result.Versions, tongue))
            sheet.Add(1, label + Phrases.Colon.In(tongue) + version);

        return sheet.Lines;
    }

    /// <summary>The item or option of an instance; null when it is for the firm.</summary>
    internal static string? InstanceName(AwardInstance instance, Program program, Tongue tongue) => instance switch
    {
        { Item: { } item } => NeedText.Of(item, tongue),
        { Option: >= 0, Award.Grain: Grain.EachOption each } => each.Type.Members[instance.Option].Wording.In(tongue),
        { Eligibility: Eligibility.Unknown, Award.Grain: Grain.EachItem each } =>
            Phrases.UnknownItems.With(tongue, program.Lists[each.List].Name.Wording.In(tongue)),
        _ => null,
    };
}
