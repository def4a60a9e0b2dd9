using Duixian.Execution.Facts;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;

namespace Duixian.Execution.Text;

/// <summary>What a value waits for, as a path a clerk can look up: <c>营业收入(2025)</c>, <c>贷款[L1].余额</c>.</summary>
public static class NeedText
{
    /// <summary>The path in one language.</summary>
    public static string Of(Need need, Tongue tongue) => need switch
    {
        Need.OfFact fact => Below(fact.Item, tongue) + fact.Symbol.Name.Wording.In(tongue) + (fact.Year is { } year ? $"({year})" : ""),
        Need.OfList list => Below(list.Parent, tongue) + list.List.Name.Wording.In(tongue),
        Need.OfJudgement judgement => Below(judgement.Item, tongue) + judgement.Symbol.Name.Wording.In(tongue),
        Need.OfParameter parameter => parameter.Symbol.Name.Wording.In(tongue),
        _ => Phrases.LedgerNeed.In(tongue),
    };

    /// <summary>The path in both languages.</summary>
    public static Wording Of(Need need) => new(Of(need, Tongue.Chinese), Of(need, Tongue.English));

    /// <summary>An item by its list and key: <c>贷款[L1]</c>.</summary>
    public static string Of(Item item, Tongue tongue) => Phrases.ItemPath.With(tongue, item.List.Name.Wording.In(tongue), item.Key);

    private static string Below(Item? item, Tongue tongue) => item is null ? "" : Of(item, tongue) + ".";
}
