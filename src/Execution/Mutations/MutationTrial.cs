using Duixian.Language.Mutations;
using Duixian.Language.Text;

namespace Duixian.Execution.Mutations;

/// <summary>What became of one change.</summary>
/// <param name="Mutation">The change.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Killer">The case that noticed it; null when none did.</param>
/// <param name="Excuse">Why nothing can notice it, as the package says; null without an excuse.</param>
/// <param name="Difference">Where a generated population came out otherwise in spite of the excuse; null when none did.</param>
public sealed record MutationTrial(
    Mutation Mutation, MutationFate Fate, SourceSpan? Killer = null, Excuse? Excuse = null, PopulationDifference? Difference = null);

/// <summary>What can become of a change.</summary>
public enum MutationFate
{
    /// <summary>The changed text does not compile: it is no change at all.</summary>
    NotCompiled,

    /// <summary>Some case came out otherwise than it expects.</summary>
    Killed,

    /// <summary>No case noticed, and the package says why nothing could.</summary>
    Excused,

    /// <summary>The package says that nothing could notice, but a generated population does.</summary>
    Refuted,

    /// <summary>No case noticed.</summary>
    Survived,
}
