using Duixian.Execution.Facts;

namespace Duixian.Execution.Population;

/// <summary>One firm of a population.</summary>
/// <param name="Code">What tells it apart from all others in the run: its unified social credit code, or any other key.</param>
/// <param name="Facts">Its facts, with its own entries of the ledger.</param>
public sealed record Applicant(string Code, FactSet Facts);
