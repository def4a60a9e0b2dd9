using System.Globalization;
using Duixian.Cli.Input;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Population;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Solving;
using Duixian.Storage.Files.Populations;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian run</c>: a policy over a whole population.</summary>
internal sealed class RunCommand : ICommand
{
    public CommandShape Shape { get; } = new(
        "run",
        RunText.Summary,
        RunText.Remarks,
        OptionText.Package,
        [RunText.Population, RunText.Ledger, OptionText.Notice, OptionText.Year, RunText.AsOf, RunText.Seed, RunText.LedgerOut, RunText.Folder],
        ["run policies/hangzhou-software-2026 --population examples/population/firms.csv --ledger examples/population/ledger.csv --year 2026 --out results"]);

    public int Run(Invocation call)
    {
        var package = PolicyPackage.Load(call);
        var notice = package.LoadNotice(call, call.ValueOf(OptionText.Notice));
        var bag = new DiagnosticBag();
        var year = PolicyYear.Of(call.ValueOf(OptionText.Year), Nothing, notice, package.Program, bag);
        var reading = PopulationFile.Read(call.ValueOf(RunText.Population)!, call.ValueOf(RunText.Ledger));
        if (reading.Content is not { } firms) throw PolicyPackage.Unreadable(call, reading.Diagnostics);
        if (call.ValueOf(RunText.Ledger) is null) call.Remark(RunText.NoLedger);
        var report = new DiagnosticReport(call.Terminal.Error, call.Terminal, call.Tongue);
        report.Show(reading.Diagnostics);
        var scenario = notice is null ? Scenario.Ceiling(package.Program) : Scenario.Of(package.Program, notice);
        var (applicants, troubles) = Read(firms, package.Program, AsOf(call), call.Tongue);
        var result = PopulationEngine.Run(
            package.Program,
            scenario,
            applicants,
            year.Year,
            call.ValueOf(RunText.Seed),
            done => Progress(call, done, applicants.Count),
            ChoiceSearch.With(new CpSatSolver()));
        Write(call, result, troubles);
        new PopulationSummary(call.Terminal, call.Tongue).Show(result);
        call.Say(year.Origin);
        var failed = report.HasErrors || troubles.Count > 0 || result.Totals.Any(total => total.Errors > 0) || result.Conflicts.Count > 0;
        if (failed) call.Remark(RunText.HasErrors);
        return failed ? ExitCode.Mistakes : ExitCode.Fine;
    }

    private static FactNode.Map Nothing { get; } = new([], new SourceText("", "").Span(0, 0));

    private static DateOnly? AsOf(Invocation call)
    {
        if (call.ValueOf(RunText.AsOf) is not { } written) return null;
        return DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw CommandStopped.Usage(RunText.DayInvalid(written));
    }

    /// <summary>The facts of each firm; what is wrong with one is listed as its error and stops no other.</summary>
    private static (List<Applicant> Applicants, List<(string Firm, string Message)> Troubles) Read(
        IReadOnlyList<FirmFacts> firms, Program program, DateOnly? asOf, Tongue tongue)
    {
        var (applicants, troubles) = (new List<Applicant>(), new List<(string, string)>());
        foreach (var firm in firms)
        {
            var bag = new DiagnosticBag();
            var facts = FactReader.Read(program, firm.Facts, bag);
            troubles.AddRange(bag.Items.Where(found => found.Blocks).Select(found => (firm.Code, $"{found.Span.Source.Name}: {Catalogue.Message(found, tongue)}")));
            applicants.Add(new Applicant(firm.Code, asOf is { } day ? facts with { Ledger = LedgerAsOf.Of(facts.Ledger, day) } : facts));
        }

        return (applicants, troubles);
    }

    private static RunInputs Inputs(Invocation call) => new(
        Path.GetFileName(call.ValueOf(RunText.Population)!),
        Path.GetFileName(call.ValueOf(RunText.Ledger)),
        Path.GetFileName(call.ValueOf(OptionText.Notice)),
        AsOf(call),
        call.ValueOf(RunText.Seed));

    private static void Progress(Invocation call, int done, int all)
    {
        if (!call.Terminal.HasColour || (done % 50 != 0 && done != all)) return;
        call.Terminal.Error.Write($"\r{RunText.Progress(done, all).In(call.Tongue)}");
        if (done == all) call.Terminal.Error.WriteLine();
    }

    private static void Write(Invocation call, PopulationResult result, List<(string Firm, string Message)> troubles)
    {
        try
        {
            if (call.ValueOf(RunText.Folder) is { } folder)
            {
                var written = ResultFiles.Write(folder, PopulationTables.Of(result, troubles, call.Tongue, Inputs(call)));
                call.Say(RunText.Written(folder, string.Join(", ", written)));
            }

            if (call.ValueOf(RunText.LedgerOut) is { } ledger)
            {
                LedgerFile.Write(ledger, call.ValueOf(RunText.Ledger), LedgerTable.GrantsOf(result, AsOf(call)));
                call.Say(RunText.LedgerWritten(ledger));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandStopped.Environment(RunText.NotWritten(e.Message));
        }
    }
}
