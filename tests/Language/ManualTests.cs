using Duixian.Execution.Cases;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Tests.Cli;
using Duixian.Tests.Storage;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Language;

/// <summary>Every fenced block of the language manual does what the page says.</summary>
public class ManualTests
{
    /// <summary>The pages by name.</summary>
    public static TheoryData<string> Pages => [.. ManualPage.All.Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_rules_of_a_page_compile(string name)
    {
        ManualPage page = PageOf(name);
        if (page.Blocks.Count == 0)
            return;
        IEnumerable<SourceText> rules = page.Prelude.Concat(page.Blocks.Where(block => block is { Kind: BlockKind.Rules, IsNotice: false }).Select(block => block.Source));
        Findings.None(Compiler.Compile(rules).Diagnostics.Items.Select(Packages.Shown));
        foreach (ManualBlock block in page.Blocks.Where(block => block.Kind == BlockKind.Rules))
            Findings.None(Diagnostics(page, block).Select(Packages.Shown));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_errors_of_a_page_are_found_where_they_are_drawn(string name)
    {
        ManualPage page = PageOf(name);
        foreach (ManualBlock block in page.Blocks.Where(block => block.Kind == BlockKind.Error))
        {
            string plain = Squiggles.Without(block.Source.Text);
            Assert.NotEqual(plain, block.Source.Text);
            SourceText source = new(block.Source.Name, plain);
            IEnumerable<Diagnostic> found = Diagnostics(page, block, source);
            Findings.None(found.Where(diagnostic => diagnostic.Span.Source != source).Select(Packages.Shown));
            string drawn = Squiggles.Drawn(plain, found);
            if (drawn != block.Source.Text)
                Assert.Fail($"{block.Source.Name} should show\n{drawn}\n{string.Join('\n', found.Select(Packages.Shown))}");
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_blocks_of_a_page_are_formatted_and_their_twins_are_theirs(string name)
    {
        ManualBlock? before = null;
        foreach (ManualBlock block in PageOf(name).Blocks.Where(block => block.Kind != BlockKind.Error))
        {
            KeywordLanguage? language = block.Kind == BlockKind.English ? KeywordLanguage.English : null;
            SourceText source = language is null ? block.Source : before!.Source;
            string formatted = Packages.Formatted(source, language);
            if (formatted != block.Source.Text)
                Assert.Fail($"{block.Source.Name} should read\n{formatted}");
            before = block;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_cases_of_a_page_pass_or_fail_as_shown(string name)
    {
        ManualPage page = PageOf(name);
        foreach (ManualCases cases in page.Cases)
        {
            if (cases.Shown is { } shown)
            {
                Assert.Equal(shown, Tested(page, cases));
                continue;
            }

            DiagnosticBag told = new();
            IReadOnlyDictionary<string, SourceText> notices = page.NoticesBefore(cases.Start);
            Compilation compilation = Compiler.Compile(page.Before(cases.Start));
            Seq<WorkedCase> read = CaseReader.Read(compilation, cases.Source, file => notices.GetValueOrDefault(file), told);
            List<CaseResult> results = [.. read.Select(workedCase => CaseRunner.Run(compilation.Program!, workedCase))];
            told.AddRange(results.SelectMany(result => result.Troubles));
            Findings.None(told.Items.Select(Packages.Shown).Concat(results.Where(result => !result.Passed).Select(result =>
                $"{result.Span} {result.Name}: {string.Join("; ", result.Differences.Select(d => $"{d.What.Chinese}: {d.Expected} ≠ {d.Got}"))}")));
            Assert.NotEmpty(results);
        }
    }

    [Fact]
    public void Blocks_that_are_not_run_are_rare()
    {
        Assert.All(ManualPage.All, page => Assert.All(page.OtherFences, info => Assert.Contains(info, (string[])["text", "sh", "yaml", "console"])));
        Assert.All(ManualPage.All, page => Assert.Equal(page.Cases.Count(cases => cases.Shown is not null), page.OtherFences.Count(info => info == "console")));
        Assert.InRange(ManualPage.All.Sum(page => page.OtherFences.Count(info => info == "text")), 0, 3);
    }

    // A word that only a table explains may mean something else than the table says.
    [Fact]
    public void Every_keyword_stands_in_rules_or_cases_that_are_run()
    {
        HashSet<Keyword> used = [.. from page in ManualPage.All
                                    from rules in page.Prelude.Concat(page.Blocks.Where(block => block.Kind == BlockKind.Rules).Select(block => block.Source))
                                    from token in TokensOf(rules)
                                    where token.Kind == TokenKind.Keyword
                                    select token.Keyword];
        string cases = string.Concat(ManualPage.All.SelectMany(page => page.Cases).Select(block => block.Source.Text));
        Findings.None(Enum.GetValues<Keyword>().Where(keyword => keyword != Keyword.None && !used.Contains(keyword))
            .Select(keyword => keyword.Word()).Where(word => char.IsLetter(word.Chinese[0]) && !cases.Contains(word.Chinese, StringComparison.Ordinal)).Select(word => $"{word.Chinese} {word.English}"));
    }

    [Fact]
    public void The_index_leads_to_every_page()
    {
        string index = Repository.Read("docs/language/README.md");
        Assert.All(ManualPage.All.Where(page => page.Name != "README.md"), page => Assert.Contains($"]({page.Name})", index, StringComparison.Ordinal));
    }

    /// <summary>What a person sees who keeps the rules of the page and these cases in the folder policies/sample.</summary>
    private static string Tested(ManualPage page, ManualCases cases)
    {
        using Scratch scratch = new();
        _ = scratch.Write("policy.md", string.Concat(page.Before(cases.Start).Select(rules => rules.Text)));
        _ = scratch.Write("cases/art-01.md", cases.Source.Text);
        CliRun run = CliRun.Of("test", scratch.Folder);
        return $"$ ./duixian test policies/sample\n{run.Out.Replace(scratch.Folder, "policies/sample", StringComparison.Ordinal)}$ echo $?\n{run.Code}\n";
    }

    private static List<Token> TokensOf(SourceText rules)
    {
        List<Token> tokens = [];
        Lexer lexer = new(rules, Lexer.Normalise(rules.Text), new DiagnosticBag());
        int start = 0;
        foreach (string line in rules.Text.Split('\n'))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
                lexer.Read(start, start + line.Length, tokens);
            start += line.Length + 1;
        }

        return tokens;
    }

    private static ManualPage PageOf(string name) => ManualPage.All.Single(page => page.Name == name);

    private static IReadOnlyList<Diagnostic> Diagnostics(ManualPage page, ManualBlock block, SourceText? source = null)
    {
        source ??= block.Source;
        return block.IsNotice
            ? Compiler.CompileNotice(Compiler.Compile(page.Before(block)), source).Diagnostics.Items
            : Compiler.Compile(page.Before(block).Append(source)).Diagnostics.Items;
    }
}
