using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>Caps and what they did, and where the value of each parameter comes from.</summary>
internal sealed class ExplainedParameters(Sheet sheet)
{
    private readonly HashSet<Parameter> _listed = new(ReferenceEqualityComparer.Instance);

    /// <summary>Those that an instance used and no instance before it.</summary>
    public void Of(AwardInstance instance, Trace amount, int level)
    {
        var steps = sheet.Traces.Everything(amount).ToList();
        var caps = steps.Where(step => step.Expr is Expr.Bounded).DistinctBy(step => (step.Expr.Span.Start, Operand(step), Bound(step))).ToList();
        foreach (var cap in caps) Cap(cap, level);
        var all = steps
            .Concat(instance.Conditions.SelectMany(TracesOf).SelectMany(trace => sheet.Traces.Everything(trace)))
            .Concat(instance.Entitlement.ExceptionTraces.SelectMany(trace => sheet.Traces.Everything(trace)))
            .Select(step => step.Expr)
            .OfType<Expr.ParameterRef>()
            .Select(use => use.Symbol)
            .Where(_listed.Add)
            .OrderBy(parameter => parameter.Index)
            .ToList();
        Listed(Phrases.ParametersLabel, all.Where(parameter => !IsAssumption(parameter)).ToList(), level);
        Listed(Phrases.AssumptionsLabel, all.Where(IsAssumption).ToList(), level);
    }

    private bool IsAssumption(Parameter parameter) => parameter.Kind == ParameterKind.Choice && !sheet.Result.Scenario.IsSet(parameter);

    private static IEnumerable<Trace> TracesOf(ConditionResult condition) =>
        condition.Parts.SelectMany(TracesOf).Concat(condition.Trace is { } trace ? [trace] : []);

    private static Value Operand(Trace step) => step.Parts[0].Value;

    private static Value Bound(Trace step) => step.Parts.Count > 1 ? step.Parts[1].Value : step.Value;

    private void Cap(Trace step, int level)
    {
        var node = (Expr.Bounded)step.Expr;
        if (step.Parts.Count < 2) return;
        var (operand, bound) = (Operand(step), Bound(step));
        var name = ExprText.Path(step.Parts[1], sheet.Program, sheet.Tongue);
        var outcome = sheet.In(Phrases.BoundUnclear);
        if (operand.IsKnown && bound.IsKnown)
        {
            var bites = node.IsCap ? operand.Number > bound.Number : operand.Number < bound.Number;
            var phrase = (node.IsCap, bites) switch
            {
                (true, true) => Phrases.Exceeded,
                (true, false) => Phrases.NotExceeded,
                (false, true) => Phrases.Raised,
                _ => Phrases.NotRaised,
            };
            outcome = phrase.With(sheet.Tongue, sheet.Value(operand, node.Type));
        }

        sheet.Add(level, node.IsCap ? Phrases.CapLine : Phrases.FloorLine, name, sheet.Value(bound, node.Type), outcome);
    }

    private void Listed(Language.Diagnostics.Wording heading, List<Parameter> parameters, int level)
    {
        if (parameters.Count == 0) return;
        sheet.Add(level, sheet.In(heading));
        foreach (var parameter in parameters)
        {
            var value = sheet.Value(sheet.Result.Scenario.Parameters[parameter.Index], parameter.Type);
            var line = IsAssumption(parameter)
                ? $"{sheet.In(parameter.Name)} = {value}"
                : Phrases.ParameterLine.With(sheet.Tongue, sheet.In(parameter.Name), value, ParameterSource.Of(parameter, sheet.Result.Scenario, sheet.Tongue));
            sheet.Add(level + 1, sheet.Cited(line, parameter.Cites));
        }
    }
}
