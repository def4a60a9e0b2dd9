using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using YamlDotNet.Core;

namespace Duixian.Storage.Files;

/// <summary>Says in a person's words why YAML could not be parsed; the parser's own words are about tokens.</summary>
internal static class YamlTrouble
{
    // Parts of the parser's messages; a message that changes in a later version falls back to the general sentence.
    private static readonly (string Part, Wording Reason)[] Known =
    [
        ("anchor", Reasons.AnchorRefused),
        ("alias", Reasons.AnchorRefused),
        ("tag", Reasons.TagRefused),
        ("quoted scalar", Reasons.QuoteNotClosed),
        ("flow sequence", Reasons.BracketNotClosed),
        ("flow mapping", Reasons.BracketNotClosed),
        ("cannot start any token", Reasons.ReservedStart),
        ("block scalar", Reasons.ReservedStart),
        ("directive", Reasons.ReservedStart),
        ("block sequence", Reasons.IndentUneven),
        ("block mapping", Reasons.IndentUneven),
        ("mapping values are not allowed", Reasons.IndentUneven),
        ("simple key", Reasons.ColonNeeded),
    ];

    /// <summary>Where a person should look, and why.</summary>
    public static (int At, Wording Reason) Explain(YamlException e, SourceText source)
    {
        // The parser starts its complaint about a tab at the value before it.
        var tab = e.Message.Contains("tab", StringComparison.Ordinal);
        var at = Math.Clamp((int)(tab ? e.End : e.Start).Index, 0, source.Text.Length);
        return (at, tab ? Reasons.TabIndent : ReasonOf(e, source.LineAt(source.PositionOf(at).Line)));
    }

    private static Wording ReasonOf(YamlException e, string line)
    {
        if (HasTabIndent(line)) return Reasons.TabIndent;
        if (LacksColon(line)) return Reasons.ColonNeeded;
        foreach (var (part, reason) in Known)
        {
            if (e.Message.Contains(part, StringComparison.OrdinalIgnoreCase)) return reason;
        }
        return Reasons.YamlBroken;
    }

    /// <summary>True for a line whose colons YAML does not see: full-width, or without a space after them.</summary>
    public static bool LacksColon(string line)
    {
        var comment = line.IndexOf(" #", StringComparison.Ordinal);
        var text = (comment < 0 ? line : line[..comment]).TrimEnd();
        return text.AsSpan().ContainsAny(':', '\uFF1A')
            && !text.EndsWith(':')
            && !text.Contains(": ", StringComparison.Ordinal);
    }

    private static bool HasTabIndent(string line) =>
        line.AsSpan(0, line.Length - line.AsSpan().TrimStart().Length).Contains('\t');
}
