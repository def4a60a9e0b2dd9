using Duixian.Execution.Results;
using Duixian.Execution.Text;
using Duixian.Execution.Trials;
using Duixian.Language.Ir;

namespace Duixian.Execution.Boundaries;

/// <summary>One thing of a firm that can be moved step by step, as one more column or a few more rows of a case do.</summary>
internal abstract record Lever
{
    /// <summary>What it moves as a rule names it: a fact, a judgement, a question to the ledger, the policy year.</summary>
    public abstract object Symbol { get; }

    /// <summary>How many positions it has.</summary>
    public abstract long Count { get; }

    /// <summary>Whether its positions are more and less of something.</summary>
    public virtual bool IsOrdered => true;

    /// <summary>The levers of an award: facts with the latest year first, judgements, the ledger, the policy year, and those of items beside it.</summary>
    /// <param name="subject">The award.</param>
    /// <param name="now">Its answer with its steps.</param>
    /// <param name="traces">The steps.</param>
    public static IEnumerable<Lever> Of(Subject subject, AwardInstance now, TraceSearch traces) =>
        FactLever.Of(subject).Concat<Lever>(LedgerLever.Of(subject, now, traces)).Append(new YearLever()).Concat(FactLever.Beside(subject));

    /// <summary>Whether it can move a bound, as far as the rule tells.</summary>
    public bool MayMove(Bound bound, BoundsOfAward bounds) =>
        (bound.Of is SharedCap || this is not FactLever { IsBeside: true }) && bounds.Reads(bound, Symbol);

    /// <summary>What is so while the lever stands at a position.</summary>
    public abstract T At<T>(Trial trial, long position, Func<T> what);

    /// <summary>The position at which it stands now, the nearest below for a value between two; none where it has no value.</summary>
    public abstract long? Now(Trial trial);
}
