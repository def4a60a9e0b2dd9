using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>The rows of the table: awards, their items, and provisions.</summary>
internal static class CalculationRows
{
    public static IEnumerable<CalculationRow> Of(CalculationResult result, Tongue tongue)
    {
        var articles = new ArticleText(result.Program, tongue);
        foreach (var summary in AwardSummary.Of(result).ToArray())
        {
            var name = summary.Award.Name.Wording.In(tongue);
            var article = summary.Award.Cites.Count > 0 ? articles.Article(summary.Award.Cites[0]) : "";
            var several = summary.Instances.Count > 1;
            var reason = several
                ? Phrases.ItemCount.With(tongue, summary.Instances.Count)
                : summary.Instances.Count == 1 ? ReasonSentence.Of(summary.Instances[0], result.Program, tongue) : "";
            if (!several && summary.Instances is [{ Item: { } only }]) name = Phrases.OnlyItem.With(tongue, name, only.Key);
            yield return new CalculationRow(
                false, name, article, summary.Eligibility, Status(summary.Eligibility, summary.HangsOn, tongue),
                AnswerText.Of(summary.Amount, tongue), reason);
            if (!several) continue;
            foreach (var instance in summary.Instances.ToArray()) yield return Row(instance, result.Program, article, tongue);
        }
    }

    private static CalculationRow Row(AwardInstance instance, Program program, string article, Tongue tongue) => new(
        true,
        Explanation.InstanceName(instance, program, tongue) ?? "",
        article,
        instance.Eligibility,
        Status(instance.Eligibility, instance.HangsOn, tongue),
        AnswerText.Of(instance.Amount, tongue),
        ReasonSentence.Of(instance, program, tongue));

    /// <summary>The first and the third answer in words.</summary>
    public static string Status(Eligibility eligibility, HangsOn hangsOn, Tongue tongue)
    {
        var answer = AnswerText.Of(eligibility, tongue);
        return hangsOn == HangsOn.Nothing
            ? answer
            : answer + Phrases.Semicolon.In(tongue) + Phrases.HangsOn.With(tongue, AnswerText.Of(hangsOn, tongue));
    }

    public static IEnumerable<ProvisionRow> ProvisionsOf(CalculationResult result, Tongue tongue)
    {
        var articles = new ArticleText(result.Program, tongue);
        foreach (var (provision, eligibility, _) in result.Provisions.ToArray())
            yield return new ProvisionRow(
                provision.Name.Wording.In(tongue),
                CategoryOf(provision).In(tongue),
                provision.Cites.Count > 0 ? articles.Article(provision.Cites[0]) : "",
                provision.Authority?.In(tongue) ?? "",
                StatusOf(eligibility, tongue),
                provision.Content.In(tongue));
    }

    private static string StatusOf(Eligibility eligibility, Tongue tongue) => eligibility switch
    {
        Eligibility.Yes => Phrases.Applies.In(tongue),
        Eligibility.No => Phrases.AppliesNot.In(tongue),
        _ => AnswerText.Of(eligibility, tongue),
    };

    /// <summary>Right, service, register, judgement or encouragement.</summary>
    public static Wording CategoryOf(Provision provision) => BuiltinOptions.Categories.Members[(int)provision.Category].Wording;
}
