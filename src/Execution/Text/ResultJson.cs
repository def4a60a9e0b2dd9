using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;

namespace Duixian.Execution.Text;

/// <summary>The result as one JSON object, as <c>--json</c> prints it.</summary>
public static class ResultJson
{
    /// <summary>The object, indented, with Chinese characters as they are.</summary>
    /// <param name="result">The result.</param>
    /// <param name="receipt">What it was computed from.</param>
    /// <param name="tongue">The language of names and sentences.</param>
    /// <param name="trace">True to add the steps; needs a result computed with a trace.</param>
    public static string Write(CalculationResult result, Receipt receipt, Tongue tongue, bool trace = false) =>
        throw new NotImplementedException();
}
