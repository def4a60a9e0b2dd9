using Duixian.Execution.Values;
using Duixian.Language.Text;

namespace Duixian.Execution.Trials;

/// <summary>Shows that a fact matters: facts of a firm, and another value of that one fact with which the firm gets another result.</summary>
/// <param name="Facts">The facts in play, that one included.</param>
/// <param name="Other">The other value of that one.</param>
public sealed record Witness(Seq<(Need.OfFact Place, Value Value)> Facts, Value Other);

/// <summary>Something that is worth asking.</summary>
/// <param name="Need">What.</param>
/// <param name="Rank">From zero; what decides alike has the same rank.</param>
/// <param name="Witness">Facts that show that it matters; null for what is no single fact, or was not shown to matter.</param>
public sealed record DecisiveNeed(Need Need, int Rank, Witness? Witness);
