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
public sealed record ManualBlock(BlockKind Kind, SourceText Source, bool IsNotice);

/// <summary>A page of the language manual: its hidden first rules and its blocks in order.</summary>
public sealed partial class ManualPage
{
    private ManualPage(string file)
    {
        string text = Repository.Read(file);
        Name = Path.GetFileName(file);
        Prelude = [.. HiddenRules().Matches(text).Select((match, i) => Document($"{Name}:prelude {i + 1}", match.Groups["rules"].Value))];
        Blocks = [.. Fence().Matches(text).Where(match => match.Groups["info"].Value.StartsWith("policy", StringComparison.Ordinal)).Select(match => BlockOf(text, match))];
        OtherFences = [.. Fence().Matches(text).Select(match => match.Groups["info"].Value).Where(info => !info.StartsWith("policy", StringComparison.Ordinal))];
    }

    /// <summary>Every page of the manual.</summary>
    public static IEnumerable<ManualPage> All => Repository.FilesIn("docs/language", ".md").Select(file => new ManualPage(file));

    /// <summary>The file name.</summary>
    public string Name { get; }

    /// <summary>Rules in comments that readers do not see.</summary>
    public IReadOnlyList<SourceText> Prelude { get; }

    /// <summary>The policy blocks in order.</summary>
    public IReadOnlyList<ManualBlock> Blocks { get; }

    /// <summary>The info words of all other fences.</summary>
    public IReadOnlyList<string> OtherFences { get; }

    /// <summary>The rules that a block may lean on: the prelude and the plain blocks before it.</summary>
    public IEnumerable<SourceText> Before(ManualBlock block) => Prelude.Concat(Blocks
        .TakeWhile(other => other != block).Where(other => other.Kind == BlockKind.Rules && !other.IsNotice).Select(other => other.Source));

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
        return new ManualBlock(kind, Document($"{Name}:{line}", rules), notice);
    }

    private static SourceText Document(string name, string rules) => new(name, $"```policy\n{rules}```\n");

    [GeneratedRegex(@"^<!-- rules\n(?<rules>.*?)^-->$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex HiddenRules();

    [GeneratedRegex(@"^```(?<info>[^\n`]*)\n(?<rules>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
