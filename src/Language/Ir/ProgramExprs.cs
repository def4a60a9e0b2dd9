namespace Duixian.Language.Ir;

/// <summary>The expressions that stand by themselves in a program.</summary>
public static class ProgramExprs
{
    /// <summary>All of them; what stands below each is not listed.</summary>
    public static IEnumerable<Expr> Of(Program program) => OfRounding(program.Policy.Rounding)
        .Append(program.Policy.Effective)
        .Concat(program.Definitions.Select(definition => definition.Body))
        .Concat(OfConditions(program.Scope))
        .Concat(program.Awards.SelectMany(Of))
        .Concat(program.SharedCaps.SelectMany(cap => ExprParts.Given(cap.Bound, cap.From).Concat(cap.Order)))
        .Concat(program.Overlaps.SelectMany(overlap => ExprParts.Given(overlap.Method, overlap.Enabled)))
        .Concat(program.Budgets.SelectMany(budget => ExprParts.Given(budget.Envelope, budget.IfShort, budget.Minimum, budget.CityShare)))
        .Concat(program.Provisions.SelectMany(provision => OfConditions(provision.Conditions)));

    /// <summary>Those of a selection.</summary>
    public static IEnumerable<Expr> Of(Selection selection) => ExprParts.Given(selection.Take, selection.Among)
        .Concat(ExprParts.Keys(selection.Ranking))
        .Concat(ExprParts.Given(selection.Ranks))
        .Concat(selection.ThenBy.Select(key => key.Key))
        .Concat(ExprParts.Given(selection.Ties, selection.Merit, selection.Category, selection.PerCategory, selection.Reserve));

    private static IEnumerable<Expr> Of(Award award) => OfConditions(award.Conditions)
        .Concat(award.Amount.Exceptions.SelectMany(exception => new[] { exception.When, exception.Value }).Prepend(award.Amount.Base))
        .Concat(award.Definitions.Select(definition => definition.Body))
        .Concat(OfRounding(award.Rounding))
        .Concat(ExprParts.Given(award.Minimum, award.Payee, award.Family, award.OverlapKey))
        .Concat(award.Selection is { } selection ? Of(selection) : [])
        .Concat(award.Warnings.Select(warning => warning.When));

    private static IEnumerable<Expr> OfConditions(Condition? condition) => ExprParts.Tests(condition).Select(test => test.Expr);

    private static IEnumerable<Expr> OfRounding(RoundingRule? rule) => rule is null ? [] : [rule.Mode, rule.Unit];
}
