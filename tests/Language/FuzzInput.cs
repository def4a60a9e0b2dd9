using System.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Tests.Support.Generate;

namespace Duixian.Tests.Language;

/// <summary>Documents for the fuzz test: noise, damaged documents, generated packages whole and damaged.</summary>
internal static class FuzzInput
{
    private const string Signs = "(){}[],;:.=+-<>≤≥≠×÷∩|\"“”「」`§ \n\t　，：（）%‰_、#";

    private static readonly string[] Spellings =
        [.. Keywords.All.SelectMany(keyword => new[] { keyword.Word().Chinese, keyword.Word().English })];

    private static readonly string[] Literals =
    [
        "0", "1", "99999999999999999999", "1元", "0元", "−1元", "5%", "2万元", "3年", "30日", "2026-02-31", "2026年3月1日", "9999-12-31",
        "0001-01-01", "1%/年", "\"文字\"", "§1.1", "是", "本年", "甲", "没有的名称", "\uD800", "\0", "𠮷",
    ];

    /// <summary>The documents of one input.</summary>
    public static IReadOnlyList<SourceText> Documents(Chance chance)
    {
        switch (chance.Below(8))
        {
            case 0:
                return [new SourceText("noise.md", Noise(chance))];
            case 1:
                return [.. PackageGenerator.Package(chance).Documents];
            case 2 or 3 or 4:
                return Damaged(chance, [.. PackageGenerator.Package(chance).Documents]);
            case 5:
                return Damaged(chance, [chance.Pick(Packages.Hangzhou), chance.Pick(Packages.Hangzhou)]);
            default:
                return Damaged(chance, Packages.Hangzhou);
        }
    }

    private static string Noise(Chance chance)
    {
        StringBuilder text = new("```policy\n");
        int length = chance.Below(3000);
        switch (chance.Below(3))
        {
            case 0:
                byte[] bytes = [.. Enumerable.Range(0, length).Select(_ => (byte)chance.Below(256))];
                return chance.Pick("", "```policy\n") + Encoding.UTF8.GetString(bytes);
            case 1:
                while (text.Length < length)
                    text.Append((char)chance.Below(0x10000));
                return text.ToString();
            default:
                while (text.Length < length)
                    text.Append(Word(chance)).Append(chance.Pick(" ", " ", "\n", "\n  ", "\n    ", ""));
                return text.ToString();
        }
    }

    private static string Word(Chance chance) => chance.Below(4) switch
    {
        0 or 1 => chance.Pick(Spellings),
        2 => Signs[chance.Below(Signs.Length)].ToString(),
        _ => chance.Pick(Literals),
    };

    /// <summary>The same documents, one of them with a few wounds.</summary>
    private static SourceText[] Damaged(Chance chance, IReadOnlyList<SourceText> documents)
    {
        SourceText[] all = [.. documents];
        int which = chance.Below(all.Length);
        string text = all[which].Text;
        for (int wounds = chance.Between(1, 6); wounds > 0; wounds--)
            text = Wounded(chance, text);
        all[which] = new SourceText(all[which].Name, text);
        return all;
    }

    private static string Wounded(Chance chance, string text)
    {
        switch (chance.Below(9))
        {
            case 0:
                int cut = chance.Below(text.Length + 1);
                return chance.OneIn(4) ? text[..cut] : text.Remove(cut, Math.Min(chance.Below(20), text.Length - cut));
            case 1:
                return text.Insert(chance.Below(text.Length + 1), Word(chance));
            case 2:
                return Lines(chance, text);
            case 3:
                return text.Insert(chance.Below(text.Length + 1), string.Concat(Enumerable.Repeat(Word(chance), chance.Below(300))));
            case 4:
                string from = chance.Pick(Spellings);
                return text.Replace(from, chance.Pick(Spellings), StringComparison.Ordinal);
            default:
                return Tokens(chance, text);
        }
    }

    private static string Lines(Chance chance, string text)
    {
        List<string> lines = [.. text.Split('\n')];
        int from = chance.Below(lines.Count);
        string line = lines[from];
        if (!chance.OneIn(3))
            lines.RemoveAt(from);
        lines.Insert(chance.Below(lines.Count + 1), chance.Pick(line, "  " + line, line.TrimStart()));
        return string.Join('\n', lines);
    }

    /// <summary>Deletes, doubles, swaps or replaces a token of a rule line.</summary>
    private static string Tokens(Chance chance, string text)
    {
        int start = text.LastIndexOf('\n', Math.Max(0, chance.Below(text.Length + 1) - 1)) + 1;
        int end = text.IndexOf('\n', start) is var newline and >= 0 ? newline : text.Length;
        List<Token> tokens = [];
        SourceText source = new("line", text);
        new Lexer(source, Lexer.Normalise(text), new DiagnosticBag()).Read(start, end, tokens);
        if (tokens.Count < 2)
            return text;
        Token token = chance.Pick(tokens);
        Token other = chance.Pick(tokens);
        string rest = text[token.Span.End..];
        string before = text[..token.Span.Start];
        return chance.Below(5) switch
        {
            0 => before + rest,
            1 => $"{before}{token.Span.Text} {token.Span.Text}{rest}",
            2 => before + other.Span.Text + rest,
            3 => before + Word(chance) + rest,
            _ => $"{before}({token.Span.Text}){rest}",
        };
    }
}
