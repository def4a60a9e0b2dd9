using Duixian.Cli.Text;

namespace Duixian.Cli.Commands;

/// <summary><c>duixian facts</c>: an empty facts file that explains itself.</summary>
internal sealed class FactsCommand : ICommand
{
    public CommandShape Shape { get; } = new(
        "facts",
        CommandText.Facts,
        CommandText.FactsRemarks,
        OptionText.Package,
        [OptionText.Out, OptionText.Year, OptionText.List],
        [
            "facts policies/hangzhou-software-2026 --out my-firm.xlsx",
            "facts policies/hangzhou-software-2026 --lang en",
            "facts policies/hangzhou-software-2026 --list",
        ]);

    public int Run(Invocation call) => throw new NotImplementedException();
}
