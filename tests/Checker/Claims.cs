using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

/// <summary>Eligibility and entitlement of everything one firm may claim; docs/language/awards.md and conditions.md.</summary>
internal static class Claims
{
    public static IEnumerable<Claim> Of(Asking asking) => asking.Program.Awards.SelectMany(award => Of(asking, award));

    private static IEnumerable<Claim> Of(Asking asking, Award award) => award.Grain switch
    {
        Grain.EachItem { List: var list } => OfItems(asking, award, asking.Program.Lists[list]),
        Grain.EachOption { Type: var type } => type.Members.Select(member =>
            Of(asking, award, member.Text, [Answer.Of(new Value.Option(member.Text))], new DataType.Option(type))),
        _ => [Of(asking, award, "", [], null)],
    };

    private static IEnumerable<Claim> OfItems(Asking asking, Award award, ListType list)
    {
        (List<ItemOfList> items, bool areAllKnown) = ItemsOf(asking.Program, asking.Firm, list);
        foreach (ItemOfList item in items)
        {
            List<Answer> slots = [];
            for (ItemOfList? at = item; at is not null; at = at.Above) slots.Add(Answer.Of(new Value.Item(at)));
            yield return Of(asking, award, item.Path, slots, new DataType.Item(list.Index, list.Name.Wording));
        }

        if (items.Count > 0 && areAllKnown) yield break;
        CheckedEligibility eligibility = OfNoItem(asking, award, areAllKnown);
        yield return new Claim
        {
            Firm = asking.Firm,
            Award = award,
            Item = "",
            Slots = new Dictionary<int, Answer>(),
            Eligibility = eligibility,
            HangsOnJudgement = false,
            Entitled = eligibility.GivesNothing() ? Answer.Of(0) : Answer.Unknown,
        };
    }

    /// <summary>Whether the policy is in force whatever the item is; without one the policy's own rule says what the award's leaves open.</summary>
    private static CheckedEligibility OfNoItem(Asking asking, Award award, bool thereIsNone)
    {
        Dictionary<int, Answer> items = Enumerable.Range(0, award.Slots).ToDictionary(slot => slot, _ => Answer.Unknown);
        Answer inForce = Validity.IsInForce(asking, award, items);
        if (thereIsNone && !inForce.IsKnown) inForce = Validity.IsInForce(asking);
        if (inForce.Is(false)) return CheckedEligibility.NotInForce;
        if (thereIsNone) return CheckedEligibility.NotApplicable;
        // Out of scope it does not matter how many items there are.
        return inForce.Is(true) && asking.Program.Scope is { } scope && Of(asking, scope, Matter.NoSlots).Is(false)
            ? CheckedEligibility.No : CheckedEligibility.Unknown;
    }

    private static (List<ItemOfList> Items, bool AreAllKnown) ItemsOf(Program program, Firm firm, ListType list)
    {
        if (list.Parent < 0) return (firm.Lists.GetValueOrDefault(list.Index, []), firm.Lists.ContainsKey(list.Index));
        (List<ItemOfList> above, bool areKnown) = ItemsOf(program, firm, program.Lists[list.Parent]);
        return ([.. above.SelectMany(each => each.Lists.GetValueOrDefault(list.Index, []))],
            areKnown && above.All(each => each.Lists.ContainsKey(list.Index)));
    }

    private static Claim Of(Asking asking, Award award, string item, IReadOnlyList<Answer> inSlots, DataType? type)
    {
        Dictionary<int, Answer> slots = inSlots.Index().ToDictionary(each => each.Index, each => each.Item);
        List<(CheckedEligibility Eligibility, Answer Amount)> outcomes = [.. asking.WithEveryOutcome(at =>
        {
            CheckedEligibility eligibility = EligibilityOf(at, award, slots, type);
            return (eligibility, Entitlement.Of(at, award, eligibility, slots));
        })];
        CheckedEligibility eligibility = Together(outcomes.Select(each => each.Eligibility));
        List<Answer> amounts = [.. outcomes.Where(each => each.Eligibility == eligibility).Select(each => each.Amount).Distinct()];
        return new Claim
        {
            Firm = asking.Firm,
            Award = award,
            Item = item,
            Slots = slots,
            Eligibility = eligibility,
            HangsOnJudgement = outcomes.Distinct().Count() > 1,
            Entitled = amounts is [var agreed] ? agreed : Answer.Unknown,
        };
    }

    /// <summary>Scope, the award's own conditions, and the once; all must hold. Nobody looks at them while the policy is not in force.</summary>
    private static CheckedEligibility EligibilityOf(Asking asking, Award award, Dictionary<int, Answer> slots, DataType? type)
    {
        Answer inForce = Validity.IsInForce(asking, award, slots);
        if (inForce.Is(false)) return CheckedEligibility.NotInForce;
        Answer all = Logic.And(
        [
            asking.Program.Scope is { } scope ? Of(asking, scope, new Dictionary<int, Answer>()) : Answer.Of(true),
            award.Conditions is { } own ? Of(asking, own, slots) : Answer.Of(true),
            History.IsStillDue(asking, award, type is null ? null : slots[0], type),
        ]);
        // While it is open whether the policy is in force, a condition that does not hold leaves open whether it is no or not in force.
        if (!inForce.IsKnown) all = Answer.Obstacle(all.IsKnown ? [inForce] : [inForce, all])!;
        return all.State switch
        {
            State.Known => all.Truth ? CheckedEligibility.Yes : CheckedEligibility.No,
            State.Error => CheckedEligibility.Error,
            _ => CheckedEligibility.Unknown,
        };
    }

    private static Answer Of(Asking asking, Condition condition, IReadOnlyDictionary<int, Answer> slots)
    {
        if (condition is Condition.Test test) return asking.Of(test.Expr, slots);
        Condition.Group group = (Condition.Group)condition;
        Answer held = Logic.AtLeast(group.Least, [.. group.Parts.Select(part => Of(asking, part, slots))]);
        return group.Denied ? Logic.Not(held) : held;
    }

    /// <summary>If one outcome gives yes, it is yes and hangs on the judgement.</summary>
    private static CheckedEligibility Together(IEnumerable<CheckedEligibility> outcomes)
    {
        List<CheckedEligibility> all = [.. outcomes];
        if (all.Distinct().Count() > 1 && all.Contains(CheckedEligibility.NotInForce)) throw new NotCovered("a validity that hangs on a judgement");
        CheckedEligibility[] order =
            [CheckedEligibility.Yes, CheckedEligibility.Error, CheckedEligibility.Unknown, CheckedEligibility.No, CheckedEligibility.NotInForce];
        return order.First(all.Contains);
    }
}
