using Duixian.Language;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Xunit;
using static Duixian.Tests.Language.Packages;

namespace Duixian.Tests.Language.Formatting;

/// <summary>The committed package in its canonical form and in English keywords.</summary>
public class PackageFormTests
{
    private static IEnumerable<SourceText> All => Sources("policies");

    [Fact]
    public void The_committed_packages_are_formatted()
    {
        foreach (SourceText document in All)
            Assert.Equal(document.Text, Formatted(document));
    }

    [Fact]
    public void English_keywords_and_back_give_the_same_bytes()
    {
        foreach (SourceText document in All)
        {
            SourceText english = new(document.Name, Formatted(document, KeywordLanguage.English));
            Assert.Equal(document.Text, Formatted(english, KeywordLanguage.Chinese));
            Assert.Equal(english.Text, Formatted(english, KeywordLanguage.English));
        }
    }

    [Fact]
    public void The_English_form_means_the_same()
    {
        IEnumerable<SourceText> english = Hangzhou.Select(InEnglish);
        Assert.Equal(Meaning(Hangzhou), Meaning(english));
    }

    [Fact]
    public void An_English_notice_means_the_same_beside_either_form()
    {
        Compilation chinese = Compiler.Compile(Hangzhou);
        Compilation english = Compiler.Compile(Hangzhou.Select(InEnglish));
        foreach (SourceText notice in HangzhouNotices)
        {
            string expected = ProgramPrint.Of(Compiler.CompileNotice(chinese, notice).Notice);
            Assert.StartsWith("Notice", expected, StringComparison.Ordinal);
            Assert.Equal(expected, ProgramPrint.Of(Compiler.CompileNotice(chinese, InEnglish(notice)).Notice));
            Assert.Equal(expected, ProgramPrint.Of(Compiler.CompileNotice(english, InEnglish(notice)).Notice));
        }
    }

    private static SourceText InEnglish(SourceText document) => new(document.Name, Formatted(document, KeywordLanguage.English));
}
