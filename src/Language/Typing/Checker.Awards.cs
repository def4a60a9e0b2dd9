using Duixian.Language.Diagnostics;
using Duixian.Language.Ir;
using Duixian.Language.Syntax;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Language.Typing;

internal sealed partial class Checker
{
    private Award AwardOf(DeclarationSyntax declaration, int index)
    {
        var frame = new Frame();
        var item = new Scope(frame);
        var grain = GrainOf(declaration, item);
        var conditions = declaration.Clause(Keyword.Conditions)?.Argument as ArgumentSyntax.Conditions;
        using var _ = Tested(conditions is null ? [] : LeafTests(conditions.Root));
        var award = new AwardScope(declaration.Head.Name.Text, OwnDefinitions(declaration), item, _tested);
        var scope = award.Outer;
        CheckDoubles(award.Definitions.Select(d => d.Syntax.Head));
        var inForce = InForceOf(declaration, scope);
        var typed = conditions is null ? null : ConditionOf(conditions.Root, scope);
        var selection = declaration.Clause(Keyword.Selection)?.Argument is ArgumentSyntax.Clauses clauses ? SelectionOf(clauses, scope) : null;
        var amount = AmountOf(declaration, scope);
        var once = ValueOf(declaration, Keyword.Cycle) is ExprSyntax.Word { Keyword: Keyword.Once };
        if (once && declaration.Clause(Keyword.Counting) is null)
            diagnostics.Add(DiagnosticCode.ClauseMissing, declaration.Head.Name.Span, Keyword.Counting.Word(), declaration.Head.Name.Text);
        var definitions = award.Definitions.Select(d => OwnDefinition(award, d.Syntax, d.Syntax.Head.Name.Span)).OfType<Definition>().ToSeq();
        return new Award(
            NameOf(declaration.Head), index, ProseOf(declaration, Keyword.Title), CitesOf(declaration), grain, once,
            StatesOf(declaration.Clause(Keyword.Counting)),
            ValueOf(declaration, Keyword.Payee) is { } payee and not ExprSyntax.Word { Keyword: Keyword.Enterprise } ? Identified(payee, scope) : null,
            Optional(declaration, Keyword.Family, scope), inForce, typed, amount, definitions, RoundingOf(declaration),
            ValueOf(declaration, Keyword.MinimumAward) is { } minimum ? Expect(minimum, scope, DataType.Of(Kind.Amount)) : null,
            InstalmentsOf(declaration), Optional(declaration, Keyword.OverlapKey, scope), selection, WarningsOf(declaration, scope), frame.Slots);
    }

    private Expr? Optional(DeclarationSyntax declaration, Keyword keyword, Scope scope) =>
        ValueOf(declaration, keyword) is { } value ? Identified(value, scope) : null;

    /// <summary>What tells one firm, item or matter from another: no quantity and no series.</summary>
    private Expr Identified(ExprSyntax syntax, Scope scope, bool orYesNo = false)
    {
        var expr = Type(syntax, scope);
        var identifies = expr.Type is DataType.Broken or DataType.Option or DataType.Item
            || expr.Type.Is(Kind.Text) || expr.Type.Is(Kind.CreditCode) || expr.Type.Is(Kind.IndustryCode)
            || (orYesNo && expr.Type.Is(Kind.YesNo));
        return identifies ? expr : Broken(syntax, DiagnosticCode.TypeMismatch, Terms.Identity, expr.Type.Name, Origin(expr));
    }

    private static List<(DefinitionSyntax, bool)> OwnDefinitions(DeclarationSyntax declaration) => declaration.Clauses
        .Where(clause => clause.Keyword is Keyword.Where or Keyword.Results)
        .SelectMany(clause => ((ArgumentSyntax.Definitions)clause.Argument).Items.Select(item => (item, clause.Keyword == Keyword.Results)))
        .ToList();

    /// <summary>The grain, with its item and the items above it declared in the first slots.</summary>
    private Grain GrainOf(DeclarationSyntax declaration, Scope scope)
    {
        if (declaration.Clause(Keyword.Grain)?.Argument is not ArgumentSyntax.Grain grain) return new Grain.Firm();
        if (grain.Each is { } each)
        {
            if (ListNamed(each.Text) is not { } list)
            {
                if (NamedType(each) is not DataType.Broken)
                    diagnostics.Add(DiagnosticCode.NameWrongKind, each.Span, each.Text, Keyword.Option.Word(), Keyword.List.Word());
                return new Grain.Firm();
            }

            for (var at = list; ; at = _lists[_listOrder[at.Parent]])
            {
                scope.Declare(at.Name.Wording, ItemOf(at));
                if (at.Parent < 0) return new Grain.EachItem(list.Index);
            }
        }

        if (grain.Times is not { } times) return new Grain.Firm();
        var type = NamedType(times);
        if (type is DataType.Item)
            diagnostics.Add(DiagnosticCode.NameWrongKind, times.Span, times.Text, Keyword.List.Word(), Keyword.Option.Word());
        if (type is not DataType.Option option) return new Grain.Firm();
        scope.Declare(option.Type.Name.Wording, option);
        return new Grain.EachOption(option.Type);
    }

    private AwardAmount AmountOf(DeclarationSyntax declaration, Scope scope)
    {
        var money = DataType.Of(Kind.Amount);
        if (declaration.Clause(Keyword.Amount)?.Argument is not ArgumentSyntax.Amounts { Value: var amount })
            return new AwardAmount(new Expr.Broken(declaration.Span), []);
        var labels = amount.Exceptions.Select(exception => exception.Head.Name.Text).ToList();
        CheckDoubles(amount.Exceptions.Select(exception => exception.Head));
        var exceptions = amount.Exceptions.Select(exception =>
        {
            var overrides = new List<int>();
            foreach (var name in exception.Overrides)
            {
                var other = labels.IndexOf(name.Text);
                if (other >= 0 && labels[other] != exception.Head.Name.Text) overrides.Add(other);
                else diagnostics.Add(DiagnosticCode.NameUnknown, name.Span, name.Text, Near(name.Text, labels));
            }

            var when = YesNo(exception.When, scope);
            using var _ = Tested([exception.When]);
            return new ExceptionalAmount(
                NameOf(exception.Head), CitesOf(exception.Cites).ToSeq(), overrides.ToSeq(), when, Expect(exception.Value, scope, money));
        }).ToSeq();
        return new AwardAmount(Expect(amount.Base, scope, money), exceptions);
    }

    private RoundingRule? RoundingOf(DeclarationSyntax declaration)
    {
        var clause = declaration.Clause(Keyword.Rounding);
        if (ValueOf(clause) is not { } mode || ValueOf(clause, 1) is not { } unit) return null;
        var scope = new Scope(new Frame());
        var rule = new RoundingRule(
            Expect(mode, scope, new DataType.Option(BuiltinOptions.Roundings)), Expect(unit, scope, DataType.Of(Kind.Amount)));
        if (Folded(rule.Unit) is not Literal.Number { Value: var fen } || (fen.Sign > 0 && fen.IsInteger)) return rule;
        diagnostics.Add(DiagnosticCode.TypeMismatch, unit.Span, Terms.WholeFen, Short(unit), "");
        return null;
    }

    private Seq<Ratio> InstalmentsOf(DeclarationSyntax declaration)
    {
        if (declaration.Clause(Keyword.Instalments)?.Argument is not ArgumentSyntax.Values values) return [];
        var shares = values.Items.Select(item => NumberOf(item, DataType.Of(Kind.Ratio))).OfType<Ratio>().ToSeq();
        if (shares.Count < values.Items.Count) return [];
        var sum = shares.Aggregate(Ratio.Zero, (total, share) => total + share);
        if (sum != Ratio.One || shares.Any(share => share.Sign < 0))
            diagnostics.Add(DiagnosticCode.InstalmentsSum, values.Items[0].Span, $"{sum * 100}%");
        return shares;
    }

    private Seq<Warning> WarningsOf(DeclarationSyntax declaration, Scope scope)
    {
        var warnings = declaration.All(Keyword.Warn).Select(clause => clause.Argument).OfType<ArgumentSyntax.Warning>().ToList();
        CheckDoubles(warnings.Select(warning => warning.Head));
        return warnings.Select(warning => new Warning(NameOf(warning.Head), YesNo(warning.When, scope), ProseOf(warning.Message))).ToSeq();
    }

    private Seq<int> StatesOf(ClauseSyntax? clause) => clause?.Argument is ArgumentSyntax.Values values ? StatesOf(values.Items) : [];

    private Seq<int> StatesOf(Seq<ExprSyntax> values) => values
        .Select(value => ConstantOf(value, new DataType.Option(BuiltinOptions.LedgerStates)))
        .OfType<Literal.Option>()
        .Select(option => option.Index)
        .ToSeq();
}
