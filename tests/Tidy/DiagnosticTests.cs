using System.Text.RegularExpressions;
using System.Text;
using Duixian.Language.Diagnostics;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Tidy;

/// <summary>Every diagnostic is documented and shown by a test.</summary>
public sealed class DiagnosticTests
{
    [Fact]
    public void The_page_of_diagnostics_is_generated()
    {
        Golden.EqualFile(Repository.Full("docs/diagnostics.md"), Written());
    }

    [Fact]
    public void Every_diagnostic_is_named_by_a_test()
    {
        string tests = string.Concat(Repository.FilesIn("tests", ".cs").Where(file => !file.StartsWith("tests/Tidy/", StringComparison.Ordinal))
            .Concat(Repository.FilesIn("tests", ".md", ".golden")).Concat(Repository.FilesIn("docs/language", ".md")).Select(Repository.Read));
        Findings.None(Enum.GetNames<DiagnosticCode>().Where(code => !Regex.IsMatch(tests, $@"\b{code}\b")));
    }

    private static string Written()
    {
        StringBuilder page = new("""
            # Diagnostics

            Generated from the catalogue; rewritten by `dotnet run --file build.cs -- golden`. `{0}`, `{1}` … stand for the words of
            the case at hand.

            | code | weight | 中文 | English |
            |---|---|---|---|

            """);
        foreach (DiagnosticCode code in Enum.GetValues<DiagnosticCode>())
        {
            Wording message = Catalogue.Template(code);
            Wording help = Catalogue.HelpTemplate(code);
            page.AppendLine($"| {(int)code} {code} | {Catalogue.SeverityOf(code)} | {Cell(message.Chinese, help.Chinese)} | {Cell(message.English, help.English)} |");
        }

        return page.ToString();
    }

    private static string Cell(string message, string help) =>
        (help.Length == 0 || help.StartsWith('{') ? message : $"{message}<br>{help}")
            .Replace("|", "\\|", StringComparison.Ordinal)
            .Replace("`", "\\`", StringComparison.Ordinal)
            .Replace("\n", " ", StringComparison.Ordinal);
}
