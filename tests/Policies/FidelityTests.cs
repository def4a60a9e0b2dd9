using Duixian.Language;
using Duixian.Language.Text;
using Duixian.Storage.Files;
using Duixian.Tests.Support;
using Xunit;
using Program = Duixian.Language.Ir.Program;

namespace Duixian.Tests.Policies;

/// <summary>Nothing of the source is left out, and nothing is in the package that the source does not say.</summary>
public sealed class FidelityTests
{
    private const string Package = "policies/hangzhou-software-2026";

    private static readonly PackageFiles Files = TextFile.ReadFolder(Repository.Full(Package)).Content!;

    private static readonly Program Hangzhou = Compiler.Compile(Files.Documents).Program!;

    private static FidelityPage Page => FidelityPage.Committed;

    [Fact]
    public void Every_clause_is_carried_by_something_of_the_package() => Findings.None(Clauses(Page, Hangzhou));

    [Fact]
    public void Every_rule_rests_on_a_clause_that_names_it() => Findings.None(Rules(Page, Hangzhou));

    [Fact]
    public void Clauses_are_numbered_without_gaps()
    {
        var articles = Page.Clauses.Select(clause => clause.Number.Split('.')).GroupBy(parts => parts[0], parts => parts[1]);
        Assert.Equal(Enumerable.Range(0, 12).Select(n => $"{n}"), articles.Select(article => article.Key));
        Assert.All(articles, article => Assert.Equal(Enumerable.Range(1, article.Count()).Select(n => $"{n}"), article));
    }

    [Fact]
    public void Every_open_choice_stands_on_the_page_with_its_default()
    {
        var choices = Hangzhou.Parameters.Where(p => p.Kind == Duixian.Language.Ir.ParameterKind.Choice).ToList();
        Assert.Equal(
            choices.Select(choice => $"{choice.Name.Text} = {FidelityRules.Written(choice)}").Order(StringComparer.Ordinal),
            Page.Points.Select(point => $"{point.Choice} = {point.Default}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_open_point_has_a_reason_an_authority_and_both_sides_in_its_cases()
    {
        Findings.None(from point in Page.Points
                      let choice = Hangzhou.Parameters.Single(p => p.Name.Text == point.Choice)
                      from finding in (string?[])
                      [
                          choice.Why is null ? "has no reason" : null,
                          choice.Authority is null ? "names no authority" : null,
                          .. MissingSides(choice, point.Sides),
                      ]
                      where finding is not null
                      select $"{point.Choice} {finding}");
    }

    [Theory]
    [InlineData("`攻关资助上限`, `攻关上限口径`, `牵头单位攻关上限`", "", "1.10 is carried by nothing")]
    [InlineData("`攻关资助上限`, `攻关上限口径`, `牵头单位攻关上限`", "reason: ", "1.10 is carried by nothing")]
    [InlineData("`攻关资助上限`, `攻关上限口径`, `牵头单位攻关上限`", "`攻关资助下限`", "1.10 names 攻关资助下限, which the package does not have")]
    [InlineData("`policy:validity`", "`policy:stamp`", "11.7 names policy:stamp, which the package does not have")]
    [InlineData("`policy:basis 工信部规〔2021〕180号`", "`policy:basis 工信部规〔2021〕181号`", "0.3 names policy:basis 工信部规〔2021〕181号, which the package does not have")]
    public void A_clause_without_a_carrier_is_found(string committed, string changed, string finding) =>
        Assert.Contains(finding, Clauses(Changed(committed, changed), Hangzhou));

    [Theory]
    [InlineData("| 2.9 |", "| 2.99 |", "Limit 一般补助上限 cites §2.9, which the page lacks")]
    [InlineData("| 8.7 |", "| 8.77 |", "field 基于开源项目 cites §8.7, which the page lacks")]
    [InlineData("`强度`", "`规模`", "no clause that condition 强度 cites names it")]
    [InlineData("`政策调整`", "`政策宗旨`", "no clause that provision 政策调整 cites names it")]
    [InlineData("`年度支持资金`, ", "", "no clause that budget 年度支持资金 cites names it")]
    public void A_rule_without_a_clause_is_found(string committed, string changed, string finding) =>
        Assert.Contains(finding, Rules(Changed(committed, changed), Hangzhou));

    [Fact]
    public void A_rule_that_cites_nothing_is_found()
    {
        var uncited = Files.Documents.Select(document => new SourceText(document.Name, document.Text.Replace(" 依据 §2.4: 研发占比", ": 研发占比", StringComparison.Ordinal)));
        Assert.Contains("condition 强度 cites no clause", Rules(Page, Compiler.Compile(uncited).Program!));
    }

    private static IEnumerable<string> Clauses(FidelityPage page, Program program)
    {
        HashSet<string> names = [.. FidelityRules.Of(program).Select(rule => rule.Name)];
        foreach (var clause in page.Clauses)
        {
            if (clause.About.Length == 0) yield return $"{clause.Number} says nothing";
            if (clause.Carriers.Count == 0 && clause.Reason.Length == 0) yield return $"{clause.Number} is carried by nothing";
            foreach (string carrier in clause.Carriers.Where(carrier => !IsThere(carrier)))
                yield return $"{clause.Number} names {carrier}, which the package does not have";
        }

        bool IsThere(string carrier) => carrier.StartsWith("policy:", StringComparison.Ordinal)
            ? FidelityRules.HasHeader(program.Policy, carrier["policy:".Length..])
            : names.Contains(carrier);
    }

    private static IEnumerable<string> Rules(FidelityPage page, Program program)
    {
        var clauses = page.Clauses.ToDictionary(clause => clause.Number);
        foreach (var rule in FidelityRules.Of(program))
        {
            foreach (string cited in rule.Cites.Where(cited => !clauses.ContainsKey(cited)))
                yield return $"{rule.Kind} {rule.Name} cites §{cited}, which the page lacks";
            if (!rule.IsRule) continue;
            if (rule.Cites.Count == 0) yield return $"{rule.Kind} {rule.Name} cites no clause";
            else if (!rule.Cites.Any(cited => clauses.TryGetValue(cited, out var clause) && clause.Carriers.Contains(rule.Name)))
                yield return $"no clause that {rule.Kind} {rule.Name} cites names it";
        }
    }

    /// <summary>What a case file does not try of a choice: each option, or two values where there are no options.</summary>
    private static IEnumerable<string> MissingSides(Duixian.Language.Ir.Parameter choice, string sides)
    {
        if (Files.Cases.FirstOrDefault(file => file.Name == sides) is not { } file) return [$"stands in no file {sides}"];
        HashSet<string> tried = [.. Column(file, choice.Name.Text)];
        if (choice.Type is Duixian.Language.Ir.DataType.Option options)
            return options.Type.Members.Where(member => !tried.Contains(member.Text)).Select(member => $"is never {member.Text} in {sides}");
        return tried.Append(FidelityRules.Written(choice)).Distinct().Count() > 1 ? [] : [$"has one value only in {sides}"];
    }

    private static IEnumerable<string> Column(SourceText file, string name)
    {
        int column = -1;
        foreach (string line in file.Text.Split('\n'))
        {
            string[] cells = line.StartsWith('|') ? line.Trim('|').Split('|', StringSplitOptions.TrimEntries) : [];
            if (cells.Length == 0) column = -1;
            else if (cells.Contains(name)) column = Array.IndexOf(cells, name);
            else if (column >= 0 && column < cells.Length && cells[column].Length > 0) yield return cells[column];
        }
    }

    private static FidelityPage Changed(string committed, string changed)
    {
        string text = Repository.Read("docs/fidelity.md");
        Assert.Contains(committed, text, StringComparison.Ordinal);
        return FidelityPage.FromText(text.Replace(committed, changed, StringComparison.Ordinal));
    }
}
