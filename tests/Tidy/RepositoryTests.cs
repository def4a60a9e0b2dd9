using System.Text.RegularExpressions;
using System.Text;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Tidy;

/// <summary>What lies in the repository and in what form.</summary>
public sealed partial class RepositoryTests
{
    private static readonly HashSet<string> RootEntries =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore",
        "README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "STYLE.md", "CHANGELOG.md", "LICENSE", "SECURITY.md",
        "run", "run.cmd", "check", "check.cmd", "duixian", "duixian.cmd", "build.cs", "scripts",
        "Duixian.slnx", "global.json", "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "BannedSymbols.txt",
        "docs", "policies", "examples", "src", "tests", "bench",
    ];

    private static readonly string[] Binary = [".png", ".jpg", ".xlsx", ".parquet", ".gb18030", ".bin"];

    private static IEnumerable<string> TextFiles => Repository.Files.Where(file => !Binary.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    [Fact]
    public void The_root_holds_only_what_is_listed()
    {
        Findings.None(Repository.Files.Select(file => file.Split('/')[0]).Distinct().Except(RootEntries));
    }

    [Fact]
    public void Windows_scripts_end_lines_with_CRLF_and_all_else_with_LF()
    {
        Findings.None(from file in TextFiles
                      let bytes = File.ReadAllBytes(Repository.Full(file))
                      let feeds = bytes.Count(one => one == '\n')
                      let pairs = bytes.Zip(bytes.Skip(1)).Count(pair => pair is ((byte)'\r', (byte)'\n'))
                      where pairs != (file.EndsWith(".cmd", StringComparison.Ordinal) ? feeds : 0)
                      select file);
    }

    [Fact]
    public void Text_is_UTF8_without_a_byte_order_mark()
    {
        UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        foreach (string file in TextFiles)
        {
            byte[] bytes = File.ReadAllBytes(Repository.Full(file));
            Assert.False(bytes is [0xEF, 0xBB, 0xBF, ..], file);
            Assert.True(Record.Exception(() => strict.GetString(bytes)) is null, file);
        }
    }

    [Fact]
    public void No_file_names_a_path_of_one_machine()
    {
        Findings.None(from file in TextFiles
                      from line in Repository.Lines(file)
                      where MachinePath().IsMatch(line.Text)
                      select $"{file}:{line.Number}: {line.Text.Trim()}");
    }

    [Fact]
    public void Work_left_open_names_its_issue()
    {
        Findings.None(from file in Repository.FilesIn("", ".cs", ".csproj", ".props", ".cmd", ".sh", ".yaml", "/run", "check", "duixian")
                      from line in Repository.Lines(file)
                      where OpenWork().IsMatch(line.Text)
                      select $"{file}:{line.Number}: {line.Text.Trim()}");
    }

    [Fact]
    public void Scripts_with_a_Windows_twin_have_the_same_verb()
    {
        foreach (string verb in new[] { "run", "check", "duixian" })
        {
            Assert.Contains($"build.cs\" -- {verb} %*", Repository.Read(verb + ".cmd"), StringComparison.Ordinal);
            Assert.Contains("scripts/sdk.sh", Repository.Read(verb), StringComparison.Ordinal);
        }
    }

    // Written so that the pattern does not find itself.
    [GeneratedRegex(@"(?<![\w.])/(work|root|home|Users)/[\w.]|[A-Za-z]:\\Users\\|(?<![\w.])/tm[p]/")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(TOD[O]|FIXM[E]|HAC[K])\b(?!\(#\d+\))")]
    private static partial Regex OpenWork();
}
