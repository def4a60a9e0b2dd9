using Duixian.Cli.Asking;
using Duixian.Cli.Input;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution;
using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian ask</c>: an interview that asks only what still matters.</summary>
internal sealed class AskCommand : ICommand
{
    public CommandShape Shape { get; } = new(
        "ask",
        CommandText.Ask,
        CommandText.AskRemarks,
        OptionText.Package,
        [OptionText.Draft, OptionText.Notice, OptionText.Year, OptionText.Judgements],
        ["ask policies/hangzhou-software-2026", "ask policies/hangzhou-software-2026 --facts my-firm.yaml --year 2026"]);

    public int Run(Invocation call)
    {
        var package = PolicyPackage.Load(call);
        var notice = package.LoadNotice(call, call.ValueOf(OptionText.Notice));
        var scenario = notice is null ? Scenario.Ceiling(package.Program) : Scenario.Of(package.Program, notice);
        var file = DraftFile.Open(call);
        var bag = new DiagnosticBag();
        var year = PolicyYear.Of(call.ValueOf(OptionText.Year), file.Start.Root, notice, package.Program, bag);
        call.Say(year.Origin);
        if (new Interview(call, package, scenario, year.Year, file).Run(bag) is not { } result) return ExitCode.Fine;
        var report = new DiagnosticReport(call.Terminal.Error, call.Terminal, call.Tongue);
        report.Show(bag);
        report.ShowCounts();
        call.Terminal.Output.WriteLine();
        new ResultTable(call.Terminal, call.Tongue).Show(CalculationTable.Of(result, call.Tongue));
        call.Terminal.Output.WriteLine();
        call.Say(AskText.Saved(file.Path));
        return report.HasErrors || result.Totals.Errors > 0 ? ExitCode.Mistakes : ExitCode.Fine;
    }
}
