using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Words = Duixian.Execution.Text.DifferenceWords;

namespace Duixian.Execution.Differences;

internal sealed partial class Aspects
{
    private IEnumerable<Aspect?> Award(Award award) =>
    [
        GrainOf(award.Grain), Flag(Words.Once, award.IsOnce), award.IsOnce ? States(award.Counting) : null,
        Formula(Words.PolicyInForce, award.InForce?.Expr), .. Conditions(award.Conditions),
        Formula(Words.Amount, award.Amount.Base), .. award.Amount.Exceptions.SelectMany(exception => Exception(exception, award.Amount)),
        .. Rounding(award.Rounding),
        Formula(Words.Minimum, award.Minimum), Formula(Words.Payee, award.Payee), Formula(Words.Family, award.Family),
        Formula(Words.OverlapKey, award.OverlapKey),
        award.Instalments.Count == 0 ? null : Plain(Words.Instalments, string.Join(' ', award.Instalments), string.Join(" + ", award.Instalments)),
        .. award.Selection is { } selection ? SelectionOf(selection) : [],
        .. award.Warnings.Select(warning => Formula(Words.Warning(warning.Name.Wording), warning.When)),
    ];

    private Aspect? GrainOf(Grain grain) => grain switch
    {
        Grain.EachOption each => Names(Words.Grain, each.Type.Members.Select(member => member.Wording)),
        Grain.EachItem { List: var list } => Plain(Words.Grain, program.Lists[list].Name.Text, program.Lists[list].Name.Wording),
        _ => null,
    };

    private IEnumerable<Aspect?> Exception(ExceptionalAmount exception, AwardAmount amount)
    {
        var name = exception.Name.Wording;
        yield return Formula(Words.ExceptionWhen(name), exception.When);
        yield return Formula(Words.ExceptionAmount(name), exception.Value);
        if (exception.Overrides.Count > 0)
            yield return Names(Words.Precedes(name), exception.Overrides.Select(other => amount.Exceptions[other].Name.Wording));
    }

    private IEnumerable<Aspect?> SelectionOf(Selection selection) =>
    [
        Formula(Words.Take, selection.Take), Formula(Words.Among, selection.Among), .. Order(selection.Ranking, Words.Ranking),
        Formula(Words.Ranks, selection.Ranks),
        .. selection.ThenBy.Select((key, i) => Formula(Words.ThenBy(i + 1, key.Descending), key.Key)),
        Formula(Words.Ties, selection.Ties), Formula(Words.Merit, selection.Merit),
        selection.Pool is { } pool ? Plain(Words.Pool, pool, pool) : null,
        Formula(Words.PerCategory, selection.Category), Formula(Words.CategoryQuota, selection.PerCategory), Formula(Words.Reserve, selection.Reserve),
    ];

    private IEnumerable<Aspect?> Order(Ranking? ranking, Wording what)
    {
        if (ranking is null) return [];
        if (ranking is Ranking.Either either)
            return [Formula(Words.If(what), either.When), .. Order(either.Then, Words.Then(what)), .. Order(either.Else, Words.Else(what))];
        var how = ranking switch
        {
            Ranking.BySumOfRanks => ExprWords.SumOfRanks,
            Ranking.ByWeight => ExprWords.Weighted,
            _ => Words.ByValue,
        };
        return [Joined(what, how, [.. ExprParts.Keys(ranking)])];
    }

    private IEnumerable<Aspect?> Rounding(RoundingRule? rule) => rule is null ? [] : [Joined(Words.Rounding, "", rule.Mode, rule.Unit)];

    private Seq<Aspect> Conditions(Condition? condition) => condition is null ? [] : Conditions(condition, null).ToSeq();

    /// <summary>Each test by its label, and each group by what it asks of its parts.</summary>
    private IEnumerable<Aspect> Conditions(Condition condition, Wording? within)
    {
        var name = condition.Label is { } label ? Words.Within(within, label.Wording) : within;
        if (condition is Condition.Test test)
        {
            yield return Formula(Words.Condition(name!), test.Expr)!;
            yield break;
        }

        var group = (Condition.Group)condition;
        if (group.Label is not null || group.Denied || group.Least != group.Parts.Count)
            yield return Plain(Words.Group(name), $"{group.Denied} {group.Least} {group.Parts.Count}", Words.GroupOf(group.Least, group.Parts.Count, group.Denied));
        foreach (var part in group.Parts.ToArray())
            foreach (var aspect in Conditions(part, name).ToArray())
                yield return aspect;
    }
}
