using System.Globalization;
using Duixian.Cli.Input;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Population;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Text;
using Duixian.Solving;
using Duixian.Storage.Files;
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
        if (call.ValueOf(RunText.LedgerOut) is { } next && !LedgerFile.CanWrite(next)) throw CommandStopped.Usage(RunText.LedgerForm(next));
        var package = PolicyPackage.Load(call);
        var notice = package.LoadNotice(call, call.ValueOf(OptionText.Notice));
        var year = PolicyYear.Of(call.ValueOf(OptionText.Year), Nothing, notice, package.Program, new DiagnosticBag());
        var input = PopulationInput.Read(call, package.Program, year.Year, AsOf(call));
        if (call.ValueOf(RunText.Ledger) is null) call.Remark(RunText.NoLedger);
        if (notice is { Year: var announced } && announced != year.Year) call.Remark(RunText.NoticeOfOtherYear(announced, year.Year));
        var wrong = input.Show(call);
        var result = PopulationEngine.Run(
            package.Program,
            notice is null ? Scenario.Ceiling(package.Program) : Scenario.Of(package.Program, notice),
            input.Applicants,
            year.Year,
            call.ValueOf(RunText.Seed),
            done => Progress(call, done, input.Applicants.Count),
            ChoiceSearch.With(new CpSatSolver()));
        Write(call, result, input);
        new PopulationSummary(call.Terminal, call.Tongue).Show(result);
        if (IsOutOfTerm(result)) call.Remark(RunText.OutOfTerm(year.Year));
        call.Say(year.Origin);
        var failed = wrong || result.Totals.Any(total => total.Errors > 0) || result.Conflicts.Count > 0;
        if (failed) call.Remark(RunText.HasErrors);
        return failed ? ExitCode.Mistakes : ExitCode.Fine;
    }

    /// <summary>Whether nothing was looked at, for anybody.</summary>
    private static bool IsOutOfTerm(PopulationResult result) =>
        result.Firms.All(firm => firm.Awards.All(award => award.Entitled.Eligibility == Eligibility.NotInForce)) && result.Firms.Any(firm => firm.Awards.Count > 0);

    private static FactNode.Map Nothing { get; } = new([], new SourceText("", "").Span(0, 0));

    private static DateOnly? AsOf(Invocation call)
    {
        if (call.ValueOf(RunText.AsOf) is not { } written) return null;
        return DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw CommandStopped.Usage(RunText.DayInvalid(written));
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

    private static void Write(Invocation call, PopulationResult result, PopulationInput input)
    {
        if (call.ValueOf(RunText.Folder) is { } folder)
        {
            IReadOnlyList<string> written = [];
            Try(folder, Path.Combine(folder, ResultFiles.Workbook), () => written = ResultFiles.Write(folder, PopulationTables.Of(result, input.Mistakes(call.Tongue), call.Tongue, Inputs(call))));
            call.Say(RunText.Written(folder, string.Join(", ", written)));
        }

        if (call.ValueOf(RunText.LedgerOut) is { } ledger)
        {
            Try(ledger, ledger, () => LedgerFile.Write(ledger, call.ValueOf(RunText.Ledger), LedgerTable.GrantsOf(result, AsOf(call))));
            call.Say(RunText.LedgerWritten(ledger));
        }
    }

    private static void Try(string shown, string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CommandStopped.Environment(UsageText.CannotWrite(shown, SafeFile.ReasonOf(e, path)));
        }
    }
}
