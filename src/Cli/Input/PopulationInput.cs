using Duixian.Cli.Commands;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution.Facts;
using Duixian.Execution.Population;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Storage.Files.Populations;

namespace Duixian.Cli.Input;

/// <summary>The firms of a run, read against the policy.</summary>
/// <param name="Applicants">In the order of their rows.</param>
/// <param name="Found">What is wrong with them, each with its firm, and what somebody should look at.</param>
/// <param name="Remarks">What is worth knowing and nothing wrong.</param>
internal sealed record PopulationInput(
    IReadOnlyList<Applicant> Applicants, IReadOnlyList<(string Firm, Diagnostic Found)> Found, IReadOnlyList<Wording> Remarks)
{
    /// <summary>Reads firms and ledger; what is wrong with one firm stops no other.</summary>
    /// <param name="call">The call.</param>
    /// <param name="program">The policy.</param>
    /// <param name="year">The year that is computed.</param>
    /// <param name="asOf">The last day of the ledger that counts; null for all of it.</param>
    /// <exception cref="CommandStopped">A file cannot be read at all.</exception>
    public static PopulationInput Read(Invocation call, Program program, int year, DateOnly? asOf)
    {
        var reading = PopulationFile.Read(call.ValueOf(RunText.Population)!, call.ValueOf(RunText.Ledger));
        if (reading.Content is not { } population) throw PolicyPackage.Unreadable(call, reading.Diagnostics);
        var (applicants, findings) = (new List<Applicant>(), new Findings());
        if (reading.Diagnostics.Count > 0) findings.AddFile(reading.Diagnostics, population.Firms);
        foreach (var firm in population.Firms)
        {
            var bag = new DiagnosticBag();
            var facts = FactReader.Read(program, firm.Facts, bag);
            findings.AddFirm(firm, bag.Items);
            if (asOf is { } day) facts = facts with { Ledger = LedgerAsOf.Of(facts.Ledger, day) };
            applicants.Add(new Applicant(firm.Code, facts) { Fault = FaultOf(firm, facts, program) });
        }

        findings.AddColumns();
        var ledger = new LedgerLook(program, population, applicants);
        foreach (var found in ledger.Warnings(year)) findings.Add("", found);
        return new PopulationInput(applicants, findings.Items, [.. ledger.Remarks()]);
    }

    /// <summary>Everything found, on the terminal.</summary>
    /// <returns>True when some of it blocks.</returns>
    public bool Show(Invocation call)
    {
        var report = new DiagnosticReport(call.Terminal.Error, call.Terminal, call.Tongue);
        report.Show(Found.Select(found => found.Found));
        report.ShowCounts();
        foreach (var remark in Remarks) call.Say(remark);
        return report.HasErrors;
    }

    /// <summary>The mistakes as lines of the table of errors: the place, what is wrong, what to do.</summary>
    public IEnumerable<(string Firm, string Message)> Mistakes(Tongue tongue) => Found.Where(found => found.Found.Blocks).Select(found =>
        (found.Firm, RunText.Mistake(found.Found.Span.Source.Name, Catalogue.Message(found.Found, tongue), Catalogue.Help(found.Found, tongue)).In(tongue)));

    /// <summary>Why a firm cannot be told from others: its code, which heads its row, does not check, or stands twice.</summary>
    private static EvaluationError? FaultOf(FirmFacts firm, FactSet facts, Program program)
    {
        var first = firm.Facts.Entries[0];
        var isWrong = program.Facts.Any(fact =>
            fact.Name.Wording.Is(first.Key) && fact.Type.Is(Kind.CreditCode) && facts.Facts[fact.Index].State == ValueState.Error);
        return isWrong || firm.IsRepeated ? new EvaluationError(EvaluationFault.FirmUnclear, first.Value.Span, [firm.Code]) : null;
    }
}
