using System.Globalization;
using Duixian.Language.Diagnostics;
using Duixian.Language.Mutations;

namespace Duixian.Execution.Text;

/// <summary>The case that is missing where a change was not noticed, in words of the article.</summary>
public static class MutationSentence
{
    private static readonly Wording Told = new("没有案例能分出「{1}」和「{2}」", "no case tells “{1}” from “{2}”");

    private static readonly Wording ToldByNotice = new("写明这份通知的案例,没有一个能分出「{1}」和「{2}」", "no case that names this notice tells “{1}” from “{2}”");

    // {0} the place, {1} before, {2} after, {3} and {4} the two things compared or bounded.
    private static readonly Dictionary<MutationOperator, Wording> Sentences = new()
    {
        [MutationOperator.Boundary] = new("没有案例的「{3}」正好等于「{4}」", "no case has “{3}” exactly equal to “{4}”"),
        [MutationOperator.Connective] = new("没有案例只满足「{1}」的一部分", "no case meets only a part of “{1}”"),
        [MutationOperator.LeastCount] = new("没有案例满足的条件正好在「至少几项」的界上({1} → {2})", "no case meets just as many conditions as it takes ({1} → {2})"),
        [MutationOperator.Condition] = new("没有案例只看「{1}」这一条成不成立", "no case hangs on “{1}” alone"),
        [MutationOperator.Negation] = new("没有案例因「{1}」成不成立而不同", "no case comes out otherwise by “{1}”"),
        [MutationOperator.Member] = new("没有案例只因属于「{1}」而算在内", "no case counts only by being “{1}”"),
        [MutationOperator.Cap] = new("没有案例碰到「{1}」这条上下限({2} 也一样)", "no case meets the bound “{1}” ({2} does as well)"),
        [MutationOperator.Exception] = new("没有案例适用这条例外", "no case comes under this exception"),
        [MutationOperator.Precedence] = new("没有案例同时符合两条例外", "no case meets both exceptions at once"),
        [MutationOperator.Quota] = new("没有案例的申报者正好用完名额、再多一个({1} → {2})", "no case has just as many applicants as places, and one more ({1} → {2})"),
        [MutationOperator.Ranking] = new("没有案例的先后要靠「{1}」排出来", "no case is put in order by “{1}”"),
        [MutationOperator.TieKey] = new("没有案例前面各项都相同、要靠「{1}」分先后", "no case is equal in all keys before “{1}”"),
        [MutationOperator.Pool] = new("没有案例里几类对象争同一个名额池", "no case has several kinds compete for one pool of places"),
        [MutationOperator.Once] = new("没有案例以前已经得过", "no case was awarded before"),
        [MutationOperator.States] = new("没有案例的台账里由「{3}」的记录决定结果", "no case has an entry of the state “{3}” decide"),
        [MutationOperator.Ledger] = new("没有案例的台账能分出「{1}」和「{2}」", "no case has a ledger that tells “{1}” from “{2}”"),
        [MutationOperator.Key] = new("没有案例有两项共用「{1}」", "no case has two items share “{1}”"),
        [MutationOperator.Payee] = new("没有案例付给申报企业以外的人", "no case is paid to anyone but the firm"),
        [MutationOperator.Rounding] = new("没有案例的金额要靠舍入分出「{1}」和「{2}」", "no case has an amount that rounding by “{1}” and “{2}” tells apart"),
        [MutationOperator.Allocation] = new("没有案例的上限或额度要分到几项({1} → {2})", "no case has a cap or an envelope shared among several ({1} → {2})"),
        [MutationOperator.Default] = new("没有案例不写这项选择而结果取决于它({1} → {2})", "no case leaves this choice open where it matters ({1} → {2})"),
        [MutationOperator.Range] = new("没有案例的取值正好在范围的端点「{1}」,或刚好出界", "no case has a value at the end “{1}” of the range, or just beyond"),
        [MutationOperator.Table] = new("没有案例查到这一格({1} → {2})", "no case looks up this cell ({1} → {2})"),
        [MutationOperator.Instalment] = new("没有案例写明各年付多少({1})", "no case says what is paid in which year ({1})"),
        [MutationOperator.Coverage] = new("没有案例里「{1}」受这一条约束", "no case has “{1}” come under it"),
    };

    /// <summary>One sentence without a full stop.</summary>
    public static Wording Of(Mutation mutation)
    {
        var place = MutationWords.Place(mutation.Place);
        var sentence = mutation.Target == MutationTarget.Notice ? ToldByNotice : Sentences.GetValueOrDefault(mutation.Operator, Told);
        return new Wording(
            $"{place.Chinese}:{Filled(sentence, mutation, place, Tongue.Chinese)}", $"{place.English}: {Filled(sentence, mutation, place, Tongue.English)}");
    }

    private static string Filled(Wording sentence, Mutation mutation, Wording place, Tongue tongue) => string.Format(
        CultureInfo.InvariantCulture,
        sentence.In(tongue),
        place.In(tongue),
        mutation.Before.In(tongue),
        MutationWords.After(mutation).In(tongue),
        mutation.Terms.Count > 0 ? mutation.Terms[0].In(tongue) : "",
        mutation.Terms.Count > 1 ? mutation.Terms[1].In(tongue) : "");
}
