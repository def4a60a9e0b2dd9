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
/// <param name="Awards">The chosen awards in declared order, with the amounts that are left of them; those among which it is open, with what each is worth at most.</param>
/// <param name="Rejected">What it gave up.</param>
/// <param name="Open">The awards among which it is open what the best set is: unknown amounts could decide, or the sets are too many.</param>
internal sealed record FirmChoice(List<(Candidate Candidate, AwardInstance Instance)> Awards, List<RejectedOption> Rejected, HashSet<Candidate> Open);
