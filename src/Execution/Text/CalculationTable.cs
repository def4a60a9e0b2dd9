using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Execution.Text;

/// <summary>What <c>calc</c> shows, in words and as plain rows: whoever prints it decides only widths and colours.</summary>
/// <param name="Title">The policy's title, edition and standing.</param>
/// <param name="Scenario">Year and scenario: the ceiling scenario, or the notice, plainly marked when it is an example.</param>
/// <param name="Versions">What else the result rests on: when the policy is in force, dated parts of tables, the working calendar.</param>
/// <param name="Headings">Headings of the columns award, article, status, amount and reason.</param>
/// <param name="Rows">The awards in declared order, each followed by its items when it has several.</param>
/// <param name="Totals">Label and figure of each sum, kept apart by how sure it is.</param>
/// <param name="Notes">What the reader must know: overlap not applied, assumptions and how to list them, remarks that hold.</param>
/// <param name="ProcedureTitle">Heading of what the notice says about applying.</param>
/// <param name="Procedures">Windows, documents and steps, a line for the awards they are alike for; empty without a notice.</param>
/// <param name="ProvisionSummary">How many provisions of each kind there are; empty for none.</param>
/// <param name="ProvisionTitle">Heading of the provisions.</param>
/// <param name="Provisions">Rights, services and registers.</param>
public sealed record CalculationTable(
    string Title,
    string Scenario,
    Seq<CalculationTotal> Versions,
    Seq<string> Headings,
    Seq<CalculationRow> Rows,
    Seq<CalculationTotal> Totals,
    Seq<string> Notes,
    string ProcedureTitle,
    Seq<string> Procedures,
    string ProvisionSummary,
    string ProvisionTitle,
    Seq<ProvisionRow> Provisions)
{
    /// <summary>The table of a result in one language.</summary>
    public static CalculationTable Of(CalculationResult result, Tongue tongue) => new(
        VersionText.Policy(result.Program.Policy, tongue),
        Phrases.YearAndScenario.With(tongue, result.Year, ScenarioText.Of(result.Scenario, tongue)),
        VersionText.Beside(result.Scenario, result.Term, result.Versions, tongue)
            .Select(version => new CalculationTotal(version.Label, version.Version)).ToSeq(),
        Phrases.TableHeadings.Select(heading => heading.In(tongue)).ToSeq(),
        CalculationRows.Of(result, tongue).ToSeq(),
        TotalsOf(result.Totals, tongue).ToSeq(),
        NotesOf(result, tongue).ToSeq(),
        Phrases.ProcedureHeading.In(tongue),
        result.Scenario.Notice is { } notice ? ProcedureText.Grouped(notice, result.Program, tongue).ToSeq() : [],
        SummaryOf(result.Provisions, tongue),
        Phrases.ProvisionHeading.In(tongue),
        CalculationRows.ProvisionsOf(result, tongue).ToSeq());

    private static IEnumerable<CalculationTotal> TotalsOf(Totals totals, Tongue tongue)
    {
        yield return new CalculationTotal(Phrases.CertainTotal.In(tongue), ValueText.Of(totals.Certain, tongue));
        yield return new CalculationTotal(Phrases.SelectedTotal.In(tongue), ValueText.Of(totals.IfSelected, tongue));
        if (totals.High is not { } high || high != totals.Low || high != default) yield return new CalculationTotal(Phrases.RangeTotal.In(tongue), AnswerText.Of(new AmountResult.Between(totals.Low, totals.High), tongue));
        if (totals.NotAnnounced > 0)
            yield return new CalculationTotal(Phrases.NotAnnouncedTotal.In(tongue), Phrases.Count.With(tongue, totals.NotAnnounced));
        if (totals.NotInForce > 0) yield return new CalculationTotal(Phrases.NotInForceTotal.In(tongue), Phrases.Count.With(tongue, totals.NotInForce));
        if (totals.Errors > 0) yield return new CalculationTotal(Phrases.ErrorTotal.In(tongue), Phrases.Count.With(tongue, totals.Errors));
    }

    private static string SummaryOf(Seq<ProvisionResult> provisions, Tongue tongue)
    {
        if (provisions.Count == 0) return "";
        var kinds = provisions
            .GroupBy(result => result.Provision.Category)
            .OrderBy(kind => kind.Key)
            .Select(kind => Phrases.ProvisionKind.With(tongue, CalculationRows.CategoryOf(kind.First().Provision).In(tongue), kind.Count()));
        return Phrases.ProvisionSummary.With(tongue, provisions.Count, Phrases.Listed(kinds, tongue));
    }

    private static IEnumerable<string> NotesOf(CalculationResult result, Tongue tongue)
    {
        yield return Phrases.OverlapNote.In(tongue);
        if (result.Instances.Any(instance => instance.Eligibility == Eligibility.Unknown)) yield return Phrases.UnknownNote.In(tongue);
        var ends = result.Instances.Select(instance => instance.Amount).OfType<AmountResult.Between>().SelectMany(amount => new[] { amount.LowEnd, amount.HighEnd }).ToList();
        if (ends.Contains(EndOfBounds.Safe)) yield return Phrases.SafeBoundsNote.In(tongue);
        else if (ends.Contains(EndOfBounds.Exact)) yield return Phrases.ExactBoundsNote.In(tongue);
        if (result.Scenario.Notice is null) yield return Phrases.CeilingNote.In(tongue);
        if (result.Scenario.Notice is { IsExample: true }) yield return Phrases.ExampleNote.In(tongue);
        if (result.Assumptions.Count > 0) yield return Phrases.AssumptionNote.With(tongue, result.Assumptions.Count);
        foreach (var instance in result.Instances.ToArray())
            foreach (var warning in instance.Warnings.ToArray())
                yield return Phrases.WarningNote.With(
                    tongue, Explanation.InstanceName(instance, result.Program, tongue) ?? instance.Award.Name.Wording.In(tongue),
                    warning.Message.In(tongue));
    }
}

/// <summary>One line of the table.</summary>
/// <param name="IsItem">True for an item of the award above it: shown indented.</param>
/// <param name="Award">Name of the award, or of the item.</param>
/// <param name="Article">The article it rests on.</param>
/// <param name="Eligibility">The first answer, for colours.</param>
/// <param name="Status">The first and the third answer in words.</param>
/// <param name="Amount">The second answer in words.</param>
/// <param name="Reason">What decided, in one sentence.</param>
public sealed record CalculationRow(
    bool IsItem, string Award, string Article, Eligibility Eligibility, string Status, string Amount, string Reason);

/// <summary>One labelled line below the table: a sum, or a version.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Figure">The sum, count or version in words.</param>
public sealed record CalculationTotal(string Label, string Figure);

/// <summary>A provision without an amount.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Category">Right, service, register, judgement or encouragement.</param>
/// <param name="Article">The article it rests on.</param>
/// <param name="Authority">Who is in charge; empty where nobody is named.</param>
/// <param name="Status">Whether it is open to the firm.</param>
/// <param name="Content">What it says.</param>
public sealed record ProvisionRow(string Name, string Category, string Article, string Authority, string Status, string Content);
