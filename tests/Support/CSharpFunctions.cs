using System.Text.RegularExpressions;

namespace Duixian.Tests.Support;

/// <summary>A method, accessor block, operator or constructor and how many lines it takes.</summary>
public sealed record Function(string Name, int Line, int Lines);

/// <summary>Finds the functions of a C# file by counting brackets: no compiler, so a rule of thumb, and enough for a ratchet.</summary>
public static partial class CSharpFunctions
{
    private enum Block
    {
        Type,
        Function,
        Inner,
    }

    /// <summary>The functions that stand directly in a type, or at the top of a program file.</summary>
    public static IEnumerable<Function> In(CSharpText file)
    {
        string code = file.Code;
        Stack<Block> blocks = new([Block.Type]);
        int start = 0;
        int round = 0;
        for (int i = 0; i < code.Length; i++)
        {
            char sign = code[i];
            round += sign switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            string Header() => code[start..i];
            switch (sign)
            {
                case '{' when blocks.Peek() == Block.Type && round == 0:
                    Block opened = Opened(Header());
                    blocks.Push(opened);
                    if (opened == Block.Type)
                        start = i + 1;
                    break;
                case '{':
                    blocks.Push(Block.Inner);
                    break;
                case '}' when blocks.Count > 1:
                    Block closed = blocks.Pop();
                    if (closed == Block.Function)
                        yield return Measure(file, start, i);
                    if (closed != Block.Inner)
                        start = i + 1;
                    break;
                case ';' when blocks.Peek() == Block.Type && round == 0:
                    if (Header().Contains("=>", StringComparison.Ordinal) && !IsField(Header()))
                        yield return Measure(file, start, i);
                    start = i + 1;
                    break;
            }
        }
    }

    private static Block Opened(string header)
    {
        string bare = Round().Replace(header, "");
        if (TypeWord().IsMatch(bare))
            return Block.Type;
        // An initialiser or an expression body goes on after its braces.
        return bare.Contains('=') && !bare.Contains("operator", StringComparison.Ordinal) ? Block.Inner : Block.Function;
    }

    private static bool IsField(string header)
    {
        // An expression body that is a list in brackets is a table too.
        if (ListBody().IsMatch(header))
            return true;
        string bare = Round().Replace(header, "");
        int assignment = bare.IndexOf('=');
        return assignment >= 0 && assignment + 1 < bare.Length && bare[assignment + 1] != '>'
            && !bare.Contains("operator", StringComparison.Ordinal);
    }

    private static Function Measure(CSharpText file, int start, int end)
    {
        int first = start + file.Code.AsSpan(start, end - start).IndexOfAnyExcept(" \r\n\t");
        string header = file.Code[first..end];
        Match name = NameBeforeParenthesis().Match(header);
        int line = file.LineOf(first);
        return new Function(name.Success ? name.Groups[1].Value : header.Split('\n')[0].Trim(), line, file.LineOf(end) - line + 1);
    }

    [GeneratedRegex(@"\([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*\)|\[[^\]]*\]")]
    private static partial Regex Round();

    [GeneratedRegex(@"^(?:(?!where).)*\b(class|struct|interface|enum|record|namespace|extension)\b", RegexOptions.Singleline)]
    private static partial Regex TypeWord();

    [GeneratedRegex(@"^(?:\([^()]*\)|[^(=])*=>\s*\[")]
    private static partial Regex ListBody();

    [GeneratedRegex(@"(operator\s*[^\w\s(]+|\w+)\s*(?:<[^>]*>)?\s*\(")]
    private static partial Regex NameBeforeParenthesis();
}
