using Duixian.Cli.Text;
using Duixian.Execution.Mutations;

namespace Duixian.Cli.Input;

/// <summary>Which article a person means: 2, art-02 and art-02-rd-investment.md are one.</summary>
internal static class ArticleOption
{
    /// <summary>The short name of the article.</summary>
    /// <param name="word">As written.</param>
    /// <param name="documents">The documents to choose from.</param>
    /// <exception cref="CommandStopped">There is no such article.</exception>
    public static string Find(string word, IEnumerable<string> documents)
    {
        var there = documents.Select(Article.Of).Distinct().ToList();
        return there.Find(article => article == word || article == Article.Of(word) || IsNumbered(article, word))
            ?? throw CommandStopped.Usage(MutationText.ArticleUnknown(word, string.Join(", ", there)));
    }

    private static bool IsNumbered(string article, string number) =>
        article[(article.LastIndexOf('-') + 1)..].TrimStart('0') is { Length: > 0 } digits && digits == number.TrimStart('0');
}
