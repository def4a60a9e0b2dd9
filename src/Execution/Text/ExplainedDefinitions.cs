using Duixian.Execution.Reference;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>Shows each definition once, where it is first used, after those it builds on.</summary>
internal sealed class ExplainedDefinitions(Sheet sheet)
{
    private const int MostElements = 3;
    private const int MostListed = 10;

    private readonly HashSet<(string? Award, int Definition, string Name)> _shown = [];
    private readonly HashSet<Expr> _written = new(ReferenceEqualityComparer.Instance);

    /// <summary>Items are new: definitions of the award and of its items are shown again.</summary>
    public void Enter() => _shown.RemoveWhere(shown => shown.Award is not null);

    /// <summary>The definitions that a formula uses.</summary>
    public void Of(Trace trace, int level)
    {
        foreach (var use in TraceSearch.CallsIn(trace, MostElements)) Definition(use, level);
    }

    /// <summary>A named formula with its values and its result.</summary>
    public void Formula(string name, Trace trace, int level)
    {
        var values = ExprText.Values(trace, sheet.Program, sheet.Tongue);
        var names = ExprText.Names(trace.Expr, sheet.Program, sheet.Tongue);
        var result = sheet.Value(trace.Value, trace.Expr.Type);
        // The formula is written once; for the next item only its values are.
        var sides = new List<string>();
        if (!Names(trace.Expr) && values != names && trace.Expr is not Expr.Constant) sides.Add(names);
        sides.Add(values);
        if (!ExprText.Restates(trace) && values != result) sides.Add(result);
        sheet.Equation(level, name, sides.ToArray());
        Elements(trace, level + 1);
    }

    /// <summary>Whether the names say no more than the values do, or have been written before.</summary>
    private bool Names(Expr expr) => !_written.Add(expr) || (ExprText.IsLeaf(expr) && expr is not (Expr.Aggregate or Expr.Function));

    private void Definition(Trace use, int level)
    {
        if (sheet.Traces.BodyOf(use) is not { } body) return;
        var symbol = ((Expr.Call)use.Expr).Symbol;
        var name = ExprText.Path(use, sheet.Program, sheet.Tongue);
        if (!_shown.Add((symbol.Award, symbol.Index, name))) return;
        Of(body, level);
        Formula(sheet.Cited(name, symbol.Cites), body, level);
    }

    /// <summary>The members of the aggregates in a formula, one line each.</summary>
    private void Elements(Trace trace, int level)
    {
        foreach (var aggregate in AggregatesIn(trace))
        {
            var elements = TraceSearch.ElementsOf(aggregate).ToList();
            foreach (var (element, body) in elements.Take(MostListed))
                sheet.Add(level, $"· {Element(element)}{sheet.In(Phrases.Colon)}{Member(body)}");
            if (elements.Count > MostListed) sheet.Add(level, Phrases.AndMore, elements.Count);
        }
    }

    private string Element(Trace element) => element.Expr.Type is DataType.Item
        ? ExprText.Path(element, sheet.Program, sheet.Tongue)
        : sheet.Value(element.Value, element.Expr.Type);

    private string Member(Trace body)
    {
        var values = ExprText.Values(body, sheet.Program, sheet.Tongue);
        return ExprText.Restates(body) ? values : $"{values} = {sheet.Value(body.Value, body.Expr.Type)}";
    }

    private static IEnumerable<Trace> AggregatesIn(Trace trace)
    {
        if (trace.Expr is Expr.Aggregate) return [trace];
        return trace.Parts.Where(part => trace.Expr is not Expr.Call).SelectMany(AggregatesIn);
    }
}
