using System.Globalization;
using System.Text.RegularExpressions;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>How the places of the source are called: <c>第二条(§2.2)</c>.</summary>
/// <remarks>
/// A package has one document per article, <c>art-NN-….md</c>. Article 0 is what stands before the first, and a number above the last
/// document's is what stands behind the last.
/// </remarks>
public sealed partial class ArticleText
{
    private readonly Tongue _tongue;
    private readonly int _last;

    /// <summary>For the citations of one policy.</summary>
    public ArticleText(Program program, Tongue tongue)
    {
        _tongue = tongue;
        var numbers = program.Awards.Select(award => award.Name)
            .Concat(program.Provisions.Select(provision => provision.Name))
            .Select(name => DocumentNumber().Match(name.Span.Source.Name))
            .Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
            .ToList();
        _last = numbers.Count == 0 ? int.MaxValue : numbers.Max();
    }

    /// <summary>The article alone: <c>第二条</c>, <c>Article 2</c>.</summary>
    public string Article(Citation citation) => ArticleOf(citation) switch
    {
        null => "§" + citation.Clause,
        0 => Phrases.Preamble.In(_tongue),
        var article when article > _last => Phrases.Closing.In(_tongue),
        var article => Phrases.Article.With(_tongue, _tongue == Tongue.Chinese ? ChineseNumeral(article.Value) : article),
    };

    /// <summary>Article and clause: <c>第二条(§2.2)</c>.</summary>
    public string Of(Citation citation)
    {
        // The clause numbers behind § are the package's own split of the source: they are not shown as if the source had them.
        return ArticleOf(citation) is null
            ? "§" + citation.Clause
            : Phrases.Aside.With(_tongue, Article(citation), "§" + citation.Clause);
    }

    /// <summary>Several places.</summary>
    public string Of(IEnumerable<Citation> citations) => Phrases.Listed(citations.Select(Of), _tongue);

    private static int? ArticleOf(Citation citation)
    {
        var article = citation.Clause.Split('.', 2)[0];
        return int.TryParse(article, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>1 to 99 in Chinese numerals; anything larger in digits.</summary>
    private static string ChineseNumeral(int number)
    {
        if (number is < 1 or > 99) return number.ToString(CultureInfo.InvariantCulture);
        var digits = Phrases.ChineseDigits;
        var (tens, ones) = Math.DivRem(number, 10);
        var text = tens == 0 ? "" : tens == 1 ? $"{digits[10]}" : $"{digits[tens]}{digits[10]}";
        return ones == 0 ? text : text + digits[ones];
    }

    [GeneratedRegex(@"(?:^|/)art-(\d{1,4})\b")]
    private static partial Regex DocumentNumber();
}
