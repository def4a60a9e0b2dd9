using Duixian.Execution.Facts;
using Duixian.Language.Text;

namespace Duixian.Execution.Cases;

/// <summary>The firms that worked cases are about.</summary>
public static class CaseFirms
{
    /// <summary>The facts of each case of one firm whose facts could all be read.</summary>
    /// <param name="cases">Worked cases; those of many firms are left out.</param>
    public static Seq<FactSet> Of(IEnumerable<WorkedCase> cases) =>
        cases.OfType<FirmCase>().Where(firm => firm.FactTroubles.Count == 0).Select(firm => firm.Facts).ToSeq();
}
