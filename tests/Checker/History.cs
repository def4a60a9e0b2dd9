using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

/// <summary>What several stages ask of the ledger; docs/language/ledger.md and awards.md.</summary>
internal static class History
{
    public static Fraction Sum(IEnumerable<Entry> entries) => entries.Aggregate((Fraction)0, (sum, entry) => sum + entry.Fen);

    /// <summary>The city is itself with its districts and counties.</summary>
    public static bool IsOfThisCity(Entry entry) => entry.Tier is null or "本市" or "this_city" or "区县" or "district";

    public static bool IsIn(Entry entry, IEnumerable<int> states) =>
        states.Any(state => Literals.NameOf(BuiltinOptions.LedgerStates, state) == entry.State);

    /// <summary>Whether an entry's item or family is a value: an item by its key, an option by either name.</summary>
    public static bool Names(Value value, DataType type, string? written) => written is not null && value switch
    {
        Value.Item { Of.Key: var key } => key == written,
        Value.Option { Name: var name } => ((DataType.Option)type).Type is var options
            && options.IndexOf(written) is >= 0 and var index && options.Members[index].Text == name,
        Value.Text { Characters: var text } => text == written,
        Value.Industry { Code: var code } => code == written,
        _ => throw new NotCovered($"a ledger question about a {value.GetType().Name}"),
    };

    /// <summary>Whether the once of an award is still there; docs/language/awards.md, Grain, cycle, payee.</summary>
    public static Answer IsStillDue(Asking asking, Award award, Answer? item, DataType? type)
    {
        if (!award.IsOnce) return Answer.Of(true);
        if (asking.History is null) return Answer.Unknown;
        return Answer.Of(!asking.History.Any(entry =>
            entry.Award == award.Name.Text
            && IsIn(entry, award.Counting)
            && IsOfThisCity(entry)
            && (item is null || Names(item.Value!, type!, entry.Item))));
    }
}
