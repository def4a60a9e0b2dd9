using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Execution.Cases;

public static partial class CaseRunner
{
    private static IEnumerable<CaseDifference> Differences(
        CaseExpectations expected, Eligibility eligibility, AmountResult? amount, Seq<Reason> reasons, Seq<AwardInstance> instances)
    {
        if (expected.Eligibility is { } wanted && wanted != eligibility)
            yield return new CaseDifference(CaseWords.Eligibility, CaseWords.Of(wanted), CaseWords.Of(eligibility));
        var written = amount is null ? "" : CaseWords.Written(amount);
        if (expected.Amount is { } due && due != written)
            yield return new CaseDifference(CaseWords.Amount, due, written);
        if (expected.Arithmetic is { } arithmetic && (amount is not AmountResult.Exact exact || expected.Worked != exact.Value))
            yield return new CaseDifference(CaseWords.Arithmetic, $"{arithmetic.Text} = {expected.Worked?.ToYuanString() ?? "?"}", written);
        var missing = expected.Reasons.Where(text => !reasons.Any(reason => reason.Text.Is(text))).ToList();
        var extra = reasons.Where(reason => !expected.Reasons.Any(reason.Text.Is)).ToList();
        if (missing.Count > 0 || extra.Count > 0)
            yield return new CaseDifference(CaseWords.Reason, string.Join('、', expected.Reasons), Listed(reasons.Select(reason => reason.Text)));
        foreach (var difference in Details(expected, instances)) yield return difference;
    }

    /// <summary>What a column expects of each item: who is paid, remarks, instalments, named results. Only what a row fills in is compared.</summary>
    private static IEnumerable<CaseDifference> Details(CaseExpectations expected, Seq<AwardInstance> instances)
    {
        if (expected.Payee is { } payee && Differs(CaseWords.Payee, payee, instances.Where(IsDue).Select(PayeeOf)) is { } paid) yield return paid;
        if (expected.Warnings is { } warnings
            && Differs(CaseWords.Warnings, warnings, instances.SelectMany(i => i.Warnings).Select(w => w.Name.Wording)) is { } warned)
            yield return warned;
        if (expected.Instalments is { } instalments
            && Differs(CaseWords.Instalments, instalments, instances.SelectMany(i => i.Instalments).Select(m => (Wording)m.ToYuanString()), false) is { } paidOut)
            yield return paidOut;
        foreach (var wanted in expected.Results)
            if (ResultDiffers(wanted, instances) is { } result)
                yield return result;
    }

    /// <summary>The words of a cell against what came out; 无 for nothing.</summary>
    private static CaseDifference? Differs(Wording what, string expected, IEnumerable<Wording> got, bool once = true)
    {
        var found = (once ? got.Distinct() : got).DefaultIfEmpty(CaseWords.None).ToList();
        var wanted = expected.Split('、', StringSplitOptions.TrimEntries);
        return wanted.Length == found.Count && found.Zip(wanted).All(pair => pair.First.Is(pair.Second))
            ? null
            : new CaseDifference(what, expected, Listed(found));
    }

    /// <summary>Nobody is paid where nothing is due.</summary>
    private static bool IsDue(AwardInstance instance) => !instance.Eligibility.GivesNothing();

    private static Wording PayeeOf(AwardInstance instance)
    {
        if (instance.Payee is not { } payee) return CaseWords.Firm;
        var type = instance.Award.Payee!.Type;
        return new Wording(ValueText.Of(payee, type, Tongue.Chinese), ValueText.Of(payee, type, Tongue.English));
    }

    private static CaseDifference? ResultDiffers(ExpectedResult expected, Seq<AwardInstance> instances)
    {
        var results = instances.SelectMany(instance => instance.Results).Where(result => result.Definition.Name.Text == expected.Name.Text).ToList();
        if (results.Count == 0) return new CaseDifference(expected.Name.Wording, expected.Written, CaseWords.None.Chinese);
        return results.TrueForAll(result => expected.Value is { } wanted ? IsSame(wanted, result.Value) : result.Value.State == ValueState.Unknown)
            ? null
            : new CaseDifference(
                expected.Name.Wording,
                expected.Written,
                string.Join('、', results.Select(result => ValueText.Of(result.Value, result.Definition.Type, Tongue.Chinese)).Distinct()));
    }

    private static bool IsSame(Value one, Value other) =>
        one.IsKnown && other.IsKnown && one.Number == other.Number && Equals(one.Payload?.ToString(), other.Payload?.ToString());

    private static Wording Listed(IEnumerable<Wording> words) => new(
        string.Join('、', words.Select(word => word.Chinese)), string.Join(", ", words.Select(word => word.English)));
}
