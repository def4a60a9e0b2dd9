using Duixian.Cli.Facts;
using Duixian.Cli.Text;
using Duixian.Execution.Facts;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;

namespace Duixian.Cli.Asking;

/// <summary>One thing to ask.</summary>
/// <param name="Path">Where the answer goes.</param>
/// <param name="Order">Its place among all questions, as declared.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Description">What a person must know.</param>
/// <param name="Type">What the answer must be; null for a number of items.</param>
/// <param name="IsCount">True when the answer is how many items there are.</param>
/// <param name="IsOptional">True when skipping it is an answer too.</param>
internal sealed record Question(
    FactPath Path, Seq<int> Order, string Title, FactDescription Description, DataType? Type, bool IsCount = false, bool IsOptional = false)
{
    /// <summary>The most items that are asked for one by one.</summary>
    public const int MostItems = 200;
}

/// <summary>Makes the questions about the facts of one policy.</summary>
internal sealed class QuestionMaker(Program program, Tongue tongue)
{
    private const int AfterFields = 10_000;

    /// <summary>A fact of the firm, in one year for a yearly one.</summary>
    public Question Fact(Fact fact, int? year) =>
        new(Path(FactPath.Root, fact, year), [.. Place(fact.Name), year ?? 0], Titled(fact.Name, year, ""), FactDescription.Of(fact, program, tongue), FactDescription.Inner(fact.Type));

    /// <summary>A field of an item.</summary>
    public Question Field(Fact field, int? year, ItemPlace item) => new(
        Path(item.Path, field, year),
        [.. item.Order, field.Index == item.List.Key ? -1 : field.Index, year ?? 0],
        Titled(field.Name, year, item.Title),
        FactDescription.Of(field, program, tongue),
        FactDescription.Inner(field.Type));

    /// <summary>How many items a list has.</summary>
    public Question Count(ListType list, ItemPlace? parent)
    {
        var description = new FactDescription(
            list.Name.Wording.In(tongue), AskText.HowMany.In(tongue), list.Question?.In(tongue) ?? "", "", "", "", [], AskText.CountExample.In(tongue), [], "");
        var name = list.Name.Wording;
        return parent is null
            ? new Question(FactPath.Root.Entry(name), Place(list.Name), name.In(tongue), description, null, IsCount: true)
            : new Question(
                parent.Path.Entry(name), [.. parent.Order, AfterFields + list.Index], $"{parent.Title} {name.In(tongue)}", description, null, IsCount: true);
    }

    /// <summary>A decision of the authority.</summary>
    public Question Judgement(Judgement judgement, ItemPlace? item) => new(
        (item?.Path ?? FactPath.Root).Entry(judgement.Name.Wording),
        item is null ? Place(judgement.Name) : [.. item.Order, (2 * AfterFields) + judgement.Index],
        Titled(judgement.Name, null, item?.Title ?? ""),
        FactDescription.Of(judgement, tongue),
        judgement.Type);

    /// <summary>How many earlier awards there are.</summary>
    public Question LedgerCount() => new(
        FactPath.Root.Entry(FactReader.LedgerKey),
        LedgerPlace,
        FactReader.LedgerKey.In(tongue),
        new FactDescription(
            FactReader.LedgerKey.In(tongue), AskText.HowMany.In(tongue), FactText.LedgerExplanation.In(tongue), "", "", "", [], AskText.CountExample.In(tongue), [], ""),
        null,
        IsCount: true);

    /// <summary>A column of an earlier award.</summary>
    public Question LedgerField(LedgerColumn column, int entry, int position) => new(
        FactPath.Root.Entry(FactReader.LedgerKey).Item(entry).Entry(column.Name),
        [.. LedgerPlace, entry, position],
        $"{AskText.ItemOf(FactReader.LedgerKey, entry + 1).In(tongue)} {column.Name.In(tongue)}",
        FactDescription.Of(column, program, tongue),
        column.Type,
        IsOptional: !column.IsRequired);

    /// <summary>An item in the draft, by its place and by what people call it.</summary>
    public ItemPlace Item(ListType list, ItemPlace? parent, int index, string? key)
    {
        var path = (parent?.Path ?? FactPath.Root).Entry(list.Name.Wording).Item(index);
        Seq<int> order = parent is null ? [.. Place(list.Name), index] : [.. parent.Order, AfterFields + list.Index, index];
        var own = key is null ? AskText.ItemOf(list.Name.Wording, index + 1) : AskText.ItemNamed(list.Name.Wording, key);
        return new ItemPlace(list, path, order, parent is null ? own.In(tongue) : $"{parent.Title} {own.In(tongue)}");
    }

    private static Seq<int> LedgerPlace => [int.MaxValue];

    private static FactPath Path(FactPath from, Fact fact, int? year)
    {
        var path = from.Entry(fact.Name.Wording);
        return year is { } of ? path.Year(of) : path;
    }

    private string Titled(Name name, int? year, string item)
    {
        var title = year is { } of ? FormattableString.Invariant($"{name.Wording.In(tongue)}({of})") : name.Wording.In(tongue);
        return item.Length == 0 ? title : $"{item} {title}";
    }

    // Facts, lists and judgements are declared in one document and asked in its order.
    private Seq<int> Place(Name name)
    {
        var source = name.Span.Source;
        var document = program.Facts.Select(fact => fact.Name).Concat(program.Lists.Select(list => list.Name))
            .Select(known => known.Span.Source).Distinct().ToList().IndexOf(source);
        return [document < 0 ? int.MaxValue - 1 : document, name.Span.Start];
    }
}

/// <summary>An item in the draft.</summary>
/// <param name="List">Its list.</param>
/// <param name="Path">Where it stands.</param>
/// <param name="Order">Its place among all questions.</param>
/// <param name="Title">What people call it.</param>
internal sealed record ItemPlace(ListType List, FactPath Path, Seq<int> Order, string Title);
