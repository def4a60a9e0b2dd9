using System.Text.RegularExpressions;
using Duixian.Language.Text;
using Duixian.Tests.Support;

namespace Duixian.Tests.Language;

/// <summary>What a fenced block of the manual is for.</summary>
public enum BlockKind
{
    /// <summary>Rules that compile, beside the blocks before them on the page.</summary>
    Rules,

    /// <summary>Rules that do not compile, with the expected diagnostics as comment lines.</summary>
    Error,

    /// <summary>The block before it with English keywords.</summary>
    English,
}

/// <summary>A fenced block of the manual.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Source">The block as a document of its own, named after page and line.</param>
/// <param name="IsNotice">True when it holds a notice, which compiles against the rules before it.</param>
/// <param name="Start">Where it begins on the page.</param>
public sealed record ManualBlock(BlockKind Kind, SourceText Source, bool IsNotice, int Start);

/// <summary>A fenced block of worked cases.</summary>
/// <param name="Source">The block as a case file of its own, named after page and line.</param>
/// <param name="Start">Where it begins on the page.</param>
/// <param name="Shown">The console block below it, where the cases fail; null where they pass.</param>
public sealed record ManualCases(SourceText Source, int Start, string? Shown);

/// <summary>A page of the language manual: its hidden first rules and its blocks in order.</summary>
public sealed partial class ManualPage
{
    private ManualPage(string file)
    {
        string text = Repository.Read(file);
        Name = Path.GetFileName(file);
        Prelude = [.. HiddenRules().Matches(text).Select((match, i) => Document($"{Name}:prelude {i + 1}", match.Groups["rules"].Value))];
        List<Match> fences = [.. Fence().Matches(text).Cast<Match>()];
        Blocks = [.. fences.Where(match => InfoOf(match).StartsWith("policy", StringComparison.Ordinal)).Select(match => BlockOf(text, match))];
        Cases = [.. fences.Zip(fences.Skip(1).Append(Match.Empty)).Where(pair => InfoOf(pair.First) is "case" or "case fails").Select(pair => CasesOf(text, pair))];
        OtherFences = [.. fences.Select(InfoOf).Where(info => !info.StartsWith("policy", StringComparison.Ordinal) && !info.StartsWith("case", StringComparison.Ordinal))];
    }

    /// <summary>Every page of the manual.</summary>
    public static IEnumerable<ManualPage> All => Repository.FilesIn("docs/language", ".md").Select(file => new ManualPage(file));

    /// <summary>The file name.</summary>
    public string Name { get; }

    /// <summary>Rules in comments that readers do not see.</summary>
    public IReadOnlyList<SourceText> Prelude { get; }

    /// <summary>The policy blocks in order.</summary>
    public IReadOnlyList<ManualBlock> Blocks { get; }

    /// <summary>The blocks of worked cases in order.</summary>
    public IReadOnlyList<ManualCases> Cases { get; }

    /// <summary>The info words of all other fences.</summary>
    public IReadOnlyList<string> OtherFences { get; }

    /// <summary>The rules that a block may lean on: the prelude and the plain blocks before it.</summary>
    public IEnumerable<SourceText> Before(ManualBlock block) => Before(block.Start);

    /// <summary>The rules that stand before a place on the page.</summary>
    public IEnumerable<SourceText> Before(int start) => Prelude.Concat(Blocks
        .Where(other => other.Start < start && other.Kind == BlockKind.Rules && !other.IsNotice).Select(other => other.Source));

    /// <summary>The notices that stand before a place on the page, by the file name that cases use: 2026.md for the year 2026.</summary>
    public IReadOnlyDictionary<string, SourceText> NoticesBefore(int start) => Blocks
        .Where(block => block.Start < start && block is { Kind: BlockKind.Rules, IsNotice: true })
        .ToDictionary(block => $"{Year().Match(block.Source.Text).Groups["year"].Value}.md", block => block.Source);

    /// <summary>The text between the fences.</summary>
    public static string Inside(string document) => document["```policy\n".Length..^"```\n".Length];

    private ManualBlock BlockOf(string text, Match match)
    {
        BlockKind kind = match.Groups["info"].Value switch
        {
            "policy" => BlockKind.Rules,
            "policy error" => BlockKind.Error,
            "policy english" => BlockKind.English,
            var other => throw new InvalidDataException($"{Name}: the fence \"{other}\" is unheard of."),
        };
        string rules = match.Groups["rules"].Value;
        int line = text.AsSpan(0, match.Index).Count('\n') + 1;
        bool notice = rules.StartsWith("年度通知", StringComparison.Ordinal) || rules.StartsWith("notice", StringComparison.Ordinal);
        return new ManualBlock(kind, Document($"{Name}:{line}", rules), notice, match.Index);
    }

    private ManualCases CasesOf(string text, (Match Cases, Match Next) fences)
    {
        int line = text.AsSpan(0, fences.Cases.Index).Count('\n') + 1;
        string? shown = InfoOf(fences.Cases) == "case" ? null : InfoOf(fences.Next) == "console" ? fences.Next.Groups["rules"].Value : "";
        return new ManualCases(new SourceText($"{Name}:{line}", fences.Cases.Groups["rules"].Value), fences.Cases.Index, shown);
    }

    private static string InfoOf(Match fence) => fence.Groups["info"].Value;

    private static SourceText Document(string name, string rules) => new(name, $"```policy\n{rules}```\n");

    [GeneratedRegex(@"^<!-- rules\n(?<rules>.*?)^-->$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex HiddenRules();

    [GeneratedRegex(@"(年份|year) (?<year>\d{4})")]
    private static partial Regex Year();

    [GeneratedRegex(@"^```(?<info>[^\n`]*)\n(?<rules>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
