using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Duixian.Execution.Facts;

namespace Duixian.Storage.Files;

/// <summary>Writes facts as YAML that reads back as the same tree: one value a line, comments above their entry.</summary>
internal sealed partial class YamlWriting
{
    private readonly StringBuilder _out = new();
    private readonly IReadOnlyDictionary<string, string> _comments;

    private YamlWriting(IReadOnlyDictionary<string, string> comments) => _comments = comments;

    /// <summary>The whole text.</summary>
    /// <param name="facts">Written in their own order.</param>
    /// <param name="comments">By the path of the entry: <c>营业收入</c>, <c>营业收入.2025</c>, <c>平台[0].平台编号</c>.</param>
    public static string ToText(FactNode.Map facts, IReadOnlyDictionary<string, string> comments)
    {
        var writing = new YamlWriting(comments);
        if (facts.Entries.Count > 0) writing.Entries(facts, "", "", "");
        return writing._out.ToString();
    }

    /// <summary>A comment of any number of lines, each with its mark.</summary>
    public static void Comment(StringBuilder to, string indent, string text)
    {
        foreach (var line in LineEnds.Split(text.TrimEnd()))
            to.Append(indent).Append(line.Length == 0 ? "#" : "# ").Append(line).Append('\n');
    }

    /// <summary>A name or value as it may stand on a line; a text that looks like a number is quoted.</summary>
    public static string Quoted(string text, bool isNumber) =>
        IsPlain(text) && (isNumber || !NumberText.LooksPlain(text)) ? text : DoubleQuoted(text);

    /// <summary>A name; names such as 2025 stay bare.</summary>
    public static string Key(string text) => Quoted(text, isNumber: true);

    // The first entry of a list item stands behind its dash, so its indentation is given apart.
    private void Entries(FactNode.Map map, string path, string first, string indent)
    {
        foreach (var entry in map.Entries)
        {
            var here = path.Length == 0 ? entry.Key : $"{path}.{entry.Key}";
            if (_comments.TryGetValue(here, out var comment) && comment.Length > 0)
            {
                Comment(_out, indent, comment);
            }
            _out.Append(first).Append(Key(entry.Key)).Append(':');
            Value(entry.Value, here, indent);
            first = indent;
        }
    }

    private void Value(FactNode node, string path, string indent)
    {
        switch (node)
        {
            case FactNode.Scalar scalar:
                _out.Append(' ').Append(scalar.Text.Length == 0 ? "?" : Quoted(scalar.Text, scalar.IsNumber)).Append('\n');
                break;
            case FactNode.Map { Entries.Count: 0 }:
                _out.Append(" {}\n");
                break;
            case FactNode.Sequence { Items.Count: 0 }:
                _out.Append(" []\n");
                break;
            case FactNode.Map map:
                _out.Append('\n');
                Entries(map, path, indent + "  ", indent + "  ");
                break;
            case FactNode.Sequence list:
                _out.Append('\n');
                Items(list, path, indent + "  ");
                break;
        }
    }

    private void Items(FactNode.Sequence list, string path, string indent)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            var here = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            _out.Append(indent).Append('-');
            // A comment before the first entry would part it from its dash.
            if (list.Items[i] is FactNode.Map { Entries.Count: > 0 } map
                && !_comments.ContainsKey($"{here}.{map.Entries[0].Key}"))
            {
                Entries(map, here, " ", indent + "  ");
            }
            else
            {
                Value(list.Items[i], here, indent);
            }
        }
    }

    private static bool IsPlain(string text) => Plain.IsMatch(text) && text is not ("null" or "Null" or "NULL");

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or (>= '\u007F' and <= '\u00A0') or '\u2028' or '\u2029' or '\uFEFF' =>
                    string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => c.ToString(),
            });
        }
        return quoted.Append('"').ToString();
    }

    // Narrow on purpose: what is quoted without need reads back all the same.
    [GeneratedRegex(
        @"^[+\-]?[\p{L}\p{Nd}](?:[\p{L}\p{Nd}_.,%\u2030()/+\-\uFF08\uFF09\u3001\u3002\uFF0C]| (?=[\p{L}\p{Nd}]))*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Plain { get; }

    [GeneratedRegex(@"\r\n|[\r\n\u0085\u2028\u2029]", RegexOptions.CultureInvariant)]
    private static partial Regex LineEnds { get; }
}
