using Duixian.Execution.Reference;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>Shows each definition once, where it is first used, after those it builds on.</summary>
internal sealed class ExplainedDefinitions(Sheet sheet)
{
    private const int MostElements = 3;
    private const int MostListed = 10;

    private readonly HashSet<(Definition, string)> _shown = [];

    /// <summary>Items are new: definitions of the award and of its items are shown again.</summary>
    public void Enter() => _shown.RemoveWhere(shown => shown.Item1.Award is not null);

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
        if (values == names || trace.Expr is Expr.Constant) sheet.Equation(level, name, names == result ? [result] : [names, result]);
        else if (IsLeaf(trace.Expr)) sheet.Equation(level, name, values);
        else sheet.Equation(level, name, names, values, result);
        Elements(trace, level + 1);
    }

    private void Definition(Trace use, int level)
    {
        if (sheet.Traces.BodyOf(use) is not { } body) return;
        var symbol = ((Expr.Call)use.Expr).Symbol;
        var name = ExprText.Path(use, sheet.Program, sheet.Tongue);
        if (!_shown.Add((symbol, name))) return;
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
                sheet.Add(level, $"· {ExprText.Path(element, sheet.Program, sheet.Tongue)}{sheet.In(Phrases.Colon)}{Member(body)}");
            if (elements.Count > MostListed) sheet.Add(level, Phrases.AndMore, elements.Count);
        }
    }

    private string Member(Trace body)
    {
        var values = ExprText.Values(body, sheet.Program, sheet.Tongue);
        return IsLeaf(body.Expr) ? values : $"{values} = {sheet.Value(body.Value, body.Expr.Type)}";
    }

    private static IEnumerable<Trace> AggregatesIn(Trace trace)
    {
        if (trace.Expr is Expr.Aggregate) return [trace];
        return trace.Parts.Where(part => trace.Expr is not Expr.Call).SelectMany(AggregatesIn);
    }

    private static bool IsLeaf(Expr expr) => expr is Expr.FactRef or Expr.Field or Expr.InYear or Expr.OnDay or Expr.ParameterRef
        or Expr.JudgementRef or Expr.Call or Expr.LookUp or Expr.Ledger or Expr.Local or Expr.PolicyYear or Expr.Has;
}
