using Duixian.Cli.Text;

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

    public int Run(Invocation call) => throw new NotImplementedException();
}
