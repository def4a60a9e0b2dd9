using Duixian.Execution.Facts;
using Duixian.Execution.Values;

namespace Duixian.Execution.Population;

/// <summary>One firm of a population.</summary>
/// <param name="Code">What tells it apart from all others in the run: its unified social credit code, or any other key.</param>
/// <param name="Facts">Its facts, with its own entries of the ledger.</param>
public sealed record Applicant(string Code, FactSet Facts)
{
    /// <summary>Why it cannot be told from other firms: every award of it is this error then; null when it can.</summary>
    public EvaluationError? Fault { get; init; }
}
