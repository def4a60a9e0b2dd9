using Duixian.Cli.Text;
using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;

namespace Duixian.Cli.Asking;

/// <summary>An answer as it is shown for a check.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Text">What was answered.</param>
internal sealed record Answer(Question Question, string Text);

/// <summary>Everything a draft says, in declared order.</summary>
internal sealed class Answers(Program program, Draft draft, Tongue tongue)
{
    private readonly QuestionMaker _make = new(program, tongue);

    /// <summary>The answers.</summary>
    public IReadOnlyList<Answer> All()
    {
        var found = new List<Answer>();
        foreach (var fact in program.Facts) AddFact(found, fact, FactPath.Root, year => _make.Fact(fact, year));
        foreach (var judgement in program.Judgements.Where(judgement => judgement.List < 0)) Add(found, _make.Judgement(judgement, null));
        foreach (var list in program.Lists.Where(list => list.Parent < 0)) AddList(found, list, null);
        AddLedger(found);
        return found;
    }

    private void AddFact(List<Answer> found, Fact fact, FactPath owner, Func<int?, Question> question)
    {
        if (fact.Type is not DataType.Yearly)
        {
            Add(found, question(null));
            return;
        }

        if (draft.At(owner.Entry(fact.Name.Wording)) is not FactNode.Map years) return;
        foreach (var entry in years.Entries)
            if (int.TryParse(entry.Key, System.Globalization.CultureInfo.InvariantCulture, out var year)) Add(found, question(year));
    }

    private void AddList(List<Answer> found, ListType list, ItemPlace? parent)
    {
        var count = _make.Count(list, parent);
        var items = AddCount(found, count);
        for (var i = 0; i < items; i++)
        {
            var key = draft.At(count.Path.Item(i).Entry(list.Fields[list.Key].Name.Wording)) as FactNode.Scalar;
            var place = _make.Item(list, parent, i, key?.Text is null or "" or "?" ? null : key.Text);
            foreach (var field in list.Fields.OrderBy(field => field.Index == list.Key ? -1 : field.Index))
                AddFact(found, field, place.Path, year => _make.Field(field, year, place));
            foreach (var judgement in program.Judgements.Where(judgement => judgement.List == list.Index))
                Add(found, _make.Judgement(judgement, place));
            foreach (var inner in program.Lists.Where(inner => inner.Parent == list.Index)) AddList(found, inner, place);
        }
    }

    private void AddLedger(List<Answer> found)
    {
        var entries = AddCount(found, _make.LedgerCount());
        for (var entry = 0; entry < entries; entry++)
            for (var i = 0; i < FactReader.LedgerFields.Count; i++) Add(found, _make.LedgerField(FactReader.LedgerFields[i], entry, i));
    }

    private int AddCount(List<Answer> found, Question count)
    {
        var node = draft.At(count.Path);
        if (node is FactNode.Sequence items)
        {
            found.Add(new Answer(count, AskText.Items(items.Items.Count).In(tongue)));
            return items.Items.Count;
        }

        Add(found, count);
        return 0;
    }

    private void Add(List<Answer> found, Question question)
    {
        if (TextOf(draft.At(question.Path)) is { Length: > 0 } text and not "?") found.Add(new Answer(question, text));
    }

    private static string TextOf(FactNode? node) => node switch
    {
        FactNode.Scalar scalar => scalar.Text,
        FactNode.Map map when map.Entries.FirstOrDefault(entry => entry.Key == FactReader.ValueKey.Chinese || entry.Key == FactReader.ValueKey.English) is { } value =>
            TextOf(value.Value),
        FactNode.Map steps => string.Join("; ", steps.Entries.Select(step => $"{step.Key}: {TextOf(step.Value)}")),
        _ => "",
    };
}
