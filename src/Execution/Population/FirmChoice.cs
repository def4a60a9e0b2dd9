using Duixian.Execution.Results;
using Duixian.Language.Ir;

namespace Duixian.Execution.Population;

/// <summary>An award that a firm cannot have beside those it has.</summary>
/// <param name="Award">The award instance given up.</param>
/// <param name="Overlap">The rule by which they exclude each other; null when it was declined in an earlier round.</param>
/// <param name="KeptAward">The award kept in its place; null when nothing of the kind was.</param>
/// <param name="WouldBeBetter">True when it was declined in an earlier round and a set with it would by now be worth more.</param>
public sealed record RejectedOption(AwardInstance Award, Overlap? Overlap, AwardInstance? KeptAward, bool WouldBeBetter = false);

/// <summary>What a firm has after shared caps, differences and overlap.</summary>
/// <param name="Awards">The chosen awards in declared order, with the amounts that are left of them.</param>
/// <param name="Rejected">What it gave up.</param>
/// <param name="IsUndetermined">True when unknown amounts leave open which set is best; then every amount is a range.</param>
internal sealed record FirmChoice(List<(Candidate Candidate, AwardInstance Instance)> Awards, List<RejectedOption> Rejected, bool IsUndetermined);
