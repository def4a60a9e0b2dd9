using Duixian.Execution.Results;
using Duixian.Language;

namespace Duixian.Execution.Text;

/// <summary>Computes receipts: the same bytes give the same receipt on every machine.</summary>
public static class Receipts
{
    /// <summary>The receipt of a result.</summary>
    /// <param name="package">The package as compiled, its documents in order.</param>
    /// <param name="scenario">The ceiling scenario or the notice, with single settings.</param>
    /// <param name="facts">The facts as a text: a file's decoded characters, or its bytes in hexadecimal where it is no text.</param>
    public static Receipt Of(Compilation package, Scenario scenario, string facts) => throw new NotImplementedException();
}
