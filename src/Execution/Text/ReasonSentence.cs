using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>The decisive reason as one short sentence for a table.</summary>
public static class ReasonSentence
{
    private const int MostNamed = 3;
    private const int LongestComparison = 60;

    /// <summary>The sentence for one instance of an award.</summary>
    public static string Of(AwardInstance instance, Program program, Tongue tongue) => instance.Eligibility switch
    {
        Eligibility.NotApplicable => Phrases.NoItems.With(tongue, ListOf(instance.Award, program, tongue)),
        Eligibility.No => NotMet(instance, program, tongue),
        Eligibility.NotInForce => TermText.OutOf(instance.OutOf!, tongue),
        Eligibility.Unknown => string.Join(Phrases.Semicolon.In(tongue), Waits(DecisiveReason.NeedsOf(instance).Items, Phrases.MissingSentence, tongue)),
        Eligibility.Error => Phrases.ErrorSentence.With(tongue, Fault(instance.Error!, tongue)),
        _ => string.Join(Phrases.Semicolon.In(tongue), Yes(instance, program, tongue).DefaultIfEmpty(Phrases.AllMet.In(tongue))),
    };

    private static string ListOf(Award award, Program program, Tongue tongue) => award.Grain is Grain.EachItem each
        ? program.Lists[each.List].Name.Wording.In(tongue)
        : award.Name.Wording.In(tongue);

    private static string Fault(EvaluationError error, Tongue tongue)
    {
        var quote = error.Span.Length is > 0 and <= LongestComparison ? error.Span.Text.ReplaceLineEndings(" ") : "";
        var what = FaultText.Short(error, tongue);
        if (error.Fault == EvaluationFault.FactInvalid) quote = error.Arguments[0];
        return quote.Length == 0 ? what : Phrases.Aside.With(tongue, what, quote);
    }

    /// <summary>The labels; a single one with its values, where they are traced and short.</summary>
    private static string NotMet(AwardInstance instance, Program program, Tongue tongue)
    {
        var failing = instance.Conditions.SelectMany(DecisiveReason.Failing).ToList();
        var labels = Named(failing.Select(condition => condition.Condition.Label!.Wording.In(tongue)).ToList(), tongue);
        if (failing is [{ Trace: { } trace }] && ExprText.Values(trace, program, tongue) is { Length: <= LongestComparison } values)
            labels = Phrases.Aside.With(tongue, labels, values);
        return Phrases.NotMetSentence.With(tongue, labels);
    }

    private static string Named(List<string> names, Tongue tongue) => names.Count <= MostNamed
        ? Phrases.Listed(names, tongue)
        : Phrases.Others.With(tongue, Phrases.Listed(names.Take(MostNamed), tongue), names.Count);

    /// <summary>What is missing, not announced and pending, each as its own statement.</summary>
    private static IEnumerable<string> Waits(IEnumerable<Need> needs, Wording missing, Tongue tongue) => needs
        .GroupBy(need => need switch
        {
            Need.OfJudgement => Phrases.PendingSentence,
            Need.OfParameter => Phrases.UnannouncedSentence,
            _ => missing,
        })
        .Select(group => group.Key.With(tongue, Named(group.Select(need => NeedText.Of(need, tongue)).ToList(), tongue)));

    private static IEnumerable<string> Yes(AwardInstance instance, Program program, Tongue tongue)
    {
        var entitlement = instance.Entitlement;
        if (instance.Amount is AmountResult.Failed failed) yield return Phrases.ErrorSentence.With(tongue, Fault(failed.Error, tongue));
        if (entitlement.Exception is { } exception) yield return Phrases.ExceptionSentence.With(tongue, exception.Name.Wording.In(tongue));
        var caps = entitlement.Raw.IsKnown ? entitlement.Caps.Select(cap => cap.Name) : [];
        if (instance.SharedCap is { } shared) caps = caps.Append(shared.Name);
        foreach (var cap in caps) yield return Phrases.CapSentence.With(tongue, cap.Wording.In(tongue));
        if (entitlement.BelowMinimum) yield return Phrases.BelowMinimum.In(tongue);
        else if (entitlement.Amount == AmountResult.Nothing) yield return ZeroSentence.Of(entitlement.Nothing, program, tongue);
        var needs = instance.Needs.Items.Where(need => need is not Need.OfJudgement).Concat(instance.Pending);
        foreach (var wait in Waits(needs, Phrases.AmountNeeds, tongue)) yield return wait;
    }
}
