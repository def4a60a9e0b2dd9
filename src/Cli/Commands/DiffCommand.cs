using Duixian.Cli.Input;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution;
using Duixian.Execution.Differences;
using Duixian.Execution.Facts;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian diff</c>: what changed between two versions of a package, by rule and by firm.</summary>
internal sealed class DiffCommand : ICommand
{
    private const int Difference = 3;

    public CommandShape Shape { get; } = new(
        "diff",
        DiffText.Summary,
        DiffText.Remarks,
        DiffText.Before,
        [DiffText.Facts, DiffText.NoticeBefore, DiffText.NoticeAfter, OptionText.Year, OptionText.Json],
        [
            "diff policies/hangzhou-software-2026 policies/hangzhou-software-2026 --notice-b policies/hangzhou-software-2026/notices/2026-example.md --facts examples/qiantang-basic-software.yaml",
            "diff policies/hangzhou-software-2026 policies/hangzhou-software-2026 --facts examples/qiantang-basic-software.yaml --facts examples/xiaoshan-spin-off.yaml --year 2026",
            "diff policies/hangzhou-software-2026 policies/examples/lanyu-fishery-2026 --json",
        ])
    {
        Second = DiffText.After,
    };

    public int Run(Invocation call)
    {
        var (before, after) = (PolicyPackage.Load(call, call.Argument), PolicyPackage.Load(call, call.Second));
        var (first, second) = (before.LoadNotice(call, call.ValueOf(DiffText.NoticeBefore)), after.LoadNotice(call, call.ValueOf(DiffText.NoticeAfter)));
        var pair = new Pair(
            before.Program, ScenarioOf(before.Program, first), after.Program, ScenarioOf(after.Program, second), first ?? second);
        var rules = RuleDifferences.Of(pair.Before, pair.ScenarioBefore, pair.After, pair.ScenarioAfter);
        var report = new DiagnosticReport(call.Terminal.Error, call.Terminal, call.Tongue);
        var firms = call.ValuesOf(DiffText.Facts).Select(path => (path, Compare(call, path, pair, rules, report))).ToSeq();
        report.ShowCounts();
        if (call.Has(OptionText.Json)) call.Terminal.Output.WriteLine(DifferenceJson.Write(rules, firms, call.Tongue));
        else Show(call, rules, firms);
        if (report.HasErrors) call.Remark(CalculationText.HasErrors);
        var failed = report.HasErrors || firms.Any(each => each.Item2.Before.Totals.Errors + each.Item2.After.Totals.Errors > 0);
        return failed ? ExitCode.Mistakes : ExitCode.Fine;
    }

    private static Scenario ScenarioOf(Program program, Notice? notice) => notice is null ? Scenario.Ceiling(program) : Scenario.Of(program, notice);

    /// <summary>The firm under both versions, in one year: that of the first version where nothing else says it.</summary>
    private static FirmDifferences Compare(Invocation call, string path, Pair pair, RuleDifferences rules, DiagnosticReport report)
    {
        var (common, before, after) = (new DiagnosticBag(), new DiagnosticBag(), new DiagnosticBag());
        var (map, _) = Situation.ReadFacts(call, path, common);
        var year = PolicyYear.Of(call.ValueOf(OptionText.Year), map, pair.Notice, pair.Before, common).Year;
        var (first, second) = (FactReader.Read(pair.Before, map, before), FactReader.Read(pair.After, map, after));
        report.Show(common);
        report.Show(Troubles(before, after));
        return FirmDifferences.Of(
            Engine.Calculate(pair.Before, pair.ScenarioBefore, first, year, trace: false),
            Engine.Calculate(pair.After, pair.ScenarioAfter, second, year, trace: false),
            rules);
    }

    /// <summary>Each trouble once. A name that one version knows is a fact of that one and no trouble of the other.</summary>
    private static IEnumerable<Diagnostic> Troubles(DiagnosticBag before, DiagnosticBag after)
    {
        var both = before.Items.Select(Place).Intersect(after.Items.Select(Place)).ToHashSet();
        return before.Items.Concat(after.Items).DistinctBy(Place)
            .Where(found => found.Code != DiagnosticCode.FactNameUnknown || both.Contains(Place(found)));
    }

    private static (DiagnosticCode Code, SourceSpan Span) Place(Diagnostic found) => (found.Code, found.Span);

    private static void Show(Invocation call, RuleDifferences rules, Seq<(string Path, FirmDifferences Firm)> firms)
    {
        var (to, terminal, tongue) = (call.Terminal.Output, call.Terminal, call.Tongue);
        if (rules.Items.Count == 0)
        {
            call.Say(DiffText.NoRules);
        }
        else
        {
            to.WriteLine(terminal.Paint(DiffText.Rules.In(tongue), Paint.Strong));
            var table = new TextTable(terminal, DifferenceRows.RuleHeadings.Select(heading => heading.In(tongue)).ToSeq());
            foreach (var row in DifferenceRows.Of(rules, tongue)) table.Add([.. row]);
            table.Show();
            call.Say(DiffText.RuleCount(rules.Items.Select(item => item.Part).Distinct().Count(), rules.Items.Count));
        }

        foreach (var (path, firm) in firms)
        {
            to.WriteLine();
            to.WriteLine(terminal.Paint(DiffText.Firm(path, firm.Before.Year).In(tongue), Paint.Strong));
            var table = new TextTable(terminal, DifferenceRows.FirmHeadings.Select(heading => heading.In(tongue)).ToSeq(), figures: Difference);
            foreach (var row in DifferenceRows.Of(firm, tongue)) table.Add([.. row]);
            table.Show();
            call.Say(DiffText.Unchanged(firm.Awards.Count(award => !award.IsChanged)));
        }
    }

    /// <summary>Both versions, each with its figures, and the notice that may say the year.</summary>
    private sealed record Pair(Program Before, Scenario ScenarioBefore, Program After, Scenario ScenarioAfter, Notice? Notice);
}
