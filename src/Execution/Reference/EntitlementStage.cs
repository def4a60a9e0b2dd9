using Duixian.Execution.Results;
using Duixian.Execution.Values;
using Duixian.Language.Ir;
using Duixian.Language.Text;
using Duixian.Quantities;

namespace Duixian.Execution.Reference;

/// <summary>Second stage: how much is due, with the award's own caps, rounding and minimum.</summary>
internal sealed class EntitlementStage(Evaluator evaluator, Tracer? tracer)
{
    public Entitlement Compute(Award award)
    {
        evaluator.CapsThatBit.Clear();
        var (raw, exception, traces) = Amount(award.Amount);
        var trace = tracer?.Take();
        var caps = evaluator.CapsThatBit.Distinct().ToSeq();
        var rounded = Rounded(raw, award);
        var minimum = award.Minimum is null ? Value.Of(Ratio.Zero) : evaluator.Evaluate(award.Minimum);
        var (amount, below) = Minimal(rounded, minimum, award);
        return new Entitlement(amount, exception, caps, below, raw, trace, traces);
    }

    /// <summary>The default, or the one exception that applies. Exceptions that may apply widen the bounds; two at once are an error.</summary>
    private (Value Raw, ExceptionalAmount? Exception, Seq<Trace> Traces) Amount(AwardAmount amount)
    {
        var whens = new Value[amount.Exceptions.Count];
        var traces = new List<Trace>();
        for (var i = 0; i < whens.Length; i++)
        {
            whens[i] = evaluator.Evaluate(amount.Exceptions[i].When);
            if (tracer is not null) traces.Add(tracer.Take());
        }

        foreach (var state in new[] { ValueState.Error, ValueState.NotAnnounced })
            foreach (var when in whens)
                if (when.State == state)
                    return (when, null, traces.ToSeq());

        var holding = Effective(amount, whens);
        if (holding.Count > 1)
        {
            var (one, other) = (amount.Exceptions[holding[0]], amount.Exceptions[holding[1]]);
            return (Value.Fault(EvaluationFault.ExceptionsConflict, other.When.Span, one.Name.Text, other.Name.Text), null, traces.ToSeq());
        }

        var chosen = holding.Count == 1 ? amount.Exceptions[holding[0]] : null;
        var maybe = amount.Exceptions.Where((_, i) => whens[i].State == ValueState.Unknown).ToList();
        if (maybe.Count == 0) return (evaluator.Evaluate(chosen?.Value ?? amount.Base), chosen, traces.ToSeq());
        var needs = whens.Aggregate(Needs.None, (all, when) => all.And(when.Needs));
        var possible = maybe.Select(exception => exception.Value).Prepend(chosen?.Value ?? amount.Base);
        return (possible.Select(evaluator.Evaluate).Aggregate((a, b) => Evaluator.Merged(a, b, needs)), null, traces.ToSeq());
    }

    /// <summary>Exceptions that hold and that no other holding one precedes.</summary>
    private static List<int> Effective(AwardAmount amount, Value[] whens)
    {
        var holding = Enumerable.Range(0, whens.Length).Where(i => whens[i].IsTrue).ToList();
        return holding.Where(i => !holding.Exists(other => amount.Exceptions[other].Overrides.Contains(i))).ToList();
    }

    private Value Rounded(Value raw, Award award)
    {
        if ((award.Rounding ?? evaluator.Program.Policy.Rounding) is not { } rule) return raw;
        var (mode, unit) = (evaluator.Evaluate(rule.Mode), evaluator.Evaluate(rule.Unit));
        if (!mode.IsKnown) return raw.State == ValueState.Error ? raw : mode;
        if (!unit.IsKnown) return raw.State == ValueState.Error ? raw : unit;
        if (unit.Number.Sign <= 0 || !unit.Number.IsInteger) return Value.Fault(EvaluationFault.RoundingUnit, rule.Unit.Span);
        var rounding = new Rounding((RoundingMode)mode.Int, unit.Number);
        return raw.State switch
        {
            ValueState.Known => Value.Of(rounding.Apply(raw.Number)),
            ValueState.Unknown => Value.Unknown(raw.Needs, raw.Bounds.Rising(rounding.Apply)),
            _ => raw,
        };
    }

    private static (AmountResult Amount, bool BelowMinimum) Minimal(Value amount, Value minimum, Award award)
    {
        var span = award.Amount.Base.Span;
        foreach (var value in new[] { amount, minimum })
            if (value.Error is { } error)
                return (new AmountResult.Failed(error), false);
        foreach (var value in new[] { amount, minimum })
            if (value.State == ValueState.NotAnnounced)
                return (new AmountResult.NotAnnounced(value.Needs), false);
        if (!amount.IsKnown || !minimum.IsKnown)
        {
            // Anything below the minimum is nothing, so the least is zero unless the least already reaches it.
            var reaches = minimum.IsKnown && amount.Bounds.Low >= minimum.Number;
            return (Between(reaches ? amount.Bounds.Low : Ratio.Zero, amount.Bounds.High), false);
        }

        if (amount.Number.Sign < 0) return (new AmountResult.Failed(new EvaluationError(EvaluationFault.NegativeAmount, span, [])), false);
        if (amount.Number < minimum.Number) return (AmountResult.Nothing, true);
        return Money.TryFromFen(amount.Number, out var money)
            ? (new AmountResult.Exact(money), false)
            : (new AmountResult.Failed(new EvaluationError(EvaluationFault.NumberTooLarge, span, [])), false);
    }

    /// <summary>Whole fen that hold both ends; an eligible award is never less than nothing.</summary>
    private static AmountResult.Between Between(Ratio? low, Ratio? high)
    {
        var least = low is { Sign: > 0 } l && Money.TryFromFen(Ratio.Of(l.Floor()), out var floor) ? floor : Money.Zero;
        Money? most = high is { } h && Money.TryFromFen(Ratio.Max(Ratio.Of(h.Ceiling()), Ratio.Zero), out var ceiling) ? ceiling : null;
        return new AmountResult.Between(least, most);
    }
}
