using System.Globalization;
using System.Text;

namespace Duixian.Language.Ir;

/// <summary>What an expression means as a text: two are the same exactly if they compute alike by the same steps.</summary>
/// <remarks>Where it is written, how its figures are written, and what its own elements are called do not count.</remarks>
public static class Meaning
{
    /// <summary>The text of an expression.</summary>
    /// <param name="expr">The expression.</param>
    /// <param name="nameOf">What the part that a node names is called; two packages compared call the same part the same.</param>
    public static string Of(Expr expr, Func<Expr, string> nameOf)
    {
        var to = new StringBuilder();
        Write(expr, nameOf, [], to);
        return to.ToString();
    }

    /// <summary>The text of a fixed value of a type.</summary>
    public static string Of(Literal literal, DataType type) => literal switch
    {
        Literal.Number number => number.Value.ToString(),
        Literal.Truth truth => truth.Value ? "yes" : "no",
        Literal.Option option when type is DataType.Option { Type.Members: var members } => members[option.Index].Text,
        Literal.Option option => option.Index.ToString(CultureInfo.InvariantCulture),
        Literal.Text text => $"\"{text.Value}\"",
        Literal.Day day => day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Literal.Period period => period.Value.ToString(),
        _ => "",
    };

    /// <summary>The text of a type, with the options of an option type.</summary>
    public static string Of(DataType type) => type switch
    {
        DataType.Scalar scalar => scalar.Kind.ToString(),
        DataType.Option option => $"{{{string.Join(',', option.Type.Members.Select(member => member.Text))}}}",
        DataType.Item item => $"item {item.ListName.Chinese}",
        DataType.Yearly yearly => $"yearly {Of(yearly.Inner)}",
        DataType.Daily daily => $"daily {Of(daily.Inner)}",
        _ => "broken",
    };

    /// <param name="expr">The expression.</param>
    /// <param name="nameOf">What the part that a node names is called.</param>
    /// <param name="bound">The slots of the aggregates around it, from the outside: their numbers depend on what stands before.</param>
    /// <param name="to">Where the text goes.</param>
    private static void Write(Expr expr, Func<Expr, string> nameOf, List<int> bound, StringBuilder to)
    {
        to.Append(expr is Expr.Local local && bound.LastIndexOf(local.Slot) is >= 0 and var depth
            ? FormattableString.Invariant($"each {depth}")
            : Head(expr, nameOf)).Append('(');
        if (expr is Expr.Aggregate gathering) bound.Add(gathering.Slot);
        foreach (var part in ExprParts.Of(expr)) Write(part, nameOf, bound, to);
        if (expr is Expr.Aggregate) bound.RemoveAt(bound.Count - 1);
        to.Append(')');
    }

    /// <summary>All that a node says besides the expressions below it.</summary>
    private static string Head(Expr expr, Func<Expr, string> nameOf) => expr switch
    {
        Expr.Constant node => $"{Of(node.Type)} {Of(node.Value, node.Type)}",
        Expr.PolicyYear node => FormattableString.Invariant($"year {node.Offset}"),
        Expr.FactRef or Expr.Field or Expr.ParameterRef or Expr.JudgementRef or Expr.Call => nameOf(expr),
        Expr.LookUp node => $"{nameOf(expr)} {(node.Date is null ? "" : "at")}",
        Expr.Local node => FormattableString.Invariant($"slot {node.Slot}"),
        Expr.Compute node => node.Operator.ToString(),
        Expr.Shift node => node.Back ? "back" : "on",
        Expr.Compare node => node.Operator.ToString(),
        Expr.AtLeast node => FormattableString.Invariant($"{node.Least} of"),
        Expr.Bounded node => node.IsCap ? "cap" : "floor",
        Expr.Match node => $"match {CasesOf(node)} {(node.Otherwise is null ? "" : "else")}",
        Expr.Bands node => $"bands {string.Join(' ', node.Cases.Select(each => each.Operator))}",
        Expr.Function node => node.Name.ToString(),
        Expr.Aggregate node => Gathered(node, nameOf),
        Expr.Ledger node => Asked(node),
        _ => expr.GetType().Name,
    };

    private static string CasesOf(Expr.Match node) => node.Subject.Type is DataType.Option { Type.Members: var members }
        ? string.Join(' ', node.Cases.Select(each => members[each.Option].Text))
        : string.Join(' ', node.Cases.Select(each => each.Option));

    private static string Gathered(Expr.Aggregate node, Func<Expr, string> nameOf)
    {
        var source = node.Source is Source.Items items ? $"{nameOf(node)} {items.Parent is null}" : node.Source.GetType().Name;
        return $"{node.How} {source} {node.When is null} {node.Order is null} {node.Descending} {node.Take is null}";
    }

    private static string Asked(Expr.Ledger node)
    {
        var filter = node.Filter;
        return $"ledger {node.Measure} {string.Join(',', filter.Awards)} {filter.Item is null} {filter.Family is null} {filter.From is null}"
            + $" {filter.To is null} {string.Join(',', filter.States)} {filter.AllTiers}";
    }
}
