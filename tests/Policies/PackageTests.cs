using Duixian.Execution;
using Duixian.Execution.Cases;
using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Language;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Storage.Files;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Policies;

/// <summary>Every committed package compiles cleanly, its cases pass, and its examples calculate.</summary>
public sealed class PackageTests
{
    private const int FewestCases = 6;

    public static TheoryData<string> Packages => PolicyPackage.All;

    public static TheoryData<string> WholeSchemes => PolicyPackage.WholeSchemes;

    public static TheoryData<string, string> CaseFiles => PolicyPackage.CaseFiles;

    /// <summary>A facts file and the package it is for: examples/*.yaml for Hangzhou, example*.yaml inside a package for itself.</summary>
    public static TheoryData<string, string> ExampleFacts { get; } =
    [
        .. Repository.FilesIn("examples", ".yaml").Select(file => ("policies/hangzhou-software-2026", file)),
        .. PolicyPackage.Folders.SelectMany(folder => Repository.FilesIn(folder, ".yaml").Select(file => (folder, file))),
    ];

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_package_compiles_without_diagnostics(string folder)
    {
        Compilation compilation = PolicyPackage.Of(folder).Compilation;
        Findings.None(compilation.Diagnostics.Items.Select(PolicyPackage.Shown));
        Assert.NotNull(compilation.Program);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Its_notices_compile_without_diagnostics_and_examples_say_so(string folder)
    {
        PolicyPackage package = PolicyPackage.Of(folder);
        foreach (SourceText source in package.Files.Notices)
        {
            (Notice? notice, DiagnosticBag diagnostics) = Compiler.CompileNotice(package.Compilation, source);
            Findings.None(diagnostics.Items.Select(PolicyPackage.Shown));
            bool example = source.Name.Contains("example", StringComparison.Ordinal);
            Assert.True(notice!.IsExample == example, $"{source.Name}: the clause 示例 and the file name disagree.");
            Assert.True(!example || source.Text.Split('\n')[0].Contains("示例", StringComparison.Ordinal), $"{source.Name}: the title does not say 示例.");
        }
    }

    [Theory]
    [MemberData(nameof(CaseFiles))]
    public void All_cases_pass(string folder, string file)
    {
        PolicyPackage package = PolicyPackage.Of(folder);
        DiagnosticBag diagnostics = new();
        List<CaseResult> results = [.. package.Run(package.Files.Cases.Single(source => source.Name == file), diagnostics)];
        Findings.None(diagnostics.Items.Select(PolicyPackage.Shown).Concat(results.Where(result => !result.Passed).Select(Difference)));
        Assert.NotEmpty(results);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_form_with_English_keywords_passes_the_same_cases(string folder)
    {
        PolicyPackage package = PolicyPackage.Of(folder);
        Compilation english = Compiler.Compile(package.Files.Documents
            .Select(document => new SourceText(document.Name, Language.Packages.Formatted(document, KeywordLanguage.English))));
        Findings.None(english.Diagnostics.Items.Select(PolicyPackage.Shown));
        Findings.None(package.Files.Cases.SelectMany(file => package.Run(file, new DiagnosticBag(), english))
            .Where(result => !result.Passed)
            .Select(Difference));
    }

    [Theory]
    [MemberData(nameof(WholeSchemes))]
    public void Every_award_has_at_least_six_cases_and_every_provision_one(string folder)
    {
        PolicyPackage package = PolicyPackage.Of(folder);
        Dictionary<string, int> counts = package.Files.Cases.SelectMany(file => package.Run(file, new DiagnosticBag()))
            .CountBy(result => result.Award)
            .ToDictionary();
        Program program = package.Compilation.Program!;
        Findings.None(
        [
            .. program.Awards.Where(award => counts.GetValueOrDefault(award.Name.Text) < FewestCases)
                .Select(award => $"{award.Name.Text} has {counts.GetValueOrDefault(award.Name.Text)} cases"),
            .. program.Provisions.Where(provision => !counts.ContainsKey(provision.Name.Text))
                .Select(provision => $"{provision.Name.Text} has no case"),
        ]);
    }

    [Theory]
    [MemberData(nameof(ExampleFacts))]
    public void Example_facts_read_without_diagnostics_and_calculate_without_errors(string folder, string file)
    {
        PolicyPackage package = PolicyPackage.Of(folder);
        FileReading<FactNode.Map> reading = FactFile.Read(Repository.Full(file), file);
        DiagnosticBag diagnostics = new();
        FactSet facts = FactReader.Read(package.Compilation.Program!, reading.Content!, diagnostics);
        Findings.None(reading.Diagnostics.Concat(diagnostics.Items).Select(PolicyPackage.Shown));
        foreach (Scenario scenario in Scenarios(package))
        {
            CalculationResult result = Engine.Calculate(package.Compilation.Program!, scenario, facts, 2026, trace: true);
            Findings.None(result.Instances
                .Where(instance => instance.Eligibility == Eligibility.Error || instance.Amount is AmountResult.Failed)
                .Select(instance => $"{file}: {instance.Award.Name.Text} {instance.Item?.Key} is an error"));
            Assert.Contains(result.Instances, instance => instance.Eligibility == Eligibility.Yes);
        }
    }

    private static IEnumerable<Scenario> Scenarios(PolicyPackage package)
    {
        Program program = package.Compilation.Program!;
        return package.Files.Notices
            .Select(notice => Scenario.Of(program, Compiler.CompileNotice(package.Compilation, notice).Notice!))
            .Prepend(Scenario.Ceiling(program));
    }

    /// <summary>What a case expected and what came out, each on a line of its own.</summary>
    private static string Difference(CaseResult result) => string.Join('\n', result.Differences
        .SelectMany(difference => new[] { $"    - {difference.What.Chinese}: {difference.Expected.Chinese}", $"    + {difference.What.Chinese}: {difference.Got.Chinese}" })
        .Prepend($"{result.Span} {result.Award} / {result.Name}"));
}
