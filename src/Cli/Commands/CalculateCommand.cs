using Duixian.Cli.Input;
using Duixian.Cli.Output;
using Duixian.Cli.Text;
using Duixian.Execution.Text;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian calc</c>: what a firm gets under every award.</summary>
internal sealed class CalculateCommand : ICommand
{
    public CommandShape Shape { get; } = new(
        "calc",
        CommandText.Calculate,
        CommandText.CalculateRemarks,
        OptionText.Package,
        [OptionText.Facts, OptionText.Notice, OptionText.Year, OptionText.Provisions, OptionText.Json],
        [
            "calc policies/hangzhou-software-2026 --facts examples/qiantang-basic-software.yaml",
            "calc policies/hangzhou-software-2026 --facts firm.xlsx --notice policies/hangzhou-software-2026/notices/2026-example.md",
            "calc policies/hangzhou-software-2026 --facts firm.json --json",
        ]);

    public int Run(Invocation call)
    {
        var situation = Situation.Load(call);
        var asJson = call.Has(OptionText.Json);
        var result = situation.Calculate(trace: false);
        if (asJson)
        {
            call.Terminal.Output.WriteLine(ResultJson.Write(result, situation.Receipt(), call.Tongue));
        }
        else
        {
            new ResultTable(call.Terminal, call.Tongue).Show(CalculationTable.Of(result, call.Tongue), call.Has(OptionText.Provisions));
            call.Terminal.Output.WriteLine();
            call.Say(situation.Year.Origin);
        }

        if (situation.HasErrors) call.Remark(CalculationText.HasErrors);
        return situation.HasErrors || result.Totals.Errors > 0 ? ExitCode.Mistakes : ExitCode.Fine;
    }
}
