using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Execution.Facts;

/// <summary>Reads facts as written against a policy.</summary>
public static class FactReader
{
    /// <summary>The typed facts; what is not given stays unknown, what cannot be read is diagnosed and stays an error.</summary>
    public static FactSet Read(Program program, FactNode.Map facts, DiagnosticBag diagnostics) =>
        throw new NotImplementedException();
}
