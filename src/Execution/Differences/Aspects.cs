using Duixian.Execution.Text;
using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Words = Duixian.Execution.Text.DifferenceWords;

namespace Duixian.Execution.Differences;

/// <summary>Everything that a part of a program says, piece by piece.</summary>
/// <param name="program">The program.</param>
/// <param name="dependencies">Its dependencies.</param>
/// <param name="scenario">Which values the open figures take; null where no notice is compared, so that the text says all.</param>
/// <param name="nameOf">What a part is called in both of the programs compared.</param>
internal sealed partial class Aspects(
    Program program, Dependencies dependencies, Scenario? scenario, Func<Part, string> nameOf)
{
    /// <summary>The pieces of a part, in the order people read them.</summary>
    public Seq<Aspect> Of(Part part) => Pieces(part).Where(aspect => aspect is not null).Select(aspect => aspect!).ToSeq();

    private IEnumerable<Aspect?> Pieces(Part part) => part.Kind switch
    {
        PartKind.Policy => Policy(program.Policy),
        PartKind.Scope => Conditions(program.Scope),
        PartKind.Fact => Fact(program.Facts[part.Index]),
        PartKind.Field => Fact(program.Lists[part.Owner].Fields[part.Index]),
        PartKind.List => List(program.Lists[part.Index]),
        PartKind.Judgement => Judgement(program.Judgements[part.Index]),
        PartKind.OpenParameter or PartKind.Limit or PartKind.Choice => Parameter(program.Parameters[part.Index]),
        PartKind.Table => Table(program.Tables[part.Index]),
        PartKind.Definition => Definition(dependencies.DefinitionOf(part)),
        PartKind.Award => Award(program.Awards[part.Index]),
        PartKind.SharedCap => SharedCap(program.SharedCaps[part.Index]),
        PartKind.Overlap => Overlap(program.Overlaps[part.Index]),
        PartKind.Budget => Budget(program.Budgets[part.Index]),
        PartKind.Provision => Provision(program.Provisions[part.Index]),
        _ => [],
    };

    private IEnumerable<Aspect?> Policy(Policy policy) =>
    [
        Text(Words.Title, policy.Title), Text(Words.Edition, policy.Edition), Text(Words.Status, policy.Status), Formula(Words.Effective, policy.Effective),
        policy.Validity is { } period ? Plain(Words.Validity, period.ToString(), $"{period}") : null, Formula(Words.PolicyInForce, policy.InForce.Expr),
        Superseded(scenario?.Superseded ?? policy.Superseded), .. Rounding(policy.Rounding),
    ];

    private static Aspect? Superseded(Supersession? superseded) => superseded is null ? null : Plain(
        Words.Superseded, $"{ValueText.Iso(superseded.From)} {superseded.By.Chinese}",
        new Wording(TermText.Superseded(superseded, Tongue.Chinese), TermText.Superseded(superseded, Tongue.English)));

    private static IEnumerable<Aspect?> Fact(Fact fact) =>
    [
        Type(fact.Type), Range(fact.Range), Flag(Words.MayBeAbsent, fact.MayBeAbsent), Flag(Words.MayBeInapplicable, fact.MayBeInapplicable),
    ];

    private IEnumerable<Aspect?> List(ListType list) =>
    [
        Plain(Words.Key, list.Fields[list.Key].Name.Text, list.Fields[list.Key].Name.Wording),
        list.Parent < 0 ? null : Plain(Words.Parent, program.Lists[list.Parent].Name.Text, program.Lists[list.Parent].Name.Wording),
        Flag(Words.IsShared, list.IsShared),
    ];

    private static IEnumerable<Aspect?> Judgement(Judgement judgement) =>
        [Type(judgement.Type), Range(judgement.Range), Text(Words.Authority, judgement.Authority)];

    private IEnumerable<Aspect?> Parameter(Parameter parameter)
    {
        var kind = GraphWords.Of(parameter.Kind);
        yield return Plain(Words.Kind, kind.English, kind);
        yield return Type(parameter.Type);
        yield return parameter.Value is { } value ? Fixed(Words.Value, value, parameter.Type) : null;
        var bounds = parameter.Bounds;
        // A ceiling that is the greatest value a notice may set is no news beside it.
        yield return parameter.Ceiling is { } ceiling && (ceiling as Literal.Number)?.Value != bounds.High ? Fixed(Words.Ceiling, ceiling, parameter.Type) : null;
        yield return bounds.Low is { } low ? Plain(Words.Least, low.ToString(), bounds.LowWritten) : null;
        yield return bounds.High is { } high && parameter.Kind != ParameterKind.Limit ? Plain(Words.Greatest, high.ToString(), bounds.HighWritten) : null;
        yield return scenario is null ? null : InForce(parameter, scenario);
    }

    private Aspect InForce(Parameter parameter, Scenario scenario)
    {
        var value = scenario.Settings.TryGetValue(parameter.Index, out var set) ? set
            : parameter.Kind == ParameterKind.Open && scenario.Notice is null ? parameter.Ceiling
            : parameter.Value;
        return value is null ? Plain(Words.InForce, "", Phrases.NotAnnounced) : Fixed(Words.InForce, value, parameter.Type);
    }

    private IEnumerable<Aspect?> Table(Table table)
    {
        yield return Type(table.Type);
        foreach (var part in table.Parts.ToArray())
            foreach (var row in part.Rows.ToArray())
            {
                var keys = row.Keys.Select((key, i) => Shown(key, table.Keys[i].Type)).ToList();
                var name = new Wording(string.Join('、', keys.Select(key => key.Chinese)), string.Join(", ", keys.Select(key => key.English)));
                yield return Fixed(Words.Row(part.From, part.To, name), row.Value, table.Type);
            }
    }

    private IEnumerable<Aspect?> Definition(Definition definition) =>
    [
        Formula(Words.Body, definition.Body),
        definition.Parameters.Count == 0 ? null : Names(Words.Parameters, definition.Parameters.Select(parameter => parameter.Wording)),
        definition.IsResult ? Flag(Words.IsResult, true) : null,
    ];

    private IEnumerable<Aspect?> SharedCap(SharedCap cap) =>
    [
        Covers(cap.Awards), Formula(Words.Bound, cap.Bound), Flag(Words.Lifetime, cap.IsLifetime), Formula(Words.From, cap.From), States(cap.Counting),
        Plain(Words.Allocation, cap.Allocation.ToString(), cap.Allocation == CapAllocation.ProRata ? Words.ProRata : Words.InOrder),
        .. cap.Order.Select((key, i) => Formula(Words.OrderKey(program.Awards[cap.Awards[i]].Name.Wording), key)),
    ];

    private IEnumerable<Aspect?> Overlap(Overlap overlap) =>
        [Covers(overlap.Awards), Text(Words.Source, overlap.Source), Formula(Words.Method, overlap.Method), Formula(Words.Enabled, overlap.Enabled)];

    private IEnumerable<Aspect?> Budget(Budget budget) =>
    [
        Covers(budget.Awards), Formula(Words.Envelope, budget.Envelope), Formula(Words.IfShort, budget.IfShort), Formula(Words.Minimum, budget.Minimum),
        Formula(Words.CityShare, budget.CityShare),
        scenario?.EnvelopeOf(budget) is { } announced ? Fixed(Words.InForce, announced, DataType.Of(Kind.Amount)) : null,
    ];

    private IEnumerable<Aspect?> Provision(Provision provision) =>
    [
        Plain(Words.Category, provision.Category.ToString(), CalculationRows.CategoryOf(provision)), Text(Words.Content, provision.Content),
        .. Conditions(provision.Conditions),
    ];

    private Aspect Covers(Seq<int> awards)
    {
        var shown = Names(Words.Covers, awards.Select(award => program.Awards[award].Name.Wording));
        return shown with { Meaning = string.Join(' ', awards.Select(award => nameOf(dependencies.PartOf(program.Awards[award])))) };
    }
}
