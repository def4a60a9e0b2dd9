using System.Diagnostics;
using Duixian.Language.Diagnostics;
using Duixian.Language.Syntax;

namespace Duixian.Language.Ir;

/// <summary>The parts of a program, and which of them an expression names by itself.</summary>
internal sealed class PartNames
{
    private readonly Program _program;
    private readonly Dictionary<(PartKind Kind, int Owner, int Index), Part> _parts = [];
    private readonly Dictionary<Definition, Part> _definitions = [];
    private readonly Dictionary<string, Part> _tables = new(StringComparer.Ordinal);

    public PartNames(Program program)
    {
        _program = program;
        Policy = Add(PartKind.Policy, 0, program.Policy.Name.Wording);
        if (program.Scope is not null) Add(PartKind.Scope, 0, Keyword.Scope.Word());
        Add(PartKind.Fact, program.Facts.Select(fact => fact.Name.Wording));
        foreach (var list in program.Lists)
        {
            Add(PartKind.List, list.Index, list.Name.Wording);
            for (var i = 0; i < list.Fields.Count; i++) Add(PartKind.Field, i, Below(list, list.Fields[i].Name), list.Index);
        }

        Add(PartKind.Judgement, program.Judgements.Select(judgement => judgement.List < 0
            ? judgement.Name.Wording
            : Below(program.Lists[judgement.List], judgement.Name)));
        foreach (var parameter in program.Parameters) Add(KindOf(parameter.Kind), parameter.Index, parameter.Name.Wording);
        for (var i = 0; i < program.Tables.Count; i++) _tables[program.Tables[i].Name.Text] = Add(PartKind.Table, i, program.Tables[i].Name.Wording);
        Add(PartKind.Ledger, 0, FactKeys.Ledger);
        for (var i = 0; i < program.Definitions.Count; i++)
            _definitions[program.Definitions[i]] = Add(PartKind.Definition, i, NameOf(program.Definitions[i]));
        foreach (var award in program.Awards) AddAward(award);
        Add(PartKind.SharedCap, program.SharedCaps.Select(cap => cap.Name.Wording));
        Add(PartKind.Overlap, program.Overlaps.Select(overlap => overlap.Name.Wording));
        Add(PartKind.Budget, program.Budgets.Select(budget => budget.Name.Wording));
        Add(PartKind.Provision, program.Provisions.Select(provision => provision.Name.Wording));
    }

    public List<Part> All { get; } = [];

    public Part Policy { get; }

    public IEnumerable<Part> Scope => _parts.TryGetValue((PartKind.Scope, -1, 0), out var scope) ? [scope] : [];

    public IEnumerable<Part> Ledger => [_parts[(PartKind.Ledger, -1, 0)]];

    public Part OfList(int list) => _parts[(PartKind.List, -1, list)];

    public Part OfAward(int award) => _parts[(PartKind.Award, -1, award)];

    public Part OfDefinition(int award, int index) => _parts[(PartKind.Definition, award, index)];

    public Definition DefinitionOf(Part part) =>
        part.Owner < 0 ? _program.Definitions[part.Index] : _program.Awards[part.Owner].Definitions[part.Index];

    /// <summary>The part that a node names; what stands below the node is not looked at.</summary>
    public IEnumerable<Part> NamedBy(Expr expr) => expr switch
    {
        Expr.FactRef { Symbol: var fact } => [_parts[(PartKind.Fact, -1, fact.Index)]],
        Expr.Field { Symbol: var field } => [_parts[(PartKind.Field, field.List, field.Index)]],
        Expr.ParameterRef { Symbol: var parameter } => [_parts[(KindOf(parameter.Kind), -1, parameter.Index)]],
        Expr.JudgementRef { Symbol: var judgement } => [_parts[(PartKind.Judgement, -1, judgement.Index)]],
        Expr.Call { Symbol: var definition } => [_definitions[definition]],
        Expr.LookUp { Symbol: var table } => [_tables[table.Name.Text]],
        Expr.Aggregate { Source: Source.Items items } => [OfList(items.List)],
        Expr.Ledger => Ledger,
        // The policy itself rests on its rule for being in force, which may name its validity: no part needs itself.
        Expr.Function { Name: Builtin.Validity } => ExprParts.All(_program.Policy.Effective).SelectMany(NamedBy),
        _ => [],
    };

    private void AddAward(Award award)
    {
        for (var i = 0; i < award.Definitions.Count; i++)
            _definitions[award.Definitions[i]] = Add(PartKind.Definition, i, award.Definitions[i].Name.Wording, award.Index, award.Name.Wording);
        Add(PartKind.Award, award.Index, award.Name.Wording);
    }

    private static PartKind KindOf(ParameterKind kind) => kind switch
    {
        ParameterKind.Open => PartKind.OpenParameter,
        ParameterKind.Limit => PartKind.Limit,
        ParameterKind.Choice => PartKind.Choice,
        _ => throw new UnreachableException(kind.ToString()),
    };

    /// <summary>A computed field has its item as the only parameter, called like the list.</summary>
    private Wording NameOf(Definition definition) =>
        definition.Parameters is [{ } only] && _program.Lists.FirstOrDefault(list => list.Name.Text == only.Text) is { } list
            ? Below(list, definition.Name)
            : definition.Name.Wording;

    private static Wording Below(ListType list, Name name) => new($"{list.Name.Text}.{name.Text}", $"{list.Name.Alias}.{name.Alias}");

    private void Add(PartKind kind, IEnumerable<Wording> names)
    {
        var index = 0;
        foreach (var name in names) Add(kind, index++, name);
    }

    private Part Add(PartKind kind, int index, Wording name, int owner = -1, Wording? home = null)
    {
        var part = new Part(kind, index, owner, name, home);
        _parts[(kind, owner, index)] = part;
        All.Add(part);
        return part;
    }
}
