namespace Duixian.Tests.Checker;

/// <summary>The matter that two overlapping awards may not share; docs/language/selection-overlap-budget.md, Overlap.</summary>
internal static class Matter
{
    public static readonly IReadOnlyDictionary<int, Answer> NoSlots = new Dictionary<int, Answer>();

    /// <summary>What a claim is for; absent where its award names no matter.</summary>
    public static Answer Of(Asking asking, Claim claim) =>
        claim.Award.OverlapKey is { } key ? claim.Of(asking, key) : Answer.Absent;

    public static string Text(Value matter) => matter switch
    {
        Value.Item { Of.Key: var key } => key,
        Value.Option { Name: var name } => name,
        Value.Text { Characters: var text } => text,
        _ => throw new NotCovered($"a matter of type {matter.GetType().Name}"),
    };
}
