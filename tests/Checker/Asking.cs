using Duixian.Language.Ir;

namespace Duixian.Tests.Checker;

/// <summary>Everything a question is asked against: one firm, its history, the year, the notice and the judgements assumed so far.</summary>
/// <param name="Program">The checked policy.</param>
/// <param name="Firm">The firm.</param>
/// <param name="History">Its entries of the ledger; null while no ledger is given.</param>
/// <param name="Year">The policy year.</param>
/// <param name="Notice">The notice in force; null for the ceiling scenario.</param>
/// <param name="Assumed">An outcome for each judgement that is pending and was met.</param>
internal sealed record Asking(
    Program Program,
    Firm Firm,
    IReadOnlyList<Entry>? History,
    int Year,
    Notice? Notice,
    IReadOnlyDictionary<(string Judgement, ItemOfList? Item), Value> Assumed)
{
    public static readonly IReadOnlyDictionary<(string, ItemOfList?), Value> NothingAssumed = new Dictionary<(string, ItemOfList?), Value>();

    /// <summary>The working calendars that policy and notice bring.</summary>
    public IReadOnlyList<WorkingYears> Calendars => [.. Program.Calendars, .. Notice?.Calendars ?? []];

    /// <summary>The answer to an expression, with what its slots hold.</summary>
    public Answer Of(Expr expr, IReadOnlyDictionary<int, Answer> slots) => expr.Accept(new Evaluation(this, slots));

    /// <summary>Everything computed once for each way the pending judgements it meets may go; one result when it meets none.</summary>
    public IEnumerable<T> WithEveryOutcome<T>(Func<Asking, T> compute)
    {
        T computed;
        try
        {
            computed = compute(this);
        }
        catch (JudgementPending pending)
        {
            return pending.Outcomes.SelectMany(outcome => (this with
            {
                Assumed = new Dictionary<(string, ItemOfList?), Value>(Assumed) { [pending.Of] = outcome },
            }).WithEveryOutcome(compute));
        }

        return [computed];
    }

    /// <summary>The value of a parameter: what the notice sets, otherwise what the text or the ceiling scenario gives.</summary>
    /// <remarks>docs/language/parameters-and-notices.md.</remarks>
    public Answer Of(Parameter parameter)
    {
        foreach (var (index, value) in Notice?.Settings ?? [])
        {
            if (index == parameter.Index) return Answer.Of(Literals.Of(value, parameter.Type));
        }

        Literal? written = parameter.Kind != ParameterKind.Open ? parameter.Value : Notice is null ? parameter.Ceiling : null;
        return written is null ? Answer.NotAnnounced : Answer.Of(Literals.Of(written, parameter.Type));
    }
}

/// <summary>A judgement is needed that nobody has made.</summary>
internal sealed class JudgementPending((string Judgement, ItemOfList? Item) of, IReadOnlyList<Value> outcomes) : Exception
{
    public (string Judgement, ItemOfList? Item) Of { get; } = of;

    public IReadOnlyList<Value> Outcomes { get; } = outcomes;
}

/// <summary>The checker meets something that it does not cover: it refuses rather than guess.</summary>
internal sealed class NotCovered(string what) : NotSupportedException(what);
