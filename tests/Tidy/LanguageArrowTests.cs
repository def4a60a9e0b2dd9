using System.Text.RegularExpressions;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Tidy;

/// <summary>Inside the compiler each stage knows only the stages before it.</summary>
public sealed partial class LanguageArrowTests
{
    // Folder → the folders it may use. A stage that needs a later one is the serious change: move the type instead.
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Text"] = [],
        ["Diagnostics"] = ["Text"],
        ["Documents"] = ["Text", "Diagnostics"],
        ["Syntax"] = ["Text", "Diagnostics", "Documents"],
        ["Binding"] = ["Text", "Diagnostics", "Syntax"],
        ["Ir"] = ["Text", "Diagnostics", "Syntax"],
        ["Typing"] = ["Text", "Diagnostics", "Syntax", "Binding", "Ir"],
        ["Mutations"] = ["Text", "Diagnostics", "Documents", "Syntax", "Ir"],
    };

    private static IEnumerable<string> Files => Repository.FilesIn("src/Language", ".cs");

    [Fact]
    public void Stages_use_only_earlier_stages()
    {
        Findings.None(from file in Files
                      let folder = Folder(file)
                      where folder.Length > 0
                      from used in Used(file)
                      where used != folder && !Arrows[folder].Contains(used)
                      select $"{file} uses Duixian.Language.{used}");
    }

    [Fact]
    public void Every_folder_has_a_row_in_the_table()
    {
        Findings.None(Files.Select(Folder).Where(folder => folder.Length > 0 && !Arrows.ContainsKey(folder)).Distinct());
    }

    [Fact]
    public void No_stage_is_imported_for_the_whole_project()
    {
        Assert.DoesNotContain(Files, file => Repository.Read(file).Contains("global using Duixian", StringComparison.Ordinal));
        Assert.DoesNotContain("<Using Include=\"Duixian", Repository.Read("src/Language/Language.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void Namespaces_follow_the_folders()
    {
        Findings.None(from file in Repository.FilesIn("src", ".cs")
                      let parts = file.Split('/')
                      let expected = "namespace Duixian." + string.Join('.', parts[1..^1])
                      let declared = NamespaceLine().Match(Repository.Read(file))
                      where declared.Success && declared.Value != expected
                      select $"{file} declares {declared.Value}, its folder says {expected}");
    }

    // "src/Language/Syntax/Nodes/X.cs" → "Syntax"; files at the top of the project see everything.
    private static string Folder(string file) => file.Split('/') is { Length: > 3 } parts ? parts[2] : "";

    private static IEnumerable<string> Used(string file) =>
        LanguageName().Matches(CSharpText.Of(file).Code).Select(match => match.Groups[1].Value).Where(Arrows.ContainsKey).Distinct();

    [GeneratedRegex(@"\bLanguage\.(\w+)")]
    private static partial Regex LanguageName();

    [GeneratedRegex(@"^namespace [\w.]+", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
