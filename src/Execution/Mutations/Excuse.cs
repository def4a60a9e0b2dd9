using Duixian.Language.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Execution.Mutations;

/// <summary>Why no case can notice a change, as a package says.</summary>
/// <param name="Place">Declaration and label, in either language.</param>
/// <param name="Change">Before and after, or the name of a kind for every change of that kind there.</param>
/// <param name="Reason">Why.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Excuse(string Place, string Change, string Reason, SourceSpan Span);

/// <summary>A generated population that comes out otherwise under a change.</summary>
/// <param name="Population">Its number, from one.</param>
/// <param name="Firm">The firm, in words.</param>
/// <param name="Before">What it got.</param>
/// <param name="After">What it gets under the change.</param>
public sealed record PopulationDifference(int Population, string Firm, Wording Before, Wording After);
