using System.Collections.Concurrent;
using Duixian.Execution.Cases;
using Duixian.Language;
using Duixian.Tests.Support;
using Xunit;

namespace Duixian.Tests.Policies;

/// <summary>Every number, date and comparison of a rule is decided by a worked case: changed, some case fails.</summary>
/// <remarks>
/// What no case decides (ranges of facts, bounds of a notice) stands in <c>waiting-figures.golden</c> with the reason.
/// </remarks>
public sealed class FigureCoverage
{
    private const string AnyEarlyDay = "stands for “before everything”; any day before the facts' ranges does";
    private const string NoLimit = "stands for “no limit”; any number beyond every population does";
    private const string SamePool = "awards of one pool state the same places, and those of the first are read";
    private const string SameDay = "at the boundary both sides give the same day";

    // Place and change → why no case can tell the difference.
    private static readonly Dictionary<string, string> Alike = new(StringComparer.Ordinal)
    {
        ["art-02-rd-investment.md · 研发投入补助 · 遴选: 100000 → 100001"] = NoLimit,
        ["art-02-rd-investment.md · 研发投入补助 · 遴选: 100000 → 99999"] = NoLimit,
        ["art-06-growth.md · 规上标准 · 表: 2021-01-01 → 2021-01-02"] = "only the last days of years are looked up",
        ["art-07-quality.md · 两模型合计上限 · 累计: 2 → 3"] = "two models cannot reach the cap, nor one that is looser still",
        ["art-08-open-source.md · 优秀开源项目奖励 · 遴选: 2 → 3"] = "two categories of so many fill twice as many places; more stay empty",
        ["art-08-open-source.md · 优质开源产品奖励 · 遴选: = → ≠"] = SamePool,
        ["art-08-open-source.md · 优质开源产品奖励 · 遴选: 2 → 1"] = SamePool,
        ["art-08-open-source.md · 优质开源产品奖励 · 遴选: 2 → 3"] = SamePool,
        ["art-10-finance.md · 最早一日 · =: 1949-10-01 → 1949-10-02"] = AnyEarlyDay,
        ["art-10-finance.md · 最早一日 · =: 1949-10-01 → 1949-09-30"] = AnyEarlyDay,
        ["art-10-finance.md · 展期后到期日 · =: > → ≥"] = SameDay,
        ["art-10-finance.md · 贴息末日 · =: > → ≥"] = SameDay,
        ["art-10-finance.md · 贴息末日 · =: 1日 → 2日"] = SameDay,
    };

    public static TheoryData<string> Packages => PolicyPackage.WholeSchemes;

    [Theory]
    [MemberData(nameof(Packages))]
    public void A_changed_figure_fails_some_case(string folder)
    {
        PolicyPackage package = PolicyPackage.Of(folder);
        ConcurrentBag<string> survivors = [];
        Parallel.ForEach(MutantsOf(package), mutant =>
        {
            if (!Alike.ContainsKey(mutant.ToString()) && !IsNoticed(package, mutant))
                survivors.Add($"{folder}/{mutant.Figure.Token.Span} {mutant}");
        });
        Findings.None(survivors.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Only_figures_that_exist_are_excused()
    {
        HashSet<string> all = [.. PolicyPackage.Folders.SelectMany(folder => MutantsOf(PolicyPackage.Of(folder))).Select(mutant => mutant.ToString())];
        Findings.None(Alike.Keys.Where(excused => !all.Contains(excused)).Select(excused => $"No longer there: {excused}"));
    }

    [Fact]
    public void Figures_that_wait_are_listed_with_the_reason()
    {
        Golden.Equal("waiting-figures", string.Join('\n', PolicyPackage.Folders.SelectMany(folder => Figure.In(PolicyPackage.Of(folder))
            .Where(figure => figure.Waits is not null)
            .GroupBy(figure => $"{Path.GetFileName(folder)}/{figure.Place} — {figure.Waits}")
            .Select(group => $"{group.Key}: {string.Join(' ', group.Select(figure => figure.Token.Span.Text))}"))) + "\n");
    }

    private static List<Mutant> MutantsOf(PolicyPackage package) =>
        [.. Figure.In(package).Where(figure => figure.Waits is null).SelectMany(Mutant.Of)];

    /// <summary>What does not compile is noticed too; a number is then doubled, so that its value is tried all the same.</summary>
    private static bool IsNoticed(PolicyPackage package, Mutant mutant)
    {
        Compilation changed = mutant.Compile(package);
        if (changed.Program is not null)
            return SomeCaseFails(package, mutant, changed);
        return mutant.Doubled()?.Compile(package) is not { Program: not null } doubled || SomeCaseFails(package, mutant, doubled);
    }

    /// <summary>The cases of the figure's own article come first, and of those the small ones: they nearly always tell.</summary>
    private static bool SomeCaseFails(PolicyPackage package, Mutant mutant, Compilation changed)
    {
        string article = Path.GetFileName(mutant.Figure.Passage.Document.Name)[..6];
        return package.Cases
            .SelectMany(file => file.Value.Select(workedCase => (IsNear: file.Key.Contains(article, StringComparison.Ordinal), Case: workedCase)))
            .OrderBy(pair => pair.IsNear ? 0 : 1)
            .ThenBy(pair => pair.Case.FirmCount)
            .Any(pair => !CaseRunner.Run(changed.Program!, pair.Case).Passed);
    }
}
