using CsCheck;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Xunit;
using static Duixian.Tests.Language.Packages;

namespace Duixian.Tests.Language.Formatting;

/// <summary>From any layout of the real package the formatter finds the committed one. A failure prints its seed.</summary>
public class LayoutPropertyTests
{
    private static readonly SourceText[] All = [.. Sources("policies")];

    private static Gen<SourceText> Documents => Gen.Int[0, All.Length - 1].Select(index => All[index]);

    [Fact]
    public void Spaces_signs_and_indentation_do_not_matter() =>
        Documents.SelectMany(document => Mangled.Spaced(document.Text).Select(text => (Committed: document, Text: text)))
            .Sample(mangled => Formatted(new SourceText(mangled.Committed.Name, mangled.Text)) == mangled.Committed.Text,
                iter: 150, print: mangled => mangled.Committed.Name);

    [Fact]
    public void No_comment_is_lost_and_removing_them_all_gives_the_committed_text() =>
        Documents.SelectMany(document => Mangled.Commented(document.Text).Select(text => (Committed: document, text.Text, text.Comments)))
            .Sample(mangled =>
            {
                string once = Formatted(new SourceText("once", mangled.Text));
                Assert.Equal(once, Formatted(new SourceText("twice", once)));
                Assert.Equal(mangled.Comments, once.Split("-- 加注").Length - 1);
                Assert.Equal(Squeezed(mangled.Committed.Text), Squeezed(once));
            }, iter: 100, print: mangled => mangled.Committed.Name);

    [Fact]
    public void Line_breaks_inside_a_line_are_kept_and_change_nothing_else() =>
        Documents.SelectMany(document => Mangled.Broken(document.Text).Select(text => (Committed: document, Text: text)))
            .Sample(mangled =>
            {
                string once = Formatted(new SourceText("once", mangled.Text));
                Assert.Equal(once, Formatted(new SourceText("twice", once)));
                Assert.Equal(Filled(mangled.Text), Filled(once));
                Assert.Equal(OneLine(mangled.Committed.Text), OneLine(once));
                SourceText english = new("english", Formatted(new SourceText("once", once), KeywordLanguage.English));
                Assert.Equal(once, Formatted(english, KeywordLanguage.Chinese));
            }, iter: 100, print: mangled => mangled.Committed.Name);

    [Fact]
    public void A_package_in_any_layout_compiles_to_the_same_program()
    {
        string expected = Meaning(Hangzhou);
        Gen.Int[0, int.MaxValue].Sample(seed =>
        {
            IEnumerable<SourceText> mangled = [.. Hangzhou.Select(document => new SourceText(document.Name, Mangled.Broken(document.Text, seed)))];
            Assert.Equal(expected, Meaning(mangled));
            Assert.Equal(expected, Meaning(mangled.Select(document => new SourceText(document.Name, Formatted(document)))));
        }, iter: 3);
    }

    /// <summary>Without the added comments, blank lines and indentation.</summary>
    private static string Squeezed(string text) => string.Join('\n', text.Split('\n')
        .Select(line => line.Split("-- 加注")[0].Trim()).Where(line => line.Length > 0));

    private static int Filled(string text) => text.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line));

    private static string OneLine(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
