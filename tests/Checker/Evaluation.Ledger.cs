using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

// docs/language/ledger.md.
internal sealed partial class Evaluation
{
    public Answer Ledger(Expr.Ledger node)
    {
        LedgerFilter filter = node.Filter;
        IReadOnlyList<Answer> asked = Of(new[] { filter.Item, filter.Family, filter.From, filter.To }.OfType<Expr>());
        if (asking.History is null) return Answer.Obstacle(asked) is { State: not State.Unknown } worse ? worse : Answer.Unknown;
        return Strictly(asked, () =>
        {
            IEnumerable<Entry> fitting = asking.History.Where(entry =>
                (filter.Awards.Count == 0 || filter.Awards.Contains(entry.Award))
                && filter.States.Any(state => Literals.NameOf(BuiltinOptions.LedgerStates, state) == entry.State)
                && (filter.Item is null || Names(filter.Item, entry.Item))
                && (filter.Family is null || Names(filter.Family, entry.Family))
                && (filter.From is null || entry.On >= Of(filter.From).Day)
                && (filter.To is null || entry.On <= Of(filter.To).Day)
                && (filter.AllTiers || History.IsOfThisCity(entry)));
            return Answer.Of(Measure(node.Measure, [.. fitting]));
        });
    }

    private static Fraction Measure(LedgerMeasure measure, List<Entry> entries) => measure switch
    {
        LedgerMeasure.Sum => History.Sum(entries),
        LedgerMeasure.Entries => entries.Count,
        LedgerMeasure.DistinctYears => entries.Select(entry => entry.Year).Distinct().Count(),
        _ => entries.Aggregate((Fraction)0, (most, entry) => Fraction.Larger(most, entry.Fen)),
    };

    /// <summary>Whether what the ledger says is the item or family asked for: an item by its key, an option by either name.</summary>
    private bool Names(Expr asked, string? written) => History.Names(Of(asked).Value!, asked.Type, written);
}
