using System.Text;
using CsCheck;

namespace Duixian.Tests.Language.Formatting;

/// <summary>Lays rule blocks out in ways that mean the same: other spaces, signs, indentation, blank lines, comments and line breaks.</summary>
public static class Mangled
{
    private static readonly Dictionary<char, string[]> Twins = new()
    {
        ['('] = ["（", " ( ", "("],
        [')'] = ["）", " )", ")"],
        ['{'] = ["｛", " {  ", "{"],
        ['}'] = ["｝", " }"],
        [','] = ["，", "、", " , "],
        [';'] = ["；", " ; "],
        [':'] = ["：", " : ", ":  "],
        ['='] = ["＝", "=", "   = "],
        ['|'] = ["｜", "|"],
        ['×'] = ["*", "＊", "×"],
        ['÷'] = ["/ ", "÷"],
        ['≥'] = [">=", "＞＝", "≥"],
        ['≤'] = ["<=", "≤"],
        ['≠'] = ["!=", "≠"],
        ['<'] = ["＜", "<"],
        ['>'] = ["＞", ">"],
        ['−'] = ["–", "−", "- "],
        [' '] = ["  ", "   ", "\u3000", " "],
        ['%'] = ["％", "%"],
    };

    /// <summary>The document with signs and spaces changed in its rule blocks, and each level of indentation widened.</summary>
    public static Gen<string> Spaced(string document) =>
        Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[1, 5]).Select((seed, step) => Lines(document, line => Widened(line, step, new Chance(seed))));

    /// <summary>The document with comments and blank lines added to its rule blocks, and how many comments were added.</summary>
    public static Gen<(string Text, int Comments)> Commented(string document) => Gen.Int[0, int.MaxValue].Select(seed =>
    {
        Chance chance = new(seed);
        int comments = 0;
        string text = Lines(document, line =>
        {
            string above = chance.OneIn(6) ? "\n\n" : "";
            if (chance.OneIn(5))
                above += $"{new string(' ', chance.Below(9))}-- 加注 {comments++}\n";
            return above + line + (chance.OneIn(5) ? $" -- 加注 {comments++}" : "");
        });
        return (text, comments);
    });

    /// <summary>The document with line breaks where an operator or a comma lets a line go on.</summary>
    public static Gen<string> Broken(string document) => Gen.Int[0, int.MaxValue].Select(seed => Broken(document, seed));

    /// <summary>The same, decided by a seed.</summary>
    public static string Broken(string document, int seed)
    {
        Chance chance = new(seed);
        return Lines(document, line => string.Concat(Pieces(line).Select(piece => piece.IsCode ? BrokenCode(piece.Text, chance) : piece.Text)));
    }

    private static string BrokenCode(string code, Chance chance)
    {
        foreach (string joint in Joints.Where(_ => chance.OneIn(2)))
            code = code.Replace(joint, joint.Insert(chance.OneIn(2) ? 1 : joint.Length - 1, "\n "), StringComparison.Ordinal);
        return code;
    }

    private static readonly string[] Joints = [" × ", " + ", " − ", " 且 ", " 或 ", " ≥ ", " 否则 ", " | "];

    private static string Lines(string document, Func<string, string> change)
    {
        bool inside = false;
        StringBuilder into = new();
        foreach (string line in document.Split('\n'))
        {
            bool fence = line.StartsWith("```", StringComparison.Ordinal);
            into.Append(inside && !fence && line.Length > 0 ? change(line) : line).Append('\n');
            if (fence)
                inside = line == "```policy";
        }

        return into.ToString(0, into.Length - 1);
    }

    private static string Widened(string line, int step, Chance chance)
    {
        int indent = line.Length - line.TrimStart(' ').Length;
        StringBuilder into = new(new string(' ', indent / 2 * step));
        foreach (var (text, isCode) in Pieces(line[indent..]))
            foreach (char c in text)
                into.Append(isCode && Twins.TryGetValue(c, out string[]? twins) && chance.OneIn(2) ? twins[chance.Below(twins.Length)] : c.ToString());
        return into.Append(' ', chance.Below(3)).ToString();
    }

    /// <summary>Texts in quotes and comments apart from the rest.</summary>
    private static IEnumerable<(string Text, bool IsCode)> Pieces(string line)
    {
        int at = 0;
        while (at < line.Length)
        {
            bool text = line[at] is '"' or '`';
            bool comment = line.AsSpan(at).StartsWith("--");
            int end = comment ? line.Length
                : text ? line.IndexOf(line[at], at + 1) + 1
                : line.AsSpan(at) is var rest && rest.IndexOfAny('"', '`') is var quote and >= 0 ? at + quote : line.Length;
            if (!text && !comment && line.IndexOf("--", at, end - at, StringComparison.Ordinal) is var dashes and >= 0)
                end = dashes;
            yield return (line[at..end], !text && !comment);
            at = end;
        }
    }

    /// <summary>A row of small choices drawn from one seed, so that a failure can be repeated.</summary>
    private sealed class Chance(int seed)
    {
        private ulong _state = (ulong)seed * 2 + 1;

        public int Below(int bound)
        {
            _state = unchecked(_state * 6364136223846793005 + 1442695040888963407);
            return (int)((_state >> 33) % (ulong)bound);
        }

        public bool OneIn(int cases) => Below(cases) == 0;
    }
}
