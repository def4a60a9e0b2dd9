using Duixian.Cli.Commands;
using Duixian.Cli.Text;
using Duixian.Execution.Mutations;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Cli.Input;

/// <summary>The awards that options name.</summary>
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

    /// <summary>The awards a call is about: the one it names, those of the article it names, or all.</summary>
    /// <exception cref="CommandStopped">There is no such award or article.</exception>
    public static Seq<Award> Among(Invocation call, CommandOption named, CommandOption ofArticle, Program program)
    {
        Seq<Award> awards = call.ValueOf(named) is { } name ? [Find(name, program)] : program.Awards;
        if (call.ValueOf(ofArticle) is not { } word) return awards;
        var article = ArticleOption.Find(word, program.Awards.Select(DocumentOf));
        return awards.Where(award => Article.Of(DocumentOf(award)) == article).ToSeq();
    }

    private static string DocumentOf(Award award) => award.Name.Span.Source.Name;
}
