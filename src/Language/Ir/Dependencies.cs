using System.Diagnostics;
using Duixian.Language.Text;

namespace Duixian.Language.Ir;

/// <summary>What depends on what in a program.</summary>
/// <remarks>
/// A part uses another where its own text names it; what that one uses in turn is needed, not used. A shared cap, an overlap and a budget
/// use the awards they cover. No part needs itself.
/// </remarks>
public sealed class Dependencies
{
    private readonly Program _program;
    private readonly PartNames _names;
    private readonly Dictionary<Part, Seq<Part>> _uses = [];
    private readonly Dictionary<Part, List<Part>> _users = [];

    private Dependencies(Program program)
    {
        _program = program;
        _names = new PartNames(program);
        Parts = _names.All.ToSeq();
        foreach (var part in Parts)
        {
            _uses[part] = DirectUses(part).Where(used => used != part).Distinct().ToSeq();
            foreach (var used in _uses[part].ToArray()) (_users.TryGetValue(used, out var users) ? users : _users[used] = []).Add(part);
        }
    }

    /// <summary>Every part, in the order of the program.</summary>
    public Seq<Part> Parts { get; }

    /// <summary>The dependencies of a program without errors.</summary>
    public static Dependencies Of(Program program) => new(program);

    /// <summary>The parts that a part names, in the order of first mention.</summary>
    /// <exception cref="KeyNotFoundException">The part is of another program.</exception>
    public Seq<Part> UsesOf(Part part) => _uses[part];

    /// <summary>The parts that name a part, in the order of the program.</summary>
    public Seq<Part> UsersOf(Part part) => _users.TryGetValue(part, out var users) ? users.ToSeq() : [];

    /// <summary>Everything that a part uses, directly or through others, in the order of the program, without the part itself.</summary>
    public Seq<Part> NeedsOf(Part part)
    {
        var found = new HashSet<Part>();
        Collect(part, found);
        found.Remove(part);
        return Parts.Where(found.Contains).ToSeq();
    }

    /// <summary>
    /// Everything that the result of one firm under an award rests on: what the award needs, the shared caps that cover it, and, through
    /// them, the other awards they cover. Selection over other firms, overlap and budgets are not part of one firm's result.
    /// </summary>
    public Seq<Part> NeedsOfResult(Award award)
    {
        var part = PartOf(award);
        var found = new HashSet<Part>();
        Collect(part, found);
        foreach (var cap in UsersOf(part).Where(user => user.Kind == PartKind.SharedCap)) Collect(cap, found);
        return Parts.Where(found.Contains).ToSeq();
    }

    /// <summary>The part that an award is.</summary>
    public Part PartOf(Award award) => _names.OfAward(award.Index);

    /// <summary>The part that a node itself names, apart from what stands below it; null for none.</summary>
    /// <param name="expr">An expression of this program.</param>
    public Part? NamedBy(Expr expr) => _names.NamedBy(expr).FirstOrDefault();

    /// <summary>The definition that a part is.</summary>
    /// <param name="part">A definition of this program.</param>
    public Definition DefinitionOf(Part part) => _names.DefinitionOf(part);

    /// <summary>What one expression names, in the order of first mention.</summary>
    /// <param name="expr">An expression of this program.</param>
    public Seq<Part> UsesOf(Expr expr) => ExprParts.All(expr).SelectMany(_names.NamedBy).Distinct().ToSeq();

    private void Collect(Part part, HashSet<Part> found)
    {
        if (!found.Add(part)) return;
        foreach (var used in _uses[part].ToArray()) Collect(used, found);
    }

    private IEnumerable<Part> DirectUses(Part part) => part.Kind switch
    {
        PartKind.Policy => Named(_program.Policy.Rounding).Concat(Named(_program.Policy.Effective, _program.Policy.InForce.Expr)),
        PartKind.Scope => Named(_program.Scope),
        PartKind.Field => [_names.OfList(part.Owner)],
        PartKind.List when _program.Lists[part.Index].Parent is >= 0 and var parent => [_names.OfList(parent)],
        PartKind.Judgement when _program.Judgements[part.Index].List is >= 0 and var list => [_names.OfList(list)],
        PartKind.Definition => Named(_names.DefinitionOf(part).Body),
        PartKind.Award => UsesOf(_program.Awards[part.Index]),
        PartKind.SharedCap => UsesOf(_program.SharedCaps[part.Index]),
        PartKind.Overlap => UsesOf(_program.Overlaps[part.Index]),
        PartKind.Budget when _program.Budgets[part.Index] is var budget =>
            Covered(budget.Awards).Concat(Named(budget.Envelope, budget.IfShort, budget.Minimum, budget.CityShare)),
        PartKind.Provision => _names.Scope.Append(_names.Policy).Concat(Named(_program.Provisions[part.Index].Conditions)),
        PartKind.Fact or PartKind.List or PartKind.Judgement or PartKind.OpenParameter or PartKind.Limit or PartKind.Choice
            or PartKind.Table or PartKind.Ledger => [],
        _ => throw new UnreachableException(part.Kind.ToString()),
    };

    private IEnumerable<Part> UsesOf(Award award)
    {
        var list = award.Grain is Grain.EachItem each ? [_names.OfList(each.List)] : Enumerable.Empty<Part>();
        var amount = award.Amount.Exceptions.SelectMany(exception => new[] { exception.When, exception.Value }).Prepend(award.Amount.Base);
        var shown = award.Definitions.Select((definition, index) => (definition, index)).Where(each => each.definition.IsResult)
            .Select(each => _names.OfDefinition(award.Index, each.index));
        return _names.Scope
            .Concat(list)
            .Concat(award.IsOnce ? _names.Ledger : [])
            .Concat(Named(award.Conditions))
            .Concat(Named([.. amount]))
            .Concat(Named(award.Rounding))
            .Append(_names.Policy)
            .Concat(Named(award.InForce?.Expr))
            .Concat(Named(award.Minimum, award.Payee, award.Family, award.OverlapKey))
            .Concat(award.Selection is { } selection ? Named([.. ProgramExprs.Of(selection)]) : [])
            .Concat(shown)
            .Concat(Named([.. award.Warnings.Select(warning => warning.When)]));
    }

    private IEnumerable<Part> UsesOf(SharedCap cap) => Covered(cap.Awards)
        .Concat(Named(cap.Bound, cap.From))
        .Concat(Named([.. cap.Order]))
        .Concat(cap.IsLifetime ? _names.Ledger : []);

    private IEnumerable<Part> UsesOf(Overlap overlap) => Covered(overlap.Awards)
        .Concat(Named(overlap.Enabled, overlap.Method))
        .Concat(overlap.Source is null ? [] : _names.Ledger);

    private IEnumerable<Part> Covered(Seq<int> awards) => awards.Select(_names.OfAward);

    private IEnumerable<Part> Named(RoundingRule? rule) => rule is null ? [] : Named(rule.Mode, rule.Unit);

    private IEnumerable<Part> Named(Condition? condition) => Named([.. ExprParts.Tests(condition).Select(test => test.Expr)]);

    private IEnumerable<Part> Named(params Expr?[] exprs) => exprs.OfType<Expr>().SelectMany(ExprParts.All).SelectMany(_names.NamedBy);
}
