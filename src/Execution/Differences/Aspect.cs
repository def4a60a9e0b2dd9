using Duixian.Language.Diagnostics;

namespace Duixian.Execution.Differences;

/// <summary>One thing that a part says: a condition, an amount, a row.</summary>
/// <param name="What">What it is called; no two aspects of a part are called the same.</param>
/// <param name="Meaning">What it means: the same for two versions that compute alike, however they are written.</param>
/// <param name="Shown">How people read it.</param>
internal sealed record Aspect(Wording What, string Meaning, Wording Shown);
