using Duixian.Cli.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Cli.Input;

/// <summary>The award that an option names.</summary>
internal static class AwardOption
{
    /// <summary>The award of this Chinese name or English alias.</summary>
    /// <exception cref="CommandStopped">There is none; the ones there are get listed.</exception>
    public static Award Find(string name, Program program)
    {
        foreach (var award in program.Awards)
            if (award.Name.Text == name || award.Name.Alias == name) return award;
        var names = program.Awards.SelectMany(award => new[] { award.Name.Text, award.Name.Alias });
        var unknown = CalculationText.AwardUnknown(name, Suggestion.DidYouMean(name, names));
        var there = CalculationText.AwardsThere(
            string.Join('、', program.Awards.Select(award => award.Name.Text)), string.Join(", ", program.Awards.Select(award => award.Name.Alias)));
        throw CommandStopped.Usage(new Wording($"{unknown.Chinese}\n{there.Chinese}", $"{unknown.English}\n{there.English}"));
    }
}
