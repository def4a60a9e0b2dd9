using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Results;
using Duixian.Execution.Trials;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Cli.Asking;

/// <summary>Which questions still matter: what the awards that are not settled wait for, the most decisive first.</summary>
internal sealed class OpenQuestions(Program program, Scenario scenario, int year, bool judgements, Tongue tongue)
{
    private readonly QuestionMaker _make = new(program, tongue);

    /// <summary>The questions, the next one first.</summary>
    /// <param name="draft">The answers so far.</param>
    /// <param name="skipped">What was left unknown on purpose.</param>
    public IReadOnlyList<Question> Of(Draft draft, IReadOnlySet<string> skipped)
    {
        var items = new DraftItems(program, _make, draft);
        var gaps = items.WithoutKey().Concat(items.LedgerGaps()).ToList();
        gaps.Sort((a, b) => Compare(a.Order, b.Order));
        return [.. gaps.Concat(Needed(draft, items)).Where(question => !skipped.Contains(question.Path.Id)).DistinctBy(question => question.Path.Id)];
    }

    /// <summary>The result of the answers so far.</summary>
    public CalculationResult Calculate(Draft draft, DiagnosticBag diagnostics) =>
        Engine.Calculate(program, scenario, FactReader.Read(program, draft.Root, diagnostics), year, trace: false);

    /// <summary>What decides most comes first; of what decides alike, what is declared first.</summary>
    private IEnumerable<Question> Needed(Draft draft, DraftItems items)
    {
        var facts = FactReader.Read(program, draft.Root, new DiagnosticBag());
        var found = Decisive.Order(program, scenario, facts, year, judgements)
            .Select(each => (Question: QuestionOf(each.Need, items), each.Rank))
            .Where(each => each.Question is { } question && !IsCounted(question, draft))
            .ToList();
        found.Sort((a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank) : Compare(a.Question!.Order, b.Question!.Order));
        return found.Select(each => each.Question!);
    }

    // A list whose items are there but not all named is unknown to the reader; its keys are what is asked, not how many there are.
    private static bool IsCounted(Question question, Draft draft) => draft.At(question.Path) is FactNode.Sequence { Items.Count: > 0 };

    // An item that cannot be found in the draft belongs to a list that has a mistake: it is shown at the end.
    private Question? QuestionOf(Need need, DraftItems items) => need switch
    {
        Need.OfFact { Item: null } fact => _make.Fact(fact.Symbol, fact.Year),
        Need.OfFact { Item: { } item } fact when items.Find(item) is { } place => _make.Field(fact.Symbol, fact.Year, place),
        Need.OfList { Parent: null } list => _make.Count(list.List, null),
        Need.OfList { Parent: { } parent } list when items.Find(parent) is { } place => _make.Count(list.List, place),
        Need.OfLedger => _make.LedgerCount(),
        Need.OfJudgement { Item: null } judgement when judgements => _make.Judgement(judgement.Symbol, null),
        Need.OfJudgement { Item: { } item } judgement when judgements && items.Find(item) is { } place => _make.Judgement(judgement.Symbol, place),
        _ => null,
    };

    private static int Compare(Duixian.Language.Text.Seq<int> a, Duixian.Language.Text.Seq<int> b)
    {
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
            if (a[i] != b[i]) return a[i].CompareTo(b[i]);
        return a.Count.CompareTo(b.Count);
    }
}
