using Duixian.Cli.Text;
using Duixian.Execution.Text;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Cli.Input;

/// <summary>The facts that an option names.</summary>
internal static class FactOption
{
    /// <summary>Whether a place is meant by a name or alias, with or without its item and its year.</summary>
    /// <exception cref="CommandStopped">No fact or field is called so.</exception>
    public static Func<Need.OfFact, bool> Find(string name, Program program)
    {
        var known = program.Facts.Concat(program.Lists.SelectMany(list => list.Fields)).SelectMany(fact => new[] { fact.Name.Text, fact.Name.Alias }).ToList();
        var plain = name.Replace('\uFF08', '(').Replace('\uFF09', ')');
        var bare = plain[(plain.LastIndexOf('.') + 1)..].Split('(')[0].Trim();
        if (!known.Contains(bare)) throw CommandStopped.Usage(WhatIfText.FactUnknown(name, Suggestion.DidYouMean(bare, known)));
        return place => NamesOf(place).Contains(plain);
    }

    /// <summary>From the bare name to the whole path, in both languages.</summary>
    private static IEnumerable<string> NamesOf(Need.OfFact place)
    {
        foreach (var tongue in new[] { Tongue.Chinese, Tongue.English })
        {
            var bare = place.Symbol.Name.Wording.In(tongue);
            yield return bare;
            if (place.Year is { } year) yield return FormattableString.Invariant($"{bare}({year})");
            if (place.Item is { } item) yield return $"{item.List.Name.Wording.In(tongue)}.{bare}";
            yield return NeedText.Of(place, tongue);
        }
    }
}
