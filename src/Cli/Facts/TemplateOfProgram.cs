using Duixian.Cli.Input;
using Duixian.Cli.Text;
using Duixian.Execution;
using Duixian.Execution.Facts;
using Duixian.Execution.Values;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Storage.Files;

namespace Duixian.Cli.Facts;

/// <summary>The empty facts file of a policy, section by section as the policy declares its facts.</summary>
internal sealed class TemplateOfProgram
{
    private readonly PolicyPackage _package;
    private readonly Program _program;
    private readonly int _year;
    private readonly Tongue _tongue;
    private readonly ILookup<Fact, int> _years;

    public TemplateOfProgram(PolicyPackage package, int year, Tongue tongue)
    {
        (_package, _program, _year, _tongue) = (package, package.Program, year, tongue);
        _years = YearsUsed();
    }

    /// <summary>The template.</summary>
    public FactTemplate ToTemplate()
    {
        var title = (_program.Policy.Title?.In(_tongue) ?? _program.Policy.Name.Wording.In(_tongue));
        var sections = new List<TemplateSection>
        {
            new("", [new TemplateEntry(FactReader.YearKey.In(_tongue))
            {
                Explanation = [FactText.YearQuestion.In(_tongue)],
                Value = _year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }]),
        };
        foreach (var group in _program.Facts.GroupBy(fact => SectionOf(fact.Name.Span)))
            sections.Add(new TemplateSection(group.Key, group.Select(EntryOf).ToSeq()));
        var decided = _program.Judgements.Where(judgement => judgement.List < 0).Select(EntryOf).ToSeq();
        if (decided.Count > 0) sections.Add(new TemplateSection(FactText.JudgementSection.In(_tongue), decided));
        var lists = _program.Lists.Where(list => list.Parent < 0).Select(ListOf).Append(Ledger());
        return new FactTemplate(FactText.Title(title).In(_tongue), [FactText.Notes.In(_tongue)], sections.ToSeq(), lists.ToSeq());
    }

    private TemplateList ListOf(ListType list)
    {
        var explanation = new List<string>();
        if (list.Question is { } question) explanation.Add(question.In(_tongue));
        if (list.IsShared) explanation.Add(FactText.Shared.In(_tongue));
        var fields = list.Fields.OrderBy(field => field.Index == list.Key ? 0 : 1).Select(EntryOf)
            .Concat(_program.Judgements.Where(judgement => judgement.List == list.Index).Select(EntryOf));
        var nested = _program.Lists.Where(inner => inner.Parent == list.Index).Select(ListOf);
        return new TemplateList(list.Name.Wording.In(_tongue), explanation.ToSeq(), fields.ToSeq(), nested.ToSeq());
    }

    private TemplateList Ledger() => new(
        FactReader.LedgerKey.In(_tongue),
        [FactText.LedgerExplanation.In(_tongue)],
        FactReader.LedgerFields.Select(column => EntryOf(FactDescription.Of(column, _program, _tongue), column.Type)).ToSeq(),
        []);

    private TemplateEntry EntryOf(Fact fact) => EntryOf(FactDescription.Of(fact, _program, _tongue), fact.Type) with
    {
        Years = fact.Type is DataType.Yearly ? YearsOf(fact) : [],
    };

    private TemplateEntry EntryOf(Judgement judgement) => EntryOf(FactDescription.Of(judgement, _tongue), judgement.Type);

    private TemplateEntry EntryOf(FactDescription description, DataType type)
    {
        var lines = new List<string>();
        if (description.Question.Length > 0) lines.Add(description.Question);
        lines.AddRange(description.Remarks);
        if (description.Range.Length > 0) lines.Add(FactText.Range(description.Range).In(_tongue));
        if (description.RecognisedBy.Length > 0) lines.Add(FactText.RecognisedBy(description.RecognisedBy).In(_tongue));
        if (description.Unit.Length == 0 && description.Options.Count == 0 && description.Example.Length > 0) lines.Add(description.Example);
        return new TemplateEntry(description.Name)
        {
            Explanation = lines.ToSeq(),
            Unit = description.Unit,
            Evidence = description.Evidence,
            Options = description.Options,
            IsText = type is DataType.Scalar { Kind: Kind.Text or Kind.CreditCode or Kind.IndustryCode } or DataType.Item,
        };
    }

    private Seq<string> YearsOf(Fact fact)
    {
        var used = _years[fact].Distinct().Order().ToList();
        if (used.Count == 0) used = [_year - 1, _year];
        return used.Select(year => year.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToSeq();
    }

    // The years a policy looks at are found by asking it what it would need for a firm with one item of everything.
    private ILookup<Fact, int> YearsUsed()
    {
        var nowhere = new SourceText("", "").Span(0, 0);
        var lists = _program.Lists.Where(list => list.Parent < 0)
            .Select(list => new FactEntry(list.Name.Text, nowhere, OneItem(list, nowhere)))
            .Append(new FactEntry(FactReader.LedgerKey.Chinese, nowhere, new FactNode.Sequence([], nowhere)));
        var facts = FactReader.Read(_program, new FactNode.Map(lists.ToSeq(), nowhere), new DiagnosticBag());
        return Engine.Calculate(_program, Scenario.Ceiling(_program), facts, _year, trace: false).Instances
            .SelectMany(instance => instance.Needs.Items)
            .OfType<Need.OfFact>()
            .Where(need => need.Year is not null)
            .ToLookup(need => need.Symbol, need => need.Year!.Value);
    }

    private FactNode.Sequence OneItem(ListType list, SourceSpan at)
    {
        var entries = _program.Lists.Where(inner => inner.Parent == list.Index)
            .Select(inner => new FactEntry(inner.Name.Text, at, OneItem(inner, at)))
            .Prepend(new FactEntry(list.Fields[list.Key].Name.Text, at, new FactNode.Scalar("1", false, at)));
        return new FactNode.Sequence([new FactNode.Map(entries.ToSeq(), at)], at);
    }

    /// <summary>The heading a declaration stands under in its document.</summary>
    private string SectionOf(SourceSpan span)
    {
        var document = _package.Compilation.Documents.FirstOrDefault(known => known.Source == span.Source);
        return document?.Sections.LastOrDefault(section => section.Span.Start < span.Start)?.Title ?? "";
    }
}
