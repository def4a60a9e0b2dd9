using Duixian.Cli.Commands;
using Duixian.Cli.Text;
using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Cli.Input;

/// <summary>The item or option that <c>--item</c> names.</summary>
internal static class ItemOption
{
    /// <summary>The instances of some awards that are meant: all of them unless an item or option is named. One that is not there is refused.</summary>
    public static Seq<AwardInstance> Among(Invocation call, Seq<Award> awards, CalculationResult result)
    {
        var all = result.Instances.Where(instance => awards.Contains(instance.Award)).ToList();
        if (call.ValueOf(OptionText.Item) is not { } key) return all.ToSeq();
        var chosen = all.Where(instance => KeysOf(instance).Contains(key)).ToSeq();
        return chosen.Count > 0 ? chosen : throw CommandStopped.Usage(Unknown(key, [.. all.SelectMany(KeysOf).Distinct()]));
    }

    private static Wording Unknown(string key, IReadOnlyList<string> keys)
    {
        var unknown = CalculationText.ItemUnknown(key, Suggestion.DidYouMean(key, keys));
        var there = keys.Count > 0 ? CalculationText.ItemsThere(string.Join(", ", keys)) : CalculationText.NoItems;
        return new Wording($"{unknown.Chinese}\n{there.Chinese}", $"{unknown.English}\n{there.English}");
    }

    private static IEnumerable<string> KeysOf(AwardInstance instance)
    {
        if (instance.Item is { } item) yield return item.Key;
        if (instance is { Option: >= 0, Award.Grain: Grain.EachOption grain })
        {
            yield return grain.Type.Members[instance.Option].Text;
            yield return grain.Type.Members[instance.Option].Alias;
        }
    }
}
