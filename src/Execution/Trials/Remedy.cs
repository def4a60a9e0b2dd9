using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Text;

namespace Duixian.Execution.Trials;

/// <summary>One fact given another value.</summary>
/// <param name="Place">The fact.</param>
/// <param name="From">What it is.</param>
/// <param name="To">What it would be; null where it has to be another, but which one cannot be searched: a text, a code, a reference.</param>
public sealed record Move(Need.OfFact Place, Value From, Value? To);

/// <summary>Facts that together make an award due.</summary>
/// <param name="Moves">The facts; leaving out any of them is not enough.</param>
/// <param name="Then">What the engine says with all of them; null where a value cannot be searched.</param>
public sealed record Remedy(Seq<Move> Moves, AwardInstance? Then);
