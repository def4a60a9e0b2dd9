using Duixian.Execution.Facts;
using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Execution.Trials;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Quantities;

namespace Duixian.Execution.Boundaries;

/// <summary>More earlier awards of the kind that a question to the ledger counts: so many of them, or one of so many fen.</summary>
/// <param name="Question">The question.</param>
/// <param name="Like">An entry that counts; its year, date and amount are moved.</param>
/// <param name="From">The first day that counts; null for any.</param>
internal sealed record LedgerLever(Expr.Ledger Question, LedgerEntry Like, DateOnly? From) : Lever
{
    private const int MostEntries = 12;
    private const long MostFen = 1_000_000_000_000;

    // What an entry is worth where only their number counts: 1万元.
    private static readonly Money Usual = Money.FromFen(1_000_000);

    /// <inheritdoc/>
    public override object Symbol => Question;

    /// <inheritdoc/>
    public override long Count => (IsOfAmounts ? MostFen : MostEntries) + 1;

    private bool IsOfAmounts => Question.Measure is LedgerMeasure.Sum or LedgerMeasure.Largest;

    /// <summary>One for each question that an answer asked, where what it asks about is known.</summary>
    /// <param name="subject">The award.</param>
    /// <param name="now">Its answer with its steps.</param>
    /// <param name="traces">The steps.</param>
    public static new IEnumerable<LedgerLever> Of(Subject subject, AwardInstance now, TraceSearch traces) =>
        Sides.StepsOf(now, traces).Where(step => step.Expr is Expr.Ledger).Select(step => Of(step, subject)).OfType<LedgerLever>().Distinct();

    /// <summary>The entries that are added at a position.</summary>
    public IEnumerable<LedgerEntry> EntriesAt(long position)
    {
        if (IsOfAmounts) return position == 0 ? [] : [Like with { Amount = Money.FromFen(position) }];
        return Enumerable.Range(0, (int)position).Select(back => Dated(Like.Year - back));
    }

    /// <inheritdoc/>
    public override T At<T>(Trial trial, long position, Func<T> what) =>
        trial.WithLedger([.. trial.Facts.Ledger ?? [], .. EntriesAt(position)], what);

    /// <inheritdoc/>
    public override long? Now(Trial trial) => 0;

    /// <summary>An entry of a year; where that is too early to count, another of the first that does.</summary>
    private LedgerEntry Dated(int year)
    {
        var day = new DateOnly(Math.Clamp(year, 1, 9999), 12, 31);
        if (day < From) day = new DateOnly(From.Value.Year, 12, 31);
        return Like with { Year = day.Year, Date = day < Like.Date ? day : Like.Date };
    }

    private static LedgerLever? Of(Trace step, Subject subject)
    {
        var (question, award) = ((Expr.Ledger)step.Expr, subject.Award);
        var filter = question.Filter;
        Value? Part(Expr? part) => part is null ? null : step.Parts.FirstOrDefault(below => ReferenceEquals(below.Expr, part))?.Value;
        string? Named(Expr? part) => Part(part) is { IsKnown: true } value ? WrittenValue.Of(value, part!.Type)?.Chinese : null;
        DateOnly? Day(Expr? part) => Part(part) is { IsKnown: true } value ? value.Day : null;
        if ((filter.Item is not null && Named(filter.Item) is null) || (filter.Family is not null && Named(filter.Family) is null) || filter.States.Count == 0) return null;
        var (first, last) = (Day(filter.From), Day(filter.To) ?? new DateOnly(Math.Clamp(subject.Trial.Year - 1, 1, 9999), 12, 31));
        if (last < first) last = first.Value;
        var like = new LedgerEntry(
            filter.Awards.Count > 0 ? filter.Awards[0] : award.Name.Text, Named(filter.Item), Named(filter.Family), last.Year, Usual, filter.States[0], last, null, LedgerLevel.City);
        return new LedgerLever(question, like, first);
    }
}
