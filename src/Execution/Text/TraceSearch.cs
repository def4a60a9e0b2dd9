using Duixian.Execution.Facts;
using Duixian.Execution.Reference;
using Duixian.Execution.Results;
using Duixian.Language.Ir;

namespace Duixian.Execution.Text;

/// <summary>Finds the steps of definitions and caps in the traces of a result.</summary>
/// <remarks>A definition is worked out once and then remembered, so its steps may stand in the trace of another condition or award.</remarks>
internal sealed class TraceSearch
{
    private readonly Dictionary<Use, Trace> _package = [];
    private readonly Dictionary<Use, Trace> _own = [];

    /// <summary>A definition that is remembered: of the package, of one item, or of an award.</summary>
    private readonly record struct Use(string? Award, int Definition, Item? Item);

    public TraceSearch(CalculationResult result)
    {
        foreach (var instance in result.Instances)
            foreach (var trace in TracesOf(instance))
                Remember(trace, ofAward: false, _package);
    }

    /// <summary>From now on the award's own definitions are those of this instance.</summary>
    public void Enter(AwardInstance instance)
    {
        _own.Clear();
        foreach (var trace in TracesOf(instance)) Remember(trace, ofAward: true, _own);
    }

    /// <summary>The steps of a definition where it is used; null when they are not recorded.</summary>
    public Trace? BodyOf(Trace use)
    {
        if (OwnBody(use) is { } body) return body;
        return UseOf(use) is { } key ? (key.Award is not null ? _own : _package).GetValueOrDefault(key) : null;
    }

    /// <summary>Null for what is worked out each time anew: a definition with other parameters than one item.</summary>
    private static Use? UseOf(Trace use)
    {
        if (use.Expr is not Expr.Call { Symbol: var symbol } call) return null;
        if (call.Arguments.Count == 0) return new Use(symbol.Award, symbol.Index, null);
        return call.Arguments is [{ Type: DataType.Item } only] && use.Parts.FirstOrDefault(part => ReferenceEquals(part.Expr, only)) is { } argument
            && argument.Value.Payload is Item item
            ? new Use(symbol.Award, symbol.Index, item)
            : null;
    }

    /// <summary>The uses of definitions in a formula, in reading order, without those inside the definitions themselves.</summary>
    public static IEnumerable<Trace> CallsIn(Trace trace, int mostElements)
    {
        if (trace.Expr is Expr.Call) yield return trace;
        var parts = trace.Expr is Expr.Aggregate aggregate ? ElementParts(aggregate, trace, mostElements) : trace.Parts;
        var body = OwnBody(trace);
        foreach (var part in parts.Where(part => !ReferenceEquals(part, body)))
            foreach (var call in CallsIn(part, mostElements))
                yield return call;
    }

    /// <summary>Every step below one, itself first, into the definitions too.</summary>
    public IEnumerable<Trace> Everything(Trace trace, HashSet<Trace>? seen = null)
    {
        seen ??= new HashSet<Trace>(ReferenceEqualityComparer.Instance);
        yield return trace;
        if (trace.Expr is Expr.Call && OwnBody(trace) is null && BodyOf(trace) is { } elsewhere && seen.Add(elsewhere))
            foreach (var step in Everything(elsewhere, seen))
                yield return step;
        foreach (var part in trace.Parts.ToArray())
            foreach (var step in Everything(part, seen))
                yield return step;
    }

    /// <summary>What each element of an aggregate was and what it came to.</summary>
    public static IEnumerable<(Trace Element, Trace Body)> ElementsOf(Trace trace)
    {
        var node = (Expr.Aggregate)trace.Expr;
        foreach (var body in trace.Parts.Where(part => ReferenceEquals(part.Expr, node.Body)))
            if (LocalIn(body, node.Slot) is { } element)
                yield return (element, body);
    }

    private static IEnumerable<Trace> ElementParts(Expr.Aggregate node, Trace trace, int mostElements)
    {
        var bodies = trace.Parts.Count(part => ReferenceEquals(part.Expr, node.Body));
        return bodies <= mostElements ? trace.Parts : [];
    }

    /// <summary>The element itself, where the body reads it; a definition with parameters has a frame of its own.</summary>
    private static Trace? LocalIn(Trace trace, int slot)
    {
        if (trace.Expr is Expr.Local local && local.Slot == slot) return trace;
        foreach (var part in trace.Parts.ToArray())
            if (!(trace.Expr is Expr.Call call && ReferenceEquals(part.Expr, call.Symbol.Body)) && LocalIn(part, slot) is { } found)
                return found;
        return null;
    }

    private static Trace? OwnBody(Trace use) => use.Expr is Expr.Call call
        ? use.Parts.FirstOrDefault(part => ReferenceEquals(part.Expr, call.Symbol.Body))
        : null;

    private static void Remember(Trace trace, bool ofAward, Dictionary<Use, Trace> into)
    {
        if (OwnBody(trace) is { } body && UseOf(trace) is { } use && use.Award is not null == ofAward) into.TryAdd(use, body);
        foreach (var part in trace.Parts) Remember(part, ofAward, into);
    }

    private static IEnumerable<Trace> TracesOf(AwardInstance instance)
    {
        foreach (var condition in instance.Conditions.ToArray())
            foreach (var trace in TracesOf(condition))
                yield return trace;
        foreach (var trace in instance.Entitlement.ExceptionTraces.ToArray()) yield return trace;
        if (instance.Entitlement.Trace is { } amount) yield return amount;
        foreach (var result in instance.Results.ToArray())
            if (result.Trace is { } trace)
                yield return trace;
    }

    private static IEnumerable<Trace> TracesOf(ConditionResult condition) =>
        condition.Parts.SelectMany(TracesOf).Concat(condition.Trace is { } trace ? [trace] : []);
}
