using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Storage.Files;

/// <summary>Leaves a reader from any depth when nothing after a place can be trusted; the reader itself catches it.</summary>
internal sealed class ReadingStopped(SourceSpan at, Wording reason) : Exception
{
    public SourceSpan At { get; } = at;

    public Wording Reason { get; } = reason;
}
