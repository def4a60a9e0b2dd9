using System.Text;
using System.Text.RegularExpressions;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>The manual's tables are generated from what the compiler itself uses. <c>build.cs golden</c> rewrites them.</summary>
public class ManualTablesTests
{
    [Fact]
    public void The_table_of_operators_is_generated() => Region("types.md", "operators", Operators());

    [Fact]
    public void The_tables_of_words_are_generated() => Region("keywords.md", "words", Words());

    [Fact]
    public void The_table_of_units_is_generated() => Region("keywords.md", "units", Units());

    [Fact]
    public void The_table_of_clauses_is_generated() => Region("keywords.md", "clauses", Clauses());

    [Fact]
    public void The_grammar_page_uses_the_keywords_as_they_are()
    {
        Dictionary<string, string> twins = Reference.Words.ToDictionary(word => word.Word.Chinese, word => word.Word.English);
        Findings.None(from line in Repository.Lines("docs/language/grammar.md")
                      let cells = line.Text.Split('|', StringSplitOptions.TrimEntries)
                      where cells.Length > 3 && !cells[1].StartsWith('`')
                      from pair in cells[1].Split(", ").Zip(cells[2].Split(", "))
                      let chinese = pair.First.Split(' ')[0]
                      where twins.TryGetValue(chinese, out string? english) && english != pair.Second.Split(' ')[0]
                      select $"grammar.md:{line.Number}: the twin of {chinese} is {twins[chinese]}, not {pair.Second}");
    }

    private static void Region(string page, string name, string table)
    {
        string path = Repository.Full($"docs/language/{page}");
        string text = File.ReadAllText(path);
        Regex region = new($@"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", RegexOptions.Singleline);
        Assert.Matches(region, text);
        Golden.EqualFile(path, region.Replace(text, table.Replace("$", "$$", StringComparison.Ordinal)));
    }

    private static string Operators()
    {
        StringBuilder table = new("\n| left | | right | result | |\n|---|---|---|---|---|\n");
        foreach (var (op, left, right, result) in Reference.Operators)
        {
            string sign = op switch { Arithmetic.Add => "+", Arithmetic.Subtract => "−", Arithmetic.Multiply => "×", _ => "÷" };
            table.Append($"| {left.Chinese} | {sign} | {right.Chinese} | {result.Chinese} | {left.English} {sign} {right.English} = {result.English} |\n");
        }

        return table.Append('\n').ToString();
    }

    private static string Words()
    {
        StringBuilder tables = new();
        foreach (var group in Reference.Words.GroupBy(word => word.Group))
        {
            tables.Append($"\n### {group.Key}\n\n| Chinese | English |\n|---|---|\n");
            foreach (var (_, word) in group)
                tables.Append($"| {word.Chinese} | {word.English} |\n");
        }

        return tables.Append('\n').ToString();
    }

    private static string Units()
    {
        StringBuilder table = new("\n| Chinese | English |\n|---|---|\n");
        foreach (Wording unit in Reference.UnitWords)
            table.Append($"| {unit.Chinese} | {unit.English} |\n");
        return table.Append('\n').ToString();
    }

    private static string Clauses()
    {
        StringBuilder table = new("\n| declaration | clauses | in English |\n|---|---|---|\n");
        foreach (var (declaration, clauses) in Reference.Declarations)
            table.Append($"| {declaration.Chinese} | {List(clauses, Tongue.Chinese)} | {declaration.English}: {List(clauses, Tongue.English)} |\n");
        return table.Append('\n').ToString();
    }

    private static string List(Seq<(Wording Clause, bool IsRequired, bool Repeats)> clauses, Tongue tongue) => string.Join(
        ' ', clauses.Select(clause => (clause.IsRequired ? $"**{clause.Clause.In(tongue)}**" : clause.Clause.In(tongue)) + (clause.Repeats ? "…" : "")));
}
