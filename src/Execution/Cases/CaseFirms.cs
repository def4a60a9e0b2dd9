using Duixian.Execution.Facts;
using Duixian.Language.Text;

namespace Duixian.Execution.Cases;

/// <summary>A firm that a worked case is about.</summary>
/// <param name="Facts">Its facts.</param>
/// <param name="Case">The name of the case.</param>
/// <param name="Span">Where the case stands.</param>
public sealed record CaseFirm(FactSet Facts, string Case, SourceSpan Span);

/// <summary>The firms that worked cases are about.</summary>
public static class CaseFirms
{
    /// <summary>The firm of each case of one firm whose facts could all be read.</summary>
    /// <param name="cases">Worked cases; those of many firms are left out.</param>
    public static Seq<CaseFirm> Of(IEnumerable<WorkedCase> cases) =>
        cases.OfType<FirmCase>().Where(firm => firm.FactTroubles.Count == 0).Select(firm => new CaseFirm(firm.Facts, firm.Name, firm.Span)).ToSeq();
}
