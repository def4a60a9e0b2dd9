using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Language.Typing;

internal sealed partial class Checker
{
    private Policy PolicyOf()
    {
        var declarations = names.Of(Keyword.Policy).ToList();
        if (declarations.Count != 1)
        {
            var nowhere = names.Declarations.Select(d => d.Span).FirstOrDefault(Nowhere);
            if (declarations.Count > 1) diagnostics.Add(DiagnosticCode.ClauseDuplicate, declarations[1].Span, Keyword.Policy.Word());
            else diagnostics.Add(DiagnosticCode.ClauseMissing, nowhere, Keyword.Policy.Word(), Terms.ThePackage);
        }

        if (declarations.Count == 0) return new Policy(
            new Name("", "", Nowhere), null, null, null, null, null, [], new Expr.Broken(Nowhere), null, MeetsTheYear(Nowhere), null, null);
        var declaration = declarations[0];
        var effective = ValueOf(declaration, Keyword.Effective) is { } value
            ? Expect(value, new Scope(new Frame()), DataType.Of(Kind.Date))
            : new Expr.Broken(declaration.Span);
        if (UsesValidity(effective, new HashSet<Definition>(ReferenceEqualityComparer.Instance)))
            effective = Broken(effective.Span, DiagnosticCode.DefinitionCycle, $"{Keyword.Effective.Word().Chinese} → {Keyword.Validity.Word().Chinese}");
        var validity = ValueOf(declaration, Keyword.Validity) is { } period ? ConstantOf(period, DataType.Of(Kind.Duration)) : null;
        var bases = declaration.All(Keyword.Cites).Select(clause => clause.Argument).OfType<ArgumentSyntax.Text>();
        var at = (declaration.Clause(Keyword.Validity) ?? declaration.Clause(Keyword.Effective))?.Span ?? declaration.Span;
        return new Policy(
            NameOf(declaration.Head), ProseOf(declaration, Keyword.Title), ProseOf(declaration, Keyword.Edition),
            ProseOf(declaration, Keyword.Authority), ProseOf(declaration, Keyword.SourceNote), ProseOf(declaration, Keyword.Status),
            bases.Select(text => ProseOf(text.Value)).ToSeq(), effective, (validity as Literal.Period)?.Value,
            InForceOf(declaration, new Scope(new Frame())) ?? MeetsTheYear(at), SupersededOf(declaration), RoundingOf(declaration));
    }

    /// <summary>The validity begins on the day of effect, which can therefore not be asked of it.</summary>
    private static bool UsesValidity(Expr expr, HashSet<Definition> seen) => ExprParts.All(expr).Any(part =>
        part is Expr.Function { Name: Builtin.Validity } || (part is Expr.Call { Symbol: var symbol } && seen.Add(symbol) && UsesValidity(symbol.Body, seen)));

    private Condition.Test? InForceOf(DeclarationSyntax declaration, Scope scope) =>
        ValueOf(declaration, Keyword.InForce) is { } test ? InForce(YesNo(test, scope)) : null;

    private static Condition.Test InForce(Expr test) =>
        new(new Name(Keyword.InForce.Word().Chinese, Keyword.InForce.Word().English, test.Span), [], test);

    /// <summary>Where nothing else is said, the policy year must have a day of the policy's validity.</summary>
    private static Condition.Test MeetsTheYear(SourceSpan at)
    {
        var (range, days) = (DataType.Of(Kind.DateRange), DataType.Of(Kind.Days));
        var year = new Expr.Function(Builtin.WholeYear, [new Expr.PolicyYear(0, at)], range, at);
        var common = new Expr.Function(Builtin.Intersect, [year, new Expr.Function(Builtin.Validity, [], range, at)], range, at);
        return InForce(new Expr.Compare(
            Comparison.AtLeast, new Expr.Function(Builtin.Days, [common], days, at),
            new Expr.Constant(new Literal.Number(Ratio.One, Units.Written("1", Unit.Days)), days, at), at));
    }

    private Supersession? SupersededOf(DeclarationSyntax declaration) =>
        declaration.Clause(Keyword.SupersededBy)?.Argument is ArgumentSyntax.Superseded written
        && ConstantOf(written.From, DataType.Of(Kind.Date)) is Literal.Day from
            ? new Supersession(ProseOf(written.By), from.Value)
            : null;

    private static SourceSpan Nowhere { get; } = new SourceText("policy.md", "").Span(0, 0);

    private Seq<int> AwardsOf(DeclarationSyntax declaration, Dictionary<string, Award> awards)
    {
        if (declaration.Clause(Keyword.AppliesTo)?.Argument is not ArgumentSyntax.Names named) return [];
        var result = new List<int>();
        var seen = new HashSet<int>();
        foreach (var (name, _, _) in named.Items)
        {
            if (!awards.TryGetValue(name.Text, out var found))
                diagnostics.Add(DiagnosticCode.NameUnknown, name.Span, name.Text, Near(name.Text, awards.Keys));
            else if (seen.Add(found.Index)) result.Add(found.Index);
            else diagnostics.Add(DiagnosticCode.CaseDuplicate, name.Span, name.Text);
        }

        return result.ToSeq();
    }

    private SharedCap SharedCapOf(DeclarationSyntax declaration, Seq<Award> awards, Dictionary<string, Award> byName)
    {
        var scope = new Scope(new Frame());
        var money = DataType.Of(Kind.Amount);
        var covered = AwardsOf(declaration, byName);
        var lifetime = declaration.Clause(Keyword.Lifetime) is not null;
        if (lifetime && declaration.Clause(Keyword.Yearly) is { } both)
            diagnostics.Add(DiagnosticCode.ClauseDuplicate, both.Span, Keyword.Lifetime.Word());
        var bound = ValueOf(declaration, lifetime ? Keyword.Lifetime : Keyword.Yearly) is { } value
            ? Expect(value, scope, money)
            : Broken(declaration.Head.Name.Span, DiagnosticCode.ClauseMissing, Keyword.Yearly.Word(), declaration.Head.Name.Text);
        var allocated = declaration.Clause(Keyword.Allocated);
        var states = StatesOf(declaration.Clause(Keyword.Counting));
        if (lifetime && states.Count == 0)
            diagnostics.Add(DiagnosticCode.ClauseMissing, declaration.Head.Name.Span, Keyword.Counting.Word(), declaration.Head.Name.Text);
        return new SharedCap(
            NameOf(declaration.Head), covered, lifetime, bound,
            ValueOf(declaration, Keyword.From) is { } from ? Expect(from, scope, DataType.Of(Kind.Date)) : null, states,
            ValueOf(allocated) is ExprSyntax.Word { Keyword: Keyword.InOrder } ? CapAllocation.InOrder : CapAllocation.ProRata,
            ValueOf(allocated, 1) is { } order ? covered.Select(award => OrderKey(order, awards[award])).ToSeq() : [],
            CitesOf(declaration));
    }

    /// <summary>The order key is read once for each covered award, with that award's item in the first slots.</summary>
    private Expr OrderKey(ExprSyntax order, Award award)
    {
        var scope = new Scope(new Frame());
        if (award.Grain is Grain.EachItem each)
        {
            for (var list = _lists[_listOrder[each.List]]; ; list = _lists[_listOrder[list.Parent]])
            {
                scope.Declare(list.Name.Wording, ItemOf(list));
                if (list.Parent < 0) break;
            }
        }

        return Ordered(order, scope);
    }

    private Overlap OverlapOf(DeclarationSyntax declaration, Dictionary<string, Award> awards)
    {
        var scope = new Scope(new Frame());
        return new Overlap(
            NameOf(declaration.Head), AwardsOf(declaration, awards), ProseOf(declaration, Keyword.SourceNote),
            ValueOf(declaration, Keyword.Method) is { } method ? Expect(method, scope, new DataType.Option(BuiltinOptions.Methods)) : null,
            ValueOf(declaration, Keyword.Enabled) is { } enabled ? Expect(enabled, scope, DataType.Of(Kind.YesNo)) : null,
            CitesOf(declaration));
    }

    private Budget BudgetOf(DeclarationSyntax declaration, Dictionary<string, Award> awards)
    {
        var scope = new Scope(new Frame());
        Expr? Of(Keyword keyword, Kind kind) => ValueOf(declaration, keyword) is { } value ? Expect(value, scope, DataType.Of(kind)) : null;
        return new Budget(
            NameOf(declaration.Head), AwardsOf(declaration, awards), Of(Keyword.Envelope, Kind.Amount),
            ValueOf(declaration, Keyword.IfShort) is { } rule ? Expect(rule, scope, new DataType.Option(BuiltinOptions.Shortfalls)) : null,
            Of(Keyword.MinimumAward, Kind.Amount), Of(Keyword.Shares, Kind.Ratio), CitesOf(declaration));
    }

    private Provision ProvisionOf(DeclarationSyntax declaration)
    {
        var frame = new Frame();
        var category = ValueOf(declaration, Keyword.Category) is { } value
            ? ConstantOf(value, new DataType.Option(BuiltinOptions.Categories)) as Literal.Option
            : null;
        var conditions = declaration.Clause(Keyword.Conditions)?.Argument as ArgumentSyntax.Conditions;
        using var _ = Tested(conditions is null ? [] : LeafTests(conditions.Root));
        return new Provision(
            NameOf(declaration.Head), (ProvisionCategory)(category?.Index ?? 0), ProseOf(declaration, Keyword.Authority),
            ProseOf(declaration, Keyword.Content) ?? new Prose("", ""),
            conditions is null ? null : ConditionOf(conditions.Root, new Scope(frame)), frame.Slots, CitesOf(declaration));
    }

    private void CheckRoundings(Program program)
    {
        if (program.Policy.Rounding is not null) return;
        var fractions = new Fractions();
        foreach (var award in program.Awards)
        {
            if (award.Rounding is not null) continue;
            var amounts = award.Amount.Exceptions.Select(exception => exception.Value).Prepend(award.Amount.Base);
            if (amounts.Any(amount => amount.Accept(fractions)))
                diagnostics.Add(DiagnosticCode.RoundingMissing, award.Name.Span, award.Name.Wording);
        }
    }
}
