using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Storage.Files;

/// <summary>What came out of a file: its content when there is any, and what was found wrong on the way.</summary>
/// <param name="Content">The content; null when nothing usable could be read.</param>
/// <param name="Diagnostics">In the order found; a content may come with warnings and errors.</param>
public sealed record FileReading<T>(T? Content, Seq<Diagnostic> Diagnostics)
    where T : class;

/// <summary>The documents of a policy package, decoded but not compiled.</summary>
/// <param name="Documents">The rule documents: <c>policy.md</c>, then <c>facts.md</c>, then the others by ordinal name.</param>
/// <param name="Notices">The files of <c>notices/</c> by ordinal name; none is applied by itself.</param>
/// <param name="Cases">The files of <c>cases/</c> by ordinal name.</param>
public sealed record PackageFiles(Seq<SourceText> Documents, Seq<SourceText> Notices, Seq<SourceText> Cases)
{
    /// <summary>The reasons why some changes of the rules cannot be noticed by any case; null for none.</summary>
    public SourceText? Excuses { get; init; }
}
