namespace Duixian.Tests.Checker;

/// <summary>Yes and no with what is not known; docs/language/expressions.md, Logic, and conditions.md.</summary>
internal static class Logic
{
    /// <summary>Whether at least so many hold. What decides it stands first; otherwise an error, a figure not announced, an unknown.</summary>
    public static Answer AtLeast(int least, IReadOnlyList<Answer> parts)
    {
        if (parts.Count(part => part.Is(true)) >= least) return Answer.Of(true);
        if (parts.Count(part => !part.Is(false)) < least) return Answer.Of(false);
        return Answer.Obstacle(parts.Where(part => !part.IsKnown))!;
    }

    public static Answer And(IReadOnlyList<Answer> parts) => AtLeast(parts.Count, parts);

    public static Answer Or(IReadOnlyList<Answer> parts) => AtLeast(1, parts);

    public static Answer Not(Answer operand) => operand.IsKnown ? Answer.Of(!operand.Truth) : Answer.Obstacle([operand])!;
}
