using Duixian.Execution.Results;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>The whole derivation of one award in sentences a clerk understands.</summary>
public static class Explanation
{
    /// <summary>The lines, indented with spaces; needs a result computed with a trace.</summary>
    public static IReadOnlyList<string> Of(CalculationResult result, Award award, Tongue tongue) =>
        throw new NotImplementedException();
}
