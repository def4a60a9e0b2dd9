using Duixian.Language.Ir;

namespace Duixian.Execution.Boundaries;

/// <summary>Every bound that a firm may stand at under an award, and what can move it there.</summary>
internal sealed class BoundsOfAward
{
    private readonly HashSet<Expr> _entered = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Expr, Reading> _readings = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Bound, Reading> _bounds = [];

    /// <param name="program">A compiled policy.</param>
    /// <param name="award">One of its awards.</param>
    public BoundsOfAward(Program program, Award award)
    {
        Enter((award.InForce ?? program.Policy.InForce).Expr);
        foreach (var test in ExprParts.Tests(program.Scope).Concat(ExprParts.Tests(award.Conditions))) Enter(test.Expr);
        foreach (var expr in AmountOf(award)) Enter(expr);
        foreach (var result in award.Definitions.Where(definition => definition.IsResult)) Enter(result.Body);
        foreach (var warning in award.Warnings) Enter(warning.When);
        if (award.Minimum is { } minimum)
        {
            Enter(minimum);
            _bounds.Add(Bound.MinimumOf(award), Of(AmountOf(award).Append(minimum)));
        }

        if (award.IsOnce) _bounds.Add(Bound.OnceOf(award), new Reading(true, new HashSet<object>()));

        foreach (var cap in program.SharedCaps.Where(cap => cap.Awards.Contains(award.Index)))
        {
            Enter(cap.Bound);
            _bounds.Add(new Bound(cap, 0), Of(cap.Awards.SelectMany(index => AmountOf(program.Awards[index])).Append(cap.Bound)));
        }
    }

    /// <summary>The bounds: those of the term, the scope, the conditions, the amount, the results and the remarks, with the definitions they use, then the minimum and the shared caps.</summary>
    public IReadOnlyCollection<Bound> All => _bounds.Keys;

    /// <summary>Whether a fact, judgement or question to the ledger is part of what stands at the bound; where nothing is named, as behind a parameter, each may be.</summary>
    public bool Reads(Bound bound, object symbol) =>
        _bounds.TryGetValue(bound, out var reading) && (reading.Symbols.Count == 0 || reading.Symbols.Contains(symbol));

    private static IEnumerable<Expr> AmountOf(Award award) =>
        award.Amount.Exceptions.SelectMany(exception => new[] { exception.When, exception.Value }).Prepend(award.Amount.Base);

    private void Enter(Expr expr)
    {
        if (!_entered.Add(expr)) return;
        foreach (var part in ExprParts.All(expr))
        {
            var edges = EdgesOf(part);
            // What only compares figures and choices is the same for everyone.
            if (edges > 0 && Of([part is Expr.LookUp { Date: { } date } ? date : part]) is { IsOfFirm: true } reading)
                for (var edge = 0; edge < edges; edge++) _bounds.TryAdd(new Bound(part, edge), reading);
            if (part is Expr.Call { Symbol.Body: var body }) Enter(body);
        }
    }

    private static int EdgesOf(Expr expr) => expr switch
    {
        Expr.Compare { Left.Type: var type } => type.IsOrdered ? 1 : 0,
        Expr.Bounded => 1,
        Expr.OneOf { Among: [{ Type: var type }] } => type.Is(Kind.DateRange) ? 2 : 0,
        Expr.Bands bands => bands.Cases.Count,
        Expr.Brackets brackets => brackets.Cases.Count,
        Expr.LookUp { Date: not null } lookUp => lookUp.Symbol.Parts.Count - 1,
        Expr.Function { Name: Builtin.HigherOf or Builtin.LowerOf } function => function.Arguments.Count - 1,
        Expr.Function { Name: Builtin.NotBelowZero or Builtin.GrowsEachYear } => 1,
        _ => 0,
    };

    private Reading Of(IEnumerable<Expr> exprs)
    {
        var all = exprs.Select(ReadingOf).ToList();
        return new Reading(all.Exists(one => one.IsOfFirm), all.SelectMany(one => one.Symbols).ToHashSet<object>(ReferenceEqualityComparer.Instance));
    }

    private Reading ReadingOf(Expr expr)
    {
        if (_readings.TryGetValue(expr, out var known)) return known;
        var own = expr switch
        {
            Expr.FactRef fact => fact.Symbol,
            Expr.Field field => field.Symbol,
            Expr.JudgementRef judged => judged.Symbol,
            Expr.Ledger => expr,
            Expr.PolicyYear => YearLever.PolicyYear,
            _ => (object?)null,
        };
        var below = Of(ExprParts.Of(expr).Concat(expr is Expr.Call { Symbol.Body: var body } ? [body] : []));
        var symbols = below.Symbols.Concat(own is null ? [] : [own]).ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return _readings[expr] = new Reading(own is not null || below.IsOfFirm || expr is Expr.Local, symbols);
    }

    /// <summary>What an expression looks at.</summary>
    /// <param name="IsOfFirm">Whether it may differ from case to case.</param>
    /// <param name="Symbols">The facts, judgements and questions to the ledger it names, itself or through definitions.</param>
    private sealed record Reading(bool IsOfFirm, IReadOnlySet<object> Symbols);
}
